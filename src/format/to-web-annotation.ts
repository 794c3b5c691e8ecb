import {agentSchema} from "../model/agent.js"
import type {Annotation} from "../model/annotation.js"
import {type Article, articleSchema} from "../model/article.js"
import {citationSchema} from "../model/citation.js"
import {idOfName} from "../model/id.js"
import type {Json} from "../model/json.js"
import type {LogEntry} from "../model/log-entry.js"
import type {AnnotationCollection} from "./annotation-collection-schema.js"
import {codePointIndex} from "./code-points.js"
import {annotationContext} from "./context.js"
import {inOrder} from "./in-order.js"
import {isObject, present, withoutKeys} from "./keys.js"
import {agentsOf, citationsOf, wireAnnotation} from "./wire-annotation.js"
import {type Records, withoutPrivate} from "./without-private.js"
import {wireHistory} from "./wire-history.js"

export interface ExportOptions {
  /// Annotation ids in the order they are to come in; the others follow, by id.
  readonly order?: readonly string[]
  /// `omit` leaves out what is never published (`withoutPrivate`); default `keep`.
  readonly private?: "keep" | "omit"
  /// The lines of history to carry along.
  readonly history?: readonly LogEntry[]
}

/// A fact check as a W3C AnnotationCollection: plain JSON, the same for the same records. `text` is the article's text,
/// which the positions refer to: they leave as Unicode code points.
///
/// `fromWebAnnotation` gives the same records back. Of the article's versions only hash and time leave, never the text.
export function toWebAnnotation(factCheck: Records, text: string, options: ExportOptions = {}): AnnotationCollection {
  const {records, history = []} =
    options.private === "omit"
      ? withoutPrivate(factCheck, options.history)
      : {records: factCheck, history: options.history}
  const index = codePointIndex(text)
  const annotations = inGivenOrder(records.annotations, options.order ?? [])
  const {article, citations, agents, coverage} = records
  const {first: page, ...foreign} = article.foreign ?? {}
  const collection: Record<string, Json | undefined> = {
    "@context": annotationContext,
    id: idOfName(`collection:${article.id}`),
    type: "AnnotationCollection",
    label: article.headline,
    total: annotations.length,
    article: wireArticle(article),
    citations: wireOthers(citations, annotations.flatMap(citationsOf), citationSchema),
    agents: wireOthers(agents, annotations.flatMap(agentsOf), agentSchema),
    coverage: wireOthers(coverage, []),
    history: history.length ? wireHistory(history) : undefined,
    first: {
      id: idOfName(`page:${article.id}`),
      type: "AnnotationPage",
      startIndex: 0,
      items: annotations.map(annotation => wireAnnotation(annotation, records, text, index)),
      ...others(page, wirePageKeys),
    },
    ...others(foreign, wireCollectionKeys),
  }
  return present(collection) as unknown as AnnotationCollection
}

/// The keys of a collection that we write and read; all others belong to other software.
export const wireCollectionKeys: ReadonlySet<string> = new Set([
  ...["@context", "id", "type", "label", "total", "first"],
  ...["article", "citations", "agents", "coverage", "history"],
])

/// The same of a page.
export const wirePageKeys: ReadonlySet<string> = new Set(["@context", "id", "type", "startIndex", "items"])

function inGivenOrder(annotations: ReadonlyMap<string, Annotation>, order: readonly string[]): Annotation[] {
  const first = [...new Set(order)].filter(id => annotations.has(id))
  const placed = new Set(first)
  const rest = [...annotations.keys()].filter(id => !placed.has(id)).sort()
  return [...first, ...rest].map(id => annotations.get(id)!)
}

function wireArticle({id, versions, ...rest}: Article): Json {
  const hashes = versions.map(version => ({...version, text: undefined}))
  return {
    articleId: id,
    ...(inOrder({...rest, foreign: undefined, page: undefined, versions: hashes}, articleSchema) as object),
  }
}

/// The records that no item carries, by id.
function wireOthers(
  records: ReadonlyMap<string, object>,
  used: readonly string[],
  schema?: unknown,
): readonly Json[] | undefined {
  const carried = new Set(used)
  const others = [...records.keys()].filter(id => !carried.has(id)).sort()
  return others.length ? others.map(id => inOrder(records.get(id), schema)) : undefined
}

/// What other software wrote, sorted, without the keys that are ours.
function others(foreign: Json | undefined, ours: ReadonlySet<string>): Record<string, Json> {
  return isObject(foreign) ? withoutKeys(inOrder(foreign) as Record<string, Json>, ours) : {}
}
