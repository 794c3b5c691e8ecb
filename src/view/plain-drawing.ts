import type {DOMOutputSpec} from "prosemirror-model"
import type {PlainMark} from "../article/plain-mark.js"
import type {PlainNode} from "../article/plain-node.js"
import {type PictureAttrs, wordsOfPicture} from "./picture-words.js"

/// How a plain article is drawn.
export interface PlainDisplay {
  readonly document: Document
  /// Whether pictures are shown; otherwise their words stand there, and nothing is requested.
  readonly images: boolean
}

/// Draw nodes as the table of nodes and marks says. Only elements are made, of names and attributes that are in the
/// table: no text becomes markup.
export function drawn(nodes: readonly PlainNode[], display: PlainDisplay): DocumentFragment {
  const fragment = display.document.createDocumentFragment()
  let open: {readonly mark: PlainMark; readonly element: Element}[] = []
  for (const node of nodes) {
    const kept = node.marks.findIndex((mark, i) => !open[i]?.mark.eq(mark))
    open = open.slice(0, kept < 0 ? node.marks.length : kept)
    for (const mark of node.marks.slice(open.length)) {
      const element = elementOf(mark.type.spec.toDOM!(mark as never, true), display)
      ;(open.at(-1)?.element ?? fragment).append(element)
      open.push({mark, element})
    }
    ;(open.at(-1)?.element ?? fragment).append(drawnNode(node, display))
  }
  return fragment
}

function drawnNode(node: PlainNode, display: PlainDisplay): Node {
  if (node.text !== undefined) return display.document.createTextNode(node.text)
  if (node.type.name === "image" && !display.images) return wordsOfPicture(node.attrs as PictureAttrs)
  const element = elementOf(node.type.spec.toDOM!(node as never), display)
  element.append(drawn(node.children, display))
  return element
}

/// An element by its name and attributes; all content goes into it.
function elementOf(spec: DOMOutputSpec, {document}: PlainDisplay): Element {
  const [name, attrs] = spec as readonly [string, ...unknown[]]
  const element = document.createElement(name)
  if (typeof attrs === "object")
    for (const [key, value] of Object.entries(attrs as Record<string, string | number | null>))
      if (value !== null) element.setAttribute(key, String(value))
  return element
}
