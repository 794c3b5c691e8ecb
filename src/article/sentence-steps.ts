import type {Node} from "prosemirror-model"
import type {TextRange} from "../model/annotation.js"
import {sentencesOf} from "./article-sentences.js"

// How a selection goes from sentence to sentence. All ranges are offsets of the article's text (UTF-16); a range of no
// length is a text cursor.

/// The selection one sentence on (`by` 1) or back (-1). A text cursor, and a selection that is not made of whole
/// sentences, first takes the sentence it is in. Null at either end of the article, and in one without text.
export function stepSentence(doc: Node, range: TextRange, by: 1 | -1): TextRange | null {
  const sentences = sentencesOf(doc)
  if (!isWhole(doc, range)) {
    const here = sentences.at(range.start)
    // Going back from between two sentences, the one before is meant.
    return by < 0 && here && range.start < here.start ? (sentences.startingBy(range.start) ?? here) : here
  }
  return by > 0 ? sentences.startingFrom(range.end) : range.start > 0 ? sentences.startingBy(range.start - 1) : null
}

/// The selection with the sentence after it (`by` 1), or without its last one (-1). One that is not made of whole
/// sentences is made so first. Null where there is no further sentence, or only one is left.
export function growBySentence(doc: Node, range: TextRange, by: 1 | -1): TextRange | null {
  const sentences = sentencesOf(doc)
  const first = sentences.at(range.start)
  if (!first) return null
  if (!isWhole(doc, range)) {
    const last = range.end > first.end ? sentences.startingBy(range.end - 1) : first
    return {start: first.start, end: Math.max(first.end, last?.end ?? 0)}
  }
  if (by > 0) {
    const next = sentences.startingFrom(range.end)
    return next && {start: range.start, end: next.end}
  }
  const last = sentences.startingBy(range.end - 1)
  const before = last && last.start > range.start ? sentences.startingBy(last.start - 1) : null
  return before && {start: range.start, end: before.end}
}

/// The sentences that a range touches, in order.
export function sentencesIn(doc: Node, {start, end}: TextRange): readonly TextRange[] {
  const sentences = sentencesOf(doc)
  const found: TextRange[] = []
  for (let next = sentences.at(start); next && next.start < end; next = sentences.startingFrom(next.end))
    found.push(next)
  return found
}

/// Does a range begin where a sentence begins, and end where one ends?
function isWhole(doc: Node, {start, end}: TextRange): boolean {
  if (start === end) return false
  const sentences = sentencesOf(doc)
  return sentences.startingFrom(start)?.start === start && sentences.startingBy(end - 1)?.end === end
}
