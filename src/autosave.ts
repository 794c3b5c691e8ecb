import type {Transaction} from "prosemirror-state"
import type {Annotator, AnnotatorUpdate} from "./annotator.js"
import type {Draft} from "./model/draft.js"
import type {Collection} from "./model/fact-check.js"
import {sameJson} from "./model/json.js"
import type {LogEntry} from "./model/log-entry.js"
import type {StoredRecord} from "./model/stored-record.js"
import {placesOfStored} from "./places-ahead.js"
import {changeInfo, withInfo} from "./state/change-info.js"
import {type FactCheckState, factCheckState, recordKey, storedRecord} from "./state/fact-check-plugin.js"
import type {PlaceFinder} from "./state/place-finder.js"
import {type StoredItem, mergeStoredRecords} from "./state/merge-commands.js"
import {type FactCheckStore, type StoreChanges, type StoredEntry, logId} from "./storage/fact-check-store.js"
import {entryKey} from "./storage/merge-entry.js"
import {Retry} from "./storage/retry.js"
import {StorageError} from "./storage/storage-error.js"

/// How it stands with storage: nothing to do, something to be written, or a read or write refused (tried again with the
/// next change, and with `flush`; a write also by and by). `at` is when something was stored last, as an ISO 8601 time; null
/// where nothing has been since the article was opened.
export type SaveState =
  | {readonly status: "stored"; readonly at: string | null}
  | {readonly status: "storing"}
  | {readonly status: "failed"; readonly error: unknown}

/// What comes in fewer records than these is taken in at once.
const manyEntries = 200

/// Writes every change of an annotator to a store the moment it happens, and takes in what others write there.
export class Autosave {
  #waiting = new Map<string, StoredEntry>()
  #writing: ReadonlyMap<string, StoredEntry> = new Map()
  #flight: Promise<void> | null = null
  #state: SaveState = {status: "stored", at: null}
  #storedAt: string | null = null
  #open = false
  #closed = false
  #hasStored = false
  readonly #retry = new Retry()
  #stopHearing: (() => void) | null = null
  readonly #stopCollecting: () => void

  constructor(
    private readonly annotator: Annotator,
    private readonly store: FactCheckStore,
    /// Told whenever `state` has changed.
    private readonly changed: () => void,
  ) {
    this.#stopCollecting = annotator.subscribe(update => this.#collect(update))
  }

  get state(): SaveState {
    return this.#state
  }

