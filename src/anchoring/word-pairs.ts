import type {Wording} from "./wording.js"

/// Where each two words in a row stand in a text, by their hash: from `starts[hash]` up to `starts[hash + 1]`.
export interface WordPairs {
  readonly wording: Wording
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly bits: number
}

/// Index the pairs of words of a text, in slices.
export function* indexPairs(wording: Wording): Generator<undefined, WordPairs> {
  const {words} = wording
  const count = Math.max(0, words.length - 1)
  const bits = Math.max(4, Math.ceil(Math.log2(count + 1)))
  const starts = new Int32Array((1 << bits) + 1)
  for (let i = 0; i < count; i++) {
    if (i % stretch === 0) yield
    starts[hash(words[i]!, words[i + 1]!, bits) + 1]!++
  }
  yield
  for (let n = 1; n < starts.length; n++) starts[n]! += starts[n - 1]!
  const next = starts.slice()
  const places = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    if (i % stretch === 0) yield
    places[next[hash(words[i]!, words[i + 1]!, bits)]!++] = i
  }
  return {wording, starts, places, bits}
}

/// Words between two pauses.
const stretch = 1 << 15

/// Pairs of words that stand in more places say nothing of where a passage is.
const mostPlaces = 32
/// So many places are looked at closely.
const mostClusters = 6

/// Where a text has most of the pairs of words of a passage, about as far from each other: for each such place the word of
/// the text that is where the first of the passage would be, the place with most pairs first.
export function likelyPlaces({wording, starts, places, bits}: WordPairs, passage: Int32Array): number[] {
  const {words} = wording
  const votes: number[] = []
  for (let i = 0; i + 1 < passage.length; i++) {
    const [one, two] = [passage[i]!, passage[i + 1]!]
    const slot = hash(one, two, bits)
    const before = votes.length
    for (let n = starts[slot]!; n < starts[slot + 1]!; n++) {
      const place = places[n]!
      if (words[place] !== one || words[place + 1] !== two) continue
      votes.push(place - i)
      if (votes.length - before > mostPlaces) {
        votes.length = before
        break
      }
    }
  }
  votes.sort((a, b) => a - b)
  const reach = 8 + (passage.length >> 2)
  const clusters: {at: number; count: number}[] = []
  for (let i = 0; i < votes.length;) {
    let j = i + 1
    while (j < votes.length && votes[j]! - votes[i]! <= reach) j++
    clusters.push({at: votes[(i + j) >> 1]!, count: j - i})
    i = j
  }
  clusters.sort((a, b) => b.count - a.count)
  const least = (clusters[0]?.count ?? 0) / 4
  return clusters
    .filter(({count}) => count >= least)
    .slice(0, mostClusters)
    .map(({at}) => at)
}

/// The first of two words in a row that a text has once; null where it has them nowhere, or in several places.
export function onlyPlace(
  {wording: {words}, starts, places, bits}: WordPairs,
  one: number,
  two: number,
): number | null {
  const slot = hash(one, two, bits)
  let only: number | null = null
  for (let n = starts[slot]!; n < starts[slot + 1]!; n++) {
    const place = places[n]!
    if (words[place] !== one || words[place + 1] !== two) continue
    if (only !== null) return null
    only = place
  }
  return only
}

function hash(one: number, two: number, bits: number): number {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ two ^ (two << 13), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> (32 - bits)
}
