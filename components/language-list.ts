import type {LanguageSource} from "./languages.js"

/// The languages there are besides English, by their tags in small letters. Those of our own come when they are asked for,
/// from files of their own.
const languages = new Map<string, LanguageSource>([
  ["ar", () => import("./languages/ar.js")],
  ["de", () => import("./languages/de.js")],
  ["es", () => import("./languages/es.js")],
  ["fr", () => import("./languages/fr.js")],
])

const listeners = new Set<() => void>()

/// Put a language into the list, or another source in place of its own; the tag in small letters.
export function setLanguage(language: string, source: LanguageSource): void {
  languages.set(language, source)
  for (const listener of [...listeners]) listener()
}

/// Be told when a language is added.
export function whenAdded(listener: () => void): void {
  listeners.add(listener)
}

/// Where a language comes from: "de-AT" is "de" where nobody has added it. Null for one that is not there. English is,
/// and has a source only where a page has other words for it.
/// https://www.rfc-editor.org/rfc/rfc4647#section-3.4
export function sourceOf(tag: string): {readonly language: string; readonly source: LanguageSource | null} | null {
  const parts = tag.toLowerCase().split("-")
  for (; parts.length; parts.pop()) {
    const language = parts.join("-")
    const source = languages.get(language)
    if (source || language === "en") return {language, source: source ?? null}
  }
  return null
}
