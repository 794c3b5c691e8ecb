import {runtimeMsg} from "@lit/localize/internal/runtime-msg.js"
import {sourceOf, whenAdded} from "./language-list.js"
import type {LanguageSource} from "./languages.js"
import {templateId} from "./localized-templates.js"
import type {Messages} from "./messages.js"
import {type Spoken, spoken} from "./spoken-language.js"

/// The language of the interface: one for the whole page, as `@lit/localize` has it. (Its `configureLocalization` works
/// once in a page, which may need it for itself, and wants to know all languages by then; here some come later. So
/// templates are kept here, and it looks them up.)
export class InterfaceLanguage {
  #spoken = spoken("en", "en", null, {})
  #asked = ""
  #run = 0
  #settled: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<() => void>()

  constructor() {
    whenAdded(() => this.use(this.#asked))
  }

  get tag(): string {
    return this.#spoken.tag
  }

  get direction(): "ltr" | "rtl" {
    return this.#spoken.direction
  }

  /// Resolves when the language that was asked for last is there, or could not be had.
  get settled(): Promise<void> {
    return this.#settled
  }

  /// Speak another language from now on; English where nobody knows it. One that has to be loaded is spoken when it is
  /// there. Where it cannot be had, the one before stays.
  use(asked: string): void {
    this.#asked = asked
    const tag = wellFormed(asked)
    const found = sourceOf(tag)
    const {language, source} = found ?? sourceOf("en")!
    const run = ++this.#run
    this.#settled = Promise.resolve()
    const own = found ? tag : "en"
    if (own === this.tag && source === this.#spoken.source) return
    const speak = (messages: Messages) => this.#speak(spoken(own, language, source, messages))
    if (typeof source !== "function") speak(source ?? {})
    else
      this.#settled = load(source, language).then(messages => {
        if (messages && run === this.#run) speak(messages)
      })
  }

  /// A message in this language, with its values in the order of `namesIn` the English one; `count` chooses its plural
  /// form.
  say(id: string, values: readonly (string | number)[], count?: number): string {
    const {templates, numbers, plurals, direction} = this.#spoken
    const texts = values.map(value =>
      // A value from elsewhere may be written in the other direction: it is kept apart from what is around it.
      typeof value === "number" ? numbers.format(value) : direction === "rtl" ? `\u2068${value}\u2069` : value,
    )
    const strings = [""] as unknown as TemplateStringsArray
    const form = count === undefined ? undefined : plurals.select(count)
    return runtimeMsg(templates, {strTag: true, strings, values: texts}, {id: templateId(id, form)}) as string
  }

  /// A number in words of this language's: "1,234".
  number(value: number): string {
    return this.#spoken.numbers.format(value)
  }

  /// A list as part of a sentence: "a, b, c".
  list(items: readonly (string | number)[]): string {
    return this.#spoken.lists.format(items.map(item => (typeof item === "number" ? this.number(item) : item)))
  }

  /// Be told when another language is spoken. Returns what ends it.
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #speak(next: Spoken): void {
    this.#spoken = next
    for (const listener of [...this.#listeners]) listener()
  }
}

/// The language of the interface in this page.
export const interfaceLanguage = new InterfaceLanguage()

/// Null where they cannot be had: that is the console's affair, for users can do nothing about it.
async function load(source: Exclude<LanguageSource, Messages>, language: string): Promise<Messages | null> {
  try {
    const loaded = await source()
    return isModule(loaded) ? loaded.messages : loaded
  } catch (error) {
    console.warn(`claim-annotator: the language ${language} could not be loaded.`, error)
    return null
  }
}

const isModule = (loaded: object): loaded is {readonly messages: Messages} =>
  "messages" in loaded && typeof loaded.messages === "object"

/// "" for what is no language tag.
function wellFormed(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? ""
  } catch {
    return ""
  }
}
