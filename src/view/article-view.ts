import {EditorState, TextSelection, type Transaction} from "prosemirror-state"
import type {Node} from "prosemirror-model"
import {EditorView, type NodeView} from "prosemirror-view"
import {type ArticleText, articleTextOf} from "../article/article-text.js"
import type {TextRange} from "../model/annotation.js"
import type {Origin} from "../model/log-entry.js"
import {factCheckState} from "../state/fact-check-plugin.js"
import {selectAnnotation} from "../state/record-commands.js"
import {Caret} from "./caret.js"
import {DisplayDocument} from "./display-document.js"
import {DrawnMarks} from "./drawn-marks.js"
import {hasFocus, showSelection, showsSelection} from "./dom-selection.js"
import {SelectionHighlight} from "./selection-highlight.js"
import {moveTextCursor, select} from "./text-cursor.js"

/// Who holds the one state: the view shows it and asks for changes.
export interface StateHolder {
  readonly state: EditorState
  dispatch(tr: Transaction, origin: Origin): void
}

/// The states on both sides of a transaction.
export interface StateUpdate {
  readonly before: EditorState
  readonly state: EditorState
}

/// What an article view asks of whoever holds it.
export interface ArticleViewOptions {
  /// Attributes of the article's element, asked again at each update.
  readonly attributes: () => Record<string, string>
  /// A key was pressed in the article that is not the text cursor's. True when it was taken.
  readonly handleKey: (event: KeyboardEvent) => boolean
  /// The annotation a mark was pressed for.
  readonly pressed: (id: string) => void
  /// Whether pictures are shown; otherwise their words stand there, and nothing is requested.
  readonly showsImages: () => boolean
}

/// Shows an article in a ProseMirror view: its marks, our text cursor, and the way from the page's selection
/// to the state's and back. The view has a state of its own over a display copy of the document; only positions cross.
export class ArticleView {
  readonly view: EditorView
  readonly #caret: Caret
  readonly #highlight = new SelectionHighlight()
  readonly #marks = new DrawnMarks()
  #display: DisplayDocument
  #pointer = false
  #pressed: string | null = null
  #waiting: StateUpdate[] | null = null
  readonly #resized: ResizeObserver

  constructor(
    parent: HTMLElement,
    private readonly holder: StateHolder,
    private readonly options: ArticleViewOptions,
  ) {
    const {display, doc} = DisplayDocument.of(holder.state)
    this.#display = display
    this.view = new EditorView(parent, {
      state: EditorState.create({doc}),
      editable: () => false,
      markViews: {annotation: this.#marks.view},
      nodeViews: options.showsImages() ? pictures : wordsOnly,
      attributes: () => ({...options.attributes(), tabindex: "0"}),
      dispatchTransaction: tr => this.#takeSelection(tr.selection.anchor, tr.selection.head),
      handleDOMEvents: {
        keydown: (_view, event) => this.#keyDown(event),
        mousedown: () => this.#pointerDown(),
        focus: () => this.#focused(),
        blur: () => this.#drawCaret(),
        click: (_view, event) => this.#clicked(event),
        // Dragging selected words would start a drag of text instead of a new selection.
        dragstart: (_view, event) => (event.preventDefault(), true),
      },
    })
    this.#marks.select(factCheckState(holder.state).selected)
    this.#caret = new Caret(this.view)
    this.#drawCaret()
    this.#resized = new ResizeObserver(() => this.#drawCaret())
    this.#resized.observe(this.view.dom)
  }

  /// Pictures are to be shown now, or not any more.
  imagesChanged(): void {
    this.view.setProps({nodeViews: this.options.showsImages() ? pictures : wordsOnly})
  }

  /// Draw nothing until `resume`: what changes meanwhile waits, so that the focus can move away first.
  pause(): void {
    this.#waiting ??= []
  }

  /// Draw what has waited.
  resume(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const update of waiting) this.update(update)
  }

  /// Show what a transaction changed. The focus stays: on the article, or on the mark it was on.
  update(update: StateUpdate): void {
    if (this.#waiting) {
      this.#waiting.push(update)
      return
    }
    const {before, state} = update
    const root = this.view.root
    const focus = hasFocus(this.view) ? root.activeElement : null
    const mark = focus?.closest<HTMLElement>("[data-annotation]")?.dataset.annotation
    const drawn = this.#draw(state)
    this.#marks.select(factCheckState(state).selected)
    if (focus && !hasFocus(this.view)) this.#focusAgain(mark ?? null)
    const moved = !before.selection.eq(state.selection)
    if (focus && (drawn || moved) && !showsSelection(this.view)) showSelection(this.view)
    if (drawn || moved) this.#drawCaret()
  }

  focus(): void {
    this.view.dom.focus({preventScroll: false})
  }

  /// The selected words, in offsets of the article's text; null when nothing is selected.
  selectedRange(): TextRange | null {
    const {from, to, empty} = this.holder.state.selection
    const text = this.#text
    if (empty || !text.blocks.length) return null
    const range = {start: text.toOffset(from), end: text.toOffset(to, -1)}
    return range.start < range.end ? range : null
  }

  /// Select words in the article, by offsets of its text, and put the focus there.
  selectRange({start, end}: TextRange): void {
    const text = this.#text
    this.focus()
    select(this.view, text.toPos(start), text.toPos(end))
    this.#caret.reveal()
  }

  /// Put the text cursor where the selection begins, with nothing selected.
  collapse(): void {
    select(this.view, this.view.state.selection.from)
  }

