import {consume} from "@lit/context"
import {LitElement, html} from "lit"
import {type SaveStatus, saveStatusContext} from "./contexts.js"
import {customElement} from "./custom-element.js"

/**
 * How it stands with storage. A part of its own, so that the list is not drawn for each word of it.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-save-status")
export class ClaimSaveStatus extends LitElement {
  @consume({context: saveStatusContext, subscribe: true}) saveStatus!: SaveStatus

  override createRenderRoot() {
    return this
  }

  override render() {
    const {status, text} = this.saveStatus
    return html`<span class="save-state" data-status=${status}>${text}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-save-status": ClaimSaveStatus
  }
}
