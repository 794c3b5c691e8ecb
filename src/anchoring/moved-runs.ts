import {alignGap} from "./align-gap.js"
import {type Alignment, gone} from "./align-texts.js"
import type {Run} from "./unique-runs.js"

/// A block that has moved says at least so much …
const leastWeight = 32
/// … in runs that are no further apart than so many words.
const furthest = 40

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
    if (weight >= leastWeight) for (const run of [...block, ...betweens(block)]) pair(run)
    block = []
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
      return alignGap(from.words, to.words, {a: a + length, aEnd: next.a, b: b + length, bEnd: next.b})
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
