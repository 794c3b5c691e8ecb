import type {ReactiveController, ReactiveElement} from "lit"
import {sheetFor} from "./sheets.js"

/// The look that the page gives the article with a style sheet of its own. Its rules are kept to the article: each selector
/// is read as one of something within it, and `&` is the article itself. They win over ours.
export class ArticleLook implements ReactiveController {
  #own: CSSStyleSheet | null = null
  #given: CSSStyleSheet | null = null
  #text = ""

  constructor(private readonly host: ReactiveElement) {
    host.addController(this)
  }

  get sheet(): CSSStyleSheet | null {
    return this.#given
  }

  /// Use this sheet, as it is now; null: our own look. RangeError for anything else, and for a sheet from another origin,
  /// which the browser lets nobody read.
  use(sheet: CSSStyleSheet | null): void {
    this.#text = sheet === null ? "" : kept(sheet)
    this.#given = sheet
    if (this.#text || this.#own) this.#adopt()
  }

  hostConnected(): void {
    if (this.#text) this.#adopt()
  }

  /// The element is in another document, where sheets of the one before are none.
  moved(): void {
    this.#own = null
  }

  #adopt(): void {
    const root = this.host.shadowRoot
    if (!root) return
    this.#own ??= sheetFor(root.ownerDocument)
    if (!this.#own) return
    this.#own.replaceSync(this.#text)
    if (!root.adoptedStyleSheets.includes(this.#own)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#own]
  }
}

/// The article, named so often that its rules outweigh ours.
const article = ".ProseMirror".repeat(3)

/// The rules of a sheet, those that name elements only within the article.
function kept(sheet: unknown): string {
  if (!(sheet instanceof CSSStyleSheet)) throw new RangeError(`No style sheet: ${String(sheet)}`)
  const within: string[] = []
  const beside: string[] = []
  for (const rule of rulesOf(sheet)) (isForAll(rule) ? beside : within).push(rule.cssText)
  return [...beside, `${article} {`, ...within, "}"].join("\n")
}

/// Rules that name no element.
const isForAll = (rule: CSSRule): boolean => rule instanceof CSSKeyframesRule || rule instanceof CSSFontFaceRule

function rulesOf(sheet: CSSStyleSheet): CSSRuleList {
  try {
    return sheet.cssRules
  } catch (error) {
    throw new RangeError("This style sheet is from another origin and cannot be read", {cause: error})
  }
}
