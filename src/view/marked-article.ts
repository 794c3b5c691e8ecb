import type {ArticleText} from "../article/article-text.js"
import {plainMaterial} from "../article/plain-material.js"
import type {PlainNode} from "../article/plain-node.js"
import type {FactCheck} from "../model/fact-check.js"
import type {Places} from "../state/places.js"
import {type Span, blocksUnder, markedContent, nested, spansOf} from "./mark-spans.js"

/// The blocks of a plain article with every annotation as a mark; what no annotation touches are the article's own nodes.
export function markedArticle(
  text: ArticleText<PlainNode>,
  {annotations}: FactCheck,
  places: Places,
): readonly PlainNode[] {
  const spans = new Map<PlainNode, Span[]>()
  for (const [id, annotation] of annotations) {
    const own = places.get(id)
    const indexes = new Set(own.flatMap(({ranges}) => ranges.flatMap(range => blocksUnder(range, text))))
    for (const index of indexes) {
      const block = text.blocks[index]!
      const found = spansOf(annotation, own, block)
      spans.set(block.node, [...(spans.get(block.node) ?? []), ...found])
    }
  }
  return text.doc.children.map(node => withMarks(node, spans))
}

function withMarks(node: PlainNode, spans: ReadonlyMap<PlainNode, readonly Span[]>): PlainNode {
  const own = spans.get(node)
  if (own) return node.filledWith(markedContent(nested(own), node.contentSize, (a, b) => node.cut(a, b), markOf))
  if (node.isTextblock) return node
  const children = node.children.map(child => withMarks(child, spans))
  return children.some((child, i) => child !== node.children[i]) ? node.filledWith(children) : node
}

const markOf = (attrs: Span["attrs"]) => plainMaterial.marks.annotation.create(attrs)
