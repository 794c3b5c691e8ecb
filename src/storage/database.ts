import {type UseStore, promisifyRequest} from "idb-keyval"
import {type Migration, migrate, storeName} from "./migrations.js"
import {Patience} from "./patience.js"
import {StorageError, openingError, usingError} from "./storage-error.js"

/// How idb-keyval's functions get at a database, and `close`, which lets go of it until the next use: what is being done is
/// done to its end.
export type DatabaseUse = UseStore & {readonly close: () => void}

/// Access to one database for idb-keyval's functions. It is opened on first use, and again on the next use after the
/// browser has closed it or another tab has deleted or upgraded it. Writing waits for the disk (`durability: "strict"`).
/// A browser that does not answer is given up, and what it was asked for does not happen later.
/// A database of an older format is upgraded (`steps`); one that cannot be stays as it is, and is refused.
export function useDatabase(name: string, steps: readonly Migration[], factory?: IDBFactory): DatabaseUse {
  const patience = new Patience()
  let opened: Promise<IDBDatabase> | undefined
  const forget = (opening: Promise<IDBDatabase>) => {
    if (opened === opening) opened = undefined
  }
  const open = () => {
    if (opened) return opened
    const opening = patience.wait(...openDatabase(name, steps, factory))
    opening.catch(() => forget(opening))
    return (opened = opening)
  }
  const use: UseStore = async (mode, callback) => {
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
    const result = (async () => callback(transaction.objectStore(storeName)))()
    return patience.wait(result, () => abort(transaction))
  }
  const close = () => {
    opened?.then(
      database => database.close(),
      () => undefined, // whoever asked has been told
    )
    opened = undefined
  }
  return Object.assign(use, {close})
}

/// The database, and what gives it up before it is there.
function openDatabase(
  name: string,
  steps: readonly Migration[],
  factory: IDBFactory | undefined,
): [Promise<IDBDatabase>, () => void] {
  let isGivenUp = false
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    let request: IDBOpenDBRequest
    try {
      request = (factory ?? indexedDB).open(name, steps.length)
    } catch (error) {
      reject(openingError(error))
      return
    }
    request.onupgradeneeded = ({oldVersion}) => {
      const transaction = request.transaction!
      migrate(request.result, transaction, oldVersion, steps).catch((error: unknown) => {
        reject(usingError(error))
        abort(transaction)
      })
    }
    request.onblocked = () => {
      isGivenUp = true
      reject(new StorageError("blocked"))
    }
    promisifyRequest(request).then(
      database => {
        // Nobody waits any more; left open it would block others.
        if (isGivenUp) database.close()
        database.onversionchange = () => database.close()
        resolve(database)
      },
      (error: unknown) => reject(openingError(error)),
    )
  })
  return [opening, () => (isGivenUp = true)]
}

/// Settles when the transaction has ended: rejects with the browser's reason when nothing of it was stored.
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error ?? new DOMException("Aborted", "AbortError")))
  })
}

/// End the transaction without storing anything of it.
export function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
