import {expect} from "chai"
import type {Annotator} from "../../src/annotator.js"
import type {Annotation} from "../../src/model/annotation.js"
import {mergeFile, mergeStoredRecords} from "../../src/state/merge-commands.js"
import {putRecords} from "../../src/state/record-commands.js"
import {undoAll, undoDepths} from "../../src/state/undo.js"
import {citation, edit, itemOf, mark, noteOf, openDesk, redoLast, remove, sync, undoLast, wire} from "./desk.js"

/// A desk with one claim, and another tab that has it too.
function twoDesks(): {desk: Annotator; other: Annotator; id: string} {
  const [desk, other] = [openDesk(), openDesk("tab-b")]
  const {id} = mark(desk, "harbour is open")
  sync(desk, other)
  return {desk, other, id}
}

const keptBy = (desk: Annotator): string[] => desk.value.kept.map(({field}) => field)

describe("undo and redo", () => {
  it("do not apply where nothing was done", () => {
    const desk = openDesk()
    expect([undoLast(desk), redoLast(desk)]).to.deep.equal([false, false])
  })

  it("take back 300 changes one by one, and make them again", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const states = [wire(desk)]
    for (let i = 0; i < 300; i++) {
      edit(desk, id, {privateNote: `note ${i}`})
      states.push(wire(desk))
    }
    expect(undoDepths(desk.state)).to.deep.equal({undo: 301, redo: 0})
    for (let i = 299; i >= 0; i--) {
      expect(undoLast(desk)).to.be.true
      expect(wire(desk)).to.equal(states[i])
    }
    expect(undoDepths(desk.state)).to.deep.equal({undo: 1, redo: 300})
    for (let i = 1; i <= 300; i++) {
      expect(redoLast(desk)).to.be.true
      expect(wire(desk)).to.equal(states[i])
    }
  })

  it("take changes of one moment back one by one", () => {
    const desk = openDesk()
    const [a, b] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid")]
    undoLast(desk)
    expect([...desk.factCheck.annotations.keys()]).to.deep.equal([a.id])
    redoLast(desk)
    expect([...desk.factCheck.annotations.keys()]).to.deep.equal([a.id, b.id])
  })

  const evidence = (id: string, note: string) =>
    ({id, citation: citation("Port log").id, stance: "supports", reviewAspect: "content", note}) as const
  const rating = (key: string) => ({reviewAspect: "content", scale: "plain@1", key, alternateName: key}) as const
  const three = [evidence("e1", "1"), evidence("e2", "2"), evidence("e3", "3")]
  type Fields = Readonly<Record<string, unknown>>
  const changes: [title: string, before: Fields, after: Fields][] = [
    ["a field that is set", {}, {speaker: "urn:uuid:s"}],
    ["a field that is taken away", {speaker: "urn:uuid:s"}, {speaker: undefined}],
    ["a part's field", {claim: {claimReviewed: "a"}}, {claim: {claimReviewed: "b", claimDate: "2017"}}],
    ["a part that goes", {claim: {claimReviewed: "a"}}, {claim: undefined}],
    ["a rating that is given", {}, {ratings: [rating("true")]}],
    ["a rating that is changed", {ratings: [rating("true")]}, {ratings: [rating("false")]}],
    ["evidence in front", {evidence: three.slice(1)}, {evidence: three}],
    ["evidence taken from the middle", {evidence: three}, {evidence: [three[0], three[2]]}],
    ["evidence in another order", {evidence: three}, {evidence: [three[2], three[0], three[1]]}],
    ["all evidence taken away", {evidence: three}, {evidence: []}],
    ["everything at once", {evidence: three, speaker: "x"}, {evidence: [three[1]], via: [{agent: "y"}], speaker: "z"}],
  ]
  for (const [title, before, after] of changes)
    it(`take back and make again ${title}`, () => {
      const desk = openDesk()
      const {id} = mark(desk, "harbour is open")
      edit(desk, id, {speaker: "urn:uuid:0", ...before})
      const first = wire(desk)
      edit(desk, id, after)
      const second = wire(desk)
      expect(second).not.to.equal(first)
      undoLast(desk)
      expect(wire(desk)).to.equal(first)
      redoLast(desk)
      expect(wire(desk)).to.equal(second)
    })

  it("delete what was made, and bring back what was deleted", () => {
    const desk = openDesk()
    const made = mark(desk, "harbour is open")
    const full = wire(desk)
    undoLast(desk)
    expect(desk.factCheck.annotations.size).to.equal(0)
    expect(desk.value.tombstones.size).to.equal(1)
    redoLast(desk)
    expect(wire(desk)).to.equal(full)
    remove(desk, made.id)
    undoLast(desk)
    expect(wire(desk)).to.equal(full)
    expect(desk.factCheck.annotations.get(made.id)).to.deep.equal(made)
  })

  it("take several records of one change back together", () => {
    const desk = openDesk()
    const empty = wire(desk)
    const source = citation("Port log")
    const annotation: Annotation = {
      ...mark(openDesk("tab-z"), "harbour is open"),
      evidence: [{id: "e", citation: source.id, stance: "supports", reviewAspect: "content"}],
    }
    desk.run(putRecords({annotations: [annotation], citations: [source]}, desk.now()))
    undoLast(desk)
    expect(wire(desk)).to.equal(empty)
  })

  it("keep what was undone for a redo until something is done anew", () => {
    const {desk, other, id} = twoDesks()
    edit(desk, id, {privateNote: "a"})
    undoLast(desk)
    edit(other, id, {speaker: "urn:uuid:s"})
    sync(other, desk)
    expect(undoDepths(desk.state).redo).to.equal(1)
    edit(desk, id, {privateNote: "b"})
    expect(undoDepths(desk.state).redo).to.equal(0)
  })
})

