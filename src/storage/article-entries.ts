import {type UseStore, get, promisifyRequest} from "idb-keyval"
import type {StorageProblem, StoredEntry, StoredFactCheck} from "./fact-check-store.js"
import {entryKey, mergeEntry} from "./merge-entry.js"
import {StorageError, usingError} from "./storage-error.js"
import {entryOfValue, valueOfEntry} from "./stored-value.js"

type Key = [article: string, collection: string, ...rest: (string | number)[]]

const keyOf = (article: string, {collection, id}: Pick<StoredEntry, "collection" | "id">): Key => [
  article,
  collection,
  id,
]

/// What lies under these keys. One that cannot be asked for leaves no rejection behind that nobody handles.
const valuesOf = (store: IDBObjectStore, keys: readonly Key[]): Promise<unknown[]> =>
  Promise.all(keys.map(async key => promisifyRequest<unknown>(store.get(key))))

/// Everything stored for one article. A value that the browser cannot give back makes it read one by one.
export async function readArticle(use: UseStore, article: string): Promise<StoredFactCheck> {
  // An array sorts behind every string: all keys that begin with the article's id.
  const range = IDBKeyRange.bound([article], [article, []])
  const [keys, values] = await use("readonly", store =>
    Promise.all([
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest<unknown[]>(store.getAll(range)).catch((cause: unknown) => usingError(cause)),
    ]),
  )
  const entries: StoredEntry[] = []
  const problems: StorageProblem[] = []
  const take = ([, collection, id, ...rest]: Key, value: unknown) => {
    const entry = rest.length ? {reason: "set aside"} : entryOfValue(collection, String(id), value)
    if ("reason" in entry) problems.push({key: [collection, id, ...rest].join("/"), reason: entry.reason})
    else entries.push(entry)
  }
  for (const [i, key] of (keys as Key[]).entries())
    if (Array.isArray(values)) take(key, values[i])
    else
      try {
        take(key, await get<unknown>(key, use))
      } catch (cause) {
        if (cause instanceof StorageError) throw cause
        problems.push({key: key.slice(1).join("/"), reason: usingError(cause).message})
      }
  return {entries, problems}
}

/// Take these entries out, if what is there by then is still to be dropped: somebody may have brought a record back.
export async function dropEntries(
  use: UseStore,
  article: string,
  entries: readonly StoredEntry[],
  isDroppable: (entry: StoredEntry) => boolean,
): Promise<void> {
  await use("readwrite", async store => {
    const keys = entries.map(entry => keyOf(article, entry))
    const values = await valuesOf(store, keys)
    for (const [i, {collection, id}] of entries.entries()) {
      const entry = entryOfValue(collection, id, values[i])
      if (!("reason" in entry) && isDroppable(entry)) store.delete(keyOf(article, entry))
    }
  })
}

/// Merge these entries with what is there, in a transaction that is open; returns what is there then, by `entryKey`.
/// What cannot be understood is not written over but put aside, under a key that names the `time` (milliseconds).
export async function mergeInto(
  store: IDBObjectStore,
  article: string,
  written: readonly StoredEntry[],
  time: number,
): Promise<ReadonlyMap<string, StoredEntry>> {
  const current = new Map<string, StoredEntry | null>(written.map(entry => [entryKey(entry), null]))
  const places = [...new Map(written.map(entry => [entryKey(entry), entry])).values()]
  const values = await valuesOf(
    store,
    places.map(entry => keyOf(article, entry)),
  )
  for (const [i, {collection, id}] of places.entries()) {
    if (values[i] === undefined) continue
    const entry = entryOfValue(collection, id, values[i])
    if ("reason" in entry) store.put(values[i], [article, "set-aside", collection, id, time])
    else current.set(entryKey(entry), entry)
  }
  const before = new Map(current)
  for (const entry of written) current.set(entryKey(entry), mergeEntry(current.get(entryKey(entry)) ?? null, entry))
  for (const [key, entry] of current as ReadonlyMap<string, StoredEntry>) {
    if (entry === before.get(key)) continue
    const value = valueOfEntry(entry)
    if (value === null) store.delete(keyOf(article, entry))
    else store.put(value, keyOf(article, entry))
  }
  return current as ReadonlyMap<string, StoredEntry>
}
