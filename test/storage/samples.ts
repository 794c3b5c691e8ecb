import type {Annotation} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {type StoredRecord, stampsOf} from "../../src/model/stored-record.js"
import {type StoredEntry, logId} from "../../src/storage/fact-check-store.js"

/// A small valid claim.
export function claim(id: string, patch: Partial<Annotation> = {}): Annotation {
  return {
    id,
    kind: "claim",
    targets: [
      {
        id: `${id}/target`,
        source: "https://news.example/bridge",
        role: "main",
        segments: [
          {
            textQuote: {exact: "The bridge is closed", prefix: "", suffix: "."},
            textPosition: {start: 0, end: 20},
          },
        ],
      },
    ],
    via: [],
    ratings: [],
    evidence: [],
    created: "2026-01-01T00:00:00.000Z",
    modified: "2026-01-01T00:00:00.000Z",
    ...patch,
  }
}

/// A record all of whose fields were written at `stamp`, some later.
export function stored(record: Annotation, stamp: string, later: Readonly<Record<string, string>> = {}): StoredRecord {
  return {record, stamps: {...stampsOf(record, stamp), ...later}}
}

export function annotationEntry(record: StoredRecord): StoredEntry {
  return {collection: "annotations", id: record.record.id, stored: record}
}

export function draftEntry(id: string, typed: string | null, modified = "2026-01-01T00:00:00.000Z"): StoredEntry {
  const draft = typed === null ? null : {id, values: {claimReviewed: typed}, modified}
  return {collection: "drafts", id, draft}
}

export function logEntry(id: string, stamp: string, by = "Ana"): StoredEntry {
  const changes = {privateNote: [null, "Ask the mayor"]} as const
  const entry: LogEntry = {stamp, collection: "annotations", id, by, origin: "user", changes}
  return {collection: "log", id: logId(entry), entry}
}

/// The line that two lines up to this stamp were condensed to.
export function condensedEntry(id: string, stamp: string): StoredEntry {
  const condensed = {count: 2, since: "1", by: ["Ana"]}
  const entry: LogEntry = {stamp, collection: "annotations", id, origin: "user", changes: {}, condensed}
  return {collection: "log", id: logId(entry), entry}
}

/// The own record of an article.
export function articleEntry(id: string, headline: string): StoredEntry {
  const record = {id, headline, versions: []}
  return {collection: "articles", id, stored: {record, stamps: stampsOf(record, "1")}}
}

export function citationEntry(id: string): StoredEntry {
  const record: Citation = {id, type: "web", name: "Port log", disclosure: "public"}
  return {collection: "citations", id, stored: {record, stamps: stampsOf(record, "1")}}
}
