import {diffArrays} from "diff"
import {type Pair, heaviestPairs} from "./align.js"
import type {Box, Run} from "./unique-runs.js"
import type {Wording} from "./wording.js"

/// In gaps of no more comparisons the words that are kept are those that say most; in others those that are most.
const fewComparisons = 4096
/// A mark says little, but more than nothing.
const markWeight = 0.25

/// So far two gaps may differ, in words put in and taken out; the longer they are, the less. What is above counts as not
/// kept.
const mostEdits = 240
const mostSteps = 2_000_000

/// The runs of words that the two sides of a gap share, in order; none in a gap that is too large to compare.
export function alignGap(from: Wording, to: Wording, box: Box): Run[] {
  const {a, aEnd, b, bEnd} = box
  // Words that stand on one side only are not looked at: most gaps have few others.
  const left = sharedWith(from.words, a, aEnd, new Set(to.words.subarray(b, bEnd)))
  if (!left.length) return []
  const right = sharedWith(to.words, b, bEnd, new Set(from.words.subarray(a, aEnd)))
  const [words, others] = [left.map(i => from.words[i]!), right.map(j => to.words[j]!)]
  const isSmall = left.length * right.length <= fewComparisons
  const weight = (i: number): number => from.sums[i + 1]! - from.sums[i]! || markWeight
  const found = isSmall ? heaviestPairs(words, others, left.map(weight)) : mostPairs(words, others)
  const pairs = found.map(pair => ({a: left[pair.a]!, b: right[pair.b]!}))
  return asRuns(slide(pairs, from.words, to.words))
}

/// As many equal words of two lists as can be paired in order.
function mostPairs(words: number[], others: number[]): Pair[] {
  const maxEditLength = Math.min(mostEdits, Math.floor(mostSteps / (words.length + others.length)))
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const {count, added, removed} of diffArrays(words, others, {maxEditLength}) ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push({a: i + n, b: j + n})
    if (!added) i += count
    if (!removed) j += count
  }
  return pairs
}

function sharedWith(list: Int32Array, start: number, end: number, others: ReadonlySet<number>): number[] {
  const shared: number[] = []
  for (let i = start; i < end; i++) if (others.has(list[i]!)) shared.push(i)
  return shared
}

/// Of several equal words a diff pairs any: a word goes to where the words behind it are.
function slide(pairs: Pair[], from: Int32Array, to: Int32Array): readonly Pair[] {
  for (let n = pairs.length - 2; n >= 0; n--) {
    const [pair, next] = [pairs[n]!, pairs[n + 1]!]
    const word = from[pair.a]
    if (next.a - pair.a > 1 && next.b - pair.b === 1 && from[next.a - 1] === word) pair.a = next.a - 1
    else if (next.b - pair.b > 1 && next.a - pair.a === 1 && to[next.b - 1] === word) pair.b = next.b - 1
  }
  return pairs
}

function asRuns(pairs: readonly Pair[]): Run[] {
  const runs: Run[] = []
  for (let n = 0; n < pairs.length;) {
    const {a, b} = pairs[n]!
    let length = 1
    while (pairs[n + length]?.a === a + length && pairs[n + length]?.b === b + length) length++
    runs.push({a, b, length})
    n += length
  }
  return runs
}
