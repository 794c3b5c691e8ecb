import {ContextProvider} from "@lit/context"
import type {FactCheck} from "../src/model/fact-check.js"
import {rules, unmetRules} from "../src/state/requirements.js"
import {undoAll} from "../src/state/undo.js"
import {firstWords, wordsOf} from "./card-name.js"
import {cardOf} from "./cards.js"
import type {ClaimAnnotator} from "./claim-annotator.js"
import {internalsOf} from "./form-control.js"
import {interfaceLanguage as language} from "./interface-language.js"
import {PageReturn} from "./page-return.js"
import {showStates} from "./custom-states.js"
import {type Publication, type Requirement, type Unmet, publicationContext, ruleOf} from "./publication.js"
import {wordsLanguage} from "./quoted-words.js"
import {reasonOf} from "./save-status.js"
import type {Session} from "./session.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// The element's part in a form: what it submits, what is missing, and what the browser is told of both.
export class FormPart {
  /// Switched off by the form it is in (`<fieldset disabled>`), or by itself.
  isDisabled = false
  readonly pageReturn: PageReturn
  readonly #internals: ElementInternals
  readonly #publication: ContextProvider<typeof publicationContext>
  #requirements: readonly Requirement[] = rules
  #custom = ""
  /// The user does without what is stored of this article.
  #withoutStored: Session | null = null
  #unmet: readonly Unmet[] = []
  /// What they were found from.
  #foundIn: readonly unknown[] = []
  /// What the browser was told of last.
  #seen: readonly unknown[] = []

