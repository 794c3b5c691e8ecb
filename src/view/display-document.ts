import type {Node} from "prosemirror-model"
import type {EditorState, Transaction} from "prosemirror-state"
import {type ArticleText, articleTextOf} from "../article/article-text.js"
import {articleSchema} from "../article/schema.js"
import {type FactCheckState, factCheckState, recordKey} from "../state/fact-check-plugin.js"
import {type Span, blocksUnder, markedContent, nested, spansOf} from "./mark-spans.js"

/// The copy of the article that is shown: the same document, in which every annotation is a mark. Positions are those
/// of the article. Marks nest as the annotations do – in order of start, the longer first – so that each is one element
/// in a block, and its end is where its words end; only where two overlap without nesting does the later one go on in a
/// second piece.
///
/// Blocks that no annotation touches are the article's own nodes, and blocks that did not change stay the same nodes, so
/// that the view redraws nothing else.
export class DisplayDocument {
  /// Ids of the annotations in each block, by the block's index in `ArticleText.blocks`.
  readonly #inBlock = new Map<number, Set<string>>()
  readonly #blocksOf = new Map<string, readonly number[]>()

  private constructor(
    private state: EditorState,
    private readonly article: ArticleText,
  ) {}

  /// The display copy of a state's article, and what keeps it up to date.
  static of(state: EditorState): {display: DisplayDocument; doc: Node} {
    const display = new DisplayDocument(state, articleTextOf(state.doc))
    const value = factCheckState(state)
    for (const id of value.factCheck.annotations.keys()) display.#place(id, value)
    let {doc} = state
    for (const index of display.#inBlock.keys()) {
      const {pos} = display.article.blocks[index]!
      doc = replaceTextblock(doc, pos, display.#drawBlock(index))
    }
    return {display, doc}
  }

  /// Is this a display of that state's article, however annotated?
  shows(state: EditorState): boolean {
    return this.state.doc === state.doc
  }

  /// Draw anew the blocks whose annotations the last transaction changed, in a transaction of the view's own state.
  update(state: EditorState, tr: Transaction): Transaction {
    const value = factCheckState(state)
    this.state = state
    const affected = new Set<number>()
    for (const id of annotationsAmong(value.changed)) {
      for (const index of this.#blocksOf.get(id) ?? []) affected.add(index)
      this.#place(id, value)
      for (const index of this.#blocksOf.get(id) ?? []) affected.add(index)
    }
    for (const index of affected) {
      const {pos} = this.article.blocks[index]!
      const shown = tr.doc.nodeAt(pos)!
      const next = this.#drawBlock(index)
      if (!next.eq(shown)) tr.replaceWith(pos, pos + shown.nodeSize, next)
    }
    return tr
  }

  /// Ids of the annotations that cover a position, the outermost first.
  annotationsAt(pos: number): readonly string[] {
    const offset = this.article.toOffset(pos)
    const index = this.article.blockAt(offset)
    const inside = offset - this.article.blocks[index]!.start
    return this.#spansIn(index)
      .filter(span => span.from <= inside && inside <= span.to)
      .map(span => span.id)
  }

  #place(id: string, value: FactCheckState): void {
    for (const index of this.#blocksOf.get(id) ?? []) this.#inBlock.get(index)?.delete(id)
    const blocks = new Set<number>()
    if (value.factCheck.annotations.has(id))
      for (const place of value.places.get(id))
        for (const range of place.ranges) for (const index of blocksUnder(range, this.article)) blocks.add(index)
    this.#blocksOf.set(id, [...blocks])
    for (const index of blocks) {
      const ids = this.#inBlock.get(index)
      if (ids) ids.add(id)
      else this.#inBlock.set(index, new Set([id]))
    }
  }

  #spansIn(index: number): readonly Span[] {
    const block = this.article.blocks[index]!
    const {factCheck, places} = factCheckState(this.state)
    const ids = [...(this.#inBlock.get(index) ?? [])]
    return nested(ids.flatMap(id => spansOf(factCheck.annotations.get(id)!, places.get(id), block)))
  }

  #drawBlock(index: number): Node {
    const {node} = this.article.blocks[index]!
    const spans = this.#spansIn(index)
    if (!spans.length) return node
    const cut = (from: number, to: number) => node.content.cut(from, to).content
    const {annotation} = articleSchema.marks
    const drawn = markedContent(spans, node.content.size, cut, attrs => annotation.create(attrs))
    return node.type.create(node.attrs, drawn, node.marks)
  }
}

function annotationsAmong(names: ReadonlySet<string>): string[] {
  const prefix = recordKey("annotations", "")
  return [...names].filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length))
}

/// The document with one node replaced by one of the same size; everything else stays the same nodes.
function replaceTextblock(doc: Node, pos: number, node: Node): Node {
  const $pos = doc.resolve(pos)
  let next = node
  for (let depth = $pos.depth; depth >= 0; depth--) {
    const parent = $pos.node(depth)
    next = parent.copy(parent.content.replaceChild($pos.index(depth), next))
  }
  return next
}
