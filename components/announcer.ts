import type {LitElement} from "lit"

/// Says outcomes and errors in the live regions, which are there from the start. While a modal dialog is open everything
/// around it is inert, so its own regions speak.
export class Announcer {
  constructor(private readonly host: LitElement) {}

  /// Say an outcome, or (`alert`) an error: one message at a time; the same words again are said again.
  say(text: string, alert = false): void {
    if (this.host.hasUpdated) this.#write(text, alert)
    else void this.host.updateComplete.then(() => this.#write(text, alert))
  }

  #write(text: string, alert: boolean): void {
    const root = this.host.renderRoot
    const open = [...root.querySelectorAll("dialog[open]")].at(-1)
    const inDialog = open?.querySelector("[role=status]") ? open : null
    const region = (inDialog ?? root.querySelector(".notice"))?.querySelector(`[role=${alert ? "alert" : "status"}]`)
    for (const other of root.querySelectorAll("[role=status], [role=alert]"))
      if (other !== region && other.textContent) other.textContent = ""
    if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text
  }
}
