import {splitsCharacter} from "../article/splits-character.js"
import type {TextRange} from "../model/annotation.js"
import {approximate} from "./approximate.js"
import {atOnce} from "./at-once.js"
import {occurrences} from "./occurrences.js"
import type {Quote} from "./quote.js"
import {type WordIndex, mostPlaces, placesOf} from "./word-index.js"
import {tokens} from "./tokens.js"
import {type WordPairs, likelyPlaces, onlyPlace} from "./word-pairs.js"
import {type Vocabulary, readWording} from "./wording.js"

/// A text to look for words in.
export interface TextSearch {
  readonly text: string
  /// As `occurrences`.
  occurrences(words: string, limit: number): number[]
  /// Two words in a row of these that the text has once: from where to where in these, and in the text.
  lonePairs(words: string): {readonly start: number; readonly end: number; readonly range: TextRange}[]
  /// Where something like the words of a quote stands, roughly.
  similar(quote: Quote): TextRange[]
}

/// Search by reading the whole text each time: for a single quote.
export function scanOf(text: string): TextSearch {
  const probe = (words: string) => approximate(text, words, Math.floor(words.length * 0.3)).slice(0, mostCompared)
  return {
    text,
    occurrences: (words, limit) => occurrences(text, words, limit),
    lonePairs(words) {
      const list = tokens(words)
      return list.slice(1).flatMap(({end}, i) => {
        const pair = words.slice(list[i]!.start, end)
        const [start, other] = occurrences(text, pair, 2)
        return start === undefined || other !== undefined
          ? []
          : [{start: list[i]!.start, end, range: {start, end: start + pair.length}}]
      })
    },
    similar({exact}) {
      if (exact.length <= longestProbe) return probe(exact)
      return [
        ...probe(exact.slice(0, longestProbe)).map(({start}) => ({start, end: start + exact.length})),
        ...probe(exact.slice(-longestProbe)).map(({end}) => ({start: Math.max(0, end - exact.length), end})),
      ]
    },
  }
}

/// Search with the text's words and pairs of words indexed: for many quotes. Takes no longer in a long text.
export function indexedSearch(index: WordIndex, pairs: WordPairs, vocabulary: Vocabulary): TextSearch {
  const {wording} = index
  const {text, starts, ends} = wording
  return {
    text,
    occurrences(words, limit) {
      const own = atOnce(readWording(words, vocabulary))
      // The first and the last word may be parts of words.
      const isInside = (i: number) => own.starts[i]! > 0 && own.ends[i]! < words.length
      let rarest = -1
      for (let i = 0; i < own.words.length; i++)
        if (own.words[i]! >= 0 && isInside(i) && (rarest < 0 || countOf(own.words[i]!) < countOf(own.words[rarest]!)))
          rarest = i
      if (rarest < 0 || countOf(own.words[rarest]!) > mostPlaces) return occurrences(text, words, limit)
      const found: number[] = []
      for (const place of placesOf(index, own.words[rarest]!)) {
        const at = starts[place]! - own.starts[rarest]!
        if (at < 0 || !text.startsWith(words, at)) continue
        if (splitsCharacter(text, at) || splitsCharacter(text, at + words.length)) continue
        found.push(at)
        if (found.length === limit) break
      }
      return found
    },
    lonePairs(words) {
      const own = atOnce(readWording(words, vocabulary))
      return Array.from(own.words.subarray(1)).flatMap((word, i) => {
        const at = own.words[i]! < 0 || word < 0 ? null : onlyPlace(pairs, own.words[i]!, word)
        if (at === null) return []
        return [{start: own.starts[i]!, end: own.ends[i + 1]!, range: {start: starts[at]!, end: ends[at + 1]!}}]
      })
    },
    similar({exact, prefix = "", suffix = ""}) {
      const own = atOnce(readWording(prefix + exact + suffix, vocabulary))
      const last = starts.length - 1
      const wordAt = (i: number) => Math.min(last, Math.max(0, i))
      let first = 0
      while (first < own.words.length && own.ends[first]! <= prefix.length) first++
      return likelyPlaces(pairs, own.words).map(at => {
        const start = starts[wordAt(at + first)]!
        return {start, end: Math.max(start + 1, Math.min(text.length, start + exact.length, ends[last]!))}
      })
    },
  }

  function countOf(word: number): number {
    return placesOf(index, word).length
  }
}

/// Longer quotes are looked for by their two ends.
const longestProbe = 256
const mostCompared = 12
