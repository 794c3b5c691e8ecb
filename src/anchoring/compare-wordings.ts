import {diffWords} from "diff"
import {tokens} from "./tokens.js"

/// A stretch of two wordings: in both, only in the one before (`removed`), or only in the one after (`added`).
export interface WordingPart {
  readonly text: string
  readonly change: "kept" | "removed" | "added"
}

/// Words that took the place of others; "" where words were only added, or only taken out.
export interface WordingChange {
  readonly before: string
  readonly after: string
}

/// With more changes than this two wordings have nothing to do with each other.
const mostChanges = 400

/// What became of a wording, word by word, in order; differences in white space alone are none. Words are those of the
/// language (BCP 47), or of any language where it is not known.
export function compareWordings(before: string, after: string, language = ""): readonly WordingPart[] {
  const options = {intlSegmenter: segmenter(language), maxEditLength: mostChanges}
  const parts = diffWords(before, after, options)
  if (parts)
    return parts.map(({value, added, removed}) => ({
      text: value,
      change: added ? "added" : removed ? "removed" : "kept",
    }))
  return [
    {text: before, change: "removed"},
    {text: after, change: "added"},
  ]
}

/// The changes alone, in order, each with the word before it and the word after it: "8" is now "9" says little. Neighbours
/// between which only white space was kept are one.
export function wordingChanges(parts: readonly WordingPart[]): readonly WordingChange[] {
  const changes: {before: string; after: string}[] = []
  parts.forEach(({text, change}, i) => {
    const open = changes.at(-1)
    if (change !== "kept") {
      const side = change === "removed" ? "before" : "after"
      if (open && isJoined(parts, i)) open[side] += text
      else {
        const lead = lastWord(parts[i - 1]?.text ?? "")
        changes.push({before: lead, after: lead, [side]: lead + text})
      }
    } else if (open) {
      const trail = isSpace(text) && i + 1 < parts.length ? text : firstWord(text)
      open.before += trail
      open.after += trail
    }
  })
  return changes.map(({before, after}) => ({before: before.trim(), after: after.trim()}))
}

const isSpace = (text: string): boolean => !text.trim()

/// Does a change go on with the one before it?
function isJoined(parts: readonly WordingPart[], index: number): boolean {
  const before = parts[index - 1]
  return !!before && (before.change !== "kept" || (index > 1 && isSpace(before.text)))
}

/// Up to its first word, up to the end of it; all where there is none.
function firstWord(text: string): string {
  const [word] = tokens(text.slice(0, longestWord))
  return word ? text.slice(0, word.end) : text.slice(0, longestWord)
}

/// From its last word on; all where there is none.
function lastWord(text: string): string {
  const end = text.slice(-longestWord)
  const word = tokens(end).at(-1)
  return word ? end.slice(word.start) : end
}

/// A longer word is told in part.
const longestWord = 40

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(supported(language), {granularity: "word"})
  segmenters.set(language, made)
  return made
}

/// The language, where it is a tag that `Intl` understands.
function supported(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}
