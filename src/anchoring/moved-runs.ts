import {alignGap} from "./align-gap.js"
import {type Alignment, gone} from "./align-texts.js"
import type {Box, Run} from "./unique-runs.js"
import type {Wording} from "./wording.js"

/// A block that has moved says at least so much …
const leastWeight = 32
/// … in runs that are no further apart than so many words.
const furthest = 40
/// At its ends a block takes along what stands behind a change: looked at are so many words …
const beyond = 16
/// … and a run there must say so much, and half as much as the change.
const leastBeyond = 8

/// Add to an alignment what has moved: runs that stand once in both texts, where neither place has anything else, joined
/// to blocks; a few words changed inside a block, or at its ends, do not end it.
export function* findMoves(
  unique: readonly Run[],
  {from, to, sure, origin}: Pick<Alignment, "from" | "to" | "sure" | "origin">,
): Generator<undefined, void> {
  const isFree = (a: number, b: number): boolean => sure[a] === gone && origin[b] === gone
  const isSame = (a: number, b: number): boolean =>
    a >= 0 && b >= 0 && a < sure.length && b < origin.length && from.words[a] === to.words[b] && isFree(a, b)
  let block: Run[] = []
  const settle = (): void => {
    const weight = block.reduce((sum, {a, length}) => sum + from.sums[a + length]! - from.sums[a]!, 0)
    if (weight >= leastWeight) {
      for (const run of [...block, ...betweens(block)]) pair(run)
      lengthen(block.at(-1)!, 1)
      lengthen(block[0]!, -1)
    }
    block = []
  }
  const lengthen = (edge: Run, step: 1 | -1): void => {
    for (let run: Run | undefined = edge; run;) if ((run = next(run, step))) pair(run)
  }
  /// The run behind a block's last one (`step` 1), or before its first (-1), with a change in between.
  const next = ({a, b, length}: Run, step: 1 | -1): Run | undefined => {
    const reach = (list: Int32Array, at: number): number => {
      let n = 0
      while (n < beyond && list[at + n * step] === gone) n++
      return n
    }
    const [aEnd, bEnd] = [a + length, b + length]
    const box: Box =
      step > 0
        ? {a: aEnd, aEnd: aEnd + reach(sure, aEnd), b: bEnd, bEnd: bEnd + reach(origin, bEnd)}
        : {a: a - reach(sure, a - 1), aEnd: a, b: b - reach(origin, b - 1), bEnd: b}
    const said = ({sums}: Wording, start: number, end: number): number => sums[end]! - sums[start]!
    const change = (found: Run): number =>
      step > 0
        ? Math.max(said(from, aEnd, found.a), said(to, bEnd, found.b))
        : Math.max(said(from, found.a + found.length, a), said(to, found.b + found.length, b))
    const runs = alignGap(from, to, box)
    return (step > 0 ? runs : runs.reverse()).find(
      found => said(from, found.a, found.a + found.length) >= Math.max(leastBeyond, change(found) / 2),
    )
  }
  const pair = ({a, b, length}: Run): void => {
    for (let n = 0; n < length; n++)
      if (isFree(a + n, b + n)) {
        sure[a + n] = b + n
        origin[b + n] = a + n
      }
  }
  const betweens = (runs: readonly Run[]): Run[] =>
    runs.slice(1).flatMap((next, i) => {
      const {a, b, length} = runs[i]!
      return alignGap(from, to, {a: a + length, aEnd: next.a, b: b + length, bEnd: next.b})
    })
  let done = 0
  for (const [i, run] of unique.entries()) {
    if (i % 1024 === 0) yield
    for (let n = Math.max(0, done - run.a); n < run.length; n++) {
      let [a, b] = [run.a + n, run.b + n]
      if (!isSame(a, b)) continue
      while (a > done && isSame(a - 1, b - 1)) [a, b] = [a - 1, b - 1]
      let length = 1
      while (isSame(a + length, b + length)) length++
      const last = block.at(-1)
      if (last) {
        const [aStep, bStep] = [a - last.a - last.length, b - last.b - last.length]
        if (bStep < 0 || Math.max(aStep, bStep) > furthest) settle()
      }
      block.push({a, b, length})
      done = a + length
      n = done - run.a - 1
    }
  }
  settle()
}
