import type {TextRange} from "../model/annotation.js"
import {type Alignment, gone} from "./align-texts.js"
import {type MappedRange, type WordSpan, mapRange, spanOf} from "./map-range.js"
import {type WordIndex, rowsOf} from "./word-index.js"

/// Where a passage of a known version stands in the later text, and how much of its words is kept there: 0–1.
export interface VersionFind {
  readonly ranges: readonly TextRange[]
  readonly kept: number
}

/// Two texts compared, and their words by place.
export interface Comparison extends Alignment {
  readonly fromIndex: WordIndex
  readonly toIndex: WordIndex
}

/// Less kept is another statement.
const leastKept = 0.45
/// What was moved away must have been changed less: any two texts share some words in some places.
const leastKeptMoved = 0.85
/// With less kept, the very same words elsewhere are the truer place.
const hardlyChanged = 0.8
/// Words that say so much, and are so many, are nobody else's.
const distinctiveWeight = 32
const distinctiveWords = 6
/// Fewer letters are taken where they stand only with their neighbours.
const leastInPlace = 8

/// Find a passage of a known version in the later text: letter for letter between its old neighbours; else changed, with
/// enough of it kept; else letter for letter where it has been moved to. Null: it was deleted. Words that stood elsewhere
/// in the known version as well are never taken for it.
export function findByVersion(comparison: Comparison, range: TextRange): VersionFind | null {
  const {from, to} = comparison
  const span = spanOf(from, range)
  if (span.first >= span.last) return null
  const mapped = mapRange(comparison, range)
  const exact = from.text.slice(range.start, range.end)
  if (mapped?.ranges.length === 1 && to.text.slice(mapped.ranges[0]!.start, mapped.ranges[0]!.end) === exact)
    return {ranges: mapped.ranges, kept: 1}
  const same = sameWords(comparison, span, range, exact, mapped)
  if (same) return {ranges: [same], kept: 1}
  if (!mapped) return null
  return mapped.kept >= (mapped.isMoved ? leastKeptMoved : leastKept) &&
    (!mapped.isMoved || hasCompany(comparison, span))
    ? mapped
    : null
}

/// The very same words, between their old neighbours or, if they are long enough, where nothing of the old text stands.
function sameWords(
  {from, to, sure, origin, fromIndex, toIndex}: Comparison,
  {first, last}: WordSpan,
  {start}: TextRange,
  exact: string,
  mapped: MappedRange | null,
): TextRange | null {
  const words = from.words.subarray(first, last)
  const weight = from.sums[last]! - from.sums[first]!
  const lead = start - from.starts[first]!
  const startOf = (row: number) => to.starts[row]! + lead
  const rows = rowsOf(toIndex, words, mostRows).filter(row => to.text.startsWith(exact, startOf(row)))
  const only = (list: readonly number[]): TextRange | null =>
    list.length === 1 ? {start: startOf(list[0]!), end: startOf(list[0]!) + exact.length} : null
  if (!rows.length) return null
  const [after, before] = [neighbour(sure, first, -1) ?? -1, neighbour(sure, last - 1, 1) ?? to.words.length]
  const isOwn = (row: number): boolean =>
    origin.subarray(row, row + words.length).every(a => a === gone || (a >= first && a < last))
  if (weight >= leastInPlace && words.length > 1) {
    const inPlace = only(rows.filter(row => row > after && row + words.length <= before && isOwn(row)))
    if (inPlace) return inPlace
  }
  if (mapped && mapped.kept >= hardlyChanged) return null
  const isLong = words.length >= distinctiveWords && weight >= distinctiveWeight
  return isLong && rows.length === 1 && isOwn(rows[0]!) && rowsOf(fromIndex, words, 2).length === 1 ? only(rows) : null
}

/// Above this number of places one is not looked for.
const mostRows = 64

/// Where the nearest kept word outside of a span stands now; null where there is none.
function neighbour(sure: Int32Array, from: number, step: -1 | 1): number | null {
  for (let a = from + step; a >= 0 && a < sure.length; a += step) if (sure[a] !== gone) return sure[a]!
  return null
}

/// Whether text around a passage has moved along with it.
function hasCompany({from, sure, likely}: Comparison, {first, last}: WordSpan): boolean {
  let weight = 0
  let n = first
  while (sure[n] === gone) n++
  const shift = sure[n]! - n
  for (let a = Math.max(0, first - 40); a < Math.min(sure.length, last + 40); a++)
    if ((a < first || a >= last) && sure[a] !== gone && sure[a] !== likely[a] && Math.abs(sure[a]! - a - shift) < 40)
      weight += from.sums[a + 1]! - from.sums[a]!
  return weight >= distinctiveWeight
}
