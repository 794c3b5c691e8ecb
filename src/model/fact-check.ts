import type {Agent} from "./agent.js"
import type {Annotation} from "./annotation.js"
import type {Article} from "./article.js"
import type {Citation} from "./citation.js"

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
    readonly annotations: ReadonlyMap<string, Annotation>,
    readonly citations: ReadonlyMap<string, Citation>,
    readonly agents: ReadonlyMap<string, Agent>,
    readonly coverage: ReadonlyMap<string, CoverageMark>,
  ) {}

  /// A fact check of this article without any annotation.
  static of(article: Article): FactCheck {
    return new FactCheck(article, new Map(), new Map(), new Map(), new Map())
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

  /// This fact check with several records put in or taken out: each collection is copied once.
  withAll(changes: Iterable<RecordChange>): FactCheck {
    const copies = new Map<Collection, Map<string, unknown>>()
    let {article} = this
    for (const {collection, id, record} of changes) {
      if (collection === "articles") {
        if (!record) throw new RangeError("A fact check is nothing without its article")
        article = record as Article
        continue
      }
      const copy = copies.get(collection) ?? new Map<string, unknown>(this[collection])
      copies.set(collection, copy)
      if (record) copy.set(id, record)
      else copy.delete(id)
    }
    const pick = <T>(collection: Collection, records: ReadonlyMap<string, T>) =>
      (copies.get(collection) as ReadonlyMap<string, T> | undefined) ?? records
    return new FactCheck(
      article,
      pick("annotations", this.annotations),
      pick("citations", this.citations),
      pick("agents", this.agents),
      pick("coverage", this.coverage),
    )
  }

  /// Which kind of record has that id, or null.
  collectionOf(id: string): Exclude<Collection, "articles"> | null {
    for (const name of ["annotations", "citations", "agents", "coverage"] as const) if (this[name].has(id)) return name
    return null
  }

  /// The annotations that name this citation or agent.
  usersOf(id: string): readonly Annotation[] {
    return [...this.annotations.values()].filter(
      annotation =>
        annotation.speaker === id ||
        annotation.creator === id ||
        annotation.via.some(step => step.agent === id) ||
        annotation.ratings.some(rating => rating.author === id) ||
        annotation.evidence.some(item => item.citation === id),
    )
  }
}
