import * as v from "valibot"
import type {Json} from "../model/json.js"
import {type CheckedVersion, targetSchema} from "../model/target.js"
import {inOrder} from "./in-order.js"
import {isObject} from "./keys.js"

const versionSchema = targetSchema.entries.checkedVersion.wrapped

/// The states of a target on the wire (W3C Web Annotation §4.3.1): the version of the text that its words were taken
/// from as a TimeState, beside those that other software wrote. Alone it is an object. It stands before a single state,
/// and behind a list, so that reading gives back which of the two it was.
export function wireState(checked: CheckedVersion | undefined, others: Json | undefined): {readonly state?: Json} {
  const kept = others === undefined ? undefined : inOrder(others)
  if (!checked) return kept === undefined ? {} : {state: kept}
  const own = {type: "TimeState", sourceDate: checked.checkedAt, hash: checked.hash}
  if (kept === undefined) return {state: own}
  return {state: Array.isArray(kept) ? [...(kept as Json[]), own] : [own, kept]}
}

/// What `wireState` wrote, apart again. A TimeState without our `hash` is another program's.
export function readState(state: Json | undefined): {readonly checkedVersion?: CheckedVersion; readonly state?: Json} {
  if (state === undefined) return {}
  if (!Array.isArray(state)) {
    const checkedVersion = ownVersion(state)
    return checkedVersion ? {checkedVersion} : {state}
  }
  const list = state as readonly Json[]
  const last = ownVersion(list.at(-1))
  if (last) return {checkedVersion: last, state: list.slice(0, -1)}
  const first = list.length === 2 ? ownVersion(list[0]) : null
  return first ? {checkedVersion: first, state: list[1]!} : {state}
}

function ownVersion(value: Json | undefined): CheckedVersion | null {
  if (!isObject(value) || value["type"] !== "TimeState" || Object.keys(value).length > 3) return null
  const version = {hash: value["hash"], checkedAt: value["sourceDate"]}
  return v.is(versionSchema, version) ? version : null
}
