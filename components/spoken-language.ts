import type {TemplateMap} from "@lit/localize/internal/types.js"
import type {LanguageSource} from "./languages.js"
import {localizedTemplates} from "./localized-templates.js"
import type {Messages} from "./messages.js"

/// A language that is spoken.
export interface Spoken {
  /// What numbers and dates are formatted by, and what `lang` says: "de-AT" where that was asked for.
  readonly tag: string
  /// Where its messages are from; null: English, as it is.
  readonly source: LanguageSource | null
  readonly templates: TemplateMap
  readonly numbers: Intl.NumberFormat
  readonly plurals: Intl.PluralRules
  readonly lists: Intl.ListFormat
  readonly direction: "ltr" | "rtl"
}

/// A language with these messages, and what numbers, plurals and lists are like in it.
export function spoken(tag: string, language: string, source: LanguageSource | null, messages: Messages): Spoken {
  return {
    tag,
    source,
    templates: localizedTemplates(messages, language),
    numbers: new Intl.NumberFormat(tag),
    plurals: new Intl.PluralRules(language),
    lists: new Intl.ListFormat(tag, {type: "unit", style: "short"}),
    direction: rightToLeft.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr",
  }
}

/// Scripts of today that are written from right to left (ISO 15924).
const rightToLeft = new Set(["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"])
