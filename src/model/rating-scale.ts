import type {Rating, ReviewAspect} from "./rating.js"

/// Which way a label points, for its icon and colour: `yes` and `no` are the ends, `partly` lies between, `open`
/// decides nothing.
export type Tone = "yes" | "mostly-yes" | "partly" | "mostly-no" | "no" | "open"

/// One label of a scale.
export interface RatingLabel {
  readonly key: string
  readonly alternateName: string
  /// Absent where the label stands in no order.
  readonly ratingValue?: number
  readonly tone: Tone
}

/// The labels an organisation rates with, as data. The version is part of the id: retired labels keep their meaning.
export interface RatingScale {
  readonly id: string
  readonly name: string
  readonly reviewAspect: ReviewAspect
  readonly inLanguage: string
  readonly worstRating?: number
  readonly bestRating?: number
  readonly labels: readonly RatingLabel[]
}

/// The scale of claims where a page names no other.
export const plainScale: RatingScale = {
  id: "plain@1",
  name: "Plain",
  reviewAspect: "content",
  inLanguage: "en",
  worstRating: 1,
  bestRating: 5,
  labels: [
    {key: "true", alternateName: "True", ratingValue: 5, tone: "yes"},
    {key: "mostly-true", alternateName: "Mostly true", ratingValue: 4, tone: "mostly-yes"},
    {key: "partly-true", alternateName: "Partly true", ratingValue: 3, tone: "partly"},
    {key: "mostly-false", alternateName: "Mostly false", ratingValue: 2, tone: "mostly-no"},
    {key: "false", alternateName: "False", ratingValue: 1, tone: "no"},
    {key: "unproven", alternateName: "Unproven", tone: "open"},
    {key: "misleading", alternateName: "Misleading", tone: "mostly-no"},
    {key: "not-checkable", alternateName: "Not checkable", tone: "open"},
  ],
}

/// The answers to *Did they say it?*, the only scale of quotes.
export const attributionScale: RatingScale = {
  id: "attribution@1",
  name: "Attribution",
  reviewAspect: "attribution",
  inLanguage: "en",
  labels: [
    {key: "confirmed", alternateName: "Confirmed", tone: "yes"},
    {key: "altered", alternateName: "Altered", tone: "mostly-no"},
    {key: "out-of-context", alternateName: "Out of context", tone: "mostly-no"},
    {key: "not-found", alternateName: "Not found", tone: "no"},
  ],
}

/// PolitiFact's Truth-O-Meter, its labels in its own spelling.
export const politifactScale: RatingScale = {
  id: "politifact@1",
  name: "PolitiFact",
  reviewAspect: "content",
  inLanguage: "en",
  worstRating: 1,
  bestRating: 6,
  labels: [
    {key: "true", alternateName: "True", ratingValue: 6, tone: "yes"},
    {key: "mostly-true", alternateName: "Mostly True", ratingValue: 5, tone: "mostly-yes"},
    {key: "half-true", alternateName: "Half True", ratingValue: 4, tone: "partly"},
    {key: "mostly-false", alternateName: "Mostly False", ratingValue: 3, tone: "mostly-no"},
    {key: "false", alternateName: "False", ratingValue: 2, tone: "no"},
    {key: "pants-on-fire", alternateName: "Pants on Fire", ratingValue: 1, tone: "no"},
  ],
}

export const ratingScales: readonly RatingScale[] = [plainScale, politifactScale, attributionScale]

/// The scale of that id, or null.
export function ratingScale(id: string): RatingScale | null {
  return ratingScales.find(scale => scale.id === id) ?? null
}

/// The rating that a label of a scale stands for. `RangeError` where the scale has no such label.
export function rate(
  scale: RatingScale,
  key: string,
  more: Pick<Rating, "ratingExplanation" | "author" | "asOf">,
): Rating {
  const label = scale.labels.find(label => label.key === key)
  if (!label) throw new RangeError(`The scale ${scale.id} has no label ${key}`)
  return {
    reviewAspect: scale.reviewAspect,
    scale: scale.id,
    key,
    alternateName: label.alternateName,
    ...(label.ratingValue === undefined ? {} : numbers(scale, label.ratingValue)),
    ...more,
  }
}

const numbers = ({bestRating, worstRating}: RatingScale, ratingValue: number) => ({
  ratingValue,
  ...(bestRating === undefined ? {} : {bestRating}),
  ...(worstRating === undefined ? {} : {worstRating}),
})

/// Which way a rating points, also where its scale is unknown here.
export function toneOf(rating: Rating): Tone {
  const label = ratingScale(rating.scale)?.labels.find(label => label.key === rating.key)
  if (label) return label.tone
  const {ratingValue: value, worstRating: worst = 1, bestRating: best = 5} = rating
  if (value === undefined || best <= worst) return "open"
  const tones: Tone[] = ["no", "mostly-no", "partly", "mostly-yes", "yes"]
  const share = (value - worst) / (best - worst)
  return tones[Math.max(0, Math.min(4, Math.round(share * 4)))]!
}
