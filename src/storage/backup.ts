import type {Issue} from "../format/issue.js"
import {IssueList, at} from "../format/issue.js"
import {englishIssueWords} from "../format/issue-words.js"
import {isObject} from "../format/keys.js"
import {maxDepth, plainCopy} from "../format/limits.js"
import {StampClock, type Stamp} from "../model/stamp.js"
import {newId} from "../model/id.js"
import {stampsOf} from "../model/stored-record.js"
import type {FactCheckStore, StoredEntry} from "./fact-check-store.js"
import {entryKey} from "./merge-entry.js"
import {entryOfValue, valueOfEntry} from "./stored-value.js"

/// What a backup file says it is.
const type = "ClaimAnnotatorBackup"
const format = 1

/// Everything that a file holds of the articles in it. Exact: stamps, history, drafts, deleted records and the articles'
/// texts are in it.
export interface Backup {
  readonly articles: readonly {readonly id: string; readonly entries: readonly StoredEntry[]}[]
  readonly issues: readonly Issue[]
}

/// What came of writing a backup: the file's text in parts, the number of articles in it, and what could not be read.
export interface WrittenBackup {
  readonly parts: readonly string[]
  readonly articles: number
  readonly problems: number
}

/// A backup of everything in a store. `now` is an ISO 8601 time. Rejects with a `StorageError`.
export async function writeBackup(store: FactCheckStore, now: string): Promise<WrittenBackup> {
  const parts = [`{"type":"${type}","format":${format},"created":${JSON.stringify(now)},"articles":[`]
  let problems = 0
  const articles = (await store.list?.()) ?? []
  for (const [i, {id}] of articles.entries()) {
    const found = await store.read(id)
    problems += found.problems.length
    const entries = found.entries.map(entry => ({
      collection: entry.collection,
      id: entry.id,
      value: valueOfEntry(entry),
    }))
    parts.push(`${i ? "," : ""}\n${JSON.stringify({id, entries})}`)
  }
  parts.push("\n]}\n")
  return {parts, articles: articles.length, problems}
}

/// Is this the text of a backup, whole or damaged?
export function isBackup(text: string): boolean {
  return text.slice(0, 200).replace(/\s/g, "").startsWith(`{"type":"${type}"`)
}

/// What the text of a backup holds. Never throws: what cannot be used is an issue.
export function readBackup(text: string): Backup {
  const issues = new IssueList(englishIssueWords)
  const file = parsed(text, issues)
  const articles = isObject(file) && Array.isArray(file["articles"]) ? (file["articles"] as readonly unknown[]) : null
  if (file !== undefined && !articles) issues.add("missing", "", {key: "articles"})
  return {
    articles: (articles ?? []).flatMap((article, i) => readArticle(article, at("articles", i), issues)),
    issues: issues.list(),
  }
}

function parsed(text: string, issues: IssueList): unknown {
  try {
    return JSON.parse(text)
  } catch {
    issues.add("not-json", "", {})
    return undefined
  }
}

function readArticle(article: unknown, path: string, issues: IssueList): Backup["articles"] {
  const {id, entries} = isObject(article) ? article : {}
  if (typeof id !== "string" || !id) issues.add("missing", path, {key: "id"})
  else if (!Array.isArray(entries)) issues.add("missing", path, {key: "entries"})
  else return [{id, entries: entries.flatMap((entry, i) => readEntry(entry, at(at(path, "entries"), i), issues))}]
  return []
}

function readEntry(entry: unknown, path: string, issues: IssueList): readonly StoredEntry[] {
  const {collection, id, value} = isObject(entry) ? entry : {}
  // What is stored is a record in two or three layers; it may be as large as it was.
  const copy = plainCopy(value, at(path, "value"), issues, {left: Infinity, depth: maxDepth + 8})
  if (copy === undefined) return []
  const read = entryOfValue(String(collection), String(id), copy)
  if (!("reason" in read)) return [read]
  issues.add("invalid", path, {key: `${String(collection)} ${String(id)}`, found: read.reason})
  return []
}

/// Bring back what a backup holds. It is merged with what is stored: the later change of a field stands, and what was
/// deleted since comes back. Rejects with a `StorageError`; the articles before it are restored then. Returns how many
/// annotations are there of these articles.
export async function restoreBackup(store: FactCheckStore, {articles}: Backup): Promise<number> {
  const clock = new StampClock(newId().slice(-6))
  let annotations = 0
  for (const {id, entries} of articles) {
    const stored = new Map((await store.read(id)).entries.map(entry => [entryKey(entry), entry]))
    const now = clock.next()
    await store.write({article: id, entries: entries.map(entry => undeleted(entry, stored.get(entryKey(entry)), now))})
    annotations += entries.filter(entry => entry.collection === "annotations" && isLive(entry)).length
  }
  return annotations
}

const isLive = (entry: StoredEntry): boolean => "stored" in entry && entry.stored.deleted === undefined

/// A record that was deleted since is written anew, as an edit that its deleter had not seen.
function undeleted(entry: StoredEntry, there: StoredEntry | undefined, now: Stamp): StoredEntry {
  if (!("stored" in entry) || !isLive(entry) || !there || !("stored" in there) || isLive(there)) return entry
  const latest = [now, ...Object.values(there.stored.stamps), there.stored.deleted ?? ""].sort().at(-1)!
  const stamp = latest === now ? now : `${latest}+${now}`
  return {
    ...entry,
    stored: {...entry.stored, stamps: {...there.stored.stamps, ...stampsOf(entry.stored.record, stamp)}},
  }
}
