import {type UseStore, promisifyRequest} from "idb-keyval"
import {StorageError, openingError} from "./storage-error.js"

/// The format of what is stored, as version of the database: a release with a newer one makes the browser refuse the
/// older ones, and asks them to let go of it first.
export const formatVersion = 1

const storeName = "entries"

/// Access to one database for idb-keyval's functions. It is opened on first use, and again on the next use after the
/// browser has closed it or another tab has deleted or upgraded it. Writing waits for the disk (`durability: "strict"`).
export function useDatabase(name: string, factory?: IDBFactory): UseStore {
  let opened: Promise<IDBDatabase> | undefined
  const forget = (opening: Promise<IDBDatabase>) => {
    if (opened === opening) opened = undefined
  }
  const open = () => {
    if (opened) return opened
    const opening = openDatabase(name, factory)
    opening.catch(() => forget(opening))
    return (opened = opening)
  }
  return async (mode, callback) => {
    const begin = (database: IDBDatabase) =>
      database.transaction(storeName, mode, {durability: mode === "readwrite" ? "strict" : "default"})
    const opening = open()
    let transaction: IDBTransaction
    try {
      transaction = begin(await opening)
    } catch (error) {
      forget(opening)
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error
      // It was closed: by us for another tab, or by the browser, which need not say so.
      transaction = begin(await open())
    }
    return callback(transaction.objectStore(storeName))
  }
}

function openDatabase(name: string, factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest
    try {
      request = (factory ?? indexedDB).open(name, formatVersion)
    } catch (error) {
      reject(openingError(error))
      return
    }
    let isBlocked = false
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onblocked = () => {
      isBlocked = true
      reject(new StorageError("blocked"))
    }
    promisifyRequest(request).then(
      database => {
        // Nobody waits any more; left open it would block others.
        if (isBlocked) database.close()
        database.onversionchange = () => database.close()
        resolve(database)
      },
      (error: unknown) => reject(openingError(error)),
    )
  })
}

/// Settles when the transaction has ended: rejects with the browser's reason when nothing of it was stored.
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error ?? new DOMException("Aborted", "AbortError")))
  })
}
