import type {FactCheckStore, StoreChanges, StoreListener, StoredEntry} from "../../src/storage/fact-check-store.js"
import {differingEntries, entryKey, mergeEntry} from "../../src/storage/merge-entry.js"

/// Storage that tabs share, as IndexedDB is: one write after the other, each merged with what is there. What is written
/// waits until it is let through, and what others hear waits until they listen.
export class Shelf {
  readonly entries = new Map<string, StoredEntry>()
  readonly #doors = new Set<Door>()

  /// The way in for one tab.
  door(): Door {
    const door = new Door(this)
    this.#doors.add(door)
    return door
  }

  close(door: Door): void {
    this.#doors.delete(door)
  }

  /// Merge what a tab writes, and tell all others. Returns what came of it.
  merge(from: Door, {article, entries}: StoreChanges): ReadonlyMap<string, StoredEntry> {
    const merged = new Map<string, StoredEntry>()
    for (const entry of entries) {
      const key = entryKey(entry)
      const result = mergeEntry(this.entries.get(key) ?? null, entry)
      merged.set(key, result)
      if ("draft" in result && result.draft === null) this.entries.delete(key)
      else this.entries.set(key, result)
    }
    for (const door of this.#doors) if (door !== from) door.news.push({article, entries: [...merged.values()]})
    return merged
  }
}

/// The store of one tab.
export class Door implements FactCheckStore {
  /// What others have stored, and this tab has not heard.
  news: StoreChanges[] = []
  #writes: {readonly changes: StoreChanges; readonly done: () => void}[] = []
  #listener: StoreListener | null = null

  constructor(readonly shelf: Shelf) {}

  read() {
    return Promise.resolve({entries: [...this.shelf.entries.values()], problems: []})
  }

  write(changes: StoreChanges): Promise<void> {
    return new Promise(done => this.#writes.push({changes, done}))
  }

  subscribe(_article: string, listener: StoreListener): () => void {
    this.#listener = listener
    return () => {
      this.#listener = null
    }
  }

  /// Store what waits. False where nothing does.
  async letThrough(): Promise<boolean> {
    const writes = this.#writes
    this.#writes = []
    for (const {changes, done} of writes) {
      const differing = differingEntries(changes.entries, this.shelf.merge(this, changes))
      if (differing.length) this.#listener?.({article: changes.article, entries: differing})
      done()
    }
    // The tab goes on: what it did meanwhile is written next.
    if (writes.length) await new Promise(resolve => setImmediate(resolve))
    return writes.length > 0
  }

  /// Tell the tab what others have stored. False where there is nothing.
  hear(): boolean {
    const {news} = this
    this.news = []
    for (const changes of news) this.#listener?.(changes)
    return news.length > 0
  }
}
