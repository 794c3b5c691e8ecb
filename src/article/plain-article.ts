import {type ArticleFromHTMLOptions, articleIn, pageOfHTML} from "./article-page.js"
import {plainMaterial} from "./plain-material.js"
import type {PlainNode} from "./plain-node.js"
import {readArticle} from "./read-article.js"

/// `articleFromHTML` without ProseMirror: the same article, to be read only.
export function plainArticleFromHTML(
  html: string,
  document: Document,
  options: ArticleFromHTMLOptions = {},
): PlainNode {
  return plainArticleFrom(pageOfHTML(html, document, options))
}

/// `articleFromElement` without ProseMirror.
export function plainArticleFromElement(element: Element): PlainNode {
  return plainArticleFrom(element)
}

/// An article without any text.
export const emptyPlainArticle = (): PlainNode => plainMaterial.nodes.doc.createAndFill()!

function plainArticleFrom(scope: Document | Element): PlainNode {
  const {root, language} = articleIn(scope)
  return readArticle(root, language, plainMaterial)
}
