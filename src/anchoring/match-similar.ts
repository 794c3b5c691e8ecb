import type {TextRange} from "../model/annotation.js"
import {approximate} from "./approximate.js"
import {type Agreement, contextAgreement, isNeighbour, isProof, together} from "./context.js"
import type {QuoteMatch} from "./match-quote.js"
import {occurrences} from "./occurrences.js"
import {overlapsAny} from "./overlap.js"
import {margin, placeScore} from "./place-score.js"
import type {Quote} from "./quote.js"
import {reviseRange} from "./revise-range.js"
import {tokens, weight} from "./tokens.js"

/// Longer quotes are looked for by their two ends.
const longestProbe = 256
/// Context is looked for by its units next to the words.
const contextProbe = 24
/// So many places are compared word by word.
const mostCompared = 12
/// Fewer words kept is another statement, whatever stands around it.
const leastKept = 0.55
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
  text: string,
  quote: Quote,
  hint: number | undefined,
  taken: readonly TextRange[],
): QuoteMatch | null {
  const ranked: Candidate[] = []
  for (const candidate of candidates(text, quote, hint)) {
    const revised = reviseRange(text, candidate, quote)
    if (!revised || overlapsAny(revised.range, taken)) continue
    const {range, kept} = revised
    const context = contextAgreement(text, range, quote)
    ranked.push({
      ...range,
      exact: false,
      score: placeScore(kept, together(context)),
      context,
      isSupported: isSupported(text, quote, kept, context),
    })
  }
  ranked.sort((a, b) => b.score - a.score)
  const best = ranked[0]
  if (!best?.isSupported || best.score < leastScore || isNeighbour(text, best, quote, best.context)) return null
  const rival = ranked.find(match => !overlapsAny(match, [best]))
  if (rival && best.score - rival.score < margin) return null
  return {start: best.start, end: best.end, exact: false, score: best.score}
}

/// Whether enough speaks for a place. Only long words hardly changed may stand in other surroundings; a few words need
/// more than one side of their context.
function isSupported(text: string, quote: Quote, kept: number, context: Agreement): boolean {
  if (kept < leastKept) return false
  const list = tokens(quote.exact)
  if (kept >= hardlyChanged && weight(list) >= longWords) return true
  return isProof(text, quote, context) && (list.length >= fewWords || (together(context) ?? 0) >= 0.8)
}

function candidates(text: string, quote: Quote, hint: number | undefined): TextRange[] {
  const {exact, prefix = "", suffix = ""} = quote
  const from = (start: number): TextRange => ({start, end: start + exact.length})
  const upTo = (end: number): TextRange => ({start: Math.max(0, end - exact.length), end})

  const before = prefix.slice(-contextProbe)
  const after = suffix.slice(0, contextProbe)
  const byContext = [
    ...occurrences(text, before, mostCompared).map(start => from(start + before.length)),
    ...occurrences(text, after, mostCompared).map(upTo),
  ]
  const byPosition = hint === undefined || hint >= text.length ? [] : [from(hint)]
  const found =
    exact.length <= longestProbe
      ? probe(text, exact)
      : [
          ...probe(text, exact.slice(0, longestProbe)).map(({start}) => from(start)),
          ...probe(text, exact.slice(-longestProbe)).map(({end}) => upTo(end)),
        ]
  const byStart = new Map([...byPosition, ...byContext, ...found].map(range => [range.start, range]))
  return [...byStart.values()]
}

function probe(text: string, words: string): TextRange[] {
  return approximate(text, words, Math.floor(words.length * 0.3)).slice(0, mostCompared)
}
