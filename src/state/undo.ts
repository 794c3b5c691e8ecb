import {redo as historyRedo, redoDepth, undo as historyUndo, undoDepth} from "prosemirror-history"
import type {Command, EditorState} from "prosemirror-state"
import {withInfo} from "./change-info.js"

/// Take back the last change that was made here. Fields that have since been changed elsewhere stay as they are; the
/// new state's `kept` names them.
export const undo: Command = (state, dispatch, view) =>
  historyUndo(state, dispatch && (tr => dispatch(withInfo(tr, {origin: "undo"}))), view)

/// Make the change again that was taken back last.
export const redo: Command = (state, dispatch, view) =>
  historyRedo(state, dispatch && (tr => dispatch(withInfo(tr, {origin: "undo"}))), view)

/// How many changes can be taken back, and made again.
export function undoDepths(state: EditorState): {readonly undo: number; readonly redo: number} {
  return {undo: undoDepth(state) as number, redo: redoDepth(state) as number}
}
