import type {ReactiveController} from "lit"
import {entriesOf} from "../src/autosave.js"
import type {FactCheckState} from "../src/state/fact-check-plugin.js"
import type {StoredEntry} from "../src/storage/fact-check-store.js"
import {entryOfValue, valueOfEntry} from "../src/storage/stored-value.js"
import type {FormControl} from "./form-control.js"
import {internalsOf} from "./form-control.js"
import type {Workbench} from "./workbench.js"

/// Sees to it that nothing is missing when the user comes back to the page, or after a crash. The browser is handed the
/// work that is kept in memory only, to have it back when the page is opened again; what is stored needs nobody to hand it
/// back. A page that was only put aside meanwhile has not heard of what others have stored.
export class PageReturn implements ReactiveController {
  /// What the browser has given back, until it is taken in.
  #given = ""
  /// The work that it was handed last.
  #handed: Work | null = null
  #timer = 0

  constructor(
    private readonly host: FormControl,
    private readonly bench: Workbench,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener("pagehide", this.#hand)
    addEventListener("pageshow", this.#isBack)
  }

  hostDisconnected(): void {
    removeEventListener("pagehide", this.#hand)
    removeEventListener("pageshow", this.#isBack)
    clearTimeout(this.#timer)
    this.#timer = 0
  }

  /// The browser gives back what it was handed.
  give(state: unknown): void {
    if (typeof state !== "string") return
    this.#given = state
    if (this.bench.isReady) this.takeIn()
  }

  /// Take in what was given back, where it is of this article and nothing is stored of it.
  takeIn(): void {
    const {session} = this.bench
    if (!this.#given || !session) return
    const entries = entriesIn(this.#given, session.annotator.factCheck.article.id)
    this.#given = ""
    if (session.inMemory) session.takeIn(entries)
  }

  /// Work may have changed.
  changed(): void {
    if (!this.#timer && this.host.isConnected && !isSame(this.#work(), this.#handed))
      this.#timer = window.setTimeout(this.#hand, delay)
  }

  readonly #hand = (): void => {
    clearTimeout(this.#timer)
    this.#timer = 0
    const work = this.#work()
    if (isSame(work, this.#handed)) return
    this.#handed = work
    internalsOf(this.host).setFormValue(null, work && textOf(work))
  }

  readonly #isBack = ({persisted}: PageTransitionEvent): void => {
    if (persisted) void this.bench.session?.refresh().catch(() => undefined) // a refusal is told where it is met
  }

  /// What is nowhere but in memory; null: nothing.
  #work(): Work | null {
    const {session, isReady} = this.bench
    if (!isReady || !session?.inMemory) return null
    const {value} = session.annotator
    return value.log.size || value.drafts.size ? value : null
  }
}

type Work = FactCheckState

/// So long after a change the browser has it; ms.
const delay = 1000

const isSame = (a: Work | null, b: Work | null): boolean =>
  a === b || (!!a && !!b && a.log === b.log && a.drafts === b.drafts)

function textOf(work: Work): string {
  const entries = entriesOf(work).map(entry => ({
    collection: entry.collection,
    id: entry.id,
    value: valueOfEntry(entry),
  }))
  return JSON.stringify({article: work.factCheck.article.id, entries})
}

/// What a text of ours holds of an article; nothing where it is no such text, or another version of us has written it.
function entriesIn(text: string, article: string): readonly StoredEntry[] {
  const {article: id, entries} = parsed(text)
  if (id !== article || !Array.isArray(entries)) return []
  return (entries as readonly {collection: string; id: string; value: unknown}[]).flatMap(({collection, id, value}) => {
    const entry = entryOfValue(collection, id, value)
    return "reason" in entry ? [] : [entry]
  })
}

function parsed(text: string): {readonly article?: unknown; readonly entries?: unknown} {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}
