import * as v from "valibot"
import {newId} from "../model/id.js"
import type {StoreChanges, StoredEntry} from "./fact-check-store.js"
import {entryOfValue, valueOfEntry} from "./stored-value.js"

export type CreateChannel = (name: string) => BroadcastChannel

/// How long after a tab has said that it is about to store something others wait for its word before they look for
/// themselves; ms.
const patience = 1000

/// What has become of what is stored of an article.
export type News = Pick<StoreChanges, "entries" | "removed">

/// Carries what was stored to the other tabs, and to other stores of the same page. It is open only while somebody
/// listens, because an open BroadcastChannel can keep a page out of the back/forward cache.
export class TabChannel {
  #channel: BroadcastChannel | null = null
  #count = 0
  readonly #tab = newId()
  /// What others are storing, and when to look for it.
  readonly #awaited = new Map<string, ReturnType<typeof setTimeout>>()

  /// `format` is that of what is stored: of another one nothing is understood. `create` is null where the browser has no
  /// BroadcastChannel: then nothing is carried. `look` is told of an article in which a tab was about to store something
  /// that has not been heard of since: it may have been closed in between.
  constructor(
    private readonly name: string,
    private readonly format: number,
    private readonly create: CreateChannel | null,
    private readonly receive: (changes: StoreChanges) => void,
    private readonly look: (article: string) => void,
  ) {}

  open(): void {
    if (this.#channel || !this.create) return
    this.#channel = this.create(this.name)
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => this.#hear(data)
  }

  close(): void {
    this.#channel?.close()
    this.#channel = null
    for (const timer of this.#awaited.values()) clearTimeout(timer)
    this.#awaited.clear()
  }

  /// Tell the others that something of this article is about to be stored. Returns what tells them that it is, and what is
  /// stored now; without entries, that nothing came of it. They are told in the order of telling; this very channel does
  /// not hear it.
  announce(article: string): (news: News) => void {
    const write = `${this.#tab}/${this.#count++}`
    this.#post({article, write})
    return news => this.#post({article, write, ...news})
  }

  #post(message: {readonly article: string; readonly write: string} & Partial<News>): void {
    if (this.#channel) this.#channel.postMessage({format: this.format, ...message})
    else if (this.create) {
      const channel = this.create(this.name)
      channel.postMessage({format: this.format, ...message})
      channel.close()
    }
  }

  /// Messages whose sender is of another release mean something else.
  #hear(data: unknown): void {
    if (!v.is(messageSchema, data) || data.format !== this.format) return
    const {article, write, removed} = data
    clearTimeout(this.#awaited.get(write))
    this.#awaited.delete(write)
    if (!data.entries) {
      const look = () => {
        this.#awaited.delete(write)
        this.look(article)
      }
      this.#awaited.set(write, setTimeout(look, patience))
      return
    }
    const entries = (data.entries as unknown as readonly StoredEntry[]).map(checkEntry)
    // What cannot be understood is stored, so the next read says what is wrong with it.
    if ((entries.length || removed) && !entries.includes(null))
      this.receive({article, entries: entries as readonly StoredEntry[], ...(removed ? {removed} : {})})
  }
}

const messageSchema = v.object({
  format: v.number(),
  article: v.string(),
  write: v.string(),
  removed: v.exactOptional(v.literal(true)),
  entries: v.optional(v.array(v.looseObject({collection: v.string(), id: v.string()}))),
})

function checkEntry(entry: StoredEntry): StoredEntry | null {
  if ((entry.collection === "drafts" || entry.collection === "log") && valueOfEntry(entry) === null) return entry
  const checked = entryOfValue(entry.collection, entry.id, valueOfEntry(entry))
  return "reason" in checked ? null : checked
}
