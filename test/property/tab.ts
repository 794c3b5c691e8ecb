import assert from "node:assert/strict"
import {Session} from "../../components/session.js"
import type {Annotator} from "../../src/annotator.js"
import {type FactCheckState, recordKey} from "../../src/state/fact-check-plugin.js"
import type {Agent} from "../../src/model/agent.js"
import type {Stamps} from "../../src/model/stored-record.js"
import {undoDepths} from "../../src/state/undo.js"
import {type ArticleText, articles} from "./articles.js"
import type {Ledger} from "./ledger.js"
import {type PlainChange, type PlainChanges, PlainDesk, type Turn, type Wanted, isOpen} from "./plain-desk.js"
import {type PlainRecord, differing, fieldsIn, namesIn, same, sameFields} from "./plain-record.js"
import type {Door} from "./shelf.js"

export const collections = ["annotations", "citations", "agents"] as const

/// Something a user does: how, and the records it must come to by id. None: it must not apply.
export interface Deed {
  readonly run: () => boolean
  readonly wanted: () => ReadonlyMap<string, Wanted>
  /// What is written by it and nowhere else.
  readonly words: readonly string[]
}

/// One tab: the product's session, and beside it what it must hold.
export class Tab {
  readonly plain = new PlainDesk()
  /// Its reviewer.
  readonly creator: Agent

  private constructor(
    readonly session: Session,
    readonly door: Door,
    private readonly ledger: Ledger,
  ) {
    this.creator = session.annotator.creator()!
  }

  /// Open the article, with what is stored.
  static async open(door: Door, reviewer: string, ledger: Ledger, article: ArticleText = articles[0]!): Promise<Tab> {
    const session = new Session(article.doc, article.facts, "harbour", reviewer, () => undefined)
    session.keepIn(door)
    await session.open()
    const tab = new Tab(session, door, ledger)
    tab.adopt()
    return tab
  }

  get annotator(): Annotator {
    return this.session.annotator
  }

  get value(): FactCheckState {
    return this.annotator.value
  }

  /// All records but the article, by id.
  get records(): PlainRecord[] {
    return collections.flatMap(name => [...this.value.factCheck[name].values()] as unknown as PlainRecord[])
  }

  /// The sources and people that annotations name.
  get named(): ReadonlySet<string> {
    return new Set(this.records.flatMap(record => namesIn(fieldsIn(record))))
  }

  find(id: string): PlainRecord | null {
    return recordIn(this.value, id)
  }

  /// Do something, and see that it does what it must and nothing else. False where it does not apply.
  do({run, wanted}: Deed): boolean {
    const {state} = this.annotator
    const before = this.value
    const applied = run()
    const changes = this.compare(wanted())
    assert.equal(applied, changes.size > 0, "whether it applies")
    if (!applied) assert.ok(this.annotator.state === state, "what does not apply changes nothing")
    else {
      this.plain.do(changes)
      this.#note(before, changes)
      this.#expectHistory(before, changes)
    }
    this.#expectDepths()
    return applied
  }

  /// Undo or redo, and see that what must go back does, and nothing else.
  turn(turn: Turn | null, run: () => boolean): void {
    const before = this.value
    assert.equal(run(), turn !== null, "whether there is something to undo or redo")
    const changes = this.compare(turn?.wanted ?? new Map())
    const kept = new Set(this.value.kept.map(({id, field}) => `${id} ${field}`))
    for (const field of turn?.kept ?? []) assert.ok(kept.has(field), `${field} is said to be kept`)
    this.#note(before, changes)
    this.#expectHistory(before, changes)
    this.#expectDepths()
  }

