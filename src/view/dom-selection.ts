import type {EditorView} from "prosemirror-view"

// ProseMirror writes the selection to the DOM only where its view has the focus of the document. Inside a shadow root it
// never finds that it has, so we write it ourselves. Reading works (prosemirror-view patches over the engines).

/// Make the browser's selection the view's. Only sensible while the focus is in the view: anywhere else it would take
/// the text cursor out of a field.
export function showSelection(view: EditorView): void {
  const {anchor, head} = view.state.selection
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)]
  const selection = view.dom.ownerDocument.getSelection()
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/// Is the focus on the view or inside it?
export function hasFocus(view: EditorView): boolean {
  const active = view.root.activeElement
  return !!active && view.dom.contains(active)
}

/// What the browser has selected, where that is inside the view. Real nodes also in a shadow root.
export function shownRange(view: EditorView): StaticRange | null {
  const shadowRoots = view.root instanceof ShadowRoot ? [view.root] : []
  const range = view.dom.ownerDocument.getSelection()?.getComposedRanges({shadowRoots})[0]
  return range && view.dom.contains(range.startContainer) && view.dom.contains(range.endContainer) ? range : null
}

/// Does the browser have selected what the view has?
export function showsSelection(view: EditorView): boolean {
  const range = shownRange(view)
  const {from, to} = view.state.selection
  return (
    !!range &&
    view.posAtDOM(range.startContainer, range.startOffset) === from &&
    view.posAtDOM(range.endContainer, range.endOffset) === to
  )
}
