import {type Json, freeze, ownValue, sameJson} from "./json.js"

/// The unit of change, undo and merging. A field is a top-level key (`speaker`), a key inside `claim` or `quote`
/// (`claim.claimReviewed`), or one item of a keyed list (`evidence/urn:uuid:…`, `ratings/content`).
export type Field = string

/// A record as fields see it: any JSON object with an id.
export interface PlainRecord {
  readonly id: string
}

/// What a list's field holds: the item and its index in the list.
export interface ListEntry {
  readonly at: number
  readonly item: Json
}

/// A field before and after; null where it is absent.
export type FieldChange = readonly [old: Json | ListEntry, new: Json | ListEntry]

/// A change of one record. The key `*` stands for the whole record: `[null, record]` makes it, `[record, null]`
/// deletes it.
export type FieldChanges = Readonly<Record<Field, FieldChange>>

/// The field that stands for the whole record.
export const whole = "*"

/// Objects whose keys are fields of their own.
const parts = ["claim", "quote"]

/// Lists whose items are fields of their own, and what tells the items apart.
const listKeys: Readonly<Record<string, string>> = {
  targets: "id",
  evidence: "id",
  ratings: "reviewAspect",
  versions: "hash",
}

type Bag = Record<string, unknown>

/// Every field of a record, with its value. The id is no field.
export function fieldsOf(record: PlainRecord): ReadonlyMap<Field, Json | ListEntry> {
  const fields = new Map<Field, Json | ListEntry>()
  for (const [key, value] of Object.entries(record) as [string, Json | undefined][]) {
    if (key === "id" || value === undefined) continue
    const listKey = ownValue(listKeys, key)
    if (listKey && Array.isArray(value))
      (value as readonly Json[]).forEach((item, at) => fields.set(`${key}/${keyOf(item, listKey)}`, {at, item}))
    else if (parts.includes(key) && isObject(value))
      for (const [inner, part] of Object.entries(value)) fields.set(`${key}.${inner}`, part)
    else fields.set(key, value)
  }
  return fields
}

/// The value of one field, or null.
export function readField(record: PlainRecord, field: Field): Json | ListEntry {
  return fieldsOf(record).get(field) ?? null
}

/// The record with one field set, or taken away with null. A list item goes to its index, or to the end of a list that
/// has become shorter. An object or list that becomes empty: objects go, lists stay.
export function writeField<R extends PlainRecord>(record: R, field: Field, value: Json | ListEntry): R {
  const next: Bag = {...(record as object)}
  const [list, itemKey] = splitOnce(field, "/")
  const listKey = ownValue(listKeys, list)
  if (itemKey !== undefined && listKey) {
    const items = ((next[list] as readonly Json[] | undefined) ?? []).filter(item => keyOf(item, listKey) !== itemKey)
    if (value !== null) {
      const {at, item} = value as ListEntry
      items.splice(Math.min(at, items.length), 0, item)
    }
    next[list] = items
    return next as unknown as R
  }
  const [part, inner] = splitOnce(field, ".")
  if (inner !== undefined && parts.includes(part)) {
    const object = withKey((next[part] ?? {}) as Bag, inner, value)
    return withKey(next, part, Object.keys(object).length ? object : null) as unknown as R
  }
  return withKey(next, field, value) as unknown as R
}

/// What turns one record into another; null is no record. An item is changed where it differs or where the order of the
/// items that both have does.
export function diffRecords<R extends PlainRecord>(old: R | null, now: R | null): FieldChanges {
  if (!old || !now) return old === now ? {} : {[whole]: [old as Json, now as Json]}
  const before = fieldsOf(old)
  const after = fieldsOf(now)
  const changes: Record<Field, FieldChange> = {}
  const reordered = reorderedLists(before, after)
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(field) ?? null, after.get(field) ?? null]
    const list = field.split("/", 1)[0]!
    if (!sameValue(a, b) || (field.includes("/") && reordered.has(list))) changes[field] = [a, b]
  }
  return changes
}

