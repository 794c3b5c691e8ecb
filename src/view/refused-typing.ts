import type {EditorView} from "prosemirror-view"

/// Events of a view that can be edited, for a text that cannot: whatever would change it is refused. `refused` is told of
/// each attempt.
export function refusedTyping(refused: () => void) {
  const refuse = (view: EditorView, event: Event) => {
    if (!view.editable) return false
    event.preventDefault()
    refused()
    return true
  }
  return {beforeinput: refuse, paste: refuse, cut: refuse, drop: refuse, compositionstart: refuse}
}
