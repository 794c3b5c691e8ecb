import {type PropertyValues, type TemplateResult, html, nothing} from "lit"
import {property} from "lit/decorators.js"
import type {AnnotationCollection} from "../src/format/annotation-collection-schema.js"
import {toWebAnnotation} from "../src/format/to-web-annotation.js"
import type {Command} from "prosemirror-state"
import type {Agent} from "../src/model/agent.js"
import type {Annotation, Kind, Place} from "../src/model/annotation.js"
import type {Citation} from "../src/model/citation.js"
import {newId} from "../src/model/id.js"
import {freeze} from "../src/model/json.js"
import type {Origin} from "../src/model/log-entry.js"
import {type RatingScale, plainScale, ratingScale} from "../src/model/rating-scale.js"
import {deleteRecords, putRecords, selectAnnotation} from "../src/state/record-commands.js"
import {redo, undo} from "../src/state/undo.js"
import type {FactCheckStore} from "../src/storage/fact-check-store.js"
import {ArticleLook} from "./article-look.js"
import {type Paper, articlePaper} from "./article-paper.js"
import {articleToolsStyles} from "./article-tools.styles.js"
import {articleStyles} from "./article.styles.js"
import {AskedLanguage} from "./asked-language.js"
import {checklistStyles} from "./checklist.styles.js"
import {customElement} from "./custom-element.js"
import {deskStyles} from "./desk.styles.js"
import {FormControl} from "./form-control.js"
import {formStyles} from "./form.styles.js"
import {type HistoryLine, historyOf} from "./history-line.js"
import {interfaceLanguage} from "./interface-language.js"
import {handleKey} from "./key-actions.js"
import {patchRecord} from "./patch-record.js"
import {type Requirement, type Unmet, requirementsFrom} from "./publication.js"
import {liveRegions} from "./live-regions.js"
import {readingStyles} from "./reading.styles.js"
import {settings} from "./settings-store.js"
import {type LoadResult, notReady} from "./load-result.js"
import {scriptsStyles} from "./scripts.styles.js"
import {restyle} from "./sheets.js"
import {Shortcuts, readableKeys} from "./shortcuts.js"
import {shared, tokens} from "./tokens.styles.js"
import {type WordsPlace, rangesNamed} from "./words-place.js"
import {Workbench} from "./workbench.js"

export type {AnnotationCollection, FactCheckStore, HistoryLine, LoadResult, Requirement, Unmet, WordsPlace}

/**
 * Fact-checks the news article inside it: mark claims and quotes, attach sources and verdicts, keep everything in this
 * browser, hand on annotation JSON (W3C Web Annotation).
 *
 * @slot - The first element that is no script holds the article; a `<script type="application/json">` may hold annotation
 * JSON as initial data: what was deleted since it was written stays so. When the page changes the article's text, it is
 * read again.
 * @fires annotations-change - Annotations, sources or agents changed: `ids`, and `origin`, which is `"user"`, `"api"`,
 * `"import"`, `"sync"` or `"undo"`.
 * @fires annotation-select - Another annotation is selected: `id`, or null.
 * @fires annotations-saved - Everything done so far is stored.
 * @fires storage-error - Storage refused or does not answer: `error`. Work goes on in memory.
 * @fires article-change - Another article, or another text of it, is shown: `articleText`.
 * @fires article-error - The article could not be had: `error`, `src`.
 * @fires annotate-request - A user is about to mark words: `kind`, `ranges`, `exact`. Cancelable.
 * @fires delete-request - A user is about to delete an annotation: `id`. Cancelable.
 * @fires export-request - A user is about to download the annotations: `format`. Cancelable.
 * @fires change - A user changed something. As in HTML it bubbles and is not composed.
 * @cssState empty - Nothing is marked.
 * @cssState dirty - There is work that is not stored; in memory: anything was done here.
 * @cssState saved - Everything is stored.
 * @cssState error - Storage refuses, or there is no article.
 * @cssState orphans - Words have lost their place.
 * @csspart base - All of it.
 * @csspart toolbar - The tools, and the line in which outcomes are said.
 * @csspart article - The paper that the article is on.
 * @csspart mark - Annotated words in the article.
 * @csspart annotations - The region beside the article.
 * @csspart summary - What became of the annotations since the article changed.
 * @csspart card - One annotation.
 * @csspart form - The form in a card.
 * @csspart dialog - A dialog.
 * @cssprop --ca-font - Font of the interface. Default: the page's.
 * @cssprop --ca-text - Size of the interface's text. Default: 1rem.
 * @cssprop --ca-article-font - Font of the article and of its words in cards. Default: the interface's.
 * @cssprop --ca-article-text - Size of the article's text. Default: 1.1875rem.
 * @cssprop --ca-measure - Longest line of the article. Default: min(40rem, 56ch).
 * @cssprop --ca-space - Room between things. Default: 0.5rem.
 * @cssprop --ca-radius - Radius of corners. Default: 0.5rem.
 * @cssprop --ca-target - Least size of what is pressed. Default: 2.75rem, which is 44 CSS pixels.
 * @cssprop --ca-paper - Background of article, cards and controls.
 * @cssprop --ca-desk - Background of everything else.
 * @cssprop --ca-ink - Text.
 * @cssprop --ca-soft - Text that matters less.
 * @cssprop --ca-line - Lines between things.
 * @cssprop --ca-edge - Edges of controls.
 * @cssprop --ca-accent - Links, the main buttons, the ring around what has the focus.
 * @cssprop --ca-on-accent - Text on a main button.
 * @cssprop --ca-claim - Claims: lines under words, edges of cards.
 * @cssprop --ca-claim-back - Claims: behind words.
 * @cssprop --ca-quote - Quotes: lines under words, edges of cards.
 * @cssprop --ca-quote-back - Quotes: behind words.
 * @cssprop --ca-yes - Verdicts that agree.
 * @cssprop --ca-no - Verdicts that do not, and warnings.
 */
