import assert from "node:assert/strict"
import {Session} from "../../components/session.js"
import {overlapsAny} from "../../src/anchoring/overlap.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import type {Annotation, Place} from "../../src/model/annotation.js"
import {Places} from "../../src/state/places.js"
import {redo, undo} from "../../src/state/undo.js"
import {type Draft, documentOf, sentencesOf, textOf} from "./draft.js"
import {type Edit, edited} from "./edit.js"
import {type Marked, count, faultsOf, strangeWords} from "./expectations.js"
import {type Mark, passageIn, withMention} from "./passage.js"
import type {Tally} from "./tally.js"
import {type Traced, Units} from "./traced.js"

const facts = {headline: "", url: "https://news.example/harbour"}

function open(draft: Draft): Session {
  const session = new Session(documentOf(draft), facts, "harbour", "", () => undefined)
  session.describe(facts)
  return session
}

/// One article that is annotated and edited, and everything that must be so meanwhile.
export class Trial {
  readonly #session: Session
  readonly #marked = new Map<string, readonly Marked[]>()
  /// A quote and a claim on its words.
  readonly #twins: (readonly [quote: string, claim: string])[] = []
  #draft: Draft
  #now: Traced

  constructor(
    private readonly first: Draft,
    private readonly units: Units,
    private readonly tally: Tally,
    /// Told of what is not as it was done, and may be so.
    private readonly doubt: (report: () => string) => void,
  ) {
    this.#draft = first
    this.#now = textOf(first)
    this.#session = open(first)
  }

  get #annotator() {
    return this.#session.annotator
  }

  /// Annotate a passage; with some marks also another one as a mention, or the same one twice.
  annotate(mark: Mark): void {
    const [, a, b, more] = mark
    const main = passageIn(this.#draft, mark)
    if (!main.length) return
    const passages = withMention(main, more % 3 === 0 ? passageIn(this.#draft, [more, b, a, 0]) : [])
    const targets = passages.map((ranges, i) => this.#annotator.target(ranges, i ? "mention" : "main"))
    const sentences = sentencesOf(this.#draft)
    const kinds = more % 4 === 0 ? (["quote", "claim"] as const) : (["claim"] as const)
    const [id, other] = kinds.map(kind => {
      const made = this.#annotator.annotate(kind, main, "api", {targets})
      this.#marked.set(
        made.id,
        made.targets.map(target => ({target, text: this.#now, sentences})),
      )
      return made.id
    })
    if (other) this.#twins.push([id!, other])
    this.#expectPlaces()
  }

  /// The annotation JSON as it is now.
  written(): unknown {
    const {factCheck, places} = this.#annotator.value
    return toWebAnnotation(factCheck, this.#annotator.text.text, {order: places.order})
  }

  /// Let the article become its next version, and see where everything stands.
  async edit(edits: readonly Edit[]): Promise<void> {
    for (const edit of edits) this.#draft = edited(this.#draft, edit, this.first, this.units)
    this.#now = textOf(this.#draft)
    this.tally.versions++
    const before = this.#records
    await this.#session.replaceArticle(documentOf(this.#draft), facts)
    assert.equal(this.#annotator.text.text, this.#now.text, "the text")
    assert.ok(
      this.#records.every((record, i) => record === before[i]),
      "no text changes a record",
    )
    this.#expectPlaces()
    for (const [id, marked] of this.#marked)
      for (const [i, place] of this.#annotator.value.places.get(id).entries()) {
        this.#expect(marked[i]!, place, strangeWords(marked[i]!, place, this.#now))
        const unlike = count(this.tally, marked[i]!, place, this.#now)
        if (unlike) this.doubt(() => this.#report(marked[i]!, place, [unlike]))
      }
  }

  /// Load annotation JSON into this version where nobody knows the text it was written in.
  loadElsewhere(json: unknown): void {
    const session = open(this.#draft)
    session.load(json)
    for (const {id, targets} of session.annotator.factCheck.annotations.values()) {
      const marked = targets.map((target, i) => ({...this.#marked.get(id)![i]!, target}))
      this.#expectEach(marked, session.annotator.value.places.get(id))
    }
  }

  /// What must be so in the end: places found anew are the same; every change can be undone and done again; in its first
  /// text everything is where it was.
  async end(ofFirst: number): Promise<void> {
    const {annotations, article} = this.#annotator.factCheck
    const before = this.#places()
    const anew = Places.of(annotations.values(), this.#now.text, article)
    assert.deepEqual(
      [...this.#marked.keys()].map(id => anew.get(id)),
      before,
      "places found anew",
    )
    let steps = 0
    while (this.#annotator.run(undo)) steps++
    assert.equal(this.#annotator.factCheck.annotations.size, 0, "all is undone")
    for (let i = 0; i < steps; i++) assert.ok(this.#annotator.run(redo), "there is something to do again")
    assert.deepEqual(this.#places(), before, "places after undoing everything and doing it again")
    await this.#session.replaceArticle(documentOf(this.first), facts)
    const statuses = this.#places()
      .slice(0, ofFirst)
      .flatMap(places => places.map(({status}) => status))
    assert.deepEqual(
      statuses.filter(status => status !== "same"),
      [],
      "in its first text",
    )
  }

  get annotated(): number {
    return this.#marked.size
  }

  #expectPlaces(): void {
    const {places} = this.#annotator.value
    for (const [id, marked] of this.#marked) this.#expectEach(marked, places.get(id))
    for (const [quote, claim] of this.#twins)
      assert.deepEqual(places.get(claim), places.get(quote), "on the same words")
  }

  #expectEach(marked: readonly Marked[], places: readonly Place[]): void {
    assert.equal(places.length, marked.length, "a place for each target")
    for (const [i, place] of places.entries()) {
      const faults = faultsOf(marked[i]!.target, place, this.#now.text)
      const others = places.slice(0, i).flatMap(({ranges}) => ranges)
      if (place.ranges.some(range => overlapsAny(range, others))) faults.push("on another target of its annotation")
      this.#expect(marked[i]!, place, faults)
    }
  }

  #expect(marked: Marked, place: Place, faults: readonly string[]): void {
    if (faults.length) assert.fail(this.#report(marked, place, faults))
  }

  #report({target: {segments}, text}: Marked, {status, ranges}: Place, faults: readonly string[]): string {
    const wordsAt = (of: string, list: Place["ranges"]) =>
      list.map(({start, end}) => `${start}–${end} “${of.slice(start, end)}”`).join(" … ")
    const then = segments.map(({textPosition}) => textPosition)
    const now = this.#now.text
    return [
      faults.join("; "),
      wordsAt(text.text, then),
      "in",
      text.text,
      `${status}: ${wordsAt(now, ranges)}`,
      "in",
      now,
    ].join("\n")
  }

  get #records(): readonly Annotation[] {
    return [...this.#annotator.factCheck.annotations.values()]
  }

  #places(): readonly (readonly Place[])[] {
    return [...this.#marked.keys()].map(id => this.#annotator.value.places.get(id))
  }
}
