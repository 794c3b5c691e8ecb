/// A seeded random generator (mulberry32), so that a loop of random cases is the same in every browser and run.
export function randomFrom(seed: number): {below: (limit: number) => number; pick: <T>(list: readonly T[]) => T} {
  let state = seed
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {below, pick: list => list[below(list.length)]!}
}
