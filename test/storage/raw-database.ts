import {promisifyRequest} from "idb-keyval"

/// The database as it lies there, past the store that is tested.
export async function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    if (!request.result.objectStoreNames.contains("entries")) request.result.createObjectStore("entries")
  }
  return promisifyRequest(request)
}

export async function putRaw(name: string, key: IDBValidKey, value: unknown): Promise<void> {
  const database = await openRaw(name)
  const transaction = database.transaction("entries", "readwrite")
  transaction.objectStore("entries").put(value, key)
  await promisifyRequest(transaction)
  database.close()
}

/// Every key with its value, in the order of keys.
export async function readRaw(name: string): Promise<(readonly [IDBValidKey, unknown])[]> {
  const database = await openRaw(name)
  const transaction = database.transaction("entries")
  const entries = transaction.objectStore("entries")
  const [keys, values] = await Promise.all([
    promisifyRequest(entries.getAllKeys()),
    promisifyRequest<unknown[]>(entries.getAll()),
    promisifyRequest(transaction), // WebKit has who opens it next wait for a transaction that has not ended
  ])
  database.close()
  return keys.map((key, i) => [key, values[i]] as const)
}

export async function deleteRaw(name: string): Promise<void> {
  await promisifyRequest(indexedDB.deleteDatabase(name))
}
