import {expect} from "chai"
import type {Annotator} from "../../src/annotator.js"
import type {Annotation} from "../../src/model/annotation.js"
import {deleteRecords, putRecords, selectAnnotation} from "../../src/state/record-commands.js"
import {undoDepths} from "../../src/state/undo.js"
import {citation, edit, mark, openDesk, undoLast} from "./desk.js"

const later = "2026-06-01T00:00:00.000Z"

/// A desk whose claim names a speaker, somebody in between, a source and its own creator.
function fullDesk(): {desk: Annotator; annotation: Annotation} {
  const desk = openDesk()
  desk.reviewer = "Rita"
  const {id} = mark(desk, "harbour is open")
  const agents = [
    {id: "urn:uuid:ana", type: "Person", name: "Ana"},
    {id: "urn:uuid:gull", type: "Organization", name: "The Gull"},
    {id: "urn:uuid:nobody", type: "Person", name: "Nobody"},
  ] as const
  desk.run(putRecords({agents, citations: [citation("Port log"), citation("Unused")]}, desk.now()))
  edit(desk, id, {
    speaker: "urn:uuid:ana",
    via: [{agent: "urn:uuid:gull"}],
    evidence: [{id: "e", citation: citation("Port log").id, stance: "supports", reviewAspect: "content"}],
  })
  return {desk, annotation: desk.factCheck.annotations.get(id)!}
}

describe("putRecords", () => {
  it("makes what is new, as it is given", () => {
    const desk = openDesk()
    const annotation = mark(openDesk("tab-b"), "harbour is open")
    expect(desk.run(putRecords({annotations: [annotation]}, later))).to.be.true
    expect(desk.factCheck.annotations.get(annotation.id)).to.deep.equal(annotation)
  })

  it("changes what differs, and dates it", () => {
    const {desk, annotation} = fullDesk()
    expect(desk.run(putRecords({annotations: [{...annotation, privateNote: "ask"}]}, later))).to.be.true
    const changed = {...annotation, privateNote: "ask", modified: later}
    expect(desk.factCheck.annotations.get(annotation.id)).to.deep.equal(changed)
  })

  const nothings: [
    title: string,
    patch: (desk: Annotator, annotation: Annotation) => Parameters<typeof putRecords>[0],
  ][] = [
    ["no record", () => ({})],
    ["an annotation as it is", (_, annotation) => ({annotations: [annotation]})],
    ["an annotation with another date only", (_, annotation) => ({annotations: [{...annotation, modified: later}]})],
    ["a citation as it is", desk => ({citations: [...desk.factCheck.citations.values()]})],
    ["an agent as it is", desk => ({agents: [...desk.factCheck.agents.values()]})],
  ]
  for (const [title, patch] of nothings)
    it(`does not apply to ${title}`, () => {
      const {desk, annotation} = fullDesk()
      const {state} = desk
      expect(desk.run(putRecords(patch(desk, annotation), later))).to.be.false
      expect(desk.state).to.equal(state)
    })

  it("only says whether it applies where nothing is to be dispatched", () => {
    const {desk, annotation} = fullDesk()
    const command = putRecords({annotations: [{...annotation, privateNote: "ask"}]}, later)
    expect(command(desk.state)).to.be.true
    expect(desk.factCheck.annotations.get(annotation.id)).to.equal(annotation)
  })

  it("is one step of undo, and leaves what it was given alone", () => {
    const {desk, annotation} = fullDesk()
    const given = {...annotation, privateNote: "ask"}
    const agent = {id: "urn:uuid:new", type: "Person", name: "New"} as const
    const before = undoDepths(desk.state).undo
    desk.run(putRecords({annotations: [given], agents: [agent], citations: [citation("New")]}, later))
    expect(undoDepths(desk.state).undo).to.equal(before + 1)
    expect(given.modified).not.to.equal(later)
    given.privateNote = "changed by its owner"
    expect(desk.factCheck.annotations.get(annotation.id)?.privateNote).to.equal("ask")
    undoLast(desk)
    expect(desk.factCheck.annotations.get(annotation.id)).to.deep.equal(annotation)
    expect(desk.factCheck.agents.has(agent.id)).to.be.false
  })
})

describe("deleteRecords", () => {
  type Case = [title: string, ids: (annotation: Annotation) => string[], applies: boolean]
  const cases: Case[] = [
    ["an annotation", annotation => [annotation.id], true],
    ["a citation nobody names", () => [citation("Unused").id], true],
    ["an agent nobody names", () => ["urn:uuid:nobody"], true],
    ["nothing", () => [], false],
    ["an unknown id", () => ["urn:uuid:unknown"], false],
    ["an unknown id among others", annotation => [annotation.id, "urn:uuid:unknown"], false],
    ["the article", () => ["harbour"], false],
    ["a citation in use", () => [citation("Port log").id], false],
    ["a speaker", () => ["urn:uuid:ana"], false],
    ["somebody in between", () => ["urn:uuid:gull"], false],
    ["a creator", annotation => [annotation.creator!], false],
    ["a citation together with its user", annotation => [citation("Port log").id, annotation.id], true],
  ]
  for (const [title, ids, applies] of cases)
    it(`${applies ? "applies" : "does not apply"} to ${title}`, () => {
      const {desk, annotation} = fullDesk()
      const {factCheck} = desk
      const wanted = ids(annotation)
      expect(desk.run(deleteRecords(wanted))).to.equal(applies)
      if (!applies) expect(desk.factCheck).to.equal(factCheck)
      else for (const id of wanted) expect(desk.factCheck.collectionOf(id)).to.equal(null)
      const depth = undoDepths(desk.state).undo
      if (applies) undoLast(desk)
      for (const id of applies ? wanted : []) expect(desk.factCheck.collectionOf(id)).not.to.equal(null)
      expect(undoDepths(desk.state).undo).to.equal(depth - Number(applies))
    })
})

describe("selectAnnotation", () => {
  it("selects, and selects nothing", () => {
    const {desk, annotation} = fullDesk()
    expect(desk.run(selectAnnotation(annotation.id))).to.be.true
    expect(desk.value.selected).to.equal(annotation.id)
    expect(desk.run(selectAnnotation(null))).to.be.true
    expect(desk.value.selected).to.equal(null)
  })

  it("does not apply to what is no annotation", () => {
    const {desk, annotation} = fullDesk()
    desk.run(selectAnnotation(annotation.id))
    for (const id of ["urn:uuid:unknown", "urn:uuid:ana"]) expect(desk.run(selectAnnotation(id))).to.be.false
    expect(desk.value.selected).to.equal(annotation.id)
  })

  it("tells nobody where the annotation is selected already", () => {
    const {desk, annotation} = fullDesk()
    desk.run(selectAnnotation(annotation.id))
    const {state} = desk
    expect(desk.run(selectAnnotation(annotation.id))).to.be.true
    expect(desk.state).to.equal(state)
  })
})
