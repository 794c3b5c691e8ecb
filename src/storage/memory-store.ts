import {ArticleListeners} from "./article-listeners.js"
import type {FactCheckStore, StoredEntry} from "./fact-check-store.js"
import {differingEntries, entryKey, mergeEntry} from "./merge-entry.js"
import {valueOfEntry} from "./stored-value.js"
import {type StoredValues, byLastChange, summarise} from "./summarise.js"

/// Keeps fact checks for as long as the page lives (`storage="none"`). It merges like the lasting one; there are no
/// others to hear of.
export function createMemoryStore(): FactCheckStore {
  const articles = new Map<string, Map<string, StoredEntry>>()
  const listeners = new ArticleListeners()
  return {
    read(article) {
      const entries = [...(articles.get(article)?.values() ?? [])]
      return Promise.resolve({entries, problems: []})
    },

    write({article, entries}) {
      const stored = articles.get(article) ?? new Map<string, StoredEntry>()
      articles.set(article, stored)
      const merged = new Map<string, StoredEntry>()
      for (const entry of entries) {
        const key = entryKey(entry)
        const result = mergeEntry(merged.get(key) ?? stored.get(key) ?? null, entry)
        merged.set(key, result)
        if (valueOfEntry(result) === null) stored.delete(key)
        else stored.set(key, result)
      }
      const differing = differingEntries(entries, merged)
      if (differing.length > 0) listeners.tell({article, entries: differing})
      return Promise.resolve()
    },

    list() {
      const all = [...articles].filter(([, stored]) => stored.size > 0)
      return Promise.resolve(all.map(([id, stored]) => summarise(id, valuesOf(id, stored))).sort(byLastChange))
    },

    remove(article) {
      const entries = [...(articles.get(article)?.values() ?? [])]
      articles.delete(article)
      listeners.tell({article, entries: [], removed: true})
      return Promise.resolve(async () => {
        await this.write({article, entries})
        listeners.tell({article, entries})
      })
    },

    subscribe: (article, listener) => listeners.add(article, listener),
  }
}

function valuesOf(id: string, stored: ReadonlyMap<string, StoredEntry>): StoredValues {
  const entries = [...stored.values()]
  const of = (collection: StoredEntry["collection"]) => entries.filter(entry => entry.collection === collection)
  return {
    own: of("articles")
      .filter(entry => entry.id === id)
      .map(valueOfEntry)[0],
    annotations: of("annotations").map(valueOfEntry),
    citations: of("citations").map(valueOfEntry),
    drafts: of("drafts").length,
    lastLogId:
      of("log")
        .map(entry => entry.id)
        .sort()
        .at(-1) ?? null,
  }
}
