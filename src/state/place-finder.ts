import {findTargets} from "../anchoring/anchor.js"
import {type KnownText, KnownTexts} from "../anchoring/known-texts.js"
import type {Place, Target} from "../model/annotation.js"

/// Finds places in one text of the article, with the help of the older texts that are known, and knows what it has found.
/// The same targets always have the same places: whether they were found beforehand or now makes no difference.
export class PlaceFinder {
  readonly #texts: KnownTexts
  readonly #known = new WeakMap<readonly Target[], readonly Place[]>()
  /// Found beforehand for targets that may come as other objects, by what they say.
  readonly #ahead = new Map<string, readonly Place[]>()

  constructor(text: string, versions: readonly KnownText[]) {
    this.#texts = new KnownTexts(text, versions)
  }

  /// Whether this finds places in that text of an article with these versions.
  fits(text: string, versions: readonly KnownText[]): boolean {
    return this.#texts.fits(text, versions)
  }

  /// Where the targets of an annotation stand.
  placesOf(targets: readonly Target[]): readonly Place[] {
    const known = this.#known.get(targets)
    if (known) return known
    const key = this.#ahead.size ? keyOf(targets) : ""
    const places = this.#ahead.get(key) ?? findTargets(this.#texts, targets)
    this.#ahead.delete(key)
    this.#known.set(targets, places)
    return places
  }

  /// Find the places of many annotations beforehand, in slices.
  *prepare(lists: Iterable<readonly Target[]>): Generator<undefined, void> {
    for (const targets of lists) {
      if (this.#known.has(targets)) continue
      for (const target of targets) {
        if (!target.segments.length || this.#texts.isWhereItWas(target)) continue
        const older = this.#texts.olderTextOf(target)
        if (older) yield* this.#texts.compare(older)
        else yield* this.#texts.openSearch()
      }
      const places = findTargets(this.#texts, targets)
      this.#known.set(targets, places)
      this.#ahead.set(keyOf(targets), places)
      yield
    }
  }
}

function keyOf(targets: readonly Target[]): string {
  return JSON.stringify(targets.map(({segments, checkedVersion}) => [checkedVersion?.hash, segments]))
}
