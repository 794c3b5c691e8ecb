import {type EditorState, Plugin, PluginKey, type Transaction} from "prosemirror-state"
import {articleTextOf} from "../article/article-text.js"
import type {Annotation} from "../model/annotation.js"
import type {Article} from "../model/article.js"
import type {Draft} from "../model/draft.js"
import {type AnyRecord, type Collection, type FactCheck, type RecordChange, namedBy} from "../model/fact-check.js"
import {type ChangeResult, type FieldChanges, applyChanges, whole, writeField} from "../model/field-change.js"
import {type Json, freeze, ownValue} from "../model/json.js"
import type {LogEntry} from "../model/log-entry.js"
import {type MapEdit, PersistentMap} from "../model/persistent-map.js"
import {type Stamp, stampAfter} from "../model/stamp.js"
import {type Stamps, type StoredRecord, stampsOf} from "../model/stored-record.js"
import {type ChangeInfo, changeInfo} from "./change-info.js"
import {type Log, addLines, takeInLines} from "./log.js"
import {PlaceFinder} from "./place-finder.js"
import {Places} from "./places.js"
import {RecordStep} from "./record-step.js"

/// A field that an undo left alone because it has since been changed elsewhere.
export interface KeptField {
  readonly collection: Collection
  readonly id: string
  readonly field: string
}

/// Everything the state knows besides the article's text. A persistent value.
export interface FactCheckState {
  readonly factCheck: FactCheck
  readonly places: Places
  /// Finds places in this text, with the older texts of this article.
  readonly finder: PlaceFinder
  /// Stamps of every record, by `recordKey`.
  readonly stamps: PersistentMap<string, Stamps>
  /// Records that were deleted, by `recordKey`.
  readonly tombstones: PersistentMap<string, StoredRecord>
  /// The history of every record, by its id.
  readonly log: Log
  /// Forms that are open and not applied, by annotation id. A deleted annotation's draft waits for it to come back.
  readonly drafts: PersistentMap<string, Draft>
  /// The selected annotation.
  readonly selected: string | null
  /// What the last transaction wanted to change and left alone.
  readonly kept: readonly KeptField[]
  /// The lines of history that the last transaction added.
  readonly added: readonly LogEntry[]
  /// The lines that the last transaction condensed: one of `added` stands for them.
  readonly dropped: readonly LogEntry[]
  /// `recordKey`s of the records that the last transaction changed, or that stand elsewhere after it.
  readonly changed: ReadonlySet<string>
}

const key = new PluginKey<FactCheckState>("claim-annotator/fact-check")

/// The state of the fact check in an editor state.
export function factCheckState(state: EditorState): FactCheckState {
  const value = key.getState(state)
  if (!value) throw new RangeError("This editor state has no fact check")
  return value
}

/// What tells a record from all others.
export function recordKey(collection: Collection, id: string): string {
  return `${collection}/${id}`
}

/// A record as storage keeps it, deleted ones included; null where there never was one.
export function storedRecord(value: FactCheckState, collection: Collection, id: string): StoredRecord | null {
  const record = value.factCheck.get(collection, id)
  const name = recordKey(collection, id)
  return record ? {record, stamps: value.stamps.get(name) ?? {}} : (value.tombstones.get(name) ?? null)
}

/// The plugin that holds the fact check: it applies the record steps of each transaction.
export function factCheckPlugin(factCheck: FactCheck): Plugin<FactCheckState> {
  return new Plugin<FactCheckState>({
    key,
    state: {
      init: (_config, state) => ({
        factCheck,
        ...placesIn(articleTextOf(state.doc).text, factCheck),
        stamps: PersistentMap.of(),
        tombstones: PersistentMap.of(),
        log: PersistentMap.of(),
        drafts: PersistentMap.of(),
        selected: null,
        kept: [],
        added: [],
        dropped: [],
        changed: new Set(),
      }),
      apply: (tr, value) => applyTransaction(tr, value),
    },
  })
}

/// The state before a transaction, made into the one after it, step by step.
interface Work {
  readonly before: FactCheck
  /// Records that are different by now, by `recordKey`; put into the fact check all at once.
  readonly records: Map<string, RecordChange>
  /// Annotations whose places have to be looked for.
  readonly replaced: Map<string, Annotation | null>
  readonly stamps: MapEdit<string, Stamps>
  readonly tombstones: MapEdit<string, StoredRecord>
  readonly kept: KeptField[]
  readonly added: LogEntry[]
  readonly changed: Set<string>
}

