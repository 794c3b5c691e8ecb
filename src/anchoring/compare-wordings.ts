import {diffWords} from "diff"

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

/// The changes alone, in order. Neighbours between which only white space was kept are one.
export function wordingChanges(parts: readonly WordingPart[]): readonly WordingChange[] {
  const changes: {before: string; after: string}[] = []
  let isOpen = false
  parts.forEach(({text, change}, i) => {
    if (change === "kept") {
      const goesOn = isOpen && !text.trim() && i + 1 < parts.length
      if (goesOn) for (const side of ["before", "after"] as const) changes.at(-1)![side] += text
      isOpen = goesOn
      return
    }
    if (!isOpen) changes.push({before: "", after: ""})
    changes.at(-1)![change === "removed" ? "before" : "after"] += text
    isOpen = true
  })
  return changes.map(({before, after}) => ({before: before.trim(), after: after.trim()}))
}

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
