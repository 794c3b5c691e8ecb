import type {Json} from "../model/json.js"
import {isIri} from "./iri.js"
import {type IssueList, at, shown} from "./issue.js"
import {isObject} from "./keys.js"
import {checkProperties, onlyValue} from "./w3c-properties.js"
import {checkSelectors} from "./w3c-selectors.js"

type Place = "body" | "target"
type Resource = Record<string, Json>

/// Classes of resources that stand for several others.
const sets = ["Choice", "Composite", "List", "Independents"]

/// Check a body or target by the Web Annotation Data Model (§3.2, §4). Wrong properties are taken out of it, each with an
/// issue. Null where the whole is of no use, with an issue that says why.
export function checkResource(value: Json, place: Place, path: string, issues: IssueList): Json | null {
  if (typeof value === "string") {
    if (isIri(value)) return value
    issues.add("wrong-address", path, {key: place, found: shown(value)})
    return null
  }
  if (!isObject(value)) {
    issues.add("wrong-type", path, {key: place, found: shown(value)})
    return null
  }
  const resource = value
  checkProperties(resource, path, issues)
  checkSelectors(resource, path, issues)
  const check = [checkSet, checkTextualBody, checkSpecificResource, checkExternal].find(kind => kind.applies(resource))
  if (check) return check.isRight(resource, place, path, issues) ? resource : null
  issues.add("unusable", path, {what: place})
  return null
}

interface ResourceKind {
  readonly applies: (resource: Resource) => boolean
  readonly isRight: (resource: Resource, place: Place, path: string, issues: IssueList) => boolean
}

/// Does it stand for several resources, of which one, or all together, count (§3.2.7)?
export function isSet(resource: Readonly<Record<string, unknown>>): boolean {
  return typesOf(resource).some(type => sets.includes(type))
}

/// Is it a part or state of another resource (§4)?
export function isSpecificResource(resource: Readonly<Record<string, unknown>>): boolean {
  return (
    typesOf(resource).includes("SpecificResource") || ["source", "selector", "segments"].some(key => key in resource)
  )
}

const checkSet: ResourceKind = {
  applies: isSet,
  isRight(resource, place, path, issues) {
    const types = typesOf(resource).filter(type => sets.includes(type))
    if (types.length > 1) {
      issues.add("several-values", at(path, "type"), {key: "type", count: types.length})
      return false
    }
    forbid(resource, ["value", "source", "purpose", "segments"], path, issues)
    const items = resource["items"]
    if (!Array.isArray(items) || !items.length) {
      issues.add("missing", at(path, "items"), {key: "items"})
      return false
    }
    resource["items"] = (items as readonly Json[]).flatMap(
      (item, i) => checkResource(item, place, at(at(path, "items"), i), issues) ?? [],
    )
    return resource["items"].length > 0
  },
}

/// Text that stands in the annotation itself (§3.2.4).
const checkTextualBody: ResourceKind = {
  applies: resource => typesOf(resource).includes("TextualBody") || ("value" in resource && !("source" in resource)),
  isRight(resource, place, path, issues) {
    forbid(resource, ["items", "source"], path, issues)
    if (typeof onlyValue(resource["value"]) !== "string") {
      issues.add("missing", at(path, "value"), {key: "value"})
      return false
    }
    if (place === "target") issues.add("not-allowed-here", at(path, "type"), {key: "TextualBody"})
    return place === "body"
  },
}

/// A target may lack the source: files of some tools do.
const checkSpecificResource: ResourceKind = {
  applies: isSpecificResource,
  isRight(resource, place, path, issues) {
    forbid(resource, ["items", "value"], path, issues)
    const source = onlyValue(resource["source"])
    const id = isObject(source) ? onlyValue(source["id"]) : source
    if (isObject(source)) checkProperties(source, at(path, "source"), issues)
    if (typeof id === "string" && isIri(id)) return true
    if (id === undefined) issues.add("missing", at(path, "source"), {key: "source"})
    else issues.add("wrong-address", at(path, "source"), {key: "source", found: shown(id)})
    delete resource["source"]
    return place === "target"
  },
}

/// Anything else that has an address (§3.2.1).
const checkExternal: ResourceKind = {
  applies: resource => "id" in resource,
  isRight(resource, place, path, issues) {
    forbid(resource, place === "body" ? ["items", "purpose"] : ["items", "purpose", "value"], path, issues)
    const id = onlyValue(resource["id"])
    if (typeof id === "string" && isIri(id)) return true
    issues.add("wrong-address", at(path, "id"), {key: "id", found: shown(id)})
    return false
  },
}

/// The classes of a resource.
export function typesOf(resource: Readonly<Record<string, unknown>>): string[] {
  const type = resource["type"]
  return (Array.isArray(type) ? type : [type]).filter(name => typeof name === "string")
}

function forbid(resource: Resource, keys: readonly string[], path: string, issues: IssueList): void {
  for (const key of keys) {
    if (!(key in resource)) continue
    issues.add("not-allowed-here", at(path, key), {key})
    Reflect.deleteProperty(resource, key)
  }
}