function applyTransaction(tr: Transaction, value: FactCheckState): FactCheckState {
  const info = changeInfo(tr)
  const steps = tr.steps.filter(step => step instanceof RecordStep)
  if (!steps.length && !Object.keys(info).length && !tr.docChanged) {
    return value.kept.length || value.added.length || value.dropped.length || value.changed.size
      ? {...value, ...nothingDone}
      : value
  }
  const work: Work = {
    before: value.factCheck,
    records: new Map(),
    replaced: new Map(),
    stamps: value.stamps.edit(),
    tombstones: value.tombstones.edit(),
    kept: [],
    added: [],
    changed: new Set(),
  }
  for (const [name, tombstone] of info.tombstones ?? []) work.tombstones.set(name, tombstone)
  for (const step of steps) if (!takesAway(step)) applyStep(work, step, info)
  const used = info.origin === "undo" && steps.some(takesAway) ? value.factCheck.withAll(work.records.values()) : null
  for (const step of steps.filter(takesAway))
    if (used?.usersOf(step.id).length) work.kept.push({collection: step.collection, id: step.id, field: whole})
    else applyStep(work, step, info)
  for (const [name, stamps] of info.stamps ?? []) if (!work.tombstones.has(name)) work.stamps.set(name, stamps)
  bringBack(work, info)
  const {kept, changed} = work
  const factCheck = work.records.size ? value.factCheck.withAll(work.records.values()) : value.factCheck
  const {article, annotations} = factCheck
  const {text} = articleTextOf(tr.doc)
  const finder = [value.finder, info.finder].find(known => known?.fits(text, article.versions))
  const anew = info.newArticle === true || finder !== value.finder || isNewSource(value.factCheck.article, article)
  if (anew) for (const id of annotations.keys()) changed.add(recordKey("annotations", id))
  const found = anew
    ? placesIn(text, factCheck, finder)
    : {places: value.places.with(work.replaced, text, article, finder), finder}
  const lines = [...work.added, ...(info.log ?? [])]
  return {
    ...{factCheck, ...found, kept, changed},
    // Whoever wrote what storage and other tabs bring has seen to its size.
    ...(info.origin === "sync" ? takeInLines(value.log, lines, info.dropped ?? []) : addLines(value.log, lines)),
    stamps: work.stamps.done(),
    tombstones: work.tombstones.done(),
    drafts: withDraft(value.drafts, info.draft),
    selected: nextSelected(info.select === undefined ? value.selected : info.select, factCheck),
  }
}

function placesIn(
  text: string,
  {annotations, article}: FactCheck,
  finder = new PlaceFinder(text, article.versions),
): Pick<FactCheckState, "places" | "finder"> {
  return {places: Places.of(annotations.values(), text, article, finder), finder}
}

/// Does it delete what annotations may name? That comes last, and is not undone – or done again – for one that is named
/// elsewhere by now.
const takesAway = ({collection, changes}: RecordStep): boolean =>
  (collection === "citations" || collection === "agents") && changes[whole]?.[1] === null

/// Sources and people that annotations name are there: where one tab deleted what another one names, it comes back. Its
/// fields keep their stamps, and that of the whole is the deletion's: it beats that one and no edit, and is the same
/// wherever this is noticed, so that tabs do not answer each other.
function bringBack(work: Work, info: ChangeInfo): void {
  const names = [...(info.tombstones?.keys() ?? []), ...work.records.keys()]
  const hasTakenAway = names.some(name => /^(citations|agents)/.test(name) && work.tombstones.has(name))
  const changed = [...work.records.values()].filter(({collection, record}) => collection === "annotations" && record)
  const annotations = hasTakenAway
    ? [...work.before.withAll(work.records.values()).annotations.values()]
    : changed.map(({record}) => record as Annotation)
  for (const id of new Set(annotations.flatMap(namedBy)))
    for (const collection of ["citations", "agents"] as const) {
      const name = recordKey(collection, id)
      const tombstone = work.tombstones.get(name)
      if (!tombstone) continue
      const {record, stamps, deleted = ""} = tombstone
      const changes: FieldChanges = {[whole]: [null, record as unknown as Json]}
      applyStep(work, new RecordStep(collection, id, changes), info)
      work.stamps.set(name, {...stamps, [whole]: stampAfter(stamps[whole] ?? "", deleted)})
    }
}

