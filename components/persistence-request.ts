import {askToPersist} from "../src/storage/persistence.js"

/// Asks the browser to keep what is stored, once the first change of a user is: not when the page opens, for some browsers
/// ask the user.
export class PersistenceRequest {
  #state: "idle" | "due" | "asked" = "idle"

  /// A user has changed something.
  changed(): void {
    if (this.#state === "idle") this.#state = "due"
  }

  /// Everything is stored, in this browser.
  stored(): void {
    if (this.#state !== "due") return
    this.#state = "asked"
    void askToPersist()
  }
}
