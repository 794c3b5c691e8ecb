import type {Json} from "../model/json.js"
import type {Target} from "../model/target.js"
import {inOrder} from "./in-order.js"
import {asUri, wireId} from "./iri.js"
import {isObject, withoutKeys} from "./keys.js"
import {onlyValue} from "./w3c-properties.js"
import {isSet, typesOf} from "./w3c-resources.js"
import {wireTargetKeys} from "./wire-target.js"

type Bag = Readonly<Record<string, Json>>

/// A target without words as other software wrote it: an external resource, a set, or a SpecificResource with selectors
/// that are not ours. An address alone is an object with this `id`, which JSON-LD takes for the same.
///
/// A whole resource is named by its own `id` and has no `source`: the W3C takes `source` only beside something that says
/// which part or state is meant, and not at all in a set (Web Annotation Data Model §3.2, §4).
export function wireWordlessTarget(target: Target): Json {
  const bag = target as Target & Bag
  const {id, source, role, type, sourceResource} = bag
  const more = withoutKeys(bag, writtenKeys) as Bag
  const uri = asUri(source)
  const typed = type === undefined ? {} : {type}
  if (isSet(bag)) {
    const hasOwnAddress = asUri(id) === uri
    return {
      // Without an address of its own it gets none: the W3C's checks take a Choice with an id for two things at once.
      ...(hasOwnAddress ? wireId(id) : {recordId: id}),
      ...typed,
      ...takenFrom(source, hasOwnAddress ? uri : firstSource(bag)),
      role,
      ...(inOrder(more) as object),
    }
  }
  if (!isPart(bag))
    return {
      id: uri,
      ...(id === uri ? {} : {recordId: id}),
      ...typed,
      ...takenFrom(source, uri),
      role,
      ...(inOrder(more) as object),
    }
  const isEmbedded = isObject(sourceResource) && onlyValue(sourceResource["id"]) === source
  return {
    ...wireId(id),
    type: type ?? "SpecificResource",
    source: isEmbedded ? inOrder(sourceResource) : uri,
    ...(isEmbedded ? {} : takenFrom(source, uri)),
    role,
    ...(inOrder(isEmbedded ? withoutKeys(more, embedded) : more) as object),
  }
}

/// What the first of several resources is about, or null where none says so.
export function firstSource(set: Readonly<Record<string, unknown>>): string | null {
  for (const item of Array.isArray(set["items"]) ? (set["items"] as readonly Json[]) : []) {
    const named = isObject(item) ? (item["source"] ?? item["id"]) : item
    const address = onlyValue(isObject(named) ? named["id"] : named)
    const source = typeof address === "string" ? address : isObject(item) ? firstSource(item) : null
    if (source !== null) return source
  }
  return null
}

const embedded = new Set(["sourceResource"])
const writtenKeys = new Set([...wireTargetKeys, "type"].filter(key => key !== "selector"))

const takenFrom = (source: string, given: string | null): object => (given === source ? {} : {takenFrom: source})

/// Is a part or state of the source meant, and not the whole?
function isPart(target: Target & Bag): boolean {
  if (["selector", "purpose", "sourceResource"].some(key => key in target)) return true
  if (typesOf(target).includes("SpecificResource")) return true
  const isItself = asUri(target.id) === asUri(target.source)
  return !isItself && ["state", "styleClass", "renderedVia", "scope"].some(key => key in target)
}
