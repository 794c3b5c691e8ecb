const firstPause = 5000
const longestPause = 60_000

/// Does something again by and by, for as long as it fails: after 5 seconds, then after twice as long each time, a minute at
/// most.
export class Retry {
  #pause = firstPause
  #timer: ReturnType<typeof setTimeout> | undefined

  /// It has failed: do this after a pause, instead of what was to be done before.
  later(again: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(again, this.#pause)
    this.#pause = Math.min(2 * this.#pause, longestPause)
  }

  /// It is being done, or nobody wants it any more.
  stop(): void {
    clearTimeout(this.#timer)
  }

  /// It has been done: the next pause is the first one again.
  done(): void {
    this.stop()
    this.#pause = firstPause
  }
}
