import {expect} from "chai"
import type {Annotator} from "../../src/annotator.js"
import type {Annotation} from "../../src/model/annotation.js"
import {plainScale, rate} from "../../src/model/rating-scale.js"
import {type FileItem, mergeFile} from "../../src/state/merge-commands.js"
import {Places} from "../../src/state/places.js"
import {putRecords} from "../../src/state/record-commands.js"
import {undoDepths} from "../../src/state/undo.js"
import {draws, pick, seededRandom} from "../model/random.js"
import {
  agree,
  citation,
  edit,
  linesOf,
  mark,
  openDesk,
  redoLast,
  remove,
  storedItems,
  sync,
  undoLast,
  wire,
} from "./desk.js"

const passages = ["harbour is open", "Nobody paid for it", "The bridge is closed", "It is open", "old ferry"]

/// Somebody who works at random, and what they wrote.
class Worker {
  readonly written: string[] = []
  #files: FileItem[][] = []

  constructor(
    readonly desk: Annotator,
    private readonly random: () => number,
    private readonly name: string,
  ) {}

  /// One more thing is done, or found impossible.
  work(): void {
    const {desk, random} = this
    const annotation = this.#any()
    const kind = pick(random, [
      "mark",
      "edit",
      "edit",
      "edit",
      "cite",
      "cite",
      "uncite",
      "move",
      "rate",
      "rate",
      "delete",
    ])
    const odds = random()
    if (odds < 0.12) undoLast(desk)
    else if (odds < 0.2) redoLast(desk)
    else if (odds < 0.26) this.#load()
    else if (kind === "mark" || !annotation) mark(desk, pick(random, passages), pick(random, ["claim", "quote"]))
    else if (kind === "delete") remove(desk, annotation.id)
    else if (kind === "edit") this.#edit(annotation)
    else if (kind === "rate") this.#rate(annotation)
    else this.#sources(annotation, kind)
    if (random() < 0.1) this.#files.push(this.#save())
  }

  #any(): Annotation | undefined {
    const ids = [...this.desk.value.places.order]
    return ids.length ? this.desk.factCheck.annotations.get(pick(this.random, ids)) : undefined
  }

  /// A word that is written nowhere else.
  #word(): string {
    const word = `${this.name}${this.written.length}.`
    this.written.push(word)
    return word
  }

  #edit({id, claim}: Annotation): void {
    const word = () => (this.random() < 0.2 ? undefined : this.#word())
    const field = pick(this.random, ["privateNote", "speaker", "claim", "via"])
    if (field === "claim") {
      const [key, value] = [pick(this.random, ["claimReviewed", "claimDate"]), word()]
      edit(this.desk, id, {claim: value === undefined ? undefined : {...claim, [key]: value}})
    } else if (field === "via") edit(this.desk, id, {via: [{agent: this.#word()}]})
    else edit(this.desk, id, {[field]: word()})
  }

  #rate({id, ratings}: Annotation): void {
    const {key} = pick(this.random, plainScale.labels)
    const rated = [...ratings.filter(other => other.reviewAspect !== "content")]
    if (this.random() < 0.8) rated.push(rate(plainScale, key, {ratingExplanation: this.#word()}))
    edit(this.desk, id, {ratings: rated})
  }

  #sources(annotation: Annotation, kind: string): void {
    const {desk, random} = this
    const evidence = [...annotation.evidence]
    const at = Math.floor(random() * (evidence.length + 1))
    if (kind === "cite") {
      const source = citation(pick(random, ["Port log", "Town council", "Mayor"]), {publisher: this.#word()})
      const item = {id: this.#word(), citation: source.id, stance: "supports", reviewAspect: "content"} as const
      evidence.splice(at, 0, {...item, note: this.#word()})
      desk.run(putRecords({citations: [source], annotations: [{...annotation, evidence}]}, desk.now()))
    } else {
      const [taken] = evidence.splice(at, 1)
      if (kind === "move" && taken) evidence.splice(Math.floor(random() * (evidence.length + 1)), 0, taken)
      edit(desk, annotation.id, {evidence})
    }
  }

  /// The annotations as a file has them that is written now.
  #save(): FileItem[] {
    const {annotations, citations} = this.desk.factCheck
    return [
      ...[...citations.values()].map(record => ({collection: "citations", record, modified: ""}) as const),
      ...[...annotations.values()].map(
        record => ({collection: "annotations", record, modified: record.modified}) as const,
      ),
    ]
  }

  /// An older file, which somebody may have changed.
  #load(): void {
    const {desk, random} = this
    if (!this.#files.length) return
    const items = pick(random, this.#files).map(item => {
      if (item.collection !== "annotations" || random() < 0.5) return item
      const record = {...item.record, privateNote: this.#word()}
      return {...item, record, modified: random() < 0.5 ? item.modified : desk.now()}
    })
    desk.run(mergeFile(desk.value, items, desk.clock.next()).command)
  }
}

/// Everything a desk still knows of: records, deleted ones, history.
const known = (desk: Annotator): string => JSON.stringify([storedItems(desk), linesOf(desk)])

function expectPlaces({value, text}: Annotator): void {
  const anew = Places.of(value.factCheck.annotations.values(), text.text, value.factCheck.article)
  expect(value.places.order).to.deep.equal(anew.order)
}

const times = (count: number, act: () => unknown): void => void Array.from({length: count}, act)

describe("work at random", function () {
  this.timeout(60_000)

  it("is undone to where it began, redone to where it was, and loses nothing", () => {
    for (let seed = 1; seed <= draws(300); seed++) {
      const desk = openDesk()
      const worker = new Worker(desk, seededRandom(seed), "a")
      const start = wire(desk)
      times(30, () => worker.work())
      const [end, depth] = [wire(desk), undoDepths(desk.state).undo]
      expectPlaces(desk)
      times(depth, () => undoLast(desk))
      expect(wire(desk), `seed ${seed}`).to.equal(start)
      expect(desk.value.kept).to.deep.equal([])
      times(depth, () => redoLast(desk))
      expect(wire(desk), `seed ${seed}`).to.equal(end)
      const all = known(desk)
      for (const word of worker.written) expect(all.includes(word), `${word} of seed ${seed}`).to.be.true
    }
  })

  it("of two comes to the same, and loses nothing, whatever is undone", () => {
    for (let seed = 1; seed <= draws(300); seed++) {
      const random = seededRandom(seed)
      const [a, b] = [openDesk(), openDesk("tab-b")]
      const workers = [new Worker(a, random, "a"), new Worker(b, random, "b")] as const
      const meet = () => {
        sync(a, b)
        sync(b, a)
        expect(agree(a, b), `seed ${seed}`).to.be.true
        expect(sync(a, b), `seed ${seed}`).to.be.false
        for (const desk of [a, b]) expectPlaces(desk)
      }
      times(30, () => {
        pick(random, workers).work()
        if (random() < 0.1) sync(a, b)
        if (random() < 0.1) sync(b, a)
      })
      meet()
      for (const {desk} of workers) times(undoDepths(desk.state).undo, () => undoLast(desk))
      meet()
      for (const all of [known(a), known(b)])
        for (const word of workers.flatMap(({written}) => written))
          expect(all.includes(word), `${word} of seed ${seed}`).to.be.true
    }
  })
})
