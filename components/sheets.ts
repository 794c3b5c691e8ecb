import {type CSSResultOrNative, supportsAdoptingStyleSheets} from "lit"

/// A new style sheet that elements of this document can adopt; null for a document that nobody sees. Another document's
/// sheets are refused, and gone from an element that is moved over.
export function sheetFor({defaultView}: Document): CSSStyleSheet | null {
  return defaultView ? new defaultView.CSSStyleSheet() : null
}

/// Sheets of each document but the first, by what they were made of: elements share them.
const known = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>()

/// The styles of an element in the document that it has been moved to.
export function restyle(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const {ownerDocument} = root
  if (!supportsAdoptingStyleSheets) return
  const made = known.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>()
  known.set(ownerDocument, made)
  root.adoptedStyleSheets = styles.flatMap(style => {
    const sheet = made.get(style) ?? sheetFor(ownerDocument)
    if (!sheet) return []
    if (!made.has(style)) sheet.replaceSync(textOf(style))
    made.set(style, sheet)
    return [sheet]
  })
}

function textOf(style: CSSResultOrNative): string {
  return style instanceof CSSStyleSheet ? [...style.cssRules].map(rule => rule.cssText).join("\n") : style.cssText
}
