import type {EditorView} from "prosemirror-view"

/// A place between two characters as they are drawn: where the text cursor of a position stands. Client coordinates.
export interface Gap {
  readonly pos: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/// A character as it is drawn; `start` and `end` are positions in the document.
interface Box {
  readonly start: number
  readonly end: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"})
/// How far around a position its line is looked for, in characters.
const longestLine = 1000

/// The direction of the textblock a position is in, as it is drawn.
export function blockDirection(view: EditorView, pos: number): "ltr" | "rtl" {
  const $pos = view.state.doc.resolve(pos)
  const dom = $pos.depth ? view.nodeDOM($pos.before()) : view.dom
  return dom instanceof Element && getComputedStyle(dom).direction === "rtl" ? "rtl" : "ltr"
}

/// Whether a position is in a textblock where left and right are not simply backward and forward.
export function isBidirectional(view: EditorView, pos: number): boolean {
  return rightToLeft.test(view.state.doc.resolve(pos).parent.textContent) || blockDirection(view, pos) === "rtl"
}

/// The gaps of the line a position is in, from left to right. Each position has one gap: where a run of the other direction
/// begins or ends, that on the side of the text around it, so that going from gap to gap visits each position once. At a
/// wrap, `before` asks for the line that ends there. Empty where nothing is drawn.
export function drawnLine(view: EditorView, pos: number, before = false): readonly Gap[] {
  const line = boxesOfLine(view, pos, before)
  if (!line.length) return []
  const base = blockDirection(view, pos)
  const [start, end] = [line[0]!.start, line.at(-1)!.end]
  const boxes = [...line].sort((a, b) => a.left + a.right - b.left - b.right)
  const directions = directionsOf(line, boxes, base)
  const gap = (box: Box, side: "left" | "right"): Gap => {
    const {top, bottom} = box
    const position = (directions.get(box) === "ltr") === (side === "right") ? box.end : box.start
    return {pos: position, x: box[side], top, bottom}
  }
  const inner = boxes.slice(1).map((right, i) => {
    const left = boxes[i]!
    // Of two runs that meet, the outer one has the direction in which they follow each other.
    const outer = left.start < right.start ? "ltr" : "rtl"
    return directions.get(left) === outer ? gap(left, "right") : gap(right, "left")
  })
  const [first, last] = base === "ltr" ? [start, end] : [end, start]
  return [{...gap(boxes[0]!, "left"), pos: first}, ...inner, {...gap(boxes.at(-1)!, "right"), pos: last}]
}

/// Where the text cursor of a position stands; null where no text is drawn (an empty line).
export function drawnPlace(view: EditorView, pos: number, before: boolean): Gap | null {
  const gap = isBidirectional(view, pos) ? gapOf(drawnLine(view, pos, before), pos) : null
  if (gap) return gap
  const [earlier, later] = neighbours(view, pos)
  if (later && !(before && earlier)) return {...later, pos, x: later.left}
  return earlier ? {...earlier, pos, x: earlier.right} : emptyLine(view, pos)
}

/// The place on a line that a line break ends at once.
function emptyLine(view: EditorView, pos: number): Gap | null {
  const dom = view.nodeDOM(pos)
  const rect = dom instanceof HTMLBRElement ? dom.getClientRects()[0] : undefined
  return rect && rect.height > 0 ? {pos, x: rect.left, top: rect.top, bottom: rect.bottom} : null
}

/// The gap of a position: its own, else (inside a character, after one that is not drawn) the nearest before it.
export function gapOf(line: readonly Gap[], pos: number): Gap | undefined {
  return line.find(gap => gap.pos === pos) ?? [...line].sort((a, b) => a.pos - b.pos).findLast(gap => gap.pos < pos)
}

/// The characters before and after a position that are drawn; the space at a wrap is not.
function neighbours(view: EditorView, pos: number): readonly [Box | null, Box | null] {
  const {parent, parentOffset} = view.state.doc.resolve(pos)
  if (!parent.isTextblock) return [null, null]
  const text = parent.textContent
  const [before, after] = [text.slice(Math.max(0, parentOffset - 64), parentOffset), text.slice(parentOffset)]
  const measure = ({index, segment}: Intl.SegmentData, from: number) =>
    segment === "\n" ? null : boxOf(view, from + index, from + index + segment.length)
  const earlier = [...graphemes.segment(before)].slice(-2)
  const [later] = graphemes.segment(after.slice(0, 64))
  const last = earlier.pop()
  const space = last && /\s/.test(last.segment) && last.segment !== "\n" ? earlier.pop() : undefined
  const start = pos - before.length
  return [
    (last && measure(last, start)) ?? (space && measure(space, start)) ?? null,
    (later && measure(later, pos)) ?? null,
  ]
}

function boxesOfLine(view: EditorView, pos: number, before: boolean): readonly Box[] {
  const $pos = view.state.doc.resolve(pos)
  if (!$pos.parent.isTextblock) return []
  const offset = $pos.parentOffset
  const text = $pos.parent.textContent
  const from = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - longestLine)
  const newline = text.indexOf("\n", offset)
  const to = Math.min(newline < 0 ? text.length : newline, offset + longestLine)
  const characters = Array.from(graphemes.segment(text.slice(from, to)), ({index, segment}) => ({
    start: $pos.start() + from + index,
    end: $pos.start() + from + index + segment.length,
  }))
  const measure = (index: number) => {
    const character = characters[index]
    return character && boxOf(view, character.start, character.end)
  }
  const next = characters.findIndex(({start}) => start >= pos)
  const at = next < 0 ? characters.length : next
  // The space at a wrap is not drawn.
  const earlier = measure(at - 1) ?? measure(at - 2)
  const later = measure(at) ?? measure(at + 1)
  const reference = before ? (earlier ?? later) : (later ?? earlier)
  if (!reference) return []
  const line: Box[] = []
  for (let i = at - 1; i >= 0; i--) {
    const box = measure(i)
    if (box && !isBeside(box, reference)) break
    if (box) line.unshift(box)
  }
  for (let i = at; i < characters.length; i++) {
    const box = measure(i)
    if (box && !isBeside(box, reference)) break
    if (box) line.push(box)
  }
  return line
}

/// Null where nothing is drawn: marks of direction, the space at a wrap.
function boxOf(view: EditorView, start: number, end: number): Box | null {
  const range = view.dom.ownerDocument.createRange()
  const [from, to] = [view.domAtPos(start, 1), view.domAtPos(end, -1)]
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  const rect = [...range.getClientRects()].find(({width, height}) => width > 0 && height > 0)
  return rect ? {start, end, left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom} : null
}

/// Whether two boxes are on one line: most of the lower one's height is beside the other.
function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

/// The direction each character is drawn in: that in which the one after it, or else the one before it, stands beside it.
function directionsOf(line: readonly Box[], boxes: readonly Box[], base: "ltr" | "rtl"): Map<Box, "ltr" | "rtl"> {
  const rank = new Map(boxes.map((box, i) => [box, i]))
  const step = (a: Box | undefined, b: Box | undefined) => {
    const by = a && b ? rank.get(b)! - rank.get(a)! : 0
    return by === 1 ? "ltr" : by === -1 ? "rtl" : null
  }
  return new Map(line.map((box, i) => [box, step(box, line[i + 1]) ?? step(line[i - 1], box) ?? base]))
}
