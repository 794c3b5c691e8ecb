import type {Wording} from "./wording.js"

/// Where each word stands in a text: `places` of word `n` from `starts[n]` up to `starts[n + 1]`, in order.
export interface WordIndex {
  readonly wording: Wording
  readonly starts: Int32Array
  readonly places: Int32Array
}

/// Index the words of a text, in slices; `size` is the size of its vocabulary.
export function* indexWords(wording: Wording, size: number): Generator<undefined, WordIndex> {
  const {words} = wording
  const starts = new Int32Array(size + 1)
  for (const word of words) if (word >= 0) starts[word + 1]!++
  for (let n = 1; n <= size; n++) starts[n]! += starts[n - 1]!
  yield
  const next = starts.slice()
  const places = new Int32Array(starts[size]!)
  for (let i = 0; i < words.length; i++) {
    if (i % stretch === 0) yield
    if (words[i]! >= 0) places[next[words[i]!]!++] = i
  }
  return {wording, starts, places}
}

/// Words between two pauses.
const stretch = 1 << 15

/// The places of a word; none for a mark, or a word that came to the vocabulary later.
export function placesOf({starts, places}: WordIndex, word: number): Int32Array {
  return word >= 0 && word + 1 < starts.length ? places.subarray(starts[word], starts[word + 1]) : none
}

const none = new Int32Array()

/// Where these words stand in a row, at most `limit` places: the first word of each. Of words that stand in very many
/// places (`mostPlaces`) none are found.
export function rowsOf(index: WordIndex, words: Int32Array, limit: number): number[] {
  let rarest = -1
  let fewest: Int32Array | null = null
  for (let n = 0; n < words.length; n++) {
    if (words[n]! < 0) continue
    const places = placesOf(index, words[n]!)
    if (fewest && fewest.length <= places.length) continue
    rarest = n
    fewest = places
  }
  const found: number[] = []
  if (!fewest || fewest.length > mostPlaces) return found
  const text = index.wording.words
  for (const place of fewest) {
    const at = place - rarest
    if (at < 0 || !isRow(text, at, words)) continue
    found.push(at)
    if (found.length === limit) break
  }
  return found
}

export const mostPlaces = 20_000

function isRow(text: Int32Array, at: number, words: Int32Array): boolean {
  if (at + words.length > text.length) return false
  for (let n = 0; n < words.length; n++) if (text[at + n] !== words[n]) return false
  return true
}
