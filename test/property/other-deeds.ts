import type {Command as StateCommand} from "prosemirror-state"
import type {Annotation} from "../../src/model/annotation.js"
import {deleteRecords, putRecords, selectAnnotation} from "../../src/state/record-commands.js"
import {onAnnotation} from "./annotation-deeds.js"
import type {CommandName} from "./command.js"
import {type Occasion, idle, passage, pick, put, remove, withField, wordsIn} from "./deeds.js"
import type {PlainRecord} from "./plain-record.js"
import type {Deed, Tab} from "./tab.js"

/// What users do without one.
const anywhere: Partial<Record<CommandName, (occasion: Omit<Occasion, "annotation">) => Deed | null>> = {
  mark({tab, a, b}) {
    const ranges = passage(tab, a, b)
    const kind = a % 2 ? "claim" : "quote"
    const creator = tab.creator
    const isKnown = tab.plain.records.has(creator.id)
    let made: Annotation
    return {
      run: () => Boolean((made = tab.annotator.annotate(kind, ranges))),
      wanted: () => {
        const {text} = tab.annotator.text
        const target = {...made.targets[0]!, role: "main", segments: ranges.map(range => segment(made, range, text))}
        const times = {created: made.created, modified: made.created}
        const bare = {kind, via: [], ratings: [], evidence: [], creator: creator.id, ...times}
        const agent: [string, PlainRecord][] = isKnown ? [] : [[creator.id, creator as unknown as PlainRecord]]
        return new Map<string, PlainRecord>([[made.id, {id: made.id, ...bare, targets: [target]}], ...agent])
      },
      words: [],
    }
  },
  citation({tab, a, b, word}) {
    const citations = [...tab.value.factCheck.citations.values()]
    if (!citations.length) return null
    const publisher = b % 5 ? word() : undefined
    const key = b % 2 ? "publisher" : "author"
    return put(tab, {citations: [withField(pick(citations, a), key, publisher)]}, wordsIn(publisher))
  },
  agent({tab, a, b, word}) {
    const agents = [...tab.value.factCheck.agents.values()]
    if (!agents.length) return null
    const jobTitle = b % 5 ? word() : undefined
    return put(tab, {agents: [withField(pick(agents, a), "jobTitle", jobTitle)]}, wordsIn(jobTitle))
  },
  removeShared({tab, a}) {
    const {factCheck} = tab.value
    const ids = [...factCheck.citations.keys(), ...factCheck.agents.keys()]
    if (!ids.length) return null
    const id = pick(ids, a)
    return isUsed(tab, id) ? idle(() => tab.annotator.run(deleteRecords([id]))) : remove(tab, [id])
  },
  unknown({tab, a}) {
    const commands: StateCommand[] = [
      deleteRecords(["urn:x:nobody"]),
      selectAnnotation("urn:x:nobody"),
      deleteRecords([]),
      putRecords({}, ""),
    ]
    return idle(() => tab.annotator.run(pick(commands, a)))
  },
  tamper({tab, a}) {
    return idle(() => {
      const {state} = tab.annotator
      const at = 1 + (a % 10)
      tab.annotator.dispatch(a % 2 ? state.tr.insertText("x", at) : state.tr.delete(at, at + 1))
      return state !== tab.annotator.state
    })
  },
}

/// Does any annotation name it, wherever?
const isUsed = (tab: Tab, id: string): boolean =>
  [...tab.value.factCheck.annotations.values()].some(annotation =>
    JSON.stringify(annotation).includes(JSON.stringify(id)),
  )

/// The piece of a new annotation that stands for these words, once its words are looked at.
function segment(made: Annotation, range: {start: number; end: number}, text: string) {
  const found = made.targets[0]!.segments.find(({textPosition}) => textPosition.start === range.start)!
  return {textPosition: range, textQuote: {...found.textQuote, exact: text.slice(range.start, range.end)}}
}

/// What a command comes to in a tab as it is now; null where there is nothing to do it with.
export function deedOf(name: CommandName, occasion: Omit<Occasion, "annotation">): Deed | null {
  const {tab, a} = occasion
  const alone = anywhere[name]
  if (alone) return alone(occasion)
  const annotations = [...tab.value.factCheck.annotations.values()]
  return annotations.length ? (onAnnotation[name]?.({...occasion, annotation: pick(annotations, a)}) ?? null) : null
}
