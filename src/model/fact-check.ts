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

  /// This fact check with a record put in (`record`) or taken out (`null`). The article can only be replaced.
  with<C extends Collection>(collection: C, id: string, record: Collections[C] | null): FactCheck {
    if (collection === "articles") {
      if (!record) throw new RangeError("A fact check is nothing without its article")
      return new FactCheck(record as Article, this.annotations, this.citations, this.agents, this.coverage)
    }
    const put = <T>(name: Collection, records: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
      if (name !== collection) return records
      const copy = new Map(records)
      if (record) copy.set(id, record as T)
      else copy.delete(id)
      return copy
    }
    return new FactCheck(
      this.article,
      put("annotations", this.annotations),
      put("citations", this.citations),
      put("agents", this.agents),
      put("coverage", this.coverage),
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
