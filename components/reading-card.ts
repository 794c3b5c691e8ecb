import {LitElement, type TemplateResult, html as spacedHtml, nothing} from "lit"
import {property} from "lit/decorators.js"
import type {Annotation, Place} from "../src/model/annotation.js"
import {ratingOf} from "../src/model/asked-rating.js"
import {isWebAddress} from "../src/model/citation.js"
import type {Evidence} from "../src/model/evidence.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {toneOf} from "../src/model/rating-scale.js"
import {cardName, cardTitle, firstWords, standingWord, wordsOf} from "./card-name.js"
import type {ReaderDesk} from "./contexts.js"
import {html} from "./dense-html.js"
import {list} from "./formats.js"
import {heading} from "./heading.js"
import {type WordsLanguage, quotedWords} from "./quoted-words.js"
import {readerNotes} from "./reader-notes.js"
import {verdictName} from "./rating-words.js"
import {strings} from "./strings.js"

/// One annotation to be read: the judgement first, then the words, who said them, and the sources. Nothing private is in
/// it. Its host is the comment (`role=comment`) that the marks in the article lead to.
///
/// Draws into the root it stands in, so that the marks' ids reach it.
export class ReadingCard extends LitElement {
  @property({attribute: false}) annotation!: Annotation
  @property({attribute: false}) places: readonly Place[] = []
  @property({attribute: false}) factCheck!: FactCheck
  /** Paragraph numbers of its mentions. */
  @property({attribute: false}) mentions: readonly number[] = []
  /** What the article says now at each place where the words have changed. */
  @property({attribute: false}) wordsNow: readonly string[] = []
  /** Language and direction of the words. */
  @property({attribute: false}) wordsLang = ""
  @property({attribute: false}) wordsDir: WordsLanguage["dir"] = "auto"
  @property({type: Number}) level = 3
  @property({attribute: false}) desk!: ReaderDesk
  /** Whether its content is drawn by now; until then it has only its name. */
  @property({type: Boolean}) filled = true
  /** Whether it is for readers. */
  @property({type: Boolean}) published = true

  override createRenderRoot() {
    return this
  }

  /// The name is no reference to the heading: Orca may believe to be at the heading already, and then leaves out a name
  /// that comes from it.
  protected override shouldUpdate(): boolean {
    this.ariaLabel = cardTitle(this.annotation, this.places, this.published)
    return this.filled
  }

  override render() {
    const {annotation, places, wordsNow, language} = this
    return html`${this.head()}${readerNotes({annotation, places, wordsNow, language})}${this.words()}${this.facts()}${
      places[0]?.status === "lost" ? nothing : html`<div class="row">${this.showButton()}</div>`
    }`
  }

  protected get language(): WordsLanguage {
    return {lang: this.wordsLang, dir: this.wordsDir}
  }

  /// The evidence to be shown.
  protected get evidence(): readonly Evidence[] {
    const {citations} = this.factCheck
    return this.annotation.evidence.filter(({citation}) => citations.get(citation)?.disclosure === "public")
  }

  protected head(): TemplateResult {
    const {annotation, places, published} = this
    const rating = ratingOf(annotation)
    const tone = rating ? toneOf(rating) : "none"
    const verdict = rating ? verdictName(rating) : strings.noVerdict
    const standing = standingWord(annotation, places, published)
    const title = html`
      <span class="verdict" data-tone=${standing ? "none" : tone}
        ><span aria-hidden="true">${`${strings.icon[tone]} ${verdict}`}</span></span
      >${standing ? html`<span class="standing" aria-hidden="true">${` · ${standing}`}</span>` : nothing}
      <span class="kind" aria-hidden="true">${` · ${strings.kind[annotation.kind]}`}</span>
      <span class="visually-hidden"
        >${`${cardName(annotation, places, published)} `}${this.#quoted(firstWords(wordsOf(annotation)))}</span
      >
    `
    return heading(this.level, title, `title-of-${annotation.id}`)
  }

  /// The words of a passage that has changed stand beside what they are now.
  protected words(): TemplateResult | typeof nothing {
    if (this.places[0]?.status === "changed") return nothing
    return html`<blockquote class="words">${this.#quoted(wordsOf(this.annotation))}</blockquote>`
  }

  /// Who said it, what is to be said about it, and the sources.
  protected facts(): TemplateResult {
    return html`${this.#who()}${this.reasons()}${this.#sources()}`
  }

  protected reasons(): TemplateResult {
    const explanation = ratingOf(this.annotation)?.ratingExplanation
    const claim = this.annotation.claim?.claimReviewed
    return html`
      ${claim ? html`<p><bdi>${claim}</bdi></p>` : nothing}
      ${explanation ? html`<p><bdi>${explanation}</bdi></p>` : nothing}
    `
  }

  protected showButton(): TemplateResult {
    const {id} = this.annotation
    return html`<button @click=${() => this.desk.way.showInArticle(id)}>${strings.showInArticle}</button>`
  }

  #quoted(words: string): TemplateResult {
    return quotedWords(words, this.language)
  }

  #who(): TemplateResult | typeof nothing {
    const {annotation, factCheck} = this
    const pieces = annotation.targets[0]?.segments.length ?? 0
    const name = (id: string) => html`<bdi>${factCheck.agents.get(id)?.name ?? strings.unnamed}</bdi>`
    const passedOn = annotation.via.map((step, i) => html`${i ? strings.comma : ""}${name(step.agent)}`)
    const facts = [
      annotation.speaker === undefined ? "" : name(annotation.speaker),
      passedOn.length ? html`${strings.through} ${passedOn}` : "",
      annotation.partOf !== undefined && factCheck.annotations.has(annotation.partOf) ? strings.partOfQuote : "",
      this.mentions.length ? strings.alsoSaid({count: this.mentions.length, paragraphs: list(this.mentions)}) : "",
      pieces > 1 ? strings.inPieces({count: pieces}) : "",
    ].filter(Boolean)
    return facts.length ? html`<p class="meta">${facts.map((fact, i) => html`${i ? " · " : ""}${fact}`)}</p>` : nothing
  }

  #sources(): TemplateResult | typeof nothing {
    const {evidence} = this
    if (!evidence.length) return nothing
    const icons = {supports: "✓", contradicts: "✕", background: "○"}
    return html`
      <p class="meta">${strings.sourcesCount({count: evidence.length})}</p>
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
            }${item.locator ? spacedHtml`${strings.comma}<bdi>${item.locator}</bdi>` : nothing}
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
}
