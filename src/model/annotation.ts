import * as v from "valibot"
import {partialDateSchema, timestampSchema} from "./dates.js"
import {type Evidence, evidenceSchema} from "./evidence.js"
import type {Json} from "./json.js"
import {type Rating, ratingSchema} from "./rating.js"
import {type Target, targetSchema} from "./target.js"

export type {Place, PlaceStatus, Segment, Target, TextRange} from "./target.js"

export type Kind = "claim" | "quote"

/// Where a claim was made, besides the article.
export interface Appearance {
  readonly url?: string
  readonly name?: string
  readonly datePublished?: string
  readonly first?: boolean
}

/// What belongs to claims only.
export interface ClaimPart {
  /// The claim in one sentence (schema.org claimReviewed).
  readonly claimReviewed?: string
  readonly claimDate?: string
  readonly appearances?: readonly Appearance[]
  readonly checkability?: (typeof checkabilities)[number]
}

/// What belongs to quotes only.
export interface QuotePart {
  readonly mode?: "direct" | "indirect" | "mixed"
  readonly translation?: {readonly from: string; readonly original?: string; readonly by?: string}
}

/// Who passed the words on: `agent` is an Agent id, `cue` the words that say so ("told", "in an interview with").
export interface Attribution {
  readonly agent: string
  readonly cue?: string
}

/// A claim or a quote in the article, with everything known about it (W3C Web Annotation).
export interface Annotation {
  readonly id: string
  readonly kind: Kind
  readonly targets: readonly Target[]
  /// Id of the quote this claim was taken from.
  readonly partOf?: string
  /// Agent id.
  readonly speaker?: string
  /// From the speaker towards the article (Shaaban, then al Mayadeen).
  readonly via: readonly Attribution[]
  readonly claim?: ClaimPart
  readonly quote?: QuotePart
  /// At most one per `reviewAspect`.
  readonly ratings: readonly Rating[]
  readonly evidence: readonly Evidence[]
  /// Never published.
  readonly privateNote?: string
  /// Agent id.
  readonly creator?: string
  readonly created: string
  readonly modified: string
  /// What other software wrote into the annotation and we do not know: kept, and exported where it was.
  readonly foreign?: {readonly [key: string]: Json}
}

export const checkabilities = ["checkable", "opinion", "prediction", "common-knowledge"] as const
export const quoteModes = ["direct", "indirect", "mixed"] as const

const id = v.pipe(v.string(), v.nonEmpty())

export const claimPartSchema = v.looseObject({
  claimReviewed: v.exactOptional(v.string()),
  claimDate: v.exactOptional(partialDateSchema),
  appearances: v.exactOptional(
    v.array(
      v.looseObject({
        url: v.exactOptional(v.string()),
        name: v.exactOptional(v.string()),
        datePublished: v.exactOptional(partialDateSchema),
        first: v.exactOptional(v.boolean()),
      }),
    ),
  ),
  checkability: v.exactOptional(v.picklist(checkabilities)),
})

export const quotePartSchema = v.looseObject({
  mode: v.exactOptional(v.picklist(quoteModes)),
  translation: v.exactOptional(
    v.looseObject({from: v.string(), original: v.exactOptional(v.string()), by: v.exactOptional(v.string())}),
  ),
})

export const attributionSchema = v.looseObject({agent: id, cue: v.exactOptional(v.string())})

function areDistinct(items: readonly Readonly<Record<string, unknown>>[], key: string): boolean {
  return new Set(items.map(item => item[key])).size === items.length
}

export const annotationSchema = v.looseObject({
  id,
  kind: v.picklist(["claim", "quote"]),
  targets: v.pipe(
    v.array(targetSchema),
    v.nonEmpty(),
    v.check(items => areDistinct(items, "id"), "given twice"),
  ),
  partOf: v.exactOptional(id),
  speaker: v.exactOptional(id),
  via: v.array(attributionSchema),
  claim: v.exactOptional(claimPartSchema),
  quote: v.exactOptional(quotePartSchema),
  ratings: v.pipe(
    v.array(ratingSchema),
    v.check(items => areDistinct(items, "reviewAspect"), "given twice"),
  ),
  evidence: v.pipe(
    v.array(evidenceSchema),
    v.check(items => areDistinct(items, "id"), "given twice"),
  ),
  privateNote: v.exactOptional(v.string()),
  creator: v.exactOptional(id),
  created: timestampSchema,
  modified: timestampSchema,
  foreign: v.exactOptional(v.record(v.string(), v.any())),
})
