import {type RatingLabel, attributionScale, plainScale, ratingScale} from "../src/model/rating-scale.js"
import type {Rating} from "../src/model/rating.js"
import {strings} from "./strings.js"

/// A verdict in the interface's language, where it is a label of a scale of our own under its own name. Others, which
/// somebody publishes, stay as they are.
export function verdictName({scale, key, alternateName}: Pick<Rating, "scale" | "key" | "alternateName">): string {
  const label = ratingScale(scale)?.labels.find(own => own.key === key && own.alternateName === alternateName)
  return label ? labelName(scale, label) : alternateName
}

/// A label of a scale, as it is shown.
export function labelName(scale: string, {key, alternateName}: RatingLabel): string {
  const words: Readonly<Record<string, string>> | null =
    scale === plainScale.id ? strings.rating.plain : scale === attributionScale.id ? strings.rating.attribution : null
  return words?.[key] ?? alternateName
}
