import type {TextRange} from "../model/annotation.js"
import {
  type Agreement,
  contextAgreement,
  contextRun,
  hasSameLetters,
  isProof,
  hasLonePairs,
  lonePairs,
  together,
} from "./context.js"
import type {QuoteMatch} from "./match-quote.js"
import {overlapsAny} from "./overlap.js"
import {margin, placeScore} from "./place-score.js"
import type {Quote} from "./quote.js"
import type {TextSearch} from "./text-search.js"
import {tokens, weight} from "./tokens.js"

/// Words that stand in more places than this are told apart by their whole context or not at all.
const mostOccurrences = 10_000
/// Of many places, these many with the longest equal context are looked at closely.
const mostCompared = 64
const distinctiveWords = 6
/// Find the exact words of a quote. "ambiguous": two places are about as good; null: no place, or none with enough
/// context behind it.
export function matchExact(
  search: TextSearch,
  quote: Quote,
  hint: number | undefined,
  taken: readonly TextRange[],
): QuoteMatch | "ambiguous" | null {
  const {text} = search
  const {exact, prefix = "", suffix = ""} = quote
  const at = (start: number): TextRange => ({start, end: start + exact.length})
  const isFree = (start: number) => !overlapsAny(at(start), taken)
  const known = prefix + suffix

  if (known) {
    const whole = search
      .occurrences(prefix + exact + suffix, mostOccurrences)
      .map(start => start + prefix.length)
      .filter(isFree)
    const start = whole.length === 1 ? whole[0] : whole.find(start => start === hint)
    if (start !== undefined) return {...at(start), exact: true, score: 1}
    if (whole.length) return "ambiguous"
  }

  const all = search.occurrences(exact, mostOccurrences + 1)
  if (all.length > mostOccurrences) return "ambiguous"
  const starts = all.filter(isFree)
  if (!known && starts.length > 1)
    return starts.includes(hint ?? -1) ? {...at(hint!), exact: true, score: placeScore(1, null)} : "ambiguous"

  const near = nearest(text, starts.map(at), quote)
  const alike = near.filter(range => hasSameLetters(text, range, quote))
  if (alike.length === 1) return {...alike[0]!, exact: true, score: 1}

  const ranked = near
    .map(range => {
      const agreement = contextAgreement(text, range, quote)
      return {range, agreement, context: together(agreement)}
    })
    .sort((a, b) => (b.context ?? 0) - (a.context ?? 0))
  const [best, second] = ranked
  if (!best) return null
  const isAlone = all.length === 1 && (!known || isDistinctive(exact))
  if (!isAlone && !isSupported(search, quote, best.agreement, best.range)) return null

  const isRival = (context: number | null) => placeScore(1, best.context) - placeScore(1, context) < margin
  if (second && isRival(second.context)) {
    const atHint = ranked.find(({range, context}) => range.start === hint && isRival(context))
    return atHint ? {...atHint.range, exact: true, score: placeScore(1, atHint.context)} : "ambiguous"
  }
  return {...best.range, exact: true, score: placeScore(1, best.context)}
}

/// Whether enough speaks for a place: one side of the context proves it – nearly whole, where the words are few –, or half
/// of both is there.
function isSupported(search: TextSearch, quote: Quote, context: Agreement, range: TextRange): boolean {
  if (Math.min(context.prefix ?? 0, context.suffix ?? 0) >= 0.5) return true
  const isLong = tokens(quote.exact).length >= distinctiveWords
  if (hasLonePairs(lonePairs(search, quote), range, !isLong)) return true
  return isProof(search, quote, context) && (isLong || (together(context) ?? 0) >= 0.75)
}

/// The places most like the stored one, where there are too many to look at all of them.
function nearest(text: string, ranges: readonly TextRange[], quote: Quote): readonly TextRange[] {
  if (ranges.length <= mostCompared) return ranges
  return ranges
    .map(range => ({range, run: contextRun(text, range, quote)}))
    .sort((a, b) => b.run - a.run)
    .slice(0, mostCompared)
    .map(({range}) => range)
}

/// Whether words are long enough to be nobody else's: six words with 32 letters, or 16 characters of a script that
/// writes without spaces.
function isDistinctive(words: string): boolean {
  const list = tokens(words)
  const lone = list.filter(({word}) => word.length === 1).length
  return list.length >= distinctiveWords && weight(list) + lone >= 32
}
