import * as v from "valibot"
import {timestampSchema} from "./dates.js"

/// From `start` up to `end` in `articleText`; UTF-16 code units.
export interface TextRange {
  readonly start: number
  readonly end: number
}

/// One piece of text: W3C TextQuoteSelector and TextPositionSelector of the same words. Positions are UTF-16 code units
/// in `articleText` (code points only on the wire).
export interface Segment {
  readonly textQuote: {readonly exact: string; readonly prefix: string; readonly suffix: string}
  readonly textPosition: TextRange
}

/// One passage the annotation is about. Several segments are one passage in pieces (a quote broken by "he said"); none
/// stand for something without words of ours: a whole page, a picture, a part that other software names in its own way.
export interface Target {
  readonly id: string
  /// IRI of the article.
  readonly source: string
  /// The first is `main`; a `mention` is the same statement said again.
  readonly role: "main" | "mention"
  readonly segments: readonly Segment[]
  /// The state of the text that the segments were taken from (W3C TimeState): `hash` as in the article's `versions`,
  /// `checkedAt` when these words were marked or confirmed; ISO 8601, UTC.
  readonly checkedVersion?: CheckedVersion
  /// The words that were checked, where somebody has put the passage on others since (pieces are joined by " … "). It is
  /// *changed* as long as they stand here: until the verdict is confirmed for the words it stands on now.
  readonly checkedWords?: string
}

export interface CheckedVersion {
  readonly hash: string
  readonly checkedAt: string
}

/// What became of a passage: its words stand where they were, stand elsewhere, read differently, or are nowhere.
export type PlaceStatus = "same" | "moved" | "changed" | "lost"

/// Where a target stands in the article's text now. No ranges when it is lost.
export interface Place {
  readonly status: PlaceStatus
  readonly ranges: readonly TextRange[]
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const segmentSchema = v.looseObject({
  textQuote: v.looseObject({
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.string(),
    suffix: v.string(),
  }),
  textPosition: v.pipe(
    v.looseObject({start: offset, end: offset}),
    v.check(({start, end}) => start <= end, "start after end"),
  ),
})

export const targetSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  source: v.pipe(v.string(), v.nonEmpty()),
  role: v.picklist(["main", "mention"]),
  segments: v.array(segmentSchema),
  checkedVersion: v.exactOptional(v.strictObject({hash: v.pipe(v.string(), v.nonEmpty()), checkedAt: timestampSchema})),
  checkedWords: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
})
