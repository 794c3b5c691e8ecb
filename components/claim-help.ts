import {LitElement, html, nothing} from "lit"
import {property, query} from "lit/decorators.js"
import {customElement} from "./custom-element.js"
import {heading} from "./heading.js"
import {keyMap, readableKeys, textCursorKeys} from "./keys.js"
import {strings} from "./strings.js"

/** The help: how to begin, and the keys, from the key map itself. */
@customElement("claim-help")
export class ClaimHelp extends LitElement {
  @property({type: Number}) level = 2
  @query("dialog") private dialog!: HTMLDialogElement

  override createRenderRoot() {
    return this
  }

  /** Open it; closing gives the focus back. */
  open(): void {
    this.dialog.close() // it may be open: the page may have moved us meanwhile
    this.dialog.showModal()
    this.querySelector<HTMLElement>(".title")?.focus() // not every browser begins at the top
  }

  override render() {
    const words = strings.helpDialog
    const lines = [...keyMap, ...textCursorKeys]
    return html`
      <dialog aria-labelledby="help-title">
        ${heading(this.level, words.title, "help-title")}
        <p>${words.intro}</p>
        <table class="keys">
          <caption class="visually-hidden">
            ${words.keys}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.key}</th>
              <th scope="col">${words.does}</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              line =>
                html`<tr>
                  <td>${line.keys.map(key => html`<kbd>${breakable(key)}</kbd> `)}</td>
                  <td>${line.does}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <form method="dialog" class="row"><button class="primary">${words.close}</button></form>
      </dialog>
    `
  }
}

/// A key combination that may break after each "+" where there is no room.
const breakable = (keys: string) =>
  readableKeys(keys)
    .split(/(?<=\+)/)
    .map((key, i) => html`${i ? html`<wbr />` : nothing}${key}`)

declare global {
  interface HTMLElementTagNameMap {
    "claim-help": ClaimHelp
  }
}
