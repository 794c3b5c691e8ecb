import type {TextRange} from "../model/annotation.js"

/// Whether a range shares text with one of the others.
export function overlapsAny({start, end}: TextRange, others: readonly TextRange[]): boolean {
  return others.some(other => start < other.end && other.start < end)
}
