import {redo as historyRedo, redoDepth, undo as historyUndo, undoDepth} from "prosemirror-history"
import type {Command, EditorState} from "prosemirror-state"
import type {AnyRecord, Collection} from "../model/fact-check.js"
import {diffRecords} from "../model/field-change.js"
import {freeze} from "../model/json.js"
import {withInfo} from "./change-info.js"
import {factCheckState, recordKey} from "./fact-check-plugin.js"
import {RecordStep} from "./record-step.js"

/// Take back the last change that was made here. Fields that have since been changed elsewhere stay as they are; the
/// new state's `kept` names them.
export const undo: Command = (state, dispatch, view) =>
  historyUndo(state, dispatch && (tr => dispatch(withInfo(tr, {origin: "undo"}))), view)

/// Make the change again that was taken back last.
export const redo: Command = (state, dispatch, view) =>
  historyRedo(state, dispatch && (tr => dispatch(withInfo(tr, {origin: "undo"}))), view)

/// Take back all changes that were made here, as one change that can itself be taken back. Fields that have since been
/// changed elsewhere stay as they are.
export const undoAll: Command = (state, dispatch) => {
  let past = state
  const touched = new Map<string, readonly [Collection, string]>()
  while (
    undo(past, tr => {
      for (const step of tr.steps)
        if (step instanceof RecordStep) touched.set(recordKey(step.collection, step.id), [step.collection, step.id])
      past = past.apply(tr)
    })
  );
  const [before, after] = [factCheckState(state).factCheck, factCheckState(past).factCheck]
  const tr = withInfo(state.tr, {origin: "undo"})
  for (const [collection, id] of touched.values()) {
    const changes = diffRecords<AnyRecord>(before.get(collection, id), after.get(collection, id))
    if (Object.keys(changes).length) tr.step(new RecordStep(collection, id, freeze(changes)))
  }
  if (!tr.steps.length) return false
  dispatch?.(tr)
  return true
}

/// How many changes can be taken back, and made again.
export function undoDepths(state: EditorState): {readonly undo: number; readonly redo: number} {
  return {undo: undoDepth(state) as number, redo: redoDepth(state) as number}
}
