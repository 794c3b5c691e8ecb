import type {Segment, Target} from "../model/annotation.js"
import {alignTexts} from "./align-texts.js"
import {atOnce} from "./at-once.js"
import {hasSameContext} from "./context.js"
import type {Comparison} from "./find-by-version.js"
import {type TextSearch, indexedSearch} from "./text-search.js"
import {type WordIndex, indexWords} from "./word-index.js"
import {indexPairs} from "./word-pairs.js"
import {type Vocabulary, type Wording, readWording} from "./wording.js"

/// A state of the article's text, as the article's `versions` list it.
export interface KnownText {
  readonly hash: string
  readonly text?: string
}

/// What is looked for: words, and which text they were taken from.
export type Passage = Pick<Target, "segments" | "checkedVersion">

/// A text in which passages are looked for, with the older texts that are known. What is worked out about them is worked
/// out when it is first needed, and once.
export class KnownTexts {
  readonly #vocabulary: Vocabulary = new Map()
  /// The older texts, the newest first.
  readonly #older: readonly (KnownText & {readonly text: string})[]
  readonly #comparisons = new Map<string, Comparison>()
  #index: WordIndex | null = null
  #search: TextSearch | null = null

  constructor(
    readonly text: string,
    versions: readonly KnownText[] = [],
  ) {
    this.#older = olderThan(text, versions)
  }

  /// Whether these are the same text and the same older ones.
  fits(text: string, versions: readonly KnownText[]): boolean {
    if (text !== this.text) return false
    const older = olderThan(text, versions)
    return older.length === this.#older.length && older.every((other, i) => other.text === this.#older[i]!.text)
  }

  /// Whether all of a passage stands where it was, with the text around it.
  isWhereItWas({segments}: Passage): boolean {
    return segments.every(segment => stands(this.text, segment, true))
  }

  /// The older text that a passage was taken from: the one it names, or where it names none, the newest in which all of it
  /// stands with the text around it. Null where there is none, or where it has not the passage's words at their place.
  olderTextOf({segments, checkedVersion}: Passage): KnownText | null {
    if (checkedVersion) {
      const named = this.#older.find(({hash}) => hash === checkedVersion.hash)
      if (named) return segments.every(segment => stands(named.text, segment)) ? named : null
    }
    return this.#older.find(({text}) => segments.every(segment => stands(text, segment, true))) ?? null
  }

  /// An older text compared with this one; all at once, where that has not been done yet.
  comparedWith(older: KnownText): Comparison {
    return atOnce(this.compare(older))
  }

  /// Compare an older text with this one, in slices.
  *compare({hash, text = ""}: KnownText): Generator<undefined, Comparison> {
    const known = this.#comparisons.get(hash)
    if (known) return known
    const toIndex = yield* this.#indexed()
    const from = yield* readWording(text, this.#vocabulary)
    yield
    const alignment = yield* alignTexts(from, toIndex.wording)
    yield
    const fromIndex = yield* indexWords(from, this.#vocabulary.size)
    const comparison = {...alignment, toIndex, fromIndex}
    this.#comparisons.set(hash, comparison)
    return comparison
  }

  /// The text, to look for words in.
  get search(): TextSearch {
    return this.#search ?? atOnce(this.openSearch())
  }

  /// Make `search` ready, in slices.
  *openSearch(): Generator<undefined, TextSearch> {
    if (this.#search) return this.#search
    const index = yield* this.#indexed()
    yield
    const pairs = yield* indexPairs(index.wording)
    return (this.#search ??= indexedSearch(index, pairs, this.#vocabulary))
  }

  *#indexed(): Generator<undefined, WordIndex> {
    if (this.#index) return this.#index
    const wording: Wording = yield* readWording(this.text, this.#vocabulary)
    yield
    const index = yield* indexWords(wording, this.#vocabulary.size)
    return (this.#index ??= index)
  }
}

function olderThan(text: string, versions: readonly KnownText[]): (KnownText & {readonly text: string})[] {
  return versions
    .flatMap(version => (version.text === undefined || version.text === text ? [] : [{...version, text: version.text}]))
    .reverse()
}

/// Whether a piece stands in a text at its position, letter for letter; if wanted, with its context.
function stands(text: string, {textQuote, textPosition: {start}}: Segment, withContext = false): boolean {
  const {exact} = textQuote
  if (!exact || !text.startsWith(exact, start)) return false
  return !withContext || hasSameContext(text, {start, end: start + exact.length}, textQuote)
}
