import type {Command} from "prosemirror-state"
import type {AnyRecord, Collection} from "../model/fact-check.js"
import {
  type Field,
  type FieldChange,
  type FieldChanges,
  diffRecords,
  fieldsOf,
  sameValue,
  whole,
} from "../model/field-change.js"
import {hashOfText} from "../model/id.js"
import {type Json, freeze, frozenCopy, ownValue, sameJson} from "../model/json.js"
import {type LogEntry, standsFor} from "../model/log-entry.js"
import {type Stamp, stampAfter, stampOfTime, stampTime} from "../model/stamp.js"
import {type Stamps, type StoredRecord, mergeStored, stampsOf} from "../model/stored-record.js"
import {withInfo} from "./change-info.js"
import {type FactCheckState, factCheckState, recordKey, storedRecord} from "./fact-check-plugin.js"
import {RecordStep} from "./record-step.js"

/// A record of storage, or of another tab.
export interface StoredItem {
  readonly collection: Collection
  readonly stored: StoredRecord
}

/// Take in records that storage or another tab holds, field by field, the later stamp first; lines of history; and that
/// some lines were condensed. Never undone by us, so no part of our undo history.
export function mergeStoredRecords(
  items: readonly StoredItem[],
  log: readonly LogEntry[] = [],
  condensed: readonly LogEntry[] = [],
): Command {
  return (state, dispatch) => {
    const value = factCheckState(state)
    const tr = state.tr
    const stamps = new Map<string, Stamps>()
    const tombstones = new Map<string, StoredRecord>()
    for (const {collection, stored} of items) {
      const {id} = stored.record
      if (collection === "articles" && id !== value.factCheck.article.id) continue
      const ours = storedRecord(value, collection, id)
      const merged = ours ? mergeStored(ours, stored) : stored
      const before: AnyRecord | null = value.factCheck.get(collection, id)
      const after = merged.deleted === undefined ? merged.record : null
      if (!after && collection === "articles") continue
      const changes = diffRecords<AnyRecord>(before, after && frozenCopy(after))
      const isChanged = Object.keys(changes).length > 0
      if (isChanged) tr.step(new RecordStep(collection, id, freeze(changes)))
      // Stamps count also where the values are the same: a deletion says by them what it has seen.
      if (!isChanged && sameJson(merged, ours)) continue
      if (after) stamps.set(recordKey(collection, id), merged.stamps)
      else tombstones.set(recordKey(collection, id), merged)
    }
    const lines = log.filter(line => !isKnownLine(value, line))
    const dropped = condensed.filter(line => isKnownLine(value, line))
    if (!stamps.size && !tombstones.size && !lines.length && !dropped.length) return false
    dispatch?.(withInfo(tr.setMeta("addToHistory", false), {origin: "sync", stamps, tombstones, log: lines, dropped}))
    return true
  }
}

/// A record of an annotation file and the time its fields were written, as far as the file says.
export interface FileItem {
  readonly collection: Exclude<Collection, "articles">
  readonly record: AnyRecord
  /// ISO 8601; "" where the file says nothing.
  readonly modified: string
}

/// What loading a file changes: how many annotations are new, and how many differ afterwards.
export interface FileMerge {
  readonly command: Command
  readonly added: number
  readonly updated: number
}

/// What else a file brings along.
export interface FileMergeOptions {
  /// Name of who loads it.
  readonly by?: string
  /// Its lines of history.
  readonly history?: readonly LogEntry[]
  /// What other software wrote beside the records.
  readonly foreign?: {readonly [key: string]: Json}
  /// Records that were deleted since they were written stay so: a page hands over what it has each time, and knows nothing
  /// of the deletion. Otherwise a file beats a deletion.
  readonly isRepeated?: boolean
}

