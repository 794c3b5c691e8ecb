import {Session} from "../../components/session.js"
import {articleFromText} from "../../src/article/article-from-text.js"
import {sameJson} from "../../src/model/json.js"
import {mergeStored} from "../../src/model/stored-record.js"
import {changeInfo, withInfo} from "../../src/state/change-info.js"
import {deleteRecords, putRecords} from "../../src/state/record-commands.js"
import {undo} from "../../src/state/undo.js"
import {type FactCheckStore, type StoredEntry, logId} from "../../src/storage/fact-check-store.js"
import {entryKey} from "../../src/storage/merge-entry.js"
import type {LongTimers} from "./long-timers.js"
import {citation, edit, linesOf, mark, storedItems, url, words} from "../state/desk.js"

/// Somebody who works on the harbour article, and all they have been told about storage.
export class FaultDesk {
  readonly session: Session
  /// Reasons of failure, one for each time.
  readonly told: string[] = []
  #wake: () => void = () => undefined
  #count = 0

  constructor(store: FactCheckStore, article: string) {
    const facts = {headline: "Harbour opens", url}
    this.session = new Session(articleFromText(words), facts, article, "", () => this.#hear())
    this.session.keepIn(store)
    this.session.describe(facts)
  }

  get desk() {
    return this.session.annotator
  }

  get status(): string | undefined {
    return this.session.saveState?.status
  }

  /// Resolves when it may stand otherwise with storage.
  news(): Promise<void> {
    return new Promise(resolve => (this.#wake = resolve))
  }

  /// Resolves when everything is stored that has failed to be: it is tried again without being asked.
  async storedAfterAll(timers: LongTimers): Promise<void> {
    while (this.status !== "stored") {
      const news = this.news()
      await new Promise(resolve => setTimeout(resolve)) // what has failed is to have asked for its next try
      timers.pass()
      await news
    }
  }

  /// Everything that is to be stored by now: records, deleted ones, history, drafts (null: none is open).
  work(): StoredEntry[] {
    const {drafts, factCheck} = this.desk.value
    return [
      ...storedItems(this.desk).map(({collection, stored}) => ({collection, id: stored.record.id, stored})),
      ...linesOf(this.desk).map(entry => ({collection: "log", id: logId(entry), entry}) as const),
      ...[...factCheck.annotations.keys()].map(
        id => ({collection: "drafts", id, draft: drafts.get(id) ?? null}) as const,
      ),
    ]
  }

  mark(): void {
    mark(this.desk, "harbour is open")
  }

  edit(field: "privateNote" | "speaker"): void {
    edit(this.desk, this.#first().id, {[field]: `${field} ${this.#count++}`}, "user")
  }

  cite(): void {
    const source = citation(`Port log ${this.#count++}`)
    const item = {id: source.id, citation: source.id, stance: "supports", reviewAspect: "content"} as const
    const first = this.#first()
    const cited = {...first, evidence: [...first.evidence, item]}
    this.desk.run(putRecords({citations: [source], annotations: [cited]}, this.desk.now()), "user")
  }

  type(): void {
    const {id} = this.#first()
    const draft = {id, values: {explanation: `typed ${this.#count++}`}, modified: this.desk.now()}
    this.desk.dispatch(withInfo(this.desk.state.tr, {draft: {id, draft}}), "user")
  }

  /// Apply the form and close it.
  apply(): void {
    const first = this.#first()
    const put = putRecords({annotations: [{...first, privateNote: `applied ${this.#count++}`}]}, this.desk.now())
    put(this.desk.state, tr =>
      this.desk.dispatch(withInfo(tr, {...changeInfo(tr), draft: {id: first.id, draft: null}}), "user"),
    )
  }

  delete(): void {
    this.desk.run(deleteRecords([[...this.desk.factCheck.annotations.keys()].at(-1)!]), "user")
  }

  undo(): void {
    this.desk.run(undo, "undo")
  }

  #first() {
    return [...this.desk.factCheck.annotations.values()][0]!
  }

  #hear(): void {
    const state = this.session.saveState
    if (state?.status === "failed") this.told.push((state.error as {code?: string}).code ?? String(state.error))
    this.#wake()
  }
}

/// What of this work is not there, or only in an older state.
export function missing(work: readonly StoredEntry[], there: readonly StoredEntry[]): string[] {
  const found = new Map(there.map(entry => [entryKey(entry), entry]))
  return work.filter(entry => !isIn(entry, found.get(entryKey(entry)))).map(entryKey)
}

function isIn(entry: StoredEntry, found: StoredEntry | undefined): boolean {
  if ("draft" in entry) return sameJson(entry.draft, found && "draft" in found ? found.draft : null)
  if (!found || !("stored" in entry && "stored" in found)) return sameJson(entry, found ?? null)
  return sameJson(mergeStored(found.stored, entry.stored), found.stored)
}
