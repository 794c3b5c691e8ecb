import search from "approx-string-match"
import type {TextRange} from "../model/annotation.js"
import {alignTokens, type Pair} from "./align.js"
import type {Quote} from "./quote.js"
import {type Token, tokens, weight} from "./tokens.js"

/// How many words may be put in for the words left out at an edge, beyond one for one.
const wordsMore = 3
/// In longer quotes a word spelt differently makes no odds.
const longestSpelt = 80

/// Given roughly where a quote stands in a changed text, say which words are now in its place, and how much of its own
/// is `kept` among them (0–1, by the length of the words). The range begins and ends with whole words. Words put in for
/// the first or last words belong to it where the context next to them is unchanged; punctuation only where it is the
/// quote's. Returns null where nothing of the quote is there.
export function reviseRange(text: string, near: TextRange, quote: Quote): {range: TextRange; kept: number} | null {
  const {exact, prefix = "", suffix = ""} = quote
  const room = 16 + Math.ceil(exact.length / 2)
  const from = wordStart(text, Math.max(0, near.start - prefix.length - room))
  const to = wordEnd(text, Math.min(text.length, near.end + suffix.length + room))
  const window = tokens(text, from, to)
  const words = tokens(exact)
  const prefixWords = tokens(prefix)
  const suffixWords = tokens(suffix)
  const wordsAt = prefixWords.length
  const suffixAt = wordsAt + words.length
  const pairs = alignTokens([...prefixWords, ...words, ...suffixWords], window)
  if (!words.length || !pairs) return null

  // The words between the unchanged text next to the quote, before and after; null where that has changed.
  const before = pairs.findLast(({a}) => a < wordsAt)
  const behind = pairs.find(({a}) => a >= suffixAt)
  const startsText = quote.prefix !== undefined && !wordsAt && from === 0
  const endsText = quote.suffix !== undefined && !suffixWords.length && to === text.length
  const begin = startsText ? 0 : before?.a === wordsAt - 1 ? before.b + 1 : null
  const end = endsText ? window.length - 1 : behind?.a === suffixAt ? behind.b - 1 : null

  const own = trim(
    pairs.filter(({a}) => a >= wordsAt && a < suffixAt),
    window,
    words,
  )
  let first = own[0]?.b ?? begin
  let last = own.at(-1)?.b ?? end
  if (first === null || last === null || first > last) return null
  if (own.length) {
    const lacking = {left: own[0]!.a - wordsAt, right: suffixAt - 1 - own.at(-1)!.a}
    if (lacking.left && begin !== null && begin < first && first - begin <= lacking.left + wordsMore) first = begin
    if (lacking.right && end !== null && end > last && end - last <= lacking.right + wordsMore) last = end
  } else if (last - first + 1 > words.length + wordsMore) return null

  const range = withOwnPunctuation(text, window[first]!.start, window[last]!.end, exact, words)
  const now = window.slice(first, last + 1)
  const keptWords = (2 * weight(own.map(({b}) => window[b]!))) / (weight(words) + weight(now))
  const isClear = keptWords > 0.9 || exact.length > longestSpelt
  return {
    range,
    kept: isClear ? keptWords : Math.max(keptWords, keptLetters(text.slice(range.start, range.end), exact)),
  }
}

/// Leave out pairs at the edges that stretch the range over more foreign words than they add of the quote's.
function trim(pairs: readonly Pair[], window: readonly Token[], words: readonly Token[]): Pair[] {
  const kept = [...pairs]
  const share = (list: readonly Pair[]) =>
    list.length
      ? weight(list.map(({b}) => window[b]!)) / (weight(words) + weight(window.slice(list[0]!.b, list.at(-1)!.b + 1)))
      : 0
  for (let now = share(kept); kept.length > 1;) {
    const fromStart = share(kept.slice(1))
    const fromEnd = share(kept.slice(0, -1))
    if (Math.max(fromStart, fromEnd) <= now) break
    if (fromStart > fromEnd) kept.shift()
    else kept.pop()
    now = Math.max(fromStart, fromEnd)
  }
  return kept
}

function withOwnPunctuation(
  text: string,
  start: number,
  end: number,
  exact: string,
  words: readonly Token[],
): TextRange {
  const lead = Array.from(exact.slice(0, words[0]!.start))
  const trail = Array.from(exact.slice(words.at(-1)!.end))
  let from = start
  let to = end
  for (let at = lead.pop(); at !== undefined && text.endsWith(at, from); at = lead.pop()) from -= at.length
  for (const at of trail) {
    if (!text.startsWith(at, to)) break
    to += at.length
  }
  return {start: from, end: to}
}

/// A word spelt differently keeps most of its letters. Below three quarters letters prove nothing: any two sentences
/// share half of them.
function keptLetters(now: string, exact: string): number {
  const longest = Math.max(now.length, exact.length)
  const most = Math.floor(longest / 4)
  if (Math.abs(now.length - exact.length) > most) return 0
  // Walls at both ends, so that all of the one is compared with all of the other.
  const wall = "\0".repeat(most + 1)
  const errors = search(wall + now + wall, wall + exact + wall, most)[0]?.errors
  return errors === undefined ? 0 : 1 - errors / longest
}

function wordStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 32 && !/\s/.test(text[from - 1]!)) from--
  return from
}

function wordEnd(text: string, at: number): number {
  let to = at
  while (to < text.length && to - at < 32 && !/\s/.test(text[to]!)) to++
  return to
}
