import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {historyLimit} from "../../src/model/condense-history.js"
import {createTabs} from "../held-store.js"
import {annotator, clickOn, find, focused, keys, removeAll, said, settled} from "./harness.js"

const open = async (element: ClaimAnnotator) => {
  await clickOn(find(element, "claim-card summary"))
  await settled(element)
}
const title = (element: ClaimAnnotator) => find(element, "claim-card summary").textContent
const spaced = (element: Element) => element.textContent.replace(/\s+/g, " ").trim()

/// Each line as it is read, without its time: what it says of itself, then each change.
const lines = (element: ClaimAnnotator) =>
  [...element.renderRoot.querySelectorAll(".history > li")].map(line => {
    const [head, ...changes] = [...line.children].map(spaced)
    return [head!.split(" · ").slice(1).join(" · "), ...changes]
  })

const rating = (key: string, alternateName: string, ratingExplanation?: string) => ({
  ...{reviewAspect: "content", scale: "plain@1", key, alternateName},
  ...(ratingExplanation ? {ratingExplanation} : {}),
})

describe("the history of an annotation", () => {
  afterEach(removeAll)

  it("is in its card: who, when, and what was before and after, the newest first", async () => {
    const element = await annotator({attributes: {reviewer: "Rita"}})
    const {id} = element.annotate("claim", {exact: "four thousand"})
    const source = element.cite({type: "web", name: "Count", disclosure: "public"})
    element.edit(id, {
      ratings: [rating("false", "False", "Nobody counted.")],
      evidence: [
        {id: "urn:uuid:e1", citation: source.id, stance: "supports", reviewAspect: "content", excerpt: "So many"},
      ],
      claim: {checkability: "opinion"},
    })
    element.edit(source.id, {name: "Traffic count"})
    element.edit(id, {ratings: [rating("true", "True")], claim: undefined})
    element.undo()
    await settled(element)
    expect(title(element)).to.equal("History: 5 changes")
    expect(element.renderRoot.querySelector(".history"), "nothing is drawn before it is opened").to.equal(null)
    await open(element)
    expect(lines(element)).to.deep.equal([
      [
        "Rita · undo or redo",
        "Verdict: before: True → now: False – Nobody counted.",
        "Can it be checked?: No, it is an opinion",
      ],
      [
        "Rita · by the page",
        "Verdict: before: False – Nobody counted. → now: True",
        "Can it be checked?: taken away: No, it is an opinion",
      ],
      ["Rita · by the page", "Title of the source: before: Count → now: Traffic count"],
      [
        "Rita · by the page",
        "Verdict: False – Nobody counted.",
        "Can it be checked?: No, it is an opinion",
        "Source: supports Traffic count, “So many”",
      ],
      ["Rita · by the page", "Marked: four thousand"],
    ])
    const times = [...element.renderRoot.querySelectorAll<HTMLTimeElement>(".history time")]
    expect(times.map(time => time.dateTime)).to.include.members(element.history(id).map(({when}) => when))
  })

  it("opens and closes by keyboard, and stays open while it grows", async () => {
    const element = await annotator()
    const {id} = element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    find(element, "claim-card summary").focus()
    await keys(element, "Enter")
    await settled(element)
    expect(lines(element)).to.have.length(1)
    element.edit(id, {privateNote: "Ask"})
    await settled(element)
    expect(lines(element)[0]).to.deep.equal(["by the page", "Private note: Ask"])
    expect(focused(element)).to.equal("summary")
    await keys(element, "Enter")
    await settled(element)
    expect(element.renderRoot.querySelector(".history")).to.equal(null)
  })

  it("keeps the value that lost between two windows, and says so", async () => {
    const [one, two] = createTabs(2)
    const a = await annotator({store: one!, attributes: {reviewer: "Ann"}})
    const {id} = a.annotate("claim", {exact: "four thousand"})
    await a.saved
    const b = await annotator({store: two!, attributes: {reviewer: "Ben"}})
    one!.hold()
    two!.hold()
    a.edit(id, {privateNote: "from Ann"})
    b.edit(id, {privateNote: "from Ben"})
    one!.release()
    two!.release()
    await Promise.all([a.saved, b.saved])
    for (const element of [a, b]) {
      await settled(element)
      await open(element)
      expect(element.annotations[0]!.privateNote).to.equal("from Ben")
      expect(lines(element)).to.deep.equal([
        ["Ben · by the page · replaced a change made elsewhere that had not been seen", "Private note: from Ben"],
        ["Ann · by the page", "Private note: from Ann"],
        ["Ann · by the page", "Marked: four thousand"],
      ])
    }
  })

  it("keeps the value of a file that came too late", async () => {
    const element = await annotator()
    const {id} = element.annotate("claim", {exact: "four thousand"})
    element.edit(id, {privateNote: "old"})
    const file = JSON.stringify(element.toJSON())
    element.edit(id, {privateNote: "new"})
    element.load(file)
    await settled(element)
    await open(element)
    expect(lines(element).find(([head]) => head!.includes("file"))).to.deep.equal([
      "from a file · not used: what was here is newer",
      "Private note: taken away: old",
    ])
  })

  it("is condensed when it has become too large, and that is said", async () => {
    const element = await annotator({attributes: {reviewer: "Rita"}})
    const {id} = element.annotate("claim", {exact: "four thousand"})
    for (const letter of ["a", "b", "c"]) element.edit(id, {privateNote: `${letter} `.repeat(historyLimit / 6)})
    await settled(element)
    expect(said(element)).to.contain("its oldest changes are now only counted")
    expect(title(element)).to.equal("History: 4 changes")
    expect(element.history(id)[0]!.condensed).to.deep.include({count: 3, by: ["Rita"]})
    await open(element)
    expect(lines(element)[0]![1]).to.match(
      /^Private note: before: (b ){999}b… \(333,332 characters\) → now: (c ){999}c…/,
    )
    expect(lines(element).at(-1)![0]).to.match(
      /^3 older changes since .+ by Rita: the history was too large to keep what they were$/,
    )
  })

  it("is not there where nothing has been done", async () => {
    const store = createTabs(1)[0]!
    const {annotations} = await annotator({store})
    expect(annotations).to.deep.equal([])
    const data = await annotator({attributes: {readonly: ""}})
    expect(data.renderRoot.querySelector("summary")).to.equal(null)
  })
})
