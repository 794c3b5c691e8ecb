import type {Annotation, Place, TextRange} from "../model/annotation.js"
import {toneOf} from "../model/rating-scale.js"

/// A stretch of one textblock that an annotation covers; offsets in the block's content.
export interface Span {
  readonly from: number
  readonly to: number
  readonly id: string
  readonly attrs: Readonly<Record<string, string | null>>
  /// Whether the annotated words begin here, and whether they end here: they may go on in other blocks.
  readonly starts: boolean
  readonly ends: boolean
}

/// A stretch of a span that is one element.
interface Run {
  readonly span: Span
  readonly from: number
  to: number
}

/// The stretches of a block that an annotation covers.
export function spansOf(annotation: Annotation, places: readonly Place[], block: TextRange): readonly Span[] {
  return places.flatMap((place, target) =>
    place.ranges.flatMap(({start, end}) => {
      const [from, to] = [Math.max(0, start - block.start), Math.min(block.end, end) - block.start]
      if (from >= to) return []
      const attrs = markAttrs(annotation, target, place.status)
      return [{from, to, id: annotation.id, attrs, starts: start >= block.start, ends: end <= block.end}]
    }),
  )
}

/// The indexes of the blocks that have some of a range. `blockAt` tells in which one an offset is.
export function blocksUnder(
  {start, end}: TextRange,
  text: {readonly blocks: readonly TextRange[]; blockAt(offset: number): number},
): readonly number[] {
  const found: number[] = []
  for (let i = text.blockAt(start); i < text.blocks.length; i++) {
    const block = text.blocks[i]!
    if (block.start >= end) break
    if (block.end > start) found.push(i)
  }
  return found
}

/// In the order in which they nest: by start, the longer first.
export const nested = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1))

/// The content of a textblock of this size with a mark around each span's words. Marks nest as the annotations do, so that
/// each is one element, and its end is where its words end; only where two overlap without nesting does the later one go
/// on in a second piece. `cut` gives a part of the content, `markOf` makes a mark of its attributes.
export function markedContent<N extends {readonly marks: readonly M[]; mark(marks: readonly M[]): N}, M>(
  spans: readonly Span[],
  size: number,
  cut: (from: number, to: number) => readonly N[],
  markOf: (attrs: Span["attrs"]) => M,
): readonly N[] {
  const cuts = [...new Set([0, size, ...spans.flatMap(span => [span.from, span.to])])]
  cuts.sort((a, b) => a - b)
  const pieces: {from: number; to: number; runs: Run[]}[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!]
    const active = spans.filter(span => span.from <= from && span.to >= to)
    const before = pieces.at(-1)?.runs ?? []
    const runs = active.map((span, depth) => {
      const goesOn = active.slice(0, depth + 1).every((other, j) => before[j]?.span === other)
      const run = goesOn ? before[depth]! : {span, from, to}
      run.to = to
      return run
    })
    pieces.push({from, to, runs})
  }
  const marks = new Map<Run, M>()
  const markFor = (run: Run) => marks.get(run) ?? marks.set(run, markOf(attrsOf(run))).get(run)!
  return pieces.flatMap(({from, to, runs}) => {
    const own = runs.map(markFor)
    return cut(from, to).map(child => child.mark([...own, ...child.marks]))
  })
}

function attrsOf({span, from, to}: Run): Span["attrs"] {
  const [starts, ends] = [span.starts && from === span.from, span.ends && to === span.to]
  const edge = starts && ends ? "both" : starts ? "start" : ends ? "end" : null
  return {...span.attrs, first: from === span.from ? "yes" : "no", edge}
}

function markAttrs(annotation: Annotation, target: number, status: string): Span["attrs"] {
  const aspect = annotation.kind === "claim" ? "content" : "attribution"
  const rating = annotation.ratings.find(rating => rating.reviewAspect === aspect)
  return {
    id: annotation.id,
    target: annotation.targets[target]!.id,
    kind: annotation.kind,
    verdict: rating ? toneOf(rating) : null,
    state: status === "changed" ? "changed" : null,
  }
}
