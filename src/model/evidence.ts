import * as v from "valibot"
import {type ReviewAspect, reviewAspects} from "./rating.js"

/// Why a source bears on an annotation.
export interface Evidence {
  readonly id: string
  /// Citation id.
  readonly citation: string
  readonly stance: "supports" | "contradicts" | "background"
  readonly reviewAspect: ReviewAspect
  /// The source's own words.
  readonly excerpt?: string
  /// Where in the source: page, paragraph, timecode.
  readonly locator?: string
  readonly note?: string
}

export const stances = ["supports", "contradicts", "background"] as const

export const evidenceSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  citation: v.pipe(v.string(), v.nonEmpty()),
  stance: v.picklist(stances),
  reviewAspect: v.picklist(reviewAspects),
  excerpt: v.exactOptional(v.string()),
  locator: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
})
