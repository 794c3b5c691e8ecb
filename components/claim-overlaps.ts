import {consume} from "@lit/context"
import {LitElement, html} from "lit"
import {query, state} from "lit/decorators.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {cardName} from "./card-name.js"
import {factCheckContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import {moveInMenu, placeMenu} from "./menu.js"
import {strings} from "./strings.js"

/**
 * Where several annotations lie on the same words: a menu of their names.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-overlaps")
export class ClaimOverlaps extends LitElement {
  @consume({context: factCheckContext, subscribe: true}) factCheck!: FactCheck
  @state() private ids: readonly string[] = []
  @query("[role=menu]") private menu!: HTMLElement
  #chosen: (id: string) => void = () => undefined
  #back: () => void = () => undefined

  override createRenderRoot() {
    return this
  }

  /** Let the user choose; `back` is where the focus goes when nothing is chosen. */
  async open(ids: readonly string[], at: DOMRect, chosen: (id: string) => void, back: () => void): Promise<void> {
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
        return annotation
          ? html`<button role="menuitem" tabindex="-1" @click=${() => this.#choose(id)}>
              ${cardName(annotation)}
            </button>`
          : ""
      })}
    </div>`
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
