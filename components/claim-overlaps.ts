import {consume} from "@lit/context"
import {LitElement, html, nothing} from "lit"
import {query, state} from "lit/decorators.js"
import type {FactCheck} from "../src/model/fact-check.js"
import type {Places} from "../src/state/places.js"
import {cardName, cardTitle, firstWords, wordsOf} from "./card-name.js"
import {
  type Doing,
  type ReaderDesk,
  doingContext,
  factCheckContext,
  placesContext,
  readerDeskContext,
} from "./contexts.js"
import {customElement} from "./custom-element.js"
import {moveInMenu, placeMenu} from "./menu.js"
import {type WordsLanguage, quotedWords, wordsLanguage} from "./quoted-words.js"
import {strings} from "./strings.js"

/**
 * Where several annotations lie on the same words: a menu of their names.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-overlaps")
export class ClaimOverlaps extends LitElement {
  @consume({context: readerDeskContext}) desk!: ReaderDesk
  @consume({context: factCheckContext, subscribe: true}) factCheck!: FactCheck
  @consume({context: placesContext, subscribe: true}) places!: Places
  @consume({context: doingContext, subscribe: true}) doing!: Doing
  @state() private ids: readonly string[] = []
  @query("[role=menu]") private menu!: HTMLElement
  #chosen: (id: string) => void = () => undefined
  #back: () => void = () => undefined

  override createRenderRoot() {
    return this
  }

  /** Let the user choose; `at` tells where the words are, `back` is where the focus goes when nothing is chosen. */
  async open(ids: readonly string[], at: () => DOMRect, chosen: (id: string) => void, back: () => void): Promise<void> {
    this.ids = ids
    this.#chosen = chosen
    this.#back = back
    await this.updateComplete
    this.menu.showPopover()
    placeMenu(this.menu, at)
    this.menu.querySelector("button")?.focus()
  }

  override render() {
    return html`<div
      class="menu"
      id="overlaps"
      role="menu"
      aria-label=${strings.overlaps}
      popover="auto"
      tabindex="-1"
      @keydown=${this.#keyDown}
    >
      ${this.ids.map(id => {
        const annotation = this.factCheck.annotations.get(id)
        if (!annotation) return nothing
        const words = quotedWords(firstWords(wordsOf(annotation)), this.#language(id))
        return html`<button
          role="menuitem"
          tabindex="-1"
          aria-label=${cardTitle(annotation, this.places.get(id), this.doing.published)}
          @click=${() => this.#choose(id)}
        >
          <span>${cardName(annotation, this.places.get(id), this.doing.published)} ${words}</span>
        </button>`
      })}
    </div>`
  }

  #language(id: string): WordsLanguage {
    return wordsLanguage(this.desk.article, this.places.get(id)[0]?.ranges[0]?.start)
  }

  #choose(id: string): void {
    this.menu.hidePopover()
    this.#back()
    this.#chosen(id)
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault()
      event.stopPropagation()
      this.menu.hidePopover()
      this.#back()
    } else moveInMenu(this.menu, event)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-overlaps": ClaimOverlaps
  }
}