describe("undoing all", () => {
  const all = (desk: Annotator): boolean => desk.run(undoAll)

  it("takes back everything at once, and is itself one step of undo", () => {
    const desk = openDesk()
    const kept = mark(desk, "Nobody paid")
    const before = wire(desk)
    const other = openDesk("tab-b")
    sync(desk, other)
    edit(other, kept.id, {privateNote: "a"})
    const source = citation("Port log")
    const made = mark(other, "harbour is open")
    other.run(
      putRecords({citations: [source], annotations: [{...made, evidence: [evidenceOf(source.id)]}]}, other.now()),
    )
    remove(other, kept.id)
    const after = wire(other)
    expect(all(other)).to.be.true
    expect(wire(other)).to.equal(before)
    expect(undoDepths(other.state).redo).to.equal(0)
    undoLast(other)
    expect(wire(other)).to.equal(after)
    redoLast(other)
    expect(wire(other)).to.equal(before)
  })

  it("does not apply where nothing was done, or all is taken back", () => {
    const desk = openDesk()
    expect(all(desk)).to.be.false
    mark(desk, "harbour is open")
    undoLast(desk)
    expect(all(desk)).to.be.false
  })

  it("leaves alone what was changed elsewhere since, and sources that are used there", () => {
    const {desk, other, id} = twoDesks()
    const source = citation("Port log")
    desk.run(putRecords({citations: [source]}, desk.now()))
    edit(desk, id, {privateNote: "mine", speaker: "urn:uuid:s"})
    sync(desk, other)
    edit(other, id, {privateNote: "theirs", evidence: [evidenceOf(source.id)]})
    sync(other, desk)
    expect(all(desk)).to.be.true
    expect([noteOf(desk, id), desk.factCheck.annotations.get(id)?.speaker]).to.deep.equal(["theirs", undefined])
    expect([...desk.factCheck.citations.keys()]).to.deep.equal([source.id])
  })

  const evidenceOf = (citation: string) => ({id: "e", citation, stance: "supports", reviewAspect: "content"}) as const
})

