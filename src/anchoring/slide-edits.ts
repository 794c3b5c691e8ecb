import type {Wording} from "./wording.js"

/// Where words that were put in, or taken out, begin and end with the same words, a diff may say either: of all such
/// places take one where paragraphs or sentences begin and end. Changes the alignment that it is given.
export function* slideEdits(image: Int32Array, from: Wording, to: Wording): Generator<undefined, void> {
  let last = -1
  for (let a = 0; a < image.length; a++) {
    if (a % stretch === 0) yield
    const b = image[a]!
    if (b < 0) continue
    const before = last < 0 ? -1 : image[last]!
    if (last >= 0 && a === last + 1 && b > before + 1) {
      const by = bestSlide(to, before + 1, b, lengthBefore(image, last), lengthFrom(image, a))
      for (let n = 1; n <= -by; n++) image[a - n] = b - n
      for (let n = 0; n < by; n++) image[a + n] = before + 1 + n
      if (by > 0) a += by
    } else if (last >= 0 && b === before + 1 && a > last + 1) {
      const by = bestSlide(from, last + 1, a, lengthBefore(image, last), lengthFrom(image, a))
      for (let n = 1; n <= -by; n++) [image[a - n], image[last + 1 - n]] = [b - n, -1]
      for (let n = 0; n < by; n++) [image[last + 1 + n], image[a + n]] = [b + n, -1]
      // Words that were taken out stand further on by now.
      if (by > 0) a += by - 1
      last = by > 0 ? last + by : a
      continue
    }
    last = a
  }
}

const furthest = 64
/// Words between two pauses.
const stretch = 1 << 14

/// How many words to the right (below 0: left) a block of words is to be shifted.
function bestSlide(
  {text, words, starts, ends}: Wording,
  start: number,
  end: number,
  left: number,
  right: number,
): number {
  const edge = (at: number): number => {
    if (at === 0 || at === words.length || text.slice(ends[at - 1], starts[at]).includes("\n")) return 4
    if (words[at - 1]! >= 0) return words[at]! < 0 ? 0 : 1
    return /[.!?…。！？؟][\p{Pe}\p{Pf}"']*$/u.test(text.slice(Math.max(0, ends[at - 1]! - 3), ends[at - 1])) ? 3 : 1
  }
  const canGo = {
    right: (by: number) => by <= Math.min(right, furthest) && words[start + by - 1] === words[end + by - 1],
    left: (by: number) => by <= Math.min(left, furthest) && words[start - by] === words[end - by],
  }
  if (!canGo.right(1) && !canGo.left(1)) return 0
  const score = (by: number): number => edge(start + by) + edge(end + by)
  let [best, most] = [0, score(0)]
  for (let by = 1; canGo.right(by); by++) if (score(by) > most) [best, most] = [by, score(by)]
  for (let by = 1; canGo.left(by); by++) if (score(-by) > most) [best, most] = [-by, score(-by)]
  return best
}

function lengthBefore(image: Int32Array, a: number): number {
  let length = 1
  while (length < furthest && a >= length && image[a - length] === image[a]! - length) length++
  return length
}

function lengthFrom(image: Int32Array, a: number): number {
  let length = 1
  while (length < furthest && a + length < image.length && image[a + length] === image[a]! + length) length++
  return length
}
