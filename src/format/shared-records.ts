import {type Agent, agentSchema} from "../model/agent.js"
import {type Citation, citationSchema} from "../model/citation.js"
import {sameJson} from "../model/json.js"
import {type IssueList} from "./issue.js"
import {isObject} from "./keys.js"
import {type Placed, readRecord} from "./read-record.js"

/// The citations and agents of a file, each once, from wherever they stand: every item carries copies of those it uses.
export class Shared {
  readonly citations = new Map<string, Citation>()
  readonly agents = new Map<string, Agent>()

  constructor(private readonly issues: IssueList) {}

  addCitations(parts: readonly Placed[]): void {
    for (const [part, path] of parts) this.#add(this.citations, citationSchema, part, path)
  }

  addAgents(parts: readonly Placed[]): void {
    for (const [part, path] of parts) this.#add(this.agents, agentSchema, part, path)
  }

  #add<R extends {readonly id: string}>(
    records: Map<string, R>,
    schema: typeof citationSchema | typeof agentSchema,
    part: Placed[0],
    path: string,
  ): void {
    // Most copies are like the first one: no need to look at them twice.
    const known = isObject(part) && typeof part["id"] === "string" ? records.get(part["id"]) : undefined
    if (known && covers(known, part as object)) return
    const record = readRecord(schema, part, path, this.issues) as R | null
    if (!record) {
      this.issues.add("left-out", path, {what: schema === citationSchema ? "source" : "person or organisation"})
      return
    }
    if (!records.has(record.id)) records.set(record.id, record)
    else this.issues.add("differing-copies", path, {id: record.id})
  }
}

/// Does the record say everything that the copy says?
function covers(record: object, copy: object): boolean {
  return Object.entries(copy).every(([key, value]) => sameJson((record as Record<string, unknown>)[key], value))
}
