import type {Place, Target, TextRange} from "../../src/model/annotation.js"
import {splitsCharacter} from "../../src/article/splits-character.js"
import {wordsOf} from "./draft.js"
import {imageOf, ownUnits} from "./origin.js"
import type {Tally} from "./tally.js"
import {type Traced, between} from "./traced.js"

/// A target when its words were marked.
export interface Marked {
  readonly target: Target
  /// The article then, and its sentences.
  readonly text: Traced
  readonly sentences: readonly TextRange[]
}

/// What must never be: what is wrong with where a target stands in a text.
export function faultsOf({segments}: Target, {status, ranges}: Place, text: string): string[] {
  if ((status === "lost") !== (ranges.length === 0)) return [`${status} with ${ranges.length} ranges`]
  const isRight = ({start, end}: TextRange, i: number): boolean =>
    start >= (ranges[i - 1]?.end ?? 0) && start < end && end <= text.length
  if (!ranges.every(isRight)) return [`ranges ${JSON.stringify(ranges)}`]
  const cut = ranges.flatMap(({start, end}) => [start, end]).find(at => splitsCharacter(text, at))
  if (cut !== undefined) return [`a character is cut at ${cut}`]
  if (status !== "same" && status !== "moved") return []

  const words = ranges.map(({start, end}) => text.slice(start, end))
  if (JSON.stringify(words) !== JSON.stringify(segments.map(({textQuote}) => textQuote.exact)))
    return [`${status} on other words: ${words.join(" | ")}`]
  const isThere = segments.every(({textPosition}, i) => textPosition.start === ranges[i]!.start)
  return isThere === (status === "same") ? [] : [`${status}, though ${isThere ? "" : "not "}where it was`]
}

/// What a known passage must never stand on: words of which nothing comes from it, and hardly any of which are in it.
export function strangeWords(marked: Marked, place: Place, now: Traced): string[] {
  if (place.status !== "changed") return []
  const own = ownUnits(marked)
  if (unitsIn(now, place.ranges).some(unit => own.has(unit))) return []
  const then = marked.target.segments.map(({textPosition}) => textPosition)
  return sharedWords(textIn(marked.text, then), textIn(now, place.ranges)) < 0.25 ? ["nothing of it is there"] : []
}

/// Count what a comparison of two texts cannot always tell, as where of two sentences that are alike but for a word one is
/// deleted and the other edited. Returns what is not as it was done.
export function count(tally: Tally, marked: Marked, place: Place, now: Traced): string | null {
  tally.places++
  const untouched = imageOf(marked, now)
  const isFound = JSON.stringify(place.ranges) === JSON.stringify(untouched)
  if (untouched) tally.untouched++
  if (isFound) tally.found++
  if (untouched && !isFound && place.status !== "lost") tally.strayed++
  if (place.status !== "changed") return untouched && !isFound ? `${place.status}, though untouched` : null

  tally.changed++
  const own = ownUnits(marked)
  const here = unitsIn(now, place.ranges)
  const then = new Set(marked.text.units)
  const kept = here.filter(unit => own.has(unit)).length
  const foreign = here.filter(unit => then.has(unit) && !own.has(unit)).length
  // What has been put into it may be much.
  const isAround = place.ranges.every(({start, end}) => own.has(now.units[start]!) && own.has(now.units[end - 1]!))
  if (foreign <= kept || isAround) return untouched && !isFound ? "changed, though untouched" : null
  tally.wrong++
  return `${foreign} letters of other words, ${kept} of its own`
}

const textIn = ({text}: Traced, ranges: readonly TextRange[]): string =>
  ranges.map(({start, end}) => text.slice(start, end)).join(" ")

/// The numbers of letters, digits and signs in these ranges.
function unitsIn({text, units}: Traced, ranges: readonly TextRange[]): number[] {
  return ranges.flatMap(({start, end}) =>
    units.slice(start, end).filter((unit, i) => unit !== between && !/[\s.,“”。]/.test(text[start + i]!)),
  )
}

/// The share of a wording that is words of another one; of its letters and digits.
function sharedWords(a: string, b: string): number {
  const words = (text: string) => wordsOf(text).map(({start, end}) => text.slice(start, end).toLowerCase())
  const letters = (list: readonly string[]) => list.join("").replace(/[^\p{L}\p{N}]/gu, "").length
  const [ours, others] = [words(a), new Set(words(b))]
  return letters(ours) ? letters(ours.filter(word => others.has(word))) / letters(ours) : 1
}
