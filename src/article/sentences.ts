import {type Abbreviations, abbreviationsOf} from "./abbreviations.js"

/// A stretch of text in UTF-16 code units.
export interface TextRange {
  readonly start: number
  readonly end: number
}

/// The sentences of a text, without the white space between them. None goes over a line end.
///
/// `Intl.Segmenter` never misses an end but sees too many: its ends are taken back after abbreviations, initials and
/// ordinals, and where a quotation goes on. The closing marks after a full stop belong to the sentence they close. In
/// Japanese and Chinese a sentence that quotes whole sentences after words of its own is one. A language that is no
/// language tag counts as not given.
export function sentences(text: string, language?: string): TextRange[] {
  const segmenter = segmenterFor(language)
  const abbreviations = abbreviationsOf(language)
  const found: TextRange[] = []
  for (const {0: line, index} of text.matchAll(/[^\n]+/g))
    for (const {start, end} of sentencesOfLine(line, segmenter, abbreviations))
      found.push({start: index + start, end: index + end})
  return found
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language = ""): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? newSegmenter(language)
  segmenters.set(language, segmenter)
  return segmenter
}

function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, {granularity: "sentence"})
  } catch {
    return new Intl.Segmenter(undefined, {granularity: "sentence"})
  }
}

function sentencesOfLine(line: string, segmenter: Intl.Segmenter, abbreviations: Abbreviations): TextRange[] {
  const found: TextRange[] = []
  let start = 0
  for (const end of endsIn(line, segmenter)) {
    if (end < line.length && goesOn(line, start, end, abbreviations)) continue
    const range = trimmed(line, start, end)
    if (range) found.push(range)
    start = end
  }
  return found
}

/// Every place in a line where a sentence may end.
function* endsIn(line: string, segmenter: Intl.Segmenter): Generator<number> {
  let last = 0
  for (const end of segmentEnds(line, segmenter)) {
    // An ellipsis of one character is no end to the segmenter.
    const from = last
    for (const match of line.slice(from, end).matchAll(/…["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{Lo}])/gu))
      yield (last = from + match.index + match[0].length)
    // A closing mark after a space (« Oui. ») was counted to the next sentence.
    const closing = /^["'”’»)\]]+(?:\s+|$)/.exec(line.slice(end, end + 8))?.[0].length ?? 0
    // An opening mark right after a full stop (。「) was counted to the sentence before.
    const opening =
      /[。！？｡.!?][」』”’）｣]*([「『“‘（｢〝《【]+)$/.exec(line.slice(Math.max(last, end - 8), end))?.[1]!.length ?? 0
    const at = end + closing - (closing ? 0 : opening)
    if (at > last) yield (last = at)
  }
}

/// How much the segmenter is given at once: its time grows with the square of the length (6 s for 40,000 sentences).
const windowLength = 4096

/// The ends of the segmenter's segments. The last one of each window is read again at the start of the next.
function* segmentEnds(line: string, segmenter: Intl.Segmenter): Generator<number> {
  let offset = 0
  for (let size = windowLength; offset + size < line.length;) {
    const part = line.slice(offset, offset + size)
    const ends = Array.from(segmenter.segment(part), ({index}) => index).slice(1)
    for (const end of ends) yield offset + end
    offset += ends.at(-1) ?? 0
    size = ends.length ? windowLength : size * 2
  }
  for (const {index, segment} of segmenter.segment(line.slice(offset))) yield offset + index + segment.length
}

/// Whether the sentence goes on over a place where it may end.
function goesOn(line: string, start: number, end: number, abbreviations: Abbreviations): boolean {
  const before = line.slice(Math.max(start, end - 80), end).trimEnd()
  const after = line.slice(end, end + 80).trimStart()
  const next = /^["'“‘„«([¿¡]*([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(after)?.[1] ?? ""
  if (!trimmed(line, start, end) || !after) return true
  // "Why?" he asked. But names such as iPhone begin sentences.
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return true
  if (/[。！？｡][」』”’）｣]*$/.test(before)) return goesOnUnspaced(line, start, end, after)
  if (/[?!]["'”’»]$/.test(before)) return isAttribution(after, abbreviations)
  const word = /(?:^|[\s"'“‘„«([—–/-])([^\s"“„«([—–/-]+)\.$/u.exec(before)?.[1]
  // J. A. Smith: one initial after another.
  if (/^\p{Lu}$/u.test(word ?? "") && /^\p{Lu}\./u.test(after)) return true
  return word !== undefined && isUnfinished(word, next, before, abbreviations)
}

/// How far a quotation of whole sentences is followed.
const longestQuotation = 1024
const quotationsUnspaced = /[「」『』｢｣“”]/g
/// The particles that join a quotation to who said it (…。」と話す), but not the words that begin like them.
const goesOnAfterQuotation = /^(?:と(?!ころ|にかく|くに|はいえ|もあれ|ても|きに|うとう)|って|などと|を|の(?!ち)|、)/

/// Whether a sentence of Japanese or Chinese goes on: in a quotation that began after words of its own, and after one that
/// its words go on from.
function goesOnUnspaced(line: string, start: number, end: number, after: string): boolean {
  if (/[」』”｣]\s*$/.test(line.slice(Math.max(start, end - 4), end)) && goesOnAfterQuotation.test(after)) return true
  const from = Math.max(start, end - longestQuotation)
  const open: number[] = []
  for (const {0: sign, index} of line.slice(from, end).matchAll(quotationsUnspaced))
    if ("「『｢“".includes(sign)) open.push(from + index)
    else open.pop()
  const [outermost] = open
  if (outermost === undefined || !trimmed(line, start, outermost)) return false
  return /[」』｣”]/.test(line.slice(end, end + longestQuotation))
}

/// Whether a word with a full stop is an abbreviation or a number that the next word belongs to.
function isUnfinished(word: string, next: string, before: string, abbreviations: Abbreviations): boolean {
  const {leading, beforeNumber, trailing, starters, dates, ordinals} = abbreviations
  if (leading.has(word)) return true
  if (/^\p{N}/u.test(next) && (beforeNumber.has(word) || isInitialism(word))) return true
  if (/^[ap]\.m$/i.test(word)) return dates.has(next)
  // The number of a list item, and ordinals.
  if (/^\d{1,3}$/.test(word)) return before.trimStart() === `${word}.` || ordinals.has(next)
  const mayGoOn = isInitialism(word) || trailing.has(word) || (beforeNumber.has(word) && dates.has(next))
  return mayGoOn && next !== "" && !starters.has(next)
}

/// J, U.S, but not the word I: single letters with full stops between them.
function isInitialism(word: string): boolean {
  return /^\p{L}(?:\.\p{L})*$/u.test(word) && !/^[Ii]$/.test(word)
}

const speaking = "said|says|asked|asks|told|added|adds|wrote|writes|replied|answered|shouted|warned|explained|insisted"
const attribution = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}(?:${speaking})\\b`, "u")

/// "Why now?" Smith asked.
function isAttribution(after: string, {starters}: Abbreviations): boolean {
  return attribution.test(after) && !starters.has(/^\p{L}+/u.exec(after)?.[0] ?? "")
}

function trimmed(line: string, start: number, end: number): TextRange | null {
  const text = line.slice(start, end)
  const from = start + text.length - text.trimStart().length
  const to = start + text.trimEnd().length
  return from < to ? {start: from, end: to} : null
}
