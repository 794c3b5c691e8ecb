import {describe} from "../anchoring/describe.js"
import type {ArticleText} from "../article/article-text.js"
import type {Target, TextRange} from "../model/annotation.js"

/// What a target says of its words.
export type Passage = Required<Pick<Target, "segments" | "checkedVersion">>

/// A passage of the article as it is now; several ranges are pieces of it, in the order of the text. `checkedAt` is ISO
/// 8601, UTC. `RangeError` for words outside the text, for pieces out of order, and where there are none.
export function passage({text, hash}: ArticleText, ranges: readonly TextRange[], checkedAt: string): Passage {
  if (!ranges.length) throw new RangeError("No words to annotate")
  for (const [i, {start, end}] of ranges.entries())
    if (start < (ranges[i - 1]?.end ?? 0)) throw new RangeError(`The piece ${start}–${end} is out of order`)
  return {segments: ranges.map(range => describe(text, range)), checkedVersion: {hash, checkedAt}}
}

/// The words of a passage, its pieces joined.
export function passageWords({segments}: Pick<Target, "segments">): string {
  return segments.map(({textQuote}) => textQuote.exact).join(" … ")
}

/// A target put on other words. With a verdict that was given for the words it had (`isJudged`), those are kept beside it
/// until the verdict is confirmed.
export function onOtherWords(target: Target, next: Passage, isJudged: boolean): Target {
  const {checkedWords = passageWords(target), ...rest} = target
  const moved = {...rest, ...next}
  return isJudged && passageWords(moved) !== checkedWords ? {...moved, checkedWords} : moved
}
