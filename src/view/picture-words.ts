import type {Node} from "prosemirror-model"
import type {NodeView} from "prosemirror-view"

/// What a picture says of itself.
export interface PictureAttrs {
  readonly alt: string
  readonly lang: string | null
  readonly dir: string | null
}

/// The words of a picture in its place. No `img` is made: one would be loaded even before it is in the page.
export function wordsOfPicture({alt, lang, dir}: PictureAttrs): HTMLElement {
  const dom = document.createElement("div")
  dom.className = "picture"
  dom.textContent = alt
  if (lang !== null) dom.lang = lang
  if (dir !== null) dom.dir = dir
  if (alt) {
    dom.role = "img"
    dom.ariaLabel = alt
  }
  return dom
}

/// The same as ProseMirror draws nodes.
export const pictureWords = ({attrs}: Node): NodeView => ({dom: wordsOfPicture(attrs as PictureAttrs)})
