import {type Field, type ListEntry, type PlainRecord, fieldsOf, isListEntry, writeField} from "./field-change.js"
import {type Json, sameJson} from "./json.js"
import type {Stamp} from "./stamp.js"

/// The last write of each field of one record. A field that was taken away keeps its stamp: that is how its absence
/// wins over an older value.
export type Stamps = Readonly<Record<Field, Stamp>>

/// A record as it lies in storage and travels between tabs. `deleted` makes it a tombstone: it holds the last known
/// record, and stamps for as much as the deleter knew.
export interface StoredRecord<R extends PlainRecord = PlainRecord> {
  readonly record: R
  readonly stamps: Stamps
  readonly deleted?: Stamp
}

/// Two states of one record made into one. Each field goes to the later stamp, whichever way round they are given. A
/// tombstone loses against an edit its deleter had not seen, and wins against everything else.
export function mergeStored<R extends PlainRecord>(a: StoredRecord<R>, b: StoredRecord<R>): StoredRecord<R> {
  if (a.deleted !== undefined && b.deleted === undefined) return mergeWithTombstone(b, a, a.deleted)
  if (b.deleted !== undefined && a.deleted === undefined) return mergeWithTombstone(a, b, b.deleted)
  const merged = mergeFields(a, b)
  if (a.deleted === undefined || b.deleted === undefined) return merged
  return {...merged, deleted: a.deleted > b.deleted ? a.deleted : b.deleted}
}

function mergeWithTombstone<R extends PlainRecord>(
  live: StoredRecord<R>,
  tombstone: StoredRecord<R>,
  deleted: Stamp,
): StoredRecord<R> {
  // The time of the last change is none by itself: an import that brings only what the deleter had seen writes it as well.
  const unseen = Object.entries(live.stamps).some(
    ([field, stamp]) => field !== "modified" && stamp > stampIn(tombstone, field),
  )
  const merged = mergeFields(live, tombstone)
  return unseen ? merged : {...merged, deleted}
}

function mergeFields<R extends PlainRecord>(a: StoredRecord<R>, b: StoredRecord<R>): StoredRecord<R> {
  const [inA, inB] = [fieldsOf(a.record), fieldsOf(b.record)]
  const stamps: Record<Field, Stamp> = {...a.stamps}
  let record = a.record
  for (const field of new Set([...inB.keys(), ...Object.keys(b.stamps)])) {
    const order =
      compareText(stampIn(b, field), stampIn(a, field)) || compareValues(field, inB.get(field), inA.get(field))
    if (order <= 0) continue
    record = writeField(record, field, inB.get(field) ?? null)
    if (Object.hasOwn(b.stamps, field)) stamps[field] = stampIn(b, field)
  }
  return {record: placeItems(record, a, b, inA, inB), stamps}
}

/// List items in an order that does not depend on which state came first. The order of one state stands, and what only
/// the other has goes behind the item it follows there. That state is the one which has seen all writes of the other,
/// else the one which set the items of both last: moving items writes all of them, so a move outlives a later edit of
/// one item.
function placeItems<R extends PlainRecord>(
  merged: R,
  a: StoredRecord<R>,
  b: StoredRecord<R>,
  fieldsInA: Fields,
  fieldsInB: Fields,
): R {
  const items = [...fieldsOf(merged)].filter((entry): entry is [Field, ListEntry] => isItem(...entry))
  let record = merged
  for (const list of new Set(items.map(([field]) => listOf(field)))) {
    const found = new Map(items.filter(([field]) => listOf(field) === list))
    const inA = itemsOf(fieldsInA, list).filter(field => found.has(field))
    const inB = itemsOf(fieldsInB, list).filter(field => found.has(field))
    if (isSameList(inA, inB) && isSameList(inA, [...found.keys()])) continue
    const common = inA.filter(field => inB.includes(field))
    const rank = (state: StoredRecord<R>, own: readonly Field[]) =>
      [common, own].map(fields => fields.map(field => stampIn(state, field)).sort())
    const [commonInA, allInA] = rank(a, inA)
    const [commonInB, allInB] = rank(b, inB)
    const order =
      Number(hasSeen(a, b, list)) - Number(hasSeen(b, a, list)) ||
      compareText(commonInA![0] ?? "", commonInB![0] ?? "") ||
      compareText(allInA!.at(-1) ?? "", allInB!.at(-1) ?? "") ||
      compareText(inA.join("\n"), inB.join("\n"))
    const placed = order >= 0 ? interleave(inA, inB) : interleave(inB, inA)
    if (isSameList(placed, [...found.keys()])) continue
    for (const [at, field] of placed.entries()) record = writeField(record, field, {at, item: found.get(field)!.item})
  }
  return record
}

const hasSeen = (state: StoredRecord, other: StoredRecord, list: string): boolean =>
  Object.entries(other.stamps).every(([field, stamp]) => listOf(field) !== list || stampIn(state, field) >= stamp)

/// The fields of `lead` in their order, and each further one of `other` behind the one it follows there.
function interleave(lead: readonly Field[], other: readonly Field[]): Field[] {
  const placed = [...lead]
  for (const [i, field] of other.entries())
    if (!placed.includes(field)) placed.splice(i ? placed.indexOf(other[i - 1]!) + 1 : 0, 0, field)
  return placed
}

const listOf = (field: Field): string => field.split("/", 1)[0]!
const itemsOf = (fields: Fields, list: string): Field[] =>
  [...fields.keys()].filter(field => field.startsWith(`${list}/`))
const isSameList = (a: readonly Field[], b: readonly Field[]): boolean =>
  a.length === b.length && a.every((field, i) => field === b[i])
const stampIn = (state: StoredRecord, field: Field): Stamp =>
  Object.hasOwn(state.stamps, field) ? state.stamps[field]! : ""
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Fields = ReadonlyMap<Field, Json | ListEntry>

/// A field of a list, not one that looks like an item.
const isItem = (field: Field, value: Json | ListEntry): value is ListEntry => field.includes("/") && isListEntry(value)

/// What decides between two values of one stamp (two files of the same time): their text. That of a missing field loses.
function compareValues(field: Field, b: Json | ListEntry | undefined, a: Json | ListEntry | undefined): number {
  const [x, y] = [b, a].map(value => (value !== undefined && isItem(field, value) ? value.item : value))
  if (sameJson(x, y)) return 0
  const textOf = (value: typeof x) => (value === undefined ? "" : JSON.stringify(value))
  return compareText(textOf(x), textOf(y))
}

/// The stamps of a record all of whose fields were written at once.
export function stampsOf(record: PlainRecord, stamp: Stamp): Stamps {
  return Object.fromEntries([...fieldsOf(record).keys()].map(field => [field, stamp]))
}
