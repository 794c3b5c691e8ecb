import {type TemplateResult, html} from "lit"
import type {ArticleText} from "../src/article/article-text.js"
import {type Direction, type LanguageTree, directionAt, languageAt} from "../src/article/language.js"

/// How words of the article are shown and spoken among ours: in their own language and direction.
export interface WordsLanguage {
  /// "" where nobody says: without one they would be taken for English, as what is around them.
  readonly lang: string
  readonly dir: Direction
}

/// The article's text as parts read it.
export type ReadText = Pick<ArticleText, "text" | "toPos" | "blockAt"> & {readonly doc: LanguageTree}

/// The language of the words at an offset of the article's text; of the article as a whole where they have no place.
export function wordsLanguage(text: ReadText, offset: number | undefined): WordsLanguage {
  // Cards of an article that is being replaced may name an offset that the new one has not.
  const pos = offset === undefined || offset > text.text.length ? 0 : text.toPos(offset)
  return {lang: languageAt(text.doc, pos) ?? "", dir: directionAt(text.doc, pos) ?? "auto"}
}

/// Words of the article, kept apart from the direction of what is around them.
export function quotedWords(words: string, {lang, dir}: WordsLanguage): TemplateResult {
  return html`<bdi lang=${lang} dir=${dir}>${words}</bdi>`
}

/// The same for where no template is drawn.
export function quotedElement(words: string, {lang, dir}: WordsLanguage): HTMLElement {
  const element = document.createElement("bdi")
  element.lang = lang
  element.dir = dir
  element.textContent = words
  return element
}
