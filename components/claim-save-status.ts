import {consume} from "@lit/context"
import {LitElement, html, nothing} from "lit"
import {type SaveStatus, deskContext, saveStatusContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {strings} from "./strings.js"

/**
 * How it stands with storage, and what to do where work could not be stored. A part of its own, so that the list is not
 * drawn for each word of it.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-save-status")
export class ClaimSaveStatus extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: saveStatusContext, subscribe: true}) saveStatus!: SaveStatus

  /// Work could not be stored, and is not yet.
  #isTrouble = false

  override createRenderRoot() {
    return this
  }

  /// The buttons stay while storing is tried, and go when it is done: the focus leaves them first.
  protected override willUpdate(): void {
    const {status} = this.saveStatus
    this.#isTrouble = status === "failed" || (this.#isTrouble && status === "storing")
    const root = this.getRootNode() as ShadowRoot
    if (!this.#isTrouble && this.contains(root.activeElement)) root.getElementById("list-title")?.focus()
  }

  override render() {
    const {status, text} = this.saveStatus
    const {windows} = this.desk
    return html`<span class="save-state" data-status=${status}>${text}</span>${
        this.#isTrouble
          ? html`<span class="row">
              <button type="button" @click=${() => windows.downloadBackup()}>${strings.saveState.backup}</button>
              <button type="button" @click=${() => windows.storeAgain()}>${strings.saveState.again}</button>
            </span>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-save-status": ClaimSaveStatus
  }
}
