import type {TextRange} from "../model/annotation.js"

/// A text reduced to its words: small letters without accents, digits, and one space between words – and where each
/// character of it comes from.
export interface FoldedText {
  readonly text: string
  /// The stretch of the original text that a stretch of the folded one comes from; UTF-16 offsets on both sides.
  rangeOf(start: number, end: number): TextRange
}

/// Reduce words to what they are looked for by: small letters without accents, digits, one space between words. Marks
/// inside a word or a number ("don't", "U.S.", "8,000") are left out.
export function foldWords(words: string): string {
  return fold(words).text
}

/// The folded form of a text. The last one is kept, so that looking in one text again and again folds it once.
export function foldedText(text: string): FoldedText {
  if (last?.original !== text) last = {original: text, folded: withPlaces(fold(text))}
  return last.folded
}

let last: {readonly original: string; readonly folded: FoldedText} | null = null

function withPlaces({text, places}: {readonly text: string; readonly places: readonly number[]}): FoldedText {
  return {
    text,
    rangeOf: (start, end) => ({start: places[2 * start]!, end: places[2 * end - 1]!}),
  }
}

/// Inside a word of letters, and inside a number.
const joinsLetters = /^['’.·]$/
const joinsDigits = /^[.,'’٬٫\u00a0\u202f]$/

/// The folded text, and two numbers for each of its UTF-16 units: where what it stands for begins and ends.
function fold(original: string): {text: string; places: number[]} {
  let text = ""
  const places: number[] = []
  const add = (units: string, start: number, end: number) => {
    text += units
    for (let i = 0; i < units.length; i++) places.push(start, end)
  }
  for (const {0: character, index} of original.matchAll(/[\p{L}\p{N}\p{M}]|[^\p{L}\p{N}\p{M}]+/gu)) {
    const end = index + character.length
    if (/^\p{M}$/u.test(character)) {
      // An accent of its own belongs to the letter before it.
      if (places.length) places[places.length - 1] = end
      continue
    }
    if (/^[\p{L}\p{N}]$/u.test(character)) {
      const folded = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      add(folded || character, index, end)
      continue
    }
    const [before, after] = [original[index - 1] ?? "", original[end] ?? ""]
    const inWord = joinsLetters.test(character) && /\p{L}/u.test(before) && /\p{L}/u.test(after)
    const inNumber = joinsDigits.test(character) && /\p{N}/u.test(before) && /\p{N}/u.test(after)
    if (!inWord && !inNumber && text && end < original.length) add(" ", index, end)
  }
  if (text.endsWith(" ")) {
    text = text.slice(0, -1)
    places.length -= 2
  }
  return {text, places}
}
