import type {EditorView} from "prosemirror-view"
import {drawnPlace} from "./drawn-line.js"
import {standsAtLineEnd} from "./line-end.js"

/// The drawn text cursor: browsers draw none in a text that cannot be edited. It lies in the view's positioned parent.
export class Caret {
  readonly dom: HTMLElement

  constructor(private readonly view: EditorView) {
    this.dom = view.dom.ownerDocument.createElement("div")
    this.dom.className = "caret"
    this.dom.setAttribute("aria-hidden", "true")
    view.dom.parentElement!.append(this.dom)
  }

  /// Draw the cursor at the selection's head, or nowhere.
  draw(visible: boolean): void {
    this.dom.hidden = !visible
    if (!visible) return
    const {head, empty, anchor} = this.view.state.selection
    const before = (!empty && head > anchor) || standsAtLineEnd(this.view)
    const place = drawnPlace(this.view, head, before)
    const {top, bottom, ...at} = place ?? this.view.coordsAtPos(head, before ? -1 : 1)
    const left = "x" in at ? at.x : at.left
    const frame = this.view.dom.parentElement!.getBoundingClientRect()
    const {style} = this.dom
    // Moved by a transform: the page is not laid out again for it.
    style.transform = `translate(${left - frame.left}px, ${top - frame.top}px)`
    style.height = `${bottom - top}px`
  }

  /// Bring the cursor into sight.
  reveal(): void {
    if (!this.dom.hidden) this.dom.scrollIntoView({block: "nearest", inline: "nearest"})
  }

  remove(): void {
    this.dom.remove()
  }
}
