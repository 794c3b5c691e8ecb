import {type PropertyValues, type TemplateResult, nothing} from "lit"
import {property, state} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import type {Evidence} from "../src/model/evidence.js"
import type {Log} from "../src/state/log.js"
import {twoFrames} from "../src/view/two-frames.js"
import {customElement} from "./custom-element.js"
import {html} from "./dense-html.js"
import type {Desk} from "./desk.js"
import {historyList} from "./history-list.js"
import {linesOf} from "./history-words.js"
import {attachButton, placeNotes} from "./place-notes.js"
import {ReadingCard} from "./reading-card.js"
import {strings} from "./strings.js"

/**
 * One annotation for reviewers: what readers see, what is private, its history, and what can be done about it; or its
 * form.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-card")
export class ClaimCard extends ReadingCard {
  @property({attribute: false}) log!: Log
  @property({type: Boolean}) editing = false
  @property({type: Boolean}) draft = false
  @property({type: Boolean}) writable = false
  /** It is selected, and other annotations wait for somebody to look at their places. */
  @property({type: Boolean}) othersWait = false
  declare desk: Desk
  /** Its form is there, and so are its buttons, until the focus has gone from them into the form. */
  @state() private opening = false
  @state() private historyOpen = false

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("editing")) this.opening = this.editing && !!this.querySelector("button:focus")
  }

  /// A button that goes while it has the focus takes Orca along in Firefox: into the form, and it says nothing then.
  protected override updated(): void {
    if (this.opening) void twoFrames().then(() => (this.opening = false))
  }

  override render() {
    if (this.published) return super.render()
    const {annotation, editing} = this
    return html`${this.head()}${this.#state()}${this.words()}${
      editing
        ? html`<claim-editor part="form" .annotation=${annotation} .factCheck=${this.factCheck}></claim-editor>`
        : this.facts()
    }${editing && !this.opening ? nothing : this.#buttons()}${editing ? nothing : this.#history()}`
  }

  protected override get evidence(): readonly Evidence[] {
    return this.published ? super.evidence : this.annotation.evidence
  }

  protected override reasons(): TemplateResult {
    const note = this.published ? undefined : this.annotation.privateNote
    return html`${super.reasons()}${note ? html`<p class="meta">${strings.private}${strings.colon} <bdi>${note}</bdi></p>` : nothing}`
  }

  #state(): TemplateResult {
    const {annotation, places, wordsNow, language, writable, othersWait, desk} = this
    return html`${this.draft && !this.editing ? html`<p class="warn">${strings.draftOpen}</p>` : nothing}${placeNotes({
      ...{annotation, places, wordsNow, language, writable, othersWait, desk},
    })}`
  }

  #history(): TemplateResult | typeof nothing {
    const lines = linesOf(this.annotation, this.log)
    if (!lines.length) return nothing
    return html`<details
      .open=${live(this.historyOpen)}
      @toggle=${({target}: Event) => (this.historyOpen = (target as HTMLDetailsElement).open)}
    >
      <summary>
        ${strings.history.title({count: lines.reduce((sum, line) => sum + (line.condensed?.count ?? 1), 0)})}
      </summary>
      ${this.historyOpen ? historyList(lines, this.factCheck, this.language) : nothing}
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
        ${isLost && this.writable ? attachButton(id, main!, desk) : this.showButton()}
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
