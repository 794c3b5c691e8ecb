import {consume} from "@lit/context"
import type {Node} from "prosemirror-model"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {property, query, state} from "lit/decorators.js"
import type {Kind, TextRange} from "../src/model/annotation.js"
import {type Doing, deskContext, doingContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {closeDialog, dialog, openDialog} from "./dialog.js"
import {number} from "./formats.js"
import {markButtons} from "./mark-buttons.js"
import {joined, sentenceBlocks} from "./sentence-blocks.js"
import {strings} from "./strings.js"

/**
 * Pick a sentence: the article's sentences as a list in which several can be chosen, by paragraph. Neighbours become one
 * passage, others its pieces. (WAI-ARIA APG: listbox with grouped options, several choices.)
 *
 * Draws into the root it stands in.
 */
@customElement("claim-picker")
export class ClaimPicker extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: doingContext, subscribe: true}) doing!: Doing
  @property({type: Number}) level = 2
  @state() private isOpen = false
  /** The sentence that has, or gets, the focus. */
  @state() private at = 0
  @state() private chosen: ReadonlySet<number> = new Set()
  @query("dialog") private dialog!: HTMLDialogElement
  /// The article whose sentences are listed.
  #doc: Node | null = null
  #sentences: readonly TextRange[] = []
  #blocks: ReturnType<typeof sentenceBlocks> = []

  override createRenderRoot() {
    return this
  }

  /** Open it at the sentence of an offset of the article's text. */
  async open(offset: number): Promise<void> {
    this.#doc = this.desk.selecting.article.doc
    this.#blocks = sentenceBlocks(this.#doc)
    this.#sentences = this.#blocks.flatMap(block => block.sentences)
    if (!this.#sentences.length) {
      this.dialog.close()
      this.desk.say(strings.article.empty)
      return
    }
    this.chosen = new Set()
    const at = this.#sentences.findIndex(sentence => sentence.end >= offset)
    this.at = at < 0 ? 0 : at
    this.isOpen = true
    await this.updateComplete
    openDialog(this.dialog)
    this.#focus(this.at)
  }

  override render() {
    const words = strings.picker
    return dialog(
      "picker",
      this.level,
      words.title,
      html`
        <p class="hint" id="picker-hint">${words.hint}</p>
        <div
          class="sentences"
          role="listbox"
          aria-label=${words.list}
          aria-multiselectable="true"
          aria-describedby="picker-hint"
          @keydown=${this.#keyDown}
          @click=${this.#clicked}
        >
          ${this.isOpen ? this.#groups() : nothing}
        </div>
        ${markButtons(
          this.doing,
          kind => this.#mark(kind),
          () => this.dialog.close(),
        )}
      `,
    )
  }

  #groups(): TemplateResult[] {
    let index = 0
    return this.#blocks.map(({name, lang, dir, sentences, text}) => {
      const first = index
      index += sentences.length
      return html`<div role="group" aria-label=${name}>
        <div class="meta" aria-hidden="true">${name}</div>
        ${sentences.map((_, i) => {
          const at = first + i
          return html`<div
            role="option"
            class="sentence"
            data-index=${at}
            aria-selected=${this.chosen.has(at)}
            tabindex=${at === this.at ? 0 : -1}
            lang=${lang ?? nothing}
            dir=${dir ?? "auto"}
          >
            <span class="number">${number(at + 1)}</span><span>${text(i)}</span>
          </div>`
        })}
      </div>`
    })
  }

  #keyDown(event: KeyboardEvent): void {
    const last = this.#sentences.length - 1
    if (event.key === "Enter") {
      event.preventDefault()
      // Enter on a sentence when none is chosen means this one.
      if (!this.chosen.size) this.chosen = new Set([this.at])
      this.#mark(event.shiftKey ? "quote" : "claim")
      return
    }
    if (event.key === " ") {
      event.preventDefault()
      this.#toggle(this.at)
      return
    }
    const to = {
      ArrowDown: event.ctrlKey ? this.#nextBlock(1) : this.at + 1,
      ArrowUp: event.ctrlKey ? this.#nextBlock(-1) : this.at - 1,
      Home: 0,
      End: last,
      PageDown: this.at + 10,
      PageUp: this.at - 10,
    }[event.key]
    if (to === undefined || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = Math.max(0, Math.min(last, to))
    if (event.shiftKey) {
      const from = Math.min(next, this.at)
      const between = Array.from({length: Math.abs(next - this.at) + 1}, (_, i) => from + i)
      this.#choose(new Set([...this.chosen, ...between]))
    }
    this.#focus(next)
  }

  #nextBlock(by: 1 | -1): number {
    const starts = this.#blocks.map(block => this.#sentences.indexOf(block.sentences[0]!))
    return (by > 0 ? starts.find(start => start > this.at) : starts.findLast(start => start < this.at)) ?? this.at
  }

  #clicked(event: Event): void {
    const index = (event.target as Element).closest<HTMLElement>("[role=option]")?.dataset["index"]
    if (index === undefined) return
    this.#toggle(Number(index))
    this.#focus(Number(index))
  }

  #toggle(index: number): void {
    const chosen = new Set(this.chosen)
    if (!chosen.delete(index)) chosen.add(index)
    this.#choose(chosen)
  }

  #choose(chosen: ReadonlySet<number>): void {
    this.chosen = chosen
    this.desk.say(strings.picker.chosen({count: chosen.size}))
  }

  #focus(index: number): void {
    this.at = index
    const option = this.dialog.querySelector<HTMLElement>(`[data-index="${index}"]`)
    option?.focus()
    option?.scrollIntoView({block: "nearest"})
  }

  #mark(kind: Kind): void {
    // The page may have put another article in its place meanwhile.
    if (this.#doc !== this.desk.selecting.article.doc) {
      void this.open(0)
      return
    }
    const ranges = joined(
      [...this.chosen].sort((a, b) => a - b).map(index => this.#sentences[index]!),
      this.#sentences,
    )
    if (!ranges.length) {
      this.#focus(this.at)
      this.desk.say(strings.picker.none, true)
      return
    }
    this.isOpen = false
    void closeDialog(this.dialog).then(() => this.desk.marking.markRanges(kind, ranges))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-picker": ClaimPicker
  }
}
