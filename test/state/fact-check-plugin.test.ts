import {expect} from "chai"
import {TextSelection} from "prosemirror-state"
import type {Annotator} from "../../src/annotator.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {withInfo} from "../../src/state/change-info.js"
import {factCheckState, recordKey} from "../../src/state/fact-check-plugin.js"
import {deleteRecords, putRecords, selectAnnotation} from "../../src/state/record-commands.js"
import {RecordStep} from "../../src/state/record-step.js"
import {undoDepths} from "../../src/state/undo.js"
import {describeArticle} from "../../src/state/article-commands.js"
import {
  edit,
  itemOf,
  linesOf,
  mark,
  openDesk,
  redoLast,
  remove,
  stampsOfRecord,
  sync,
  tombstoneOf,
  undoLast,
} from "./desk.js"
import {mergeStoredRecords} from "../../src/state/merge-commands.js"

const lastLine = (desk: Annotator): LogEntry => linesOf(desk).at(-1)!
const changedBy = (desk: Annotator, act: () => unknown): string[] => {
  act()
  return [...desk.value.changed]
}

describe("the fact check of a state", () => {
  it("makes, changes and deletes records by steps", () => {
    const desk = openDesk()
    const made = mark(desk, "harbour is open")
    expect([...desk.factCheck.annotations.values()]).to.deep.equal([made])
    edit(desk, made.id, {privateNote: "ask the mayor"})
    expect(desk.factCheck.annotations.get(made.id)?.privateNote).to.equal("ask the mayor")
    remove(desk, made.id)
    expect(desk.factCheck.annotations.size).to.equal(0)
  })

  it("keeps its records frozen", () => {
    const desk = openDesk()
    const {targets} = mark(desk, "harbour is open")
    expect(() => (targets as unknown[]).push(0)).to.throw(TypeError)
  })

  it("is missing in a state without its plugin", () => {
    const desk = openDesk()
    const bare = desk.state.reconfigure({plugins: []})
    expect(() => factCheckState(bare)).to.throw(RangeError)
  })
})

describe("stamps", () => {
  it("are new for every field of a new record", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const stamps = stampsOfRecord(desk, id)
    expect(Object.keys(stamps)).to.include.members(["kind", "via", "created", "modified"])
    expect(new Set(Object.values(stamps)).size).to.equal(1)
  })

  it("are new for the fields that changed, and for no other", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const before = stampsOfRecord(desk, id)
    edit(desk, id, {privateNote: "ask"})
    const {privateNote, modified, ...others} = stampsOfRecord(desk, id)
    expect(privateNote! > before["kind"]!).to.be.true
    expect(modified).to.equal(privateNote)
    expect({...others, modified: before["modified"]}).to.deep.equal(before)
  })

  it("are new for what is undone and redone", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const stamps: string[] = []
    const note = () => stamps.push(stampsOfRecord(desk, id)["privateNote"]!)
    edit(desk, id, {privateNote: "ask"})
    note()
    undoLast(desk)
    note()
    redoLast(desk)
    note()
    expect(stamps).to.deep.equal([...new Set(stamps)].sort())
  })

  it("are never part of a step", () => {
    const desk = openDesk()
    const steps: unknown[] = []
    desk.subscribe(({tr}) => steps.push(...tr.steps.map(step => step.toJSON() as unknown)))
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "ask"})
    remove(desk, id)
    for (let i = 0; i < 3; i++) undoLast(desk)
    expect(steps).to.have.length(6)
    expect(JSON.stringify(steps)).not.to.include("/tab-a")
  })

  it("are later than those of the values that are written over, whatever the clock says", () => {
    const [desk, ahead] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    const item = itemOf(desk, "annotations", id)
    const future = "2999-01-01T00:00:00.000Z/000000/tab-b"
    const record = {...item.stored.record, privateNote: "from the future"}
    const stored = {record, stamps: {...item.stored.stamps, privateNote: future}}
    desk.run(mergeStoredRecords([{collection: "annotations", stored}]))
    expect(stampsOfRecord(desk, id)["privateNote"]).to.equal(future)
    for (const text of ["mine", "mine again"]) {
      edit(desk, id, {privateNote: text})
      desk.run(mergeStoredRecords([{collection: "annotations", stored}]))
      expect(desk.factCheck.annotations.get(id)?.privateNote).to.equal(text)
    }
    sync(desk, ahead)
    expect(ahead.factCheck.annotations.get(id)?.privateNote).to.equal("mine again")
  })
})

