import type {Node} from "prosemirror-model"
import {articleFromElement, articleFromHTML} from "../src/article/article-from-html.js"
import {articleFromText} from "../src/article/article-from-text.js"
import type {ArticleReader} from "./article-input.js"

/// Makes ProseMirror's documents.
export const editorArticles: ArticleReader<Node> = {
  fromElement: articleFromElement,
  fromHTML: articleFromHTML,
  empty: () => articleFromText(""),
  inLanguage: (doc, lang) => doc.type.create({...doc.attrs, lang}, doc.content),
}
