import {splitsCharacter} from "../article/splits-character.js"

/// Where `words` stand in the text, in order, overlapping ones included; at most `limit` of them. One that would begin or
/// end inside a surrogate pair is none.
export function occurrences(text: string, words: string, limit = Infinity): number[] {
  const found: number[] = []
  if (!words) return found
  for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1))
    if (!splitsCharacter(text, at) && !splitsCharacter(text, at + words.length)) found.push(at)
  return found
}
