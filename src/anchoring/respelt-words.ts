import type {Wording} from "./wording.js"

/// More words in a row are another sentence.
const mostWords = 4
const leastLetters = 4
/// What two spellings of a word have in common at their ends, at least.
const leastCommon = 0.7

/// Pair words that were put in the place of as many others and are spelt much like them: a letter mended, one or many. Does
/// so in the alignment that it is given.
export function pairRespelt(image: Int32Array, from: Wording, to: Wording): void {
  let last = -1
  for (let a = 0; a <= image.length; a++) {
    if (a < image.length && image[a]! < 0) continue
    const before = last < 0 ? -1 : image[last]!
    const next = a < image.length ? image[a]! : to.words.length
    const count = a - last - 1
    if (count > 0 && count <= mostWords && next - before - 1 === count)
      for (let n = 1; n <= count; n++)
        if (isRespelt(wordAt(from, last + n), wordAt(to, before + n))) image[last + n] = before + n
    last = a
  }
}

function wordAt({text, starts, ends}: Wording, i: number): string {
  return text.slice(starts[i], ends[i]).toLowerCase()
}

/// Numbers are never spelt otherwise: they are other numbers.
function isRespelt(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (longer.length < leastLetters || !/^\p{L}+$/u.test(a) || !/^\p{L}+$/u.test(b)) return false
  let [start, end] = [0, 0]
  while (start < shorter.length && a[start] === b[start]) start++
  while (end < shorter.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return start + end >= longer.length * leastCommon
}
