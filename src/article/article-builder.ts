import type {Attrs} from "prosemirror-model"
import type {ArticleMaterial, MadeMark, MadeNode, NodeKind} from "./article-material.js"
import {foldSpaces} from "./fold-text.js"

/// Lists, quotes and tables deeper than this add no further level: their text goes on in the level reached. Everything
/// that walks a document recursively is safe with it.
const deepest = 40

/// A node that is not closed yet.
interface Part<N extends MadeNode<M>, M extends MadeMark<M>> {
  readonly type: NodeKind<N, M>
  readonly attrs: Attrs
  readonly content: N[]
}

/// Puts an article together from its pieces in reading order: text, line breaks, pictures, and the ends of lines and
/// containers. It folds white space and sees to it that every block has a place, so no text given to it is lost.
export class ArticleBuilder<N extends MadeNode<M>, M extends MadeMark<M>> {
  private containers: Part<N, M>[]
  private line: Part<N, M> | null = null
  // Pictures within a line wait for its end: they must not cut a sentence in two.
  private pictures: N[] = []
  // Whether the line ends in a space that the browser would not show at its end.
  private looseSpace = false
  private hasHeadline = false

  constructor(
    private readonly material: ArticleMaterial<N, M>,
    attrs: Attrs,
  ) {
    this.containers = [{type: material.nodes.doc, attrs, content: []}]
  }

  /// Open a blockquote, list, figure, table or a part of one. `false` where it has no place: its content then belongs
  /// to what is open already.
  open(type: NodeKind<N, M>, attrs: Attrs): boolean {
    this.endLine()
    const fits = type.isInGroup("block") || this.top.type.contentMatch.matchType(type) !== null
    if (!fits || this.containers.length > deepest) return false
    this.containers.push({type, attrs, content: []})
    return true
  }

  /// Close what `open` opened last. An empty one is dropped, but for the cells of a table.
  close(): void {
    this.endLine()
    const {type, attrs, content} = this.containers.pop()!
    const isCell = type.name === "table_cell" || type.name === "table_header"
    if (content.length) this.place(type.create(attrs, content))
    else if (isCell) this.place(type.createAndFill(attrs)!)
  }

  /// Add text to the line, which begins as a textblock of this type if there is none yet.
  addText(text: string, type: NodeKind<N, M>, attrs: Attrs, marks: readonly M[]): void {
    const folded = foldSpaces(text)
    const words = folded.startsWith(" ") && this.isAfterSpace ? folded.slice(1) : folded
    if (!words) return
    this.lineOf(type, attrs).content.push(this.material.text(words, marks))
    this.looseSpace = words.endsWith(" ")
  }

  /// Add preformatted text: every space counts, and every line end is a break.
  addPreformatted(text: string, type: NodeKind<N, M>, attrs: Attrs, marks: readonly M[]): void {
    for (const [index, row] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.lineOf(type, attrs).content.push(this.material.nodes.hard_break.create(null, null, marks))
      if (row) this.lineOf(type, attrs).content.push(this.material.text(row, marks))
      this.looseSpace = false
    }
  }

  addBreak(type: NodeKind<N, M>, attrs: Attrs, marks: readonly M[]): void {
    this.trimSpace()
    this.lineOf(type, attrs).content.push(this.material.nodes.hard_break.create(null, null, marks))
  }

  /// Add a picture: before the line if that has no words yet, otherwise after it.
  addPicture(picture: N): void {
    if (this.line?.content.some(node => node.isText)) this.pictures.push(picture)
    else this.place(picture)
  }

  addRule(): void {
    this.endLine()
    this.place(this.material.nodes.horizontal_rule.create())
  }

  /// End the line, if there is one. Spaces and line breaks at its edges go; without text it is nothing.
  endLine(): void {
    this.trimSpace()
    const line = this.line
    this.line = null
    const first = line ? line.content.findIndex(node => node.isText) : -1
    if (line && first >= 0) {
      const last = line.content.findLastIndex(node => node.isText)
      this.placeLine(line.type, line.attrs, line.content.slice(first, last + 1))
    }
    for (const picture of this.pictures.splice(0)) this.place(picture)
  }

  /// The article; one empty paragraph when nothing was added.
  finish(): N {
    while (this.containers.length > 1) this.close()
    this.endLine()
    const {type, attrs, content} = this.top
    return type.createAndFill(attrs, content)!
  }

  private get top() {
    return this.containers[this.containers.length - 1]!
  }

  private get isAfterSpace(): boolean {
    const last = this.line?.content.at(-1)
    return !last?.isText || this.looseSpace
  }

  private lineOf(type: NodeKind<N, M>, attrs: Attrs) {
    return (this.line ??= {type, attrs, content: []})
  }

  private trimSpace(): void {
    const content = this.line?.content
    const last = content?.pop()
    if (!content || !last) return
    const text = this.looseSpace ? last.text!.slice(0, -1) : null
    if (text === null) content.push(last)
    else if (text) content.push(this.material.text(text, last.marks))
    this.looseSpace = false
  }

  private placeLine(type: NodeKind<N, M>, attrs: Attrs, content: readonly N[]): void {
    const isHeadline = type === this.material.nodes.headline
    if (isHeadline && this.hasHeadline) this.place(this.material.nodes.subheading.create({level: 2, ...attrs}, content))
    else this.place(type.create(attrs, content))
    this.hasHeadline ||= isHeadline
  }

  /// Append a block to what is open, within the containers it needs there: text in a list in an item of its own.
  private place(node: N): void {
    const {type, content} = this.top
    const wrapping = type.contentMatch.findWrapping(node.type) ?? []
    content.push(wrapping.reduceRight((inner, wrapper) => wrapper.create(null, inner), node))
  }
}
