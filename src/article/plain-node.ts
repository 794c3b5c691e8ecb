import type {Attrs, NodeSpec} from "prosemirror-model"
import type {PlainMark} from "./plain-mark.js"

/// A type of plain node: its line in the table.
export interface PlainKind {
  readonly name: string
  readonly spec: NodeSpec
  readonly isTextblock: boolean
}

/// A node of a plain article: what ProseMirror's nodes are to somebody who only reads, and nothing else. Positions in it
/// are ProseMirror's. A persistent value.
export class PlainNode {
  constructor(
    readonly type: PlainKind,
    readonly attrs: Attrs,
    readonly children: readonly PlainNode[],
    readonly marks: readonly PlainMark[] = [],
    readonly text?: string,
  ) {}

  get isText(): boolean {
    return this.text !== undefined
  }

  get isTextblock(): boolean {
    return this.type.isTextblock
  }

  get isInline(): boolean {
    return this.isText || this.type.spec.inline === true
  }

  /// How many positions it takes.
  get nodeSize(): number {
    if (this.text !== undefined) return this.text.length
    return this.type.spec.content === undefined ? 1 : this.contentSize + 2
  }

  get contentSize(): number {
    return this.children.reduce((size, child) => size + child.nodeSize, 0)
  }

  get textContent(): string {
    const {text, type, children} = this
    return text ?? type.spec.leafText?.(undefined as never) ?? children.map(child => child.textContent).join("")
  }

  /// Visit everything in it, with its position; what is in a node is left out where `visit` says false.
  descendants(visit: (node: PlainNode, pos: number) => boolean, start = 0): void {
    let pos = start
    for (const child of this.children) {
      if (visit(child, pos)) child.descendants(visit, pos + 1)
      pos += child.nodeSize
    }
  }

  /// Its inline content between two offsets.
  cut(from: number, to: number): readonly PlainNode[] {
    let at = 0
    return this.children.flatMap(child => {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, child.nodeSize)]
      at += child.nodeSize
      if (start >= end) return []
      return [child.text === undefined ? child : child.#with(child.marks, child.text.slice(start, end))]
    })
  }

  /// The same with other marks.
  mark(marks: readonly PlainMark[]): PlainNode {
    return this.#with(marks, this.text)
  }

  /// The same with other content.
  filledWith(children: readonly PlainNode[]): PlainNode {
    return new PlainNode(this.type, this.attrs, children, this.marks)
  }

  /// What is around a position.
  resolve(pos: number): PlainPlace {
    const path: PlainNode[] = [this]
    let inside = pos
    for (;;) {
      let at = 0
      const parent: PlainNode = path.at(-1)!
      const child = parent.children.find(node => inside < at + node.nodeSize || ((at += node.nodeSize), false))
      if (!child || child.isText || inside === at) return new PlainPlace(path, inside)
      path.push(child)
      inside -= at + 1
    }
  }

  #with(marks: readonly PlainMark[], text: string | undefined): PlainNode {
    return new PlainNode(this.type, this.attrs, this.children, marks, text)
  }
}

/// A position in a plain article.
class PlainPlace {
  constructor(
    private readonly path: readonly PlainNode[],
    private readonly offset: number,
  ) {}

  get depth(): number {
    return this.path.length - 1
  }

  node(depth: number): PlainNode {
    return this.path[depth]!
  }

  get nodeAfter(): PlainNode | null {
    return this.#childAt(this.offset)
  }

  /// The marks of what stands before it.
  marks(): readonly PlainMark[] {
    return this.#childAt(this.offset - 1)?.marks ?? []
  }

  #childAt(offset: number): PlainNode | null {
    let at = 0
    if (offset < 0) return null
    return this.path.at(-1)!.children.find(child => offset < (at += child.nodeSize)) ?? null
  }
}
