import {type TemplateResult, html} from "lit"
import type {Kind} from "../src/model/annotation.js"
import type {Doing} from "./contexts.js"
import {strings} from "./strings.js"

/// The last row of a dialog that chooses words: mark them, or add them to the annotation they were looked for.
export function markButtons(doing: Doing, mark: (kind: Kind) => void, cancel: () => void): TemplateResult {
  return html`<div class="row">
    ${
      doing.picking
        ? html`<button type="button" class="primary" @click=${() => mark("claim")}>${strings.picking.add}</button>`
        : html`<button type="button" class="primary" @click=${() => mark("claim")}>${strings.markClaim}</button>
            <button type="button" @click=${() => mark("quote")}>${strings.markQuote}</button>`
    }
    <button type="button" @click=${cancel}>${strings.cancel}</button>
  </div>`
}