@customElement("claim-annotator")
export class ClaimAnnotator extends FormControl {
  static override styles = [
    tokens,
    shared,
    articleStyles,
    articleToolsStyles,
    formStyles,
    readingStyles,
    deskStyles,
    checklistStyles,
    scriptsStyles,
  ]

  readonly #bench = new Workbench(this)
  readonly #look = new ArticleLook(this)
  readonly #language = new AskedLanguage(this)

  /**
   * The page's stable id of the article: the key its work is stored under. Without it `article-url`; without both the
   * page's canonical link, if the article is a child or `for` and this is the page's only annotator; with none of them work
   * stays in memory, and says so.
   */
  @property({attribute: "article-id", reflect: true, useDefault: true}) articleId = ""
  /** The article's public address. */
  @property({attribute: "article-url", reflect: true, useDefault: true}) articleUrl = ""
  /** Id of the element that holds the article, instead of a child. */
  @property({attribute: "for", reflect: true, useDefault: true}) htmlFor = ""
  /** Address of the article's HTML, used only without a child and without `for`. Set again, it is fetched anew. */
  @property({reflect: true, useDefault: true, hasChanged: () => true}) src = ""
  /** Name of who checks. */
  @property({reflect: true, useDefault: true}) reviewer = ""
  /** Who publishes the reviews. */
  @property({reflect: true, useDefault: true}) publisher = ""
  /** The publisher's address. */
  @property({attribute: "publisher-url", reflect: true, useDefault: true}) publisherUrl = ""
  /** The page that our review is published on. */
  @property({attribute: "review-url", reflect: true, useDefault: true}) reviewUrl = ""
  /** Rating scale of claims: `plain@1` (default) or `politifact@1`. */
  @property({reflect: true, useDefault: true}) scale: string = plainScale.id
  /** `local` (default) keeps work in this browser, `none` in memory only. */
  @property({reflect: true, useDefault: true}) storage: "local" | "none" = "local"
  /** `none` shows no pictures and so requests none; default `show`. */
  @property({reflect: true, useDefault: true}) images: "show" | "none" = "show"
  /** Level of our first heading, 1 to 6; default 2. */
  @property({attribute: "heading-level", type: Number, reflect: true, useDefault: true}) headingLevel = 2
  /**
   * Language of the interface, such as `de`; without it the page's own. The one that was set last in a page counts.
   * `lang` is the article's.
   */
  @property({attribute: "ui-lang", reflect: true, useDefault: true}) uiLang = ""
  /**
   * The page's own storage instead of the browser's: `{read(articleId), write(changes), subscribe(articleId, listener)}`, and
   * for **Articles and backup** also `{list(), remove(articleId)}`; the type `FactCheckStore` says more. Set it before the
   * element is connected.
   */
  @property({attribute: false}) store: FactCheckStore | null = null

