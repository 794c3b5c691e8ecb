import {type Agent, agentNamed, agentSchema} from "../model/agent.js"
import type {Json} from "../model/json.js"
import {type IssueList} from "./issue.js"
import {isObject, withoutKeys} from "./keys.js"
import {readRecord} from "./read-record.js"
import type {Shared} from "./shared-records.js"
import {onlyValue} from "./w3c-properties.js"

const idAndType = new Set(["id", "recordId", "type"])

/// The creator of an annotation as the id of an agent. What is no person or organisation – software, or several creators
/// – is handed back to be kept as it is.
export function readCreator(
  value: Json | undefined,
  path: string,
  shared: Shared,
  issues: IssueList,
): {creator?: string; foreignCreator?: Json} {
  const creator = onlyValue(value)
  if (creator === undefined) return {}
  if (typeof creator === "string") return {creator}
  if (!isObject(creator)) return {foreignCreator: creator}
  const {type = "Person", name} = creator
  const id = onlyValue(creator["recordId"] ?? creator["id"])
  if (type !== "Person" && type !== "Organization") return {foreignCreator: creator}
  const more = withoutKeys(creator, idAndType)
  if (typeof id !== "string" || !id) {
    if (typeof name !== "string" || !name.trim()) return {foreignCreator: creator}
    const agent = {...more, ...agentNamed(name, type)}
    if (!shared.agents.has(agent.id)) shared.agents.set(agent.id, agent)
    return {creator: agent.id}
  }
  const known = shared.agents.get(id)
  if (known) shared.agents.set(id, {...more, ...known})
  else if (Object.keys(more).length) {
    const agent = readRecord(agentSchema, {...more, id, type}, path, issues) as Agent | null
    if (agent) shared.agents.set(id, agent)
  }
  return {creator: id}
}
