import {emptyPlainArticle, plainArticleFromElement, plainArticleFromHTML} from "../src/article/plain-article.js"
import {plainMaterial} from "../src/article/plain-material.js"
import type {PlainNode} from "../src/article/plain-node.js"
import type {ArticleReader} from "./article-input.js"

/// Makes articles without ProseMirror.
export const plainArticles: ArticleReader<PlainNode> = {
  fromElement: plainArticleFromElement,
  fromHTML: plainArticleFromHTML,
  empty: emptyPlainArticle,
  inLanguage: (doc, lang) => plainMaterial.nodes.doc.create({...doc.attrs, lang}, doc.children),
}
