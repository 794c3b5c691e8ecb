import * as v from "valibot"
import {agentSchema} from "../model/agent.js"
import {annotationSchema} from "../model/annotation.js"
import {articleSchema} from "../model/article.js"
import {citationSchema} from "../model/citation.js"
import {collections} from "../model/fact-check.js"
import {freeze} from "../model/json.js"
import {targetSchema} from "../model/target.js"
import {type StoredEntry, logId} from "./fact-check-store.js"

const stamp = v.pipe(v.string(), v.nonEmpty())
const id = v.pipe(v.string(), v.nonEmpty())

const storedSchema = <S extends v.GenericSchema>(record: S) =>
  v.looseObject({record, stamps: v.record(v.string(), stamp), deleted: v.exactOptional(stamp)})

const change = v.strictTuple([v.nonOptional(v.any()), v.nonOptional(v.any())])

/// What may lie under a key, by collection.
const schemas = {
  articles: storedSchema(articleSchema),
  // Two tabs that each take away the passage the other kept leave none: that is no corruption.
  annotations: storedSchema(v.looseObject({...annotationSchema.entries, targets: v.array(targetSchema)})),
  citations: storedSchema(citationSchema),
  agents: storedSchema(agentSchema),
  coverage: storedSchema(v.looseObject({id})),
  drafts: v.looseObject({id, values: v.record(v.string(), v.any()), modified: v.string()}),
  log: v.looseObject({
    stamp,
    collection: v.picklist(collections),
    id,
    by: v.exactOptional(v.string()),
    origin: v.picklist(["user", "api", "import", "sync", "undo"]),
    changes: v.record(v.string(), change),
    condensed: v.exactOptional(v.looseObject({count: v.number(), since: stamp, by: v.array(v.string())})),
  }),
} satisfies Record<StoredEntry["collection"], v.GenericSchema>

/// What a value found under this collection and id says, or why it cannot be understood.
export function entryOfValue(collection: string, entryId: string, value: unknown): StoredEntry | {reason: string} {
  if (!isCollection(collection)) return {reason: "unknown collection"}
  const {issues} = v.safeParse(schemas[collection], value)
  if (issues) return {reason: `${v.getDotPath(issues[0]) ?? "value"}: ${issues[0].message}`}
  const entry = {collection, id: entryId, [fieldOfValue(collection)]: value} as StoredEntry
  return idOfValue(entry) === entryId ? freeze(entry) : {reason: "id: not the one it is stored under"}
}

/// What is put under the key of this entry. Null for a draft or a line of history that is gone: nothing is.
export function valueOfEntry(entry: StoredEntry): unknown {
  if ("stored" in entry) return entry.stored
  return "draft" in entry ? entry.draft : entry.entry
}

function isCollection(name: string): name is StoredEntry["collection"] {
  return Object.hasOwn(schemas, name)
}

function fieldOfValue(collection: StoredEntry["collection"]): "stored" | "draft" | "entry" {
  return collection === "drafts" ? "draft" : collection === "log" ? "entry" : "stored"
}

function idOfValue(entry: StoredEntry): string | undefined {
  if ("stored" in entry) return entry.stored.record.id
  return "draft" in entry ? entry.draft?.id : entry.entry ? logId(entry.entry) : undefined
}
