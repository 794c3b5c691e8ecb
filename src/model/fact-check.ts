import type {Agent} from "./agent.js"
import type {Annotation} from "./annotation.js"
import type {Article} from "./article.js"
import type {Citation} from "./citation.js"
import {type MapEdit, PersistentMap} from "./persistent-map.js"

/// What a checker said about one sentence. Nothing writes these yet; a file's are kept.
export interface CoverageMark {
  readonly id: string
}

/// A kind of records, by the name it has in storage and on the wire. `articles` holds one record, the article.
export interface Collections {
  readonly articles: Article
  readonly annotations: Annotation
  readonly citations: Citation
  readonly agents: Agent
  readonly coverage: CoverageMark
}
export type Collection = keyof Collections
export type AnyRecord = Collections[Collection]

export const collections: readonly Collection[] = ["articles", "annotations", "citations", "agents", "coverage"]

/// A record to put in, or to take out.
export interface RecordChange {
  readonly collection: Collection
  readonly id: string
  readonly record: AnyRecord | null
}

/// Everything known about one article. A persistent value: `with` returns a new one, and nothing in it is ever changed.
export class FactCheck {
  private constructor(
    readonly article: Article,
    readonly annotations: PersistentMap<string, Annotation>,
    readonly citations: PersistentMap<string, Citation>,
    readonly agents: PersistentMap<string, Agent>,
    readonly coverage: PersistentMap<string, CoverageMark>,
  ) {}

  /// A fact check of this article without any annotation.
  static of(article: Article): FactCheck {
    return new FactCheck(article, PersistentMap.of(), PersistentMap.of(), PersistentMap.of(), PersistentMap.of())
  }

  /// The record of that id, or null.
  get<C extends Collection>(collection: C, id: string): Collections[C] | null {
    if (collection === "articles") return (id === this.article.id ? this.article : null) as Collections[C] | null
    return (this[collection as Exclude<C, "articles">].get(id) ?? null) as Collections[C] | null
  }

  /// This fact check with a record put in, or (`null`) taken out. The article can only be replaced.
  with<C extends Collection>(collection: C, id: string, record: Collections[C] | null): FactCheck {
    return this.withAll([{collection, id, record}])
  }

  /// This fact check with several records put in or taken out.
  withAll(changes: Iterable<RecordChange>): FactCheck {
    const all = [...changes]
    const own = all.filter(change => change.collection === "articles")
    if (own.some(({record}) => !record)) throw new RangeError("A fact check is nothing without its article")
    const article = (own.at(-1)?.record as Article | undefined) ?? this.article
    const changed = <T>(collection: Collection, records: PersistentMap<string, T>) => {
      const edit = records.edit()
      for (const change of all) if (change.collection === collection) put(edit, change)
      return edit.done()
    }
    return new FactCheck(
      article,
      changed("annotations", this.annotations),
      changed("citations", this.citations),
      changed("agents", this.agents),
      changed("coverage", this.coverage),
    )
  }

  /// Which kind of record has that id, or null.
  collectionOf(id: string): Exclude<Collection, "articles"> | null {
    for (const name of ["annotations", "citations", "agents", "coverage"] as const) if (this[name].has(id)) return name
    return null
  }

  /// The annotations that name this citation or agent.
  usersOf(id: string): readonly Annotation[] {
    return [...this.annotations.values()].filter(annotation => namedBy(annotation).includes(id))
  }
}

function put<T>(edit: MapEdit<string, T>, {id, record}: RecordChange): void {
  if (record) edit.set(id, record as T)
  else edit.delete(id)
}

/// Ids of the citations and agents that an annotation names.
export function namedBy({speaker, creator, via, ratings, evidence}: Annotation): readonly string[] {
  const agents = [speaker, creator, ...via.map(step => step.agent), ...ratings.map(rating => rating.author)]
  return [...agents, ...evidence.map(item => item.citation)].filter(id => id !== undefined)
}
