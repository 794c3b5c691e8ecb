/// Where everything lies in the database.
export const storeName = "entries"

/// One step from a format to the next. It may wait for requests of this transaction, and for nothing else.
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void | Promise<void>

/// The steps to today's format; the first makes the database. How many there are is its version: a release with more of
/// them makes the browser refuse the older ones, and asks them to let go of it first. A step that has been released never
/// changes: another format is one step more, and one more kept database (test/storage/keep-database.mjs).
export const migrations: readonly Migration[] = [database => void database.createObjectStore(storeName)]

/// Bring a database from an older format to that of the last step; `from` is 0 where there was none. All of it in the one
/// transaction in which the browser upgrades: where this rejects, that has to be aborted, and all is as it was.
export async function migrate(
  database: IDBDatabase,
  transaction: IDBTransaction,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(database, transaction)
}
