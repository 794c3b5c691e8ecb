import {alignGap} from "./align-gap.js"
import {longestChain} from "./longest-chain.js"
import {dropWeakRuns} from "./weak-runs.js"
import {findMoves} from "./moved-runs.js"
import {pairRespelt} from "./respelt-words.js"
import {slideEdits} from "./slide-edits.js"
import {type Box, type Run, uniqueRuns} from "./unique-runs.js"
import type {Wording} from "./wording.js"

/// How the words of a text stand in a later one: for each word the later one's, or `gone`.
export interface Alignment {
  readonly from: Wording
  readonly to: Wording
  /// By the words alone: in order, also small words that two unlike sentences happen to share.
  readonly likely: Int32Array
  /// What is sure: runs long enough for the changes around them, and what has moved to another place.
  readonly sure: Int32Array
  /// The other way round: for each word of the later text the one it was.
  readonly origin: Int32Array
}

export const gone = -1

/// How many words in a row must stand once in both texts to hold them together: in whole texts, in large gaps between
/// such rows, and in large gaps between those.
const sizes = [6, 3, 1]
/// In gaps of fewer words a diff alone is fast enough.
const smallGap = 96

/// Compare two texts once, for all that is to be found of the one in the other. Yields now and then, so that it can be
/// done in slices. Takes about as long for every word, also where the texts have nothing in common or say one word only:
/// what cannot be compared in that time counts as gone.
export function* alignTexts(from: Wording, to: Wording): Generator<undefined, Alignment> {
  const likely = new Int32Array(from.words.length).fill(gone)
  const whole: Box = {a: 0, aEnd: from.words.length, b: 0, bEnd: to.words.length}
  const unique: Run[] = []
  yield* alignBox(from, to, whole, 0, likely, unique)
  yield
  yield* slideEdits(likely, from, to)
  yield
  pairRespelt(likely, from, to)
  yield
  const sure = likely.slice()
  dropWeakRuns(sure, from, to)
  yield
  const origin = new Int32Array(to.words.length).fill(gone)
  for (let a = 0; a < sure.length; a++) if (sure[a] !== gone) origin[sure[a]!] = a
  lengthenRuns(from, to, sure, origin)
  yield
  yield* findMoves(unique, {from, to, sure, origin})
  return {from, to, likely, sure, origin}
}

/// Runs go on as long as the words are the same: what is next to something sure is sure.
function lengthenRuns(from: Wording, to: Wording, sure: Int32Array, origin: Int32Array): void {
  const pair = (a: number, b: number): void => {
    if (b < 0 || b >= origin.length || sure[a] !== gone || origin[b] !== gone || from.words[a] !== to.words[b]) return
    sure[a] = b
    origin[b] = a
  }
  for (let a = 1; a < sure.length; a++) if (sure[a - 1] !== gone) pair(a, sure[a - 1]! + 1)
  for (let a = sure.length - 2; a >= 0; a--) if (sure[a + 1] !== gone) pair(a, sure[a + 1]! - 1)
}

function* alignBox(
  from: Wording,
  to: Wording,
  box: Box,
  level: number,
  image: Int32Array,
  unique: Run[] | null,
): Generator<undefined, void> {
  const [words, others] = [from.words, to.words]
  let {a, aEnd, b, bEnd} = box
  // In whole texts what stands once in both comes first: what is the same at the ends may be another sentence much like it.
  if (level > 0) {
    while (a < aEnd && b < bEnd && words[a] === others[b]) image[a++] = b++
    while (a < aEnd && b < bEnd && words[aEnd - 1] === others[bEnd - 1]) image[--aEnd] = --bEnd
  }
  if (a === aEnd || b === bEnd) return
  const rest: Box = {a, aEnd, b, bEnd}
  const isSmall = level > 0 && Math.max(aEnd - a, bEnd - b) <= smallGap
  const size = sizes[level]
  if (isSmall || size === undefined) {
    for (const run of alignGap(from, to, rest)) for (let n = 0; n < run.length; n++) image[run.a + n] = run.b + n
    return
  }
  const runs = yield* uniqueRuns(words, others, rest, size)
  unique?.push(...runs)
  const chain = longestChain(runs)
  for (let n = 0; n <= chain.length; n++) {
    if (n % 256 === 0) yield
    const next = chain[n]
    if (next && (next.a < a || next.b < b)) {
      // It overlaps the run before.
      const cut = Math.max(a - next.a, b - next.b)
      if (cut >= next.length) continue
      chain[n] = {a: next.a + cut, b: next.b + cut, length: next.length - cut}
    }
    const {a: at, b: bAt, length} = chain[n] ?? {a: aEnd, b: bEnd, length: 0}
    yield* alignBox(from, to, {a, aEnd: at, b, bEnd: bAt}, level + 1, image, null)
    for (let k = 0; k < length; k++) image[at + k] = bAt + k
    a = at + length
    b = bAt + length
  }
}
