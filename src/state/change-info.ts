import type {Transaction} from "prosemirror-state"
import type {Draft} from "../model/draft.js"
import type {LogEntry, Origin} from "../model/log-entry.js"
import type {Stamp} from "../model/stamp.js"
import type {PlaceFinder} from "./place-finder.js"
import type {Stamps, StoredRecord} from "../model/stored-record.js"

/// What a transaction says besides its steps. Nothing of this is undone, so nothing of this may be a record's data.
export interface ChangeInfo {
  /// Stamp of every field this transaction sets. Given by whoever dispatches, since `apply` reads no clock.
  readonly stamp?: Stamp
  readonly origin?: Origin
  /// The reviewer's name, for the history.
  readonly by?: string
  /// Stamps of single records, by `recordKey`, that count instead of `stamp`: those of fields from a file or a tab.
  readonly stamps?: ReadonlyMap<string, Stamps>
  /// Tombstones learnt from storage, by `recordKey`.
  readonly tombstones?: ReadonlyMap<string, StoredRecord>
  /// Lines of history that were written elsewhere.
  readonly log?: readonly LogEntry[]
  /// Lines of history that were condensed elsewhere, and are gone.
  readonly dropped?: readonly LogEntry[]
  /// The selected annotation.
  readonly select?: string | null
  /// A draft that was typed in, or that is gone.
  readonly draft?: {readonly id: string; readonly draft: Draft | null}
  /// A finder that knows places in the text there is after this, or some of them. Used where it fits.
  readonly finder?: PlaceFinder
  /// The one transaction that may change the document: it opens another article.
  readonly newArticle?: true
}

const key = "claim-annotator/change"

/// What a transaction says besides its steps.
export function changeInfo(tr: Transaction): ChangeInfo {
  return (tr.getMeta(key) as ChangeInfo | undefined) ?? {}
}

/// The transaction with more said about it.
export function withInfo(tr: Transaction, info: ChangeInfo): Transaction {
  return tr.setMeta(key, {...changeInfo(tr), ...info})
}
