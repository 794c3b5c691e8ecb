import {freeze, sameJson} from "../model/json.js"
import {type LogEntry, standsFor} from "../model/log-entry.js"
import {mergeStored} from "../model/stored-record.js"
import type {StoredEntry} from "./fact-check-store.js"

/// What is to be stored when `written` arrives and `stored` is there under the same collection and id. Records merge
/// field by field, a line of history is written once, unless it is condensed, and of two drafts the one typed last stands.
export function mergeEntry(stored: StoredEntry | null, written: StoredEntry): StoredEntry {
  if (stored === null) return written
  if ("draft" in written)
    return "draft" in stored && stored.draft && written.draft && stored.draft.modified > written.draft.modified
      ? stored
      : written
  if ("entry" in written) return isCondensed(written.entry, stored) ? written : stored
  if (!("stored" in stored)) return stored
  return freeze({...written, stored: mergeStored(stored.stored, written.stored)})
}

const isCondensed = (line: LogEntry | null, stored: StoredEntry): boolean =>
  line === null || ("entry" in stored && stored.entry !== null && standsFor(line, stored.entry))

/// Those results of merging that say something else than what was written.
export function differingEntries(
  written: readonly StoredEntry[],
  merged: ReadonlyMap<string, StoredEntry>,
): readonly StoredEntry[] {
  const last = new Map(written.map(entry => [entryKey(entry), entry]))
  return [...merged].flatMap(([key, entry]) => (sameJson(entry, last.get(key)) ? [] : [entry]))
}

/// What tells an entry from the others of its article.
export function entryKey({collection, id}: Pick<StoredEntry, "collection" | "id">): string {
  return `${collection}/${id}`
}