/// The same change backwards.
export function invertChanges(changes: FieldChanges): FieldChanges {
  return Object.fromEntries(Object.entries(changes).map(([field, [old, now]]) => [field, [now, old] as const]))
}

/// What came of changing a record: the record, the fields that were set, and those left alone because they no longer
/// held what the change says they held.
export interface ChangeResult<R> {
  readonly record: R | null
  readonly applied: readonly Field[]
  readonly skipped: readonly Field[]
}

/// Apply a change. A field that holds neither the change's old value nor its new one has since been changed elsewhere:
/// it is left alone. `modified` is never such a conflict: where it is not the old one, the later one stays. A record
/// that was changed elsewhere is not deleted.
export function applyChanges<R extends PlainRecord>(record: R | null, changes: FieldChanges): ChangeResult<R> {
  const all = changes[whole]
  if (all) {
    const [old, now] = all as unknown as [R | null, R | null]
    const expected = record === null ? old === null : old !== null && sameRecord(record, old)
    if (expected) return {record: now && freeze(now), applied: [whole], skipped: []}
    return {record, applied: [], skipped: record === now || (record && now && sameRecord(record, now)) ? [] : [whole]}
  }
  if (!record) return {record, applied: [], skipped: Object.keys(changes).filter(field => field !== "modified")}
  const applied: Field[] = []
  const skipped: Field[] = []
  let next: R = record
  for (const [field, [old, now]] of inListOrder(changes)) {
    if (field === "modified") continue
    const current = readField(next, field)
    if (sameValue(current, old)) {
      next = writeField(next, field, now)
      applied.push(field)
    } else if (!sameValue(current, now)) skipped.push(field)
  }
  const modified = changes["modified"]
  if (modified && applied.length) {
    const [old, now] = modified as [string | null, string | null]
    const current = readField(next, "modified") as string | null
    next = writeField(next, "modified", current === old ? now : laterOf(current, now))
    applied.push("modified")
  }
  return {record: freeze(next), applied, skipped}
}

/// Do both values say the same? The index of a list item does not count.
export function sameValue(a: Json | ListEntry, b: Json | ListEntry): boolean {
  return sameJson(isListEntry(a) ? a.item : a, isListEntry(b) ? b.item : b)
}

/// Are they the same record, apart from the time of the last change?
export function sameRecord(a: PlainRecord, b: PlainRecord): boolean {
  return sameJson({...a, modified: null}, {...b, modified: null})
}

/// Is it an item of a list, with its index?
export function isListEntry(value: Json | ListEntry): value is ListEntry {
  return isObject(value) && "at" in value && "item" in value && Object.keys(value).length === 2
}

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const keyOf = (item: Json, key: string): string => String((item as Bag)[key])

function withKey(object: Bag, key: string, value: unknown): Bag {
  if (value !== null) return {...object, [key]: value}
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const i = text.indexOf(separator)
  return i < 0 ? [text, undefined] : [text.slice(0, i), text.slice(i + 1)]
}

const laterOf = (a: string | null, b: string | null): string | null => ((a ?? "") > (b ?? "") ? a : b)

function reorderedLists(before: ReadonlyMap<Field, unknown>, after: ReadonlyMap<Field, unknown>): ReadonlySet<string> {
  const lists = new Set<string>()
  const fields = [...after.keys()]
  if (before.size === fields.length && [...before.keys()].every((field, i) => field === fields[i])) return lists
  for (const list of Object.keys(listKeys)) {
    const common = (from: ReadonlyMap<Field, unknown>, other: ReadonlyMap<Field, unknown>) =>
      [...from.keys()].filter(field => field.startsWith(`${list}/`) && other.has(field))
    if (common(before, after).join("\n") !== common(after, before).join("\n")) lists.add(list)
  }
  return lists
}

/// Items are put in from the front, so that each index is right when its turn comes.
function inListOrder(changes: FieldChanges): [Field, FieldChange][] {
  const at = (change: FieldChange) => (isListEntry(change[1]) ? change[1].at : -1)
  return Object.entries(changes).sort(([, a], [, b]) => at(a) - at(b))
}
