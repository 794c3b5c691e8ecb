import type {ArticleText} from "../src/article/article-text.js"
import type {PlainNode} from "../src/article/plain-node.js"
import {type ImportedRecords, fromWebAnnotation} from "../src/format/from-web-annotation.js"
import {withoutPrivate} from "../src/format/without-private.js"
import {type Article, sourceOf} from "../src/model/article.js"
import {FactCheck} from "../src/model/fact-check.js"
import {freeze, sameJson} from "../src/model/json.js"
import {Places} from "../src/state/places.js"
import {ownRecords} from "./own-records.js"
import type {LoadResult} from "./load-result.js"

/// What readers are shown of a fact check: its public records, and where they stand in the article. A persistent value.
export class PublishedWork {
  readonly places: Places

  constructor(
    readonly text: ArticleText<PlainNode>,
    readonly factCheck: FactCheck,
  ) {
    this.places = Places.of(factCheck.annotations.values(), text.text, factCheck.article)
  }

  /// The same for another text of the article.
  withArticle(text: ArticleText<PlainNode>, article: Article): PublishedWork {
    return new PublishedWork(text, this.factCheck.with("articles", article.id, article))
  }

  /// With what a file says. Of an annotation that is there already the one that was changed later stays; of everything else
  /// the file's. What is private in the file is not kept.
  load(json: unknown): {readonly work: PublishedWork; readonly result: LoadResult} {
    const {text, factCheck} = this
    const {article, annotations} = factCheck
    const file = ownRecords(fromWebAnnotation(json, {text: text.text, source: sourceOf(article)}), article)
    const taken = file.annotations.filter(({id, modified}) => modified >= (annotations.get(id)?.modified ?? ""))
    const known = taken.filter(({id}) => annotations.has(id))
    const next = merged(factCheck, {...file, annotations: taken})
    const updated = known.filter(({id}) => !sameJson(annotations.get(id), next.annotations.get(id)))
    const result = {added: taken.length - known.length, updated: updated.length, issues: file.issues}
    return {work: new PublishedWork(text, next), result}
  }
}

/// The public part of both.
function merged(factCheck: FactCheck, file: ImportedRecords): FactCheck {
  const both = <T extends {readonly id: string}>(known: ReadonlyMap<string, T>, more: readonly T[]) =>
    new Map([...known, ...more.map(record => [record.id, record] as const)])
  const {article, coverage} = factCheck
  const {records} = withoutPrivate({
    ...{article, coverage},
    annotations: both(factCheck.annotations, file.annotations),
    citations: both(factCheck.citations, file.citations),
    agents: both(factCheck.agents, file.agents),
  })
  return FactCheck.of(article).withAll(
    (["annotations", "citations", "agents"] as const).flatMap(collection =>
      [...records[collection].values()].map(record => ({collection, id: record.id, record: freeze(record)})),
    ),
  )
}
