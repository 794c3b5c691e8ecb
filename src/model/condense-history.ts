import type {LogEntry} from "./log-entry.js"

/// How large the history of one record may become: characters (UTF-16) of its lines as JSON.
export const historyLimit = 1_000_000

/// The history of one record, oldest line first, made small enough: where it is larger than the limit, its oldest lines
/// become one, until no more than half of that is left. The newest line always stays. The very same list where it is
/// small enough.
export function condenseHistory(lines: readonly LogEntry[], limit = historyLimit): readonly LogEntry[] {
  let size = lines.reduce((sum, line) => sum + sizeOf(line), 0)
  if (size <= limit) return lines
  let end = 0
  while (end < lines.length - 1 && size > limit / 2) size -= sizeOf(lines[end++]!)
  return end > 1 ? [condensed(lines.slice(0, end)), ...lines.slice(end)] : lines
}

function condensed(lines: readonly LogEntry[]): LogEntry {
  const {stamp, collection, id, origin} = lines.at(-1)!
  const [{stamp: first, condensed: before}] = lines as readonly [LogEntry]
  const by = lines.flatMap(line => line.condensed?.by ?? line.by ?? [])
  const count = lines.reduce((sum, line) => sum + (line.condensed?.count ?? 1), 0)
  const since = before?.since ?? first
  return {stamp, collection, id, origin, changes: {}, condensed: {count, since, by: [...new Set(by)].sort()}}
}

/// Lines never change, and are measured again with every line that comes after them.
const sizes = new WeakMap<LogEntry, number>()

function sizeOf(line: LogEntry): number {
  const known = sizes.get(line) ?? JSON.stringify(line).length
  sizes.set(line, known)
  return known
}
