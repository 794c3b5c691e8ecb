/// What the browser says of everything that this site has stored in it; null where it does not say.
export interface StorageReport {
  /// Bytes, an estimate.
  readonly usage: number | null
  /// How many bytes it may be, an estimate.
  readonly quota: number | null
  /// Whether it stays when the browser needs room: without that, a browser may delete what a site has stored, all at once.
  readonly isPersisted: boolean | null
}

/// `navigator.storage`; pages without a secure connection have none.
type Manager = Pick<StorageManager, "persist" | "persisted" | "estimate">

const ownManager = (): Manager | undefined => (navigator as {readonly storage?: Manager}).storage

/// How much is stored, and whether it stays. Never rejects. https://storage.spec.whatwg.org/
export async function storageReport(manager: Manager | undefined = ownManager()): Promise<StorageReport> {
  const [estimate, isPersisted] = await Promise.all([
    answerOf<StorageEstimate>(() => manager?.estimate()),
    answerOf(() => manager?.persisted()),
  ])
  return {usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersisted}
}

/// Ask the browser to keep what this site stores, unless it does already. Some ask the user, and answer only when they
/// have. Null where the browser cannot be asked. Never rejects.
export async function askToPersist(manager: Manager | undefined = ownManager()): Promise<boolean | null> {
  if (await answerOf(() => manager?.persisted())) return true
  return answerOf(() => manager?.persist())
}

/// Browsers refuse in several ways: no such method, an exception, a rejection.
async function answerOf<Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | null> {
  try {
    return (await ask()) ?? null
  } catch {
    return null
  }
}
