import type {Annotation, Target} from "../src/model/annotation.js"
import type {Evidence} from "../src/model/evidence.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {type FieldChange, fieldsOf, whole} from "../src/model/field-change.js"
import {type Json, sameJson} from "../src/model/json.js"
import type {LogEntry, Origin} from "../src/model/log-entry.js"
import type {Rating} from "../src/model/rating.js"
import type {Log} from "../src/state/log.js"
import {wordsOf} from "./card-name.js"
import {day, list as listed} from "./formats.js"
import {type HistoryLine, historyOf} from "./history-line.js"
import {verdictName} from "./rating-words.js"
import {strings} from "./strings.js"

/// One change of a field in words: "" where there was nothing before, or is nothing now.
export interface ChangeInWords {
  readonly what: string
  readonly before: string
  readonly after: string
  /// Whether both are words of the article.
  readonly isQuoted: boolean
}

/// One line of an annotation's history in words.
export interface LineInWords {
  /// ISO 8601, UTC.
  readonly when: string
  /// Who, how, and what has to be said besides; some of these.
  readonly facts: readonly string[]
  readonly changes: readonly ChangeInWords[]
}

/// The lines of an annotation and of the sources it names, the newest first.
export function linesOf(annotation: Annotation, log: Log): readonly LogEntry[] {
  const sources = new Set(annotation.evidence.map(item => item.citation))
  // That a source was made is said by the evidence that names it.
  const ofSources = [...sources].flatMap(id => (log.get(id) ?? []).filter(line => !(whole in line.changes)))
  const lines = [...(log.get(annotation.id) ?? []), ...ofSources]
  return lines.sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
}

/// The same lines in words. One that replaced a value it had not seen – two windows at once – says so.
export function inWords(lines: readonly LogEntry[], factCheck: FactCheck): readonly LineInWords[] {
  const unseen = overwritten(lines)
  const words = strings.history
  const history = historyOf(lines)
  return lines.flatMap((line, i) => {
    const {who, when, origin, changes} = history[i]!
    const facts: (string | undefined)[] = [who, (words.origin as Partial<Record<Origin, string>>)[origin]]
    if (line.condensed) {
      const {count, since, by} = line.condensed
      return [{when, facts: [condensed(count, day(since), by)], changes: []}]
    }
    const isRefused = line.stamp.includes("/file/")
    if (isRefused) facts.push(words.refused)
    if (unseen.has(line)) facts.push(words.unseen)
    const all = inOrder(changes).flatMap(([field, [before, after]]) => {
      const what = nameOf(line, field, [before, after])
      const value = (json: Json) => (json === null ? "" : shortened(valueOf(field, json, factCheck)))
      const isQuoted = field === whole || field.startsWith("targets/")
      return what ? [{what, before: value(before), after: isRefused ? "" : value(after), isQuoted}] : []
    })
    return all.length ? [{when, facts: facts.filter(fact => !!fact) as string[], changes: all}] : []
  })
}

const order = Object.keys(strings.history.field)

function inOrder(changes: HistoryLine["changes"]): [string, readonly [Json, Json]][] {
  const rank = ([field]: [string, unknown]) => order.indexOf(field.split("/", 1)[0]!)
  return Object.entries(changes).sort((a, b) => rank(a) - rank(b))
}

/// Lines whose value before is not the one that the line before them left.
function overwritten(lines: readonly LogEntry[]): ReadonlySet<LogEntry> {
  const known = new Map<string, FieldChange[0]>()
  const found = new Set<LogEntry>()
  for (const line of [...lines].reverse())
    for (const [field, [before, after]] of Object.entries(line.changes)) {
      if (line.stamp.includes("/file/") || field === "modified") continue
      const key = `${line.id} ${field}`
      if (field === whole) {
        for (const other of [...known.keys()]) if (other.startsWith(`${line.id} `)) known.delete(other)
        const fields = after === null ? [] : fieldsOf(after as unknown as Annotation)
        for (const [name, value] of fields) known.set(`${line.id} ${name}`, value)
        continue
      }
      if (known.has(key) && !sameJson(plain(known.get(key)!), plain(before))) found.add(line)
      known.set(key, after)
    }
  return found
}

/// Without its index in a list: items move when others come.
const plain = (value: FieldChange[0]): Json =>
  value !== null && typeof value === "object" && "at" in value && "item" in value ? value.item : value

/// "" for what nobody asks about.
function nameOf({collection}: LogEntry, field: string, [before, after]: readonly [Json, Json]): string {
  const words = strings.history
  if (field === whole) return before === null ? words.made : after === null ? words.deleted : words.all
  const names: Readonly<Record<string, string>> = words[collection === "citations" ? "ofSource" : "field"]
  const [list] = field.split("/") as [string]
  const silent = ["created", "modified", "creator"]
  return silent.includes(field) ? "" : (names[list] ?? field)
}

/// Whole values are in the exported history; here they would bury the other lines.
function shortened(text: string): string {
  if (text.length <= longest) return text
  return strings.history.longer({
    start: text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, ""),
    count: text.length,
  })
}

/// Characters (UTF-16) of a value that are shown.
const longest = 1999

function valueOf(field: string, value: Json, factCheck: FactCheck): string {
  const agent = (id: unknown) => (typeof id === "string" && factCheck.agents.get(id)?.name) || strings.unnamed
  const [list] = field.split("/") as [string]
  switch (list) {
    case whole:
      return Array.isArray((value as {targets?: unknown}).targets) ? wordsOf(value as unknown as Annotation) : ""
    case "targets":
      return wordsOf({targets: [value as unknown as Target]} as unknown as Annotation)
    case "ratings": {
      const rating = value as unknown as Rating
      return [verdictName(rating), rating.ratingExplanation].filter(Boolean).join(" – ")
    }
    case "evidence": {
      const {citation, stance, excerpt, locator, note} = value as unknown as Evidence
      const name = factCheck.citations.get(citation)?.name ?? strings.unnamed
      const facts = [`${strings.stance[stance]} ${name}`, locator, excerpt && strings.quoted({words: excerpt}), note]
      return facts.filter(Boolean).join(strings.comma)
    }
    case "speaker":
      return agent(value)
    case "via":
      return (value as readonly {readonly agent: string; readonly cue?: string}[])
        .map(({agent: id, cue}) => [agent(id), cue].filter(Boolean).join(" – "))
        .join(strings.comma)
    case "partOf":
      return strings.partOfQuote
    default:
      return typeof value === "string" ? (choices(list)?.[value] ?? value) : JSON.stringify(value)
  }
}

/// What is known of the oldest lines of a history that had become too large.
function condensed(count: number, since: string, by: readonly string[]): string {
  const words = strings.history
  return by.length ? words.condensedBy({count, since, names: listed(by)}) : words.condensed({count, since})
}

/// The words of what is chosen from a list.
function choices(field: string): Readonly<Record<string, string>> | undefined {
  const {form, source} = strings
  return new Map<string, Readonly<Record<string, string>>>([
    ["claim.checkability", form.checkabilities],
    ["quote.mode", form.modes],
    ["type", source.types],
    ["disclosure", source.disclosures],
  ]).get(field)
}
