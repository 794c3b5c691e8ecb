/// What came of many courses, in numbers.
export interface Tally {
  versions: number
  places: number
  /// Passages in sentences that nobody touched and that are like no other, those of them that are found, and those that
  /// are placed elsewhere, on the same words or on changed ones.
  untouched: number
  found: number
  strayed: number
  /// Places that are said to have changed, and those of them that lie mostly on what was not theirs.
  changed: number
  wrong: number
}

export const newTally = (): Tally => ({
  versions: 0,
  places: 0,
  untouched: 0,
  found: 0,
  strayed: 0,
  changed: 0,
  wrong: 0,
})
