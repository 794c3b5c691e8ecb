import type {Node} from "prosemirror-model"
import {articleSchema} from "../../src/article/schema.js"
import type {TextRange} from "../../src/model/annotation.js"
import {type Traced, joined} from "./traced.js"

/// An article while it is written: sentences in paragraphs. Either may be empty.
export type Draft = readonly (readonly Traced[])[]

/// Its document.
export function documentOf(draft: Draft): Node {
  const {doc, paragraph} = articleSchema.nodes
  const blocks = draft.map(sentences => {
    const {text} = paragraphOf(sentences)
    return paragraph.create(null, text ? articleSchema.text(text) : null)
  })
  return doc.create(null, blocks.length ? blocks : paragraph.create())
}

const isThere = ({text}: Traced): boolean => text !== ""
const paragraphOf = (sentences: readonly Traced[]): Traced => joined(sentences.filter(isThere), " ")

/// Its text, as `articleText` has it.
export const textOf = (draft: Draft): Traced => joined(draft.map(paragraphOf).filter(isThere), "\n")

/// Where its sentences stand in its text.
export function sentencesOf(draft: Draft): readonly TextRange[] {
  let at = 0
  return draft.flatMap(sentences =>
    sentences.filter(isThere).map(({text}) => {
      const range = {start: at, end: at + text.length}
      at += text.length + 1
      return range
    }),
  )
}

/// Where its words stand: each run of letters or of digits, each Chinese character, each emoji.
export function wordsOf(text: string): readonly TextRange[] {
  return [
    ...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+|\p{Extended_Pictographic}/gu),
  ].map(({0: word, index}) => ({start: index, end: index + word.length}))
}
