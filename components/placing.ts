import type {Annotation} from "../src/model/annotation.js"
import {acceptMoves, confirmWords, removeMention} from "../src/state/place-commands.js"
import {type PlaceCounts, needsALook, placeCounts, standingOf} from "../src/state/place-counts.js"
import {focusCard} from "./cards.js"
import type {Marking} from "./marking.js"
import {placeSummary, placesLeft} from "./place-words.js"
import {type Stage, showing} from "./stage.js"
import {strings} from "./strings.js"
import type {Wayfinding} from "./wayfinding.js"

/// What a user does about annotations whose words the article has changed.
export class Placing {
  constructor(
    private readonly stage: Stage,
    private readonly marking: Marking,
    private readonly way: Wayfinding,
  ) {}

  /// How many annotations stand elsewhere, on other words, or nowhere.
  counts(): PlaceCounts {
    const {factCheck, places} = this.stage.annotator.value
    return placeCounts(factCheck.annotations, id => places.get(id))
  }

  /// Say how they stand, where there is something to say.
  sayCounts(): void {
    const words = placeSummary(this.counts())
    if (words) this.stage.say(words)
  }

  /// The annotation holds for the words that stand there now. The button goes, so the focus goes to the card first.
  async confirm(id: string): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    const {ratings} = annotator.factCheck.annotations.get(id) ?? {ratings: []}
    focusCard(this.stage, id)
    const isDone = await showing(this.stage, () => annotator.run(confirmWords(id, annotator.now()), "user"))
    if (isDone) this.#say(strings.places.confirmed[ratings.length ? "verdict" : "words"])
  }

  /// Put a lost passage on the selected words, or on those that are selected next.
  async attach(id: string, target: string): Promise<void> {
    if (this.stage.writable) await this.marking.look({id, as: "place", target})
  }

  /// Take away a place where it is also said.
  async remove(id: string, target: string): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    focusCard(this.stage, id)
    const isDone = await showing(this.stage, () => annotator.run(removeMention(id, target, annotator.now()), "user"))
    if (isDone) this.#say(strings.places.removed)
  }

  /// All places that have moved are right.
  async acceptMoves(): Promise<void> {
    const {annotator, root} = this.stage
    if (!this.stage.writable) return
    const {moved} = this.counts()
    root.getElementById("list-title")?.focus()
    const isDone = await showing(this.stage, () => annotator.run(acceptMoves(annotator.now()), "user"))
    if (isDone) this.#say(strings.places.accepted({count: moved}))
  }

  /// Go to the card of the next annotation that somebody has to look at, after the selected one; after the last comes the
  /// first.
  next(): void {
    const {factCheck, places, selected} = this.stage.annotator.value
    const standing = (id: string) => standingOf(factCheck.annotations.get(id) as Annotation, places.get(id))
    const waiting = places.order.filter(id => needsALook(standing(id)))
    const at = selected === null ? -1 : places.order.indexOf(selected)
    const next = waiting.find(id => places.order.indexOf(id) > at) ?? waiting[0]
    if (next === undefined) return
    this.way.select(next)
    focusCard(this.stage, next)
  }

  /// What was done, and what is left.
  #say(done: string): void {
    const left = placesLeft(this.counts())
    this.stage.say(left ? strings.sentences({first: done, second: left}) : done)
  }
}
