import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {property, query, state} from "lit/decorators.js"
import {repeat} from "lit/directives/repeat.js"
import {isWebAddress} from "../src/model/citation.js"
import type {StoredArticle} from "../src/storage/fact-check-store.js"
import {twoFrames} from "../src/view/two-frames.js"
import {byLastChange} from "../src/storage/summarise.js"
import {deskContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {dialog, openToRead} from "./dialog.js"
import {day, list} from "./formats.js"
import {heading} from "./heading.js"
import {reasonOf} from "./save-status.js"
import {strings} from "./strings.js"

/**
 * The articles with stored work: to be opened, exported or deleted, and backed up or restored all at once.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-articles")
export class ClaimArticles extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @property({type: Number}) level = 2
  /** Null until they are read. */
  @state() private articles: readonly StoredArticle[] | null = null
  /** What refused to read them. */
  @state() private problem: {readonly error: unknown} | null = null
  /** What was deleted since this page was opened, with what brings it back. */
  @state() private deleted: ReadonlyMap<string, Deleted> = new Map()
  @query("dialog") private dialog!: HTMLDialogElement

  override createRenderRoot() {
    return this
  }

  /** Open it; closing gives the focus back. */
  async open(): Promise<void> {
    this.articles = null
    await this.updateComplete
    openToRead(this.dialog)
    await this.#read()
    if (!this.problem) this.desk.say(this.#count())
  }

  override render() {
    const words = strings.articles
    const shown = this.#shown()
    return dialog(
      "articles",
      this.level,
      words.title,
      html`
        <p class="hint" tabindex="-1">${words.hint}</p>
        ${this.problem ? html`<p class="warn">${notRead(this.problem)}</p>` : nothing}
        ${this.problem || shown.length ? nothing : html`<p>${this.#count()}</p>`}
        ${
          shown.length
            ? html`<ul class="articles">
                ${repeat(
                  shown,
                  ({id}) => id,
                  (article, i) => html`<li>${this.#item(article, i)}</li>`,
                )}
              </ul>`
            : nothing
        }
        <input type="file" accept=".json,application/json" hidden @change=${this.#chosen} />
        <div class="row">
          <button type="button" @click=${() => this.#try(() => this.desk.windows.archive.backUp())}>
            ${words.backUp}
          </button>
          <button type="button" @click=${() => this.querySelector("input")!.click()}>${words.restore}</button>
          <button type="button" class="primary" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
      `,
    )
  }

  /// Those that are stored, and those that were and can come back, at their old places.
  #shown(): readonly StoredArticle[] {
    const stored = this.articles ?? []
    const gone = [...this.deleted.values()].map(({article}) => article)
    const all = [...stored, ...gone.filter(({id}) => !stored.some(article => article.id === id))]
    return all.sort(byLastChange)
  }

  #count(): string {
    const words = strings.articles
    if (!this.articles) return words.reading
    return this.articles.length ? words.count({count: this.articles.length}) : words.nothing
  }

  #item(article: StoredArticle, index: number): TemplateResult {
    const say = strings.articles
    const {id} = article
    const title = titleOf(article)
    const isStored = this.articles?.some(other => other.id === id)
    if (!isStored)
      return html`<p><bdi>${say.gone({title})}</bdi></p>
        <div class="row">
          <button type="button" aria-label=${say.undoName({title})} @click=${() => this.#bringBack(id)}>
            ${strings.undo}
          </button>
        </div>`
    const isOpen = id === this.desk.windows.archive.openArticle
    const address = [article.article?.page, article.article?.url].find(isWeb)
    const words = html`<bdi lang=${article.article?.inLanguage ?? nothing}>${title}</bdi>`
    const link = isOpen || address === undefined ? words : html`<a href=${address}>${words}</a>`
    return html`
      ${heading(this.level + 1, link, `articles-title-${index}`)}
      <p class="meta">
        ${[
          isOpen ? say.isOpen : "",
          countsOf(article.counts),
          article.lastChange === null ? "" : say.lastChange({when: day(article.lastChange)}),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      ${article.article?.url ? html`<p class="meta"><bdi>${article.article.url}</bdi></p>` : nothing}
      <div class="row">
        <button
          type="button"
          aria-label=${say.exportName({title})}
          @click=${() => this.#try(() => this.desk.windows.archive.export(article))}
        >
          ${strings.export}
        </button>
        <button type="button" aria-label=${say.deleteName({title})} @click=${() => this.#delete(article)}>
          ${say.delete}
        </button>
      </div>
    `
  }

  async #read(): Promise<void> {
    this.problem = null
    try {
      this.articles = await this.desk.windows.archive.list()
    } catch (error) {
      this.problem = {error}
      this.desk.say(notRead(this.problem), true)
    }
  }

  /// The button that is pressed goes: the focus goes to the one that takes its place.
  async #delete(article: StoredArticle): Promise<void> {
    const title = titleOf(article)
    await this.#try(async () => {
      const bringBack = await this.desk.windows.archive.remove(article.id)
      this.deleted = new Map([...this.deleted, [article.id, {article, bringBack}]])
      await this.#showing(() => this.#button(strings.articles.undoName({title})))
      this.desk.say(strings.articles.deleted({title}))
    })
  }

  async #bringBack(id: string): Promise<void> {
    const deleted = this.deleted.get(id)
    if (!deleted) return
    const title = titleOf(deleted.article)
    await this.#try(async () => {
      await deleted.bringBack()
      this.deleted = new Map([...this.deleted].filter(([other]) => other !== id))
      await this.#showing(() => this.#button(strings.articles.deleteName({title})))
      this.desk.say(strings.articles.back({title}))
    })
  }

  /// Read the list again, and put the focus on what is there then, when what had it is gone for screen readers, too; they
  /// have read out the focus before anything else is said.
  async #showing(focused: () => HTMLElement | undefined): Promise<void> {
    await this.#read()
    await this.updateComplete
    await twoFrames()
    focused()?.focus()
    await twoFrames()
  }

  #button(name: string): HTMLElement | undefined {
    return [...this.querySelectorAll<HTMLElement>("button")].find(button => button.ariaLabel === name)
  }

  async #chosen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement
    const [file] = input.files ?? []
    if (!file) return
    const text = await file.text()
    input.value = ""
    await this.desk.windows.archive.restore(text)
    await this.#read()
  }

  /// Do something with what is stored; what goes wrong is said.
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.desk.say(strings.articles.failed({reason: reasonOf(error)}), true)
    }
  }
}

interface Deleted {
  readonly article: StoredArticle
  readonly bringBack: () => Promise<void>
}

const notRead = ({error}: {readonly error: unknown}): string => strings.articles.notRead({reason: reasonOf(error)})

function countsOf({claims, quotes, citations, drafts}: StoredArticle["counts"]): string {
  return list([
    strings.countOf.claim({count: claims}),
    strings.countOf.quote({count: quotes}),
    strings.sourcesCount({count: citations}),
    ...(drafts ? [strings.articles.drafts({count: drafts})] : []),
  ])
}

const titleOf = ({id, article}: StoredArticle): string => article?.headline || article?.url || id

/// Also a backup may bring an address.
const isWeb = (address: string | undefined): address is string => address !== undefined && isWebAddress(address)

declare global {
  interface HTMLElementTagNameMap {
    "claim-articles": ClaimArticles
  }
}
