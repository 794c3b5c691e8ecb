import {LitElement, type PropertyValues, html, nothing} from "lit"
import {property} from "lit/decorators.js"
import type {AnnotationCollection} from "../src/format/annotation-collection-schema.js"
import {toWebAnnotation} from "../src/format/to-web-annotation.js"
import type {Agent} from "../src/model/agent.js"
import type {Annotation, Place} from "../src/model/annotation.js"
import type {Citation} from "../src/model/citation.js"
import {freeze} from "../src/model/json.js"
import {ArticleLook} from "./article-look.js"
import {articlePaper} from "./article-paper.js"
import {articleStyles} from "./article.styles.js"
import {AskedLanguage} from "./asked-language.js"
import {customElement} from "./custom-element.js"
import {interfaceLanguage} from "./interface-language.js"
import {liveRegions} from "./live-regions.js"
import {type LoadResult, notReady} from "./load-result.js"
import {handleReadingKey} from "./reading-keys.js"
import {readingStyles} from "./reading.styles.js"
import {ReadingRoom} from "./reading-room.js"
import {scriptsStyles} from "./scripts.styles.js"
import {restyle} from "./sheets.js"
import {shared, tokens} from "./tokens.styles.js"

/**
 * `<claim-annotator readonly>` for the readers of a published page: the checked article with its marks, verdicts and
 * sources. It has no editor in it, and so is lighter; nothing private is kept, and nothing is stored.
 */
@customElement("claim-annotator")
export class PublishedAnnotator extends LitElement {
  static override styles = [tokens, shared, articleStyles, readingStyles, scriptsStyles]

  readonly #room: ReadingRoom = new ReadingRoom(this)
  readonly #look = new ArticleLook(this)
  readonly #language = new AskedLanguage(this)

  /** The page's stable id of the article. */
  @property({attribute: "article-id", reflect: true, useDefault: true}) articleId = ""
  /** The article's public address. */
  @property({attribute: "article-url", reflect: true, useDefault: true}) articleUrl = ""
  /** Id of the element that holds the article, instead of a child. */
  @property({attribute: "for", reflect: true, useDefault: true}) htmlFor = ""
  /** Address of the article's HTML, used without a child and without `for`. Set again, it is fetched anew. */
  @property({reflect: true, useDefault: true, hasChanged: () => true}) src = ""
  /** `none` shows no pictures and so requests none. */
  @property({reflect: true, useDefault: true}) images: "show" | "none" = "show"
  /** Level of our first heading, 1 to 6. */
  @property({attribute: "heading-level", type: Number, reflect: true, useDefault: true}) headingLevel = 2
  /** Language of the interface, by default the page's; `lang` is the article's. */
  @property({attribute: "ui-lang", reflect: true, useDefault: true}) uiLang = ""

  /** Always: readers change nothing. */
  get readOnly(): boolean {
    return true
  }

  /** Resolves when the article is open, with its marks; always. Renewed when the article changes. */
  get ready(): Promise<void> {
    return this.#room.ready
  }

  /** The annotations in article order, those that lost their place last. */
  get annotations(): readonly Annotation[] {
    return this.#room.lists.annotations
  }

  /** The public sources. */
  get citations(): readonly Citation[] {
    return this.#room.lists.citations
  }

  /** Everybody who is named anywhere. */
  get agents(): readonly Agent[] {
    return this.#room.lists.agents
  }

  /** The article's text, which all offsets refer to (UTF-16 code units): every textblock, joined by one line end. */
  get articleText(): string {
    return this.#room.article.text
  }

  /** Replaces the article; annotations look for their places in it. */
  set articleHTML(value: string) {
    this.#room.setHTML(value)
  }

  /** A style sheet of the page's for the look of the article. `RangeError` for a sheet that cannot be read. */
  get articleStyleSheet(): CSSStyleSheet | null {
    return this.#look.sheet
  }

  set articleStyleSheet(sheet: CSSStyleSheet | null) {
    this.#look.use(sheet)
  }

  /** Where each target of an annotation stands now; none for an unknown id. */
  place(id: string): readonly Place[] {
    return freeze(this.#room.marked.places.get(id))
  }

  /** Select an annotation, or none. False for an unknown id. */
  select(id: string | null): boolean {
    return this.#room.isReady && this.#room.select(id)
  }

  /** The annotation JSON: what is shown. `InvalidStateError` before `ready`. */
  toJSON(): AnnotationCollection {
    const {work, isReady} = this.#room
    if (!work || !isReady) throw new DOMException("The article is not open yet: wait for ready", "InvalidStateError")
    const {factCheck, places, text} = work
    return freeze(toWebAnnotation(factCheck, text.text, {order: places.order}))
  }

  /** Take in annotation JSON, text or object, without what is private in it. Never throws; bad parts are issues. */
  load(json: unknown): LoadResult {
    return this.#room.load(json) ?? notReady()
  }

  /** Put the focus on the article. */
  override focus(): void {
    this.#room.articleView?.focus()
  }

  /// Sheets stay behind in the document they were made in.
  adoptedCallback(): void {
    this.#look.moved()
    if (this.shadowRoot) restyle(this.shadowRoot, (this.constructor as typeof PublishedAnnotator).elementStyles)
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#room.asked(changed.has("src") && changed.get("src") === this.src && this.src !== "")
    if (changed.has("uiLang")) this.#language.ask()
    if (changed.has("images")) this.#room.draw()
  }

  override render() {
    const room = this.#room
    return html`
      <div
        class="base"
        part="base"
        lang=${interfaceLanguage.tag}
        dir=${interfaceLanguage.direction}
        @keydown=${this.#keyDown}
      >
        <div class="bar" part="toolbar">
          <claim-steps .keys=${["Shift+F8", "F8"]}></claim-steps>
          <div class="notice">${liveRegions}</div>
        </div>
        ${articlePaper({
          ...{images: this.images, src: this.src, text: room.work?.text.text ?? null, error: room.articleError},
          retry: () => void room.retry(),
          slotChanged: () => room.slotChanged(),
          arrived: () => room.way.arrive(),
        })}
        <section class="desk" part="annotations" aria-labelledby="list-title" tabindex="-1">
          ${
            room.hasList
              ? html`<claim-list
                  .level=${this.headingLevel}
                  .text=${room.article}
                  .keys=${["Shift+F8", "F8"]}
                ></claim-list>`
              : nothing
          }
        </section>
        <claim-overlaps></claim-overlaps>
      </div>
    `
  }

  #keyDown(event: KeyboardEvent): void {
    if (!event.defaultPrevented && handleReadingKey(event, this.#room, false)) event.preventDefault()
  }
}
