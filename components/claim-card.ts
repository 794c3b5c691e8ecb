import {LitElement, type PropertyValues, type TemplateResult, html as spacedHtml, nothing} from "lit"
import {property, state} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import type {Annotation, Place} from "../src/model/annotation.js"
import {isWebAddress} from "../src/model/citation.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {toneOf} from "../src/model/rating-scale.js"
import {ratingOf} from "../src/state/annotation-form.js"
import type {Log} from "../src/state/log.js"
import {twoFrames} from "../src/view/two-frames.js"
import {cardName, cardTitle, firstWords, standingWord, wordsOf} from "./card-name.js"
import {customElement} from "./custom-element.js"
import {html} from "./dense-html.js"
import type {Desk} from "./desk.js"
import {heading} from "./heading.js"
import {historyList} from "./history-list.js"
import {linesOf} from "./history-words.js"
import {attachButton, placeNotes} from "./place-notes.js"
import {type WordsLanguage, quotedWords} from "./quoted-words.js"
import {strings} from "./strings.js"

/**
 * One annotation: the judgement first, then the words, who said them, and the evidence; or its form. Its host is the
 * comment (`role=comment`) that the marks in the article lead to.
 *
 * Draws into the root it stands in, so that the marks' ids reach it.
 */
@customElement("claim-card")
export class ClaimCard extends LitElement {
  @property({attribute: false}) annotation!: Annotation
  @property({attribute: false}) places: readonly Place[] = []
  @property({attribute: false}) factCheck!: FactCheck
  @property({attribute: false}) log!: Log
  /** Paragraph numbers of its mentions. */
  @property({attribute: false}) mentions: readonly number[] = []
  /** What the article says now at each place where the words have changed. */
  @property({attribute: false}) wordsNow: readonly string[] = []
  /** Language and direction of the words. */
  @property({attribute: false}) wordsLang = ""
  @property({attribute: false}) wordsDir: WordsLanguage["dir"] = "auto"
  @property({type: Boolean}) editing = false
  @property({type: Boolean}) draft = false
  @property({type: Boolean}) writable = false
  @property({type: Number}) level = 3
  @property({attribute: false}) desk!: Desk
  /** Whether its content is drawn by now; until then it has only its name. */
  @property({type: Boolean}) filled = true
  /** Its form is there, and so are its buttons, until the focus has gone from them into the form. */
  @state() private opening = false
  @state() private historyOpen = false

  override createRenderRoot() {
    return this
  }

