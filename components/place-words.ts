import type {PlaceCounts} from "../src/state/place-counts.js"
import {list} from "./formats.js"
import {strings} from "./strings.js"

/// What became of the annotations when the article changed; "" where there is nothing to say.
export function placeSummary(counts: PlaceCounts): string {
  const standings = standingsOf(counts)
  return standings && strings.places.summary({list: standings})
}

/// What still waits for somebody, after something was done about it; "" where nothing does.
export function placesLeft(counts: PlaceCounts): string {
  const standings = standingsOf({...counts, moved: 0})
  return standings && strings.places.left({list: standings})
}

function standingsOf(counts: PlaceCounts): string {
  const kinds = ["moved", "recheck", "reworded", "lost"] as const
  return list(kinds.flatMap(kind => (counts[kind] ? [strings.places.counts[kind]({count: counts[kind]})] : [])))
}
