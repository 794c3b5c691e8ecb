import type {Command, EditorState, Transaction} from "prosemirror-state"
import type {Agent} from "../model/agent.js"
import type {Annotation} from "../model/annotation.js"
import type {Citation} from "../model/citation.js"
import type {AnyRecord, Collection} from "../model/fact-check.js"
import {diffRecords} from "../model/field-change.js"
import {freeze, frozenCopy} from "../model/json.js"
import {withInfo} from "./change-info.js"
import {factCheckState} from "./fact-check-plugin.js"
import {RecordStep} from "./record-step.js"

/// Records to put in place together: those that are new are made, those that differ are changed.
export interface RecordPatch {
  readonly annotations?: readonly Annotation[]
  readonly citations?: readonly Citation[]
  readonly agents?: readonly Agent[]
}

/// Make and change records, as one step of undo. Does not apply where nothing would change. `now` becomes the
/// `modified` of annotations that change.
export function putRecords(patch: RecordPatch, now: string): Command {
  return (state, dispatch) => {
    const tr = state.tr
    for (const agent of patch.agents ?? []) put(state, tr, "agents", agent)
    for (const citation of patch.citations ?? []) put(state, tr, "citations", citation)
    for (const annotation of patch.annotations ?? []) put(state, tr, "annotations", annotation, now)
    if (!tr.steps.length) return false
    dispatch?.(tr)
    return true
  }
}

/// Delete records, as one step of undo. Does not apply to unknown ids, nor to a citation or agent that is still in use.
export function deleteRecords(ids: readonly string[]): Command {
  return (state, dispatch) => {
    const {factCheck, selected} = factCheckState(state)
    const tr = state.tr
    for (const id of ids) {
      const collection = factCheck.collectionOf(id)
      if (!collection) return false
      if (collection !== "annotations" && factCheck.usersOf(id).some(user => !ids.includes(user.id))) return false
      tr.step(new RecordStep(collection, id, diffRecords<AnyRecord>(factCheck.get(collection, id), null)))
    }
    if (!tr.steps.length) return false
    dispatch?.(selected !== null && ids.includes(selected) ? withInfo(tr, {select: null}) : tr)
    return true
  }
}

/// Select an annotation, or none. Does not apply to an unknown id.
export function selectAnnotation(id: string | null): Command {
  return (state, dispatch) => {
    const {factCheck, selected} = factCheckState(state)
    if (id !== null && !factCheck.annotations.has(id)) return false
    if (id !== selected) dispatch?.(withInfo(state.tr, {select: id}))
    return true
  }
}

/// Adds the step that puts a record in place, if there is anything to change; `now` dates a record that was there.
function put(state: EditorState, tr: Transaction, collection: Collection, record: AnyRecord, now?: string): void {
  const before: AnyRecord | null = factCheckState(state).factCheck.get(collection, record.id)
  const {modified, ...changes} = diffRecords<AnyRecord>(before, frozenCopy(record))
  const dates = before !== null && now !== undefined
  if (!Object.keys(changes).length && (dates || !modified)) return
  const date = dates ? ([(before as Annotation).modified, now] as const) : modified
  tr.step(
    new RecordStep(collection, record.id, freeze(date && date[0] !== date[1] ? {...changes, modified: date} : changes)),
  )
}
