import type {TextRange} from "../model/annotation.js"
import type {Quote} from "./quote.js"
import {occurrences} from "./occurrences.js"

/// The one place of a quote that a script names: exactly these words, directly after `prefix` and before `suffix` where
/// they are given. Nothing is trimmed, nothing is approximate.
///
/// Throws a RangeError where the words are not found, or found more than once.
export function findQuote(text: string, quote: Quote): TextRange {
  const {exact, prefix = "", suffix = ""} = quote
  const name = `"${opening(exact)}"`
  const found = occurrences(text, prefix + exact + suffix)
  if (!exact || !found.length)
    throw new RangeError(`${name} not found${exact && occurrences(text, exact, 1).length ? " with this context" : ""}`)
  if (found.length > 1) throw new RangeError(`${name} found ${found.length} times; give prefix or suffix`)
  const start = found[0]! + prefix.length
  return {start, end: start + exact.length}
}

function opening(words: string): string {
  const characters = Array.from(words)
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : words
}
