import {type Agent, agentSchema} from "../model/agent.js"
import {
  type Annotation,
  type Appearance,
  type ClaimPart,
  annotationSchema,
  attributionSchema,
  claimPartSchema,
  quotePartSchema,
} from "../model/annotation.js"
import {type Citation, citationSchema} from "../model/citation.js"
import {type Evidence, evidenceSchema} from "../model/evidence.js"
import type {Json} from "../model/json.js"
import {type Rating, ratingSchema} from "../model/rating.js"
import type {CodePointIndex} from "./code-points.js"
import {agentSummary, kindBody, motivationsOf, speakerBody} from "./derived.js"
import {inOrder} from "./in-order.js"
import {asUri, wireId} from "./iri.js"
import {present, withoutKeys} from "./keys.js"
import {wireTarget} from "./wire-target.js"
import {wireWordlessTarget} from "./wire-wordless-target.js"
import type {Records} from "./without-private.js"

/// An annotation as an item of a page, with the citations and agents it uses.
export function wireAnnotation(annotation: Annotation, records: Records, text: string, index: CodePointIndex): Json {
  const {type, motivation, creator, body, ...foreign} = annotation.foreign ?? {}
  const {partOf, speaker, via, claim, quote, privateNote, ratings, evidence, targets} = annotation
  const item: Record<string, Json | undefined> = {
    ...wireId(annotation.id),
    type: type ?? "Annotation",
    motivation: [...motivationsOf(annotation), ...asList(motivation)],
    creator: wireCreator(annotation.creator, records) ?? creator,
    created: annotation.created,
    modified: annotation.modified,
    kind: annotation.kind,
    extractedFrom: partOf,
    spokenBy: speaker,
    spokenThrough: via.length ? via.map(step => inOrder(step, attributionSchema)) : undefined,
    claim: claim && wireClaim(claim),
    quote: quote && inOrder(quote, quotePartSchema),
    privateNote,
    moreFields: unknownFields(annotation),
    citations: wireUsed(citationsOf(annotation), records.citations, citationSchema),
    agents: wireUsed(agentsOf(annotation), records.agents, agentSchema),
    body: [
      kindBody(annotation.kind),
      ...ratings.map(wireRating),
      ...evidence.map(item => wireEvidence(item, records.citations.get(item.citation))),
      ...(speaker === undefined ? [] : [speakerBody(speaker, records.agents.get(speaker))]),
      ...asList(body).map(item => inOrder(item)),
    ],
    target: targets.map(target =>
      target.segments.length ? wireTarget(target, text, index) : wireWordlessTarget(target),
    ),
  }
  return {...present(item), ...withoutKeys(inOrder(foreign) as Record<string, Json>, wireAnnotationKeys)}
}

/// The keys of an item that we write and read; all others belong to other software.
export const wireAnnotationKeys: ReadonlySet<string> = new Set([
  ...["@context", "id", "recordId", "type", "motivation", "creator", "created", "modified"],
  ...["kind", "extractedFrom", "spokenBy", "spokenThrough", "claim", "quote", "privateNote", "moreFields"],
  ...["citations", "agents", "body", "bodyValue", "target"],
])

/// Ids of the citations an annotation names.
export function citationsOf(annotation: Annotation): string[] {
  return annotation.evidence.map(item => item.citation)
}

/// Ids of the agents an annotation names.
export function agentsOf(annotation: Annotation): string[] {
  const {speaker, creator, via, ratings} = annotation
  const ids = [speaker, creator, ...via.map(step => step.agent), ...ratings.map(rating => rating.author)]
  return ids.filter(id => id !== undefined)
}

const asList = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]

function wireUsed(ids: readonly string[], records: ReadonlyMap<string, object>, schema: unknown): Json[] | undefined {
  const used = [...new Set(ids)].sort().flatMap(id => records.get(id) ?? [])
  return used.length ? used.map(record => inOrder(record, schema)) : undefined
}

function wireCreator(id: string | undefined, records: Records): Json | undefined {
  if (id === undefined) return undefined
  const agent: Agent | undefined = records.agents.get(id)
  return {...(agent ? agentSummary(agent) : {id: asUri(id)}), ...(asUri(id) === id ? {} : {recordId: id})}
}

function wireClaim(claim: ClaimPart): Json {
  const {appearances, ...rest} = claim
  const renamed = appearances?.map(({first, ...more}: Appearance) => ({...more, isFirst: first}))
  return inOrder({...rest, appearances: renamed}, claimPartSchema)
}

function wireRating(rating: Rating): Json {
  const {alternateName} = rating
  return {
    type: "TextualBody",
    purpose: "assessing",
    value: alternateName,
    format: "text/plain",
    ...(inOrder(rating, ratingSchema) as object),
  }
}

function wireEvidence(evidence: Evidence, citation: Citation | undefined): Json {
  return {
    ...wireId(evidence.id),
    type: "SpecificResource",
    purpose: "linking",
    source: asUri(citation?.url ?? evidence.citation),
    ...(inOrder({...evidence, id: undefined}, evidenceSchema) as object),
  }
}

/// Fields of the record that this version does not know: a newer one wrote them.
function unknownFields(annotation: Annotation): Json | undefined {
  const unknown = Object.entries(annotation).filter(([key]) => !Object.hasOwn(annotationSchema.entries, key))
  return unknown.length ? inOrder(Object.fromEntries(unknown)) : undefined
}
