import {sheetFor} from "./sheets.js"

/// Has a root's adopted style sheets looked at again now, and whenever the window has another size. WebKit would go on with
/// what their media queries said when another element used them first. Returns what ends it.
export function keepStylesFresh(root: ShadowRoot): () => void {
  const marker = sheetFor(root.ownerDocument)
  if (!marker) return () => undefined
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, marker]
  // A rule for nothing; without any, WebKit sees no change.
  const refresh = () => marker.replaceSync(".no-such-part {top: auto}")
  refresh()
  addEventListener("resize", refresh)
  return () => {
    removeEventListener("resize", refresh)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(sheet => sheet !== marker)
  }
}
