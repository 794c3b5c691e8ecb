import {articleFromText} from "../../src/article/article-from-text.js"
import {Annotator} from "../../src/annotator.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import type {Annotation, Kind} from "../../src/model/annotation.js"
import type {Article} from "../../src/model/article.js"
import type {Citation} from "../../src/model/citation.js"
import type {AnyRecord, Collection} from "../../src/model/fact-check.js"
import {idOfName} from "../../src/model/id.js"
import {sameJson} from "../../src/model/json.js"
import type {LogEntry, Origin} from "../../src/model/log-entry.js"
import {StampClock} from "../../src/model/stamp.js"
import type {StoredRecord} from "../../src/model/stored-record.js"
import {recordKey, storedRecord} from "../../src/state/fact-check-plugin.js"
import {type StoredItem, mergeStoredRecords} from "../../src/state/merge-commands.js"
import {deleteRecords, putRecords} from "../../src/state/record-commands.js"
import {redo, undo} from "../../src/state/undo.js"

export const words = `Harbour opens

The mayor said on Monday that the harbour is open. “It is open,” she said, “and it stays open.”

Nobody paid for it. The bridge is closed until June. The old ferry will not come back this year.`

export const url = "https://news.example/harbour"

let milliseconds = Date.UTC(2026, 0, 1)
/// A wall clock that is one millisecond later each time, for all desks of a test page.
export const now = (): number => ++milliseconds

/// An annotator of the harbour article; `tab` names its clock.
export function openDesk(tab = "tab-a", article: Partial<Article> = {}): Annotator {
  const facts: Article = {id: "harbour", url, headline: "Harbour opens", versions: [], ...article}
  return new Annotator(articleFromText(words), facts, new StampClock(tab, now))
}

/// Annotate these words of the article.
export function mark(desk: Annotator, exact: string, kind: Kind = "claim"): Annotation {
  const start = desk.text.text.indexOf(exact)
  return desk.annotate(kind, [{start, end: start + exact.length}])
}

/// Set fields of an annotation; `undefined` takes one away.
export function edit(desk: Annotator, id: string, patch: Readonly<Record<string, unknown>>, origin?: Origin): boolean {
  const merged: Record<string, unknown> = {...desk.factCheck.annotations.get(id)!, ...patch}
  const next = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
  return desk.run(putRecords({annotations: [next as unknown as Annotation]}, desk.now()), origin)
}

export const remove = (desk: Annotator, ...ids: string[]): boolean => desk.run(deleteRecords(ids))
export const undoLast = (desk: Annotator): boolean => desk.run(undo)
export const redoLast = (desk: Annotator): boolean => desk.run(redo)

export const noteOf = (desk: Annotator, id: string): string | undefined =>
  desk.factCheck.annotations.get(id)?.privateNote

/// A source; its id comes from its name.
export function citation(name: string, more: Partial<Citation> = {}): Citation {
  return {id: idOfName(name), type: "web", name, disclosure: "public", ...more}
}

/// The annotation JSON of a desk: the same text for the same records.
export function wire(desk: Annotator): string {
  return JSON.stringify(toWebAnnotation(desk.factCheck, desk.text.text))
}

/// Everything a desk would store, as another tab hears it.
export function storedItems(desk: Annotator): StoredItem[] {
  const {factCheck, tombstones} = desk.value
  const live = (["articles", "annotations", "citations", "agents", "coverage"] as const).flatMap(collection => {
    const records: Iterable<AnyRecord> =
      collection === "articles" ? [factCheck.article] : factCheck[collection].values()
    return [...records].map(({id}) => itemOf(desk, collection, id))
  })
  const dead = [...tombstones].map(([name, stored]) => ({collection: name.split("/")[0] as Collection, stored}))
  return structuredClone([...live, ...dead])
}

/// One record as another tab hears of it.
export function itemOf(desk: Annotator, collection: Collection, id: string): StoredItem {
  return structuredClone({collection, stored: storedRecord(desk.value, collection, id)!})
}

/// All lines of history.
export const linesOf = (desk: Annotator): LogEntry[] => [...desk.value.log.values()].flat()

/// Tell one desk everything the other knows.
export function sync(from: Annotator, to: Annotator): boolean {
  const items = storedItems(from)
  for (const {stored} of items) for (const stamp of Object.values(stored.stamps)) to.clock.see(stamp)
  return to.run(mergeStoredRecords(items, linesOf(from)), "sync")
}

/// The stamps of a record.
export function stampsOfRecord(desk: Annotator, id: string, collection: Collection = "annotations") {
  return desk.value.stamps.get(recordKey(collection, id)) ?? {}
}

/// The tombstone of a record, or undefined.
export const tombstoneOf = (desk: Annotator, id: string): StoredRecord | undefined =>
  desk.value.tombstones.get(recordKey("annotations", id))

/// Whether two desks hold the same records.
export function agree(a: Annotator, b: Annotator): boolean {
  const records = ({factCheck}: Annotator) =>
    (["annotations", "citations", "agents", "coverage"] as const).map(name => Object.fromEntries(factCheck[name]))
  return sameJson(records(a), records(b))
}
