import {StorageError} from "./storage-error.js"

/// The same promise, rejected with a `StorageError` ("timeout") where it takes longer than `patience`, in milliseconds.
export function inTime<T>(promise: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError("timeout")), patience)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const longestTime = 160_000

/// How long the browser is waited for: 10 seconds at first, and each time it has not answered by then twice as long from
/// then on, so that what is only slow is done at last.
export class Patience {
  #time = 10_000

  /// The same promise, but once the time is over `giveUp` is called, and it is rejected as "timeout".
  async wait<T>(promise: Promise<T>, giveUp: () => void): Promise<T> {
    try {
      return await inTime(promise, this.#time)
    } catch (error) {
      if (error instanceof StorageError && error.code === "timeout") {
        this.#time = Math.min(2 * this.#time, longestTime)
        giveUp()
      }
      throw error
    }
  }
}
