import type {TextRange} from "../model/annotation.js"
import {matchExact} from "./match-exact.js"
import {matchSimilar} from "./match-similar.js"
import type {Quote} from "./quote.js"
import {type TextSearch, scanOf} from "./text-search.js"

export type {Quote} from "./quote.js"

/// Where a quote stands. `exact`: letter for letter. `score`: 1 the same words in the same surroundings; two places are
/// compared by it, and below 0.5 none is taken.
export interface QuoteMatch extends TextRange {
  readonly exact: boolean
  readonly score: number
}

/// The best place of a quote in a text, or null where there is none or where two places are about as good: it never
/// guesses. `hint` is where the words used to start; it decides between equal places only when one of them stands
/// exactly there. Places that overlap one of `taken` are not considered.
///
/// Exact words come first. Words that differ are found up to about half of them changed, and the more they differ the
/// better prefix and suffix must agree. Work: one pass over the text for exact words; for others one more of
/// O(text × quote / 100), with at most 512 units of the quote (in a million characters 5 ms for a sentence). Quotes above
/// about 4,000 characters (1,500 in scripts compared character by character, such as Chinese) are found only exactly.
export function matchQuote(
  text: string,
  quote: Quote,
  hint?: number,
  taken: readonly TextRange[] = [],
): QuoteMatch | null {
  return matchQuoteIn(scanOf(text), quote, hint, taken)
}

/// `matchQuote` for a text that is searched again.
export function matchQuoteIn(
  search: TextSearch,
  quote: Quote,
  hint: number | undefined,
  taken: readonly TextRange[],
): QuoteMatch | null {
  if (!quote.exact) return null
  const exact = matchExact(search, quote, hint, taken)
  if (exact === "ambiguous") return null
  if (exact) return exact
  const similar = matchSimilar(search, quote, hint, taken)
  // The same words were judged above, with nothing around them that speaks for this place.
  return similar && search.text.slice(similar.start, similar.end) !== quote.exact ? similar : null
}