  /// The first element that marks an annotation, or null where it has no place.
  markOf(id: string): HTMLElement | null {
    return this.#marks.of(id)
  }

  /// Put focus and text cursor on an annotation's mark. False where it has no place.
  focusMark(id: string): boolean {
    const mark = this.markOf(id)
    if (!mark) return false
    makeFocusable(mark)
    mark.focus({preventScroll: true})
    this.#takeSelection(this.view.posAtDOM(mark, 0), this.view.posAtDOM(mark, 0))
    mark.scrollIntoView({block: "nearest"})
    return true
  }

  /// Bring an annotation's mark into sight. False where it has no place.
  revealMark(id: string): boolean {
    const mark = this.markOf(id)
    mark?.scrollIntoView({block: "nearest"})
    return !!mark
  }

  /// The annotations at the text cursor, the outermost first.
  annotationsAtCursor(): readonly string[] {
    if (!this.#text.blocks.length) return []
    return this.#display.annotationsAt(this.view.state.selection.head)
  }

  destroy(): void {
    this.#resized.disconnect()
    this.#caret.remove()
    this.#highlight.clear()
    this.view.destroy()
  }

  get #text(): ArticleText {
    return articleTextOf(this.holder.state.doc)
  }

  #draw(state: EditorState): boolean {
    const old = this.view.state
    const {anchor, head} = state.selection
    if (!this.#display.shows(state)) {
      const {display, doc} = DisplayDocument.of(state)
      this.#display = display
      this.view.updateState(EditorState.create({doc}))
    } else {
      const tr = this.#display.update(state, old.tr)
      if (!tr.docChanged && anchor === old.selection.anchor && head === old.selection.head) return false
      tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
      this.view.updateState(old.apply(tr))
    }
    return this.view.state.doc !== old.doc
  }

  #takeSelection(anchor: number, head: number): void {
    const {doc, tr, selection} = this.holder.state
    const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
    if (!next.eq(selection)) this.holder.dispatch(tr.setSelection(next), "user")
  }

  #focusAgain(mark: string | null): void {
    const element = mark === null ? null : this.markOf(mark)
    if (element) makeFocusable(element)
    ;(element ?? this.view.dom).focus({preventScroll: true})
  }

  #keyDown(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false
    const taken = this.options.handleKey(event)
    const moved = !taken && moveTextCursor(this.view, event)
    if (!taken && !moved) return false
    event.preventDefault()
    if (moved) {
      // Moving away from a mark that has the focus leaves the mark.
      if (this.view.root.activeElement !== this.view.dom) this.focus()
      requestAnimationFrame(() => this.#caret.reveal())
    }
    return true
  }

  #focused(): boolean {
    // The focus that a pointer brings puts the selection where it points; one that a key brings finds it where it was.
    if (!this.#pointer && !showsSelection(this.view)) showSelection(this.view)
    this.#drawCaret()
    return false
  }

  #pointerDown(): boolean {
    this.#pointer = true
    const up = () => (this.#pointer = false)
    this.view.dom.ownerDocument.addEventListener("mouseup", up, {once: true, capture: true})
    return false
  }

  #clicked(event: MouseEvent): boolean {
    this.#pointer = false
    const link = (event.target as Element).closest("a")
    // Links lead away only when asked to (with Ctrl or ⌘): a press is for selecting here.
    if (link && !event.ctrlKey && !event.metaKey) event.preventDefault()
    const covering = marksAround(event.target as Element)
    const innermost = covering.at(-1)
    if (innermost === undefined || !this.view.state.selection.empty) return false
    const {selected} = factCheckState(this.holder.state)
    // Pressing again goes on to the annotation around the selected one, and from the outermost back to the innermost.
    const again = selected !== null && selected === this.#pressed ? covering.indexOf(selected) : -1
    const next = covering[again - 1] ?? innermost
    this.#pressed = next
    selectAnnotation(next)(this.holder.state, tr => this.holder.dispatch(tr, "user"))
    this.options.pressed(next)
    return false
  }

  #drawCaret(): void {
    const active = this.view.root.activeElement
    this.#caret.draw(active === this.view.dom)
    this.#highlight.draw(this.view, !hasFocus(this.view))
  }
}

/// Ids of the annotations whose marks an element lies in, the outermost first.
function marksAround(element: Element): string[] {
  const ids: string[] = []
  let mark = element.closest<HTMLElement>("[data-annotation]")
  while (mark) {
    ids.unshift(mark.dataset["annotation"]!)
    mark = mark.parentElement!.closest("[data-annotation]")
  }
  return ids
}

const pictures = {}
const wordsOnly = {image: wordsOfImage}

/// The words of a picture in its place. No `img` is made: one would be loaded even before it is in the page.
function wordsOfImage(node: Node): NodeView {
  const {alt, lang, dir} = node.attrs as {
    readonly alt: string
    readonly lang: string | null
    readonly dir: string | null
  }
  const dom = document.createElement("div")
  dom.className = "picture"
  dom.textContent = alt
  if (lang !== null) dom.lang = lang
  if (dir !== null) dom.dir = dir
  if (alt) {
    dom.role = "img"
    dom.ariaLabel = alt
  }
  return {dom}
}

/// A mark takes the focus only when it is given: one that a press could focus would take it from the article, and in
/// WebKit ProseMirror reads the selection only while its own element has the focus.
function makeFocusable(mark: HTMLElement): void {
  mark.tabIndex = -1
  mark.addEventListener("blur", () => mark.removeAttribute("tabindex"), {once: true})
}
