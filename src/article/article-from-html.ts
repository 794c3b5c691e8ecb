import type {Node as ArticleNode} from "prosemirror-model"
import {type ArticleFromHTMLOptions, articleIn, pageOfHTML} from "./article-page.js"
import {readArticle} from "./read-article.js"
import {articleMaterial} from "./schema.js"

export type {ArticleFromHTMLOptions}

/// Read an article from HTML, a whole page or a piece of one. Any string will do; without any text in it the article is
/// one empty paragraph. Nothing is fetched or run.
///
/// If there is one `<article>` (or `<main>`) the rest is page furniture and left out. The first `h1` with text is the
/// headline, a later one a subheading of level 2. See `isUnseen` for what counts as not shown.
///
/// Without a document, and where there is no global one, it throws a `RangeError`.
export function articleFromHTML(
  html: string,
  document = globalThis.document as Document | undefined,
  options: ArticleFromHTMLOptions = {},
): ArticleNode {
  return articleFromScope(pageOfHTML(html, document, options))
}

/// Read an article from an element of a page, which stays as it is. The schema alone decides what comes through. That
/// the element itself is hidden does not matter.
export function articleFromElement(element: Element): ArticleNode {
  return articleFromScope(element)
}

function articleFromScope(scope: Document | Element): ArticleNode {
  const {root, language} = articleIn(scope)
  return readArticle(root, language, articleMaterial)
}
