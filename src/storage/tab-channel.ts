import * as v from "valibot"
import type {StoreChanges, StoredEntry} from "./fact-check-store.js"
import {entryOfValue, valueOfEntry} from "./stored-value.js"

export type CreateChannel = (name: string) => BroadcastChannel

/// Carries what was stored to the other tabs, and to other stores of the same page. It is open only while somebody
/// listens, because an open BroadcastChannel can keep a page out of the back/forward cache.
export class TabChannel {
  #channel: BroadcastChannel | null = null

  /// `format` is that of what is stored: of another one nothing is understood. `create` is null where the browser has no BroadcastChannel: then nothing is carried.
  constructor(
    private readonly name: string,
    private readonly format: number,
    private readonly create: CreateChannel | null,
    private readonly receive: (changes: StoreChanges) => void,
  ) {}

  open(): void {
    if (this.#channel || !this.create) return
    this.#channel = this.create(this.name)
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
      const changes = changesOfMessage(data, this.format)
      if (changes) this.receive(changes)
    }
  }

  close(): void {
    this.#channel?.close()
    this.#channel = null
  }

  /// Tell the others. They are told in the order of posting; this very channel does not hear it.
  post(changes: StoreChanges): void {
    const message = {format: this.format, ...changes}
    if (this.#channel) this.#channel.postMessage(message)
    else if (this.create) {
      const channel = this.create(this.name)
      channel.postMessage(message)
      channel.close()
    }
  }
}

const messageSchema = v.object({
  format: v.number(),
  article: v.string(),
  removed: v.exactOptional(v.literal(true)),
  entries: v.array(v.looseObject({collection: v.string(), id: v.string()})),
})

/// The changes in a message. Null where the sender is of another release and means something else by it, or where
/// anything in it cannot be understood: it is stored, so the next read says what is wrong with it.
function changesOfMessage(data: unknown, format: number): StoreChanges | null {
  if (!v.is(messageSchema, data) || data.format !== format) return null
  const entries = (data.entries as unknown as readonly StoredEntry[]).map(checkEntry)
  if (entries.includes(null)) return null
  const {article, removed} = data
  return {article, entries: entries as readonly StoredEntry[], ...(removed ? {removed} : {})}
}

function checkEntry(entry: StoredEntry): StoredEntry | null {
  if ((entry.collection === "drafts" || entry.collection === "log") && valueOfEntry(entry) === null) return entry
  const checked = entryOfValue(entry.collection, entry.id, valueOfEntry(entry))
  return "reason" in checked ? null : checked
}
