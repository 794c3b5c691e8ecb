import type {Attrs, Mark, Node as ArticleNode, NodeType} from "prosemirror-model"
import {ArticleBuilder} from "./article-builder.js"
import {isBlockElement, matchElement} from "./element-rules.js"
import {wellFormed} from "./fold-text.js"
import {type Direction, declaredLanguage} from "./language.js"
import {ownView} from "./own-view.js"
import {articleSchema} from "./schema.js"
import {isUnseen} from "./unseen-element.js"

interface Language {
  readonly lang: string | null
  readonly dir: Direction | null
}

/// How things stand inside an element that is open.
interface Frame {
  /// What loose text becomes, and its attributes but for the language.
  readonly type: NodeType
  readonly attrs: Attrs
  readonly marks: readonly Mark[]
  readonly preformatted: boolean
  /// The language here, around the textblock and around the containers' content.
  readonly language: Language
  readonly blockLanguage: Language
  readonly outerLanguage: Language
  /// What is to be closed at its end.
  readonly ends: "container" | "line" | "nothing"
}

/// Read an article from the DOM. The tree is only looked at: nothing in it is changed, and attributes come through the
/// schema's rules alone. It walks without recursion, so depth does no harm.
///
/// A textblock's element decides for all lines in it: paragraphs in a caption are captions. Elements without a rule
/// count only as the line ends that a browser makes at them.
export function readArticle(root: Node, language: Language): ArticleNode {
  const builder = new ArticleBuilder({...language})
  const start = {...plain, marks: [], preformatted: false, ends: "nothing"} as const
  const outside: Frame = {...start, language, blockLanguage: language, outerLanguage: language}
  const levels: {frame: Frame; nodes: Iterator<Node>}[] = [{frame: outside, nodes: [root].values()}]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const next = level.nodes.next()
    if (next.done) {
      leave(builder, level.frame)
      levels.pop()
    } else {
      const node = ownView(next.value)
      const inner = enter(builder, node, level.frame, next.value === root)
      if (inner) levels.push({frame: inner, nodes: node.childNodes.values()})
    }
  }
  return builder.finish()
}

const plain = {type: articleSchema.nodes.paragraph, attrs: {}}

/// Read one node: the frame for its children, or `null` where there is nothing more to read in it.
function enter(builder: ArticleBuilder, node: Node, frame: Frame, isRoot: boolean): Frame | null {
  if (node.nodeType === 3) addText(builder, node.nodeValue ?? "", frame)
  if (node.nodeType === 9 || node.nodeType === 11) return {...frame, ends: "nothing"}
  if (node.nodeType !== 1) return null
  const element = node as Element
  // The root's own `hidden` is the page's business: it may hide what is shown here.
  if (!isRoot && isUnseen(element)) return null
  const match = matchElement(element)
  const language = languageWithin(frame.language, declaredLanguage(element))
  const name = match?.node ?? null
  if (name === null) {
    const isBlock = isBlockElement(element)
    if (isBlock) builder.endLine()
    const marks = match?.mark ? addMark(frame.marks, match.mark, match.attrs) : frame.marks
    const blockLanguage = isBlock ? language : frame.blockLanguage
    return {...frame, marks, language, blockLanguage, ends: isBlock ? "line" : "nothing"}
  }
  if (name === "hard_break") builder.addBreak(frame.type, blockAttrs(frame), frame.marks)
  else if (name === "horizontal_rule") builder.addRule()
  else if (name === "image") builder.addPicture(articleSchema.nodes.image.create(imageAttrs(match!.attrs, frame)))
  else return enterBlock(builder, articleSchema.nodes[name]!, match!.attrs, {...frame, language})
  return null
}

function enterBlock(builder: ArticleBuilder, type: NodeType, attrs: Attrs, frame: Frame): Frame {
  const inside = {...frame, blockLanguage: frame.language}
  if (type.isTextblock) {
    builder.endLine()
    const preformatted = frame.preformatted || type === articleSchema.nodes.preformatted
    const isOuter = frame.type === plain.type
    return {...inside, ...(isOuter ? {type, attrs} : {}), preformatted, ends: "line"}
  }
  const opened = builder.open(type, {...attrs, ...difference(frame.language, frame.outerLanguage)})
  if (!opened) return {...inside, ends: "line"}
  return {...inside, ...plain, outerLanguage: frame.language, ends: "container"}
}

function leave(builder: ArticleBuilder, frame: Frame): void {
  if (frame.ends === "container") builder.close()
  else if (frame.ends === "line") builder.endLine()
}

function addText(builder: ArticleBuilder, value: string, frame: Frame): void {
  const text = wellFormed(value)
  const {lang, dir} = difference(frame.language, frame.blockLanguage)
  const marks = lang === null && dir === null ? frame.marks : addMark(frame.marks, "language", {lang, dir})
  if (frame.preformatted) builder.addPreformatted(text, frame.type, blockAttrs(frame), marks)
  else builder.addText(text, frame.type, blockAttrs(frame), marks)
}

function addMark(marks: readonly Mark[], name: string, attrs: Attrs): readonly Mark[] {
  return articleSchema.marks[name]!.create(attrs).addToSet(marks)
}

function blockAttrs(frame: Frame): Attrs {
  return {...frame.attrs, ...difference(frame.blockLanguage, frame.outerLanguage)}
}

function imageAttrs(attrs: Attrs, frame: Frame): Attrs {
  return {...attrs, alt: wellFormed(String(attrs.alt)), ...difference(frame.language, frame.outerLanguage)}
}

function languageWithin(outer: Language, own: Language): Language {
  return {lang: own.lang ?? outer.lang, dir: own.dir ?? outer.dir}
}

/// What has to be said about a language inside of another.
function difference(inner: Language, outer: Language): Language {
  return {
    lang: inner.lang === outer.lang ? null : inner.lang,
    dir: inner.dir === outer.dir ? null : inner.dir,
  }
}
