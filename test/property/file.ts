import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import {isSourceOf, sourceOf} from "../../src/model/article.js"
import type {Wanted} from "./plain-desk.js"
import {type PlainRecord, fieldsIn, isAnnotation, same} from "./plain-record.js"
import {type Tab, stampsIn} from "./tab.js"

/// Annotation JSON that was once written, and what it says.
export interface WrittenFile {
  readonly json: string
  readonly records: readonly PlainRecord[]
}

/// The annotation JSON of a tab.
export function jsonOf({annotator, value: {factCheck, places, log}}: Tab, history = false): string {
  const lines = history ? {history: [...log.values()].flat()} : {}
  return JSON.stringify(toWebAnnotation(factCheck, annotator.text.text, {order: places.order, ...lines}))
}

export const fileOf = (tab: Tab, history: boolean): WrittenFile => ({json: jsonOf(tab, history), records: tab.records})

/// The same file after somebody has written a note into one of its annotations elsewhere, and dated it or not.
export function edited(file: WrittenFile, at: number, privateNote: string, modified: string | null): WrittenFile {
  const annotations = file.records.filter(isAnnotation)
  if (!annotations.length) return file
  const {id} = annotations[at % annotations.length]!
  const change = {privateNote, ...(modified === null ? {} : {modified})}
  const json = JSON.parse(file.json) as {first: {items: {id: string}[]}}
  for (const item of json.first.items) if (item.id === id) Object.assign(item, change)
  const records = file.records.map(record => (record.id === id ? {...record, ...change} : record))
  return {json: JSON.stringify(json), records}
}

/// What a tab must come to when it takes in a file (design §5): a record it has not is there, of one it has the file's
/// fields stand where the file was written later, or where nothing ever was. What the file lacks stays.
export function wantedOf({records}: WrittenFile, tab: Tab): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const record of records.map(record => adopted(record, tab))) {
    const ours = tab.plain.records.get(record.id)
    if (!ours) {
      wanted.set(record.id, record)
      continue
    }
    const time = timeOf(record, records)
    const stamps = stampsIn(tab.value, record.id)
    const fields = new Map(fieldsIn(ours))
    for (const [field, theirs] of fieldsIn(record)) {
      if (field === "created" || same(theirs, fields.get(field))) continue
      const stamp = stamps[field]
      if (stamp === undefined ? !fields.has(field) || time > "" : time > stamp) fields.set(field, theirs)
    }
    if (![...fields].every(([field, value]) => fieldsIn(ours).get(field) === value)) wanted.set(record.id, {fields})
  }
  return wanted
}

/// A file of this article that names it by an address the tab has not heard of: its words are ours all the same.
function adopted(
  record: PlainRecord,
  {
    value: {
      factCheck: {article},
    },
  }: Tab,
): PlainRecord {
  if (!isAnnotation(record) || record.targets.every(({source}) => isSourceOf(article, source))) return record
  return {...record, targets: record.targets.map(target => ({...target, source: sourceOf(article)}))}
}

/// When a record of a file was written: an annotation says so; of others, when the last annotation was that names it.
function timeOf(record: PlainRecord, records: readonly PlainRecord[]): string {
  if (isAnnotation(record)) return record.modified
  const name = JSON.stringify(record.id)
  const times = records.flatMap(other =>
    isAnnotation(other) && JSON.stringify(other).includes(name) ? [other.modified] : [],
  )
  return times.sort().at(-1) ?? ""
}
