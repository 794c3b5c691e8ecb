import search from "approx-string-match"
import type {TextRange} from "../model/annotation.js"

/// The text is searched in blocks, so that the best place does not hide the next best elsewhere, and so that a text full
/// of repeats is noticed before its thousands of places are worked out.
const block = 4096
const mostPlaces = 64
const mostEnds = 512

/// Where in the text something like `words` stands: the best place of every stretch of text, fewest errors first. None
/// where so many places are alike that none could be chosen. `most` is the number of UTF-16 units that may differ.
///
/// Takes O(text × most / 32).
export function approximate(text: string, words: string, most: number): TextRange[] {
  const overlap = words.length + most
  const found: (TextRange & {errors: number})[] = []
  for (let from = 0; from < text.length; from += block) {
    const places = search(text.slice(from, from + block + overlap), words, most)
    if (places.length > mostEnds) return []
    for (const {start, end, errors} of places) {
      const last = found.at(-1)
      // One place ends at several offsets with as many errors, and once more in the overlap of the next block.
      if (last && from + start < last.end) {
        if (errors < last.errors) found[found.length - 1] = {start: from + start, end: from + end, errors}
      } else found.push({start: from + start, end: from + end, errors})
    }
    if (found.length > mostPlaces) return []
  }
  return found.sort((a, b) => a.errors - b.errors)
}
