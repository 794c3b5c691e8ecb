import type {Node} from "prosemirror-model"
import {sentencesOf} from "../src/article/article-sentences.js"
import {articleTextOf} from "../src/article/article-text.js"
import {type Direction, directionAt, languageAt} from "../src/article/language.js"
import type {TextRange} from "../src/model/annotation.js"
import {strings} from "./strings.js"

/// A paragraph of an article as its sentences.
export interface SentenceBlock {
  /// "Headline", "Paragraph 3".
  readonly name: string
  readonly lang: string | null
  readonly dir: Direction | null
  readonly sentences: readonly TextRange[]
  /// The words of one of its sentences.
  readonly text: (index: number) => string
}

/// The article's paragraphs that hold sentences, in order.
export function sentenceBlocks(doc: Node): readonly SentenceBlock[] {
  const {blocks, text} = articleTextOf(doc)
  return blocks.flatMap((block, index) => {
    const sentences = sentencesOf(doc).inBlock(index)
    if (!sentences.length) return []
    const words = (i: number) => text.slice(sentences[i]!.start, sentences[i]!.end)
    const [lang, dir] = [languageAt(doc, block.from), directionAt(doc, block.from)]
    return [{name: blockName(doc, index), lang, dir, sentences, text: words}]
  })
}

/// What a textblock is called, by its index in `ArticleText.blocks`.
export function blockName(doc: Node, index: number, words: typeof strings.place = strings.place): string {
  const block = articleTextOf(doc).blocks[index]
  return block?.node.type.name === "headline" ? words.headline : words.paragraph({number: index + 1})
}

/// Chosen sentences as passages: those that follow each other in `all` become one.
export function joined(chosen: readonly TextRange[], all: readonly TextRange[]): readonly TextRange[] {
  const passages: {start: number; end: number}[] = []
  let before = -2
  for (const {start, end} of chosen) {
    const index = all.findIndex(sentence => sentence.start === start)
    if (index === before + 1 && passages.length) passages.at(-1)!.end = end
    else passages.push({start, end})
    before = index
  }
  return passages
}
