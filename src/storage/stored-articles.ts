import {type UseStore, promisifyRequest} from "idb-keyval"
import {mergeInto} from "./article-entries.js"
import type {StoredArticle, StoredEntry} from "./fact-check-store.js"
import {entryOfValue} from "./stored-value.js"
import {byLastChange, summarise} from "./summarise.js"

// Keys are `[article, collection, …]`. An array sorts behind every string: all keys that begin with these parts.
const rangeOf = (...parts: readonly string[]) => IDBKeyRange.bound([...parts], [...parts, []])

/// Every article that something is stored of, the one that was changed last first.
export async function listArticles(use: UseStore): Promise<readonly StoredArticle[]> {
  return use("readonly", async store => {
    const articles: StoredArticle[] = []
    for (let id = await nextArticle(store); id !== null; id = await nextArticle(store, id))
      articles.push(await readSummary(store, id))
    return articles.sort(byLastChange)
  })
}

/// The id of the article that comes first, or after that one; null where there is none.
async function nextArticle(store: IDBObjectStore, after?: string): Promise<string | null> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound([after, []], true)
  const cursor = await promisifyRequest(store.openKeyCursor(range))
  return cursor ? (cursor.key as [string])[0] : null
}

async function readSummary(store: IDBObjectStore, id: string): Promise<StoredArticle> {
  const [own, annotations, citations, drafts, lastLine] = await Promise.all([
    promisifyRequest<unknown>(store.get([id, "articles", id])),
    promisifyRequest<unknown[]>(store.getAll(rangeOf(id, "annotations"))),
    promisifyRequest<unknown[]>(store.getAll(rangeOf(id, "citations"))),
    promisifyRequest(store.count(rangeOf(id, "drafts"))),
    promisifyRequest(store.openKeyCursor(rangeOf(id, "log"), "prev")),
  ])
  const lastLogId = lastLine ? ((lastLine.key as string[])[2] ?? null) : null
  return summarise(id, {own, annotations, citations, drafts, lastLogId})
}

/// Everything that lies under an article's keys, as it lies there.
export type RawArticle = readonly (readonly [key: IDBValidKey, value: unknown])[]

/// Take everything of an article away, in a transaction that is open; returns what that was.
export async function takeAway(store: IDBObjectStore, article: string): Promise<RawArticle> {
  const range = rangeOf(article)
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ])
  store.delete(range)
  return keys.map((key, i) => [key, values[i]] as const)
}

/// Put back what was taken away, merged with what is there by now; returns the records that are there then.
export async function bringBack(
  store: IDBObjectStore,
  article: string,
  raw: RawArticle,
  time: number,
): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = []
  for (const [key, value] of raw) {
    const [, collection, id, ...rest] = key as string[]
    const entry = rest.length ? null : entryOfValue(collection!, id!, value)
    if (entry && !("reason" in entry)) entries.push(entry)
    else if (!(await promisifyRequest(store.count(key)))) store.put(value, key)
  }
  const merged = await mergeInto(store, article, entries, time)
  return [...merged.values()]
}
