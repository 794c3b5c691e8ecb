import type {TextRange} from "../model/annotation.js"
import {type Alignment, gone} from "./align-texts.js"
import {type Wording, wordsBefore} from "./wording.js"

/// Where a passage stands in the later text, and how much of it is kept there: 0–1. In several ranges where a foreign
/// paragraph, or more than the passage itself says, has been put into it.
export interface MappedRange {
  readonly ranges: readonly TextRange[]
  readonly kept: number
  /// Whether it has been moved past other words.
  readonly isMoved: boolean
}

/// The words of a text that a range has something of: from the first up to, not including, the last.
export interface WordSpan {
  readonly first: number
  readonly last: number
}

/// Words of the passage that stay together in the later text.
interface Part {
  readonly a: number
  aLast: number
  kept: number
  words: number
}

/// Words put into a passage belong to it where they say no more than this, or than the passage itself.
const mostInserted = 40
/// Of a passage that falls apart, a part counts by itself if it is this share of it.
const leastPart = 0.25

/// Where the words of a range stand in the later text: from the first kept word to the last. Words put in between belong
/// to it, and so do words put in the place of its first or last words; words put in before or behind it do not. Null
/// where none is kept.
export function mapRange(alignment: Alignment, range: TextRange): MappedRange | null {
  const {from, sure, likely} = alignment
  const {first, last} = spanOf(from, range)
  const letters = from.sums[last]! - from.sums[first]!
  // A passage of marks alone is weighed by their number.
  const said = (a: number): number => (letters ? from.sums[a + 1]! - from.sums[a]! : 1)
  const whole = letters || last - first
  const parts = partsOf(alignment, first, last, said, Math.max(mostInserted, whole))
  const heaviest = parts.reduce<Part | null>((best, part) => (best && best.kept >= part.kept ? best : part), null)
  if (!heaviest) return null
  const chosen = together(alignment, parts, parts.indexOf(heaviest), whole)
  const share = (of: "kept" | "words", all: number) =>
    chosen.reduce((sum, part) => sum + part[of], 0) / (all || Infinity)
  // A few short words may be most of the words and little of the letters.
  const kept = Math.max(share("kept", whole), share("words", countWords(from, first, last)))
  const ranges = chosen.map(part => edges(alignment, first, last, part, range))
  return {ranges, kept, isMoved: likely[heaviest.a] !== sure[heaviest.a]}
}

/// The words of a text that a range has something of.
export function spanOf(wording: Wording, {start, end}: TextRange): WordSpan {
  const next = wordsBefore(wording, start)
  return {first: next > 0 && wording.ends[next - 1]! > start ? next - 1 : next, last: wordsBefore(wording, end)}
}

function partsOf(
  {from, to, sure}: Alignment,
  first: number,
  last: number,
  said: (a: number) => number,
  most: number,
): Part[] {
  const parts: Part[] = []
  for (let a = first; a < last; a++) {
    const b = sure[a]!
    if (b === gone) continue
    const part = parts.at(-1)
    const before = part ? sure[part.aLast]! : gone
    const isNear = part && b > before && to.sums[b]! - to.sums[before + 1]! <= most
    if (isNear && linesIn(to, before, b) <= Math.max(1, linesIn(from, part.aLast, a))) {
      part.aLast = a
      part.kept += said(a)
      part.words += countWords(from, a, a + 1)
    } else parts.push({a, aLast: a, kept: said(a), words: countWords(from, a, a + 1)})
  }
  return parts
}

/// How many words there are that are no marks.
function countWords({words}: Wording, first: number, last: number): number {
  let count = 0
  for (let i = first; i < last; i++) if (words[i]! >= 0) count++
  return count
}

/// How many lines end between two words.
function linesIn({text, starts, ends}: Wording, before: number, next: number): number {
  return text.slice(ends[before], starts[next]).split("\n").length - 1
}

/// The parts that belong to the passage beside the heaviest: those next to it of which only what was put in between keeps
/// it apart, and others that are large, as long as the order is the old one.
function together({sure}: Alignment, parts: readonly Part[], heaviest: number, whole: number): readonly Part[] {
  const chosen = [parts[heaviest]!]
  const isPart = (left: Part, right: Part, part: Part): boolean =>
    sure[right.a]! > sure[left.aLast]! &&
    part.kept > 0 &&
    (right.a === left.aLast + 1 || part.kept >= whole * leastPart)
  for (const part of parts.slice(heaviest + 1)) if (isPart(chosen.at(-1)!, part, part)) chosen.push(part)
  for (const part of parts.slice(0, heaviest).reverse()) if (isPart(part, chosen[0]!, part)) chosen.unshift(part)
  return chosen
}

function edges({from, to, sure}: Alignment, first: number, last: number, part: Part, range: TextRange): TextRange {
  const {a, aLast} = part
  let [b, bLast] = [sure[a]!, sure[aLast]!]
  if (a > first) {
    let e = a - 1
    while (e >= 0 && sure[e] === gone) e--
    if (e < first) b -= replaced(a - first, a - e - 1, e >= 0 ? b - sure[e]! - 1 : b)
  }
  if (aLast < last - 1) {
    let e = aLast + 1
    while (e < sure.length && sure[e] === gone) e++
    const room = (e < sure.length ? sure[e]! : to.words.length) - bLast - 1
    if (e >= last) bLast += replaced(last - 1 - aLast, e - aLast - 1, room)
  }
  const isWhole = (i: number, j: number): boolean =>
    from.text.slice(from.starts[i], from.ends[i]) === to.text.slice(to.starts[j], to.ends[j])
  const lead = range.start - from.starts[first]!
  const trail = from.ends[last - 1]! - range.end
  return {
    start: to.starts[b]! + (a === first && lead > 0 && isWhole(a, b) ? lead : 0),
    end: to.ends[bLast]! - (aLast === last - 1 && trail > 0 && isWhole(aLast, bLast) ? trail : 0),
  }
}

/// Of `room` words that stand where `all` words did, of which `lost` are a passage's own next to what is kept of it: how
/// many have taken their place.
function replaced(lost: number, all: number, room: number): number {
  if (room <= 0) return 0
  if (lost === all) return room <= lost * 2 + 1 ? room : 0
  return room === all ? lost : room > all * 2 ? 0 : Math.min(lost, Math.round((room * lost) / all))
}
