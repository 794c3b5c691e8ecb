import type {EditorView} from "prosemirror-view"

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
    const at = this.view.coordsAtPos(head, !empty && head > anchor ? -1 : 1)
    const frame = this.view.dom.parentElement!.getBoundingClientRect()
    const {style} = this.dom
    // Moved by a transform: the page is not laid out again for it.
    style.transform = `translate(${at.left - frame.left}px, ${at.top - frame.top}px)`
    style.height = `${at.bottom - at.top}px`
  }

  /// Bring the cursor into sight.
  reveal(): void {
    if (!this.dom.hidden) this.dom.scrollIntoView({block: "nearest", inline: "nearest"})
  }

  remove(): void {
    this.dom.remove()
  }
}
