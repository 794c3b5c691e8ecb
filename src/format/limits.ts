import type {Json} from "../model/json.js"
import {type IssueList, at} from "./issue.js"

/// How deep a record from outside may be nested.
export const maxDepth = 64
/// How long a record from outside may be, as JSON, in UTF-16 units: each target, body, citation, agent, field, and all
/// unknown properties of one record together.
export const maxLength = 100_000

/// What may still be spent on a record that comes in several parts.
export interface Budget {
  left: number
  /// How deep it may be nested; `maxDepth` where nothing is said.
  readonly depth?: number
}

const forbidden = new Set(["__proto__", "constructor", "prototype"])

/// Could a property of this name reach into an object's prototype?
export const isForbiddenKey = (key: string): boolean => forbidden.has(key)

/// A plain copy of a value from outside that shares nothing with it, or undefined with an issue where it is nested too
/// deep or too long. Keys that could reach into an object's prototype are left out with an issue; what JSON cannot say
/// (functions, NaN) is left out as `JSON.stringify` would. Lone surrogates and NUL stay as they are: JSON and every
/// consumer here can carry them.
///
/// Does not recurse: a nesting 100,000 deep is an issue, not a stack overflow. A cycle is a nesting without end.
export function plainCopy(
  value: unknown,
  path: string,
  issues: IssueList,
  budget: Budget = {left: maxLength},
): Json | undefined {
  const root: Task = {value: {value}, copy: {}, depth: -1, above: null, key: ""}
  const open: Task[] = [root]
  const most = budget.depth ?? maxDepth
  for (let task = open.pop(); task; task = open.pop()) {
    if (task.depth > most) {
      issues.add("too-deep", path, {most})
      return undefined
    }
    for (const key of Object.keys(task.value)) {
      const item = (task.value as Record<string, unknown>)[key]
      const isItem = Array.isArray(task.copy)
      if (!isItem && forbidden.has(key)) {
        issues.add("forbidden-key", pathOf(path, task), {key})
        continue
      }
      const isContainer = typeof item === "object" && item !== null
      const scalar = isContainer ? null : asScalar(item)
      // What JSON cannot say is null in a list, and absent from an object.
      if (scalar === undefined && !isItem) continue
      if (task !== root) budget.left -= isItem ? 1 : key.length + 4
      if (isContainer) {
        const copy: Container = Array.isArray(item) ? [] : {}
        put(task.copy, key, copy)
        open.push({value: item, copy, depth: task.depth + 1, above: task, key})
      } else {
        budget.left -= typeof scalar === "string" ? scalar.length + 2 : 4
        put(task.copy, key, scalar ?? null)
      }
      if (budget.left < 0) {
        issues.add("too-large", path, {most: maxLength})
        return undefined
      }
    }
  }
  return (root.copy as Record<string, Json>)["value"]
}

/// Copies of the items of a list, or of the one value in place of a list, each within the limits by itself.
export function plainParts(value: unknown, path: string, issues: IssueList): (readonly [Json, string])[] {
  if (value === undefined) return []
  const items: readonly (readonly [unknown, string])[] = Array.isArray(value)
    ? value.map((item: unknown, i) => [item, at(path, i)] as const)
    : [[value, path]]
  return items.flatMap(([item, place]) => {
    const copy = plainCopy(item, place, issues)
    return copy === undefined ? [] : [[copy, place] as const]
  })
}

type Container = Json[] | Record<string, Json>

/// An object or list of which the contents are still to be copied.
interface Task {
  readonly value: object
  readonly copy: Container
  readonly depth: number
  readonly above: Task | null
  /// Its key in the one above.
  readonly key: string
}

function put(copy: Container, key: string, value: Json): void {
  if (Array.isArray(copy)) copy.push(value)
  else copy[key] = value
}

function pathOf(start: string, {above, key}: Task): string {
  if (!above || above.depth < 0) return start
  return at(pathOf(start, above), Array.isArray(above.copy) ? Number(key) : key)
}

function asScalar(value: unknown): Json | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  return value === null || typeof value === "string" || typeof value === "boolean" ? value : undefined
}
