import type {Attrs} from "prosemirror-model"
import type {articleMarks} from "./article-marks.js"
import type {articleNodes} from "./article-nodes.js"

/// What an article is made of: the nodes and marks of one table (`articleNodes`, `articleMarks`), as ProseMirror's
/// schema makes them, or as plain values for where nothing but reading is wanted. Whoever reads an article makes it of
/// either in the same way.
export interface ArticleMaterial<N extends MadeNode<M>, M extends MadeMark<M>> {
  readonly nodes: Readonly<Record<keyof typeof articleNodes, NodeKind<N, M>>>
  readonly marks: Readonly<Record<keyof typeof articleMarks, {create(attrs?: Attrs | null): M}>>
  text(words: string, marks?: readonly M[]): N
}

/// A type of node.
export interface NodeKind<N extends MadeNode<M>, M extends MadeMark<M>> {
  readonly name: string
  readonly isTextblock: boolean
  isInGroup(group: string): boolean
  /// What its content may begin with.
  readonly contentMatch: {
    matchType(type: {readonly name: string}): object | null
    /// The containers a type needs around it, the outermost first; null where none help.
    findWrapping(type: {readonly name: string}): readonly NodeKind<N, M>[] | null
  }
  create(attrs?: Attrs | null, content?: N | readonly N[] | null, marks?: readonly M[]): N
  /// The same; with the content it has to have, where it is given none.
  createAndFill(attrs?: Attrs | null, content?: readonly N[] | null): N | null
}

/// A node, as far as making an article needs it.
export interface MadeNode<M> {
  readonly isText: boolean
  readonly text?: string | undefined
  readonly marks: readonly M[]
  readonly type: {readonly name: string}
}

/// A mark, as far as making an article needs it.
export interface MadeMark<M> {
  /// The marks with this one among them: in the table's order, without those it excludes.
  addToSet(set: readonly M[]): readonly M[]
}
