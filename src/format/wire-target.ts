import type {Json} from "../model/json.js"
import {type Segment, type Target, type TextRange, segmentSchema, targetSchema} from "../model/target.js"
import type {CodePointIndex} from "./code-points.js"
import {inOrder} from "./in-order.js"
import {asUri, wireId} from "./iri.js"
import {wireState} from "./target-state.js"

type Bag = Record<string, unknown>

/// A target with words as a W3C SpecificResource with a TextQuoteSelector and a TextPositionSelector. A passage in pieces is still
/// one: its selectors give the range that covers the pieces, the pieces follow in our term `segments`.
export function wireTarget(target: Target, text: string, index: CodePointIndex): Json {
  const {id, source, role, segments, checkedVersion, checkedWords, selector, type, state, ...unknown} =
    target as Target & Bag
  const needsSegments = segments.length > 1 || segments.some(hasUnknownKeys)
  return {
    ...wireId(id),
    type: (type as Json | undefined) ?? "SpecificResource",
    source: asUri(source),
    ...(asUri(source) === source ? {} : {takenFrom: source}),
    role,
    selector: [
      ...selectors(segments.length > 1 ? coveringSegment(segments, text) : segments[0]!, index),
      ...(Array.isArray(selector) ? (selector as Json[]).map(item => inOrder(item)) : []),
    ],
    ...(needsSegments ? {segments: segments.map(segment => wireSegment(segment, index))} : {}),
    ...(checkedWords === undefined ? {} : {checkedWords}),
    ...wireState(checkedVersion, state as Json | undefined),
    ...(inOrder(unknown) as object),
  }
}

const hasUnknownKeys = (segment: Segment): boolean =>
  Object.keys(segment).some(key => !Object.hasOwn(segmentSchema.entries, key))

function wireSegment(segment: Segment, index: CodePointIndex): Json {
  const {textQuote, textPosition, ...unknown} = segment as Segment & Bag
  return {selector: selectors({textQuote, textPosition}, index), ...(inOrder(unknown) as object)}
}

function selectors({textQuote, textPosition}: Segment, index: CodePointIndex): Json[] {
  const {start, end, ...unknown} = textPosition as TextRange & Bag
  const points = index.toCodePoints({start, end})
  const differs = points.start !== start || points.end !== end
  return [
    {type: "TextQuoteSelector", ...(inOrder(textQuote, segmentSchema.entries.textQuote) as object)},
    {
      type: "TextPositionSelector",
      ...points,
      ...(differs ? {utf16Start: start, utf16End: end} : {}),
      ...(inOrder(unknown) as object),
    },
  ]
}

/// From the first piece to the last. Its words are those of the text where the text has the pieces at their places, else
/// the pieces' own.
function coveringSegment(segments: readonly Segment[], text: string): Segment {
  const sorted = segments.toSorted((a, b) => a.textPosition.start - b.textPosition.start)
  const start = sorted[0]!.textPosition.start
  const end = Math.max(...sorted.map(segment => segment.textPosition.end))
  const agrees = segments.every(
    ({textQuote, textPosition}) => text.slice(textPosition.start, textPosition.end) === textQuote.exact,
  )
  return {
    textQuote: {
      exact: agrees ? text.slice(start, end) : sorted.map(segment => segment.textQuote.exact).join(" "),
      prefix: sorted[0]!.textQuote.prefix,
      suffix: sorted.at(-1)!.textQuote.suffix,
    },
    textPosition: {start, end},
  }
}

/// The keys of a target that are written from its record's own fields.
export const wireTargetKeys: ReadonlySet<string> = new Set([
  ...Object.keys(targetSchema.entries),
  ...["recordId", "takenFrom", "selector"],
])
