import * as v from "valibot"

/// What a rating answers. A claim asks `content` (Is it true?), a quote asks `attribution` (Did they say it?); the two
/// are never mixed.
export type ReviewAspect = "content" | "attribution"

export const reviewAspects = ["content", "attribution"] as const

/// A judgement (schema.org Rating). It carries the label and numbers of its scale, so that it keeps its meaning when
/// the scale changes.
export interface Rating {
  readonly reviewAspect: ReviewAspect
  /// Id of the scale with its version, `plain@1`.
  readonly scale: string
  /// Key of the label in the scale, `mostly-false`.
  readonly key: string
  /// The label as published, never re-cased.
  readonly alternateName: string
  /// Absent for labels that stand in no order (Unproven): a midpoint would be a lie.
  readonly ratingValue?: number
  readonly bestRating?: number
  readonly worstRating?: number
  readonly ratingExplanation?: string
  /// Agent id.
  readonly author?: string
  /// The moment the judgement is true for.
  readonly asOf?: string
}

export const ratingSchema = v.looseObject({
  reviewAspect: v.picklist(reviewAspects),
  scale: v.pipe(v.string(), v.nonEmpty()),
  key: v.pipe(v.string(), v.nonEmpty()),
  alternateName: v.pipe(v.string(), v.nonEmpty()),
  ratingValue: v.exactOptional(v.pipe(v.number(), v.finite())),
  bestRating: v.exactOptional(v.pipe(v.number(), v.finite())),
  worstRating: v.exactOptional(v.pipe(v.number(), v.finite())),
  ratingExplanation: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  asOf: v.exactOptional(v.string()),
})
