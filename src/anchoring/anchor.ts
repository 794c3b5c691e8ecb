import type {Place, Segment, Target, TextRange} from "../model/annotation.js"
import {hasSameContext} from "./context.js"
import {matchQuote} from "./match-quote.js"
import {overlapsAny} from "./overlap.js"

type Passage = Pick<Target, "segments">
type FoundStatus = Exclude<Place["status"], "lost">

interface Found {
  status: FoundStatus
  range: TextRange
  score: number
}

const lost: Place = {status: "lost", ranges: []}
const worseLast: readonly FoundStatus[] = ["same", "moved", "changed"]

/// Find a passage in the article's text: where it was, else its exact words elsewhere, else its changed words – or lost,
/// rather than guess. Every piece of it must be found, in order; its status is that of its worst piece.
///
/// `taken` are the places of the annotation's other targets: a mention never jumps onto another mention. A passage that
/// stands where it was, words and context the same, costs no more than comparing it.
export function anchor(text: string, target: Passage, options: {taken?: readonly TextRange[]} = {}): Place {
  return findPassage(text, target, options.taken ?? []).place
}

/// Find all targets of one annotation, each with its own words: where two would take the same place, the surer one has
/// it and the other looks on.
export function anchorTargets(text: string, targets: readonly Passage[]): Place[] {
  const alone = targets.map(target => findPassage(text, target, []))
  const places = alone.map(() => lost)
  const taken: TextRange[] = []
  const surestFirst = [...alone.keys()].sort((a, b) => alone[b]!.score - alone[a]!.score)
  for (const i of surestFirst) {
    const {place} = alone[i]!
    const free = !place.ranges.some(range => overlapsAny(range, taken))
    places[i] = free ? place : anchor(text, targets[i]!, {taken})
    taken.push(...places[i].ranges)
  }
  return places
}

function findPassage(text: string, {segments}: Passage, taken: readonly TextRange[]): {place: Place; score: number} {
  const ranges: TextRange[] = []
  let status: FoundStatus = "same"
  let score = 1
  for (const segment of segments) {
    const found = findSegment(text, segment, taken)
    if (!found || found.range.start < (ranges.at(-1)?.end ?? 0)) return {place: lost, score: 0}
    ranges.push(found.range)
    if (worseLast.indexOf(found.status) > worseLast.indexOf(status)) status = found.status
    score = Math.min(score, found.score)
  }
  return ranges.length ? {place: {status, ranges}, score} : {place: lost, score: 0}
}

function findSegment(text: string, segment: Segment, taken: readonly TextRange[]): Found | null {
  return whereItWas(text, segment) ?? byItsQuote(text, segment, taken)
}

function whereItWas(text: string, {textQuote, textPosition: {start}}: Segment): Found | null {
  const range = {start, end: start + textQuote.exact.length}
  if (!textQuote.exact || !text.startsWith(textQuote.exact, start) || !hasSameContext(text, range, textQuote))
    return null
  return {status: "same", range, score: 1}
}

function byItsQuote(text: string, {textQuote, textPosition}: Segment, taken: readonly TextRange[]): Found | null {
  const match = matchQuote(text, textQuote, textPosition.start, taken)
  if (!match) return null
  const {start, end, exact, score} = match
  return {status: !exact ? "changed" : start === textPosition.start ? "same" : "moved", range: {start, end}, score}
}
