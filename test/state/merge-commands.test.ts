import {expect} from "chai"
import type {Annotator} from "../../src/annotator.js"
import type {Agent} from "../../src/model/agent.js"
import type {Annotation} from "../../src/model/annotation.js"
import {type LogEntry} from "../../src/model/log-entry.js"
import {
  type FileItem,
  type FileMerge,
  type FileMergeOptions,
  mergeFile,
  mergeStoredRecords,
} from "../../src/state/merge-commands.js"
import {putRecords} from "../../src/state/record-commands.js"
import {undoDepths} from "../../src/state/undo.js"
import {
  agree,
  citation,
  edit,
  itemOf,
  linesOf,
  mark,
  noteOf,
  openDesk,
  remove,
  stampsOfRecord,
  storedItems,
  sync,
  tombstoneOf,
  undoLast,
  wire,
} from "./desk.js"

/// Two desks that have the same claim.
function twoDesks(): {a: Annotator; b: Annotator; id: string} {
  const [a, b] = [openDesk(), openDesk("tab-b")]
  const {id} = mark(a, "harbour is open")
  sync(a, b)
  return {a, b, id}
}

describe("mergeStoredRecords", () => {
  type Work = (a: Annotator, b: Annotator, id: string) => void
  const cases: [title: string, work: Work, left: Partial<Annotation> | null][] = [
    [
      "different fields of both",
      (a, b, id) => [edit(a, id, {privateNote: "a"}), edit(b, id, {speaker: "b"})],
      {privateNote: "a", speaker: "b"},
    ],
    [
      "the later of two values",
      (a, b, id) => [edit(a, id, {privateNote: "a"}), edit(b, id, {privateNote: "b"})],
      {privateNote: "b"},
    ],
    [
      "a later absence",
      (a, b, id) => [
        edit(a, id, {privateNote: "a"}),
        sync(a, b),
        edit(a, id, {speaker: "x"}),
        edit(b, id, {privateNote: undefined}),
      ],
      {speaker: "x"},
    ],
    ["a deletion of what was seen", (a, _b, id) => remove(a, id), null],
    [
      "an edit that the deleter had not seen",
      (a, b, id) => [remove(a, id), edit(b, id, {privateNote: "b"})],
      {privateNote: "b"},
    ],
    [
      "an edit before the deletion that its deleter had not seen",
      (a, b, id) => [edit(b, id, {privateNote: "b"}), remove(a, id)],
      {privateNote: "b"},
    ],
    ["two deletions", (a, b, id) => [remove(a, id), remove(b, id)], null],
    ["a deletion that is undone", (a, b, id) => [remove(a, id), sync(a, b), undoLast(a)], {}],
    [
      "a deletion after both have set the same value",
      (a, b, id) => [
        edit(a, id, {privateNote: "same"}),
        edit(b, id, {privateNote: "same", modified: undefined}),
        sync(b, a),
        remove(a, id),
      ],
      null,
    ],
  ]
  for (const [title, work, left] of cases)
    it(`comes to ${title}, whoever hears first`, () => {
      for (const order of ["ab", "ba"] as const) {
        const {a, b, id} = twoDesks()
        work(a, b, id)
        const [first, second] = order === "ab" ? [a, b] : [b, a]
        sync(first, second)
        sync(second, first)
        expect(agree(a, b)).to.be.true
        const annotation = a.factCheck.annotations.get(id) ?? null
        const {privateNote, speaker} = annotation ?? {}
        const rest = {...(privateNote !== undefined && {privateNote}), ...(speaker !== undefined && {speaker})}
        expect(annotation && rest).to.deep.equal(left)
      }
    })

  it("brings back a source that one tab deleted and another one names, whoever hears first", () => {
    for (const order of ["ab", "ba"] as const) {
      const {a, b, id} = twoDesks()
      const source = citation("Port log")
      a.run(putRecords({citations: [source]}, a.now()))
      sync(a, b)
      remove(a, source.id)
      edit(b, id, {evidence: [{id: "e", citation: source.id, stance: "supports", reviewAspect: "content"}]})
      const [first, second] = order === "ab" ? [a, b] : [b, a]
      sync(first, second)
      sync(second, first)
      expect(agree(a, b)).to.be.true
      expect(a.factCheck.citations.get(source.id)).to.deep.equal(source)
      expect(sync(first, second)).to.be.false
      edit(b, id, {evidence: []})
      remove(b, source.id)
      sync(b, a)
      expect([a, b].map(({factCheck}) => factCheck.citations.size)).to.deep.equal([0, 0])
    }
  })

  it("does not apply to what is known already", () => {
    const {a, b, id} = twoDesks()
    edit(a, id, {privateNote: "ask"})
    const gone = mark(a, "Nobody paid")
    remove(a, gone.id)
    expect(sync(a, b)).to.be.true
    const {state} = b
    expect(sync(a, b)).to.be.false
    expect(b.state).to.equal(state)
    expect(b.run(mergeStoredRecords([]))).to.be.false
  })

  it("takes the later stamps of values that are the same, and the later time of the change", () => {
    const {a, b, id} = twoDesks()
    edit(a, id, {speaker: "s"})
    edit(b, id, {speaker: "s"})
    sync(b, a)
    expect(stampsOfRecord(a, id)["speaker"]).to.equal(stampsOfRecord(b, id)["speaker"])
    expect(a.factCheck.annotations.get(id)?.modified).to.equal(b.factCheck.annotations.get(id)?.modified)
  })

  it("is no step of undo, and no line of history", () => {
    const {a, b, id} = twoDesks()
    edit(a, id, {privateNote: "ask"})
    mark(a, "Nobody paid")
    b.run(mergeStoredRecords(storedItems(a)), "sync")
    expect(undoDepths(b.state)).to.deep.equal({undo: 0, redo: 0})
    expect(b.value.added).to.deep.equal([])
    expect([...b.value.changed]).to.have.length(2)
  })

  it("adds lines of history once", () => {
    const {a, b, id} = twoDesks()
    edit(a, id, {privateNote: "ask"})
    const line = a.value.added[0]!
    expect(b.run(mergeStoredRecords([], [line]))).to.be.true
    expect(b.run(mergeStoredRecords([], [line]))).to.be.false
    expect(linesOf(b).filter(({stamp}) => stamp === line.stamp)).to.deep.equal([line])
  })

  it("keeps the tombstone of a record it never had", () => {
    const [a, b] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(a, "harbour is open")
    remove(a, id)
    sync(a, b)
    expect(tombstoneOf(b, id)).to.deep.equal(tombstoneOf(a, id))
  })

  it("merges the article's own record, and never takes another article's or a tombstone for it", () => {
    const a = openDesk()
    const {factCheck} = a
    const article = {...factCheck.article, publisher: "The Gull"}
    const other = {...article, id: "other"}
    const stamps = {publisher: a.clock.next()}
    a.run(mergeStoredRecords([{collection: "articles", stored: {record: other, stamps}}]))
    a.run(mergeStoredRecords([{collection: "articles", stored: {record: article, stamps: {}, deleted: "9"}}]))
    expect(a.factCheck.article).to.equal(factCheck.article)
    a.run(mergeStoredRecords([{collection: "articles", stored: {record: article, stamps}}]))
    expect(a.factCheck.article.publisher).to.equal("The Gull")
  })
})