  /**
   * What is posted: the annotation JSON without what is never published. Computed when the form asks for it (its `formdata`
   * event, which `new FormData(form)` fires as well), not per change; it stands after the form's other fields. "" until it is
   * `ready` and what is stored is in it: then nothing is posted, and the form is invalid. Where storage cannot be read, users
   * may go on without it.
   */
  get value(): string {
    return this.#bench.form.value
  }

  /**
   * What `required` asks for, all of it by default: a list of rules, or of `{rule, message}` with the page's own words.
   * `RangeError` for another one.
   */
  @property({attribute: false})
  get requirements(): readonly Requirement[] {
    return this.#bench.form.requirements
  }
  set requirements(value: readonly Requirement[]) {
    this.#bench.form.requirements = requirementsFrom(value)
  }

  /**
   * What is missing of it, in article order; also without `required`. `id` is the annotation's, or null. Beside the rules,
   * `code` may be `"loading"`, `"storage"` (what is stored cannot be read) or `"article"` (there is none).
   */
  get unmet(): readonly Unmet[] {
    return this.#bench.form.unmet
  }

  /** Keep the form from being submitted, with these words; "" lets it go. */
  setCustomValidity(message: string): void {
    this.#bench.form.setCustom(message)
  }

  /** Resolves when the article is open and stored work is in it; always. Renewed when the article changes. */
  get ready(): Promise<void> {
    return this.#bench.ready
  }

  /** The annotations in article order, those that lost their place last: frozen records. */
  get annotations(): readonly Annotation[] {
    return this.#bench.lists.annotations
  }

  /** The source list: frozen records. */
  get citations(): readonly Citation[] {
    return this.#bench.lists.citations
  }

  /** Everybody who is named anywhere: frozen records. */
  get agents(): readonly Agent[] {
    return this.#bench.lists.agents
  }

  /** The article's text, which all offsets refer to (UTF-16 code units): every textblock, joined by one line end. */
  get articleText(): string {
    return this.#bench.session?.annotator.text.text ?? ""
  }

  /**
   * Set it to replace the article; annotations look for their places in it.
   *
   * @type {string}
   */
  set articleHTML(value: string) {
    this.#bench.setHTML(value)
  }

  /**
   * A style sheet of the page's for the look of the article, as it is when it is set: each selector is read as one of
   * something within the article, and `&` is the article itself. `RangeError` for a sheet that cannot be read.
   */
  get articleStyleSheet(): CSSStyleSheet | null {
    return this.#look.sheet
  }

  set articleStyleSheet(sheet: CSSStyleSheet | null) {
    this.#look.use(sheet)
  }

  /** Resolves when the work done up to now is stored; rejects with the reason. Each read tries again. */
  get saved(): Promise<void> {
    return this.#bench.session?.saved() ?? Promise.resolve()
  }

