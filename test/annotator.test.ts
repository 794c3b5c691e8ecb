import {expect} from "chai"
import {articleFromText} from "../src/article/article-from-text.js"
import {Annotator, type AnnotatorUpdate} from "../src/annotator.js"
import {agentNamed} from "../src/model/agent.js"
import {hashOfText, idOfName} from "../src/model/id.js"
import {changeInfo} from "../src/state/change-info.js"
import {putRecords, selectAnnotation} from "../src/state/record-commands.js"
import {undoDepths} from "../src/state/undo.js"
import {edit, mark, openDesk, undoLast, url, words} from "./state/desk.js"

const rangeOf = (desk: Annotator, exact: string) => {
  const start = desk.text.text.indexOf(exact)
  return {start, end: start + exact.length}
}

describe("annotate", () => {
  it("makes an annotation of these words", () => {
    const desk = openDesk()
    const range = rangeOf(desk, "harbour is open")
    const made = desk.annotate("claim", [range])
    expect(made).to.equal(desk.factCheck.annotations.get(made.id))
    const {id, created, targets, ...rest} = made
    expect(rest).to.deep.equal({kind: "claim", via: [], ratings: [], evidence: [], modified: created})
    expect(id).to.match(/^urn:uuid:/)
    expect(created).to.match(/^2026-01-01T00:00:00\.\d{3}Z$/)
    expect(targets).to.have.length(1)
    expect(targets[0]).to.include({source: url, role: "main"})
    expect(targets[0]!.segments[0]!.textQuote.exact).to.equal("harbour is open")
    expect(desk.value.places.get(id)).to.deep.equal([{status: "same", ranges: [range]}])
  })

  it("takes several ranges as pieces of one passage", () => {
    const desk = openDesk()
    const ranges = [rangeOf(desk, "It is open,"), rangeOf(desk, "and it stays open.")]
    const {id, targets} = desk.annotate("quote", ranges)
    expect(targets).to.have.length(1)
    expect(desk.value.places.get(id)).to.deep.equal([{status: "same", ranges}])
  })

  it("sets more of its fields", () => {
    const desk = openDesk()
    const {targets} = mark(desk, "harbour is open", "quote")
    const more = {partOf: "urn:uuid:q", speaker: "urn:uuid:s", via: [{agent: "urn:uuid:v"}], targets}
    expect(desk.annotate("claim", [], "user", more)).to.deep.include(more)
  })

  it("names the reviewer as creator, whose agent is made once and keeps what is known", () => {
    const desk = openDesk()
    const known = {...agentNamed("Rita"), jobTitle: "Checker"}
    desk.reviewer = " Rita "
    expect(mark(desk, "harbour is open").creator).to.equal(known.id)
    expect(desk.factCheck.agents.get(known.id)).to.deep.equal(agentNamed("Rita"))
    desk.run(putRecords({agents: [known]}, desk.now()))
    mark(desk, "Nobody paid")
    expect(desk.factCheck.agents.get(known.id)).to.deep.equal(known)
  })

  it("names nobody where nobody has given a name", () => {
    const desk = openDesk()
    desk.reviewer = " "
    expect(mark(desk, "harbour is open")).not.to.have.property("creator")
    expect(desk.creator()).to.equal(null)
  })

  it("names the article by its id where it has no address", () => {
    const article = {id: "harbour", headline: "", versions: []}
    const desk = new Annotator(articleFromText(words), article)
    expect(mark(desk, "Nobody paid").targets[0]!.source).to.equal(idOfName("article:harbour"))
  })

  it("keeps which text its words were taken from, and when", () => {
    const desk = openDesk()
    const before = desk.now()
    const {targets} = mark(desk, "harbour is open")
    expect(targets[0]!.checkedVersion!.hash).to.equal(hashOfText(desk.text.text))
    expect(targets[0]!.checkedVersion!.checkedAt > before).to.equal(true)
  })

  it("is one step of undo", () => {
    const desk = openDesk()
    desk.reviewer = "Rita"
    mark(desk, "harbour is open")
    expect(undoDepths(desk.state).undo).to.equal(1)
    undoLast(desk)
    expect([desk.factCheck.annotations.size, desk.factCheck.agents.size]).to.deep.equal([0, 0])
  })

  const refused: [title: string, ranges: {start: number; end: number}[]][] = [
    ["no words", []],
    ["an empty range", [{start: 3, end: 3}]],
    ["a range outside the text", [{start: 0, end: 100_000}]],
    [
      "pieces out of order",
      [
        {start: 20, end: 30},
        {start: 0, end: 5},
      ],
    ],
    [
      "pieces that overlap",
      [
        {start: 0, end: 5},
        {start: 4, end: 9},
      ],
    ],
  ]
  for (const [title, ranges] of refused)
    it(`refuses ${title}`, () => {
      const desk = openDesk()
      expect(() => desk.annotate("claim", ranges)).to.throw(RangeError)
      expect(desk.factCheck.annotations.size).to.equal(0)
    })
})

