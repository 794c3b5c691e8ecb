/// The direction of a text, as HTML's `dir` names it.
export type Direction = "ltr" | "rtl" | "auto"

/// Whether a value has the form of a language tag (`en`, `zh-Hant-TW`). The subtags are not looked up anywhere.
/// https://www.rfc-editor.org/rfc/rfc5646#section-2.1
export function isLanguageTag(value: unknown): value is string {
  return typeof value === "string" && value.length <= 64 && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(value)
}

/// Whether a value is one of the three words of `dir`, in lower case.
export function isDirection(value: unknown): value is Direction {
  return value === "ltr" || value === "rtl" || value === "auto"
}

/// The language and direction an element itself declares; what is not well formed counts as not declared.
export function declaredLanguage(element: Element): {lang: string | null; dir: Direction | null} {
  const lang = element.getAttribute("lang")?.trim()
  const dir = element.getAttribute("dir")?.trim().toLowerCase()
  return {lang: isLanguageTag(lang) ? lang : null, dir: isDirection(dir) ? dir : null}
}

/// An article, as far as its languages need it.
export interface LanguageTree {
  resolve(pos: number): {
    readonly depth: number
    node(depth: number): Attributed
    readonly nodeAfter: {readonly isInline: boolean; readonly marks: readonly Mark[]} | null
    marks(): readonly Mark[]
  }
}
interface Attributed {
  readonly attrs: Readonly<Record<string, unknown>>
}
type Mark = Attributed & {readonly type: {readonly name: string}}

/// The language of the words at a position: that of an inline span, else of the nearest block that declares one, else
/// the article's; `null` where nobody says.
export function languageAt(doc: LanguageTree, pos: number): string | null {
  const lang = nearest(doc, pos, "lang")
  return isLanguageTag(lang) ? lang : null
}

/// The direction at a position, found like the language.
export function directionAt(doc: LanguageTree, pos: number): Direction | null {
  const dir = nearest(doc, pos, "dir")
  return isDirection(dir) ? dir : null
}

function nearest(doc: LanguageTree, pos: number, name: "lang" | "dir"): unknown {
  const place = doc.resolve(pos)
  const marks = place.nodeAfter?.isInline ? place.nodeAfter.marks : place.marks()
  for (const mark of marks) if (mark.type.name === "language" && mark.attrs[name] !== null) return mark.attrs[name]
  for (let depth = place.depth; depth >= 0; depth--) {
    const value: unknown = place.node(depth).attrs[name]
    if (value !== null && value !== undefined) return value
  }
  return null
}
