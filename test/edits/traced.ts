/// A stretch of text that knows where each of its UTF-16 units comes from: a unit keeps its number wherever it goes, also in
/// copies.
export interface Traced {
  readonly text: string
  readonly units: readonly number[]
}

/// Where no unit of an article comes from: what stands between its sentences and paragraphs.
export const between = -1

/// Gives out numbers.
export class Units {
  /// Every unit that has been written so far has a smaller number.
  next = 0

  /// New text.
  write(text: string): Traced {
    const first = this.next
    this.next += text.length
    return {text, units: Array.from({length: text.length}, (_, i) => first + i)}
  }

  /// The text with another one from `start` up to `end`.
  replace(traced: Traced, start: number, end: number, by: string): Traced {
    return joined([slice(traced, 0, start), this.write(by), slice(traced, end)])
  }
}

export const slice = ({text, units}: Traced, start: number, end = text.length): Traced => ({
  text: text.slice(start, end),
  units: units.slice(start, end),
})

export function joined(parts: readonly Traced[], separator = ""): Traced {
  const units: number[] = []
  for (const [i, part] of parts.entries()) {
    if (i) for (let n = 0; n < separator.length; n++) units.push(between)
    for (const unit of part.units) units.push(unit)
  }
  return {text: parts.map(({text}) => text).join(separator), units}
}
