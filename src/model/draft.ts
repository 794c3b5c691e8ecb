import type {Json} from "./json.js"

/// A form that is open and not yet applied, as typed. Its id is the annotation's; it is stored, but no part of the fact
/// check: neither undo nor export knows it.
export interface Draft {
  readonly id: string
  readonly values: {readonly [field: string]: Json}
  /// When it was last typed in; ISO 8601, UTC.
  readonly modified: string
}
