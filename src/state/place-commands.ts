import type {Command, EditorState} from "prosemirror-state"
import {articleTextOf} from "../article/article-text.js"
import {overlapsAny} from "../anchoring/overlap.js"
import type {Annotation, Place, PlaceStatus, Target, TextRange} from "../model/annotation.js"
import {factCheckState} from "./fact-check-plugin.js"
import {onOtherWords, passage} from "./passage.js"
import {rangesOf} from "./places.js"
import {putRecords} from "./record-commands.js"

// What a reviewer does about passages that the article has changed. Each command is one step of undo; `now` is ISO 8601,
// UTC, and dates what was checked.

/// The reviewer stands by an annotation for the words that stand there now. Does not apply where none have changed.
export function confirmWords(id: string, now: string): Command {
  return (state, dispatch) => {
    const annotation = factCheckState(state).factCheck.annotations.get(id)
    const settled = annotation && withSettled(state, annotation, "changed", now)
    return !!settled && putRecords({annotations: [settled]}, now)(state, dispatch)
  }
}

/// The new places of all passages that have moved, their words unchanged, are as good as the old ones. Does not apply
/// where none has moved.
export function acceptMoves(now: string): Command {
  return (state, dispatch) => {
    const annotations = [...factCheckState(state).factCheck.annotations.values()].flatMap(
      annotation => withSettled(state, annotation, "moved", now) ?? [],
    )
    return annotations.length > 0 && putRecords({annotations}, now)(state, dispatch)
  }
}

/// Put a target on these words; several ranges are pieces of one passage. Where a verdict was given for other words, the
/// annotation has to be confirmed. Does not apply to unknown ids, and to words that its other targets stand on.
/// `RangeError` for words outside the text.
export function attachTarget(id: string, targetId: string, ranges: readonly TextRange[], now: string): Command {
  return (state, dispatch) => {
    const {factCheck, places} = factCheckState(state)
    const annotation = factCheck.annotations.get(id)
    const at = annotation?.targets.findIndex(target => target.id === targetId) ?? -1
    if (!annotation || at < 0) return false
    const others = rangesOf(places.get(id).filter((_, i) => i !== at))
    if (ranges.some(range => overlapsAny(range, others))) return false
    const next = passage(articleTextOf(state.doc), ranges, now)
    const targets = annotation.targets.map((target, i) =>
      i === at ? onOtherWords(target, next, annotation.ratings.length > 0) : target,
    )
    return putRecords({annotations: [{...annotation, targets}]}, now)(state, dispatch)
  }
}

/// Take a mention away. Does not apply to unknown ids, and to an annotation's main passage.
export function removeMention(id: string, targetId: string, now: string): Command {
  return (state, dispatch) => {
    const annotation = factCheckState(state).factCheck.annotations.get(id)
    const targets = annotation?.targets.filter(target => target.id !== targetId || target.role === "main") ?? []
    if (!annotation || targets.length === annotation.targets.length) return false
    return putRecords({annotations: [{...annotation, targets}]}, now)(state, dispatch)
  }
}

/// The annotation with its targets of that status described anew where they stand; null where it has none.
function withSettled(state: EditorState, annotation: Annotation, status: PlaceStatus, now: string): Annotation | null {
  const places = factCheckState(state).places.get(annotation.id)
  if (!places.some(place => place.status === status)) return null
  const settled = (target: Target, {ranges}: Place): Target =>
    onOtherWords(target, passage(articleTextOf(state.doc), ranges, now), false)
  const targets = annotation.targets.map((target, i) =>
    places[i]?.status === status ? settled(target, places[i]) : target,
  )
  return {...annotation, targets}
}
