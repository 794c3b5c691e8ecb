import type {SaveStatus} from "./contexts.js"
import {clock} from "./formats.js"
import type {Session} from "./session.js"
import {strings} from "./strings.js"

/// How it stands with storage, in words. "All changes stored" only when it truly is.
export function saveStatus(session: Session | null, drafts: number): SaveStatus {
  const words = strings.saveState
  if (!session || (!session.opened && session.saveState?.status !== "failed"))
    return {status: "opening", text: words.opening}
  if (session.inMemory || !session.saveState) return {status: "memory", text: words.memory}
  const state = session.saveState
  if (state.status === "storing") return {status: "storing", text: words.storing}
  if (state.status === "failed") return {status: "failed", text: words.failed({reason: reasonOf(state.error)})}
  if (drafts) return {status: "stored", text: words.drafts({count: drafts})}
  return {status: "stored", text: state.at ? words.storedAt({time: clock(state.at)}) : words.stored}
}

/// Why storage failed, in words that begin small and end with a full stop.
export function reasonOf(error: unknown): string {
  const {code} = (error ?? {}) as {code?: unknown}
  const reasons: Readonly<Record<string, string>> = strings.storageReason
  return (typeof code === "string" ? reasons[code] : undefined) ?? strings.storageReason.failed
}
