import type {TextRange} from "../../src/model/annotation.js"
import {wordsOf} from "./draft.js"
import type {Marked} from "./expectations.js"
import type {Traced} from "./traced.js"

/// Where the words of a passage stand now, if they are in one sentence that is as it was, like no other then and now, and
/// not all too short; else null.
export function imageOf({target, text, sentences}: Marked, now: Traced): readonly TextRange[] | null {
  const pieces = target.segments.map(({textPosition}) => textPosition)
  const sentence = sentences.find(({start, end}) => pieces.every(piece => start <= piece.start && piece.end <= end))
  if (!sentence) return null
  const words = text.text.slice(sentence.start, sentence.end)
  if (wordsOf(words).length < 5 || words.length < 24 || !isOnce(text.text, words) || !isOnce(now.text, words))
    return null
  // Of a sentence that was copied, and the first of the two changed, either will do.
  const first = text.units[sentence.start]
  const at = now.units.indexOf(first!)
  if (at !== now.text.indexOf(words) || now.units.includes(first!, at + 1)) return null
  const shift = at - sentence.start
  return pieces.map(({start, end}) => ({start: start + shift, end: end + shift}))
}

const isOnce = (text: string, words: string): boolean => {
  const at = text.indexOf(words)
  return at >= 0 && !text.includes(words, at + 1)
}

/// The units of a passage, and those of other sentences that read just like its own: which of them was deleted cannot be
/// seen.
export function ownUnits({target, text, sentences}: Marked): ReadonlySet<number> {
  const own = new Set<number>()
  const wordsAt = ({start, end}: TextRange) => text.text.slice(start, end)
  for (const {textPosition} of target.segments)
    for (const sentence of sentences) {
      const from = Math.max(textPosition.start, sentence.start)
      const to = Math.min(textPosition.end, sentence.end)
      if (from >= to) continue
      for (const other of sentences)
        if (wordsAt(other) === wordsAt(sentence))
          for (let i = from; i < to; i++) own.add(text.units[other.start + i - sentence.start]!)
    }
  return own
}
