import {describe} from "../anchoring/describe.js"
import {occurrences} from "../anchoring/occurrences.js"
import {splitsCharacter} from "../article/splits-character.js"
import type {Json} from "../model/json.js"
import {type Segment, type TextRange} from "../model/target.js"
import type {CodePointIndex} from "./code-points.js"
import {type IssueList, at, shown} from "./issue.js"
import {isObject, withoutKeys} from "./keys.js"
import {onlyValue} from "./w3c-properties.js"
import {selectorList} from "./w3c-selectors.js"

/// The article's text, where the reader was given it.
export interface KnownText {
  readonly text: string
  readonly index: CodePointIndex
  /// IRI of the article, where the reader was told it.
  readonly source: string | null
}

/// What reading selectors needs to know besides them.
export interface SegmentReading {
  readonly known: KnownText | null
  /// Did we write them?
  readonly isOurs: boolean
  /// Do they name another article than the known text's?
  readonly isElsewhere: boolean
}

type Bag = Record<string, Json>

/// A segment and the selectors it was not made from.
export interface ReadSegment {
  readonly segment: Segment
  readonly rest: Json[]
}

/// The piece of text that checked selectors name, or null where they name none.
///
/// Positions we wrote are taken as they are (`isOurs`). Those of other software are hints, and often count UTF-16: where
/// the words do not stand there, but in one other place, that place is taken. Without position and text a segment stands
/// at the beginning until it is anchored. A position alone needs the text it was counted in, to know its words; one that
/// we wrote had none when we wrote it.
export function readSegment(
  selector: Json | undefined,
  {known, isOurs, isElsewhere}: SegmentReading,
  path: string,
  issues: IssueList,
): ReadSegment | null {
  const selectors = selectorList(selector)
  const own = selectors.find(isQuote)
  const quote = own ?? selectors.map(innerQuote).find(inner => inner !== null) ?? null
  const position = selectors.find(item => isObject(item) && item["type"] === "TextPositionSelector") as Bag | undefined
  const rest = selectors.filter(item => item !== own && item !== position)
  const textQuote = quote && readQuote(quote, own !== undefined, path, issues)
  const hint = position ?? (own && "start" in own && "end" in own ? own : undefined)
  const range = hint && readRange(hint, known)
  if (textQuote) {
    const {exact} = textQuote
    const place = isOurs && range ? range : findWords(textQuote, range ?? null, hint, known)
    const more = position ? withoutKeys(position, positionKeys) : {}
    return {segment: {textQuote, textPosition: {...more, ...(place ?? {start: 0, end: exact.length})}}, rest}
  }
  if (!range || !known || isOurs || isElsewhere) return null
  if (range.end > known.text.length || range.start >= range.end || cuts(known.text, range)) {
    issues.add("no-words", path, {})
    return null
  }
  return {segment: describe(known.text, range), rest}
}

const positionKeys = new Set(["type", "start", "end", "utf16Start", "utf16End"])

/// Recogito's own files have `quote` in place of a TextQuoteSelector's `exact`.
export function isQuote(item: Json): item is Bag {
  return isObject(item) && (item["type"] === "TextQuoteSelector" || typeof item["quote"] === "string")
}

/// The quote inside `refinedBy`: the words are still words of the text, the position would not be one of the text.
function innerQuote(item: Json): Bag | null {
  for (const inner of selectorList(isObject(item) ? item["refinedBy"] : undefined)) {
    const quote = isQuote(inner) ? inner : innerQuote(inner)
    if (quote) return quote
  }
  return null
}

function readQuote(quote: Bag, isOwn: boolean, path: string, issues: IssueList): Segment["textQuote"] | null {
  const textOf = (key: string): string => {
    const value = onlyValue(quote[key])
    if (typeof value === "string") return value
    if (value !== undefined) issues.add("wrong-type", at(path, key), {key, found: shown(value)})
    return ""
  }
  const exact = textOf("exact") || textOf("quote")
  if (!exact) {
    issues.add("empty", at(path, "exact"), {key: "exact"})
    return null
  }
  const more = isOwn ? withoutKeys(quote, quoteKeys) : {}
  return {...more, exact, prefix: textOf("prefix"), suffix: textOf("suffix")}
}

const quoteKeys = new Set(["type", "exact", "prefix", "suffix", "quote", "start", "end"])

function readRange(position: Bag, known: KnownText | null): TextRange | null {
  const [start, end] = [onlyValue(position["start"]), onlyValue(position["end"])] as [number, number]
  if (![start, end].every(offset => Number.isSafeInteger(offset) && offset >= 0) || start > end) return null
  const [from, to] = [position["utf16Start"], position["utf16End"]] as [number, number]
  const isGiven = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= start && from <= to
  if (!known) return isGiven ? {start: from, end: to} : {start, end}
  if (isGiven) {
    const points = known.index.toCodePoints({start: from, end: to})
    if (points.start === start && points.end === end) return {start: from, end: to}
  }
  return known.index.toUtf16({start, end})
}

function findWords(
  {exact, prefix, suffix}: Segment["textQuote"],
  range: TextRange | null,
  hint: Bag | undefined,
  known: KnownText | null,
): TextRange | null {
  if (!known) return range
  const {text} = known
  const asUnits = hint && {start: onlyValue(hint["start"]) as number, end: onlyValue(hint["end"]) as number}
  for (const place of [range, asUnits]) if (place && text.slice(place.start, place.end) === exact) return place
  const [start, another] = occurrences(text, exact, 2)
  if (start !== undefined && another === undefined) return {start, end: start + exact.length}
  const [inContext, elsewhere] = start === undefined ? [] : occurrences(text, prefix + exact + suffix, 2)
  if (inContext === undefined || elsewhere !== undefined) return range
  return {start: inContext + prefix.length, end: inContext + prefix.length + exact.length}
}

const cuts = (text: string, {start, end}: TextRange): boolean =>
  splitsCharacter(text, start) || splitsCharacter(text, end)
