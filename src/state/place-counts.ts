import type {Annotation, Place} from "../model/annotation.js"

/// What became of an annotation, by its worst passage: one is lost; the words of one have changed, and a verdict was
/// given (`recheck`) or was not (`reworded`); one has moved; all are where they were.
export type Standing = "same" | "moved" | "reworded" | "recheck" | "lost"

export function standingOf(annotation: Annotation, places: readonly Place[]): Standing {
  const has = (status: Place["status"]) => places.some(place => place.status === status)
  if (has("lost")) return "lost"
  if (has("changed")) return annotation.ratings.length ? "recheck" : "reworded"
  return has("moved") ? "moved" : "same"
}

/// How many annotations stand how.
export type PlaceCounts = Readonly<Record<Exclude<Standing, "same">, number>>

/// Does a reviewer have to look at it?
export const needsALook = (standing: Standing): boolean => standing !== "same" && standing !== "moved"

/// Counts the annotations of a fact check by what became of them.
export function placeCounts(
  annotations: ReadonlyMap<string, Annotation>,
  placesOf: (id: string) => readonly Place[],
): PlaceCounts {
  const counts = {moved: 0, reworded: 0, recheck: 0, lost: 0}
  for (const [id, annotation] of annotations) {
    const standing = standingOf(annotation, placesOf(id))
    if (standing !== "same") counts[standing]++
  }
  return counts
}
