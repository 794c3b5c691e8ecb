import type {SaveStatus} from "./contexts.js"
import type {Session} from "./session.js"
import {strings} from "./strings.js"

/// How it stands with storage, in words. "All changes stored" only when it truly is.
export function saveStatus(session: Session | null, drafts: number): SaveStatus {
  const words = strings.save_state
  if (!session || (!session.opened && session.saveState?.status !== "failed"))
    return {status: "opening", text: words.opening}
  if (session.inMemory || !session.saveState) return {status: "memory", text: words.memory}
  const state = session.saveState
  if (state.status === "storing") return {status: "storing", text: words.storing}
  if (state.status === "failed") return {status: "failed", text: words.failed(reasonOf(state.error))}
  return {status: "stored", text: drafts ? words.drafts(drafts) : words.stored(state.at && clock(state.at))}
}

/// The time of day, in the interface's language, of an ISO 8601 time.
function clock(time: string): string {
  return new Intl.DateTimeFormat("en", {hour: "2-digit", minute: "2-digit", hourCycle: "h23"}).format(new Date(time))
}

/// Why storage failed, in words that begin small and end with a full stop.
export function reasonOf(error: unknown): string {
  const {code} = (error ?? {}) as {code?: unknown}
  return (typeof code === "string" ? strings.storageReason[code] : undefined) ?? strings.storageReason["failed"]!
}
