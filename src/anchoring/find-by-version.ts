import type {TextRange} from "../model/annotation.js"
import {type Alignment, gone} from "./align-texts.js"
import {type MappedRange, type WordSpan, mapRange, spanOf} from "./map-range.js"
import {overlapsAny} from "./overlap.js"
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
/// What was moved away and changed as well must keep more, and a whole paragraph must have moved with it: this much, within
/// so many words before and behind it. A changed sentence alone in another place may as well be another one.
const leastKeptMoved = 0.85
const leastCompany = 400
const companyWords = 60
/// Or the passage stands inside of what has moved: so much has within so many words next to it, and some of it on each side.
const leastNext = 40
const leastNextEach = 4
const nextWords = 16
/// Words that two unlike sentences may share count where they are so many of a passage, and say so much.
const mostKept = 0.6
const leastThere = 7
/// With less kept, the very same words elsewhere are the truer place.
const hardlyChanged = 0.8
/// Words that say so much, and are so many, are nobody else's.
const distinctiveWeight = 32
const distinctiveWords = 6
/// A whole sentence, or line, says enough with these.
const wholeWeight = 16
const wholeWords = 4
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
  if (mapped && mapped.kept >= (mapped.isMoved ? leastKeptMoved : leastKept))
    if (!mapped.isMoved || hasCompany(comparison, span)) return mapped
  return mostlyThere(comparison, range)
}

/// A passage of which most stands close together between its neighbours, by the words alone.
function mostlyThere(comparison: Comparison, range: TextRange): VersionFind | null {
  const {likely, from} = comparison
  const mapped = mapRange({...comparison, sure: likely}, range)
  if (mapped?.ranges.length !== 1 || mapped.kept < mostKept) return null
  const [{start, end}] = mapped.ranges as [TextRange]
  const {first, last} = spanOf(from, range)
  const isClose = end - start <= (range.end - range.start) * 1.5 + 8
  return isClose && mapped.kept * (from.sums[last]! - from.sums[first]!) >= leastThere ? mapped : null
}

/// The very same words, between their old neighbours or, if they are long enough, where nothing of the old text stands.
function sameWords(
  {from, to, sure, origin, fromIndex, toIndex}: Comparison,
  {first, last}: WordSpan,
  {start, end}: TextRange,
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
  // A full stop may as well be another one's.
  const isOwn = (row: number): boolean =>
    origin.subarray(row, row + words.length).every((a, i) => words[i]! < 0 || a === gone || (a >= first && a < last))
  if (weight >= leastInPlace && words.length > 1) {
    const inPlace = only(rows.filter(row => row > after && row + words.length <= before && isOwn(row)))
    if (inPlace) return inPlace
  }
  if (rows.length !== 1 || !isOwn(rows[0]!) || rowsOf(fromIndex, words, 2).length !== 1) return null
  const found = only(rows)!
  if (mapped?.ranges.some(range => overlapsAny(range, [found]))) return found
  if (mapped && mapped.kept >= hardlyChanged) return null
  const isLong = words.length >= distinctiveWords && weight >= distinctiveWeight
  const isWhole = words.length >= wholeWords && isSentence(from.text, {start, end}) && isSentence(to.text, found)
  return isLong || (isWhole && weight >= wholeWeight) ? found : null
}

/// Above this number of places one is not looked for.
const mostRows = 64

/// Whether a range begins and ends where sentences, or lines, do.
function isSentence(text: string, {start, end}: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  const behind = text.slice(end, end + 8)
  return (
    /(^|\n|[.!?…。！？؟][\p{Pe}\p{Pf}"']*)\s*$/u.test(before) &&
    (/^\s*($|\n)/u.test(behind) || /[.!?…。！？؟][\p{Pe}\p{Pf}"']*$/u.test(text.slice(start, end)))
  )
}

/// Where the nearest kept word outside of a span stands now; null where there is none.
function neighbour(sure: Int32Array, from: number, step: -1 | 1): number | null {
  for (let a = from + step; a >= 0 && a < sure.length; a += step) if (sure[a] !== gone) return sure[a]!
  return null
}

/// Whether text around a passage has moved along with it: much of it, or what is next to the passage on both sides.
function hasCompany(comparison: Comparison, span: WordSpan): boolean {
  const both = (words: number) => ([-1, 1] as const).map(step => companyOf(comparison, span, step, words))
  const [all, near] = [both(companyWords), both(nextWords)]
  return sum(all) >= leastCompany || (sum(near) >= leastNext && Math.min(...near) >= leastNextEach)
}

/// How much of the words before or behind a passage, so many at most, has moved along with it.
function companyOf({from, sure, likely}: Comparison, {first, last}: WordSpan, step: 1 | -1, words: number): number {
  let n = first
  while (sure[n] === gone) n++
  const shift = sure[n]! - n
  let weight = 0
  for (
    let [a, count] = [step > 0 ? last : first - 1, 0];
    count < words && a >= 0 && a < sure.length;
    a += step, count++
  )
    if (sure[a] !== gone && sure[a] !== likely[a] && Math.abs(sure[a]! - a - shift) < words)
      weight += from.sums[a + 1]! - from.sums[a]!
  return weight
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
