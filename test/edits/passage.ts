import type {TextRange} from "../../src/model/annotation.js"
import {overlapsAny} from "../../src/anchoring/overlap.js"
import {type Draft, sentencesOf, textOf, wordsOf} from "./draft.js"
import {pick} from "./sentences.js"

/// What is annotated, by numbers: what kind of passage, two that pick it, and what is done with it besides.
export type Mark = readonly [kind: number, a: number, b: number, more: number]

/// The pieces of a passage; none in an article that has no words.
export function passageIn(draft: Draft, [kind, a, b]: Mark): readonly TextRange[] {
  const {text} = textOf(draft)
  const words = wordsOf(text)
  const sentences = sentencesOf(draft)
  if (!words.length) return []
  const range = (first: number, count: number): TextRange => ({
    start: words[first % words.length]!.start,
    end: words[Math.min((first % words.length) + count, words.length) - 1]!.end,
  })
  switch (kind % 6) {
    case 0:
    case 1:
      return [pick(sentences, a)]
    case 2:
      return [range(a, 1 + (b % 8))]
    case 3:
      return [range(a, 3 + (b % 5))]
    case 4: {
      // From the last words of one sentence or paragraph to the first of the next.
      const at = pick(sentences, a).end
      const next = words.findIndex(({start}) => start >= at)
      const first = Math.max(0, (next < 0 ? words.length : next) - 1 - (b % 4))
      return [range(first, 2 + (b % 7))]
    }
    default: {
      const first = range(a, 1 + (b % 4))
      const rest = words.findIndex(({start}) => start >= first.end)
      if (rest < 0 || rest + 2 + (b % 3) >= words.length) return [first]
      const second = range(rest + 1 + (b % 3), 1 + (b % 3))
      return [first, second]
    }
  }
}

/// Passages of one annotation: a mention that would lie on another target is left out.
export function withMention(main: readonly TextRange[], mention: readonly TextRange[]): (readonly TextRange[])[] {
  const isApart = mention.length > 0 && !mention.some(range => overlapsAny(range, main))
  return isApart ? [main, mention] : [main]
}
