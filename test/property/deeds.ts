import type {Annotation} from "../../src/model/annotation.js"
import {type RecordPatch, deleteRecords, putRecords} from "../../src/state/record-commands.js"
import {wordsOf} from "./articles.js"
import {type PlainRecord, sameApartFromTime} from "./plain-record.js"
import {type Deed, type Tab, collections} from "./tab.js"

/// What a command is done with: its tab, its two numbers, the annotation the first one picks, and new words.
export interface Occasion {
  readonly tab: Tab
  readonly a: number
  readonly b: number
  readonly annotation: Annotation
  readonly word: () => string
}

/// One of them.
export const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!

/// A deed that must not apply.
export const idle = (run: () => boolean): Deed => ({run, wanted: () => new Map(), words: []})

/// Put records in place, as one step: each must be there then, an annotation with the time of the change.
export function put(tab: Tab, patch: RecordPatch, words: readonly string[] = []): Deed {
  const now = tab.annotator.now()
  const wanted = new Map<string, PlainRecord>()
  for (const name of collections)
    for (const record of (patch[name] ?? []) as readonly unknown[] as readonly PlainRecord[]) {
      const before = tab.plain.records.get(record.id) ?? null
      const isDated = name === "annotations" && before !== null
      if (!sameApartFromTime(before, record)) wanted.set(record.id, isDated ? {...record, modified: now} : record)
    }
  return {run: () => tab.annotator.run(putRecords(patch, now)), wanted: () => wanted, words}
}

/// Delete records, as one step: all must be gone.
export const remove = (tab: Tab, ids: readonly string[]): Deed => ({
  run: () => tab.annotator.run(deleteRecords(ids)),
  wanted: () => new Map(ids.map(id => [id, null])),
  words: [],
})

/// The record with one field set, or taken away with undefined.
export function withField<T extends object>(record: T, key: string, value: unknown): T {
  const others = Object.entries(record).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as T
}

/// Those of them that are there.
export const wordsIn = (...values: (string | undefined)[]): string[] => values.filter(value => value !== undefined)

/// Some of the article's words: a stretch of up to six, or two in pieces.
export function passage(tab: Tab, a: number, b: number) {
  const words = wordsOf(tab.annotator.text.text)
  const at = a % (words.length - 12)
  const range = (from: number, count: number) => ({start: words[from]!.start, end: words[from + count - 1]!.end})
  return b % 4 === 0 ? [range(at, 1 + (b % 3)), range(at + 4 + (b % 3), 2)] : [range(at, 1 + (b % 6))]
}
