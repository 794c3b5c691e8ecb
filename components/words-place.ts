import {findQuote} from "../src/anchoring/find-quote.js"
import type {TextRange} from "../src/model/annotation.js"

/** Words of the article that a script names: the words themselves, or offsets in `articleText`. */
export type WordsPlace = {readonly exact: string; readonly prefix?: string; readonly suffix?: string} | TextRange

/// Where the words are that a script names; offsets are checked where they are used. `RangeError` where the words are not
/// found or not unique.
export function rangesNamed(text: string, place: WordsPlace | readonly WordsPlace[]): readonly TextRange[] {
  const places: readonly WordsPlace[] = isList(place) ? place : [place]
  return places.map(words => rangeOf(text, words))
}

const isList = (place: WordsPlace | readonly WordsPlace[]): place is readonly WordsPlace[] => Array.isArray(place)

function rangeOf(text: string, words: WordsPlace): TextRange {
  const given: unknown = words
  if (typeof given !== "object" || given === null) throw new RangeError(`No place in the article: ${String(given)}`)
  return "exact" in words ? findQuote(text, words) : {start: words.start, end: words.end}
}
