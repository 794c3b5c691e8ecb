import {LitElement, html} from "lit"
import {property, query, state} from "lit/decorators.js"
import {customElement} from "./custom-element.js"
import type {LoadIssue} from "./load-result.js"
import {openToRead} from "./dialog.js"
import {heading} from "./heading.js"
import {strings} from "./strings.js"

/// More are counted, not listed.
const most = 100

/** What was wrong with a file that was imported, with the place of each problem. */
@customElement("claim-import-report")
export class ClaimImportReport extends LitElement {
  @property({type: Number}) level = 2
  @state() private summary = () => ""
  @state() private issues: readonly LoadIssue[] = []
  @query("dialog") private dialog!: HTMLDialogElement

  override createRenderRoot() {
    return this
  }

  /** Show what came of loading a file. */
  open(summary: () => string, issues: readonly LoadIssue[]): void {
    this.summary = summary
    this.issues = issues
    void this.updateComplete.then(() => openToRead(this.dialog))
  }

  override render() {
    const words = strings.importDialog
    const more = this.issues.length - most
    return html`
      <dialog part="dialog" aria-labelledby="import-title" aria-describedby="import-summary">
        ${heading(this.level, words.title, "import-title")}
        <p id="import-summary" tabindex="-1">${this.summary()}</p>
        ${heading(this.level + 1, words.problems, "import-problems")}
        <ul class="sources">
          ${this.issues
            .slice(0, most)
            .map(issue => html`<li>${issue.message} ${issue.path ? html`<code>${issue.path}</code>` : ""}</li>`)}
        </ul>
        ${more > 0 ? html`<p class="hint">${words.tooMany({count: more})}</p>` : ""}
        <div class="row">
          <button type="button" class="primary" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
      </dialog>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-import-report": ClaimImportReport
  }
}
