import type {Node} from "prosemirror-model"
import {hashOfText} from "../model/id.js"

/// A document or a part of it, as far as its text needs it.
export interface TextTree<N> {
  readonly isTextblock: boolean
  readonly textContent: string
  descendants(visit: (node: N, pos: number) => boolean): void
}

/// One textblock and where it stands: `pos` and `from` are positions in the document (before the block, and of its
/// first character), `start` and `end` offsets in the article's text.
export interface TextBlock<N extends TextTree<N> = Node> {
  readonly node: N
  readonly pos: number
  readonly from: number
  readonly start: number
  readonly end: number
}

/// The text of an article, and the way between its offsets and the document's positions. A persistent value; get it
/// with `articleTextOf`.
///
/// Offsets are UTF-16 code units. Every line end has an offset of its own, so an offset never means two blocks: the end
/// of one and the start of the next differ by one. All look-ups take logarithmic time.
export class ArticleText<N extends TextTree<N> = Node> {
  /// The text of every textblock in document order, joined by one `\n`. A line break is `\n`. Textblocks without text
  /// are not in it, nor are alternative texts and the markers of lists.
  readonly text: string
  /// The textblocks that have text, in document order.
  readonly blocks: readonly TextBlock<N>[]

  constructor(readonly doc: N) {
    const blocks: TextBlock<N>[] = []
    const texts: string[] = []
    let start = 0
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      const text = node.textContent
      if (!/[^\n]/.test(text)) return false
      blocks.push({node, pos, from: pos + 1, start, end: start + text.length})
      texts.push(text)
      start += text.length + 1
      return false
    })
    this.blocks = blocks
    this.text = texts.join("\n")
  }

  #hash: string | null = null

  /// `hashOfText` of the text; worked out when it is first asked for.
  get hash(): string {
    return (this.#hash ??= hashOfText(this.text))
  }

  /// The position of an offset. Throws a `RangeError` for an offset outside of the text; in an article without text,
  /// offset 0 is position 0.
  toPos(offset: number): number {
    const block = this.blocks[this.blockAt(offset)]
    return block ? block.from + offset - block.start : 0
  }

  /// The offset of a position. A position that is in no textblock with text goes on to the next one's start, with
  /// `bias` -1 back to the end of the one before; at the ends of the article to what there is.
  toOffset(pos: number, bias: -1 | 1 = 1): number {
    const index = lastIndex(this.blocks, block => block.pos < pos)
    const before = this.blocks[index]
    const after = this.blocks[index + 1]
    if (before && pos - before.from <= before.end - before.start) return before.start + pos - before.from
    return (bias < 0 ? (before?.end ?? after?.start) : (after?.start ?? before?.end)) ?? 0
  }

  /// The index in `blocks` of the block an offset is in; a block's end belongs to it. -1 in an article without text.
  /// Throws a `RangeError` for an offset outside of the text.
  blockAt(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.text.length)
      throw new RangeError(`Offset ${offset} is outside of a text of length ${this.text.length}`)
    return lastIndex(this.blocks, block => block.start <= offset)
  }

  /// The positions of a stretch of text, one range per textblock that has some of it, in order.
  rangesToPositions(start: number, end: number): {from: number; to: number}[] {
    if (start > end) throw new RangeError(`A range from ${start} to ${end}`)
    const last = this.blockAt(end)
    return this.blocks.slice(Math.max(0, this.blockAt(start)), last + 1).flatMap(block => {
      const from = block.from + Math.max(start, block.start) - block.start
      const to = block.from + Math.min(end, block.end) - block.start
      return from < to ? [{from, to}] : []
    })
  }
}

/// The text of an article with its places. The same document gives the same object.
export function articleTextOf<N extends TextTree<N> = Node>(doc: N): ArticleText<N> {
  const known = texts.get(doc) as ArticleText<N> | undefined
  if (known) return known
  const text = new ArticleText(doc)
  texts.set(doc, text)
  return text
}

/// The text of an article: what all offsets refer to.
export function articleText<N extends TextTree<N> = Node>(doc: N): string {
  return articleTextOf(doc).text
}

const texts = new WeakMap<object, unknown>()

/// The last index for which a condition holds that holds for a first part of the list only; -1 if for none.
function lastIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(list[middle]!)) low = middle
    else high = middle - 1
  }
  return low
}
