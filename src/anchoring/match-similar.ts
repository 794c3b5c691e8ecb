import type {TextRange} from "../model/annotation.js"
import {
  type Agreement,
  type LonePair,
  contextAgreement,
  isNeighbour,
  hasLonePairs,
  isProof,
  lonePairs,
  together,
} from "./context.js"
import type {QuoteMatch} from "./match-quote.js"
import {overlapsAny} from "./overlap.js"
import {margin, placeScore} from "./place-score.js"
import type {Quote} from "./quote.js"
import {reviseRange} from "./revise-range.js"
import type {TextSearch} from "./text-search.js"
import {tokens, weight} from "./tokens.js"

/// Context is looked for by its units next to the words.
const contextProbe = 24
/// So many places are compared word by word.
const mostCompared = 12
/// Fewer words kept is another statement, whatever stands around it.
const leastKept = 0.5
const leastScore = 0.5
const hardlyChanged = 0.85
/// Letters and digits.
const longWords = 80
const fewWords = 6

type Candidate = QuoteMatch & {context: Agreement; isSupported: boolean}

/// Find words like those of a quote. Places come from three sides – text like the words, text equal to the nearer
/// context, the stored position – and are then judged alike: by the words kept and by the context. The best must reach
/// a floor and lead by a margin.
export function matchSimilar(
  search: TextSearch,
  quote: Quote,
  hint: number | undefined,
  taken: readonly TextRange[],
): QuoteMatch | null {
  const {text} = search
  const ranked: Candidate[] = []
  const lone = lonePairs(search, quote)
  for (const candidate of candidates(search, quote, hint)) {
    const revised = reviseRange(text, candidate, quote)
    if (!revised || overlapsAny(revised.range, taken)) continue
    const {range, kept} = revised
    const context = contextAgreement(text, range, quote)
    ranked.push({
      ...range,
      exact: false,
      score: placeScore(kept, together(context)),
      context,
      isSupported: isSupported(search, quote, kept, context, range, lone),
    })
  }
  ranked.sort((a, b) => b.score - a.score)
  const best = ranked[0]
  if (!best?.isSupported || best.score < leastScore || isNeighbour(text, best, quote, best.context)) return null
  const rival = ranked.find(match => !overlapsAny(match, [best]))
  if (rival && best.score - rival.score < margin) return null
  return {start: best.start, end: best.end, exact: false, score: best.score}
}

/// Whether enough speaks for a place. Only long words hardly changed may stand in other surroundings.
function isSupported(
  search: TextSearch,
  quote: Quote,
  kept: number,
  context: Agreement,
  range: TextRange,
  lone: readonly LonePair[],
): boolean {
  if (kept < leastKept) return false
  const list = tokens(quote.exact)
  if (kept >= hardlyChanged && weight(list) >= longWords) return true
  if (hasLonePairs(lone, range, list.length < fewWords)) return true
  return isProof(search, quote, context) && (list.length >= fewWords || (together(context) ?? 0) >= 0.8)
}

function candidates(search: TextSearch, quote: Quote, hint: number | undefined): TextRange[] {
  const {exact, prefix = "", suffix = ""} = quote
  const from = (start: number): TextRange => ({start, end: start + exact.length})
  const upTo = (end: number): TextRange => ({start: Math.max(0, end - exact.length), end})

  const before = prefix.slice(-contextProbe)
  const after = suffix.slice(0, contextProbe)
  const byContext = [
    ...search.occurrences(before, mostCompared).map(start => from(start + before.length)),
    ...search.occurrences(after, mostCompared).map(upTo),
  ]
  const byPosition = hint === undefined || hint >= search.text.length ? [] : [from(hint)]
  const all = [...search.similar(quote), ...byContext, ...byPosition].sort((a, b) => a.start - b.start)
  // What is this near is revised to the same place.
  const reach = 8 + exact.length / 8
  let last = -Infinity
  return all.filter(({start}) => {
    if (start - last < reach) return false
    last = start
    return true
  })
}
