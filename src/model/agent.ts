import * as v from "valibot"
import {idOfName} from "./id.js"

/// Somebody who says, publishes or checks something (schema.org Person or Organization).
export interface Agent {
  readonly id: string
  readonly type: "Person" | "Organization"
  readonly name?: string
  readonly description?: string
  readonly jobTitle?: string
  readonly affiliation?: string
  /// Why the source is not named.
  readonly unnamedReason?: string
}

export const agentSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  type: v.picklist(["Person", "Organization"]),
  name: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  jobTitle: v.exactOptional(v.string()),
  affiliation: v.exactOptional(v.string()),
  unnamedReason: v.exactOptional(v.string()),
})

/// The agent of a typed name. Its id comes from type and name, so that two tabs that type the same name agree.
export function agentNamed(name: string, type: Agent["type"] = "Person"): Agent {
  const clean = name.trim().replace(/\s+/g, " ")
  if (!clean) throw new RangeError("An agent needs a name")
  return {id: idOfName(`${type}:${clean}`), type, name: clean}
}
