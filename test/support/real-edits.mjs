// What becomes of passages under real edits: counted, and held against the bars.
import {passages, versionPairs} from "./wikipedia-versions.mjs"

/** Shares that must be reached with the earlier text known; 100 % to one decimal place. Without it they are printed only,
 * for a file says no more than words and context. */
const bars = {unmoved: 0.9995, moved: 0.9995, edited: 0.98, deleted: 0.99}
/** Counts by what is looked for and what became of it: `{right, all}` each, and how many places said something false. */
export function realEdits(folder, {describe, KnownTexts, findTargets}) {
  const pairs = versionPairs(folder)
  const counts = new Map()
  const lies = []
  let number = 0
  for (const [seed, pair] of pairs.entries()) {
    const {earlier, later} = pair
    const versions = [{hash: "earlier", text: earlier}]
    const texts = {"stored text": new KnownTexts(later, versions), "no stored text": new KnownTexts(later, [])}
    for (const {kind, fate, range, gold} of passages(pair, seed)) {
      number++
      const target = {segments: [describe(earlier, range)]}
      for (const [how, known] of Object.entries(texts)) {
        const [place] = findTargets(known, [target])
        const exact = earlier.slice(range.start, range.end)
        const now = place.ranges.map(({start, end}) => later.slice(start, end)).join(" … ")
        if (["same", "moved"].includes(place.status) && now !== exact) lies.push(`${pair.name}: “${exact}” is “${now}”`)
        const key = `${kind} ${fate}, ${how}`
        const count = counts.get(key) ?? {right: 0, all: 0}
        counts.set(key, count)
        count.all++
        if (isRight(fate, place, gold, now === exact)) count.right++
      }
    }
  }
  return {counts, lies, pairs: pairs.length, number}
}

/** Words that stand letter for letter elsewhere are as right as where the diff has some of them. */
function isRight(fate, {status, ranges}, gold, isExact) {
  if (fate === "deleted") return status === "lost"
  if (fate === "edited") return isExact || ranges.some(({start, end}) => start < gold.end && gold.start < end)
  return isExact
}

/** The bar of a row, or null where there is none. */
export function barOf(key) {
  const [, fate, how] = key.match(/^\S+ (\S+), (.*)$/)
  return how === "stored text" ? bars[fate] : null
}
