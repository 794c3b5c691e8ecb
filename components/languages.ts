import {setLanguage} from "./language-list.js"
import type {Messages} from "./messages.js"

export type {Message, Messages} from "./messages.js"

/** The messages of a language, or what gets them: they themselves, or a module that exports them as `messages`. */
export type LanguageSource = Messages | (() => Promise<Messages | {readonly messages: Messages}>)

/**
 * Add a language of the interface, or replace one: "pt", with its messages by their ids or with what gets them. What it
 * lacks is said in English. `RangeError` for what is no language tag.
 */
export function addLanguage(tag: string, messages: LanguageSource): void {
  setLanguage(Intl.getCanonicalLocales(tag)[0]!.toLowerCase(), messages)
}