describe("tombstones", () => {
  it("hold the last record and all that its deleter knew", () => {
    const desk = openDesk()
    const made = mark(desk, "harbour is open")
    const stamps = stampsOfRecord(desk, made.id)
    remove(desk, made.id)
    expect(tombstoneOf(desk, made.id)).to.deep.equal({record: made, stamps, deleted: lastLine(desk).stamp})
    expect(stampsOfRecord(desk, made.id)).to.deep.equal({})
  })

  it("go when the record comes back, with later stamps than they held", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    remove(desk, id)
    const grave = tombstoneOf(desk, id)!
    undoLast(desk)
    expect(tombstoneOf(desk, id)).to.be.undefined
    for (const [field, stamp] of Object.entries(stampsOfRecord(desk, id)))
      expect(stamp > grave.stamps[field]!, field).to.be.true
  })

  it("give nothing back to a record that is made again as it was before", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    sync(desk, other)
    undoLast(desk)
    edit(other, id, {privateNote: "ask"})
    remove(other, id)
    sync(other, desk)
    redoLast(desk)
    const made = desk.factCheck.annotations.get(id)
    sync(other, desk)
    sync(desk, other)
    expect([desk, other].map(({factCheck}) => factCheck.annotations.get(id))).to.deep.equal([made, made])
  })

  it("hold what the other tab's deleter knew, where the deletion is learnt from there", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    sync(desk, other)
    edit(other, id, {privateNote: "ask"})
    remove(other, id)
    sync(other, desk)
    expect(desk.factCheck.annotations.size).to.equal(0)
    expect(tombstoneOf(desk, id)).to.deep.equal(tombstoneOf(other, id))
  })
})

describe("the history of a record", () => {
  it("says who changed what and when", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    desk.reviewer = "Ana"
    edit(desk, id, {privateNote: "ask"}, "user")
    const {changes, ...line} = lastLine(desk)
    expect(line).to.deep.equal({
      stamp: stampsOfRecord(desk, id)["privateNote"],
      collection: "annotations",
      id,
      by: "Ana",
      origin: "user",
    })
    expect(changes["privateNote"]).to.deep.equal([null, "ask"])
    expect(Object.keys(changes).sort()).to.deep.equal(["modified", "privateNote"])
    expect(desk.value.added).to.deep.equal([lastLine(desk)])
  })

  it("has a line for every change, undo and redo included", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "ask"})
    undoLast(desk)
    redoLast(desk)
    remove(desk, id)
    expect(linesOf(desk).map(line => line.origin)).to.deep.equal(["api", "api", "undo", "undo", "api"])
    expect(new Set(linesOf(desk).map(line => line.stamp)).size).to.equal(5)
  })

  it("tells lines of one change of one record apart", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const tr = desk.state.tr
    tr.step(new RecordStep("annotations", id, {privateNote: [null, "a"]}))
    tr.step(new RecordStep("annotations", id, {privateNote: ["a", "b"]}))
    desk.dispatch(tr)
    expect(desk.value.log.get(id)?.map(line => line.changes["privateNote"]?.[1])).to.deep.equal([undefined, "a", "b"])
  })

  it("names only what was applied", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "mine"})
    const changes = {privateNote: ["somebody else's", "late"], speaker: [null, "urn:uuid:s"]} as const
    desk.dispatch(desk.state.tr.step(new RecordStep("annotations", id, changes)))
    expect(lastLine(desk).changes).to.deep.equal({speaker: [null, "urn:uuid:s"]})
    expect(desk.value.kept).to.deep.equal([{collection: "annotations", id, field: "privateNote"}])
  })

  it("has no line for a change that comes from storage, nor for the article's own record", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    mark(other, "harbour is open")
    desk.run(mergeStoredRecords([itemOf(other, "annotations", [...other.factCheck.annotations.keys()][0]!)]), "sync")
    desk.run(describeArticle({headline: "Harbour shut"}, {hash: "sha256-1", checkedAt: desk.now()}))
    expect(linesOf(desk)).to.deep.equal([])
  })

  it("has its lines in the order of time, each once, wherever they come from", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    sync(desk, other)
    edit(other, id, {privateNote: "ask"})
    edit(desk, id, {speaker: "urn:uuid:s"})
    sync(other, desk)
    sync(other, desk)
    const stamps = desk.value.log.get(id)!.map(line => line.stamp)
    expect(stamps).to.have.length(3)
    expect(stamps).to.deep.equal([...stamps].sort())
  })
})

