import type {Kind, TextRange} from "../model/annotation.js"
import {quotationMarks} from "./quotation-marks.js"
import {neighbourhood, wordsNear} from "./words.js"

/// What a user who selected this range meant, in `articleText`; null where the selection holds no word. Throws a
/// RangeError for a range outside the text.
///
/// - Cut words are made whole (`wordsNear` says what a word is). White space at the edges is dropped, so what ran over
///   into the next block, or began at the end of the one before, is gone; a selection may cross blocks.
/// - Punctuation that ends a sentence is neither added nor, where it was selected, dropped. What closed the words before
///   (". He said") is dropped at the start.
/// - A quotation mark at an edge whose partner is outside is dropped. For a quote one outer pair is dropped as well, also
///   where a full stop or comma follows it; inner ones stay. Marks are never added.
/// - A bracket at an edge whose partner is outside is dropped, unless only that partner is missing: then it is added. A
///   selection of all the words in [square brackets] gets both, for they mark an insertion in a quotation.
///
/// Costs no more than the selection and its neighbourhood, whatever the article's length.
export function snapSelection(
  text: string,
  range: TextRange,
  options: {kind?: Kind; language?: string} = {},
): TextRange | null {
  const {kind, language} = options
  assertInside(text, range)
  let now = trim(text, range)
  if (now.start === now.end) return null
  now = withWholeWords(text, now, language)
  now = withBrackets(text, now)
  for (let before = null as TextRange | null; !isSame(before, now) && now.start < now.end;) {
    before = now
    now = withoutLooseMarks(text, trim(text, now))
  }
  if (kind === "quote") now = trim(text, withoutOuterMarks(text, now))
  return holdsWord(text, now, language) ? now : null
}

/// Grow or shrink a range by one word at one edge: `direction` 1 is later in the text, -1 earlier. An edge that is inside
/// a word or after punctuation goes to the next word's edge first. Returns null where the range would be left without a
/// word, or the text has no further word.
export function moveEdge(
  text: string,
  range: TextRange,
  edge: "start" | "end",
  direction: -1 | 1,
  language?: string,
): TextRange | null {
  assertInside(text, range)
  const from = range[edge]
  const offset = nextEdge(text, from, edge, direction, language)
  if (offset === null) return null
  const moved = edge === "start" ? {start: offset, end: range.end} : {start: range.start, end: offset}
  return moved.start < moved.end && holdsWord(text, moved, language) ? moved : null
}

function nextEdge(text: string, from: number, edge: "start" | "end", direction: -1 | 1, language?: string) {
  for (let at = from; at >= 0 && at <= text.length;) {
    const edges = wordsNear(text, at, language).map(word => word[edge])
    const found = direction > 0 ? edges.find(offset => offset > from) : edges.findLast(offset => offset < from)
    if (found !== undefined) return found
    const {start, end} = neighbourhood(text, at)
    at = direction > 0 ? Math.max(end, at) + 1 : Math.min(start, at) - 1
  }
  return null
}

function assertInside(text: string, {start, end}: TextRange): void {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`No range ${start}–${end} in a text of ${text.length}`)
}

function isSame(a: TextRange | null, b: TextRange): boolean {
  return a?.start === b.start && a.end === b.end
}

const space = /[\s\u200b]/

function trim(text: string, {start, end}: TextRange): TextRange {
  let from = start
  let to = end
  while (from < to && space.test(text[from]!)) from++
  while (to > from && space.test(text[to - 1]!)) to--
  return {start: from, end: to}
}

function withWholeWords(text: string, {start, end}: TextRange, language?: string): TextRange {
  const around = (offset: number) =>
    wordsNear(text, offset, language).find(word => word.start < offset && offset < word.end)
  return {start: around(start)?.start ?? start, end: around(end)?.end ?? end}
}

function holdsWord(text: string, {start, end}: TextRange, language?: string): boolean {
  for (let at = start; at < end; at = Math.max(neighbourhood(text, at).end, at) + 1)
    if (wordsNear(text, at, language).some(word => word.start < end && start < word.end)) return true
  return false
}

const brackets: Readonly<Record<string, string>> = {
  ...{"(": ")", "[": "]", "{": "}"},
  ...{"（": "）", "［": "］", "【": "】", "〔": "〕", "〈": "〉", "《": "》"},
}

/// Add the one bracket that is missing at an edge.
function withBrackets(text: string, {start, end}: TextRange): TextRange {
  const opening = text[start - 1] ?? ""
  const closing = text[end] ?? ""
  const startsInside = opening in brackets
  const endsInside = Object.values(brackets).includes(closing)
  const loose = looseBrackets(text, {start, end})
  if (startsInside && endsInside && brackets[opening] === closing && !loose.length)
    return opening === "[" ? {start: start - 1, end: end + 1} : {start, end}
  const [first] = loose
  if (startsInside && first !== undefined && text[first] === brackets[opening]) return {start: start - 1, end}
  const last = loose.at(-1)
  if (endsInside && last !== undefined && brackets[text[last]!] === closing) return {start, end: end + 1}
  return {start, end}
}

/// Where brackets stand whose partner is not in the range.
function looseBrackets(text: string, {start, end}: TextRange): number[] {
  const open: number[] = []
  const loose: number[] = []
  for (const {0: sign, index} of text.slice(start, end).matchAll(/[()[\]{}（）［］【】〔〕〈〉《》]/g)) {
    if (sign in brackets) open.push(start + index)
    else if (open.length && brackets[text[open.at(-1)!]!] === sign) open.pop()
    else loose.push(start + index)
  }
  return [...loose, ...open]
}

const closesWordsBefore = /[.,;:!?…)\]}、。，．；：！？）］】〕〉》｡､،؛؟۔]/

function withoutLooseMarks(text: string, {start, end}: TextRange): TextRange {
  const loose = new Set([
    ...looseBrackets(text, {start, end}),
    ...quotationMarks(text, {start, end}).flatMap(({at, partner}) => (partner === null ? [at] : [])),
  ])
  let from = start
  let to = end
  while (from < to && (loose.has(from) || closesWordsBefore.test(text[from]!))) from++
  while (to > from && loose.has(to - 1)) to--
  return {start: from, end: to}
}

function withoutOuterMarks(text: string, {start, end}: TextRange): TextRange {
  const marks = quotationMarks(text, {start, end})
  const partner = marks.find(({at, opens}) => at === start && opens)?.partner
  if (partner == null || !/^[.,;:!?…、。，．；：！？｡､،؛؟۔]*$/.test(text.slice(partner + 1, end))) return {start, end}
  return {start: start + 1, end: partner}
}
