import {agentNamed} from "../../src/model/agent.js"
import type {Citation} from "../../src/model/citation.js"
import {attributionScale, plainScale, rate} from "../../src/model/rating-scale.js"
import type {CommandName} from "./command.js"
import {type Occasion, passage, pick, put, remove, withField, wordsIn} from "./deeds.js"
import {formDeed} from "./form-deed.js"
import type {Deed} from "./tab.js"

/// Set a field of an annotation to a new word, or take it away.
const edit = ({tab, annotation}: Occasion, key: string, value: unknown, ...words: string[]): Deed =>
  put(tab, {annotations: [withField(annotation, key, value)]}, words)

/// A new word; sometimes nothing.
const maybe = ({b, word}: Occasion): string | undefined => (b % 5 === 0 ? undefined : word())

/// A part (`claim`, `quote`) with one of its fields set; a part with none goes.
function editPart(occasion: Occasion, part: "claim" | "quote", key: string, value: unknown, ...words: string[]): Deed {
  const next = withField(occasion.annotation[part] ?? {}, key, value)
  return edit(occasion, part, Object.keys(next).length ? next : undefined, ...words)
}

const source = (id: string, name: string, more: Partial<Citation> = {}): Citation => ({
  ...{id, type: "web", name, disclosure: "public"},
  ...more,
})

type DeedOf = (occasion: Occasion) => Deed | null

/// What users do to an annotation.
export const onAnnotation: Partial<Record<CommandName, DeedOf>> = {
  note(occasion) {
    const word = maybe(occasion)
    return edit(occasion, "privateNote", word, ...wordsIn(word))
  },
  claim(occasion) {
    const {a, b, word} = occasion
    if (a % 3 === 0) return editPart(occasion, "claim", "claimDate", pick(["2017", "2017-11", undefined], b))
    if (a % 3 === 1) {
      const url = `https://seen.example/${word()}`
      return editPart(
        occasion,
        "claim",
        "appearances",
        b % 4 ? [{url, first: true}] : undefined,
        ...(b % 4 ? [url] : []),
      )
    }
    const text = maybe(occasion)
    return editPart(occasion, "claim", "claimReviewed", text, ...wordsIn(text))
  },
  quote(occasion) {
    const {a, b} = occasion
    if (a % 2) return editPart(occasion, "quote", "mode", pick(["direct", "indirect", undefined], b))
    const original = maybe(occasion)
    return editPart(occasion, "quote", "translation", original && {from: "fr", original}, ...wordsIn(original))
  },
  speaker(occasion) {
    const name = maybe(occasion)
    if (name === undefined) return edit(occasion, "speaker", undefined)
    const agent = agentNamed(name)
    const annotations = [{...occasion.annotation, speaker: agent.id}]
    return put(occasion.tab, {agents: [agent], annotations}, [name])
  },
  via(occasion) {
    const {tab, annotation, b, word} = occasion
    if (b % 3 === 0) return edit(occasion, "via", annotation.via.slice(1))
    const [name, cue] = [word(), word()]
    const agent = agentNamed(name)
    const via = [...annotation.via, {agent: agent.id, cue}]
    return put(tab, {agents: [agent], annotations: [{...annotation, via}]}, [name, cue])
  },
  part(occasion) {
    const others = [...occasion.tab.value.factCheck.annotations.keys()]
    return edit(occasion, "partOf", occasion.b % 3 ? pick(others, occasion.b) : undefined)
  },
  mention(occasion) {
    const {tab, annotation, a, b} = occasion
    const {targets} = annotation
    if (b % 3 === 0) return targets.length > 1 ? edit(occasion, "targets", targets.slice(0, -1)) : null
    return edit(occasion, "targets", [...targets, tab.annotator.target(passage(tab, a + 7, b), "mention")])
  },
  reattach(occasion) {
    const {tab, annotation, a, b} = occasion
    const [main, ...rest] = annotation.targets
    const {source, segments} = tab.annotator.target(passage(tab, a, b))
    return edit(occasion, "targets", [{...main!, source, segments}, ...rest])
  },
  rate(occasion) {
    const {annotation, a, b, word} = occasion
    const scale = a % 3 ? plainScale : attributionScale
    const explanation = word()
    const author = occasion.tab.creator
    const rating = rate(scale, pick(scale.labels, b).key, {ratingExplanation: explanation, author: author.id})
    const others = annotation.ratings.filter(other => other.reviewAspect !== rating.reviewAspect)
    const ratings = b % 2 ? [...others, rating] : [rating, ...others]
    const agents = occasion.tab.plain.records.has(author.id) ? [] : [author]
    return put(occasion.tab, {agents, annotations: [{...annotation, ratings}]}, [explanation])
  },
  unrate: occasion => edit(occasion, "ratings", occasion.annotation.ratings.slice(1)),
  cite(occasion) {
    const {tab, annotation, a, b, word} = occasion
    const [name, note, id] = [word(), word(), word()]
    const item = {id, citation: `urn:x:${name}`, stance: "supports", reviewAspect: "content", note} as const
    const evidence = [...annotation.evidence]
    evidence.splice(b % (evidence.length + 1), 0, item)
    const url = a % 2 ? {url: `https://source.example/${name}`} : {}
    return put(tab, {citations: [source(item.citation, name, url)], annotations: [{...annotation, evidence}]}, [
      name,
      note,
    ])
  },
  attach(occasion) {
    const {tab, annotation, b, word} = occasion
    const citations = [...tab.value.factCheck.citations.keys()]
    if (!citations.length) return null
    const [id, excerpt] = [word(), word()]
    const item = {id, citation: pick(citations, b), stance: "contradicts", reviewAspect: "content", excerpt} as const
    return edit(occasion, "evidence", [item, ...annotation.evidence], excerpt)
  },
  uncite(occasion) {
    const {annotation, b} = occasion
    const gone = pick(annotation.evidence, b)
    return edit(
      occasion,
      "evidence",
      annotation.evidence.filter(item => item !== gone),
    )
  },
  move(occasion) {
    const {annotation, a, b} = occasion
    const evidence = [...annotation.evidence]
    evidence.splice(b % (evidence.length || 1), 0, ...evidence.splice(a % (evidence.length || 1), 1))
    // Moving alone is no change of a field: it applies where the order is another one.
    return edit(occasion, "evidence", evidence)
  },
  evidence(occasion) {
    const {annotation, b} = occasion
    if (!annotation.evidence.length) return null
    const [at, locator] = [b % annotation.evidence.length, maybe(occasion)]
    const changed = annotation.evidence.map((item, i) => (i === at ? withField(item, "locator", locator) : item))
    return edit(occasion, "evidence", changed, ...wordsIn(locator))
  },
  remove({tab, annotation}) {
    return remove(tab, [annotation.id])
  },
  form: formDeed,
  again({tab, annotation}) {
    return put(tab, {annotations: [structuredClone(annotation)]})
  },
}
