import type {Segment, TextRange} from "../model/annotation.js"
import {occurrences} from "./occurrences.js"
import {splitsCharacter} from "../article/splits-character.js"

/// How far prefix and suffix reach, in UTF-16 units, before they are extended to a word's edge: the first that makes the
/// quote unambiguous is taken.
const reaches = [32, 64, 128, 240]
/// A word's edge further away than this is not waited for.
const longestWord = 16
/// Longer than any grapheme in use (a family of emoji with skin tones: 25 units).
const longestGrapheme = 64

const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"})

/// Describe a range of the text so that `anchor` finds it again: the exact words, as much of the text around them as makes
/// the quote unambiguous (at least 32 units a side where there is text, at most 256), and the position. Where even 256
/// units do not tell two places apart, the position alone does.
///
/// Throws a RangeError for a range that is empty, outside the text, or cuts a surrogate pair in half.
export function describe(text: string, range: TextRange): Segment {
  const {start, end} = range
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new RangeError(`No words at ${start}–${end} in a text of ${text.length}`)
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    throw new RangeError(`${start}–${end} cuts a character in half`)

  let from = start
  let to = end
  for (const reach of reaches) {
    from = prefixStart(text, start, reach)
    to = suffixEnd(text, end, reach)
    if (occurrences(text, text.slice(from, to), 2).length === 1) break
  }
  return {
    textQuote: {exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to)},
    textPosition: {start, end},
  }
}

function prefixStart(text: string, start: number, reach: number): number {
  const at = start - reach
  for (let i = at; i >= at - longestWord; i--) if (i <= 0 || isSpace(text, i - 1)) return Math.max(i, 0)
  const from = wholeCharacter(text, at - longestGrapheme)
  return graphemeEdges(text, from, start).findLast(edge => edge <= at)!
}

function suffixEnd(text: string, end: number, reach: number): number {
  const at = end + reach
  for (let i = at; i <= at + longestWord; i++) if (i >= text.length || isSpace(text, i)) return Math.min(i, text.length)
  const to = wholeCharacter(text, at + longestGrapheme)
  return graphemeEdges(text, end, to).find(edge => edge >= at)!
}

/// Where graphemes begin and end in a stretch of text. (WebKit's `containing` names the grapheme before where one begins.)
function graphemeEdges(text: string, from: number, to: number): number[] {
  return [...Array.from(graphemes.segment(text.slice(from, to)), ({index}) => from + index), to]
}

/// The offset itself, or the one before it where it would cut a surrogate pair in half; kept inside the text.
function wholeCharacter(text: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), text.length)
  return splitsCharacter(text, at) ? at - 1 : at
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!)
}
