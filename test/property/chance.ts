/// What is left to chance in the product – the time, random ids – in a fixed order, so that a sequence comes to the same
/// each time it is run.
export class Chance {
  #milliseconds = Date.UTC(2026, 0, 1)
  #calls = 0
  #ids = 0
  /// How far the clock of whoever works now is ahead; ms.
  ahead = 0

  /// Put this in the place of the clock and of the random numbers. Returns what ends it.
  begin(): () => void {
    const {now} = Date
    const getRandomValues = crypto.getRandomValues.bind(crypto)
    Date.now = () => this.#now()
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => this.#fill(array)
    return () => {
      Date.now = now
      crypto.getRandomValues = getRandomValues
    }
  }

  /// Two of three calls come in one millisecond.
  #now(): number {
    if (++this.#calls % 3 === 0) this.#milliseconds++
    return this.#milliseconds + this.ahead
  }

  /// Different for each call, and in no order.
  #fill<T extends ArrayBufferView | null>(array: T): T {
    const bytes = array as Uint8Array
    const id = Math.imul(++this.#ids, 0x9e3779b1)
    for (let i = 0; i < bytes.length; i++) bytes[i] = id >>> (8 * (i % 4))
    return array
  }
}
