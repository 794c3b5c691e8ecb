/* global document, window */
// Runs in the page: work at random on its annotator, by its public interface.
import {mulberry32} from "../support/random.mjs"

const element = document.querySelector("claim-annotator")
/** Resolves when the page has had time for what others told it; no timer, which tabs in the background must wait for. */
const aTask = () =>
  new Promise(resolve => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(0)
  })

/** What can be undone, of an annotation: what was written to each of its places. */
function fieldsOf({privateNote, claim, ratings, evidence} = {evidence: [], ratings: []}) {
  const fields = {privateNote, claimReviewed: claim?.claimReviewed, rating: ratings[0]?.ratingExplanation}
  for (const {id, note} of evidence) fields[`evidence ${id}`] = note
  return fields
}

/** What this tab has made, and deleted. */
const [made, deleted] = [new Set(), new Set()]

class Worker {
  /** What was written, with the annotation it was written to; the last ones may not be stored yet. */
  written = []
  #count = 0

  /** The first letter of the name is that of the tab. */
  constructor(name, seed) {
    this.name = name
    this.random = mulberry32(seed)
  }

  /** One change more. */
  change() {
    const {random} = this
    const all = element.annotations
    const odds = random()
    if (odds < 0.1) this.#going("undo", () => element.undo())
    else if (odds < 0.15) this.#going("redo", () => element.redo())
    else if (all.length < 4 || (odds < 0.25 && all.length < 7)) this.#annotate()
    else if (odds < 0.3) {
      const {id} = this.#any(all)
      deleted.add(id)
      this.#going("delete", () => element.delete(id))
    } else this.#edit(this.#any(all))
  }

  #any(list) {
    return list[Math.floor(this.random() * list.length)]
  }

  #word(id) {
    const text = `${this.name}${this.#count++}.`
    this.written.push({id, text})
    return text
  }

  #annotate() {
    const start = Math.floor(this.random() * (element.articleText.length - 30))
    const {id} = element.annotate("claim", {start, end: start + 5 + Math.floor(this.random() * 20)})
    made.add(id)
  }

  #edit({id, claim, ratings, evidence}) {
    const odds = this.random()
    if (odds < 0.4) element.edit(id, {privateNote: this.#word(id)})
    else if (odds < 0.6) element.edit(id, {claim: {...claim, claimReviewed: this.#word(id)}})
    else if (odds < 0.8) {
      const rating = {reviewAspect: "content", scale: "plain@1", key: "false", alternateName: "False"}
      const others = ratings.filter(({reviewAspect}) => reviewAspect !== "content")
      element.edit(id, {ratings: [...others, {...rating, ratingExplanation: this.#word(id)}]})
    } else {
      const [source = element.cite({type: "web", name: `Source of ${this.name}`, disclosure: "public"})] =
        element.citations
      const item = {citation: source.id, stance: "supports", reviewAspect: "content"}
      const note = this.#word(id)
      element.edit(id, {evidence: [...evidence.slice(-2), {...item, id: `evidence-${note}`, note}]})
    }
  }

  /**
   * Do what may take annotations away. What went is told, with the lines of history this page knew of it, and what an undo
   * has taken back that this page had not done.
   */
  #going(what, act) {
    const before = new Map(element.annotations.map(annotation => [annotation.id, annotation]))
    const known = new Map([...before.keys()].map(id => [id, element.history(id)]))
    act()
    const after = new Map(element.annotations.map(annotation => [annotation.id, annotation]))
    for (const id of before.keys()) if (!after.has(id)) void window.noteGone({id, history: known.get(id)})
    if (what !== "undo") return
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(id), after.get(id)]
      if (!old || !now) {
        if (!(old ? made : deleted).has(id)) void window.noteWrong(`${id} ${old ? "is gone" : "is back"}`)
        continue
      }
      const [was, is] = [fieldsOf(old), fieldsOf(now)]
      for (const field of Object.keys({...was, ...is}))
        if (was[field] !== is[field] && was[field] !== undefined && !was[field].startsWith(this.name[0]))
          void window.noteWrong(`${field} of ${id}: ${was[field]} is ${is[field]}`)
    }
  }
}

/** Make so many changes, and tell what is known to be stored as soon as it is. */
export async function work(name, seed, changes) {
  const worker = new Worker(name, seed)
  for (let i = 0; i < changes; i++) {
    worker.change()
    if (worker.random() < 0.2) await aTask()
    if (worker.random() > 0.05 && i < changes - 1) continue
    const known = worker.written.splice(0)
    await element.saved
    await window.noteStored(known)
  }
}

/** Everything that is there, history included. */
export const all = () => element.toJSON({history: true})

/** Each annotation that ever was, with whether it is there and what is known of it. */
export const records = ids =>
  ids.map(id => ({
    id,
    isThere: element.annotations.some(annotation => annotation.id === id),
    text: JSON.stringify([element.annotations.find(annotation => annotation.id === id) ?? null, element.history(id)]),
    history: element.history(id),
  }))

let changes = 0
element.addEventListener("annotations-change", () => changes++)
/** How often annotations have changed so far. */
export const changeCount = () => changes
/** Resolves when they have changed more often. */
export async function changedSince(count) {
  while (changes <= count)
    await new Promise(resolve => element.addEventListener("annotations-change", resolve, {once: true}))
}

/** Write this note; returns when, as a time. */
export function writeNote(id, text) {
  element.edit(id, {privateNote: text})
  return Date.now()
}

/** Resolves when this note is there, with the time. */
export async function noteShown(id, text) {
  while (element.annotations.find(annotation => annotation.id === id).privateNote !== text)
    await new Promise(resolve => element.addEventListener("annotations-change", resolve, {once: true}))
  return Date.now()
}
