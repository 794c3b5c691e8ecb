import {expect} from "chai"
import {Step, StepMap} from "prosemirror-transform"
import {articleFromText} from "../../src/article/article-from-text.js"
import {articleSchema} from "../../src/article/schema.js"
import {RecordStep} from "../../src/state/record-step.js"

const doc = articleFromText("Harbour opens\n\nThe harbour is open.")
const step = new RecordStep("annotations", "urn:uuid:1", {
  privateNote: ["ask the mayor", null],
  "evidence/e": [null, {at: 1, item: {id: "e", stance: "supports"}}],
})

describe("RecordStep", () => {
  it("travels as JSON", () => {
    const json: unknown = JSON.parse(JSON.stringify(step))
    expect(json).to.deep.equal({
      stepType: "claim-annotator/record",
      collection: "annotations",
      id: "urn:uuid:1",
      changes: step.changes,
    })
    const back = Step.fromJSON(articleSchema, json)
    expect(back).to.be.instanceOf(RecordStep)
    expect(back.toJSON()).to.deep.equal(step.toJSON())
  })

  it("leaves the document alone", () => {
    expect(step.apply(doc).doc).to.equal(doc)
    expect(step.getMap()).to.equal(StepMap.empty)
  })

  it("has the same change backwards as its inverse", () => {
    expect(step.invert().changes).to.deep.equal({
      privateNote: [null, "ask the mayor"],
      "evidence/e": [{at: 1, item: {id: "e", stance: "supports"}}, null],
    })
    expect(step.invert().invert()).to.deep.equal(step)
  })

  it("is itself after any mapping", () => {
    expect(step.map()).to.equal(step)
  })
})