  constructor(
    private readonly host: ClaimAnnotator,
    private readonly bench: Workbench,
  ) {
    this.#internals = internalsOf(host)
    this.pageReturn = new PageReturn(host, bench)
    this.#publication = new ContextProvider(host, {context: publicationContext, initialValue: null})
    // The place may have been drawn since; the browser looks for it after this.
    host.addEventListener("invalid", () => this.#tellBrowser())
  }

  /// What is submitted. "" until what is stored is in it: a form would take the part for the whole.
  get value(): string {
    return this.bench.isReady && !this.#lacksStored ? JSON.stringify(this.host.toJSON({private: "omit"})) : ""
  }

  get requirements(): readonly Requirement[] {
    return this.#requirements
  }

  set requirements(list: readonly Requirement[]) {
    this.#requirements = list
    this.changed()
  }

  /// What is missing for publication: the same list until something of it changes.
  get unmet(): readonly Unmet[] {
    const {isReady, session, articleError} = this.bench
    const value = session?.annotator.value
    const {factCheck, places, drafts} = value ?? {}
    const foundIn = [
      isReady,
      articleError,
      this.#lacksStored,
      factCheck,
      places,
      drafts,
      this.#requirements,
      language.tag,
    ]
    if (!isSame(this.#foundIn, foundIn)) {
      this.#foundIn = foundIn
      this.#unmet = Object.freeze(this.#find().map(unmet => Object.freeze(unmet)))
    }
    return this.#unmet
  }

  /// Own words of the page's that keep the form from being submitted; "" for none.
  setCustom(message: string): void {
    this.#custom = message
    this.changed()
  }

  /// Something has changed that may be missing, or missing no longer.
  changed(): void {
    const {host, bench} = this
    const {session, isReady, articleError} = bench
    const seen = [isReady, articleError, session?.annotator.value, session?.saveState, session?.inMemory, this.#custom]
    const asked = [host.required, this.#requirements, this.#internals.willValidate, this.#lacksStored, language.tag]
    if (isSame(this.#seen, [...seen, ...asked])) return
    this.#seen = [...seen, ...asked]
    this.#tellBrowser()
    showStates(this.#internals.states, bench)
    this.pageReturn.changed()
    this.#publish()
  }

  /// Take back what was done since the article was opened, as one step of undo.
  reset(): void {
    const {isReady, session, reports} = this.bench
    if (!isReady || !session) return
    if (reports.byScript(() => session.annotator.run(undoAll, "undo"))) this.bench.say(strings.publication.wasReset)
  }

  /// Storage has not given what it holds, and nobody has said to do without.
  get #lacksStored(): boolean {
    const {session} = this.bench
    return !!session && !session.opened && session !== this.#withoutStored
  }

  #find(): Unmet[] {
    const words = strings.publication
    const {isReady, session, articleError} = this.bench
    if (!isReady || !session) return [{code: "loading", message: words.loading, id: null}]
    if (this.#lacksStored) {
      const {saveState} = session
      const reason = reasonOf(saveState?.status === "failed" ? saveState.error : null)
      return [{code: "storage", message: words.storage({reason}), id: null}]
    }
    if (articleError) return [{code: "article", message: articleError.words(), id: null}]
    const own = new Map(this.#requirements.map(item => [ruleOf(item), typeof item === "string" ? null : item.message]))
    return unmetRules(session.annotator.value, [...own.keys()]).map(({rule, id}) => ({
      code: rule,
      message: own.get(rule) ?? words.unmet[rule],
      id,
    }))
  }

  /// What keeps the form from being submitted.
  get #blocking(): readonly Unmet[] {
    return this.host.required || !this.bench.isReady || this.#lacksStored ? this.unmet : nothing
  }

  #tellBrowser(): void {
    const unmet = this.#blocking
    const [first] = unmet
    const message = this.#custom || (first ? inWords(unmet, this.bench.session?.annotator.factCheck) : "")
    const flags = {customError: !!this.#custom, valueMissing: !!first}
    if (message) this.#internals.setValidity(flags, message, this.#placeOf(this.#custom ? undefined : first))
    else this.#internals.setValidity({})
  }

  /// What can have the focus where something is missing: without it a browser blocks the form and says nothing.
  #placeOf(unmet: Unmet | undefined): HTMLElement | undefined {
    const {root} = this.bench
    if (!this.host.hasUpdated) return undefined
    const asked = {storage: "claim-checklist .go-on", article: ".paper button"} as Readonly<Record<string, string>>
    const selector = unmet && asked[unmet.code]
    const place =
      (selector && root.querySelector<HTMLElement>(selector)) || (unmet?.id != null && cardOf(this.bench, unmet.id))
    return place || root.getElementById("list-title") || root.querySelector<HTMLElement>(".desk") || undefined
  }

  #publish(): void {
    const isAsked = this.host.required || this.#lacksStored
    const unmet = this.bench.isReady && isAsked && this.#internals.willValidate ? this.#blocking : null
    if (unmet !== (this.#publication.value?.unmet ?? null)) this.#publication.setValue(unmet && this.#shown(unmet))
  }

  #shown(unmet: readonly Unmet[]): Publication {
    return {
      unmet,
      about: ({id}) => {
        const {factCheck, value, text} = this.bench.annotator
        const annotation = id === null ? undefined : factCheck.annotations.get(id)
        if (!annotation) return null
        const [place] = value.places.get(annotation.id)
        return {...wordsLanguage(text, place?.ranges[0]?.start), words: firstWords(wordsOf(annotation))}
      },
      show: item => {
        if (item.id !== null) this.bench.desk.way.toCard(item.id)
        else this.#placeOf(item)?.focus()
      },
      goOn: () => {
        this.#withoutStored = this.bench.session
        this.bench.root.getElementById("list-title")?.focus()
        this.bench.changed()
        this.bench.say(strings.publication.wentOn)
      },
      say: () => this.bench.say(inWords(this.unmet, this.bench.annotator.factCheck)),
    }
  }
}

/// The first thing that is missing, with the words it is about, and how many more there are.
function inWords(unmet: readonly Unmet[], factCheck: FactCheck | undefined): string {
  const words = strings.publication
  const [first] = unmet
  if (!first) return words.nothing
  const annotation = first.id === null ? undefined : factCheck?.annotations.get(first.id)
  const about = annotation ? words.about({words: firstWords(wordsOf(annotation)), what: first.message}) : first.message
  return unmet.length > 1 ? words.andMore({what: about, count: unmet.length - 1}) : about
}

const nothing: readonly Unmet[] = Object.freeze([])

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
