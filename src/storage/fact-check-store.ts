import type {Article} from "../model/article.js"
import type {Draft} from "../model/draft.js"
import type {Collection} from "../model/fact-check.js"
import type {LogEntry} from "../model/log-entry.js"
import type {StoredRecord} from "../model/stored-record.js"

/// One stored thing: a record of the fact check, a draft (null: it is gone) or a line of history (`logId` makes its id;
/// null: it was condensed into a later line, which is stored in the same breath).
export type StoredEntry =
  | {readonly collection: Collection; readonly id: string; readonly stored: StoredRecord}
  | {readonly collection: "drafts"; readonly id: string; readonly draft: Draft | null}
  | {readonly collection: "log"; readonly id: string; readonly entry: LogEntry | null}

/// Things of one article that have changed.
export interface StoreChanges {
  /// The article's id.
  readonly article: string
  readonly entries: readonly StoredEntry[]
  /// Before that, everything that was stored of the article was taken away.
  readonly removed?: true
}

/// Everything stored for one article, tombstones included. What cannot be understood is named in `problems`; it stays
/// stored as it is.
export interface StoredFactCheck {
  readonly entries: readonly StoredEntry[]
  readonly problems: readonly StorageProblem[]
}

/// Something stored that was left out: `key` is its collection and id, `reason` is for developers.
export interface StorageProblem {
  readonly key: string
  readonly reason: string
}

/// An article that something is stored of.
export interface StoredArticle {
  readonly id: string
  /// What is known of it; null where that is not stored, or cannot be understood.
  readonly article: Article | null
  /// How much there is, without what was deleted.
  readonly counts: {
    readonly claims: number
    readonly quotes: number
    readonly citations: number
    readonly drafts: number
  }
  /// ISO 8601, UTC; null where nothing is known of changes.
  readonly lastChange: string | null
}

export type StoreListener = (changes: StoreChanges) => void

/// Where fact checks are kept. A page may hand in its own; `mergeEntry` is the rule all of them follow.
export interface FactCheckStore {
  /// What is stored for this article; nothing stored is no error. Rejects with a `StorageError`.
  read(article: string): Promise<StoredFactCheck>

  /// Store these things: all of them or none, each merged with what is stored by then (it may come from another tab).
  /// Resolves when they are safely stored; rejects with a `StorageError`. Where merging gave something else than was
  /// handed in, the subscribers of this very store are told before it resolves.
  write(changes: StoreChanges): Promise<void>

  /// Hear about changes of this article that others have stored: what is stored now, after merging. Own writes are only
  /// heard where merging changed them. Returns what ends it.
  subscribe(article: string, listener: StoreListener): () => void

  /// Every article that something is stored of, the one that was changed last first. A store may lack this and `remove`:
  /// then users get no list. Rejects with a `StorageError`.
  list?(): Promise<readonly StoredArticle[]>

  /// Take everything of an article away, and tell all subscribers. Resolves, when it is gone, with a function that brings
  /// it back, merged with what has been stored since. Both reject with a `StorageError`, and then nothing has happened.
  remove?(article: string): Promise<() => Promise<void>>
}

/// The id of a line of history in storage.
export function logId(entry: LogEntry): string {
  return `${entry.stamp}/${entry.id}`
}