describe("dispatch", () => {
  it("stamps changes only, each with a later stamp", () => {
    const desk = openDesk()
    const stamps: (string | undefined)[] = []
    desk.subscribe(({tr}) => stamps.push(changeInfo(tr).stamp))
    const {id} = mark(desk, "harbour is open")
    desk.run(selectAnnotation(id))
    edit(desk, id, {privateNote: "a"})
    undoLast(desk)
    const [made, selected, edited, undone] = stamps
    expect(selected).to.be.undefined
    expect([made, edited, undone]).to.deep.equal([...new Set([undone, edited, made])].sort())
  })

  it("tells who or what asked, and both states", () => {
    const desk = openDesk()
    const updates: AnnotatorUpdate[] = []
    const end = desk.subscribe(update => updates.push(update))
    const before = desk.state
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "a"}, "user")
    undoLast(desk)
    expect(updates.map(update => update.origin)).to.deep.equal(["api", "user", "undo"])
    expect(updates[0]!.before).to.equal(before)
    expect(updates[0]!.state).to.equal(updates[1]!.before)
    expect(updates[2]!.state).to.equal(desk.state)
    end()
    mark(desk, "Nobody paid")
    expect(updates).to.have.length(3)
  })

  it("tells every listener of every change in the order they happen, also when one of them makes the next", () => {
    const desk = openDesk()
    const seen: number[] = []
    desk.subscribe(({state}) => {
      if (desk.factCheck.annotations.size < 3) mark(desk, "Nobody paid")
      expect(desk.state).not.to.equal(state.tr.before)
    })
    desk.subscribe(({state}) => seen.push(undoDepths(state).undo))
    mark(desk, "harbour is open")
    expect(seen).to.deep.equal([1, 2, 3])
    expect(desk.factCheck.annotations.size).to.equal(3)
  })

  it("tells the others where one listener fails, and takes further changes", async () => {
    const desk = openDesk()
    const failure = new Error("a listener fails")
    const reported: unknown[] = []
    const mochas = window.onerror
    window.onerror = (_message, _source, _line, _column, error) => reported.push(error) > 0
    let told = 0
    const end = desk.subscribe(() => {
      throw failure
    })
    desk.subscribe(() => told++)
    mark(desk, "harbour is open")
    end()
    mark(desk, "Nobody paid")
    expect(told).to.equal(2)
    await new Promise(resolve => setTimeout(resolve))
    window.onerror = mochas
    expect(reported).to.deep.equal([failure])
  })

  it("says whether a command applies", () => {
    const desk = openDesk()
    expect(desk.run(() => false)).to.be.false
    expect(desk.run(selectAnnotation("urn:uuid:unknown"))).to.be.false
  })
})

describe("now", () => {
  it("is never earlier than before, and later than what was seen", () => {
    const desk = openDesk()
    const first = desk.now()
    desk.clock.see("2026-01-01T12:00:00.000Z/000000/tab-b")
    const second = desk.now()
    expect(second >= "2026-01-01T12:00:00.000Z" && second > first).to.be.true
    expect(desk.now() >= second).to.be.true
  })
})
