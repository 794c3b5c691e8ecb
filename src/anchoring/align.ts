import type {Token} from "./tokens.js"

/// A word of the one wording (`a`, an index) and the same word of the other (`b`).
export interface Pair {
  a: number
  b: number
}

/// Above this many comparisons two wordings are not aligned: about 4,000 characters of quote, or 1,500 of Chinese.
export const mostComparisons = 4_000_000
/// What a pair gains by following directly on another: of two ways to align, the one in longer runs is the truer.
const runBonus = 2
/// A word this short says nothing when it stands alone: "the", "of", one Chinese character.
const shortWord = 3

/// Pair the words that two wordings share, in order, preferring long words and long runs. A short word paired all by
/// itself does not count. Returns null where the wordings are too long to compare (`mostComparisons`).
export function alignTokens(a: readonly Token[], b: readonly Token[]): Pair[] | null {
  if (a.length * b.length > mostComparisons) return null
  const wordsOf = (list: readonly Token[]) => list.map(({word}) => word)
  const weights = a.map(({word}) => word.length)
  return withoutLoneShortWords(heaviestPairs(wordsOf(a), wordsOf(b), weights), a)
}

/// Pair equal words of two lists, in order, so that they weigh most: each what `weights` says of it in the first list, and
/// more where it follows directly on another pair. Takes as long as the one length times the other.
export function heaviestPairs<Word>(a: readonly Word[], b: readonly Word[], weights: readonly number[]): Pair[] {
  const width = b.length + 1
  const best = new Float32Array((a.length + 1) * width)
  const run = new Float32Array(best.length) // best with its last two words paired; 0: they differ
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1]!
    const weight = weights[i - 1]!
    for (let j = 1, at = i * width + 1; j <= b.length; j++, at++) {
      if (word === b[j - 1]) {
        const before = at - width - 1
        const going = run[before]!
        run[at] = weight + Math.max(best[before]!, going && going + runBonus)
      }
      best[at] = Math.max(best[at - width]!, best[at - 1]!, run[at]!)
    }
  }
  return trace(best, run, a.length, b.length)
}

function trace(best: Float32Array, run: Float32Array, rows: number, columns: number): Pair[] {
  const width = columns + 1
  const pairs: Pair[] = []
  let inRun = false
  for (let i = rows, j = columns; i > 0 && j > 0;) {
    const at = i * width + j
    const before = at - width - 1
    if (inRun || (run[at] && run[at] === best[at])) {
      pairs.push({a: i - 1, b: j - 1})
      inRun = run[before]! > 0 && run[before]! + runBonus >= best[before]!
      i--
      j--
    } else if (best[at - width]! >= best[at - 1]!) i--
    else j--
  }
  return pairs.reverse()
}

function withoutLoneShortWords(pairs: readonly Pair[], a: readonly Token[]): Pair[] {
  const follows = (pair?: Pair, next?: Pair) => pair && next && next.a === pair.a + 1 && next.b === pair.b + 1
  return pairs.filter(
    (pair, i) =>
      a[pair.a]!.word.length > shortWord ||
      follows(pairs[i - 1], pair) === true ||
      follows(pair, pairs[i + 1]) === true,
  )
}
