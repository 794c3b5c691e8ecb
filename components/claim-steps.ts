import {consume} from "@lit/context"
import {LitElement, html, nothing} from "lit"
import {property} from "lit/decorators.js"
import {type ReaderDesk, readerDeskContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import {strings} from "./strings.js"

/**
 * The tools of readers: to the annotation before and to the next one.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-steps")
export class ClaimSteps extends LitElement {
  @consume({context: readerDeskContext}) desk!: ReaderDesk
  /** The keys that do the same, as people write them: previous, next. */
  @property({attribute: false}) keys: readonly (string | undefined)[] = []

  override createRenderRoot() {
    return this
  }

  override render() {
    const button = (name: string, label: string, icon: string, by: 1 | -1, keys = this.keys[by < 0 ? 0 : 1]) =>
      html`<button type="button" aria-label=${name} title=${keys ?? nothing} @click=${() => this.desk.way.step(by)}>
        <span aria-hidden="true">${icon}</span>${label}
      </button>`
    return html`<div class="steps" role="group" aria-label=${strings.published.steps}>
      ${button(strings.previousAnnotation, strings.previousShort, "↑", -1)}
      ${button(strings.nextAnnotation, strings.nextShort, "↓", 1)}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-steps": ClaimSteps
  }
}
