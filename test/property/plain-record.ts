import type {Annotation} from "../../src/model/annotation.js"

/// A record as plain data.
export type PlainRecord = Readonly<Record<string, unknown>> & {readonly id: string}

/// What is changed, undone and merged by itself (design §3): a top-level key, a key inside `claim` and `quote`, an item
/// of a list by what tells it apart. Where an item stands in its list is not told; `id` and `modified` are no fields here.
export type Fields = ReadonlyMap<string, unknown>

const known = new WeakMap<PlainRecord, Fields>()

/// Every field of a record.
export function fieldsIn(record: PlainRecord): Fields {
  const found = known.get(record)
  if (found) return found
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    if (key === "id" || key === "modified") continue
    if (key === "claim" || key === "quote")
      for (const [part, inner] of Object.entries(value as object)) fields.set(`${key}.${part}`, inner)
    else if (key === "targets" || key === "evidence")
      for (const item of value as {id: string}[]) fields.set(`${key}/${item.id}`, item)
    else if (key === "ratings")
      for (const item of value as {reviewAspect: string}[]) fields.set(`${key}/${item.reviewAspect}`, item)
    else fields.set(key, value)
  }
  known.set(record, fields)
  return fields
}

/// The sources and people an annotation names, by its fields.
export function namesIn(fields: Fields): string[] {
  const names: unknown[] = [fields.get("speaker"), fields.get("creator")]
  for (const [field, value] of fields)
    if (field === "via") for (const {agent} of value as {agent: string}[]) names.push(agent)
    else if (field.startsWith("ratings/")) names.push((value as {author?: string}).author)
    else if (field.startsWith("evidence/")) names.push((value as {citation: string}).citation)
  return names.filter(name => typeof name === "string")
}

/// Are they the same, whatever the order of keys?
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => key in b && same((a as Fixed)[key], (b as Fixed)[key]))
}

/// Are they the same apart from the time of the last change?
export const sameApartFromTime = (a: PlainRecord | null, b: PlainRecord | null): boolean =>
  a === b || (a !== null && b !== null && same({...a, modified: ""}, {...b, modified: ""}))

export const sameFields = (a: Fields, b: Fields): boolean =>
  a.size === b.size && [...a].every(([field, value]) => b.has(field) && same(value, b.get(field)))

/// The names of the fields that differ.
export function differing(a: PlainRecord, b: PlainRecord): string[] {
  const [before, after] = [fieldsIn(a), fieldsIn(b)]
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    field => before.has(field) !== after.has(field) || !same(before.get(field), after.get(field)),
  )
}

export const isAnnotation = (record: PlainRecord): record is PlainRecord & Annotation => "targets" in record

type Fixed = Readonly<Record<string, unknown>>
