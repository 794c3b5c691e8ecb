import {type EditorState, Selection, TextSelection} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {hasFocus, showSelection, shownRange} from "./dom-selection.js"
import {isApple as mac} from "./platform.js"

// A view that cannot be edited has no text cursor in Chromium and WebKit, and ProseMirror's key maps are dead in it. This
// one moves the browser's selection with `Selection.modify()`, which gives visual left and right in right-to-left text
// and lines as they are drawn; ProseMirror reads the result like any other selection.

type Alter = "move" | "extend"
type Granularity = "character" | "word" | "line" | "lineboundary"

/// Move or extend the text cursor for a key press. False for keys that are none of its.
export function moveTextCursor(view: EditorView, event: KeyboardEvent): boolean {
  const by = mac ? event.altKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.altKey || event.metaKey
  const alter: Alter = event.shiftKey ? "extend" : "move"
  if (other) return false
  const toEdge = mac && event.metaKey
  if (toEdge && by) return false
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const direction = event.key === "ArrowLeft" ? "left" : "right"
      return modify(view, alter, direction, toEdge ? "lineboundary" : by ? "word" : "character")
    }
    case "ArrowUp":
    case "ArrowDown": {
      const down = event.key === "ArrowDown"
      if (toEdge) return goTo(view, alter, articleEdge(view.state, down))
      if (by) return goTo(view, alter, paragraphEdge(view.state, down))
      return modify(view, alter, down ? "forward" : "backward", "line")
    }
    case "Home":
    case "End": {
      const end = event.key === "End"
      if (event.ctrlKey) return goTo(view, alter, articleEdge(view.state, end))
      return modify(view, alter, end ? "forward" : "backward", "lineboundary")
    }
    case "a":
      if (!(mac ? event.metaKey : event.ctrlKey) || event.shiftKey) return false
      return selectMore(view)
    default:
      return false
  }
}

/// Put the view's selection there, and the browser's where it is in the view. (Elsewhere it is somebody's text cursor.)
export function select(view: EditorView, anchor: number, head = anchor): void {
  const {doc} = view.state
  const selection = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  view.dispatch(view.state.tr.setSelection(selection))
  if (hasFocus(view) || shownRange(view)) showSelection(view)
}

function modify(view: EditorView, alter: Alter, direction: string, granularity: Granularity): boolean {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection) return false
  if (!shownRange(view)) showSelection(view)
  selection.modify(alter, direction, granularity)
  const range = shownRange(view)
  // At either end of the article some engines walk on into the page.
  if (!range) showSelection(view)
  // ProseMirror would hear of it in a task of its own; the next key may come before that.
  else
    take(
      view,
      alter,
      view.posAtDOM(range.startContainer, range.startOffset),
      view.posAtDOM(range.endContainer, range.endOffset),
    )
  return true
}

/// The state's selection after the browser's has been moved: extending leaves the anchor where it was.
function take(view: EditorView, alter: Alter, from: number, to: number): void {
  const {doc, selection, tr} = view.state
  const {anchor} = selection
  const head = Math.abs(from - anchor) < Math.abs(to - anchor) ? to : from
  const next = TextSelection.between(doc.resolve(alter === "extend" ? anchor : head), doc.resolve(head))
  if (!next.eq(selection)) view.dispatch(tr.setSelection(next))
}

function goTo(view: EditorView, alter: Alter, pos: number): boolean {
  select(view, alter === "extend" ? view.state.selection.anchor : pos, pos)
  return true
}

function articleEdge({doc}: EditorState, end: boolean): number {
  return (end ? Selection.atEnd(doc) : Selection.atStart(doc)).head
}

function paragraphEdge({doc, selection}: EditorState, down: boolean): number {
  const {$head} = selection
  if (!down && $head.parentOffset > 0) return $head.start()
  const $outside = doc.resolve(down ? $head.after() : $head.before())
  const next = Selection.findFrom($outside, down ? 1 : -1, true)
  if (!next) return down ? $head.end() : $head.start()
  return next.$head.start()
}

/// The paragraph the cursor is in; from there the whole article. Never the page around it.
function selectMore(view: EditorView): boolean {
  const {doc, selection} = view.state
  const {$from, $to} = selection
  const [start, end] = [$from.start(), $to.end()]
  if (selection.from === start && selection.to === end)
    select(view, articleEdge(view.state, false), Selection.atEnd(doc).head)
  else select(view, start, end)
  return true
}
