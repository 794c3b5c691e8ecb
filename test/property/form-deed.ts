import {idOfName} from "../../src/model/id.js"
import type {Annotation} from "../../src/model/annotation.js"
import {attributionScale, plainScale, rate} from "../../src/model/rating-scale.js"
import {type FormValues, applyForm, formOf, formProblems, newSource} from "../../src/state/annotation-form.js"
import {ratingOf} from "../../src/model/asked-rating.js"
import {putRecords} from "../../src/state/record-commands.js"
import {type Occasion, pick, put, withField} from "./deeds.js"
import type {PlainRecord} from "./plain-record.js"
import type {Deed} from "./tab.js"

/// What is typed into the form, and the records that must come of it.
interface Typing {
  readonly typed: Partial<FormValues>
  readonly annotation: Annotation
  readonly others?: readonly PlainRecord[]
  readonly words: readonly string[]
}

const agentOf = (name: string): PlainRecord => ({id: idOfName(`Person:${name}`), type: "Person", name})

/// Ways to fill in one part of the form.
const typings: readonly ((occasion: Occasion, form: FormValues, now: string) => Typing | null)[] = [
  ({annotation, word}) => {
    const text = word()
    const claim = {...annotation.claim, claimReviewed: text}
    return {typed: {claimReviewed: ` ${text} `}, annotation: {...annotation, claim}, words: [text]}
  },
  ({annotation, word}) => {
    const text = word()
    return {typed: {privateNote: `${text}\n`}, annotation: {...annotation, privateNote: text}, words: [text]}
  },
  ({annotation}) => ({
    typed: {privateNote: " "},
    annotation: withField(annotation, "privateNote", undefined),
    words: [],
  }),
  ({annotation, word}) => {
    const agent = agentOf(word())
    const name = agent["name"] as string
    return {typed: {speaker: name}, annotation: {...annotation, speaker: agent.id}, others: [agent], words: [name]}
  },
  ({annotation, word}, {via}) => {
    const [agent, cue] = [agentOf(word()), word()]
    const name = agent["name"] as string
    const after = {...annotation, via: [...annotation.via, {agent: agent.id, cue}]}
    return {typed: {via: [...via, {name, cue}]}, annotation: after, others: [agent], words: [name, cue]}
  },
  ({annotation, word, b, tab}, _form, now) => {
    const scale = annotation.kind === "claim" ? plainScale : attributionScale
    const {key} = pick(scale.labels, b)
    const text = word()
    const before = ratingOf(annotation)
    const author = tab.creator
    const fresh = rate(scale, key, {ratingExplanation: text, author: author.id, asOf: now})
    const rating = before?.key === key ? {...before, ratingExplanation: text} : fresh
    const ratings = before
      ? annotation.ratings.map(other => (other === before ? rating : other))
      : [...annotation.ratings, rating]
    return {typed: {rating: key, explanation: text}, annotation: {...annotation, ratings}, words: [text]}
  },
  ({annotation, word}, {sources}) => {
    const [id, name, excerpt] = [word(), word(), word()]
    const citation = {id: `urn:x:${name}`, type: "web", name, disclosure: "public"}
    const reviewAspect = annotation.kind === "claim" ? "content" : "attribution"
    const item = {id, citation: citation.id, stance: "supports", reviewAspect, excerpt} as const
    return {
      typed: {sources: [...sources, {...newSource(id, citation.id), name, excerpt}]},
      annotation: {...annotation, evidence: [...annotation.evidence, item]},
      others: [citation],
      words: [name, excerpt],
    }
  },
  ({annotation, word, b, tab}, {sources}) => {
    if (!sources.length) return null
    const at = b % sources.length
    const citation = tab.plain.records.get(sources[at]!.citation)
    const url = `https://source.example/${word()}`
    return {
      typed: {sources: sources.map((source, i) => (i === at ? {...source, url} : source))},
      annotation,
      others: [{...citation!, url}],
      words: [url],
    }
  },
  ({annotation, b}, {sources}) => ({
    typed: {sources: sources.filter((_source, i) => i !== b % sources.length)},
    annotation: {...annotation, evidence: annotation.evidence.filter((_item, i) => i !== b % sources.length)},
    words: [],
  }),
]

/// One part of an annotation's form is filled in and the form saved: nothing else may change.
export function formDeed(occasion: Occasion): Deed | null {
  const {tab, annotation, b} = occasion
  const {annotator} = tab
  const form = formOf(annotation, annotator.factCheck)
  const now = annotator.now()
  const typing = pick(typings, b)(occasion, form, now)
  const values = {...form, ...typing?.typed}
  if (!typing || formProblems(values).length) return null
  const {annotation: after, others = [], words} = typing
  const scale = annotation.kind === "claim" ? plainScale : attributionScale
  const patch = applyForm(annotation, values, annotator.factCheck, scale, {author: tab.creator, now})
  // Who judged is known by name, too. Somebody who is known already stays as they are.
  const author = tab.creator
  const judges = ratingOf(after)?.author === author.id ? [author as unknown as PlainRecord] : []
  const fresh = [...others, ...judges].filter(other => "url" in other || !tab.plain.records.has(other.id))
  const {wanted} = put(tab, {annotations: [after], agents: fresh as never[]}, words)
  return {
    run: () => annotator.run(putRecords(patch, now)),
    wanted: () =>
      new Map([...wanted()].map(([id, record]) => [id, isDated(record) ? {...record, modified: now} : record])),
    words,
  }
}

const isDated = (record: unknown): record is Annotation => record !== null && "modified" in (record as object)
