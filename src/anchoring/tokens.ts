/// A word of the text, as two wordings are compared: lower case, composed.
export interface Token {
  start: number
  end: number
  word: string
}

// Scripts without spaces between words are compared character by character: dictionaries differ between browsers, and a
// place found in one must be found in all.
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const word = new RegExp(String.raw`[${unspaced}]|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+`, "gu")

/// The words of a stretch of text, in order; positions are offsets in the whole text.
export function tokens(text: string, from = 0, to = text.length): Token[] {
  return Array.from(text.slice(from, to).matchAll(word), match => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    word: match[0].toLowerCase().normalize(),
  }))
}

/// How much a list of tokens says: long words say more than short ones.
export function weight(list: readonly Token[]): number {
  return list.reduce((sum, {word}) => sum + word.length, 0)
}
