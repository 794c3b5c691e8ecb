import * as v from "valibot"
import type {Json} from "../model/json.js"
import {type IssueCode, type IssueList, at, shown} from "./issue.js"
import {isObject} from "./keys.js"

type Key = string | number

/// The value as a record of that schema, or null where that cannot be. What is wrong is taken out with an issue: an
/// optional field alone, a required one with the smallest optional thing or list item around it. `rename` tells what a
/// field is called on the wire where it is not the field's own name.
///
/// The value is changed in place: give a copy.
export function readRecord<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: string,
  issues: IssueList,
  rename: Readonly<Record<string, string>> = {},
): v.InferOutput<S> | null {
  // Paths of what was reported or taken out: what follows from that is no issue of its own.
  const known = new Set<string>()
  // Each round takes something out of the value, so that there is a last one.
  for (;;) {
    const result = v.safeParse(schema, value)
    if (result.success) return value
    const doomed = new Map<string, readonly Key[]>()
    for (const issue of result.issues) {
      const keys = (issue.path ?? []).map(step => step.key as Key)
      const isGone = issue.received === "undefined" && valueAt(value, keys) === undefined
      const name = JSON.stringify(keys)
      if (!known.has(name)) report(issue, keys, path, issues, rename)
      known.add(name)
      const victim = isGone ? keys.slice(0, -1) : keys
      doomed.set(JSON.stringify(victim), victim)
    }
    if (doomed.has("[]")) return null
    // Back to front, so that indices stay right.
    for (const [name, keys] of [...doomed].sort(([, a], [, b]) => comparePaths(b, a))) {
      known.add(name)
      removeAt(value, keys)
    }
  }
}

function report(
  issue: v.BaseIssue<unknown>,
  keys: readonly Key[],
  path: string,
  issues: IssueList,
  rename: Readonly<Record<string, string>>,
): void {
  const [first, ...rest] = keys
  const names = first === undefined ? [] : [rename[first] ?? first, ...rest]
  const key = names.findLast(name => typeof name === "string") ?? ""
  issues.add(codeOf(issue) as "invalid", names.reduce<string>(at, path), {key, found: shown(issue.input)})
}

/// Our code for what a model schema objects to. Checks are known by the message the schema gives them.
function codeOf({type, received, message}: v.BaseIssue<unknown>): IssueCode {
  if (received === "undefined") return "missing"
  const byMessage: Readonly<Record<string, IssueCode>> = {
    "not a UTC time": "wrong-date",
    "not a time": "wrong-date",
    "not a date": "wrong-date",
    "not an http(s) address": "wrong-address",
    "empty name": "empty",
    "start after end": "wrong-offset",
  }
  const byType: Readonly<Record<string, IssueCode>> = {
    picklist: "unknown-word",
    literal: "unknown-word",
    non_empty: "empty",
    safe_integer: "wrong-offset",
    min_value: "wrong-offset",
    check: "invalid",
  }
  return byMessage[message] ?? byType[type] ?? "wrong-type"
}

function valueAt(value: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown> | undefined)?.[key], value)
}

function removeAt(value: unknown, keys: readonly Key[]): void {
  const parent = valueAt(value, keys.slice(0, -1))
  const key = keys.at(-1)!
  if (Array.isArray(parent)) parent.splice(key as number, 1)
  else if (isObject(parent)) Reflect.deleteProperty(parent, key)
}

function comparePaths(a: readonly Key[], b: readonly Key[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i]!, b[i]!]
    if (x !== y) return typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : 1
  }
  return a.length - b.length
}

/// A part of a file, and where it stands.
export type Placed = readonly [part: Json, path: string]

/// Those of the parts that are records of that schema.
export function readRecords<S extends v.GenericSchema>(
  schema: S,
  parts: readonly Placed[],
  issues: IssueList,
): v.InferOutput<S>[] {
  return parts.flatMap(([part, path]) => {
    const record = readRecord(schema, part, path, issues)
    return record === null ? [] : [record]
  })
}
