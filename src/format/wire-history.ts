import * as v from "valibot"
import {collections} from "../model/fact-check.js"
import type {Json} from "../model/json.js"
import type {LogEntry} from "../model/log-entry.js"
import {inOrder} from "./in-order.js"
import {isObject, present} from "./keys.js"

/// A line of history on the wire: as it is stored. Values in it are records and their fields, so positions count UTF-16
/// units in the text as it was then.
export const logEntrySchema = v.looseObject({
  stamp: v.pipe(v.string(), v.nonEmpty()),
  collection: v.picklist(collections),
  id: v.pipe(v.string(), v.nonEmpty()),
  by: v.exactOptional(v.string()),
  origin: v.picklist(["user", "api", "import", "sync", "undo"]),
  changes: v.record(v.string(), v.tuple([v.any(), v.any()])),
  condensed: v.exactOptional(v.looseObject({count: v.number(), since: v.string(), by: v.array(v.string())})),
})

/// Lines of history by time, so that equal histories make equal files. Texts of article versions stay behind.
export function wireHistory(history: readonly LogEntry[]): Json {
  return [...history].sort(byTime).map(entry => {
    const changes = entry.collection === "articles" ? withoutTexts(entry.changes) : entry.changes
    return inOrder({...entry, changes}, logEntrySchema)
  })
}

const byTime = (a: LogEntry, b: LogEntry): number => compareText(a.stamp, b.stamp) || compareText(a.id, b.id)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/// A copy without `text` in the article's versions: whole records (`*`) and single versions (`versions/…`).
function withoutTexts(changes: LogEntry["changes"]): unknown {
  return Object.fromEntries(
    Object.entries(changes).map(([field, values]) => [field, values.map(value => withoutText(value))]),
  )
}

function withoutText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutText)
  if (!isObject(value)) return value
  const {versions, item} = value
  return present({...value, text: undefined, versions: withoutText(versions), item: withoutText(item)})
}
