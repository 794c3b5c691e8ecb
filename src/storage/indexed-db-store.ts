import {stampTime} from "../model/stamp.js"
import {dropEntries, mergeInto, readArticle} from "./article-entries.js"
import {ArticleListeners} from "./article-listeners.js"
import {abort, completionOf, useDatabase} from "./database.js"
import type {FactCheckStore, StoreChanges, StoredArticle, StoredEntry, StoredFactCheck} from "./fact-check-store.js"
import {differingEntries} from "./merge-entry.js"
import {type Migration, migrations as todaysMigrations} from "./migrations.js"
import {usingError} from "./storage-error.js"
import {bringBack, listArticles, takeAway} from "./stored-articles.js"
import {type CreateChannel, type News, TabChannel} from "./tab-channel.js"

/// For how long a deleted record is remembered, so that a tab or file that still has it does not bring it back.
export const tombstoneDays = 90

export interface IndexedDbStoreOptions {
  /// Of the database.
  readonly name?: string
  readonly indexedDB?: IDBFactory
  /// Null: no word to other tabs.
  readonly channel?: CreateChannel | null
  /// The steps to the format of what is stored; today's unless a test tries another.
  readonly migrations?: readonly Migration[]
  /// Milliseconds.
  readonly now?: () => number
}

/// Keeps fact checks in the browser's IndexedDB, under the keys `[article, collection, id]`. Nothing is opened before
/// the first read or write.
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): FactCheckStore {
  const {name = "claim-annotator", migrations = todaysMigrations, now = Date.now} = options
  const {channel: createChannel = "BroadcastChannel" in globalThis ? openChannel : null} = options
  const use = useDatabase(name, migrations, options.indexedDB)
  const listeners = new ArticleListeners()
  const channel = new TabChannel(
    `claim-annotator/${name}`,
    migrations.length,
    createChannel,
    changes => listeners.tell(changes),
    article =>
      void readArticle(use, article).then(
        ({entries}) => listeners.tell({article, entries}),
        () => undefined, // whoever writes next is told what is wrong
      ),
  )
  const isExpired = (entry: StoredEntry) =>
    "stored" in entry &&
    entry.stored.deleted !== undefined &&
    Date.parse(stampTime(entry.stored.deleted)) < now() - tombstoneDays * 86_400_000

  /// Keep neither channel nor database while nobody listens: a page may make and drop many annotators.
  const rest = () => {
    if (!listeners.isEmpty) return
    channel.close()
    use.close()
  }

  /// Do something in one transaction, and tell other tabs the news of it; resolves when the transaction has completed. Where
  /// it fails, nothing has happened.
  const change = async <T>(
    article: string,
    act: (store: IDBObjectStore) => Promise<T>,
    newsOf: (result: T) => News,
  ): Promise<T> => {
    const tellOthers = channel.announce(article)
    try {
      const result = await use("readwrite", async store => {
        const acting = act(store).catch((error: unknown) => {
          abort(store.transaction)
          throw error
        })
        const [result] = await Promise.all([acting, completionOf(store.transaction)])
        return result
      })
      tellOthers(newsOf(result))
      rest()
      return result
    } catch (error) {
      tellOthers({entries: []})
      throw usingError(error)
    }
  }

  return {
    async read(article: string): Promise<StoredFactCheck> {
      const found = await readArticle(use, article).catch((error: unknown) => {
        throw usingError(error)
      })
      const expired = found.entries.filter(isExpired)
      if (expired.length === 0) return found
      // Housekeeping: where it fails, the next read tries again.
      dropEntries(use, article, expired, isExpired).catch(() => undefined)
      return {...found, entries: found.entries.filter(entry => !expired.includes(entry))}
    },

    async write({article, entries}: StoreChanges): Promise<void> {
      if (entries.length === 0) return
      const merge = (store: IDBObjectStore) => mergeInto(store, article, entries, now())
      const merged = await change(article, merge, result => ({entries: [...result.values()]}))
      const differing = differingEntries(entries, merged)
      if (differing.length > 0) listeners.tell({article, entries: differing})
    },

    async list(): Promise<readonly StoredArticle[]> {
      return listArticles(use).catch((error: unknown) => {
        throw usingError(error)
      })
    },

    async remove(article: string): Promise<() => Promise<void>> {
      const news = {entries: [], removed: true} as const
      const gone = await change(
        article,
        store => takeAway(store, article),
        () => news,
      )
      listeners.tell({article, ...news})
      return async () => {
        const back = (store: IDBObjectStore) => bringBack(store, article, gone, now())
        const entries = await change(article, back, entries => ({entries}))
        listeners.tell({article, entries})
      }
    },

    subscribe(article, listener) {
      const remove = listeners.add(article, listener)
      channel.open()
      return () => {
        remove()
        rest()
      }
    },
  }
}

const openChannel: CreateChannel = name => new BroadcastChannel(name)
