import type {TextRange} from "../model/annotation.js"
import {quotationMarks} from "./quotation-marks.js"
import {splitsCharacter} from "./splits-character.js"

/// A block is looked at this far around an offset, and further to the next white space, but never further than `furthest`.
const nearby = 64
const furthest = 1024

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? newSegmenter(language)
  segmenters.set(language, segmenter)
  return segmenter
}

/// What is no language tag counts as English.
function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || "en", {granularity: "word"})
  } catch {
    return new Intl.Segmenter("en", {granularity: "word"})
  }
}

/// The stretch of a block around an offset that is enough to tell its words; begins and ends at the block's edge or at
/// white space where there is some within reach.
export function neighbourhood(text: string, offset: number): TextRange {
  let start = offset
  let end = offset
  const isSpace = (at: number) => /\s/.test(text[at]!)
  while (start > 0 && text[start - 1] !== "\n" && offset - start < furthest)
    if (offset - --start > nearby && isSpace(start)) break
  while (end < text.length && text[end] !== "\n" && end - offset < furthest)
    if (++end - offset > nearby && isSpace(end - 1)) break
  if (splitsCharacter(text, start)) start--
  if (splitsCharacter(text, end)) end++
  return {start, end}
}

/// The words near an offset, as a reader takes them: "booby-trapped", "U.S.", "8,000", "$5", "don't", "@name", an address
/// or an emoji is one word; a script without spaces is divided by the browser's dictionary. Never crosses a line break.
///
/// A full stop belongs to initials ("U.S.", "Ph.D.") only. An apostrophe after a final s ("the militants' town") belongs
/// to the word where a letter follows after a space and no single quotation mark is open before it.
export function wordsNear(text: string, offset: number, language = "en"): TextRange[] {
  const {start, end} = neighbourhood(text, offset)
  const piece = text.slice(start, end)
  const words: {start: number; end: number}[] = []
  for (const {segment, index} of segmenterFor(language).segment(piece)) {
    // Not `isWordLike`: in WebKit numbers are none.
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(segment)) continue
    const word = {start: index, end: index + segment.length}
    const last = words.at(-1)
    if (last && joins(piece, last, word)) last.end = word.end
    else words.push(word)
  }
  for (const word of words) extend(piece, word)
  return withAddresses(piece, words).map(word => ({start: start + word.start, end: start + word.end}))
}

/// Between digits, besides what joins any words: 10:30, 2010–2015.
const joinsDigits = /^[-‐‑–−:/.,٬٫·]$/
const joinsWords = /^(?:[-‐‑'’.&/@]|\p{Sc})$/u

function joins(text: string, {end}: TextRange, {start}: TextRange): boolean {
  const between = text.slice(end, start)
  if (/^\p{Sc}$/u.test(between)) return /\p{L}/u.test(text[end - 1]!) // US$5
  if (joinsWords.test(between)) return true
  return joinsDigits.test(between) && /\p{N}$/u.test(text.slice(0, end)) && /^\p{N}/u.test(text.slice(start))
}

const initials = /^(?:\p{L}(?:\.\p{L})+|\p{Lu}\p{Ll}?(?:\.\p{Lu}\p{Ll}?)+)$/u

function extend(text: string, word: {start: number; end: number}): void {
  const before = text.slice(0, word.start)
  const after = text.slice(word.end)
  const own = text.slice(word.start, word.end)
  if (/^\p{N}/u.test(own)) {
    const sign = /(?<![\p{L}\p{N}])(?:[-−+]?\p{Sc}|[-−+])$/u.exec(before) ?? /\p{Sc}$/u.exec(before)
    word.start -= sign?.[0].length ?? 0
  } else if (/(?<![\p{L}\p{N}])[@#]$/u.test(before)) word.start--
  if (/\p{N}$/u.test(own)) word.end += /^(?:[%‰٪°]|\p{Sc}(?!\p{N}))/u.exec(after)?.[0].length ?? 0
  if (initials.test(own) && after.startsWith(".")) word.end++
  if (/s$/i.test(own) && /^['’]\s+\p{L}/u.test(after) && !hasOpenSingle(text, word.start)) word.end++
}

function hasOpenSingle(text: string, end: number): boolean {
  return quotationMarks(text, {start: 0, end}).some(({at, partner}) => partner === null && /['‘]/.test(text[at]!))
}

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu

function withAddresses(text: string, words: readonly TextRange[]): TextRange[] {
  const addresses = Array.from(text.matchAll(address), match => {
    const whole = match[0].replace(/[.,;:!?'’)\]}…]+$/u, "")
    return {start: match.index, end: match.index + whole.length}
  })
  if (!addresses.length) return [...words]
  const rest = words.filter(({start, end}) => !addresses.some(whole => start < whole.end && whole.start < end))
  return [...rest, ...addresses].sort((a, b) => a.start - b.start)
}
