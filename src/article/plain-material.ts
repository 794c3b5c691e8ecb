import type {Attrs, MarkSpec, NodeSpec} from "prosemirror-model"
import {articleMarks} from "./article-marks.js"
import type {ArticleMaterial, NodeKind} from "./article-material.js"
import {articleNodes} from "./article-nodes.js"
import {PlainMark, type PlainMarkKind} from "./plain-mark.js"
import {PlainNode} from "./plain-node.js"

/// Makes articles without ProseMirror, of the same table as its schema: what is no line of it cannot be made, and bad
/// attributes are a `RangeError`.
class Kind implements NodeKind<PlainNode, PlainMark> {
  readonly isTextblock: boolean

  constructor(
    readonly name: string,
    readonly spec: NodeSpec,
  ) {
    this.isTextblock = spec.content === "inline*"
  }

  isInGroup(group: string): boolean {
    return this.spec.group === group
  }

  /// The types its content may begin with, in the table's order. Every content there is some types, any number of times.
  get first(): readonly Kind[] {
    const words = this.spec.content?.match(/\w+/g) ?? []
    return words.flatMap(word => kinds.filter(({name, spec}) => name === word || spec.group === word))
  }

  get contentMatch() {
    return {
      matchType: ({name}: {readonly name: string}) => this.first.find(kind => kind.name === name) ?? null,
      findWrapping: ({name}: {readonly name: string}) => this.#wrapping(name),
    }
  }

  create(
    attrs?: Attrs | null,
    content: PlainNode | readonly PlainNode[] | null = null,
    marks?: readonly PlainMark[],
  ): PlainNode {
    const children = content instanceof PlainNode ? [content] : (content ?? [])
    return new PlainNode(this, attrsOf(this.spec.attrs, attrs), children, marks)
  }

  createAndFill(attrs?: Attrs | null, content?: readonly PlainNode[] | null): PlainNode {
    const isEmpty = !content?.length && this.spec.content === "block+"
    return this.create(attrs, isEmpty ? [plainMaterial.nodes.paragraph.create()] : content)
  }

  /// The shortest way down to a type.
  #wrapping(name: string): readonly Kind[] | null {
    const seen = new Set<Kind>()
    const ways: (readonly Kind[])[] = [[]]
    for (const way of ways) {
      const {first} = way.at(-1) ?? this
      if (first.some(kind => kind.name === name)) return way
      for (const kind of first) {
        if (kind.spec.content === undefined || seen.has(kind)) continue
        seen.add(kind)
        ways.push([...way, kind])
      }
    }
    return null
  }
}

function attrsOf(specs: NodeSpec["attrs"] | MarkSpec["attrs"], given: Attrs | null = {}): Attrs {
  const attrs: Record<string, unknown> = {}
  for (const [name, {default: value, validate}] of Object.entries(specs ?? {})) {
    attrs[name] = given?.[name] ?? value
    if (typeof validate === "function") validate(attrs[name])
  }
  return attrs
}

const table = Object.entries<NodeSpec>(articleNodes)
const kinds = table.map(([name, spec]) => new Kind(name, spec))

const marks = Object.entries<MarkSpec>(articleMarks).map(([name, spec], rank) => {
  const type: PlainMarkKind = {name, spec, rank}
  return [name, {create: (attrs?: Attrs | null) => new PlainMark(type, attrsOf(spec.attrs, attrs))}] as const
})

/// What plain articles are made of.
export const plainMaterial: ArticleMaterial<PlainNode, PlainMark> = {
  nodes: Object.fromEntries(kinds.map(kind => [kind.name, kind])) as Record<keyof typeof articleNodes, Kind>,
  marks: Object.fromEntries(marks) as ArticleMaterial<PlainNode, PlainMark>["marks"],
  text: (words, marksOn) => new PlainNode(textKind, {}, [], marksOn, words),
}
const textKind = kinds.find(kind => kind.name === "text")!
