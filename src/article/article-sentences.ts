import type {Node} from "prosemirror-model"
import type {TextRange} from "../model/annotation.js"
import {type ArticleText, articleTextOf} from "./article-text.js"
import {languageAt} from "./language.js"
import {sentences} from "./sentences.js"

/// The sentences of an article, each inside its textblock, segmented in the block's language. Ranges are offsets of the
/// article's text (UTF-16). A block is only looked at when it is asked for. Get it with `sentencesOf`.
export class ArticleSentences {
  readonly #article: ArticleText
  readonly #byBlock = new Map<number, readonly TextRange[]>()

  constructor(private readonly doc: Node) {
    this.#article = articleTextOf(doc)
  }

  /// The sentences of a block, by its index in `ArticleText.blocks`.
  inBlock(index: number): readonly TextRange[] {
    const known = this.#byBlock.get(index)
    if (known) return known
    const block = this.#article.blocks[index]!
    const text = this.#article.text.slice(block.start, block.end)
    const found = sentences(text, languageAt(this.doc, block.from) ?? undefined)
    const ranges = found.map(({start, end}) => ({start: block.start + start, end: block.start + end}))
    this.#byBlock.set(index, ranges)
    return ranges
  }

  /// The last sentence that begins at an offset or before it; null before the first.
  startingBy(offset: number): TextRange | null {
    for (let index = this.#article.blockAt(offset); index >= 0; index--) {
      const found = this.inBlock(index).findLast(sentence => sentence.start <= offset)
      if (found) return found
    }
    return null
  }

  /// The first sentence that begins at an offset or after it; null after the last.
  startingFrom(offset: number): TextRange | null {
    const {blocks} = this.#article
    for (let index = Math.max(0, this.#article.blockAt(offset)); index < blocks.length; index++) {
      const found = this.inBlock(index).find(sentence => sentence.start >= offset)
      if (found) return found
    }
    return null
  }

  /// The sentence an offset is in or directly behind; else the next one, else the last. Null in an article without text.
  at(offset: number): TextRange | null {
    const before = this.startingBy(offset)
    if (before && offset <= before.end) return before
    return this.startingFrom(offset) ?? before
  }
}

/// The sentences of an article. The same document gives the same object.
export function sentencesOf(doc: Node): ArticleSentences {
  const known = all.get(doc)
  if (known) return known
  const found = new ArticleSentences(doc)
  all.set(doc, found)
  return found
}

const all = new WeakMap<Node, ArticleSentences>()