  /// Take in a file, and see that it adds and changes what it must and nothing else.
  load(json: string, wanted: ReadonlyMap<string, Wanted>, undoable: boolean, isWhole: boolean): void {
    const before = this.value
    const {added, updated, issues} = this.session.load(json, {undoable})
    // A tab may have heard of evidence and not of the source it names.
    const wrong = issues.filter(({code}) => isWhole || !code.startsWith("unknown-"))
    assert.deepEqual(wrong, [], "what is wrong with our own file")
    const all = new Map(wanted)
    this.plain.keepNamed(all)
    const changes = this.compare(all)
    const annotations = [...changes].filter(([id]) => this.value.factCheck.annotations.has(id))
    const fresh = annotations.filter(([, change]) => !change.before).length
    assert.deepEqual({added, updated}, {added: fresh, updated: annotations.length - fresh}, "what loading says it did")
    // What came back because the file names it is no part of what is undone.
    const loaded = new Map([...changes].filter(([id]) => wanted.has(id)))
    if (undoable && loaded.size) this.plain.do(loaded)
    this.#note(before, changes)
    this.#expectHistory(before, changes)
    this.#expectDepths()
  }

  /// Also a record that says what it said may have been written anew: evidence that is put where it stands.
  #note(before: FactCheckState, changes: PlainChanges): void {
    const written = [...this.value.changed].map(name => name.slice(name.indexOf("/") + 1))
    this.ledger.note(before, this.value, new Set([...changes.keys(), ...written]))
  }

  /// Each change is in the history of its record, with all its fields, and no line that was there has gone.
  #expectHistory(before: FactCheckState, changes: PlainChanges): void {
    for (const [id, change] of changes) {
      const past = new Set(before.log.get(id))
      const lines = this.value.log.get(id) ?? []
      const added = lines.filter(line => !past.has(line))
      assert.equal(lines.length, past.size + added.length, `the history of ${id} only grows`)
      const told = new Set(added.flatMap(line => Object.keys(line.changes)))
      const fields = change.before && change.after ? differing(change.before, change.after) : ["*"]
      for (const field of fields) assert.ok(told.has(field), `the history of ${id} tells of ${field}`)
    }
  }

  #expectDepths(): void {
    assert.deepEqual(undoDepths(this.annotator.state), this.plain.depths, "how much can be undone and redone")
  }

  /// See that these records are as they must be and all others as they were; then hold them so. Returns what changed.
  compare(wanted: ReadonlyMap<string, Wanted>): PlainChanges {
    const changes = new Map<string, PlainChange>()
    const {records} = this.plain
    const ids = new Set(wanted.keys())
    let count = 0
    for (const name of collections)
      for (const [id, record] of this.value.factCheck[name]) {
        count++
        if (records.get(id) !== (record as unknown)) ids.add(id)
      }
    // Fewer, or others in their place.
    if (count !== records.size || ids.size > wanted.size)
      for (const id of records.keys()) if (!this.find(id)) ids.add(id)
    for (const id of ids) {
      const before = records.get(id) ?? null
      const after = this.find(id)
      expectAs(id, after, wanted.has(id) ? wanted.get(id)! : before)
      if (after) records.set(id, after)
      else records.delete(id)
      if (before && !after) this.plain.gone.set(id, before)
      if (!same(before, after)) changes.set(id, {before, after})
    }
    return changes
  }

  /// Hold what is there: it came from elsewhere.
  adopt(): void {
    this.plain.records.clear()
    for (const record of this.records) this.plain.records.set(record.id, record)
    for (const {record} of this.value.tombstones.values()) this.plain.gone.set(record.id, record as PlainRecord)
  }
}

/// The record of that id in a tab's state, or null.
export function recordIn({factCheck}: FactCheckState, id: string): PlainRecord | null {
  const collection = factCheck.collectionOf(id)
  return collection && (factCheck.get(collection, id) as PlainRecord | null)
}

/// The stamps of that record, also of a deleted one.
export function stampsIn({stamps, tombstones}: FactCheckState, id: string): Stamps {
  for (const name of collections) {
    const key = recordKey(name, id)
    const found = stamps.get(key) ?? tombstones.get(key)?.stamps
    if (found) return found
  }
  return {}
}

function expectAs(id: string, found: PlainRecord | null, wanted: Wanted): void {
  if (!wanted || !isOpen(wanted)) {
    if (!same(found, wanted)) assert.deepEqual(found, wanted, id)
  } else if (!found || !sameFields(fieldsIn(found), wanted.fields))
    assert.deepEqual(found && Object.fromEntries(fieldsIn(found)), Object.fromEntries(wanted.fields), id)
}
