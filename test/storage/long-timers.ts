/// Timers of this page that wait five seconds (or as much as is said) and longer: they wait until they are let go, and
/// other ones as they do.
export class LongTimers {
  readonly #waiting = new Map<number, () => void>()
  readonly #real = {setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window)}
  #last = -1

  constructor(shortest = 5000) {
    const {setTimeout, clearTimeout} = this.#real
    window.setTimeout = ((run: () => void, after = 0) => {
      if (after < shortest) return setTimeout(run, after)
      this.#waiting.set(--this.#last, run)
      return this.#last
    }) as typeof window.setTimeout
    window.clearTimeout = id => {
      if (!this.#waiting.delete(id as number)) clearTimeout(id)
    }
  }

  /// Their time is over.
  pass(): void {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const run of waiting) run()
  }

  /// Timers are the browser's again; those that wait are dropped.
  restore(): void {
    Object.assign(window, this.#real)
  }
}
