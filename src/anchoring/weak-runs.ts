import {gone} from "./align-texts.js"
import type {Wording} from "./wording.js"

interface KeptRun {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/// A run that says so much stays, whatever is changed around it.
const enough = 32
/// A run stays that says more than this share of the smaller change beside it.
const share = 0.5

/// Take out of an alignment what two unlike texts have in common by chance: runs of few words between larger changes.
export function dropWeakRuns(image: Int32Array, from: Wording, to: Wording): void {
  const kept: KeptRun[] = []
  const end: KeptRun = {a: image.length, aEnd: image.length, b: to.words.length, bEnd: to.words.length}
  const before = (i: number): KeptRun => kept[i - 1] ?? {a: 0, aEnd: 0, b: 0, bEnd: 0}
  const change = (left: KeptRun, right: KeptRun): number =>
    Math.max(from.sums[right.a]! - from.sums[left.aEnd]!, to.sums[right.b]! - to.sums[left.bEnd]!)
  const dropWeak = (next: KeptRun): void => {
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      const weight = from.sums[last.aEnd]! - from.sums[last.a]!
      const least = Math.min(change(before(kept.length - 1), last), change(last, next)) * share
      if (weight >= Math.min(enough, least)) return
      image.fill(gone, last.a, last.aEnd)
      kept.pop()
    }
  }
  for (let a = 0; a < image.length;) {
    const b = image[a]!
    let length = 1
    if (b !== gone) {
      while (a + length < image.length && image[a + length] === b + length) length++
      const run: KeptRun = {a, aEnd: a + length, b, bEnd: b + length}
      dropWeak(run)
      kept.push(run)
    }
    a += length
  }
  dropWeak(end)
}