/// A file of these records; annotations are dated by themselves.
const fileOf = (...annotations: Annotation[]): FileItem[] =>
  annotations.map(record => ({collection: "annotations", record, modified: record.modified}))

function load(desk: Annotator, items: readonly FileItem[], options?: FileMergeOptions): FileMerge & {applied: boolean} {
  const merge = mergeFile(desk.value, items, desk.clock.next(), options)
  return {...merge, applied: desk.run(merge.command)}
}

describe("mergeFile", () => {
  const year = (n: number) => `${n}-01-01T00:00:00.000Z`
  const past = year(2020)
  const future = year(2027)

  /// A desk with a claim that has a note, and the claim as a file of that year gives it.
  function withFile(modified: string, patch: Partial<Annotation>): {desk: Annotator; id: string; items: FileItem[]} {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "ours"})
    return {desk, id, items: fileOf({...desk.factCheck.annotations.get(id)!, ...patch, modified})}
  }

  it("counts the annotations that are new, and those that differ afterwards", () => {
    const desk = openDesk()
    const [one, two, three] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid"), mark(desk, "The bridge")]
    const fresh = mark(openDesk("tab-b"), "June")
    const items: FileItem[] = [
      ...fileOf(one, {...two, privateNote: "b", modified: future}, {...three, privateNote: "c", modified: past}, fresh),
      {collection: "citations", record: citation("Port log"), modified: ""},
      {collection: "agents", record: {id: "urn:uuid:ana", type: "Person", name: "Ana"}, modified: ""},
    ]
    const {added, updated, applied} = load(desk, items)
    // The third has no note here yet, and the file is older: but nothing here was written over that.
    expect({added, updated, applied}).to.deep.equal({added: 1, updated: 2, applied: true})
    expect(desk.factCheck.citations.size).to.equal(1)
    expect(desk.factCheck.agents.size).to.equal(1)
  })

  it("is one step of undo", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const [before, depth] = [wire(desk), undoDepths(desk.state).undo]
    const changed = {...desk.factCheck.annotations.get(id)!, privateNote: "b", modified: future}
    const source = {collection: "citations", record: citation("Port log"), modified: ""} as const
    load(desk, [...fileOf(changed, mark(openDesk("tab-b"), "June")), source], {foreign: {rights: "CC0"}})
    expect(undoDepths(desk.state).undo).to.equal(depth + 1)
    undoLast(desk)
    expect(wire(desk)).to.equal(before)
  })

  it("takes fields named like what every object has for fields like others", () => {
    const {desk, id, items} = withFile(past, {toString: "theirs", valueOf: ["theirs"]} as object)
    const here = (): string => JSON.stringify(desk.factCheck.annotations.get(id))
    load(desk, items)
    expect(here()).to.include('"toString":"theirs"').and.to.include('"valueOf":["theirs"]')
    load(desk, fileOf({...desk.factCheck.annotations.get(id)!, ...{toString: "newer"}, modified: future}))
    expect(here()).to.include('"toString":"newer"')
    undoLast(desk)
    expect(here()).to.include('"toString":"theirs"')
    undoLast(desk)
    expect(here()).not.to.include("toString")
  })

  it("changes nothing the second time, and adds no history", () => {
    for (const modified of [past, future, ""]) {
      const {desk, id, items} = withFile(future, {privateNote: "theirs", speaker: "s"})
      const agent = (more: Partial<Agent>): Agent => ({id: "urn:uuid:ana", type: "Person", name: "Ana", ...more})
      desk.run(putRecords({agents: [agent({})]}, desk.now()))
      const file: FileItem[] = [
        ...items.map(item => ({...item, modified})),
        {collection: "agents", record: agent({name: "Ana Lima", jobTitle: "Mayor"}), modified},
      ]
      const history: LogEntry[] = [{stamp: "2019", collection: "annotations", id, origin: "api", changes: {}}]
      expect(load(desk, file, {history, foreign: {rights: "CC0"}}).applied).to.be.true
      const {state} = desk
      const [records, lines] = [wire(desk), linesOf(desk)]
      const {added, updated, applied} = load(desk, file, {history, foreign: {rights: "CC0"}})
      expect({added, updated, applied}, modified).to.deep.equal({added: 0, updated: 0, applied: false})
      expect([wire(desk), linesOf(desk)]).to.deep.equal([records, lines])
      expect(desk.state).to.equal(state)
    }
  })

  it("takes fields of a newer file, with the file's stamp, and keeps the value that loses in the history", () => {
    const {desk, id, items} = withFile(future, {privateNote: "theirs"})
    load(desk, items, {by: "Ben"})
    expect(noteOf(desk, id)).to.equal("theirs")
    expect(desk.factCheck.annotations.get(id)?.modified).to.equal(future)
    expect(stampsOfRecord(desk, id)).to.include({privateNote: future, modified: future})
    const {origin, by, changes} = desk.value.log.get(id)!.find(({origin}) => origin === "import")!
    expect({origin, by, note: changes["privateNote"]}).to.deep.equal({
      origin: "import",
      by: "Ben",
      note: ["ours", "theirs"],
    })
  })

  it("keeps fields that were written later than an older file, and the file's value in the history", () => {
    const {desk, id, items} = withFile(past, {privateNote: "theirs"})
    const {updated} = load(desk, items, {by: "Ben"})
    expect(updated).to.equal(0)
    expect(noteOf(desk, id)).to.equal("ours")
    const {stamp, ...line} = desk.value.log.get(id)!.find(({origin}) => origin === "import")!
    expect(stamp.startsWith(past)).to.be.true
    const changes = {privateNote: ["theirs", "ours"]}
    expect(line).to.deep.equal({collection: "annotations", id, origin: "import", by: "Ben", changes})
  })

  it("keeps what each of two older files of one time says in the history", () => {
    const {desk, id, items} = withFile(past, {privateNote: "theirs"})
    load(desk, items)
    load(desk, fileOf({...(items[0]!.record as Annotation), privateNote: "others'"}))
    const lost = desk.value.log.get(id)!.filter(line => line.origin === "import")
    expect(lost.map(line => line.changes["privateNote"]?.[0])).to.have.members(["theirs", "others'"])
  })

  it("decides field by field", () => {
    const {desk, id, items} = withFile(year(2026), {privateNote: "theirs", speaker: "theirs"})
    // The file was written after all fields but these two.
    const between = desk.now()
    edit(desk, id, {privateNote: "ours again"})
    load(
      desk,
      items.map(item => ({...item, modified: between})),
    )
    expect(desk.factCheck.annotations.get(id)).to.include({privateNote: "ours again", speaker: "theirs"})
  })

  const evidence = (id: string, note?: string) =>
    ({id, citation: "c", stance: "supports", reviewAspect: "content", ...(note && {note})}) as const
  it("keeps what the file lacks: fields, items of a list, records", () => {
    const desk = openDesk()
    const [bare, other] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid")]
    edit(desk, bare.id, {privateNote: "ours", evidence: [evidence("e1"), evidence("e2")], claim: {claimDate: "2017"}})
    load(desk, fileOf({...bare, evidence: [evidence("e2", "n"), evidence("e3")], modified: future}))
    const after = desk.factCheck.annotations.get(bare.id)!
    expect(after.privateNote).to.equal("ours")
    expect(after.claim).to.deep.equal({claimDate: "2017"})
    expect(after.evidence).to.have.deep.members([evidence("e1"), evidence("e2", "n"), evidence("e3")])
    expect(desk.factCheck.annotations.has(other.id)).to.be.true
  })

  it("takes what was never known here from a file that names no time", () => {
    const desk = openDesk()
    const ana: Agent = {id: "urn:uuid:ana", type: "Person", name: "Ana"}
    desk.run(putRecords({agents: [ana]}, desk.now()))
    const record: Agent = {...ana, name: "Anna", jobTitle: "Mayor"}
    load(desk, [{collection: "agents", record, modified: ""}])
    expect(desk.factCheck.agents.get(ana.id)).to.deep.equal({...ana, jobTitle: "Mayor"})
    expect(stampsOfRecord(desk, ana.id, "agents")["jobTitle"]).to.match(/tab-a/)
  })

  it("does not bring back a field that was taken away after the file was written", () => {
    const {desk, id, items} = withFile(past, {privateNote: "theirs"})
    edit(desk, id, {privateNote: undefined})
    load(desk, items)
    expect(noteOf(desk, id)).to.be.undefined
    expect(desk.value.log.get(id)!.some(line => line.changes["privateNote"]?.[0] === "theirs")).to.be.true
  })

  it("beats a deletion, also where storage still has the tombstone", () => {
    const [desk, storage] = [openDesk(), openDesk("tab-b")]
    const {id} = mark(desk, "harbour is open")
    edit(desk, id, {privateNote: "ours"})
    const items = fileOf({...desk.factCheck.annotations.get(id)!, modified: past})
    remove(desk, id)
    sync(desk, storage)
    const grave = itemOf(storage, "annotations", id)
    expect(load(desk, items).added).to.equal(1)
    expect(noteOf(desk, id)).to.equal("ours")
    desk.run(mergeStoredRecords([grave]))
    expect(noteOf(desk, id)).to.equal("ours")
    sync(desk, storage)
    expect(noteOf(storage, id)).to.equal("ours")
    undoLast(desk)
    expect(desk.factCheck.annotations.size).to.equal(0)
    sync(desk, storage)
    expect(storage.factCheck.annotations.size).to.equal(0)
  })

  it("beats a deletion in storage, too, where what was deleted is dated ahead of time", () => {
    const [desk, storage] = [openDesk(), openDesk("tab-b")]
    const made = {...mark(openDesk("tab-c"), "June"), modified: "2999-01-01T00:00:00.000Z"}
    load(desk, fileOf(made))
    remove(desk, made.id)
    sync(desk, storage)
    load(desk, fileOf(made))
    sync(desk, storage)
    sync(storage, desk)
    expect([desk, storage].map(({factCheck}) => factCheck.annotations.get(made.id))).to.deep.equal([made, made])
  })

  it("brings a deleted record back as the file has it, without what it had when it was deleted", () => {
    const [desk, storage] = [openDesk(), openDesk("tab-b")]
    const made = mark(desk, "harbour is open")
    edit(desk, made.id, {privateNote: "ours"})
    remove(desk, made.id)
    sync(desk, storage)
    load(desk, fileOf(made))
    sync(storage, desk)
    sync(desk, storage)
    expect([desk, storage].map(({factCheck}) => factCheck.annotations.get(made.id))).to.deep.equal([made, made])
  })

  it("dates a record so that it stays, also where an undo has dated it back since the file was written", () => {
    const [desk, storage] = [openDesk(), openDesk("tab-b")]
    const made = mark(desk, "harbour is open")
    edit(desk, made.id, {speaker: "s"})
    const written = desk.factCheck.annotations.get(made.id)!
    undoLast(desk)
    sync(desk, storage)
    load(desk, fileOf({...written, privateNote: "theirs"}))
    sync(storage, desk)
    expect(desk.factCheck.annotations.get(made.id)).to.include({privateNote: "theirs", modified: written.modified})
  })

  it("stamps the fields of new records with the file's time, or with now", () => {
    const desk = openDesk()
    const annotation = {...mark(openDesk("tab-b"), "June"), modified: past}
    load(desk, [...fileOf(annotation), {collection: "citations", record: citation("Port log"), modified: ""}])
    expect(new Set(Object.values(stampsOfRecord(desk, annotation.id)))).to.deep.equal(new Set([past]))
    const [stamp] = Object.values(stampsOfRecord(desk, citation("Port log").id, "citations"))
    expect(stamp).to.match(/tab-a$/)
  })

  const times: [file: string, ours: string, after: string][] = [
    ["2027-01-01T00:00:00Z", "2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00Z"],
    ["2027-01-01T00:00:00Z", "2027-01-01T00:00:00.500Z", "2027-01-01T00:00:00.500Z"],
    ["2027-01-01T00:00:00.5Z", "2027-01-01T00:00:00Z", "2027-01-01T00:00:00.5Z"],
  ]
  for (const [modified, ours, after] of times)
    it(`dates a record last changed here at ${ours} and in the file at ${modified}: ${after}`, () => {
      const desk = openDesk()
      const made = {...mark(openDesk("tab-b"), "June"), modified: ours}
      load(desk, [{...fileOf(made)[0]!, modified: past}])
      load(desk, fileOf({...made, privateNote: "n", modified}))
      expect(desk.factCheck.annotations.get(made.id)).to.include({privateNote: "n", modified: after})
    })

  it("keeps fields editable that a file dates ahead of time", () => {
    const {desk, id, items} = withFile("2999-01-01T00:00:00.000Z", {privateNote: "theirs"})
    load(desk, items)
    const stored = itemOf(desk, "annotations", id)
    edit(desk, id, {privateNote: "ours again"})
    desk.run(mergeStoredRecords([stored]))
    expect(noteOf(desk, id)).to.equal("ours again")
  })

  it("keeps what other software wrote beside the records, ours first", () => {
    const desk = openDesk()
    load(desk, [], {foreign: {rights: "CC0", generator: {name: "x"}}})
    load(desk, [], {foreign: {rights: "all", canonical: "y"}})
    expect(desk.factCheck.article.foreign).to.deep.equal({rights: "CC0", generator: {name: "x"}, canonical: "y"})
    expect(load(desk, [], {foreign: {rights: "all"}}).applied).to.be.false
    expect(load(desk, [], {foreign: {}}).applied).to.be.false
  })

  it("takes over unknown properties of records, and its history", () => {
    const desk = openDesk()
    const annotation = {...mark(openDesk("tab-b"), "June"), foreign: {"schema:x": [1, {y: null}]}}
    const history: LogEntry[] = [
      {stamp: "2019", collection: "annotations", id: annotation.id, origin: "user", changes: {}},
    ]
    load(desk, fileOf(annotation), {history})
    expect(desk.factCheck.annotations.get(annotation.id)?.foreign).to.deep.equal(annotation.foreign)
    expect(desk.value.log.get(annotation.id)?.map(line => line.stamp)).to.include("2019")
  })

  it("leaves the file's records alone, and what is loaded cannot be changed through them", () => {
    const desk = openDesk()
    const annotation = structuredClone(mark(openDesk("tab-b"), "June")) as {privateNote?: string} & Annotation
    load(desk, fileOf(annotation))
    annotation.privateNote = "changed by its owner"
    expect(noteOf(desk, annotation.id)).to.be.undefined
  })
})
