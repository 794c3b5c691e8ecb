import type {TextRange} from "../model/target.js"

/// Turns positions in one text from UTF-16 code units, as everything inside counts, to Unicode code points, as W3C Web
/// Annotation counts, and back. Each lookup is a binary search over the characters outside the basic plane; a text
/// without any costs nothing.
///
/// Positions behind the end of the text go on one to one, so that there and back is where one was. A range that cuts a
/// surrogate pair in half grows to the whole character.
export interface CodePointIndex {
  toCodePoints(range: TextRange): TextRange
  toUtf16(range: TextRange): TextRange
}

/// The index of one text.
export function codePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text)
  const pairsBefore = (offset: number) => countWhere(pairs, pair => pair < offset)
  const toCodePoint = (offset: number, cut: -1 | 1) => {
    const count = pairsBefore(offset)
    const cuts = count > 0 && pairs[count - 1] === offset - 1
    return cuts ? offset - count + (cut < 0 ? 0 : 1) : offset - count
  }
  const toUnit = (point: number) => point + countWhere(pairs, (pair, i) => pair - i < point)
  return {
    toCodePoints: ({start, end}) => ({start: toCodePoint(start, -1), end: toCodePoint(end, 1)}),
    toUtf16: ({start, end}) => ({start: toUnit(start), end: toUnit(end)}),
  }
}

/// Where each surrogate pair begins. Lone surrogates count as characters of their own.
function surrogatePairs(text: string): readonly number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) starts.push(match.index)
  return starts
}

/// How many of the sorted numbers, from the first on, pass the test.
function countWhere(sorted: readonly number[], test: (value: number, i: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(sorted[middle]!, middle)) low = middle + 1
    else high = middle
  }
  return low
}
