import assert from "node:assert/strict"
import type {Stamp} from "../../src/model/stamp.js"
import type {Stamps} from "../../src/model/stored-record.js"
import type {FactCheckState} from "../../src/state/fact-check-plugin.js"
import {type PlainRecord, differing, fieldsIn, isAnnotation, same} from "./plain-record.js"
import {type Tab, recordIn, stampsIn} from "./tab.js"

/// The last writes of one field: several where their stamps are the same. Undefined is a field taken away.
interface Writes {
  readonly stamp: Stamp
  readonly values: readonly unknown[]
}

/// Who wrote what, in all tabs: what must be there once all have heard of each other.
export class Ledger {
  readonly #last = new Map<string, Map<string, Writes>>()
  /// What each deletion of a record had seen of it.
  readonly #deletions = new Map<string, Stamps[]>()

  /// Take note of records that a tab has just changed itself.
  note(before: FactCheckState, after: FactCheckState, ids: Iterable<string>): void {
    for (const id of ids) {
      const [past, stamps] = [stampsIn(before, id), stampsIn(after, id)]
      const [old, now] = [recordIn(before, id), recordIn(after, id)]
      if (!now && !old) continue
      if (!now) this.#deletions.set(id, [...(this.#deletions.get(id) ?? []), stamps])
      else this.#write(now, past, stamps)
      if (old && now)
        for (const field of differing(old, now))
          assert.notEqual(stamps[field], past[field], `the change of ${field} of ${id} has a stamp`)
    }
  }

  #write(record: PlainRecord, past: Stamps, stamps: Stamps): void {
    const fields = fieldsIn(record)
    const writes = this.#last.get(record.id) ?? new Map<string, Writes>()
    this.#last.set(record.id, writes)
    for (const [field, stamp] of Object.entries(stamps)) {
      if (field === "modified" || stamp === past[field]) continue
      assert.ok(stamp > (past[field] ?? ""), `${field} of ${record.id} is written later than what was seen`)
      const last = writes.get(field)
      if (last && last.stamp > stamp) continue
      const values = last?.stamp === stamp ? last.values : []
      writes.set(field, {stamp, values: [...values, fields.get(field)]})
    }
  }

  /// See that a tab that has heard of everything holds the last write of each field, and that a record is gone only
  /// where who deleted it had seen all of it.
  expectLast(tab: Tab): void {
    for (const [id, writes] of this.#last) {
      const record = tab.find(id)
      const deletions = this.#deletions.get(id) ?? []
      if (record) {
        const fields = fieldsIn(record)
        for (const [field, {values}] of writes) {
          const value = fields.get(field)
          if (!values.some(written => same(written, value)))
            assert.fail(
              `${field} of ${id} is what was written last: ${JSON.stringify(values)}, not ${JSON.stringify(value)}`,
            )
        }
        // A source that was named anywhere in between has come back.
        if (!isAnnotation(record)) continue
        for (const seen of deletions)
          assert.ok(
            ![...writes].every(([field, {stamp}]) => stamp <= (seen[field] ?? "")),
            `${id} was deleted in sight of all of it`,
          )
      } else
        for (const [field, {stamp}] of writes)
          assert.ok(
            deletions.some(seen => stamp <= (seen[field] ?? "")),
            `${id} is gone, though nobody who deleted it had seen its ${field}`,
          )
    }
  }
}