  /// The name is no reference to the heading: Orca may believe to be at the heading already, and then leaves out a name
  /// that comes from it.
  protected override shouldUpdate(): boolean {
    this.ariaLabel = cardTitle(this.annotation, this.places)
    return this.filled
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("editing")) this.opening = this.editing && !!this.querySelector("button:focus")
  }

  /// A button that goes while it has the focus takes Orca along in Firefox: into the form, and it says nothing then.
  protected override updated(): void {
    if (this.opening) void twoFrames().then(() => (this.opening = false))
  }

  override render() {
    const {annotation} = this
    const rating = ratingOf(annotation)
    const tone = rating ? toneOf(rating) : "none"
    const verdict = rating?.alternateName ?? strings.noVerdict
    const standing = standingWord(annotation, this.places)
    const title = html`
      <span class="verdict" data-tone=${standing ? "none" : tone}
        ><span aria-hidden="true">${`${strings.icon[tone]} ${verdict}`}</span></span
      >${standing ? html`<span class="standing" aria-hidden="true">${` · ${standing}`}</span>` : nothing}
      <span class="kind" aria-hidden="true">${` · ${strings.kind[annotation.kind]}`}</span>
      <span class="visually-hidden"
        >${`${cardName(annotation, this.places)} `}${this.#quoted(firstWords(wordsOf(annotation)))}</span
      >
    `
    const head = heading(this.level, title, `title-of-${annotation.id}`)
    return html`${head}${this.#state()}${this.#words()}${
      this.editing
        ? html`<claim-editor part="form" .annotation=${annotation} .factCheck=${this.factCheck}></claim-editor>`
        : html`${this.#who()}${this.#reasons()}${this.#sources()}`
    }${this.editing && !this.opening ? nothing : this.#buttons()}${this.editing ? nothing : this.#history()}`
  }

  /// The words of a passage that has changed stand beside what they are now.
  #words(): TemplateResult | typeof nothing {
    if (this.places[0]?.status === "changed") return nothing
    return html`<blockquote class="words">${this.#quoted(wordsOf(this.annotation))}</blockquote>`
  }

  #quoted(words: string): TemplateResult {
    return quotedWords(words, {lang: this.wordsLang, dir: this.wordsDir})
  }

  #state(): TemplateResult {
    const {annotation, places, wordsNow, writable, desk} = this
    const language = {lang: this.wordsLang, dir: this.wordsDir}
    return html`${this.draft && !this.editing ? html`<p class="warn">${strings.draftOpen}</p>` : nothing}${placeNotes({
      ...{annotation, places, wordsNow, language, writable, desk},
    })}`
  }

  #who(): TemplateResult | typeof nothing {
    const {annotation, factCheck} = this
    const pieces = annotation.targets[0]?.segments.length ?? 0
    const name = (id: string) => html`<bdi>${factCheck.agents.get(id)?.name ?? strings.unnamed}</bdi>`
    const passedOn = annotation.via.map((step, i) => html`${i ? ", " : ""}${name(step.agent)}`)
    const facts = [
      annotation.speaker === undefined ? "" : name(annotation.speaker),
      passedOn.length ? html`${strings.through} ${passedOn}` : "",
      annotation.partOf !== undefined && factCheck.annotations.has(annotation.partOf) ? strings.partOfQuote : "",
      this.mentions.length ? strings.alsoSaid(this.mentions) : "",
      pieces > 1 ? strings.inPieces(pieces) : "",
    ].filter(Boolean)
    return facts.length ? html`<p class="meta">${facts.map((fact, i) => html`${i ? " · " : ""}${fact}`)}</p>` : nothing
  }

  #reasons(): TemplateResult | typeof nothing {
    const {annotation} = this
    const explanation = ratingOf(annotation)?.ratingExplanation
    const claim = annotation.claim?.claimReviewed
    if (!claim && !explanation && !annotation.privateNote) return nothing
    return html`
      ${claim ? html`<p><bdi>${claim}</bdi></p>` : nothing}
      ${explanation ? html`<p><bdi>${explanation}</bdi></p>` : nothing}
      ${annotation.privateNote ? html`<p class="meta">${strings.private}: <bdi>${annotation.privateNote}</bdi></p>` : nothing}
    `
  }

  #sources(): TemplateResult | typeof nothing {
    const {evidence} = this.annotation
    if (!evidence.length) return nothing
    const icons = {supports: "✓", contradicts: "✕", background: "○"}
    return html`
      <p class="meta">${strings.sourcesCount(evidence.length)}</p>
      <ul class="sources">
        ${evidence.map(item => {
          const citation = this.factCheck.citations.get(item.citation)
          const name = citation?.name ?? strings.unnamed
          return spacedHtml`<li>
            <span aria-hidden="true">${icons[item.stance]}</span> ${strings.stance[item.stance]}
            ${
              citation?.url && isWebAddress(citation.url)
                ? spacedHtml`<a href=${citation.url} target="_blank" rel="noopener noreferrer"><bdi>${name}</bdi></a>`
                : spacedHtml`<b><bdi>${name}</bdi></b>`
            }${item.locator ? spacedHtml`, <bdi>${item.locator}</bdi>` : nothing}
            ${
              citation?.archivedAt && isWebAddress(citation.archivedAt)
                ? spacedHtml`·
                    <a href=${citation.archivedAt} target="_blank" rel="noopener noreferrer">${strings.archived}</a>`
                : nothing
            }
            ${citation && citation.disclosure !== "public" ? spacedHtml`<i>(${strings.disclosed[citation.disclosure]})</i>` : nothing}
          </li>`
        })}
      </ul>
    `
  }

  #history(): TemplateResult | typeof nothing {
    const lines = linesOf(this.annotation, this.log)
    if (!lines.length) return nothing
    return html`<details
      .open=${live(this.historyOpen)}
      @toggle=${({target}: Event) => (this.historyOpen = (target as HTMLDetailsElement).open)}
    >
      <summary>${strings.history.title(lines.reduce((sum, line) => sum + (line.condensed?.count ?? 1), 0))}</summary>
      ${this.historyOpen ? historyList(lines, this.factCheck, {lang: this.wordsLang, dir: this.wordsDir}) : nothing}
    </details>`
  }

  #buttons(): TemplateResult {
    const {
      id,
      kind,
      targets: [main],
    } = this.annotation
    const {desk} = this
    const isLost = this.places[0]?.status === "lost"
    return html`
      <div class="row">
        ${this.writable ? html`<button @click=${() => void desk.forms.edit(id)}>${strings.edit}</button>` : nothing}
        ${
          isLost && this.writable
            ? attachButton(id, main!, desk)
            : html`<button @click=${() => desk.way.showInArticle(id)}>${strings.showInArticle}</button>`
        }
        ${
          this.writable && kind === "quote"
            ? html`<button @click=${() => void desk.marking.alsoCheck(id)}>${strings.alsoCheck}</button>`
            : nothing
        }
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-card": ClaimCard
  }
}
