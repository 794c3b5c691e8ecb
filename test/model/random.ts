import {isChromium} from "../support/engine.js"

/// How many cases of a loop of random ones to try: all in Chromium, a tenth elsewhere. They ask what our code computes,
/// which differs between engines only where an engine is wrong.
export const draws = (all: number): number => (isChromium ? all : all / 10)

/// The same numbers from 0 up to 1 for the same seed, on every machine.
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/// One of them.
export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!
}

/// Each of them with even odds, in any order.
export function pickSome<T>(random: () => number, items: readonly T[]): T[] {
  const picked = items.filter(() => random() < 0.5)
  for (let i = picked.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[picked[i], picked[j]] = [picked[j]!, picked[i]!]
  }
  return picked
}
