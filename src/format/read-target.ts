import {idOfName} from "../model/id.js"
import type {Json} from "../model/json.js"
import {type Segment, type Target, segmentSchema, targetSchema} from "../model/target.js"
import {inOrder} from "./in-order.js"
import {asUri} from "./iri.js"
import {type IssueList, at, shown} from "./issue.js"
import {isObject, withoutKeys} from "./keys.js"
import {readRecord} from "./read-record.js"
import {type KnownText, type SegmentReading, isQuote, readSegment} from "./read-segment.js"
import {onlyValue} from "./w3c-properties.js"
import {isSet, isSpecificResource, typesOf} from "./w3c-resources.js"
import {readState} from "./target-state.js"
import {selectorList} from "./w3c-selectors.js"
import {wireTargetKeys} from "./wire-target.js"
import {firstSource} from "./wire-wordless-target.js"

type Bag = Record<string, Json>

/// What reading a target needs to know besides the target.
export interface TargetReading {
  readonly annotation: string
  readonly index: number
  readonly isOurs: boolean
  readonly known: KnownText | null
  /// IRI for targets that name no source.
  readonly source: string
  readonly issues: IssueList
}

/// A checked target as a record. One that names no words of a text has no segments and keeps all it was besides.
export function readTarget(value: Json, path: string, reading: TargetReading): Target | null {
  const {issues, index, known} = reading
  const resource: Bag = isObject(value) ? value : {id: value}
  const source = onlyValue(resource["source"])
  const sourceId = sourceOfTarget(resource)
  const isElsewhere = !!known?.source && sourceId !== undefined && asUri(sourceId) !== asUri(known.source)
  const {segments, rest} = readSegments(resource, path, {...reading, isElsewhere}, issues)
  const byDefault = index === 0 ? "main" : "mention"
  const role = resource["role"] ?? byDefault
  const isKnownRole = role === "main" || role === "mention"
  if (!isKnownRole) issues.add("unknown-word", at(path, "role"), {key: "role", found: shown(role)})
  const target = {
    id: idOfTarget(resource, reading),
    source: sourceId ?? reading.source,
    role: isKnownRole ? role : byDefault,
    segments,
    ...(isObject(source) ? {sourceResource: source} : {}),
    ...(isPlainType(resource) ? {} : {type: resource["type"]}),
    ...withoutKeys(resource, segments.length ? readKeysWithWords : readKeys),
    ...unused(rest, segments.length > 0, resource),
    ...(segments.length ? {...readChecked(resource), ...readState(resource["state"])} : {}),
  }
  return readRecord(targetSchema, target, path, issues)
}

/// What the target is about: the source it names, itself where it is no part of another resource, or the first of several.
function sourceOfTarget(resource: Bag): string | undefined {
  const takenFrom = resource["takenFrom"]
  if (typeof takenFrom === "string" && takenFrom) return takenFrom
  const source = onlyValue(resource["source"])
  if (source !== undefined) return (isObject(source) ? onlyValue(source["id"]) : source) as string
  if (!isSet(resource) && isSpecificResource(resource)) return undefined
  return (onlyValue(resource["id"]) as string | undefined) ?? firstSource(resource) ?? undefined
}

/// The selectors that the segments were not made from. Those that are none of the W3C's, and quotes without words, stand
/// in a term of ours. In a target without words a single selector stays as it was, outside a list.
function unused(rest: readonly Json[], hasWords: boolean, resource: Bag): Bag {
  const isKnown = (item: Json) => !isObject(item) || (("type" in item || "id" in item) && (hasWords || !isQuote(item)))
  const selectors = rest.filter(isKnown)
  const selector = hasWords || Array.isArray(resource["selector"]) ? selectors : selectors[0]!
  const otherSelectors = [...selectorList(resource["otherSelectors"]), ...rest.filter(item => !isKnown(item))]
  return {...(selectors.length ? {selector} : {}), ...(otherSelectors.length ? {otherSelectors} : {})}
}

function readChecked({checkedWords}: Bag): Bag {
  return checkedWords === undefined ? {} : {checkedWords}
}

const readKeys = new Set([...wireTargetKeys, "type"])
const readKeysWithWords = new Set([...readKeys, "state"])
const selectorKey = new Set(["selector"])

/// The pieces in our own term `segments`, else the one piece that the selectors give, if they give one.
function readSegments(
  resource: Bag,
  path: string,
  reading: SegmentReading,
  issues: IssueList,
): {segments: Segment[]; rest: Json[]} {
  const selectors = selectorList(resource["selector"])
  if (isSet(resource)) return {segments: [], rest: selectors}
  const whole = readSegment(resource["selector"], reading, at(path, "selector"), issues)
  const onePiece = whole ? {segments: [whole.segment], rest: whole.rest} : {segments: [], rest: selectors}
  const pieces = resource["segments"]
  if (pieces === undefined) return onePiece
  const segments = selectorList(pieces).map((piece, i) => {
    const place = at(at(path, "segments"), i)
    const read = isObject(piece) && readSegment(piece["selector"], reading, at(place, "selector"), issues)
    if (!read) return null
    return readRecord(segmentSchema, {...withoutKeys(piece, selectorKey), ...read.segment}, place, issues)
  })
  // A piece that cannot be read leaves the range that covers them all: half a passage would be another statement.
  if (segments.length && segments.every(segment => segment !== null)) return {segments, rest: whole?.rest ?? selectors}
  issues.add("unusable", at(path, "segments"), {what: "list of pieces"})
  return onePiece
}

/// The id that the record had, or the target's as an address, or one that its content gives again each time.
function idOfTarget(resource: Bag, {annotation, index}: TargetReading): string {
  const recordId = resource["recordId"]
  const id = onlyValue(resource["id"])
  if (typeof recordId === "string" && recordId) return recordId
  if (typeof id === "string" && id) return asUri(id)
  return idOfName(`target:${annotation}:${index}:${JSON.stringify(inOrder(resource))}`)
}

const isPlainType = (resource: Bag): boolean =>
  resource["type"] === undefined || (resource["type"] === "SpecificResource" && typesOf(resource).length === 1)
