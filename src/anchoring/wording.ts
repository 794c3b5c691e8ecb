import {unspaced} from "./tokens.js"

/// The words of a text as numbers, so that two texts are compared fast; every mark that is no letter, digit or space is
/// one by itself. Word `i` is `text.slice(starts[i], ends[i])`. Two words with the same number differ in case at most.
export interface Wording {
  readonly text: string
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /// How much the words before `i` say together: their letters and digits, where a character of a script without spaces
  /// counts two, and a mark nothing.
  readonly sums: Int32Array
}

/// Numbers for words: the same word has the same number in all texts that are read with one vocabulary.
export type Vocabulary = Map<string, number>

/// Read the words of a text, a stretch at a time.
export function* readWording(text: string, vocabulary: Vocabulary): Generator<undefined, Wording> {
  const most = text.length
  const [words, starts, ends, sums] = [most, most, most, most + 1].map(length => new Int32Array(length)) as FourLists
  let count = 0
  let pause = stretch
  for (let at = 0; at < text.length;) {
    if (at > pause) {
      pause = at + stretch
      yield
    }
    const unit = text.charCodeAt(at)
    const kind = kindOf(text, at, unit)
    let end = at + (isHigh(unit) ? lengthAt(text, at) : 1)
    if (kind === space) {
      at = end
      continue
    }
    if (kind === letter)
      while (end < text.length) {
        const next = text.charCodeAt(end)
        if (kindOf(text, end, next) !== letter) break
        end += isHigh(next) ? lengthAt(text, end) : 1
      }
    words[count] = kind === mark ? -1 - text.codePointAt(at)! : numberOf(vocabulary, text.slice(at, end))
    starts[count] = at
    ends[count] = end
    sums[count + 1] = sums[count]! + (kind === mark ? 0 : kind === lone ? 2 : end - at)
    count++
    at = end
  }
  const lists = [words, starts, ends].map(list => list.slice(0, count))
  return {text, words: lists[0]!, starts: lists[1]!, ends: lists[2]!, sums: sums.slice(0, count + 1)}
}

/// How many words of a text begin before an offset.
export function wordsBefore({starts}: Wording, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

type FourLists = [Int32Array, Int32Array, Int32Array, Int32Array]

/// UTF-16 units between two pauses.
const stretch = 30_000

const [space, mark, letter, lone] = [1, 2, 3, 4]
const kinds = new Uint8Array(0x10000)
const isLone = new RegExp(`[${unspaced}]`, "u")

function kindOf(text: string, at: number, unit: number): number {
  if (isHigh(unit)) return lengthAt(text, at) === 2 ? findKind(text.slice(at, at + 2)) : mark
  return kinds[unit] || (kinds[unit] = findKind(text[at]!))
}

function findKind(character: string): number {
  if (/\s/u.test(character)) return space
  if (isLone.test(character)) return lone
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? letter : mark
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function numberOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.get(word)
  if (known !== undefined) return known
  const folded = word.toLowerCase().normalize()
  const number = vocabulary.get(folded) ?? vocabulary.size
  vocabulary.set(folded, number)
  vocabulary.set(word, number)
  return number
}
