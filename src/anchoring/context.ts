import type {TextRange} from "../model/annotation.js"
import {alignTokens} from "./align.js"
import type {Quote} from "./quote.js"
import type {TextSearch} from "./text-search.js"
import {tokens, weight} from "./tokens.js"

/// Whether the text around a range is, letter for letter, the stored prefix and suffix.
export function hasSameContext(text: string, {start, end}: TextRange, {prefix = "", suffix = ""}: Quote): boolean {
  return start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)
}

/// The same but for white space, which other software stores as its page's source has it. False where only space is stored.
export function hasSameLetters(text: string, {start, end}: TextRange, {prefix = "", suffix = ""}: Quote): boolean {
  const [before, after] = [bare(prefix), bare(suffix)]
  return (
    before + after !== "" &&
    bare(text.slice(Math.max(0, start - reach(prefix)), start)).endsWith(before) &&
    bare(text.slice(end, end + reach(suffix))).startsWith(after)
  )
}

/// How well the text before and after a range agrees with the stored prefix and suffix: 0 unrelated, 1 the same but for
/// white space, which other software stores as its page's source has it; null where nothing is stored, or only space.
export interface Agreement {
  readonly prefix: number | null
  readonly suffix: number | null
}

export function contextAgreement(text: string, {start, end}: TextRange, {prefix, suffix}: Quote): Agreement {
  return {
    prefix: prefix?.trim() ? agreementBefore(text, start, prefix) : null,
    suffix: suffix?.trim() ? agreementAfter(text, end, suffix) : null,
  }
}

/// Both sides in one number. Half of it is the better side alone: an edit often takes all of one side.
export function together({prefix, suffix}: Agreement): number | null {
  if (prefix === null || suffix === null) return prefix ?? suffix
  return (Math.max(prefix, suffix) + (prefix + suffix) / 2) / 2
}

/// Whether the surroundings prove a place: one side of the context is there, and stands nowhere else in the text (what an
/// article says again and again proves nothing).
export function isProof(search: TextSearch, quote: Quote, {prefix, suffix}: Agreement): boolean {
  const proves = (agreement: number | null, stored = "") =>
    agreement !== null && agreement >= 0.8 && search.occurrences(stored, 2).length < 2
  return proves(prefix, quote.prefix) || proves(suffix, quote.suffix)
}

/// Two words in a row of a quote's context that the text has once: where the first begins and the last ends, and how far
/// that is from the quote in the context; below 0 before it.
export interface LonePair extends TextRange {
  readonly distance: number
}

export function lonePairs(search: TextSearch, {prefix = "", suffix = ""}: Quote): LonePair[] {
  return [
    ...search.lonePairs(prefix).map(({range, end}) => ({...range, distance: end - prefix.length - 1})),
    ...search.lonePairs(suffix).map(({range, start}) => ({...range, distance: start + 1})),
  ]
}

/// Whether the surroundings of a range are the quote's, though changed: two words in a row stand as far from it as they
/// did, and nowhere else; with a few words in the quote, on both sides of it.
export function hasLonePairs(pairs: readonly LonePair[], {start, end}: TextRange, isFew: boolean): boolean {
  const before = pairs.filter(pair => pair.distance < 0 && Math.abs(pair.end - start - 1 - pair.distance) <= most)
  const behind = pairs.filter(pair => pair.distance > 0 && Math.abs(pair.start - end + 1 - pair.distance) <= most)
  return before.length + behind.length >= 2 && (!isFew || (before.length > 0 && behind.length > 0))
}

/// Letters that were put in or taken out between a range and its context.
const most = 16

/// Whether a range is rather the text that stood next to the quote: after a sentence of a list is deleted, its neighbour
/// stands in its place, in much the same words. Context fits better outside a quote than inside, or it is the context.
export function isNeighbour(text: string, range: TextRange, quote: Quote, outside: Agreement): boolean {
  const {exact, prefix = "", suffix = ""} = quote
  const words = text.slice(range.start, range.end)
  const before = prefix.trimEnd().slice(-words.length)
  const after = suffix.trimStart().slice(0, words.length)
  const isInside = (now: string, context: string, own: string, agreement: number | null) => {
    const inside = likeness(now, context)
    return inside > (agreement ?? 1) && inside >= likeness(now, own)
  }
  if (before && isInside(words.slice(-before.length), before, exact.slice(-before.length), outside.prefix)) return true
  if (after && isInside(words.slice(0, after.length), after, exact.slice(0, after.length), outside.suffix)) return true
  return [before.slice(-neighbourProbe), after.slice(0, neighbourProbe)].some(probe => {
    if (probe.length < neighbourProbe || exact.includes(probe)) return false
    return text.slice(Math.max(0, range.start - probe.length + 8), range.end + probe.length - 8).includes(probe)
  })
}

/// Context this long, letter for letter where the quote's words should be, is no coincidence.
const neighbourProbe = 20

function likeness(now: string, stored: string): number {
  const equal = Math.max(commonStart(now, stored), commonEnd(now, stored))
  return Math.max(equal / stored.length, sharedWords(now, stored))
}

/// How many units of the stored context, outward from a range, are the same: quick to tell, and blind after the first
/// difference.
export function contextRun(text: string, {start, end}: TextRange, {prefix = "", suffix = ""}: Quote): number {
  const before = text.slice(Math.max(0, start - prefix.length), start)
  return commonEnd(before, prefix) + commonStart(text.slice(end, end + suffix.length), suffix)
}

function agreementBefore(text: string, offset: number, stored: string): number {
  const window = text.slice(Math.max(0, offset - reach(stored)), offset)
  const letters = bare(stored)
  return Math.max(commonEnd(bare(window), letters) / letters.length, sharedWords(window, stored))
}

function agreementAfter(text: string, offset: number, stored: string): number {
  const window = text.slice(offset, offset + reach(stored))
  const letters = bare(stored)
  return Math.max(commonStart(bare(window), letters) / letters.length, sharedWords(window, stored))
}

const bare = (text: string): string => text.replace(/\s+/g, "")

/// Room for a few words added to the context.
function reach(context: string): number {
  return Math.ceil(context.length * 1.5) + 16
}

function sharedWords(text: string, context: string): number {
  const stored = tokens(context)
  const total = weight(stored)
  if (!total) return 0
  const pairs = alignTokens(stored, tokens(text))
  return pairs ? weight(pairs.map(({a}) => stored[a]!)) / total : 0
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
