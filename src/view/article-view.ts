import type {Node} from "prosemirror-model"
import {EditorState, TextSelection, type Transaction} from "prosemirror-state"
import {type DecorationSet, EditorView} from "prosemirror-view"
import {type ArticleText, articleTextOf} from "../article/article-text.js"
import {sentencesIn} from "../article/sentence-steps.js"
import type {TextRange} from "../model/annotation.js"
import type {Origin} from "../model/log-entry.js"
import {factCheckState} from "../state/fact-check-plugin.js"
import {Caret} from "./caret.js"
import {DisplayDocument} from "./display-document.js"
import {DrawnMarks, type MarkEdges, type SpokenMarks} from "./drawn-marks.js"
import {hasFocus, showSelection, shownRange, showsSelection} from "./dom-selection.js"
import {makeFocusable, marksAround} from "./focusable-mark.js"
import {type ParagraphButtonOptions, nameButtons, paragraphButtons, showButtonOf} from "./paragraph-buttons.js"
import {pictureWords} from "./picture-words.js"
import {refusedTyping} from "./refused-typing.js"
import {SelectionHighlight} from "./selection-highlight.js"
import {SentenceTaps} from "./sentence-taps.js"
import {isParagraphMove, moveTextCursor, select} from "./text-cursor.js"
import {twoFrames} from "./two-frames.js"

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
  /// Marks were pressed: the annotations there, the outermost first.
  readonly pressed: (ids: readonly string[]) => void
  /// A tap has selected this many sentences, or (0) none any more.
  readonly tapped: (sentences: number) => void
  /// The text cursor has gone to another paragraph by a key, to the block of this index in `ArticleText.blocks`.
  readonly wentToParagraph: (block: number) => void
  /// Somebody tries to type into the article.
  readonly refused: () => void
  readonly buttons: ParagraphButtonOptions
  readonly markEdges: MarkEdges
  readonly display: () => ArticleDisplay
}

/// How an article is shown; may change at any time, with `displayChanged`.
export interface ArticleDisplay {
  /// Whether pictures are shown; otherwise their words stand there, and nothing is requested.
  readonly images: boolean
  /// The browser's own text cursor: the view can be edited, and refuses every edit.
  readonly textCursor: boolean
  readonly spokenMarks: SpokenMarks
  readonly paragraphButtons: boolean
  /// For readers of a published page: links lead away, and a tap selects nothing.
  readonly forReaders: boolean
}

/// A place in the article that one comes back to: a selection in positions, and the annotation whose mark had the focus.
export interface ArticlePlace {
  readonly anchor: number
  readonly head: number
  readonly mark: string | null
}

/// Shows an article in a ProseMirror view: its marks, our text cursor, and the way from the page's selection
/// to the state's and back. The view has a state of its own over a display copy of the document; only positions cross.
export class ArticleView {
  readonly view: EditorView
  readonly #caret: Caret
  readonly #highlight = new SelectionHighlight()
  readonly #marks: DrawnMarks
  readonly #hasTextCursor: boolean
  #display: DisplayDocument
  readonly #taps = new SentenceTaps()
  #buttons: {readonly doc: Node; readonly set: DecorationSet} | null = null
  /// The block the text cursor is in, while the focus is here.
  #here: number | null = null
  #pointer = false
  #showsLater = false
  #waiting: StateUpdate[] | null = null
  readonly #resized: ResizeObserver

