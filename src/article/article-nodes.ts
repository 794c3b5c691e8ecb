import type {Attrs, DOMOutputSpec, Node, NodeSpec, TagParseRule} from "prosemirror-model"
import {languageAttrs} from "./language-attrs.js"
import {declaredLanguage} from "./language.js"
import {addressIn, imageSchemes, safeAddress} from "./safe-address.js"

const standfirstNames = ["standfirst", "dek", "deck", "lead", "subtitle", "description", "alternativeHeadline"]
const bylineNames = ["byline", "dateline", "author", "datePublished"]

/// The nodes of an article. Nothing is in a document that is not named here.
///
/// Each parse rule names one tag and decides the rest in `getAttrs`, so that rules can be looked up by tag.
export const articleNodes = {
  doc: {content: "block+", attrs: languageAttrs},
  paragraph: {
    ...textblock("p"),
    parseDOM: [rule("p")],
  },
  headline: {
    ...textblock("h1"),
    parseDOM: [rule("h1")],
  },
  subheading: {
    ...textblock("h2"),
    attrs: {level: {default: 2, validate: validateLevel}, ...languageAttrs},
    parseDOM: [2, 3, 4, 5, 6].map(level => rule(`h${level}`, () => ({level}))),
    toDOM: node => element(`h${node.attrs.level as number}`, node),
  },
  standfirst: {
    ...textblock("p"),
    parseDOM: [{...rule("p", named(standfirstNames)), priority: 60}],
    toDOM: node => element("p", node, {class: "standfirst"}),
  },
  byline: {
    ...textblock("p"),
    parseDOM: ["p", "div", "address"].map(tag => ({...rule(tag, named(bylineNames)), priority: 60})),
    toDOM: node => element("p", node, {class: "byline"}),
  },
  preformatted: {
    ...textblock("pre"),
    whitespace: "pre",
    parseDOM: [{...rule("pre"), preserveWhitespace: "full"}],
  },
  caption: {
    ...textblock("figcaption"),
    group: "",
    parseDOM: [rule("figcaption")],
  },
  table_caption: {
    ...textblock("caption"),
    group: "",
    parseDOM: [rule("caption")],
  },
  image: {
    group: "block",
    attrs: {src: {validate: validateSource}, alt: {default: "", validate: "string"}, ...languageAttrs},
    parseDOM: [
      rule("img", image => {
        const src = addressIn(image, "src", imageSchemes)
        return src !== null && {src, alt: image.getAttribute("alt") ?? ""}
      }),
    ],
    toDOM: node => ["img", {...node.attrs}],
  },
  horizontal_rule: {group: "block", parseDOM: [{tag: "hr"}], toDOM: () => ["hr"]},
  blockquote: container("block+", "blockquote"),
  bullet_list: container("list_item+", "ul", "menu"),
  ordered_list: {
    ...container("list_item+", "ol"),
    attrs: {start: {default: 1, validate: validateStart}, ...languageAttrs},
    parseDOM: [rule("ol", list => ({start: bounded(list.getAttribute("start") ?? 1, -99999, 99999)}))],
    toDOM: node => element("ol", node, node.attrs.start === 1 ? {} : {start: node.attrs.start as number}),
  },
  list_item: {...container("block+", "li"), group: ""},
  figure: container("(block | caption)+", "figure"),
  table: container("(table_caption | table_row)+", "table"),
  table_row: {...container("(table_cell | table_header)+", "tr"), group: ""},
  table_cell: cell("td"),
  table_header: cell("th"),
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    leafText: () => "\n",
    parseDOM: [{tag: "br"}],
    toDOM: () => ["br"],
  },
  text: {group: "inline"},
} satisfies Record<string, NodeSpec>

function textblock(tag: string): NodeSpec {
  return {content: "inline*", group: "block", attrs: languageAttrs, toDOM: node => element(tag, node)}
}

function container(content: string, tag: string, ...more: string[]): NodeSpec {
  const parseDOM = [tag, ...more].map(name => rule(name))
  return {content, group: "block", attrs: languageAttrs, parseDOM, toDOM: node => element(tag, node)}
}

function cell(tag: "td" | "th"): NodeSpec {
  const span = {default: 1, validate: validateSpan}
  return {
    content: "block+",
    attrs: {colspan: span, rowspan: span, ...languageAttrs},
    isolating: true,
    parseDOM: [rule(tag, from => ({colspan: spanIn(from, "colspan"), rowspan: spanIn(from, "rowspan")}))],
    toDOM(node) {
      const {colspan, rowspan} = node.attrs
      return element(tag, node, {
        ...(colspan === 1 ? {} : {colspan: Number(colspan)}),
        ...(rowspan === 1 ? {} : {rowspan: Number(rowspan)}),
      })
    },
  }
}

function element(tag: string, node: Node, attrs: Attrs = {}): DOMOutputSpec {
  return [tag, {...attrs, lang: node.attrs.lang as string | null, dir: node.attrs.dir as string | null}, 0]
}

function rule(tag: string, more: (element: HTMLElement) => Attrs | false = () => ({})): TagParseRule {
  return {
    tag,
    getAttrs(element) {
      const attrs = more(element)
      return attrs && {...declaredLanguage(element), ...attrs}
    },
  }
}

/// Matches an element one of whose classes or microdata properties is exactly one of these names.
function named(names: readonly string[]): (element: Element) => Attrs | false {
  return element => {
    const own = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`.split(/\s+/)
    return own.some(name => names.includes(name)) && {}
  }
}

/// A whole number within limits; what is no number counts as 1.
function bounded(value: unknown, least: number, most: number): number {
  const number = Math.trunc(Number(value))
  return Math.min(most, Math.max(least, Number.isNaN(number) ? 1 : number))
}

function spanIn(element: Element, name: "colspan" | "rowspan"): number {
  return bounded(element.getAttribute(name) ?? 1, 1, 1000)
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

function validateLevel(value: unknown): void {
  if (!isWhole(value, 2, 6)) throw new RangeError(`Not the level of a subheading: ${String(value)}`)
}

function validateStart(value: unknown): void {
  if (!isWhole(value, -99999, 99999)) throw new RangeError(`Not the first number of a list: ${String(value)}`)
}

function validateSpan(value: unknown): void {
  if (!isWhole(value, 1, 1000)) throw new RangeError(`Not the span of a cell: ${String(value)}`)
}

function validateSource(value: unknown): void {
  if (safeAddress(value, imageSchemes) === null) throw new RangeError(`Not the address of an image: ${String(value)}`)
}