describe("what a transaction changed", () => {
  it("is named by record", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const own = [recordKey("annotations", id)]
    const later = mark(desk, "Nobody paid")
    expect([...desk.value.changed]).to.deep.equal([recordKey("annotations", later.id)])
    expect(changedBy(desk, () => edit(desk, id, {privateNote: "ask"}))).to.deep.equal(own)
    expect(changedBy(desk, () => remove(desk, id))).to.deep.equal(own)
    expect(changedBy(desk, () => undoLast(desk))).to.deep.equal(own)
  })

  it("is nothing where nothing did", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    expect(changedBy(desk, () => desk.run(selectAnnotation(id)))).to.deep.equal([])
    edit(desk, id, {privateNote: "ask"})
    const text = TextSelection.create(desk.state.doc, 1, 3)
    expect(changedBy(desk, () => desk.dispatch(desk.state.tr.setSelection(text)))).to.deep.equal([])
    expect(desk.value.added).to.deep.equal([])
  })

  it("leaves the value as it is where a transaction is about the text selection only", () => {
    const desk = openDesk()
    desk.dispatch(desk.state.tr)
    const before = desk.value
    desk.dispatch(desk.state.tr.setSelection(TextSelection.create(desk.state.doc, 1, 3)))
    expect(desk.value).to.equal(before)
  })
})

describe("what is no record", () => {
  it("drops the selection of an annotation that is deleted, and of no other", () => {
    const desk = openDesk()
    const [a, b] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid")]
    desk.run(selectAnnotation(a.id))
    remove(desk, b.id)
    expect(desk.value.selected).to.equal(a.id)
    remove(desk, a.id)
    expect(desk.value.selected).to.equal(null)
    undoLast(desk)
    expect(desk.value.selected).to.equal(null)
  })

  it("drops the selection of an annotation whose creation is undone, or that another tab deletes", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    desk.run(selectAnnotation(id))
    undoLast(desk)
    expect(desk.value.selected).to.equal(null)
    redoLast(desk)
    desk.run(selectAnnotation(id))
    sync(desk, other)
    remove(other, id)
    sync(other, desk)
    expect(desk.value.selected).to.equal(null)
  })

  it("keeps drafts, without a step of undo", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const depths = undoDepths(desk.state)
    const draft = {id, values: {explanation: "typed"}, modified: desk.now()}
    desk.dispatch(withInfo(desk.state.tr, {draft: {id, draft}}), "user")
    expect(desk.value.drafts.get(id)).to.deep.equal(draft)
    expect(undoDepths(desk.state)).to.deep.equal(depths)
    undoLast(desk)
    expect(desk.value.drafts.get(id)).to.deep.equal(draft)
    desk.dispatch(withInfo(desk.state.tr, {draft: {id, draft: null}}), "user")
    expect(desk.value.drafts.size).to.equal(0)
  })

  it("keeps what can be undone and redone while only such things change", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "ask"})
    undoLast(desk)
    desk.run(selectAnnotation(id))
    desk.dispatch(withInfo(desk.state.tr, {draft: {id, draft: null}}))
    expect(undoDepths(desk.state)).to.deep.equal({undo: 1, redo: 1})
    expect(redoLast(desk)).to.be.true
  })
})

describe("a creation and a deletion of several records", () => {
  it("is one step of undo and gives each its stamps", () => {
    const desk = openDesk()
    const agents = [
      {id: "urn:uuid:1", type: "Person", name: "Ana"},
      {id: "urn:uuid:2", type: "Person", name: "Ben"},
    ] as const
    desk.run(putRecords({agents}, desk.now()))
    desk.run(deleteRecords(agents.map(agent => agent.id)))
    expect(desk.factCheck.agents.size).to.equal(0)
    expect(desk.value.tombstones.size).to.equal(2)
    undoLast(desk)
    expect([...desk.factCheck.agents.values()]).to.have.deep.members(agents)
    undoLast(desk)
    expect(desk.factCheck.agents.size).to.equal(0)
  })
})
