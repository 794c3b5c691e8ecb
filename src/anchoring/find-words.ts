import {snapSelection} from "../article/snap.js"
import {wordsNear} from "../article/words.js"
import type {TextRange} from "../model/annotation.js"
import {approximate} from "./approximate.js"
import {type FoldedText, foldedText, foldWords} from "./folded-text.js"
import {occurrences} from "./occurrences.js"

/// How near the words of a find are to those that were looked for. `exact`: letter for letter; `alike`: the same but for
/// case, accents, spaces, quotation marks, dashes and other punctuation; `similar`: other words as well.
export type Likeness = "exact" | "alike" | "similar"

/// Words that were found, in the order of the text.
export interface WordFinds {
  readonly likeness: Likeness
  /// Offsets of the text (UTF-16), snapped to whole words.
  readonly ranges: readonly TextRange[]
}

/// More finds than these are left out.
const most = 200
const mostSimilar = 8
/// Shorter words are like too many others; folded letters.
const leastForSimilar = 8

/// Where a text has words that somebody typed, pasted or dictated: letter for letter, else alike – whole words before
/// parts of words – else the passages most like them, when hardly more than a quarter of their letters differ. No finds
/// where the words hold no letter or digit. A language is that of the text.
export function findWords(text: string, words: string, language?: string): WordFinds {
  const wanted = words.trim()
  if (!foldWords(wanted)) return {likeness: "exact", ranges: []}
  const snapped = (ranges: readonly TextRange[]) => distinct(ranges.flatMap(range => snap(text, range, language)))
  const exact = occurrences(text, wanted, most).map(start => ({start, end: start + wanted.length}))
  const alike = alikeIn(foldedText(text), wanted)
  const whole = (ranges: readonly TextRange[]) => ranges.filter(range => isWhole(text, range, language))
  for (const [likeness, ranges] of [
    ["exact", whole(exact)],
    ["alike", whole(alike)],
    ["exact", exact],
    ["alike", alike],
  ] as const)
    if (ranges.length) return {likeness, ranges: snapped(ranges)}
  return {likeness: "similar", ranges: snapped(similarIn(foldedText(text), foldWords(wanted)))}
}

function similarIn(folded: FoldedText, words: string): TextRange[] {
  if (words.length < leastForSimilar) return []
  const found = approximate(folded.text, words, Math.floor(words.length / 4)).slice(0, mostSimilar)
  return found.map(({start, end}) => folded.rangeOf(start, end)).sort((a, b) => a.start - b.start)
}

function alikeIn(folded: FoldedText, wanted: string): TextRange[] {
  const words = foldWords(wanted)
  const found: TextRange[] = []
  for (let at = folded.text.indexOf(words); at >= 0 && found.length < most; at = folded.text.indexOf(words, at + 1))
    found.push(folded.rangeOf(at, at + words.length))
  return found
}

function isWhole(text: string, {start, end}: TextRange, language?: string): boolean {
  const cuts = (offset: number) =>
    wordsNear(text, offset, language).some(word => word.start < offset && offset < word.end)
  return !cuts(start) && !cuts(end)
}

function snap(text: string, range: TextRange, language?: string): TextRange[] {
  const snapped = snapSelection(text, range, language ? {language} : {})
  return snapped ? [snapped] : []
}

function distinct(ranges: readonly TextRange[]): TextRange[] {
  return ranges.filter(
    (range, i) => !ranges.slice(0, i).some(({start, end}) => start === range.start && end === range.end),
  )
}
