/// How sure a place is: from the words kept (0–1) and the agreement of the context (0–1; null: nothing is known of it).
export function placeScore(kept: number, context: number | null): number {
  return 0.6 * kept + 0.4 * (context ?? 0.5)
}

/// A place must beat the next best by this much.
export const margin = 0.1
