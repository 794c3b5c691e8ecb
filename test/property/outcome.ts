import assert from "node:assert/strict"
import {type AnyRecord, FactCheck} from "../../src/model/fact-check.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import {fromWebAnnotation} from "../../src/format/from-web-annotation.js"
import {Places} from "../../src/state/places.js"
import {mergeStoredRecords} from "../../src/state/merge-commands.js"
import {storedRecord} from "../../src/state/fact-check-plugin.js"
import {logId} from "../../src/storage/fact-check-store.js"
import {articles} from "./articles.js"
import {jsonOf} from "./file.js"
import {Ledger} from "./ledger.js"
import {type PlainRecord, same} from "./plain-record.js"
import {Shelf} from "./shelf.js"
import {Tab, collections} from "./tab.js"

/// See that every annotation stands where it would be found if it were looked for now, and in that order.
export function expectPlaces({value, annotator}: Tab): void {
  const {annotations, article} = value.factCheck
  const anew = Places.of(annotations.values(), annotator.text.text, article)
  assert.deepEqual(value.places.order, anew.order, "the order of annotations")
  for (const id of anew.order) assert.ok(same(value.places.get(id), anew.get(id)), `the places of ${id}`)
}

/// See that a tab that has heard of everything holds what is stored, and that hearing it again changes nothing.
export function expectAgreement(tab: Tab, {entries}: Shelf): void {
  const {value, annotator} = tab
  const records = [...entries.values()].filter(entry => "stored" in entry)
  const lines = [...entries.values()].flatMap(entry => ("entry" in entry && entry.entry ? [entry.entry] : []))
  const {state} = annotator
  for (const {collection, id, stored} of records) {
    const ours = storedRecord(value, collection, id)
    assert.ok(ours, `${id} is known`)
    // Of two deletions, storage may remember another one.
    assert.equal(ours.deleted === undefined, stored.deleted === undefined, `whether ${id} is there`)
    if (!same(ours.record, stored.record)) assert.deepEqual(ours.record, stored.record, `${id} is what is stored`)
  }
  const live = records.filter(({stored, collection}) => stored.deleted === undefined && collection !== "articles")
  assert.equal(tab.records.length, live.length, "all that is there is stored")
  assert.equal(annotator.run(mergeStoredRecords(records, lines), "sync"), false, "hearing it again is no news")
  assert.ok(annotator.state === state, "nothing is done")
  const known = new Set([...value.log.values()].flat().map(logId))
  assert.deepEqual([...known].sort(), lines.map(logId).sort(), "the history is what is stored of it")
}

/// See that a tab holds what another did. Their drafts may differ where a third one typed into the same form.
export function expectSameTab(a: Tab, b: Tab, isAlone: boolean): void {
  assert.equal(a.records.length, b.records.length, "as many records")
  for (const record of a.records) assert.ok(same(record, b.find(record.id)), `${record.id} is as it was`)
  for (const part of ["tombstones", "stamps", ...(isAlone ? ["drafts" as const] : [])] as const) {
    const [ours, theirs] = [a.value[part], b.value[part]] as ReadonlyMap<string, object>[]
    // The article of which nothing is annotated is not stored.
    const names = (map: ReadonlyMap<string, object>) =>
      [...map.keys()].filter(name => !name.startsWith("articles/")).sort()
    assert.deepEqual(names(ours!), names(theirs!), part)
    for (const [id, value] of ours!)
      if (theirs!.has(id)) assert.ok(same({...value, deleted: 0}, {...theirs!.get(id), deleted: 0}), `${part} of ${id}`)
  }
  const lines = (tab: Tab, id: string) => tab.value.log.get(id)?.map(line => (isAlone ? line : unsigned(line)))
  for (const id of a.value.log.keys()) assert.ok(same(lines(a, id), lines(b, id)), `the history of ${id}`)
}

/// Two tabs may load the same file: what it says that lost is in storage once, with who wrote it first and what it lost to.
const unsigned = (line: LogEntry): unknown =>
  line.stamp.includes("/file/") ? {stamp: line.stamp, lost: Object.values(line.changes).map(([value]) => value)} : line

/// See that the sources and people that annotations name are there.
export function expectNamed(tab: Tab): void {
  for (const id of tab.named) assert.ok(tab.find(id), `${id}, which an annotation names, is there`)
}

/// See that everything ever written is still in a record, a deleted one or the history.
export function expectAllWords({value, records}: Tab, words: readonly string[]): void {
  const found = new Set<unknown>()
  const collect = (part: unknown): void => {
    if (found.has(part)) return
    found.add(part)
    if (typeof part === "object" && part !== null) Object.values(part).forEach(collect)
  }
  collect(records)
  for (const {record} of value.tombstones.values()) collect(record)
  for (const lines of value.log.values()) collect(lines)
  for (const word of words) assert.ok(found.has(word), `${word} is nowhere any more`)
}

/// The annotation JSON of a tab if it held these records.
export function jsonOfRecords({annotator, value}: Tab, records: ReadonlyMap<string, PlainRecord>): string {
  const {article} = value.factCheck
  const kind = (record: PlainRecord) => collections.find(name => name === kindOf(record))!
  const all = [...records.values()].map(record => ({
    collection: kind(record),
    id: record.id,
    record: record,
  }))
  const factCheck = FactCheck.of(article).withAll(all)
  const {text} = annotator.text
  const {order} = Places.of(factCheck.annotations.values(), text, article)
  return JSON.stringify(toWebAnnotation(factCheck, text, {order}))
}

const kindOf = (record: PlainRecord) =>
  "targets" in record ? "annotations" : "disclosure" in record ? "citations" : "agents"

/// See that the annotation JSON, loaded into an empty tab, comes out the same, and that loading it once more (`twice`)
/// changes nothing.
export async function expectSameFile(tab: Tab, twice: boolean): Promise<void> {
  const json = jsonOf(tab)
  const empty = await emptyTab(tab)
  const {added, issues} = empty.session.load(json)
  assert.equal(added, tab.value.factCheck.annotations.size, "how many annotations are added")
  assert.deepEqual(issues, [], "what is wrong with our own file")
  assert.equal(jsonOf(empty), json, "loaded and written again")
  const {state} = empty.annotator
  if (twice) assert.deepEqual(empty.session.load(json), {added: 0, updated: 0, issues}, "loading it again")
  assert.ok(empty.annotator.state === state, "loading it again changes nothing")
  empty.session.close()
}

/// A tab that has the article as that one has it, and nothing else.
function emptyTab({value, annotator}: Tab): Promise<Tab> {
  const shelf = new Shelf()
  const {id} = value.factCheck.article
  shelf.entries.set("", {collection: "articles", id, stored: storedRecord(value, "articles", id)!})
  return Tab.open(
    shelf.door(),
    "Cyd",
    new Ledger(),
    articles.find(({doc}) => doc.eq(annotator.state.doc)),
  )
}

/// See that the annotation JSON with its history, read and written again, is the same.
export function expectSameHistory(tab: Tab): void {
  const {annotator, value} = tab
  const {text} = annotator.text
  const json = jsonOf(tab, true)
  const file = fromWebAnnotation(json, {text})
  const records = collections.flatMap(collection =>
    (file[collection] as readonly AnyRecord[]).map(record => ({collection, id: record.id, record})),
  )
  const read = FactCheck.of(value.factCheck.article).withAll(records)
  const again = toWebAnnotation(read, text, {order: value.places.order, history: file.history})
  assert.equal(JSON.stringify(again), json, "read and written again")
}
