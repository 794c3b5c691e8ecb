import type {Article} from "../model/article.js"
import {stampTime} from "../model/stamp.js"
import type {StoredArticle} from "./fact-check-store.js"
import {entryOfValue} from "./stored-value.js"

/// What is stored of an article, as it lies there.
export interface StoredValues {
  /// The article's own record.
  readonly own: unknown
  readonly annotations: readonly unknown[]
  readonly citations: readonly unknown[]
  /// How many.
  readonly drafts: number
  /// Id of the last line of history, or null.
  readonly lastLogId: string | null
}

/// What a list says of an article. Values are counted without being checked in full: what cannot be understood is said
/// when the article is opened.
export function summarise(id: string, {own, annotations, citations, drafts, lastLogId}: StoredValues): StoredArticle {
  const ofKind = (kind: string) => annotations.filter(value => isLive(value) && value.record?.kind === kind).length
  const entry = entryOfValue("articles", id, own)
  return {
    id,
    article: "stored" in entry && entry.collection === "articles" ? (entry.stored.record as Article) : null,
    counts: {claims: ofKind("claim"), quotes: ofKind("quote"), citations: citations.filter(isLive).length, drafts},
    lastChange: lastLogId === null ? null : timeIn(lastLogId),
  }
}

/// The later change first.
export function byLastChange(a: StoredArticle, b: StoredArticle): number {
  const [first, second] = [a.lastChange ?? "", b.lastChange ?? ""]
  return first < second ? 1 : first > second ? -1 : 0
}

interface Value {
  readonly record?: {readonly kind?: unknown}
  readonly deleted?: unknown
}

const isLive = (value: unknown): value is Value =>
  typeof value === "object" && value !== null && (value as Value).deleted === undefined

function timeIn(logId: string): string | null {
  const time = stampTime(logId).split("+", 1)[0]!
  return Number.isNaN(Date.parse(time)) ? null : time
}