  /// Read what is stored for the article, take it in, and write what was done meanwhile. Rejects with the store's reason;
  /// work goes on in memory then, and is written once a later `open` has succeeded. Returns what could not be read.
  /// `answered` is called when the store has given all it has.
  async open(answered: () => void = () => undefined): Promise<readonly {key: string; reason: string}[]> {
    const {id} = this.annotator.factCheck.article
    try {
      // Heard from before the read on: what others write while it is under way would be missed.
      if (!this.#closed) this.#stopHearing ??= this.store.subscribe(id, changes => this.#hear(changes))
      const {entries, problems} = await this.store.read(id)
      this.#hasStored ||= entries.length > 0
      answered()
      await this.#takeInAtLeisure(entries)
      this.#open = true
      if (!this.#start() && !this.#flight) this.#set({status: "stored", at: this.#storedAt})
      return problems
    } catch (error) {
      this.#set({status: "failed", error})
      throw error
    }
  }

  /// Resolves when everything done up to now is stored; rejects with the reason when it cannot be. Each call tries again.
  async flush(): Promise<void> {
    if (!this.#open) await this.open()
    while (this.#flight ?? this.#start()) {
      await this.#flight
      if (this.#state.status === "failed") throw this.#state.error
    }
  }

  /// Stop listening. What is under way is still written, and so is what waits for the store to open.
  close(): void {
    this.#closed = true
    this.#retry.stop()
    this.#stopCollecting()
    this.#stopHearing?.()
    this.#stopHearing = null
  }

  #collect({before, state, tr, origin}: AnnotatorUpdate): void {
    const {draft} = changeInfo(tr)
    if (origin === "sync") return
    const value = factCheckState(state)
    const past = factCheckState(before)
    for (const name of value.changed) {
      const [collection, id] = split(name)
      const stored = storedRecord(value, collection, id)
      if (stored && !isSame(stored, storedRecord(past, collection, id))) this.#wait({collection, id, stored})
    }
    for (const line of value.added) this.#wait({collection: "log", id: logId(line), entry: line})
    for (const line of value.dropped) this.#wait({collection: "log", id: logId(line), entry: null})
    if (draft) this.#wait({collection: "drafts", ...draft})
    this.#start()
    if (!this.#open && this.#isWorthStoring() && this.#state.status === "stored") this.#set({status: "storing"})
  }

  #wait(entry: StoredEntry): void {
    this.#waiting.set(entryKey(entry), entry)
  }

  /// An article that nobody has annotated is not stored.
  #isWorthStoring(): boolean {
    if (this.#hasStored) return this.#waiting.size > 0
    return [...this.#waiting.values()].some(entry => entry.collection !== "articles")
  }

  /// Write what waits, if it is time to. Returns whether a write is under way because of that. One that nobody has asked
  /// for is not told, unless it succeeds.
  #start(isAsked = true): boolean {
    if (!this.#open || this.#flight || !this.#isWorthStoring()) return false
    this.#retry.stop()
    this.#writing = this.#waiting
    this.#waiting = new Map()
    this.#flight = this.#write([...this.#writing.values()], isAsked)
    if (isAsked) this.#set({status: "storing"})
    return true
  }

  async #write(entries: readonly StoredEntry[], isAsked: boolean): Promise<void> {
    let state: SaveState
    try {
      // Also a store that throws at once, or gives no promise.
      await (async () => this.store.write({article: this.annotator.factCheck.article.id, entries}))()
      this.#hasStored = true
      this.#retry.done()
      this.#storedAt = this.annotator.now()
      state = {status: "stored", at: this.#storedAt}
    } catch (error) {
      // What was not written waits for the next try; what has changed since is newer.
      this.#waiting = new Map([...this.#writing, ...this.#waiting])
      state = {status: "failed", error}
    }
    this.#writing = new Map()
    this.#flight = null
    if (state.status === "failed") {
      if (!this.#closed) this.#retry.later(() => this.#start(false))
      if (isAsked) this.#set(state)
      else this.#state = state
    } else if (!this.#start()) this.#set(state)
  }

  #set(state: SaveState): void {
    this.#state = state
    this.changed()
  }

  #hear(changes: StoreChanges): void {
    if (this.#closed || changes.article !== this.annotator.factCheck.article.id) return
    if (changes.removed) this.#lose()
    this.#hasStored = !changes.removed
    if (changes.entries.length > manyEntries) {
      void this.#takeInAtLeisure(changes.entries).then(() => this.#find(changes.entries))
      return
    }
    this.#takeIn(changes.entries)
    this.#find(changes.entries)
  }

  /// Take in what may be much: the places are found in slices before. Records that come meanwhile are older or newer by
  /// their stamps, whichever is taken in first.
  async #takeInAtLeisure(entries: readonly StoredEntry[]): Promise<void> {
    const {items} = recordsOf(entries)
    this.#takeIn(entries, await placesOfStored(this.annotator, items, () => !this.#closed))
  }

  /// Nothing of what we hold is stored any more. It is not written back unasked, but with whatever is changed next.
  #lose(): void {
    const {value} = this.annotator
    if (!value.log.size && !value.drafts.size) return
    this.#waiting = new Map(entriesOf(value).map(entry => [entryKey(entry), entry]))
    this.#set({status: "failed", error: new StorageError("removed")})
  }

  /// What was lost is stored again.
  #find(entries: readonly StoredEntry[]): void {
    if (!isRemoved(this.#state)) return
    for (const entry of entries) {
      const key = entryKey(entry)
      if (sameJson(this.#waiting.get(key), entry)) this.#waiting.delete(key)
    }
    if (!this.#waiting.size) this.#set({status: "stored", at: this.#storedAt})
  }

  #takeIn(entries: readonly StoredEntry[], finder: PlaceFinder | null = null): void {
    if (this.#closed) return
    const {items, log, gone, drafts} = recordsOf(entries)
    for (const {stored} of items) for (const stamp of Object.values(stored.stamps)) this.annotator.clock.see(stamp)
    const past = this.annotator.value
    const merge = mergeStoredRecords(items, log, gone.size ? this.#knownLines(log, gone) : [])
    const withPlaces = (tr: Transaction) => (finder ? withInfo(tr, {finder}) : tr)
    this.annotator.run((state, dispatch) => merge(state, dispatch && (tr => dispatch(withPlaces(tr)))), "sync")
    this.#answer(items, past)
    for (const {id, draft} of drafts)
      if (this.#isNews(id, draft))
        this.annotator.dispatch(withInfo(this.annotator.state.tr, {draft: {id, draft}}), "sync")
  }

  /// The lines we have of those that are gone, because one of these stands for them.
  #knownLines(lines: readonly LogEntry[], gone: ReadonlySet<string>): readonly LogEntry[] {
    const ids = new Set(lines.filter(line => line.condensed).map(line => line.id))
    const known = [...ids].flatMap(id => this.annotator.value.log.get(id) ?? [])
    return known.filter(line => gone.has(logId(line)))
  }

  /// Store what came of merging where it is not what was heard: storage may never come to it by itself.
  #answer(items: readonly StoredItem[], past: FactCheckState): void {
    const {value} = this.annotator
    const heard = new Map(items.map(({collection, stored}) => [recordKey(collection, stored.record.id), stored]))
    let isOther = false
    for (const name of new Set([...heard.keys(), ...(value === past ? [] : value.changed)])) {
      const [collection, id] = split(name)
      const stored = storedRecord(value, collection, id)
      const isNews =
        stored &&
        !(heard.has(name) ? sameJson(stored, heard.get(name)) : isSame(stored, storedRecord(past, collection, id)))
      if (!isNews) continue
      this.#wait({collection, id, stored})
      isOther = true
    }
    if (isOther) this.#start()
  }

  /// A draft that was typed here later, or is not stored yet, stands.
  #isNews(id: string, draft: Draft | null): boolean {
    const ours = this.annotator.value.drafts.get(id) ?? null
    const name = entryKey({collection: "drafts", id})
    if (this.#waiting.has(name) || this.#writing.has(name) || sameJson(ours, draft)) return false
    return !draft || !ours || draft.modified >= ours.modified
  }
}

/// What stored entries say, sorted by what is done with it. `gone` are ids of lines of history.
export function recordsOf(entries: readonly StoredEntry[]) {
  const items: StoredItem[] = []
  const log: LogEntry[] = []
  const gone = new Set<string>()
  const drafts: DraftEntry[] = []
  for (const entry of entries)
    if ("draft" in entry) drafts.push(entry)
    else if ("stored" in entry) items.push({collection: entry.collection, stored: entry.stored})
    else if (entry.entry) log.push(entry.entry)
    else gone.add(entry.id)
  return {items, log, gone, drafts}
}

/// Everything an annotator holds, as storage keeps it.
export function entriesOf(value: FactCheckState): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (const name of new Set([...value.stamps.keys(), ...value.tombstones.keys()])) {
    const [collection, id] = split(name)
    const stored = storedRecord(value, collection, id)
    if (stored) entries.push({collection, id, stored})
  }
  for (const entry of [...value.log.values()].flat()) entries.push({collection: "log", id: logId(entry), entry})
  for (const [id, draft] of value.drafts) entries.push({collection: "drafts", id, draft})
  return entries
}

const isRemoved = (state: SaveState): boolean =>
  state.status === "failed" && state.error instanceof StorageError && state.error.code === "removed"

type DraftEntry = Extract<StoredEntry, {readonly collection: "drafts"}>

const isSame = (a: StoredRecord, b: StoredRecord | null): boolean =>
  a.record === b?.record && a.stamps === b.stamps && a.deleted === b.deleted

function split(name: string): [Collection, string] {
  const i = name.indexOf("/")
  return [name.slice(0, i) as Collection, name.slice(i + 1)]
}
