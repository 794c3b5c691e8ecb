import * as v from "valibot"
import {type Annotation, annotationSchema, attributionSchema, claimPartSchema} from "../model/annotation.js"
import {idOfName} from "../model/id.js"
import {type Json, sameJson} from "../model/json.js"
import type {Target} from "../model/target.js"
import {kindBody, motivationsOf, speakerBody} from "./derived.js"
import {inOrder} from "./in-order.js"
import {asUri, isIri} from "./iri.js"
import {type IssueList, at, shown} from "./issue.js"
import {isObject, present, withoutKeys} from "./keys.js"
import {type Budget, isForbiddenKey, maxLength, plainCopy, plainParts} from "./limits.js"
import {kindInBodies, readBodies} from "./read-bodies.js"
import {readCreator} from "./read-creator.js"
import {readRecord, readRecords} from "./read-record.js"
import type {KnownText} from "./read-segment.js"
import {readTarget} from "./read-target.js"
import type {Shared} from "./shared-records.js"
import {checkProperties, onlyValue, toUtc} from "./w3c-properties.js"
import {checkResource, typesOf} from "./w3c-resources.js"
import {selectorList} from "./w3c-selectors.js"
import {webAddressSchema} from "./web-address.js"
import {wireAnnotationKeys} from "./wire-annotation.js"

/// What reading an annotation needs to know besides the annotation.
export interface Reading {
  readonly known: KnownText | null
  /// IRI for targets that name no source.
  readonly source: string
  /// The time of annotations that name none.
  readonly now: string
  readonly issues: IssueList
  /// Where the citations and agents of the whole file come together.
  readonly shared: Shared
}

type Bag = Record<string, Json>

/// An item of a page as a record, or null with an issue where it cannot be one.
export function readAnnotation(item: object, path: string, reading: Reading): Annotation | null {
  const {issues, shared} = reading
  if (valueOf(item, "target") === undefined) {
    issues.add("missing", at(path, "target"), {key: "target"})
    issues.add("left-out", path, {what: "annotation"})
    return null
  }
  const {ours, others} = copyOf(item, path, issues)
  checkProperties(ours, path, issues)
  checkProperties(others, path, issues)
  if (!isAnnotation(ours, path, issues)) return null
  const id = readId(ours, others, path, issues)
  shared.addCitations(plainParts(valueOf(item, "citations"), at(path, "citations"), issues))
  shared.addAgents(plainParts(valueOf(item, "agents"), at(path, "agents"), issues))

  const check = (part: Json, place: "body" | "target", partPath: string) =>
    checkStyle(checkResource(part, place, partPath, issues), "stylesheet" in others, partPath, issues)
  const bodies = plainParts(valueOf(item, "body"), at(path, "body"), issues).flatMap(([body, place]) => {
    const checked = check(body, "body", place)
    return checked === null ? [] : [[checked, place] as const]
  })
  const {ratings, evidence, others: otherBodies} = readBodies(bodies, id, issues)
  const value = onlyValue(ours["bodyValue"])
  if (value !== undefined) otherBodies.push({type: "TextualBody", value, format: "text/plain"})
  if (value !== undefined && valueOf(item, "body") !== undefined) issues.add("body-and-value", path, {})

  const isOurs = ours["kind"] === "claim" || ours["kind"] === "quote"
  if (!isOurs && ours["kind"] !== undefined)
    issues.add("unknown-word", at(path, "kind"), {key: "kind", found: shown(ours["kind"])})
  const kind = isOurs ? ours["kind"] : (kindInBodies(otherBodies) ?? "claim")
  const targets = readTargets(item, path, id, isOurs, reading, check)
  if (!targets) return null
  const {creator, foreignCreator} = readCreator(ours["creator"], at(path, "creator"), shared, issues)
  const throughs = plainParts(valueOf(item, "spokenThrough"), at(path, "spokenThrough"), issues)
  const created = timeOf(ours["created"]) ?? timeOf(ours["modified"]) ?? reading.now
  const record = present({
    id,
    kind,
    targets,
    partOf: ours["extractedFrom"],
    speaker: ours["spokenBy"],
    via: readRecords(attributionSchema, throughs, issues),
    claim: readClaim(ours["claim"]),
    quote: ours["quote"],
    ratings,
    evidence,
    privateNote: ours["privateNote"],
    creator,
    created,
    modified: timeOf(ours["modified"]) ?? created,
    ...(isObject(ours["moreFields"]) ? withoutKeys(ours["moreFields"], recordKeys) : {}),
  })
  const annotation = readRecord(ownFieldsSchema, record, path, issues, wireNames) as Annotation | null
  if (!annotation) {
    issues.add("left-out", path, {what: "annotation"})
    return null
  }
  const foreign = present({
    type: Array.isArray(ours["type"]) ? ours["type"] : undefined,
    motivation: listOrNone(otherMotivations(selectorList(ours["motivation"]), motivationsOf(annotation))),
    creator: foreignCreator,
    body: listOrNone(withoutDerived(otherBodies, annotation, shared)),
    ...others,
  })
  return Object.keys(foreign).length ? {...annotation, foreign} : annotation
}

const recordKeys = new Set(Object.keys(annotationSchema.entries))

const {appearances} = claimPartSchema.entries
const appearanceSchema = v.looseObject({
  ...appearances.wrapped.item.entries,
  url: v.exactOptional(webAddressSchema),
})

