import type {EditorView} from "prosemirror-view"

const name = "claim-annotator-selection"

/// Paints a view's selection while the browser does not, because the focus is in a field: what *Mark claim* will mark
/// stays in sight. Only paint; engines without the CSS Custom Highlight API show nothing.
export class SelectionHighlight {
  #range: Range | null = null

  /// Paint the view's selection, or nothing.
  draw(view: EditorView, visible: boolean): void {
    this.clear()
    const {from, to, empty} = view.state.selection
    if (!visible || empty || !("highlights" in CSS)) return
    this.#range = new Range()
    const [start, end] = [view.domAtPos(from), view.domAtPos(to)]
    this.#range.setStart(start.node, start.offset)
    this.#range.setEnd(end.node, end.offset)
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    highlight.add(this.#range)
    CSS.highlights.set(name, highlight)
  }

  clear(): void {
    if (this.#range) CSS.highlights.get(name)?.delete(this.#range)
    this.#range = null
  }
}
