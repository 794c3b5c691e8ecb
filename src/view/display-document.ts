import type {Mark, Node} from "prosemirror-model"
import type {EditorState, Transaction} from "prosemirror-state"
import {type ArticleText, articleTextOf} from "../article/article-text.js"
import {articleSchema} from "../article/schema.js"
import type {Annotation, TextRange} from "../model/annotation.js"
import {toneOf} from "../model/rating-scale.js"
import {type FactCheckState, factCheckState, recordKey} from "../state/fact-check-plugin.js"

/// A stretch of one textblock that an annotation covers; offsets in the block's content.
interface Span {
  readonly from: number
  readonly to: number
  readonly id: string
  readonly attrs: Readonly<Record<string, string | null>>
  /// Whether the annotated words begin here, and whether they end here: they may go on in other blocks.
  readonly starts: boolean
  readonly ends: boolean
}

/// A stretch of a span that is one element.
interface Run {
  readonly span: Span
  readonly from: number
  to: number
}

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
        for (const range of place.ranges) for (const index of this.#blocksUnder(range)) blocks.add(index)
    this.#blocksOf.set(id, [...blocks])
    for (const index of blocks) {
      const ids = this.#inBlock.get(index)
      if (ids) ids.add(id)
      else this.#inBlock.set(index, new Set([id]))
    }
  }

  #blocksUnder({start, end}: TextRange): number[] {
    const blocks: number[] = []
    for (let i = this.article.blockAt(start); i < this.article.blocks.length; i++) {
      const block = this.article.blocks[i]!
      if (block.start >= end) break
      if (block.end > start) blocks.push(i)
    }
    return blocks
  }

  #spansIn(index: number): Span[] {
    const block = this.article.blocks[index]!
    const value = factCheckState(this.state)
    const spans: Span[] = []
    for (const id of this.#inBlock.get(index) ?? []) {
      const annotation = value.factCheck.annotations.get(id)!
      value.places.get(id).forEach((place, target) => {
        for (const {start, end} of place.ranges) {
          const [from, to] = [Math.max(0, start - block.start), Math.min(block.end, end) - block.start]
          if (from >= to) continue
          const attrs = markAttrs(annotation, target, place.status)
          spans.push({from, to, id, attrs, starts: start >= block.start, ends: end <= block.end})
        }
      })
    }
    return spans.sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1))
  }

  #drawBlock(index: number): Node {
    const {node} = this.article.blocks[index]!
    const spans = this.#spansIn(index)
    if (!spans.length) return node
    const cuts = [...new Set([0, node.content.size, ...spans.flatMap(span => [span.from, span.to])])]
    cuts.sort((a, b) => a - b)
    const pieces: {from: number; to: number; runs: Run[]}[] = []
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i]!, cuts[i + 1]!]
      const active = spans.filter(span => span.from <= from && span.to >= to)
      const before = pieces.at(-1)?.runs ?? []
      const runs = active.map((span, depth) => {
        const goesOn = active.slice(0, depth + 1).every((other, j) => before[j]?.span === other)
        const run = goesOn ? before[depth]! : {span, from, to}
        run.to = to
        return run
      })
      pieces.push({from, to, runs})
    }
    const marks = new Map<Run, Mark>()
    const markOf = (run: Run) => marks.get(run) ?? marks.set(run, markFor(run)).get(run)!
    const drawn = pieces.flatMap(({from, to, runs}) => {
      const own = runs.map(markOf)
      return node.content.cut(from, to).content.map(child => child.mark([...own, ...child.marks]))
    })
    return node.type.create(node.attrs, drawn, node.marks)
  }
}

function markFor({span, from, to}: Run): Mark {
  const [starts, ends] = [span.starts && from === span.from, span.ends && to === span.to]
  const edge = starts && ends ? "both" : starts ? "start" : ends ? "end" : null
  return articleSchema.marks.annotation.create({...span.attrs, first: from === span.from ? "yes" : "no", edge})
}

function markAttrs(annotation: Annotation, target: number, status: string): Span["attrs"] {
  const aspect = annotation.kind === "claim" ? "content" : "attribution"
  const rating = annotation.ratings.find(rating => rating.reviewAspect === aspect)
  return {
    id: annotation.id,
    target: annotation.targets[target]!.id,
    kind: annotation.kind,
    verdict: rating ? toneOf(rating) : null,
    state: status === "changed" ? "changed" : null,
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
