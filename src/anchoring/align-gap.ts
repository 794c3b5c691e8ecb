import {diffArrays} from "diff"
import type {Box, Run} from "./unique-runs.js"

/// So far two gaps may differ, in words put in and taken out; the longer they are, the less. What is above counts as not
/// kept.
const mostEdits = 240
const mostSteps = 2_000_000

/// The runs of words that the two sides of a gap share, in order; none in a gap that is too large to compare.
export function alignGap(from: Int32Array, to: Int32Array, box: Box): Run[] {
  const {a, aEnd, b, bEnd} = box
  // Words that stand on one side only are not looked at: most gaps have few others.
  const left = sharedWith(from, a, aEnd, new Set(to.subarray(b, bEnd)))
  if (!left.length) return []
  const right = sharedWith(to, b, bEnd, new Set(from.subarray(a, aEnd)))
  const [words, others] = [left.map(i => from[i]!), right.map(j => to[j]!)]
  const maxEditLength = Math.min(mostEdits, Math.floor(mostSteps / (left.length + right.length)))
  const parts = diffArrays(words, others, {maxEditLength})
  const pairs: {a: number; b: number}[] = []
  let [i, j] = [0, 0]
  for (const {count, added, removed} of parts ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push({a: left[i + n]!, b: right[j + n]!})
    if (!added) i += count
    if (!removed) j += count
  }
  return asRuns(slide(pairs, from, to))
}

function sharedWith(list: Int32Array, start: number, end: number, others: ReadonlySet<number>): number[] {
  const shared: number[] = []
  for (let i = start; i < end; i++) if (others.has(list[i]!)) shared.push(i)
  return shared
}

/// Of several equal words a diff pairs any: a word goes to where the words behind it are.
function slide(pairs: {a: number; b: number}[], from: Int32Array, to: Int32Array): readonly {a: number; b: number}[] {
  for (let n = pairs.length - 2; n >= 0; n--) {
    const [pair, next] = [pairs[n]!, pairs[n + 1]!]
    const word = from[pair.a]
    if (next.a - pair.a > 1 && next.b - pair.b === 1 && from[next.a - 1] === word) pair.a = next.a - 1
    else if (next.b - pair.b > 1 && next.a - pair.a === 1 && to[next.b - 1] === word) pair.b = next.b - 1
  }
  return pairs
}

function asRuns(pairs: readonly {a: number; b: number}[]): Run[] {
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
