import type {Place, Segment, TextRange} from "../model/annotation.js"
import {hasSameContext} from "./context.js"
import {findByVersion} from "./find-by-version.js"
import {type KnownText, KnownTexts, type Passage} from "./known-texts.js"
import {matchQuoteIn} from "./match-quote.js"
import {overlapsAny} from "./overlap.js"
import type {TextSearch} from "./text-search.js"

type FoundStatus = Exclude<Place["status"], "lost">

interface Found {
  readonly status: FoundStatus
  readonly ranges: readonly TextRange[]
  readonly score: number
}

const lost: Place = {status: "lost", ranges: []}
const worseLast: readonly FoundStatus[] = ["same", "moved", "changed"]

/// What may be known besides text and passage. `taken` are the places of the annotation's other targets: a mention never
/// jumps onto another mention. `versions` are older texts of the article, the newest last.
export interface AnchorOptions {
  readonly taken?: readonly TextRange[]
  readonly versions?: readonly KnownText[]
}

/// Find a passage in the article's text: where it was; else, where the text it was taken from is known, where a comparison
/// of the two says it is; else its exact words elsewhere, else its changed words – or lost, rather than guess. Every piece
/// of it must be found, in order; its status is that of its worst piece.
///
/// A passage that stands where it was, words and context the same, costs no more than comparing it.
export function anchor(text: string, target: Passage, {taken = [], versions = []}: AnchorOptions = {}): Place {
  return findPassage(new KnownTexts(text, versions), target, taken).place
}

/// Find all targets of one annotation, each with its own words: where two would take the same place, the surer one has
/// it and the other looks on.
export function anchorTargets(
  text: string,
  targets: readonly Passage[],
  {versions = []}: Pick<AnchorOptions, "versions"> = {},
): Place[] {
  return findTargets(new KnownTexts(text, versions), targets)
}

/// `anchorTargets` for texts whose comparison is used again.
export function findTargets(texts: KnownTexts, targets: readonly Passage[]): Place[] {
  const alone = targets.map(target => findPassage(texts, target, []))
  const places = alone.map(() => lost)
  const taken: TextRange[] = []
  const surestFirst = [...alone.keys()].sort((a, b) => alone[b]!.score - alone[a]!.score)
  for (const i of surestFirst) {
    const {place} = alone[i]!
    const free = !place.ranges.some(range => overlapsAny(range, taken))
    places[i] = free ? place : findPassage(texts, targets[i]!, taken).place
    taken.push(...places[i].ranges)
  }
  return places
}

function findPassage(
  texts: KnownTexts,
  passage: Passage,
  taken: readonly TextRange[],
): {readonly place: Place; readonly score: number} {
  const ranges: TextRange[] = []
  let status: FoundStatus = "same"
  let score = 1
  for (const segment of passage.segments) {
    const found = whereItWas(texts.text, segment) ?? whereItIs(texts, passage, segment, taken)
    if (!found || found.ranges[0]!.start < (ranges.at(-1)?.end ?? 0)) return {place: lost, score: 0}
    ranges.push(...found.ranges)
    if (worseLast.indexOf(found.status) > worseLast.indexOf(status)) status = found.status
    score = Math.min(score, found.score)
  }
  return ranges.length ? {place: {status, ranges}, score} : {place: lost, score: 0}
}

function whereItWas(text: string, {textQuote, textPosition: {start}}: Segment): Found | null {
  const range = {start, end: start + textQuote.exact.length}
  if (!textQuote.exact || !text.startsWith(textQuote.exact, start) || !hasSameContext(text, range, textQuote))
    return null
  return {status: "same", ranges: [range], score: 1}
}

function whereItIs(texts: KnownTexts, passage: Passage, segment: Segment, taken: readonly TextRange[]): Found | null {
  const {text} = texts
  const {start} = segment.textPosition
  const {exact} = segment.textQuote
  const older = texts.olderTextOf(passage)
  if (!older) return byItsQuote(texts.search, segment, taken)
  // What a known text says is gone is not looked for by its words: they might be found in a sentence much like it.
  const found = findByVersion(texts.comparedWith(older), {start, end: start + exact.length})
  if (!found || found.ranges.some(range => overlapsAny(range, taken))) return null
  return {status: statusOf(text, segment, found.ranges), ranges: found.ranges, score: found.kept}
}

function byItsQuote(search: TextSearch, segment: Segment, taken: readonly TextRange[]): Found | null {
  const {textQuote, textPosition} = segment
  const match = matchQuoteIn(search, textQuote, textPosition.start, taken)
  if (!match) return null
  const {start, end, score} = match
  return {status: statusOf(search.text, segment, [{start, end}]), ranges: [{start, end}], score}
}

function statusOf(text: string, {textQuote, textPosition}: Segment, ranges: readonly TextRange[]): FoundStatus {
  const [range] = ranges
  if (!range || ranges.length > 1 || text.slice(range.start, range.end) !== textQuote.exact) return "changed"
  return range.start === textPosition.start ? "same" : "moved"
}
