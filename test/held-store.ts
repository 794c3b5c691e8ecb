import {sameJson} from "../src/model/json.js"
import type {FactCheckStore, StoreChanges, StoreListener, StoredEntry} from "../src/storage/fact-check-store.js"
import {createMemoryStore} from "../src/storage/memory-store.js"
import {entryKey} from "../src/storage/merge-entry.js"
import {valueOfEntry} from "../src/storage/stored-value.js"

/// A store whose calls can be held and let go, or made to fail. It keeps what was written, call by call.
export class HeldStore implements FactCheckStore {
  readonly inner = createMemoryStore()
  readonly writes: StoreChanges[] = []
  readonly listeners = new Set<StoreListener>()
  /// Calls fail with this until it is null again.
  failure: Error | null = null
  #held: (() => void)[] | null = null

  /// From now on calls wait.
  hold(): void {
    this.#held = []
  }

  /// Let all calls go that wait; they fail if `failure` is set by then. Later ones do not wait.
  release(): void {
    for (const go of this.#held ?? []) go()
    this.#held = null
  }

  async read(article: string) {
    const found = await this.inner.read(article)
    await this.#pass()
    return found
  }

  async write(changes: StoreChanges) {
    this.writes.push(changes)
    await this.#pass()
    await this.inner.write(changes)
  }

  subscribe(_article: string, listener: StoreListener) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /// What is stored, by collection and id.
  async stored(article = "harbour"): Promise<ReadonlyMap<string, StoredEntry>> {
    const {entries} = await this.inner.read(article)
    return new Map(entries.map(entry => [entryKey(entry), entry]))
  }

  async #pass(): Promise<void> {
    if (this.#held) await new Promise<void>(resolve => this.#held!.push(resolve))
    if (this.failure) throw this.failure
  }
}

/// The stores of several tabs on one database: each hears what the others have stored, after merging, and its own writes
/// where merging changed them.
export function createTabs(count: number): HeldStore[] {
  const shared = createMemoryStore()
  const tabs = Array.from({length: count}, () => new HeldStore())
  for (const tab of tabs)
    Object.assign(tab.inner, {
      read: (article: string) => shared.read(article),
      write: async (changes: StoreChanges) => {
        await shared.write(changes)
        const {entries} = await shared.read(changes.article)
        const written = new Map(changes.entries.map(entry => [entryKey(entry), entry]))
        const gone = changes.entries.filter(entry => valueOfEntry(entry) === null)
        const merged = [...entries.filter(entry => written.has(entryKey(entry))), ...gone]
        const differing = merged.filter(entry => !sameJson(entry, written.get(entryKey(entry))))
        for (const other of tabs) {
          const news = other === tab ? differing : merged
          if (!news.length) continue
          for (const listener of other.listeners) listener(structuredClone({article: changes.article, entries: news}))
        }
      },
    })
  return tabs
}
