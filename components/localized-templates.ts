import type {StrResult} from "@lit/localize/internal/str-tag.js"
import type {TemplateMap} from "@lit/localize/internal/types.js"
import {type Messages, messagesIn, namesIn, split} from "./messages.js"
import {english} from "./strings/english.js"

/// The messages in English by their ids, as translators get them.
export const englishMessages: Messages = messagesIn(english)

/// The id of a message, or of one of its plural forms, among templates.
export const templateId = (id: string, form?: Intl.LDMLPluralRule): string => (form ? `${id}:${form}` : id)

/// Templates of a language as `@lit/localize` has them: where values stand, they have the indices of these in `namesIn` the
/// English message, for each language may have another order. What a language lacks, or has as something else than
/// text, is English.
export function localizedTemplates(messages: Messages, language: string): TemplateMap {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const templates: TemplateMap = {}
  for (const [id, original] of Object.entries(englishMessages)) {
    const names = namesIn(original)
    const message = Object.hasOwn(messages, id) ? messages[id] : undefined
    for (const form of typeof original === "string" ? [undefined] : forms)
      templates[templateId(id, form)] = template(textOf(message, form) ?? textOf(original, form)!, names)
  }
  return templates
}

/// Names of values that there are not stay as they are.
function template(text: string, names: readonly string[]): string | StrResult {
  const parts = split(text)
  const strings = [parts.between[0]!]
  const values: number[] = []
  parts.names.forEach((name, i) => {
    const after = parts.between[i + 1]!
    const index = names.indexOf(name)
    if (index < 0) strings.push(`${strings.pop()!}{${name}}${after}`)
    else {
      values.push(index)
      strings.push(after)
    }
  })
  return values.length ? {strTag: true, strings: strings as unknown as TemplateStringsArray, values} : strings[0]!
}

function textOf(message: unknown, form: Intl.LDMLPluralRule | undefined): string | undefined {
  const forms = typeof message === "object" && message !== null ? (message as Readonly<Record<string, unknown>>) : {}
  const text = typeof message === "string" ? message : form && (forms[form] ?? forms["other"])
  return typeof text === "string" ? text : undefined
}
