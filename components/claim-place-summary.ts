import {consume} from "@lit/context"
import {LitElement, html, nothing} from "lit"
import type {FactCheck} from "../src/model/fact-check.js"
import {type PlaceCounts, placeCounts} from "../src/state/place-counts.js"
import type {Places} from "../src/state/places.js"
import {type Doing, deskContext, doingContext, factCheckContext, placesContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {placeSummary} from "./place-words.js"
import {strings} from "./strings.js"

/**
 * What became of the annotations since the article changed, and the ways on. Empty where all stand where they did.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-place-summary")
export class ClaimPlaceSummary extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: factCheckContext, subscribe: true}) factCheck!: FactCheck
  @consume({context: placesContext, subscribe: true}) places!: Places
  @consume({context: doingContext, subscribe: true}) doing!: Doing

  override createRenderRoot() {
    return this
  }

  #counts: PlaceCounts = placeCounts(new Map(), () => [])

  /// Its buttons go when there is nothing left for them: the focus leaves them first.
  protected override willUpdate(): void {
    this.#counts = placeCounts(this.factCheck.annotations, id => this.places.get(id))
    const root = this.getRootNode() as ShadowRoot
    const button = this.contains(root.activeElement) ? (root.activeElement as HTMLElement) : null
    const isNeeded = button?.dataset["for"] === "moves" ? this.#counts.moved > 0 : this.#isOpen()
    if (button && !isNeeded) root.getElementById("list-title")?.focus()
  }

  #isOpen(): boolean {
    const {recheck, reworded, lost} = this.#counts
    return recheck + reworded + lost > 0
  }

  override render() {
    const {moved} = this.#counts
    const summary = placeSummary(this.#counts)
    if (!summary) return nothing
    const isOpen = this.#isOpen()
    return html`<div class="place-summary" part="summary" data-open=${isOpen}>
      <p>${summary}</p>
      <div class="row">
        ${
          isOpen
            ? html`<button type="button" data-for="open" @click=${() => this.desk.placing.next()}>
                ${strings.places.next}
              </button>`
            : nothing
        }
        ${
          moved && this.doing.writable
            ? html`<button type="button" data-for="moves" @click=${() => void this.desk.placing.acceptMoves()}>
                ${strings.places.accept({count: moved})}
              </button>`
            : nothing
        }
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-place-summary": ClaimPlaceSummary
  }
}
