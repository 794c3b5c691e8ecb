/// A stretch of words that two texts share: from word `a` of the one and word `b` of the other on.
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/// A part of two texts, in words.
export interface Box {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/// The words of a box that two texts share, where `size` words in a row stand once in each: the longest runs of such
/// words, in the order of the first text.
export function* uniqueRuns(
  from: Int32Array,
  to: Int32Array,
  {a, aEnd, b, bEnd}: Box,
  size: number,
): Generator<undefined, Run[]> {
  const count = aEnd - a - size + 1
  if (count <= 0 || bEnd - b < size) return []
  const bits = Math.max(4, Math.ceil(Math.log2(count * 2)))
  /// Where a row of words begins in the first text, plus one; 0: nowhere. By hash.
  const table = new Int32Array(1 << bits)
  const partner = new Int32Array(count).fill(nowhere)
  const slotOf = (list: Int32Array, at: number): number => {
    let slot = hash(list, at, size) >>> (32 - bits)
    for (let held = table[slot]!; held; held = table[slot]!) {
      if (isSame(from, held - 1, list, at, size)) break
      slot = (slot + 1) & (table.length - 1)
    }
    return slot
  }
  for (let i = a; i < a + count; i++) {
    if (i % stretch === 0) yield
    const slot = slotOf(from, i)
    if (table[slot]) partner[table[slot] - 1 - a] = several
    else table[slot] = i + 1
  }
  for (let j = b; j <= bEnd - size; j++) {
    if (j % stretch === 0) yield
    const held = table[slotOf(to, j)]!
    if (!held || partner[held - 1 - a] === several) continue
    partner[held - 1 - a] = partner[held - 1 - a] === nowhere ? j : several
  }
  return joined(partner, a, size)
}

const nowhere = -1
const several = -2
/// Words between two pauses.
const stretch = 1 << 14

function joined(partner: Int32Array, a: number, size: number): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < partner.length;) {
    const b = partner[i]!
    let length = 1
    if (b >= 0) {
      while (i + length < partner.length && partner[i + length] === b + length) length++
      runs.push({a: a + i, b, length: length + size - 1})
    }
    i += length
  }
  return runs
}

function hash(list: Int32Array, at: number, size: number): number {
  let mixed = 0
  for (let i = at; i < at + size; i++) mixed = Math.imul(mixed ^ list[i]! ^ (mixed >>> 15), 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b)
}

function isSame(from: Int32Array, a: number, to: Int32Array, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (from[a + i] !== to[b + i]) return false
  return true
}
