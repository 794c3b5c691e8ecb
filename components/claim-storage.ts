import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {property, state} from "lit/decorators.js"
import type {StorageReport} from "../src/storage/persistence.js"
import {type SaveStatus, deskContext, saveStatusContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import {dataSize} from "./data-size.js"
import type {Desk} from "./desk.js"
import {heading} from "./heading.js"
import {strings} from "./strings.js"

/**
 * Where work is stored, how much there is, and whether the browser may delete it.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-storage")
export class ClaimStorage extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: saveStatusContext, subscribe: true}) saveStatus!: SaveStatus
  @property({type: Number}) level = 2
  /** What the browser says of it; null where the page has a store of its own. */
  @state() private report: StorageReport | null | undefined

  override createRenderRoot() {
    return this
  }

  /** Ask the browser anew. */
  async refresh(): Promise<void> {
    this.report = await this.desk.windows.storageReport()
  }

  override render() {
    const words = strings.storage
    return html`${heading(this.level, words.title, "storage-title")}
      <p tabindex="-1">${this.#place()}</p>
      ${this.report ? this.#reported(this.report) : nothing}`
  }

  #place(): string {
    const words = strings.storage
    if (this.saveStatus.status === "memory") return words.memory
    return this.report === null ? words.elsewhere : words.here
  }

  #reported({usage, quota, isPersisted}: StorageReport): TemplateResult {
    const words = strings.storage
    return html`
      ${usage === null ? nothing : html`<p>${quota === null ? words.used({usage: dataSize(usage)}) : words.usedOf({usage: dataSize(usage), quota: dataSize(quota)})}</p>`}
      <p>${isPersisted === null ? words.unknown : isPersisted ? words.kept : words.evictable}</p>
      ${
        isPersisted === false
          ? html`<div class="row"><button type="button" @click=${this.#ask}>${words.ask}</button></div>`
          : nothing
      }
    `
  }

  /// The button goes where the browser agrees: the focus leaves it first.
  #ask = async (): Promise<void> => {
    const isKept = await this.desk.windows.keepStorage()
    const report = await this.desk.windows.storageReport()
    if (report?.isPersisted !== false && this.contains((this.getRootNode() as ShadowRoot).activeElement))
      this.querySelector<HTMLElement>("p[tabindex]")?.focus()
    this.report = report
    await this.updateComplete
    this.desk.say(isKept ? strings.storage.nowKept : strings.storage.notKept)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-storage": ClaimStorage
  }
}
