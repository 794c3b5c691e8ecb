import * as v from "valibot"
import {agentSchema} from "../src/model/agent.js"
import {annotationSchema} from "../src/model/annotation.js"
import {citationSchema} from "../src/model/citation.js"
import type {FactCheck} from "../src/model/fact-check.js"
import type {RecordPatch} from "../src/state/record-commands.js"

const schemas = {annotations: annotationSchema, citations: citationSchema, agents: agentSchema}
const fixed = ["id", "kind", "created"]

/// A record with top-level fields replaced, `undefined` ones removed, as records to put in place. Null for an unknown
/// id; `RangeError` for what may not be changed and for values the model does not allow, naming the place. With a
/// collection, a new record is made.
export function patchRecord(
  factCheck: FactCheck,
  id: string,
  patch: object,
  collection?: keyof typeof schemas,
): RecordPatch | null {
  const name = collection ?? factCheck.collectionOf(id)
  if (!name || name === "coverage") return null
  const given: unknown = patch
  if (typeof given !== "object" || given === null) throw new RangeError(`No fields of a record: ${String(given)}`)
  for (const key of Object.keys(patch)) {
    if (fixed.includes(key)) throw new RangeError(`${key} cannot be changed`)
    // A field of another name would be kept here and lost in an export.
    if (!Object.hasOwn(schemas[name].entries, key)) throw new RangeError(`${key} is no field of this record`)
  }
  const merged = {...factCheck.get(name, id), ...asJson(patch), id}
  const record = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
  const result = v.safeParse(schemas[name], record)
  if (!result.success) {
    const [issue] = result.issues
    throw new RangeError(`${v.getDotPath(issue) ?? name}: ${issue.message}`)
  }
  return {[name]: [record]}
}

/// A copy of a patch. `RangeError` for a value that JSON cannot carry as it is.
function asJson(patch: object): object {
  return Object.fromEntries(
    Object.entries(patch).map(([key, value]) => [key, value === undefined ? undefined : jsonCopy(key, value)]),
  )
}

function jsonCopy(key: string, value: unknown): unknown {
  const carry = (_: string, item: unknown): unknown => {
    if (isCarried(item)) return item
    throw new TypeError(`${String(item)} is not JSON`)
  }
  try {
    return JSON.parse(JSON.stringify(value, carry))
  } catch (error) {
    throw new RangeError(`${key}: ${(error as Error).message}`, {cause: error})
  }
}

function isCarried(item: unknown): boolean {
  return typeof item === "number"
    ? Number.isFinite(item)
    : ["string", "boolean", "undefined", "object"].includes(typeof item)
}
