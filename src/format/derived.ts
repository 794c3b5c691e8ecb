import type {Agent} from "../model/agent.js"
import type {Annotation, Kind} from "../model/annotation.js"
import type {Json} from "../model/json.js"
import {asUri} from "./iri.js"

// What an annotation says twice, so that software without our terms understands it. The reader recognises these parts and
// leaves them out of the record; anything else in their place belongs to somebody else and is kept.

/// The motivations that follow from what an annotation holds, in order.
export function motivationsOf(
  annotation: Pick<Annotation, "kind" | "ratings" | "evidence"> & {speaker?: string},
): string[] {
  return [
    "highlighting",
    "classifying",
    ...(annotation.ratings.length ? ["assessing"] : []),
    ...(annotation.evidence.length ? ["linking"] : []),
    ...(annotation.speaker === undefined ? [] : ["identifying"]),
  ]
}

/// The body that says what the annotation is.
export function kindBody(kind: Kind): Json {
  return {type: "TextualBody", purpose: "classifying", value: kind, format: "text/plain"}
}

/// The body that says who speaks.
export function speakerBody(speaker: string, agent: Agent | undefined): Json {
  const source = agent ? agentSummary(agent) : asUri(speaker)
  return {type: "SpecificResource", purpose: "identifying", source}
}

/// The creator of an annotation as W3C knows it: a complete address, Person or Organization, and a name.
export function agentSummary({id, type, name}: Agent): {readonly [key: string]: Json} {
  return {id: asUri(id), type, ...(name === undefined ? {} : {name})}
}
