import {askToPersist} from "../src/storage/persistence.js"

/// Asks the browser to keep what is stored, once the first form that a user has saved is: not when the page opens, nor while
/// the user is at work in a form, for some browsers ask the user, and screen readers say so at once.
export class PersistenceRequest {
  #state: "idle" | "due" | "asked" = "idle"

  /// A user has saved a form.
  formSaved(): void {
    if (this.#state === "idle") this.#state = "due"
  }

  /// Everything is stored, in this browser.
  stored(): void {
    if (this.#state !== "due") return
    this.#state = "asked"
    void askToPersist()
  }
}