describe("undo beside changes from elsewhere", () => {
  const sources: [title: string, change: (desk: Annotator, other: Annotator, id: string) => void][] = [
    ["another tab", (desk, other, id) => desk.run(mergeStoredRecords([itemOf(other, "annotations", id)]), "sync")],
    [
      "a file",
      (desk, other, id) => {
        const record = other.factCheck.annotations.get(id)!
        const items = [{collection: "annotations", record, modified: record.modified}] as const
        desk.run((state, dispatch) =>
          mergeFile(desk.value, items, desk.clock.next()).command(
            state,
            dispatch && (tr => dispatch(tr.setMeta("addToHistory", false))),
          ),
        )
      },
    ],
  ]
  for (const [title, arrive] of sources) {
    it(`keeps another field that ${title} changed`, () => {
      const {desk, other, id} = twoDesks()
      edit(other, id, {speaker: "urn:uuid:s"})
      edit(desk, id, {privateNote: "mine"})
      arrive(desk, other, id)
      expect(desk.factCheck.annotations.get(id)).to.include({privateNote: "mine", speaker: "urn:uuid:s"})
      undoLast(desk)
      expect(noteOf(desk, id)).to.be.undefined
      expect(desk.factCheck.annotations.get(id)?.speaker).to.equal("urn:uuid:s")
      expect(keptBy(desk)).to.deep.equal([])
      redoLast(desk)
      expect(desk.factCheck.annotations.get(id)).to.include({privateNote: "mine", speaker: "urn:uuid:s"})
    })

    it(`leaves alone a field that ${title} has changed since, and says so`, () => {
      const {desk, other, id} = twoDesks()
      edit(desk, id, {privateNote: "mine", speaker: "urn:uuid:s"})
      edit(other, id, {privateNote: "theirs"})
      arrive(desk, other, id)
      undoLast(desk)
      expect(noteOf(desk, id)).to.equal("theirs")
      expect(desk.factCheck.annotations.get(id)?.speaker).to.be.undefined
      expect(desk.value.kept).to.deep.equal([{collection: "annotations", id, field: "privateNote"}])
    })

    it(`leaves a record it would take back where ${title} has changed it, and says so`, () => {
      const {desk, other, id} = twoDesks()
      edit(other, id, {privateNote: "theirs"})
      arrive(desk, other, id)
      undoLast(desk)
      expect(noteOf(desk, id)).to.equal("theirs")
      expect(desk.value.kept).to.deep.equal([{collection: "annotations", id, field: "*"}])
    })
  }

  it("keeps a source that another tab uses by now, and says so", () => {
    const {desk, other, id} = twoDesks()
    const source = citation("Port log")
    const item = {id: "e", citation: source.id, stance: "supports", reviewAspect: "content"} as const
    const cited = {...desk.factCheck.annotations.get(id)!, evidence: [item]}
    desk.run(putRecords({citations: [source], annotations: [cited]}, desk.now()))
    sync(desk, other)
    const theirs = mark(other, "Nobody paid")
    edit(other, theirs.id, {evidence: [item]})
    sync(other, desk)
    undoLast(desk)
    expect(desk.factCheck.annotations.get(id)?.evidence).to.deep.equal([])
    expect(desk.factCheck.citations.get(source.id)).to.deep.equal(source)
    expect(desk.value.kept).to.deep.equal([{collection: "citations", id: source.id, field: "*"}])
    redoLast(desk)
    expect(desk.factCheck.annotations.get(id)?.evidence).to.deep.equal([item])
    remove(other, theirs.id)
    sync(other, desk)
    undoLast(desk)
    expect(desk.factCheck.citations.size).to.equal(0)
  })

  it("keeps a file's change that came after an edit and is undone before it", () => {
    const {desk, other, id} = twoDesks()
    edit(desk, id, {privateNote: "mine"})
    edit(other, id, {speaker: "urn:uuid:s"})
    const record = other.factCheck.annotations.get(id)!
    desk.run(
      mergeFile(desk.value, [{collection: "annotations", record, modified: record.modified}], desk.clock.next())
        .command,
    )
    undoLast(desk)
    expect(desk.factCheck.annotations.get(id)?.speaker).to.be.undefined
    expect(noteOf(desk, id)).to.equal("mine")
    undoLast(desk)
    expect(noteOf(desk, id)).to.be.undefined
  })

  it("says nothing was kept once something else is done", () => {
    const {desk, other, id} = twoDesks()
    edit(desk, id, {privateNote: "mine"})
    edit(other, id, {privateNote: "theirs"})
    sync(other, desk)
    undoLast(desk)
    expect(keptBy(desk)).to.deep.equal(["privateNote"])
    mark(desk, "Nobody paid")
    expect(keptBy(desk)).to.deep.equal([])
  })

  it("names each field of a record that was deleted elsewhere", () => {
    const {desk, other, id} = twoDesks()
    edit(desk, id, {privateNote: "mine"})
    sync(desk, other)
    remove(other, id)
    sync(other, desk)
    undoLast(desk)
    expect(keptBy(desk)).to.deep.equal(["privateNote"])
    expect(desk.factCheck.annotations.size).to.equal(0)
  })
})

describe("the time of the last change", () => {
  const modified = (desk: Annotator, id: string) => desk.factCheck.annotations.get(id)!.modified

  it("goes back with undo and forth with redo", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const first = modified(desk, id)
    edit(desk, id, {privateNote: "a"})
    const second = modified(desk, id)
    expect(second > first).to.be.true
    undoLast(desk)
    expect(modified(desk, id)).to.equal(first)
    redoLast(desk)
    expect(modified(desk, id)).to.equal(second)
  })

  it("stays the later one where it was set elsewhere since, and is no conflict", () => {
    const {desk, other, id} = twoDesks()
    edit(desk, id, {privateNote: "mine"})
    edit(other, id, {speaker: "urn:uuid:s"})
    sync(other, desk)
    const theirs = modified(other, id)
    expect(modified(desk, id)).to.equal(theirs)
    undoLast(desk)
    expect(noteOf(desk, id)).to.be.undefined
    expect(modified(desk, id)).to.equal(theirs)
    expect(keptBy(desk)).to.deep.equal([])
  })
})
