import type {Node} from "prosemirror-model"
import type {NodeView} from "prosemirror-view"

/// The words of a picture in its place. No `img` is made: one would be loaded even before it is in the page.
export function pictureWords(node: Node): NodeView {
  const {alt, lang, dir} = node.attrs as {
    readonly alt: string
    readonly lang: string | null
    readonly dir: string | null
  }
  const dom = document.createElement("div")
  dom.className = "picture"
  dom.textContent = alt
  if (lang !== null) dom.lang = lang
  if (dir !== null) dom.dir = dir
  if (alt) {
    dom.role = "img"
    dom.ariaLabel = alt
  }
  return {dom}
}
