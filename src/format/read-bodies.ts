import type {Kind} from "../model/annotation.js"
import {type Evidence, evidenceSchema} from "../model/evidence.js"
import {idOfName} from "../model/id.js"
import type {Json} from "../model/json.js"
import {type Rating, ratingSchema} from "../model/rating.js"
import {inOrder} from "./in-order.js"
import {asUri} from "./iri.js"
import {type IssueList, at} from "./issue.js"
import {isObject, withoutKeys} from "./keys.js"
import {type Placed, readRecord} from "./read-record.js"
import {onlyValue} from "./w3c-properties.js"
import {selectorList} from "./w3c-selectors.js"

type Bag = Record<string, Json>

/// What the bodies of an annotation hold: our ratings and evidence, and the bodies of others.
export interface ReadBodies {
  readonly ratings: Rating[]
  readonly evidence: Evidence[]
  readonly others: Json[]
}

/// Sort checked bodies, each with its path, into ratings, evidence and the rest.
export function readBodies(bodies: readonly Placed[], annotation: string, issues: IssueList): ReadBodies {
  const read: ReadBodies = {ratings: [], evidence: [], others: []}
  for (const [body, path] of bodies) {
    if (isRatingBody(body)) addRating(read.ratings, body, path, issues)
    else if (isEvidenceBody(body)) addEvidence(read.evidence, body, path, annotation, issues)
    else read.others.push(body)
  }
  return read
}

/// What the bodies say the annotation is, where they say it: a tag or class "quote" or "claim".
export function kindInBodies(bodies: readonly Json[]): Kind | null {
  for (const body of bodies) {
    if (!isObject(body) || !hasPurpose(body, "classifying", "tagging")) continue
    const value = onlyValue(body["value"])
    const word = typeof value === "string" ? value.trim().toLowerCase() : ""
    if (word === "quote" || word === "quotation") return "quote"
    if (word === "claim") return "claim"
  }
  return null
}

function isRatingBody(body: Json): body is Bag {
  return isObject(body) && hasPurpose(body, "assessing") && ["reviewAspect", "scale"].some(key => key in body)
}

function isEvidenceBody(body: Json): body is Bag {
  return isObject(body) && hasPurpose(body, "linking") && ["citation", "stance"].some(key => key in body)
}

const hasPurpose = (body: Bag, ...purposes: string[]): boolean =>
  selectorList(body["purpose"]).some(purpose => purposes.includes(purpose as string))

const ratingWrapper = new Set(["type", "purpose", "value", "format"])

function addRating(ratings: Rating[], body: Bag, path: string, issues: IssueList): void {
  const named = body["alternateName"] === undefined ? {alternateName: onlyValue(body["value"])} : {}
  const rating = readRecord(
    ratingSchema,
    {...withoutKeys(body, ratingWrapper), ...named},
    path,
    issues,
  ) as Rating | null
  if (!rating) issues.add("left-out", path, {what: "rating"})
  else if (ratings.some(other => other.reviewAspect === rating.reviewAspect))
    issues.add("duplicate-rating", path, {aspect: rating.reviewAspect})
  else ratings.push(rating)
}

const evidenceWrapper = new Set(["recordId", "type", "purpose", "source"])

function addEvidence(evidence: Evidence[], body: Bag, path: string, annotation: string, issues: IssueList): void {
  const content = withoutKeys(body, evidenceWrapper)
  const [recordId, given] = [body["recordId"], onlyValue(body["id"])]
  const id =
    typeof recordId === "string" && recordId
      ? recordId
      : typeof given === "string"
        ? asUri(given)
        : idOfName(`evidence:${annotation}:${evidence.length}:${JSON.stringify(inOrder(content))}`)
  const item = readRecord(evidenceSchema, {...content, id}, path, issues) as Evidence | null
  if (!item) issues.add("left-out", path, {what: "evidence"})
  else if (evidence.some(other => other.id === id)) issues.add("duplicate-id", at(path, "id"), {id})
  else evidence.push(item)
}