/// An annotation whose lists have been read already.
const ownFieldsSchema = v.looseObject({
  ...annotationSchema.entries,
  claim: v.exactOptional(
    v.looseObject({...claimPartSchema.entries, appearances: v.exactOptional(v.array(appearanceSchema))}),
  ),
  targets: v.any(),
  via: v.any(),
  ratings: v.any(),
  evidence: v.any(),
})

/// What fields of the record are called on the wire.
const wireNames = {partOf: "extractedFrom", speaker: "spokenBy"}

/// Keys whose values are read part by part, straight from the item.
const readInParts = new Set(["body", "target", "citations", "agents", "spokenThrough", "@context"])

const valueOf = (item: object, key: string): unknown =>
  Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined

/// Copies of an item's properties: ours, and those of other software, which have one limit together.
function copyOf(item: object, path: string, issues: IssueList): {ours: Bag; others: Bag} {
  const ours: Bag = {}
  const others: Bag = {}
  const budget: Budget = {left: maxLength}
  for (const key of Object.keys(item)) {
    if (isForbiddenKey(key)) issues.add("forbidden-key", path, {key})
    if (isForbiddenKey(key) || readInParts.has(key)) continue
    const isOwn = wireAnnotationKeys.has(key)
    const copy = plainCopy(valueOf(item, key), at(path, key), issues, isOwn ? undefined : budget)
    if (copy !== undefined) (isOwn ? ours : others)[key] = copy
  }
  return {ours, others}
}

function isAnnotation(item: Bag, path: string, issues: IssueList): boolean {
  if (item["type"] === undefined) issues.add("missing", at(path, "type"), {key: "type"})
  else if (!typesOf(item).includes("Annotation")) {
    issues.add("unknown-word", at(path, "type"), {key: "type", found: shown(item["type"])})
    issues.add("left-out", path, {what: "item"})
    return false
  }
  return true
}

/// The record's id. An item without one gets an id from its content: the same item the same id each time.
function readId(ours: Bag, others: Bag, path: string, issues: IssueList): string {
  const {recordId} = ours
  let id = ours["id"]
  if (Array.isArray(id) && id.length > 1) issues.add("several-values", at(path, "id"), {key: "id", count: id.length})
  id = Array.isArray(id) ? (id[0] as Json | undefined) : id
  if (typeof id === "string" && id) {
    if (!isIri(id)) issues.add("wrong-address", at(path, "id"), {key: "id", found: shown(id)})
    return typeof recordId === "string" && recordId ? recordId : asUri(id)
  }
  if (id === undefined) issues.add("missing", at(path, "id"), {key: "id"})
  else issues.add("wrong-type", at(path, "id"), {key: "id", found: shown(id)})
  return idOfName(`annotation:${JSON.stringify(inOrder({...ours, ...others}))}`)
}

function readTargets(
  item: object,
  path: string,
  annotation: string,
  isOurs: boolean,
  {known, source, issues}: Reading,
  check: (part: Json, place: "target", path: string) => Json | null,
): Target[] | null {
  const targets: Target[] = []
  for (const [part, partPath] of plainParts(valueOf(item, "target"), at(path, "target"), issues)) {
    const checked = check(part, "target", partPath)
    if (checked === null) continue
    const reading = {annotation, index: targets.length, isOurs, known, source, issues}
    const target = readTarget(checked, partPath, reading)
    if (!target) continue
    if (targets.some(({id}) => id === target.id)) issues.add("duplicate-id", at(partPath, "id"), {id: target.id})
    else targets.push(target)
  }
  if (targets.length) return targets
  issues.add("left-out", path, {what: "annotation"})
  return null
}

/// A style class needs the annotation's stylesheet (§4.4).
function checkStyle(resource: Json | null, hasStylesheet: boolean, path: string, issues: IssueList): Json | null {
  if (!isObject(resource) || !("styleClass" in resource) || hasStylesheet) return resource
  issues.add("not-allowed-here", at(path, "styleClass"), {key: "styleClass"})
  return withoutKeys(resource, styleClass)
}

const styleClass = new Set(["styleClass"])

function timeOf(value: Json | undefined): string | null {
  const time = onlyValue(value)
  return typeof time === "string" ? toUtc(time) : null
}

/// `first` means something else in the W3C context, so an appearance has `isFirst` on the wire.
function readClaim(claim: Json | undefined): unknown {
  if (!isObject(claim) || !Array.isArray(claim["appearances"])) return claim
  const appearances = (claim["appearances"] as Json[]).map(appearance =>
    isObject(appearance) && "isFirst" in appearance
      ? {...withoutKeys(appearance, isFirst), first: appearance["isFirst"]}
      : appearance,
  )
  return {...claim, appearances}
}

const isFirst = new Set(["isFirst"])

/// The motivations that do not follow from the record, as often as they are there.
function otherMotivations(motivations: readonly Json[], derived: readonly string[]): Json[] {
  const left = [...derived]
  return motivations.filter(motivation => {
    const i = left.indexOf(motivation as string)
    if (i >= 0) left.splice(i, 1)
    return i < 0
  })
}

/// The bodies that do not follow from the record.
function withoutDerived(bodies: readonly Json[], {kind, speaker}: Annotation, shared: Shared): Json[] {
  const derived = [kindBody(kind), ...(speaker === undefined ? [] : [speakerBody(speaker, shared.agents.get(speaker))])]
  return bodies.filter(body => {
    const i = derived.findIndex(known => sameJson(known, body))
    if (i >= 0) derived.splice(i, 1)
    return i < 0
  })
}

const listOrNone = (list: Json[]): Json[] | undefined => (list.length ? list : undefined)
