/// Asks before the page is left while work in it is not stored. It listens only as long as that lasts: a browser keeps no
/// page that listens for the way back.
export class LeaveGuard {
  #isOn = false

  /// Ask from now on, or no longer.
  set(isOn: boolean): void {
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    if (isOn) addEventListener("beforeunload", this.#ask)
    else removeEventListener("beforeunload", this.#ask)
  }

  /// Each guard's own: another element of the page may have nothing left to store.
  readonly #ask = (event: Event): void => event.preventDefault()
}
