import {promisifyRequest} from "idb-keyval"
import {openRaw} from "./raw-database.js"

/// A database as the release of its format has left it (keep-database.mjs).
export interface KeptDatabase {
  /// ISO 8601.
  readonly keptAt: string
  readonly articles: readonly {
    readonly id: string
    readonly html: string
    /// What `toJSON({history: true})` gave.
    readonly shown: unknown
    /// What stood in a form that was open.
    readonly typed?: {readonly field: string; readonly text: string}
  }[]
  /// Every key with its value, in the order of keys.
  readonly database: readonly (readonly [IDBValidKey, unknown])[]
}

/// The kept database of this format, put into the browser under a name.
export async function keptDatabase(format: number, name: string): Promise<KeptDatabase> {
  const kept = (await (await fetch(new URL(`format-${format}.json`, import.meta.url))).json()) as KeptDatabase
  const database = await openRaw(name, format)
  const transaction = database.transaction("entries", "readwrite")
  for (const [key, value] of kept.database) transaction.objectStore("entries").put(value, key)
  await promisifyRequest(transaction)
  database.close()
  return kept
}
