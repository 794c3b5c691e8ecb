import type {Collection} from "./fact-check.js"
import type {FieldChanges} from "./field-change.js"
import type {Stamp} from "./stamp.js"

/// One line of a record's history: who changed what, and when. Lines are only ever added.
export interface LogEntry {
  /// The stamp of the change; unique for the record.
  readonly stamp: Stamp
  readonly collection: Collection
  /// The record's id.
  readonly id: string
  /// The reviewer's name, where one is set.
  readonly by?: string
  /// How the change came about.
  readonly origin: Origin
  readonly changes: FieldChanges
}

/// Who or what caused a change.
export type Origin = "user" | "api" | "import" | "sync" | "undo"
