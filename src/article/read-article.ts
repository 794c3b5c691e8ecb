import type {Attrs} from "prosemirror-model"
import {ArticleBuilder} from "./article-builder.js"
import type {ArticleMaterial, MadeMark, MadeNode, NodeKind} from "./article-material.js"
import type {articleMarks} from "./article-marks.js"
import {isBlockElement, matchElement} from "./element-rules.js"
import {wellFormed} from "./fold-text.js"
import {type Direction, declaredLanguage} from "./language.js"
import {ownView} from "./own-view.js"
import {isUnseen} from "./unseen-element.js"

interface Language {
  readonly lang: string | null
  readonly dir: Direction | null
}

/// How things stand inside an element that is open.
interface Frame<N extends MadeNode<M>, M extends MadeMark<M>> {
  /// What loose text becomes, and its attributes but for the language.
  readonly type: NodeKind<N, M>
  readonly attrs: Attrs
  readonly marks: readonly M[]
  readonly preformatted: boolean
  /// The language here, around the textblock and around the containers' content.
  readonly language: Language
  readonly blockLanguage: Language
  readonly outerLanguage: Language
  /// What is to be closed at its end.
  readonly ends: "container" | "line" | "nothing"
}

/// Read an article from the DOM, and make it of this material. The tree is only looked at: nothing in it is changed, and
/// attributes come through the table's rules alone. It walks without recursion, so depth does no harm.
///
/// A textblock's element decides for all lines in it: paragraphs in a caption are captions. Elements without a rule
/// count only as the line ends that a browser makes at them.
export function readArticle<N extends MadeNode<M>, M extends MadeMark<M>>(
  root: Node,
  language: Language,
  material: ArticleMaterial<N, M>,
): N {
  return new Reading(material, language).read(root)
}

/// One article as it is read.
class Reading<N extends MadeNode<M>, M extends MadeMark<M>> {
  readonly #builder: ArticleBuilder<N, M>
  /// What loose text becomes outside of everything.
  readonly #plain: Pick<Frame<N, M>, "type" | "attrs">

  constructor(
    private readonly material: ArticleMaterial<N, M>,
    private readonly language: Language,
  ) {
    this.#builder = new ArticleBuilder(material, {...language})
    this.#plain = {type: material.nodes.paragraph, attrs: {}}
  }

  read(root: Node): N {
    const {language} = this
    const start = {...this.#plain, marks: [], preformatted: false, ends: "nothing"} as const
    const outside: Frame<N, M> = {...start, language, blockLanguage: language, outerLanguage: language}
    const levels: {frame: Frame<N, M>; nodes: Iterator<Node>}[] = [{frame: outside, nodes: [root].values()}]
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const next = level.nodes.next()
      if (next.done) {
        this.#leave(level.frame)
        levels.pop()
      } else {
        const node = ownView(next.value)
        const inner = this.#enter(node, level.frame, next.value === root)
        if (inner) levels.push({frame: inner, nodes: node.childNodes.values()})
      }
    }
    return this.#builder.finish()
  }

  /// Read one node: the frame for its children, or `null` where there is nothing more to read in it.
  #enter(node: Node, frame: Frame<N, M>, isRoot: boolean): Frame<N, M> | null {
    if (node.nodeType === 3) this.#addText(node.nodeValue ?? "", frame)
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
      if (isBlock) this.#builder.endLine()
      const marks = match?.mark ? this.#addMark(frame.marks, match.mark, match.attrs) : frame.marks
      const blockLanguage = isBlock ? language : frame.blockLanguage
      return {...frame, marks, language, blockLanguage, ends: isBlock ? "line" : "nothing"}
    }
    const {nodes} = this.material
    if (name === "hard_break") this.#builder.addBreak(frame.type, blockAttrs(frame), frame.marks)
    else if (name === "horizontal_rule") this.#builder.addRule()
    else if (name === "image") this.#builder.addPicture(nodes.image.create(imageAttrs(match!.attrs, frame)))
    else return this.#enterBlock(nodes[name], match!.attrs, {...frame, language})
    return null
  }

  #enterBlock(type: NodeKind<N, M>, attrs: Attrs, frame: Frame<N, M>): Frame<N, M> {
    const inside = {...frame, blockLanguage: frame.language}
    if (type.isTextblock) {
      this.#builder.endLine()
      const preformatted = frame.preformatted || type.name === "preformatted"
      const isOuter = frame.type === this.#plain.type
      return {...inside, ...(isOuter ? {type, attrs} : {}), preformatted, ends: "line"}
    }
    const opened = this.#builder.open(type, {...attrs, ...difference(frame.language, frame.outerLanguage)})
    if (!opened) return {...inside, ends: "line"}
    return {...inside, ...this.#plain, outerLanguage: frame.language, ends: "container"}
  }

  #leave(frame: Frame<N, M>): void {
    if (frame.ends === "container") this.#builder.close()
    else if (frame.ends === "line") this.#builder.endLine()
  }

  #addText(value: string, frame: Frame<N, M>): void {
    const text = wellFormed(value)
    const {lang, dir} = difference(frame.language, frame.blockLanguage)
    const marks = lang === null && dir === null ? frame.marks : this.#addMark(frame.marks, "language", {lang, dir})
    if (frame.preformatted) this.#builder.addPreformatted(text, frame.type, blockAttrs(frame), marks)
    else this.#builder.addText(text, frame.type, blockAttrs(frame), marks)
  }

  #addMark(marks: readonly M[], name: keyof typeof articleMarks, attrs: Attrs): readonly M[] {
    return this.material.marks[name].create(attrs).addToSet(marks)
  }
}

type Languages = Pick<Frame<never, never>, "attrs" | "language" | "blockLanguage" | "outerLanguage">

function blockAttrs(frame: Languages): Attrs {
  return {...frame.attrs, ...difference(frame.blockLanguage, frame.outerLanguage)}
}

function imageAttrs(attrs: Attrs, frame: Languages): Attrs {
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
