/// Why stored work could not be read or written.
/// - `unavailable`: the browser offers no storage here (private mode, sandboxed frame) or will not open it
/// - `newer-version`: a later release of this software has changed the format; nothing of it is touched
/// - `blocked`: another tab with an older release keeps the storage open
/// - `quota`: no space left
/// - `corrupt`: the browser cannot give back what is stored under one of the keys to be written
/// - `removed`: somebody has taken away everything that was stored of this article, in another window maybe
/// - `timeout`: the browser does not answer
/// - `failed`: anything else, see `cause`
export type StorageErrorCode =
  "unavailable" | "newer-version" | "blocked" | "quota" | "corrupt" | "removed" | "timeout" | "failed"

/// Storage did not do what was asked. `cause` is what the browser said, where it said anything.
export class StorageError extends Error {
  override readonly name = "StorageError"

  constructor(
    readonly code: StorageErrorCode,
    cause?: unknown,
  ) {
    super(`Storage: ${code}${cause instanceof Error ? ` (${cause.message})` : ""}`, {cause})
  }
}

/// The error for what went wrong while storage was opened.
export function openingError(cause: unknown): StorageError {
  const code = codes[nameOf(cause)]
  return new StorageError(code === undefined || code === "corrupt" ? "unavailable" : code, cause)
}

/// The error for what went wrong in open storage.
export function usingError(cause: unknown): StorageError {
  return cause instanceof StorageError ? cause : new StorageError(codes[nameOf(cause)] ?? "failed", cause)
}

/// By the names of what IndexedDB throws. The last two are how Chromium and Firefox say that a large value's file is
/// gone.
const codes: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: "quota",
  VersionError: "newer-version",
  DataError: "corrupt",
  NotReadableError: "corrupt",
}

function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : ""
}