const nothingDone = {kept: [], added: [], dropped: [], changed: new Set<string>()} as const

/// Places hang on the text and on the addresses that are the article's.
function isNewSource(before: Article, after: Article): boolean {
  return before.id !== after.id || before.url !== after.url || before.sameAs !== after.sameAs
}

function applyStep(work: Work, {collection, id, changes}: RecordStep, info: ChangeInfo): void {
  const name = recordKey(collection, id)
  const before = work.records.has(name) ? work.records.get(name)!.record : work.before.get(collection, id)
  const result = changeRecord(before, changes)
  work.kept.push(...result.skipped.map(field => ({collection, id, field})))
  if (!result.applied.length) return
  work.records.set(name, {collection, id, record: result.record})
  stampRecord(work, name, before, result, info)
  if (collection === "annotations") replace(work, id, before as Annotation | null, result.record as Annotation | null)
  // The article's own record has no history: it would keep the whole text once more.
  if (collection !== "articles" && info.origin !== "sync" && info.stamp !== undefined)
    work.added.push(logEntry(work, collection, id, changes, result.applied, info, info.stamp))
  work.changed.add(name)
}

/// Applies a change. One of `modified` alone, which `applyChanges` takes for a change that was left alone, comes from
/// storage: all other fields are here already.
function changeRecord(before: AnyRecord | null, changes: FieldChanges): ChangeResult<AnyRecord> {
  const {modified} = changes
  if (!before || !modified || Object.keys(changes).length > 1) return applyChanges<AnyRecord>(before, changes)
  return {record: freeze(writeField(before, "modified", modified[1])), applied: ["modified"], skipped: []}
}

function stampRecord(
  work: Work,
  name: string,
  before: AnyRecord | null,
  {record, applied}: ChangeResult<AnyRecord>,
  info: ChangeInfo,
): void {
  const known = work.stamps.get(name) ?? {}
  const stamp = info.stamp ?? ""
  if (!record) {
    work.stamps.delete(name)
    const learnt = info.tombstones?.get(name)
    if (before) work.tombstones.set(name, learnt ?? {record: before, stamps: known, deleted: stamp})
    return
  }
  const past: Stamps = {...work.tombstones.get(name)?.stamps, ...known}
  work.tombstones.delete(name)
  // Made anew after a deletion, it is written as a whole: also what it had before and has no longer.
  const fields = applied.includes(whole) ? Object.keys({...past, ...stampsOf(record, stamp)}) : applied
  const fresh = fields.map(field => [field, stampAfter(ownValue(past, field) ?? "", stamp)] as const)
  work.stamps.set(name, {...past, ...Object.fromEntries(fresh)})
}

function replace(work: Work, id: string, before: Annotation | null, record: Annotation | null): void {
  if (!before || before.targets !== record?.targets) work.replaced.set(id, record)
}

function logEntry(
  work: Work,
  collection: Collection,
  id: string,
  changes: FieldChanges,
  applied: readonly string[],
  info: ChangeInfo,
  stamp: Stamp,
): LogEntry {
  const again = work.changed.has(recordKey(collection, id)) ? work.added.filter(entry => entry.id === id).length : 0
  return {
    stamp: again ? `${stamp}+${again}` : stamp,
    collection,
    id,
    ...(info.by ? {by: info.by} : {}),
    origin: info.origin ?? "api",
    changes: Object.fromEntries(applied.flatMap(field => (changes[field] ? [[field, changes[field]]] : []))),
  }
}

function withDraft(drafts: FactCheckState["drafts"], change: ChangeInfo["draft"]): FactCheckState["drafts"] {
  if (!change) return drafts
  return change.draft ? drafts.with(change.id, change.draft) : drafts.without(change.id)
}

const nextSelected = (id: string | null, factCheck: FactCheck): string | null =>
  id !== null && factCheck.annotations.has(id) ? id : null
