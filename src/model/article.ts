import * as v from "valibot"
import {idOfName} from "./id.js"
import type {Json} from "./json.js"

/// One state of the article's text. `text` is kept on this machine and in backups; exports carry hash and time only.
export interface ArticleVersion {
  /// `hashOfText` of the article's text.
  readonly hash: string
  /// When this text was first opened here; ISO 8601, UTC.
  readonly checkedAt: string
  readonly text?: string
}

/// What is known about the article itself.
export interface Article {
  /// The page's stable id for it: the storage key.
  readonly id: string
  readonly url?: string
  /// Addresses it had before.
  readonly sameAs?: readonly string[]
  /// Address of the page on which it was worked on last. It stays on this machine and in backups: it may be an editor's.
  readonly page?: string
  readonly headline: string
  readonly inLanguage?: string
  readonly datePublished?: string
  readonly publisher?: string
  readonly versions: readonly ArticleVersion[]
  /// What other software wrote into the collection and we do not know.
  readonly foreign?: {readonly [key: string]: Json}
}

export const articleSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  url: v.exactOptional(v.string()),
  sameAs: v.exactOptional(v.array(v.string())),
  page: v.exactOptional(v.string()),
  headline: v.string(),
  inLanguage: v.exactOptional(v.string()),
  datePublished: v.exactOptional(v.string()),
  publisher: v.exactOptional(v.string()),
  versions: v.array(
    v.looseObject({
      hash: v.pipe(v.string(), v.nonEmpty()),
      checkedAt: v.pipe(v.string(), v.nonEmpty()),
      text: v.exactOptional(v.string()),
    }),
  ),
  foreign: v.exactOptional(v.record(v.string(), v.any())),
})

/// The IRI that targets name as their source: the article's address, or one made from its id.
export function sourceOf(article: Article): string {
  return article.url ?? ownSource(article)
}

/// Is this IRI one of the article's, now or before?
export function isSourceOf(article: Article, source: string): boolean {
  return source === sourceOf(article) || source === ownSource(article) || !!article.sameAs?.includes(source)
}

const ownSources = new WeakMap<Article, string>()

/// The IRI made from the article's id. Asked for each target, so it is made once.
function ownSource(article: Article): string {
  const known = ownSources.get(article)
  if (known !== undefined) return known
  const source = idOfName(`article:${article.id}`)
  ownSources.set(article, source)
  return source
}
