import type {LitElement} from "lit"
import {type WordsLanguage, quotedElement} from "./quoted-words.js"

/// Words of the article at the end of a message.
export interface SaidWords extends WordsLanguage {
  readonly words: string
}

/// Says outcomes and errors in the live regions, which are there from the start. While a modal dialog is open everything
/// around it is inert, so its own regions speak.
export class Announcer {
  constructor(private readonly host: LitElement) {}

  /// Say an outcome, or (`alert`) an error: one message at a time; the same words again are said again.
  say(text: string, alert = false, said?: SaidWords): void {
    if (this.host.hasUpdated) this.#write(text, alert, said)
    else void this.host.updateComplete.then(() => this.#write(text, alert, said))
  }

  /// Take away what was said.
  clear(): void {
    if (!this.host.hasUpdated) return
    for (const region of this.host.renderRoot.querySelectorAll("[role=status], [role=alert]"))
      if (region.textContent) region.textContent = ""
  }

  #write(text: string, alert: boolean, said?: SaidWords): void {
    const root = this.host.renderRoot
    const open = [...root.querySelectorAll("dialog[open]")].at(-1)
    const inDialog = open?.querySelector("[role=status]") ? open : null
    const region = (inDialog ?? root.querySelector(".notice"))?.querySelector(`[role=${alert ? "alert" : "status"}]`)
    for (const other of root.querySelectorAll("[role=status], [role=alert]"))
      if (other !== region && other.textContent) other.textContent = ""
    const parts = said ? [`${text} `, quotedElement(said.words, said)] : [text]
    const whole = said ? `${text} ${said.words}` : text
    if (region) region.replaceChildren(...parts, ...(region.textContent === whole ? ["\u00a0"] : []))
  }
}
