import type {PlainNode} from "../article/plain-node.js"
import {makeFocusable, marksAround} from "./focusable-mark.js"
import {drawn} from "./plain-drawing.js"

/// What a view asks of whoever holds it.
export interface ReadingViewOptions {
  /// A key was pressed in the article. True when it was taken.
  readonly handleKey: (event: KeyboardEvent) => boolean
  /// Marks were pressed: the annotations there, the outermost first.
  readonly pressed: (ids: readonly string[]) => void
}

/// What a view shows.
export interface Reading {
  readonly blocks: readonly PlainNode[]
  /// Attributes of the article's element.
  readonly attributes: Readonly<Record<string, string>>
  /// Whether pictures are shown; otherwise their words stand there, and nothing is requested.
  readonly images: boolean
}

/// Shows an article with its marks, to be read: elements as any page has them, without a text cursor of ours.
export class ReadingView {
  readonly dom = document.createElement("div")
  #shown: Reading | null = null
  #selected: string | null = null
  /// The mark that was pressed last.
  #pressed: Element | null = null

  constructor(
    parent: Element,
    private readonly options: ReadingViewOptions,
  ) {
    // The name that the article's styles have for it.
    this.dom.className = "ProseMirror"
    this.dom.tabIndex = 0
    this.dom.role = "article"
    this.dom.addEventListener("keydown", this.#keyDown)
    this.dom.addEventListener("click", this.#clicked)
    parent.append(this.dom)
  }

  /// Draw this; the focus stays on the mark it was on, or on the article.
  show(reading: Reading): void {
    const {blocks, attributes, images} = reading
    for (const [name, value] of Object.entries(attributes)) this.dom.setAttribute(name, value)
    const isSame = this.#shown?.images === images && this.#shown.blocks.every((block, i) => block === blocks[i])
    const isDrawn = isSame && this.#shown?.blocks.length === blocks.length
    this.#shown = reading
    if (isDrawn) return
    const hadFocus = this.#hasFocus()
    const {mark} = this.place()
    this.dom.replaceChildren(drawn(blocks, {document: this.dom.ownerDocument, images}))
    this.#showSelected()
    if (hadFocus) this.goBack({mark})
  }

  /// Show that an annotation is the selected one, or that none is.
  select(id: string | null): void {
    this.#selected = id
    this.#showSelected()
  }

  focus(): void {
    this.dom.focus()
  }

  /// Where the user is: on a mark, or just in the article.
  place(): {readonly mark: string | null} {
    return {mark: this.annotationsAtCursor().at(-1) ?? null}
  }

  goBack({mark}: {readonly mark: string | null}): void {
    if (mark === null || !this.focusMark(mark)) this.focus()
  }

  /// Put the focus on an annotation's mark. False where it has no place.
  focusMark(id: string): boolean {
    const [mark] = this.marksOf(id)
    if (!mark) return false
    makeFocusable(mark)
    mark.focus({preventScroll: true})
    mark.scrollIntoView({block: "nearest"})
    return true
  }

  /// Bring an annotation's mark into sight. False where it has no place.
  revealMark(id: string): boolean {
    const [mark] = this.marksOf(id)
    mark?.scrollIntoView({block: "nearest"})
    return !!mark
  }

  /// The annotations whose mark has the focus, the outermost first.
  annotationsAtCursor(): readonly string[] {
    const active = (this.dom.getRootNode() as ShadowRoot).activeElement
    return active && this.dom.contains(active) ? marksAround(active) : []
  }

  /// Where the marks are on the screen that were pressed last.
  pressedBox(): DOMRect {
    return (this.#pressed ?? this.dom).getClientRects()[0] ?? this.dom.getBoundingClientRect()
  }

  /// The elements that mark an annotation, in the order of the article.
  marksOf(id: string): readonly HTMLElement[] {
    const marks = this.dom.querySelectorAll<HTMLElement>("[data-annotation]")
    return [...marks].filter(mark => mark.dataset["annotation"] === id)
  }

  destroy(): void {
    this.dom.remove()
  }

  #hasFocus(): boolean {
    return this.dom.contains((this.dom.getRootNode() as ShadowRoot).activeElement)
  }

  #showSelected(): void {
    for (const mark of this.dom.querySelectorAll("[data-selected]")) mark.removeAttribute("data-selected")
    if (this.#selected !== null) for (const mark of this.marksOf(this.#selected)) mark.setAttribute("data-selected", "")
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && this.options.handleKey(event)) event.preventDefault()
  }

  /// A link leads away also where it is marked.
  readonly #clicked = ({target}: MouseEvent): void => {
    const element = target as Element
    const ids = marksAround(element)
    if (!ids.length || element.closest("a")) return
    this.#pressed = element.closest("[data-annotation]")
    this.options.pressed(ids)
  }
}