  constructor(
    parent: HTMLElement,
    private readonly holder: StateHolder,
    private readonly options: ArticleViewOptions,
  ) {
    const {display, doc} = DisplayDocument.of(holder.state)
    this.#hasTextCursor = options.display().textCursor
    this.#display = display
    this.#marks = new DrawnMarks(options.markEdges)
    this.view = new EditorView(parent, {
      state: stateOf(doc, holder.state),
      editable: () => options.display().textCursor,
      ...this.#views(),
      decorations: () => this.#decorations(),
      attributes: () => ({...options.attributes(), tabindex: "0"}),
      dispatchTransaction: tr => this.#take(tr),
      handleDOMEvents: {
        keydown: (_view, event) => this.#keyDown(event),
        mousedown: () => this.#pointerDown(),
        focus: () => this.#focused(),
        blur: () => this.#drawCaret(),
        focusout: (_view, event) => this.#focusLost(event),
        click: (_view, event) => this.#clicked(event),
        // Dragging selected words would start a drag of text instead of a new selection.
        dragstart: (_view, event) => (event.preventDefault(), true),
        ...refusedTyping(() => options.refused()),
      },
    })
    this.#marks.select(factCheckState(holder.state).selected)
    this.#caret = new Caret(this.view)
    this.#drawCaret()
    this.#resized = new ResizeObserver(() => this.#drawCaret())
    this.#resized.observe(this.view.dom)
    this.view.dom.ownerDocument.addEventListener("selectionchange", this.#selectionChanged)
  }

  /// Has the browser's text cursor been asked for, or ours, since this view was made?
  hasOtherCursor(): boolean {
    return this.options.display().textCursor !== this.#hasTextCursor
  }

  /// Something of `display` is otherwise now.
  displayChanged(): void {
    this.#buttons = null
    this.view.setProps(this.#views())
    this.#drawCaret()
  }

  /// The words that are not the article's are others now: names of buttons, edges of marks, attributes. Nothing is drawn
  /// anew, so that whatever has the focus keeps it.
  relabel(): void {
    nameButtons(this.view.dom, this.options.buttons)
    this.#marks.relabel()
    this.view.setProps({})
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
    if (focus && (drawn || moved) && !this.#showsLater) this.#showSelection()
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

  /// What is selected, or where the text cursor is, in offsets of the article's text.
  cursorRange(): TextRange {
    const {from, to} = this.holder.state.selection
    const start = this.#text.toOffset(from)
    return {start, end: Math.max(start, this.#text.toOffset(to, -1))}
  }

  /// Select words in the article, by offsets of its text, and bring them into sight. The focus stays where it is.
  selectRange({start, end}: TextRange): void {
    const text = this.#text
    const head = text.toPos(end)
    select(this.view, text.toPos(start), head)
    this.#caret.reveal()
    if (!hasFocus(this.view)) this.#reveal(head)
  }

  /// Where the user is in the article.
  place(): ArticlePlace {
    const {anchor, head} = this.holder.state.selection
    const focus = hasFocus(this.view) ? this.view.root.activeElement : null
    return {anchor, head, mark: focus?.closest<HTMLElement>("[data-annotation]")?.dataset["annotation"] ?? null}
  }

  /// Where the text cursor is on the screen.
  cursorBox(): DOMRect {
    const {left, right, top, bottom} = this.view.coordsAtPos(this.view.state.selection.head)
    return new DOMRect(left, top, right - left, bottom - top)
  }

  /// Put focus and selection back where they were.
  goBack({anchor, head, mark}: ArticlePlace): void {
    if (mark !== null && this.focusMark(mark)) return
    const {size} = this.view.state.doc.content
    select(this.view, Math.min(anchor, size), Math.min(head, size))
    this.focus()
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

  /// Put focus and text cursor on an annotation's mark. False where it has no place. The browser's selection follows when
  /// the focus is there: Orca says nothing of a focus that comes, in Chromium, where the selection has gone already.
  focusMark(id: string): boolean {
    const mark = this.markOf(id)
    if (!mark) return false
    makeFocusable(mark)
    mark.focus({preventScroll: true})
    // Where the browser has a selection here already, ProseMirror would take that for the user's.
    this.#showsLater = !shownRange(this.view)
    this.#takeSelection(this.view.posAtDOM(mark, 0), this.view.posAtDOM(mark, 0))
    this.#showsLater = false
    void twoFrames().then(() => this.#showSelection())
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
    this.view.dom.ownerDocument.removeEventListener("selectionchange", this.#selectionChanged)
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
      this.view.updateState(stateOf(doc, state))
    } else {
      const tr = this.#display.update(state, old.tr)
      if (!tr.docChanged && anchor === old.selection.anchor && head === old.selection.head) return false
      tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
      this.view.updateState(old.apply(tr))
    }
    return this.view.state.doc !== old.doc
  }

  #views() {
    const {images, spokenMarks} = this.options.display()
    return {
      nodeViews: images ? pictures : wordsOnly,
      markViews: this.#marks.views(spokenMarks),
    }
  }

  #showSelection(): void {
    if (hasFocus(this.view) && !showsSelection(this.view)) showSelection(this.view)
  }

  /// The same set for every display copy of one article: all have the same blocks at the same positions.
  #decorations(): DecorationSet | null {
    if (!this.options.display().paragraphButtons) return null
    const {doc} = this.holder.state
    if (this.#buttons?.doc !== doc) this.#buttons = {doc, set: paragraphButtons(doc, this.options.buttons)}
    return this.#buttons.set
  }

  /// A transaction of the view: only its selection counts. Text that came in all the same (an input method) goes.
  #take(tr: Transaction): void {
    if (!tr.docChanged) this.#takeSelection(tr.selection.anchor, tr.selection.head)
    else {
      this.options.refused()
      this.view.updateState(this.view.state)
    }
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
    // In a view that can be edited the browser moves its own text cursor; so screen readers hear of it.
    const native = this.view.editable && event.key !== "a"
    const moved = !taken && !native && moveTextCursor(this.view, event)
    if (!taken && !moved) return false
    event.preventDefault()
    if (moved) {
      // Moving away from a mark that has the focus leaves the mark.
      if (this.view.root.activeElement !== this.view.dom) this.focus()
      requestAnimationFrame(() => this.#caret.reveal())
      if (isParagraphMove(event) && this.#text.blocks.length)
        this.options.wentToParagraph(this.#text.blockAt(this.cursorRange().start))
    }
    return true
  }

  /// A screen reader that moves through the page takes the focus from everything in it, and sets the text cursor. In the
  /// article that means the article: otherwise its keys would do nothing. (Orca with Firefox does so.)
  readonly #selectionChanged = (): void => {
    const {activeElement, body} = this.view.dom.ownerDocument
    if ((activeElement && activeElement !== body) || this.#pointer || !shownRange(this.view)) return
    this.#pointer = true // the selection is where it shall be
    this.view.dom.focus({preventScroll: true})
    this.#pointer = false
    this.#readSelection()
  }

  /// The same where it sets the text cursor first and takes the focus then. (Orca with Chromium does so.) The focus that
  /// leaves the page for the browser stays there.
  #focusLost({relatedTarget}: FocusEvent): boolean {
    if (!relatedTarget)
      setTimeout(() => {
        if (!this.view.isDestroyed && this.view.dom.ownerDocument.hasFocus()) this.#selectionChanged()
      })
    return false
  }

  #focused(): boolean {
    // The focus that a pointer brings puts the selection where it points; one that a key brings finds it where it was.
    // Where the browser has none here it comes after the focus, as in `focusMark`.
    if (!this.#pointer) {
      if (shownRange(this.view)) this.#showSelection()
      else void twoFrames().then(() => this.#showSelection())
    }
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
    const {forReaders} = this.options.display()
    if (link && forReaders) return false
    if (link && !event.ctrlKey && !event.metaKey) event.preventDefault()
    const covering = marksAround(event.target as Element)
    if (covering.length) this.#readSelection()
    if (covering.length && this.view.state.selection.empty) this.options.pressed(covering)
    else if ((event as PointerEvent).pointerType === "touch" && !forReaders) this.#tap(event)
    return false
  }

  /// Take the browser's selection now: WebKit tells of it after the click, and what was selected before the focus came is
  /// not told at all.
  #readSelection(): void {
    const range = shownRange(this.view)
    // What is here already keeps its direction.
    if (!range || showsSelection(this.view)) return
    const from = this.view.posAtDOM(range.startContainer, range.startOffset)
    const to = this.view.posAtDOM(range.endContainer, range.endOffset)
    this.#takeSelection(from, to)
  }

  #tap(event: MouseEvent): void {
    const at = this.view.posAtCoords({left: event.clientX, top: event.clientY})
    if (!at || !this.#text.blocks.length) return
    const {doc} = this.holder.state
    const range = this.#taps.tap(doc, this.#text.toOffset(at.pos), this.selectedRange())
    if (range) this.selectRange(range)
    else this.collapse()
    this.options.tapped(range ? sentencesIn(doc, range).length : 0)
  }

  #reveal(pos: number): void {
    const {node} = this.view.domAtPos(pos)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({block: "nearest"})
  }

  #drawCaret(): void {
    const active = this.view.root.activeElement
    this.#caret.draw(active === this.view.dom && !this.view.editable)
    this.#highlight.draw(this.view, !hasFocus(this.view))
    const {blocks} = this.#text
    const here = hasFocus(this.view) && blocks.length ? this.#text.blockAt(this.cursorRange().start) : null
    if (here !== this.#here) showButtonOf(this.view.dom, (this.#here = here))
  }
}

const pictures = {}
const wordsOnly = {image: pictureWords}

/// The view's state over a display copy: only positions cross.
function stateOf(doc: Node, {selection: {anchor, head}}: EditorState): EditorState {
  const selection = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  return EditorState.create({doc, selection})
}
