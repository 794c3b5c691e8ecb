import type {Annotation} from "../model/annotation.js"
import type {Article} from "../model/article.js"
import type {Collections} from "../model/fact-check.js"
import {type FieldChange, type FieldChanges, whole} from "../model/field-change.js"
import type {LogEntry} from "../model/log-entry.js"

/// The records of a fact check, by id.
export type Records = {readonly article: Article} & {
  readonly [C in Exclude<keyof Collections, "articles">]: ReadonlyMap<string, Collections[C]>
}

/// What may be published: the records and their history without private notes, without citations whose disclosure is
/// not `public`, and without evidence that names one.
///
/// Evidence whose citation is unknown goes too: nobody can say that it was public. In the history a citation is private
/// when it ever was, because its old values were given in confidence.
export function withoutPrivate(
  records: Records,
  history: readonly LogEntry[] = [],
): {records: Records; history: readonly LogEntry[]} {
  const isPublic = (id: unknown) => records.citations.get(id as string)?.disclosure === "public"
  const once = everPrivate(history)
  const wasPublic = (id: unknown) => isPublic(id) && !once.has(id as string)
  const {article, agents, coverage} = records
  const citations = new Map([...records.citations].filter(([id]) => isPublic(id)))
  const annotations = new Map(
    [...records.annotations].map(([id, annotation]) => [id, publicAnnotation(annotation, isPublic)] as const),
  )
  return {
    records: {article, annotations, citations, agents, coverage},
    history: history.flatMap(entry => publicEntry(entry, wasPublic)),
  }
}

type IsPublic = (citationId: unknown) => boolean

function publicAnnotation(annotation: Annotation, isPublic: IsPublic): Annotation {
  const {privateNote, ...rest} = annotation
  const evidence = annotation.evidence.filter(item => isPublic(item.citation))
  if (privateNote === undefined && evidence.length === annotation.evidence.length) return annotation
  return {...rest, evidence}
}

/// Ids of the citations that were not public at some time.
function everPrivate(history: readonly LogEntry[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const {collection, id, changes} of history) {
    if (collection !== "citations") continue
    const states = [
      ...(changes[whole] ?? []).map(record => property(record, "disclosure")),
      ...(changes["disclosure"] ?? []),
    ]
    if (states.some(state => typeof state === "string" && state !== "public")) ids.add(id)
  }
  return ids
}

function publicEntry(entry: LogEntry, isPublic: IsPublic): LogEntry[] {
  if (entry.collection === "citations") return isPublic(entry.id) ? [entry] : []
  if (entry.collection !== "annotations" || entry.condensed) return [entry]
  const changes = publicChanges(entry.changes, isPublic)
  const isEmpty = Object.keys(changes).every(field => field === "modified")
  return isEmpty ? [] : [{...entry, changes}]
}

function publicChanges(changes: FieldChanges, isPublic: IsPublic): FieldChanges {
  const result: Record<string, FieldChange> = {}
  for (const [field, [old, now]] of Object.entries(changes)) {
    if (field === "privateNote" || field === "evidence") continue
    if (field.startsWith("evidence/") && ![old, now].every(value => value === null || isPublicItem(value, isPublic)))
      continue
    result[field] = field === whole ? [publicRecord(old, isPublic), publicRecord(now, isPublic)] : [old, now]
  }
  return result
}

const isPublicItem = (entry: unknown, isPublic: IsPublic): boolean =>
  isPublic(property(property(entry, "item") ?? entry, "citation"))

function publicRecord(record: FieldChange[0], isPublic: IsPublic): FieldChange[0] {
  if (record === null) return null
  return publicAnnotation({evidence: [], ...(record as object)} as unknown as Annotation, isPublic) as never
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
