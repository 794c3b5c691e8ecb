import type {Collection} from "./fact-check.js"
import type {FieldChanges} from "./field-change.js"
import type {Stamp} from "./stamp.js"

/// One line of a record's history: who changed what, and when. Lines are only ever added, and kept whole as long as the
/// history is no larger than `historyLimit`.
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
  /// This line stands for the oldest ones of a history that had become too large; `changes` is empty.
  readonly condensed?: Condensed
}

/// What is still known of lines that were condensed into one.
export interface Condensed {
  /// How many changes there were.
  readonly count: number
  /// The stamp of the first one; that of the last one is the line's own.
  readonly since: Stamp
  /// The names of the reviewers who made them.
  readonly by: readonly string[]
}

/// Is the first line what the second one, or a smaller part of the history up to it, was condensed to?
export function standsFor(line: LogEntry, other: LogEntry): boolean {
  return line.stamp === other.stamp && (line.condensed?.count ?? 0) > (other.condensed?.count ?? 0)
}

/// Who or what caused a change.
export type Origin = "user" | "api" | "import" | "sync" | "undo"
