import {type Fields, type PlainRecord, differing, fieldsIn, namesIn, same, sameApartFromTime} from "./plain-record.js"

/// A record before and after; null is no record.
export interface PlainChange {
  readonly before: PlainRecord | null
  readonly after: PlainRecord | null
}

/// What is done together, by record id.
export type PlainChanges = ReadonlyMap<string, PlainChange>

/// How a record must be: exactly so, gone (null), or its fields so. Its time and the order of its lists are open then.
export type Wanted = PlainRecord | null | {readonly fields: Fields}

/// What an undo or a redo must come to: the records it touches, and the fields it must leave alone, as `id field`.
export interface Turn {
  readonly wanted: ReadonlyMap<string, Wanted>
  readonly kept: ReadonlySet<string>
}

/// What a tab holds, as simply as it can be said: its records, what was done, and what was undone.
export class PlainDesk {
  /// By id, of all kinds but the article.
  readonly records = new Map<string, PlainRecord>()
  /// As they were last, those that were ever there and are not now.
  readonly gone = new Map<string, PlainRecord>()
  #done: PlainChanges[] = []
  #undone: PlainChanges[] = []

  get depths(): {readonly undo: number; readonly redo: number} {
    return {undo: this.#done.length, redo: this.#undone.length}
  }

  /// Something is done that can be undone.
  do(changes: PlainChanges): void {
    this.#done.push(changes)
    this.#undone = []
  }

  /// Null where there is nothing to undo.
  undo(): Turn | null {
    const changes = this.#done.pop()
    if (!changes) return null
    this.#undone.push(changes)
    return this.#turn(changes, ({before, after}) => [after, before])
  }

  /// Null where there is nothing to redo.
  redo(): Turn | null {
    const changes = this.#undone.pop()
    if (!changes) return null
    this.#done.push(changes)
    return this.#turn(changes, ({before, after}) => [before, after])
  }

  #turn(changes: PlainChanges, way: (change: PlainChange) => [PlainRecord | null, PlainRecord | null]): Turn {
    const wanted = new Map<string, Wanted>()
    const kept = new Set<string>()
    for (const [id, change] of changes) {
      const now = this.records.get(id) ?? null
      const [from, to] = way(change)
      if (same(now, from)) wanted.set(id, to)
      else if (!from || !to) {
        // A record is made or deleted as a whole, or not at all.
        if (sameApartFromTime(now, from)) wanted.set(id, to)
        else if (!sameApartFromTime(now, to)) kept.add(`${id} *`)
      } else if (!now) for (const field of differing(from, to)) kept.add(`${id} ${field}`)
      else wanted.set(id, {fields: this.#turned(id, now, from, to, kept)})
    }
    this.keepNamed(wanted, kept)
    return {wanted, kept}
  }

  /// What annotations name then is there: it is not deleted, and comes back where it was.
  keepNamed(wanted: Map<string, Wanted>, kept = new Set<string>()): void {
    const after = new Map<string, Wanted>([...this.records, ...wanted])
    const named = new Set([...after.values()].flatMap(record => (record ? namesIn(fieldsOf(record)) : [])))
    for (const id of named) {
      if (after.get(id)) continue
      const record = this.records.get(id)
      if (record) kept.add(`${id} *`)
      if (record) wanted.delete(id)
      else if (this.gone.has(id)) wanted.set(id, this.gone.get(id)!)
    }
  }

  /// The fields of a record that has since been changed elsewhere: each that is as it was left goes back.
  #turned(id: string, now: PlainRecord, from: PlainRecord, to: PlainRecord, kept: Set<string>): Fields {
    const fields = new Map(fieldsIn(now))
    const [left, right] = [fieldsIn(from), fieldsIn(to)]
    for (const field of differing(from, to)) {
      if (same(fields.get(field), left.get(field))) {
        if (right.has(field)) fields.set(field, right.get(field))
        else fields.delete(field)
      } else if (!same(fields.get(field), right.get(field))) kept.add(`${id} ${field}`)
    }
    return fields
  }
}

/// The fields a record must have.
export const fieldsOf = (wanted: Exclude<Wanted, null>): Fields => (isOpen(wanted) ? wanted.fields : fieldsIn(wanted))

/// Is it said of the fields only?
export const isOpen = (wanted: Exclude<Wanted, null>): wanted is {readonly fields: Fields} =>
  "fields" in wanted && wanted.fields instanceof Map
