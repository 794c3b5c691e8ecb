import {condenseHistory} from "../model/condense-history.js"
import {type LogEntry, standsFor} from "../model/log-entry.js"
import type {PersistentMap} from "../model/persistent-map.js"

/// The history of every record, by its id; oldest line first.
export type Log = PersistentMap<string, readonly LogEntry[]>

/// A log after a transaction, and what that did to it.
export interface LogChange {
  readonly log: Log
  /// Lines that are new.
  readonly added: readonly LogEntry[]
  /// Lines that were condensed: one of the new ones stands for them.
  readonly dropped: readonly LogEntry[]
}

/// The log with lines of ours. Where the history of a record becomes too large, its oldest lines are condensed.
export function addLines(log: Log, lines: readonly LogEntry[]): LogChange {
  if (!lines.length) return {log, added: [], dropped: []}
  const next = withLines(log, lines).edit()
  const added = new Set(lines)
  const dropped: LogEntry[] = []
  for (const id of new Set(lines.map(line => line.id))) {
    const all = next.get(id) ?? []
    const fewer = condenseHistory(all)
    if (fewer === all) continue
    next.set(id, fewer)
    const condensed = fewer[0]!
    const left = new Set(fewer)
    for (const line of all.filter(line => !left.has(line))) {
      // What has the stamp of the condensed line is written over by it.
      if (!added.delete(line) && line.stamp !== condensed.stamp) dropped.push(line)
    }
    added.add(condensed)
  }
  return {log: next.done(), added: [...added], dropped}
}

/// The log with lines that were written elsewhere, and without those that were condensed there.
export function takeInLines(log: Log, lines: readonly LogEntry[], gone: readonly LogEntry[]): LogChange {
  if (!lines.length && !gone.length) return {log, added: [], dropped: []}
  const next = withLines(log, lines).edit()
  for (const {id, stamp} of gone) {
    const left = (next.get(id) ?? []).filter(line => line.stamp !== stamp)
    if (left.length) next.set(id, left)
    else next.delete(id)
  }
  return {log: next.done(), added: [], dropped: []}
}

function withLines(log: Log, lines: readonly LogEntry[]): Log {
  const next = log.edit()
  for (const line of lines) {
    const known = (next.get(line.id) ?? []).filter(other => !standsFor(line, other))
    if (known.some(other => other.stamp === line.stamp)) continue
    const last = known.at(-1)
    const all = [...known, line]
    next.set(line.id, last && last.stamp > line.stamp ? all.sort((a, b) => (a.stamp < b.stamp ? -1 : 1)) : all)
  }
  return next.done()
}
