import type {Node} from "prosemirror-model"
import {sentencesOf} from "../article/article-sentences.js"
import type {TextRange} from "../model/annotation.js"

/// Selecting without dragging: a tap selects the sentence under it, a tap on another one extends the selection to it,
/// and a tap inside the selection drops it. Ranges are offsets of the article's text.
export class SentenceTaps {
  /// What was selected by tapping; a selection that was made otherwise is not extended.
  #tapped: TextRange | null = null

  /// The selection after a tap at an offset; null where nothing is to be selected any more.
  tap(doc: Node, offset: number, selected: TextRange | null): TextRange | null {
    const sentence = sentencesOf(doc).at(offset)
    const before = selected && isSame(selected, this.#tapped) ? selected : null
    this.#tapped = sentence && next(sentence, before, offset)
    return this.#tapped
  }
}

function next(sentence: TextRange, before: TextRange | null, offset: number): TextRange | null {
  if (!before) return sentence
  if (before.start <= offset && offset < before.end) return null
  return {start: Math.min(before.start, sentence.start), end: Math.max(before.end, sentence.end)}
}

function isSame(a: TextRange, b: TextRange | null): boolean {
  return a.start === b?.start && a.end === b.end
}
