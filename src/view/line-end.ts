import type {EditorView} from "prosemirror-view"

// Where a line wraps without a space, its end and the start of the next line are one position.

const ends = new WeakMap<EditorView, number>()

/// Remember that the text cursor has been put at the end of the line before a position, or (null) that it has not.
export function standAtLineEnd(view: EditorView, pos: number | null): void {
  if (pos === null) ends.delete(view)
  else ends.set(view, pos)
}

/// Whether the text cursor stands at the end of a line rather than at the start of the next.
export function standsAtLineEnd(view: EditorView): boolean {
  return ends.get(view) === view.state.selection.head
}
