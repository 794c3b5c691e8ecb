import type {FieldChange, ListEntry} from "../src/model/field-change.js"
import type {Json} from "../src/model/json.js"
import type {Condensed, LogEntry, Origin} from "../src/model/log-entry.js"
import {stampTime} from "../src/model/stamp.js"

/** One change of a record. */
export interface HistoryLine {
  /** The reviewer's name; "" where none was set. */
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
  readonly origin: Origin
  /** Each changed field with its value before and after; null where there was none. `*` is the whole record. */
  readonly changes: Readonly<Record<string, readonly [Json, Json]>>
  /** This line stands for the oldest ones of a history that had become too large; `changes` is empty. */
  readonly condensed?: Condensed
}

/// A record's log as the page sees it.
export function historyOf(log: readonly LogEntry[]): readonly HistoryLine[] {
  return log.map(({by, stamp, origin, changes, condensed}) => ({
    who: by ?? "",
    when: stampTime(stamp),
    origin,
    changes: Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, plain(field, change)])),
    ...(condensed ? {condensed: {...condensed, since: stampTime(condensed.since)}} : {}),
  }))
}

/// Without the place in its list, which is our own affair.
function plain(field: string, [old, now]: FieldChange): readonly [Json, Json] {
  const value = (entry: Json | ListEntry) =>
    field.includes("/") && entry !== null ? (entry as ListEntry).item : (entry as Json)
  return [value(old), value(now)]
}
