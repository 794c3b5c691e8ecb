import {LitElement, type TemplateResult, html, nothing} from "lit"
import {consume} from "@lit/context"
import type {Node} from "prosemirror-model"
import {property, query, state} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import {type WordFinds, findWords} from "../src/anchoring/find-words.js"
import {languageAt} from "../src/article/language.js"
import {type Doing, deskContext, doingContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {closeDialog, dialog, openToType} from "./dialog.js"
import {markButtons} from "./mark-buttons.js"
import {wordsLanguage} from "./quoted-words.js"
import {strings} from "./strings.js"

const noFinds: WordFinds = {likeness: "exact", ranges: []}
/// So much of the text around a find is shown on either side; UTF-16 units.
const context = 40
/// Typing that stops for so long has paused; ms.
const pause = 400

/**
 * Find words to mark: typed, pasted or dictated words are looked for in the article, and one of the places is marked.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-finder")
export class ClaimFinder extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: doingContext, subscribe: true}) doing!: Doing
  @property({type: Number}) level = 2
  @state() private words = ""
  @state() private finds = noFinds
  /** Which place is chosen; of several, none at first. */
  @state() private chosen = -1
  @query("dialog") private dialog!: HTMLDialogElement
  @query("textarea") private field!: HTMLTextAreaElement
  #timer = 0
  /// The article in which was looked.
  #doc: Node | null = null

  override createRenderRoot() {
    return this
  }

  /** Open it, with words to begin with. */
  async open(words: string): Promise<void> {
    this.#look(words)
    await this.updateComplete
    await openToType(this.dialog, this.field)
    if (words) this.#say()
  }

  /// The page may put another article in its place: what is listed is in the article that is there, and chosen anew.
  override willUpdate(): void {
    if (!this.words || this.#doc === this.desk.selecting.article.doc) return
    this.#look(this.words)
    this.chosen = -1
    this.#say()
  }

  override render() {
    const text = strings.finder
    return dialog(
      "finder",
      this.level,
      text.title,
      html`<form
        class="form"
        novalidate
        aria-labelledby="finder-title"
        @submit=${this.#submit}
        @keydown=${this.#keyDown}
      >
        <div class="field">
          <label for="finder-words">${text.label}</label>
          <textarea
            id="finder-words"
            data-field="finder-words"
            rows="2"
            dir="auto"
            aria-describedby="finder-hint"
            .value=${live(this.words)}
            @input=${this.#typed}
          ></textarea>
          <span class="hint" id="finder-hint">${text.hint}</span>
        </div>
        ${this.finds.ranges.length ? this.#list() : nothing}
        ${markButtons(
          this.doing,
          kind => this.#mark(kind),
          () => this.dialog.close(),
        )}
      </form>`,
    )
  }

  #list(): TemplateResult {
    const {article, sentencePlace} = this.desk.selecting
    return html`<fieldset>
      <legend>${strings.finder.found}</legend>
      <div class="finds">
        ${this.finds.ranges.map(({start, end}, i) => {
          const {text, blocks} = article
          const line = blocks[article.blockAt(start)]!
          const before = lastWords(text.slice(line.start, start))
          const after = nextWords(text.slice(end, Math.max(line.end, end)))
          const {lang, dir} = wordsLanguage(article, start)
          return html`<label>
            <input type="radio" name="finds" .checked=${live(i === this.chosen)} @change=${() => (this.chosen = i)} />
            <span
              >${sentencePlace(start)}${strings.colon}
              <bdi lang=${lang} dir=${dir}>${before}<b class="find">${text.slice(start, end)}</b>${after}</bdi></span
            >
          </label>`
        })}
      </div>
    </fieldset>`
  }

  #typed(event: Event): void {
    this.#look((event.target as HTMLTextAreaElement).value)
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#say(), pause)
  }

  #look(words: string): void {
    this.words = words
    const {text, doc} = this.desk.selecting.article
    this.#doc = doc
    this.finds = words.trim() ? findWords(text, words, languageAt(doc, 0) ?? undefined) : noFinds
    this.chosen = this.finds.ranges.length === 1 ? 0 : -1
  }

  #summary(): string {
    const {likeness, ranges} = this.finds
    if (!this.words.trim()) return ""
    if (!ranges.length) return strings.finder.nothing
    const {single, several} = strings.finder
    return ranges.length === 1
      ? single[likeness]({place: this.desk.selecting.placeWithin(ranges[0]!.start)})
      : several[likeness]({count: ranges.length})
  }

  /// How many places there are is said when typing pauses: with each letter a screen reader drops what it has not said.
  #say(): void {
    if (this.dialog.open) this.desk.say(this.#summary())
  }

  #submit(event: Event): void {
    event.preventDefault()
    this.#mark("claim")
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return
    if ((event.target as Element).matches("button")) return
    event.preventDefault()
    this.#mark(event.shiftKey ? "quote" : "claim")
  }

  #mark(kind: "claim" | "quote"): void {
    // The page may have put another article in its place meanwhile.
    if (this.#doc !== this.desk.selecting.article.doc) {
      this.#look(this.words)
      this.#say()
      return
    }
    const range = this.finds.ranges[this.chosen]
    if (range) {
      void closeDialog(this.dialog).then(() => this.desk.marking.markRanges(kind, [range]))
      return
    }
    const {ranges} = this.finds
    if (ranges.length) this.dialog.querySelector<HTMLElement>("input[type=radio]")?.focus()
    else this.field.focus()
    const problem = ranges.length
      ? strings.finder.choose
      : this.words.trim()
        ? strings.finder.nothing
        : strings.finder.type
    this.desk.say(problem, true)
  }
}

/// What stands before a find, whole words of it, with "…" where there is more.
function lastWords(text: string): string {
  if (text.length <= context) return text
  return `…${text.slice(-context).replace(/^\S*(?=\s)/, "")}`
}

function nextWords(text: string): string {
  if (text.length <= context) return text
  return `${text.slice(0, context).replace(/(?<=\s)\S*$/, "")}…`
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-finder": ClaimFinder
  }
}
