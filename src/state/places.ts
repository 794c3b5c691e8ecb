import type {Annotation, Place, Target, TextRange} from "../model/annotation.js"
import {type Article, isSourceOf} from "../model/article.js"
import {PersistentMap} from "../model/persistent-map.js"
import {PlaceFinder} from "./place-finder.js"

/// Where each target of each annotation stands in the article's text: derived from records and text, never stored.
/// A persistent value.
export class Places {
  private constructor(
    private readonly byId: PersistentMap<string, readonly Place[]>,
    /// Annotation ids in article order: by start, the longer first, then by id; orphans last.
    readonly order: readonly string[],
  ) {}

  static readonly none = new Places(PersistentMap.of(), [])

  /// The places of all annotations in a text. A `finder` that fits text and article may know them already.
  static of(
    annotations: Iterable<Annotation>,
    text: string,
    article: Article,
    finder = new PlaceFinder(text, article.versions),
  ): Places {
    const byId = PersistentMap.of(
      [...annotations].map(annotation => [annotation.id, placesOf(annotation, finder, article)] as const),
    )
    const order = [...byId.keys()].sort((a, b) => compare(byId, a, b))
    return new Places(byId, order)
  }

  /// Where an annotation's targets stand, in their order; none for an unknown id.
  get(id: string): readonly Place[] {
    return this.byId.get(id) ?? []
  }

  /// These places after annotations were made, changed or (`null`) deleted.
  with(
    changes: ReadonlyMap<string, Annotation | null>,
    text: string,
    article: Article,
    finder = new PlaceFinder(text, article.versions),
  ): Places {
    if (!changes.size) return this
    const edit = this.byId.edit()
    const order = this.order.filter(id => !changes.has(id))
    for (const [id, annotation] of changes) {
      if (annotation) edit.set(id, placesOf(annotation, finder, article))
      else edit.delete(id)
    }
    const byId = edit.done()
    const placed = [...changes.keys()].filter(id => byId.has(id))
    if (placed.length > few) order.push(...placed)
    else for (const id of placed) order.splice(indexFor(order, byId, id), 0, id)
    if (placed.length > few) order.sort((a, b) => compare(byId, a, b))
    return new Places(byId, order)
  }
}

/// Up to here it is cheaper to put each in its place than to sort all.
const few = 8

/// Every range an annotation covers, in the order of its targets and pieces.
export function rangesOf(places: readonly Place[]): readonly TextRange[] {
  return places.flatMap(place => place.ranges)
}

function placesOf({targets}: Annotation, finder: PlaceFinder, article: Article): readonly Place[] {
  // Words of another article are not looked for in this one: they would be found by accident.
  const others = targets.filter(target => !isSourceOf(article, target.source))
  const ours = others.length ? targets.filter(target => !others.includes(target)) : targets
  const places = finder.placesOf(ours)
  return targets.map(target => asChecked(target, places[ours.indexOf(target)] ?? lost))
}

/// A passage that was put on other words than those that were checked has changed, wherever it stands.
function asChecked({checkedWords}: Target, place: Place): Place {
  return checkedWords === undefined || place.status === "lost" ? place : {...place, status: "changed"}
}

const lost: Place = {status: "lost", ranges: []}

function compare(byId: ReadonlyMap<string, readonly Place[]>, a: string, b: string): number {
  const [x, y] = [firstRange(byId.get(a)), firstRange(byId.get(b))]
  if (x && y) return x.start - y.start || y.end - x.end || (a < b ? -1 : 1)
  return x ? -1 : y ? 1 : a < b ? -1 : 1
}

function firstRange(places: readonly Place[] | undefined): TextRange | undefined {
  return places?.find(place => place.ranges.length)?.ranges[0]
}

/// Where an id belongs in a sorted list.
function indexFor(sorted: readonly string[], byId: ReadonlyMap<string, readonly Place[]>, id: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(byId, sorted[middle]!, id) < 0) low = middle + 1
    else high = middle
  }
  return low
}