  /**
   * Where each target of an annotation is now, and its `status`: its words stand where they were marked (`"same"`), stand
   * elsewhere (`"moved"`), read differently, so that a verdict needs a recheck (`"changed"`), or are nowhere (`"lost"`). None
   * for an unknown id.
   */
  place(id: string): readonly Place[] {
    return freeze(this.#bench.session?.annotator.value.places.get(id) ?? [])
  }

  /**
   * Make a `"claim"` or a `"quote"` of exactly these words: `{exact, prefix?, suffix?}` or `{start, end}`, or an array of
   * them for a passage in pieces. `RangeError` where the words are not found or not unique.
   */
  annotate(kind: Kind, place: WordsPlace | readonly WordsPlace[]): Annotation {
    const {annotator} = this.#open()
    if ((kind as string) !== "claim" && (kind as string) !== "quote")
      throw new RangeError(`No kind of annotation: ${kind as string}`)
    const ranges = rangesNamed(annotator.text.text, place)
    return this.#bench.reports.byScript(() => annotator.annotate(kind, ranges, "api"))
  }

  /**
   * Replace top-level fields of an annotation, citation or agent; `undefined` removes one. False for an unknown id;
   * `RangeError` for an invalid value and for `id`, `kind` and `created`.
   */
  edit(id: string, patch: object): boolean {
    if (!this.#bench.isReady) return false
    const {annotator} = this.#open()
    const records = patchRecord(annotator.factCheck, id, patch)
    if (!records) return false
    annotator.run(putRecords(records, annotator.now()), "api")
    return true
  }

  /** Delete an annotation, citation or agent. False for an unknown id, and for a citation or agent still in use. */
  delete(id: string): boolean {
    return this.#run(deleteRecords([id]), "api")
  }

  /** Select an annotation, or with null none. False for an unknown id. */
  select(id: string | null): boolean {
    return this.#run(selectAnnotation(id), "api")
  }

  /** Take back the last change made here. False where there is none. */
  undo(): boolean {
    return this.#run(undo, "undo")
  }

  /** Make the change again that was taken back last. False where there is none. */
  redo(): boolean {
    return this.#run(redo, "undo")
  }

  /** Add a source to the source list. `RangeError` for an invalid one. */
  cite(citation: Omit<Citation, "id">): Citation {
    const {annotator} = this.#open()
    const id = newId()
    const records = patchRecord(annotator.factCheck, id, citation, "citations")!
    annotator.run(putRecords(records, annotator.now()), "api")
    return annotator.factCheck.citations.get(id)!
  }

  /**
   * Who changed what in a record, and when, the oldest change first; none for an unknown id. Whole up to 1,000,000 characters
   * (as JSON) a record: beyond that its oldest lines become one that says how many they were, since when and by whom.
   */
  history(id: string): readonly HistoryLine[] {
    return historyOf(this.#bench.session?.annotator.value.log.get(id) ?? [])
  }

  /**
   * The annotation JSON: `private: "omit"` leaves out what is never published, `history: true` takes the history along.
   */
  toJSON(options: {private?: "keep" | "omit"; history?: boolean} = {}): AnnotationCollection {
    const {annotator} = this.#open()
    const {factCheck, places, log} = annotator.value
    return freeze(
      toWebAnnotation(factCheck, annotator.text.text, {
        order: places.order,
        private: options.private ?? "keep",
        ...(options.history ? {history: [...log.values()].flat()} : {}),
      }),
    )
  }

  /** Merge annotation JSON, text or object, as one step of undo. Never throws; bad parts are issues with a path. */
  load(json: unknown): LoadResult {
    return this.#bench.reports.byScript(() => this.#load(json))
  }

  /** The work as a file. Rejects with a `RangeError` for a format that is not known. */
  // eslint-disable-next-line @typescript-eslint/require-await -- so that whatever is wrong is a rejection
  async exportAs(format: "json", options: {private?: "keep" | "omit"} = {}): Promise<Blob> {
    if ((format as string) !== "json") throw new RangeError(`No such format: ${format as string}`)
    return new Blob([JSON.stringify(this.toJSON(options), null, 2)], {type: "application/json"})
  }

  /** Put the focus on the article. */
  override focus(): void {
    this.#bench.articleView?.focus()
  }

  /** @internal The scale that claims are rated with. */
  get contentScale(): RatingScale {
    const scale = ratingScale(this.scale)
    return scale?.reviewAspect === "content" ? scale : plainScale
  }

  /** @internal Tell the user what came of loading a file. */
  reportLoad(result: LoadResult): void {
    this.#bench.files.report(result)
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.#bench.form.isDisabled = isDisabled
    this.#bench.changed()
    this.#bench.articleView?.displayChanged()
  }

  /** @internal */
  formResetCallback(): void {
    this.#bench.form.reset()
  }

  /** @internal */
  formStateRestoreCallback(state: unknown, mode: "restore" | "autocomplete"): void {
    if (mode === "restore") this.#bench.form.pageReturn.give(state)
  }

  protected checked(): void {
    this.#bench.form.changed()
  }

  protected override firstUpdated(): void {
    const base = this.renderRoot.querySelector<HTMLElement>(".base")!
    const bar = base.querySelector<HTMLElement>(".bar")!
    // What sticks below the bar has to know its height. In a frame of its own: it changes sizes that are being observed.
    const tell = () => base.style.setProperty("--bar-size", `${bar.offsetHeight}px`)
    new ResizeObserver(() => requestAnimationFrame(tell)).observe(bar)
  }

  /// Sheets stay behind in the document they were made in.
  adoptedCallback(): void {
    this.#look.moved()
    if (this.shadowRoot) restyle(this.shadowRoot, (this.constructor as typeof ClaimAnnotator).elementStyles)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("readOnly") && this.hasUpdated) this.#bench.leaveTools()
    const {session} = this.#bench
    if (changed.has("uiLang")) this.#language.ask()
    if (session && changed.has("reviewer")) session.annotator.reviewer = this.reviewer
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#bench.asked(changed.has("src") && changed.get("src") === this.src && this.src !== "")
    if (changed.has("publisher")) this.#bench.describe()
    if (changed.has("disabled") || changed.has("readOnly") || changed.has("required")) this.#bench.changed()
    const display = ["images", "disabled", "readOnly"] as const
    if (display.some(name => changed.has(name))) this.#bench.displayChanged()
  }

  override render() {
    const {controls, paragraphButtons} = settings.value
    const published = this.readOnly
    return html`
      <div
        class="base"
        part="base"
        lang=${interfaceLanguage.tag}
        dir=${interfaceLanguage.direction}
        data-controls=${controls}
        data-buttons=${paragraphButtons}
        @keydown=${this.#keyDown}
        @input=${stop}
        @change=${stop}
      >
        <div class="bar" part="toolbar">
          ${published ? html`<claim-steps .keys=${this.#stepKeys}></claim-steps>` : html`<claim-toolbar></claim-toolbar>`}
          <div class="notice">${liveRegions}</div>
        </div>
        ${articlePaper(this.#paper)}
        <section class="desk" part="annotations" aria-labelledby="list-title" tabindex="-1">
          <claim-list .level=${this.headingLevel} .text=${this.#bench.text} .keys=${this.#stepKeys}></claim-list>
        </section>
        <claim-overlaps></claim-overlaps>
        ${published ? nothing : this.#windows()}
      </div>
    `
  }

  /// What is for reviewers only, hidden until it is asked for.
  #windows(): TemplateResult {
    return html`
      <input type="file" accept=".json,application/json" hidden @change=${() => void this.#bench.files.chosen()} />
      <claim-picker .level=${this.headingLevel}></claim-picker>
      <claim-finder .level=${this.headingLevel}></claim-finder>
      <claim-settings .level=${this.headingLevel}></claim-settings>
      <claim-help .level=${this.headingLevel}></claim-help>
      <claim-articles .level=${this.headingLevel}></claim-articles>
      <claim-import-report .level=${this.headingLevel}></claim-import-report>
    `
  }

  /// The keys to the annotation before and to the next one, as people write them.
  get #stepKeys(): readonly (string | undefined)[] {
    const {keys, shortcuts} = settings.value
    const own = new Shortcuts(keys, shortcuts)
    return (["previous", "next"] as const).map(action => own.keysOf(action).map(readableKeys)[0])
  }

  get #paper(): Paper {
    const {articleError, session, desk} = this.#bench
    return {
      ...{images: this.images, src: this.src, text: session ? this.articleText : null, error: articleError},
      retry: () => void this.#bench.retry(),
      slotChanged: () => this.#bench.slotChanged(),
      arrived: () => desk.way.arrive(),
    }
  }

  #open() {
    if (!this.#bench.isReady) throw new DOMException("The article is not open yet: wait for ready", "InvalidStateError")
    // A name set just before counts already.
    this.#bench.annotator.reviewer = this.reviewer
    return this.#bench
  }

  #run(command: Command, origin: Origin): boolean {
    return this.#bench.isReady && this.#bench.reports.byScript(() => this.#open().annotator.run(command, origin))
  }

  #load(json: unknown): LoadResult {
    return this.#bench.isReady && this.#bench.session ? this.#bench.session.load(json) : notReady()
  }

  #keyDown(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement
    const typing = target.matches("input:not([type=radio]), textarea, select")
    if (!typing && !event.defaultPrevented && this.#bench.session && handleKey(event, this.#bench, false))
      event.preventDefault()
    // A page's single-key shortcuts stay quiet while somebody types here.
    if (typing) event.stopPropagation()
  }
}

/// What happens inside our fields is no event of the page's.
const stop = (event: Event) => event.stopPropagation()

declare global {
  interface HTMLElementTagNameMap {
    "claim-annotator": ClaimAnnotator
  }
}