/// Take in the records of a file as one step of undo: new ones are added, known ones field by field, the file first
/// where it was written later than our field. The value that loses goes to the history. What the file lacks stays.
export function mergeFile(
  value: FactCheckState,
  items: readonly FileItem[],
  stamp: Stamp,
  {by = "", history = [], foreign = {}, isRepeated = false}: FileMergeOptions = {},
): FileMerge {
  const steps: RecordStep[] = foreignStep(value, foreign)
  const stamps = new Map<string, Stamps>()
  const log: LogEntry[] = history.filter(line => !isKnownLine(value, line))
  let [added, updated] = [0, 0]
  for (const item of items) {
    const {collection, record} = item
    const ours: AnyRecord | null = value.factCheck.get(collection, record.id)
    const name = recordKey(collection, record.id)
    if (!ours) {
      const deleted = value.tombstones.get(name)?.deleted
      if (isRepeated && deleted !== undefined && stampOfTime(item.modified) < deleted) continue
      steps.push(new RecordStep(collection, record.id, frozenCopy({[whole]: [null, record]}) as never))
      // A file beats a deletion: where there was one, the record is stamped as written now.
      if (!value.tombstones.has(name)) stamps.set(name, stampsOf(record, stampOfTime(item.modified) || stamp))
      if (collection === "annotations") added++
      continue
    }
    const merge = mergeFields(ours, item, value.stamps.get(name) ?? {}, stamp)
    if (Object.keys(merge.taken).length) {
      steps.push(new RecordStep(collection, record.id, frozenCopy(merge.taken)))
      stamps.set(name, merge.stamps)
      if (collection === "annotations") updated++
    }
    const line = refusedLine(value, item, merge.refused, stamp)
    if (line) log.push({...line, ...(by ? {by} : {})})
  }
  const command: Command = (state, dispatch) => {
    if (!steps.length && !log.length) return false
    const tr = state.tr
    for (const step of steps) tr.step(step)
    dispatch?.(withInfo(tr, {origin: "import", stamp, stamps, log, ...(by ? {by} : {})}))
    return true
  }
  return {command, added, updated}
}

function foreignStep({factCheck: {article}}: FactCheckState, foreign: {readonly [key: string]: Json}): RecordStep[] {
  if (!Object.keys(foreign).length) return []
  const changes = diffRecords(article, {...article, foreign: {...foreign, ...article.foreign}})
  return Object.keys(changes).length ? [new RecordStep("articles", article.id, frozenCopy(changes))] : []
}

const isKnownLine = ({log}: FactCheckState, line: LogEntry): boolean =>
  !!log.get(line.id)?.some(known => known.stamp === line.stamp && !standsFor(line, known))

/// The values of a file that lost, as a line of history; null where there are none, or where they are in it already.
function refusedLine(
  {log}: FactCheckState,
  {collection, record: {id}, modified}: FileItem,
  refused: FieldChanges,
  now: Stamp,
): LogEntry | null {
  const theirs = Object.entries(refused).map(([field, [value]]) => [field, value])
  // Two files of one time may say different things, and one file comes again.
  const mark = `/file/${hashOfText(JSON.stringify(theirs))}`
  if (!theirs.length || log.get(id)?.some(line => line.stamp.endsWith(mark))) return null
  const stamp = `${stampOfTime(modified) || stampTime(now)}${mark}`
  return {stamp, collection, id, origin: "import", changes: refused}
}

function mergeFields(ours: AnyRecord, {record, modified}: FileItem, known: Stamps, now: Stamp) {
  const current = fieldsOf(ours)
  const taken: Record<Field, FieldChange> = {}
  const refused: Record<Field, FieldChange> = {}
  const stamps: Record<Field, Stamp> = {...known}
  const written = stampOfTime(modified)
  for (const [field, theirs] of fieldsOf(record)) {
    const own = current.get(field) ?? null
    if (field === "modified" || field === "created" || sameValue(own, theirs)) continue
    // Where nothing was ever written, there is nothing to lose.
    const last = ownValue(known, field)
    if (written > (last ?? "") || (own === null && last === undefined)) {
      taken[field] = [own, theirs]
      stamps[field] = written || now
    } else refused[field] = [theirs, own]
  }
  const before = current.get("modified")
  if (Object.keys(taken).length && typeof before === "string" && written > stampOfTime(before)) {
    taken["modified"] = [before, modified]
    // An undo may have written an earlier time after the file's.
    stamps["modified"] = written > (known["modified"] ?? "") ? written : stampAfter(known["modified"]!, now)
  }
  return {taken, refused, stamps}
}
