import type {Annotation} from "./annotation.js"
import type {Rating} from "./rating.js"

/// The aspect that is asked about of an annotation: is a claim true, was a quote said.
export function aspectOf(annotation: Pick<Annotation, "kind">): Rating["reviewAspect"] {
  return annotation.kind === "claim" ? "content" : "attribution"
}

/// The rating that answers it, or null.
export function ratingOf(annotation: Annotation): Rating | null {
  return annotation.ratings.find(rating => rating.reviewAspect === aspectOf(annotation)) ?? null
}
