import {type EditorState, Selection, TextSelection} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {hasFocus, showSelection, shownRange} from "./dom-selection.js"
import {blockDirection, drawnLine, gapOf, isBidirectional} from "./drawn-line.js"
import {standAtLineEnd, standsAtLineEnd} from "./line-end.js"
import {isApple as mac} from "./platform.js"

// A view that cannot be edited has no text cursor in Chromium and WebKit, and ProseMirror's key maps are dead in it. This
// one moves the browser's selection with `Selection.modify()`, which knows words, and lines as they are drawn; ProseMirror
// reads the result like any other selection. Left and right in text of both directions are ours: the engines differ
// (Chromium goes in the order of the text), and Firefox stands on one position twice.

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
      const side = event.key === "ArrowLeft" ? "left" : "right"
      return sideways(view, alter, side, toEdge ? "lineboundary" : by ? "word" : "character")
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

/// Does a key press move the text cursor, without selecting, to another paragraph?
export function isParagraphMove({key, altKey, ctrlKey, metaKey, shiftKey}: KeyboardEvent): boolean {
  const [by, other] = mac ? [altKey, ctrlKey] : [ctrlKey, altKey]
  return by && !other && !metaKey && !shiftKey && (key === "ArrowUp" || key === "ArrowDown")
}

/// Put the view's selection there, and the browser's where it is in the view. (Elsewhere it is somebody's text cursor.)
export function select(view: EditorView, anchor: number, head = anchor): void {
  const {doc} = view.state
  standAtLineEnd(view, null)
  const selection = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  view.dispatch(view.state.tr.setSelection(selection))
  if (hasFocus(view) || shownRange(view)) showSelection(view)
}

/// Characters go by where they are drawn; words and the line's edges in the direction the paragraph is read.
function sideways(view: EditorView, alter: Alter, side: "left" | "right", granularity: Granularity): boolean {
  const {head, anchor, empty, from, to} = view.state.selection
  const isForward = (side === "right") === (blockDirection(view, head) === "ltr")
  if (granularity === "character" && isBidirectional(view, head)) {
    if (alter === "move" && !empty) return goTo(view, alter, isForward ? to : from)
    const line = drawnLine(view, head, standsAtLineEnd(view))
    const at = line.indexOf(gapOf(line, head)!)
    const rest = side === "right" ? line.slice(at + 1) : line.slice(0, Math.max(0, at)).reverse()
    const next = rest.find(gap => gap.pos !== head)
    if (next) {
      select(view, alter === "extend" ? anchor : next.pos, next.pos)
      return true
    }
  }
  return modify(view, alter, isForward ? "forward" : "backward", granularity)
}

type Direction = "forward" | "backward"

function modify(view: EditorView, alter: Alter, direction: Direction, granularity: Granularity): boolean {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection) return false
  if (!shownRange(view)) showSelection(view)
  const isForward = direction === "forward"
  const before = view.state.selection
  // Firefox stands at the end of a line that wraps and at the start of the next, which are one position.
  for (let i = 0; i < (granularity === "character" ? 2 : 1) && view.state.selection.eq(before); i++) {
    selection.modify(alter, direction, granularity)
    const range = shownRange(view)
    // At either end of the article some engines walk on into the page.
    if (!range && granularity !== "line") return goTo(view, alter, articleEdge(view.state, isForward))
    if (!range) showSelection(view)
    // ProseMirror would hear of it in a task of its own; the next key may come before that.
    else take(view, alter, range, granularity === "lineboundary" && isForward)
  }
  const {head} = before
  const beyond = head + (isForward ? 1 : -1)
  // Between two line breaks ProseMirror has an element of its own, which some engines count as a step or cannot leave.
  const isStuck = granularity !== "lineboundary" && view.state.selection.eq(before)
  if (isStuck && isLineBreak(view.state, Math.min(head, beyond))) return goTo(view, alter, beyond)
  return true
}

function isLineBreak({doc}: EditorState, pos: number): boolean {
  if (pos < 0) return false
  const $pos = doc.resolve(pos)
  return $pos.parent.isTextblock && $pos.parent.textContent[$pos.parentOffset] === "\n"
}

/// The state's selection after the browser's has been moved: extending leaves the anchor where it was.
function take(view: EditorView, alter: Alter, range: StaticRange, isLineEnd: boolean): void {
  const {doc, selection, tr} = view.state
  const from = view.posAtDOM(range.startContainer, range.startOffset)
  const to = view.posAtDOM(range.endContainer, range.endOffset)
  const {anchor} = selection
  const head = Math.abs(from - anchor) < Math.abs(to - anchor) ? to : from
  standAtLineEnd(view, isLineEnd ? head : null)
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
