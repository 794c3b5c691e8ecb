import {expect} from "chai"
import {Session} from "../components/session.js"
import {articleFromText} from "../src/article/article-from-text.js"
import {atOnce} from "../src/anchoring/at-once.js"
import type {Annotation} from "../src/model/annotation.js"
import {toWebAnnotation} from "../src/format/to-web-annotation.js"
import {inSlices} from "../src/slices.js"
import {PlaceFinder} from "../src/state/place-finder.js"
import {Places} from "../src/state/places.js"
import {undo} from "../src/state/undo.js"
import {createMemoryStore} from "../src/storage/memory-store.js"

const facts = {headline: "Harbour opens", url: "https://news.example/harbour"}
const long = Array.from({length: 20_000}, (_, i) => `${i % 12 ? "" : "\n\n"}word${i}`).join(" ")
const changed = long.replace("word600 ", "").replace("word902 ", "other ")

/// Annotations of this session's article, by their words.
function markAll(session: Session, count: number): Annotation[] {
  const {text} = session.annotator.text
  return Array.from({length: count}, (_, i) => {
    const start = text.indexOf(`word${i * 10 + 1}`)
    return session.annotator.annotate("claim", [{start, end: text.indexOf(" ", start + 20)}])
  })
}

function openSession(text = long, store = createMemoryStore()): Session {
  const session = new Session(articleFromText(text), facts, "harbour", "", () => undefined)
  session.keepIn(store)
  return session
}

/// The places are those that would be found if nothing had been found before.
function expectPlaces({annotator}: Session): void {
  const {article, annotations} = annotator.factCheck
  const anew = Places.of(annotations.values(), annotator.text.text, article)
  for (const id of annotations.keys()) expect(annotator.value.places.get(id)).to.deep.equal(anew.get(id))
  expect(annotator.value.places.order).to.deep.equal(anew.order)
}

const statuses = ({annotator}: Session) =>
  [...annotator.factCheck.annotations.keys()].map(id => annotator.value.places.get(id)[0]!.status)

/// Takes this many milliseconds, one at a time.
function* work(milliseconds: number): Generator<undefined, void> {
  for (let i = 0; i < milliseconds; i++) {
    for (const until = performance.now() + 1; performance.now() < until;);
    yield
  }
}

describe("work in slices", () => {
  it("lets frames be drawn", async () => {
    let frames = 0
    requestAnimationFrame(() => frames++)
    expect(await inSlices(work(150), () => true)).to.equal(true)
    expect(frames).to.equal(1)
  })

  it("ends once it is not wanted any more", async () => {
    const job = work(1000)
    let wanted = true
    const done = inSlices(job, () => wanted)
    wanted = false
    expect(await done).to.equal(false)
    expect(job.next().done).to.equal(false)
  })
})

describe("places found in slices", () => {
  it("are the places of the same targets that come as other objects", () => {
    const session = openSession()
    const lists = markAll(session, 5).map(({targets}) => targets)
    const versions = [{hash: session.annotator.text.hash, text: session.annotator.text.text}]
    const [ahead, anew] = [new PlaceFinder(changed, versions), new PlaceFinder(changed, versions)]
    atOnce(ahead.prepare(lists))
    for (const targets of lists)
      for (const given of [targets, structuredClone(targets)])
        expect(ahead.placesOf(given)).to.deep.equal(anew.placesOf(given))
  })

  it("are those of a new text of the article", async () => {
    const session = openSession()
    session.describe(facts)
    markAll(session, 100)
    await session.replaceArticle(articleFromText(changed), facts)
    expect(new Set(statuses(session))).to.deep.equal(new Set(["same", "moved", "changed"]))
    expectPlaces(session)
  })

  it("are those of what was changed meanwhile, too", async () => {
    const session = openSession()
    session.describe(facts)
    markAll(session, 100)
    const replacing = session.replaceArticle(articleFromText(changed), facts)
    const {annotator} = session
    const later = annotator.annotate("quote", [{start: 500, end: 540}])
    await replacing
    expect(annotator.value.places.get(later.id)[0]!.status).to.equal("same")
    expectPlaces(session)
  })

  it("leave the article alone that is not to be replaced any more", async () => {
    const session = openSession()
    session.describe(facts)
    markAll(session, 100)
    let wanted = true
    const first = session.replaceArticle(articleFromText(changed), facts, () => wanted)
    wanted = false
    const second = session.replaceArticle(articleFromText("Something else."), facts)
    await Promise.all([first, second])
    expect(session.annotator.text.text).to.equal("Something else.")
    expectPlaces(session)
  })

  it("are those in the texts that storage knows", async () => {
    const store = createMemoryStore()
    const said = "The mayor said that the harbour is open again. Nobody paid for it. The ferry is late by an hour."
    const before = openSession(said, store)
    await before.open()
    before.describe(facts)
    const start = before.annotator.text.text.indexOf("The ferry")
    const {id} = before.annotator.annotate("claim", [{start, end: start + "The ferry is late by an hour.".length}])
    await before.saved()
    before.close()
    const similar =
      "The mayor said that the harbour is open again. Nobody paid for it.\n\nThe ferry was late by an hour and more."
    const gone = openSession(said.replace(" The ferry is late by an hour.", ""), store)
    await gone.open()
    expect(gone.annotator.value.places.get(id)[0]!.status).to.equal("lost")
    const moved = openSession(similar, store)
    await moved.open()
    expect(moved.annotator.value.places.get(id)[0]!.status).to.equal("changed")
    for (const session of [gone, moved]) expectPlaces(session)
  })
  it("are those of a file that is taken in, and its records are as if they had come at once", async () => {
    const from = openSession()
    from.describe(facts)
    const marked = markAll(from, 100)
    const file = JSON.stringify(toWebAnnotation(from.annotator.factCheck, from.annotator.text.text))
    const [sliced, atOnce] = [openSession(changed), openSession(changed)]
    for (const session of [sliced, atOnce]) session.describe(facts)
    const taking = sliced.loadInSlices(file)
    expect(sliced.annotator.factCheck.annotations.size).to.equal(0)
    expect(await taking).to.deep.equal({added: marked.length, updated: 0, issues: []})
    atOnce.load(file)
    const records = ({annotator}: Session) => [...annotator.factCheck.annotations.values()]
    expect(records(sliced)).to.deep.equal(records(atOnce))
    expectPlaces(sliced)
    expect(sliced.annotator.run(undo)).to.equal(true)
    expect(records(sliced)).to.deep.equal([])
  })
})
