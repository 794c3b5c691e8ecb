/// When and where a field was last written: an ISO time, then a count and the tab's name, so that stamps of one
/// machine never tie. Stamps sort as strings. A time alone is a stamp too: that of a field that came from a file.
export type Stamp = string

/// Gives ever later stamps, also when the wall clock stands still or goes back, and later ones than any it was shown.
export class StampClock {
  #time = 0
  #count = 0

  /// `tab` tells this clock from every other one (a random word); `now` gives milliseconds.
  constructor(
    readonly tab: string,
    private readonly now: () => number = Date.now,
  ) {}

  next(): Stamp {
    const time = this.now()
    if (time > this.#time) {
      this.#time = time
      this.#count = 0
    } else this.#count++
    return `${new Date(this.#time).toISOString()}/${String(this.#count).padStart(6, "0")}/${this.tab}`
  }

  /// Take note of a stamp made elsewhere: the next ones of this clock are later. Stamps more than a day ahead of the
  /// wall clock are taken for a clock gone wrong and do not drag ours along.
  see(stamp: Stamp): void {
    const time = Date.parse(stampTime(stamp))
    const count = Number(stamp.split("/")[1] ?? 0)
    if (Number.isNaN(time) || time > this.now() + 86_400_000) return
    if (time > this.#time) {
      this.#time = time
      this.#count = 0
    }
    if (time === this.#time && Number.isSafeInteger(count)) this.#count = Math.max(this.#count, count)
  }
}

/// The time in a stamp, ISO 8601.
export function stampTime(stamp: Stamp): string {
  return stamp.split("/", 1)[0]!
}

/// The stamp of a time that a file gives (ISO 8601), in the form whose strings sort by time; "" for what is no time.
export function stampOfTime(time: string): Stamp {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? "" : date.toISOString()
}

/// The stamp of a change that was made in sight of the field's last one. A file, or a tab whose clock is wrong, may have
/// written that ahead of time: then no change would count until the clock has come that far.
export function stampAfter(past: Stamp, stamp: Stamp): Stamp {
  if (stamp > past) return stamp
  const after = `${past.split("+", 1)[0]!}+${stamp}`
  return after > past ? after : `${past}+${stamp}`
}
