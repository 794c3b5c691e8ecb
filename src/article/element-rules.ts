import type {Attrs, MarkSpec, NodeSpec, TagParseRule} from "prosemirror-model"
import {articleMarks} from "./article-marks.js"
import {articleNodes} from "./article-nodes.js"

type NodeName = keyof typeof articleNodes
type MarkName = keyof typeof articleMarks

/// What the table makes of an element.
export interface ElementMatch {
  /// Name of a node type or mark type.
  readonly node: NodeName | null
  readonly mark: MarkName | null
  readonly attrs: Attrs
}

interface ElementRule {
  readonly rule: TagParseRule
  readonly node: NodeName | null
  readonly mark: MarkName | null
}

/// The table's parse rules by tag, so that reading an article is one look-up per element.
const rules = new Map<string, ElementRule[]>()
for (const [name, spec] of Object.entries<NodeSpec>(articleNodes))
  for (const rule of spec.parseDOM ?? []) add({rule, node: name as NodeName, mark: null})
for (const [name, spec] of Object.entries<MarkSpec>(articleMarks))
  for (const rule of spec.parseDOM ?? []) if (rule.tag !== undefined) add({rule, node: null, mark: name as MarkName})

function add(entry: ElementRule): void {
  const {tag} = entry.rule
  const list = rules.get(tag) ?? []
  rules.set(
    tag,
    [...list, entry].sort((a, b) => (b.rule.priority ?? 50) - (a.rule.priority ?? 50)),
  )
}

/// The first of the table's parse rules that applies to an element, or `null`: the element is transparent.
export function matchElement(element: Element): ElementMatch | null {
  for (const {rule, node, mark} of rules.get(element.localName) ?? []) {
    const attrs = rule.getAttrs ? rule.getAttrs(element as HTMLElement) : null
    if (attrs !== false) return {node, mark, attrs: attrs ?? {}}
  }
  return null
}

const blocks = new Set([
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
  ],
  ...["dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"],
  ...["hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section"],
  ...["summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"],
])

/// Whether a browser starts a new line before and after an element, by its own style sheet.
export function isBlockElement(element: Element): boolean {
  return blocks.has(element.localName)
}
