import {expect} from "chai"
import type {ClaimAnnotator, Unmet} from "../../components/claim-annotator.js"
import {clickOn, find, press, said, sampleArticle, settled} from "./harness.js"
import {inForm, removeForms, codes, rating, finishedClaim, focusedPlace} from "./in-form.js"

describe("what is missing for publication", () => {
  afterEach(removeForms)

  describe("required", () => {
    type Act = (element: ClaimAnnotator, id: string) => unknown
    const rows: [title: string, expected: readonly Unmet["code"][], act: Act][] = [
      ["nothing", [], () => undefined],
      ["an annotation", ["annotation"], (element, id) => element.delete(id)],
      ["the verdict of a claim", ["verdict"], (element, id) => element.edit(id, {ratings: []})],
      ["the explanation", ["explanation"], (element, id) => element.edit(id, {ratings: [rating("content", " ")]})],
      ["the source", ["source"], (element, id) => element.edit(id, {evidence: []})],
      ["everything of a new claim", ["verdict", "source"], element => element.annotate("claim", {exact: "in May"})],
      ["the answer of a quote", ["attribution"], element => element.annotate("quote", {exact: "every cable"})],
      [
        "nothing of an answered quote",
        [],
        element =>
          element.edit(element.annotate("quote", {exact: "every cable"}).id, {ratings: [rating("attribution")]}),
      ],
      [
        "another look at words that have changed",
        ["recheck"],
        element => {
          element.articleHTML = sampleArticle.replace("cars a day", "cars each day")
          return element.ready
        },
      ],
      [
        "no other look where there was no verdict",
        ["verdict"],
        (element, id) => {
          element.edit(id, {ratings: []})
          element.articleHTML = sampleArticle.replace("cars a day", "cars each day")
          return element.ready
        },
      ],
      [
        "the place",
        ["lost"],
        element => {
          element.articleHTML = "<p>Nothing of it is left.</p>"
          return element.ready
        },
      ],
    ]
    for (const [title, expected, act] of rows)
      it(`misses ${title}`, async () => {
        const {element, form} = await inForm({attributes: {required: ""}})
        const id = finishedClaim(element, "bridge carries four thousand cars a day")
        await act(element, id)
        expect([codes(element), form.checkValidity()]).to.deep.equal([expected, !expected.length])
        element.required = false
        expect(element.checkValidity()).to.be.true
        expect(codes(element), "as it can be asked at any time").to.deep.equal(expected)
      })

    it("misses that a form is saved", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      const id = finishedClaim(element)
      await settled(element)
      await press(element, "Edit")
      expect(element.unmet.map(unmet => [unmet.code, unmet.id])).to.deep.equal([["draft", id]])
      await press(element, "Cancel")
      expect(element.checkValidity()).to.be.true
    })

    it("names the first thing in article order, its words, and how many more there are", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      element.annotate("quote", {exact: "told local radio"})
      element.annotate("claim", {exact: "four thousand"})
      expect(codes(element)).to.deep.equal(["verdict", "source", "attribution"])
      expect(element.validationMessage).to.equal(
        "This claim has no verdict. “four thousand” And 2 more things are missing.",
      )
      expect(element.unmet).to.equal(element.unmet)
      expect(Object.isFrozen(element.unmet)).to.be.true
    })

    describe("by the page's own rules", () => {
      it("asks for these only, in the page's words", async () => {
        const {element} = await inForm({attributes: {required: ""}})
        expect(element.requirements).to.have.length(8)
        element.requirements = ["annotation", {rule: "source", message: "We publish nothing without a link."}]
        expect(codes(element)).to.deep.equal(["annotation"])
        const {id} = element.annotate("claim", {exact: "four thousand"})
        const message = "We publish nothing without a link."
        expect(element.unmet).to.deep.equal([{code: "source", message, id}])
        expect(element.validationMessage).to.equal(`${message} “four thousand”`)
        element.requirements = []
        expect(element.checkValidity()).to.be.true
      })

      for (const bad of [null, "verdict", ["style"], [{rule: "verdict", message: 1}], [{}], ["draft", "draft"]])
        it(`refuses ${JSON.stringify(bad)}`, async () => {
          const {element} = await inForm()
          expect(() => (element.requirements = bad as never)).to.throw(RangeError)
          expect(element.requirements).to.have.length(8)
        })
    })
  })

  describe("the list before publishing", () => {
    const items = (element: ClaimAnnotator) =>
      [...element.renderRoot.querySelectorAll("claim-checklist li")].map(item =>
        item.textContent.trim().replace(/\s+/g, " "),
      )
    const summary = (element: ClaimAnnotator) => find(element, "claim-checklist summary")

    it("is there where something is asked for, and not for readers", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      const text = () => (element.renderRoot.querySelector<HTMLElement>("claim-checklist")?.innerText ?? "").trim()
      expect(text()).to.equal("Before publishing: 1 thing to do")
      finishedClaim(element)
      await settled(element)
      expect(text()).to.equal("Before publishing: nothing is missing.")
      for (const name of ["required", "disabled", "readonly"]) {
        element.toggleAttribute(name, name !== "required")
        await settled(element)
        await element.ready
        expect(text(), name).to.equal("")
        element.toggleAttribute(name, name === "required")
        await settled(element)
      }
    })

    it("opens, says what is missing, and leads to each place", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      const {id} = element.annotate("quote", {exact: "told local radio"})
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      expect(items(element)).to.deep.equal([])
      const before = said(element)
      await clickOn(summary(element))
      await settled(element)
      expect(before).to.equal("")
      expect(said(element)).to.equal(element.validationMessage)
      expect(items(element)).to.deep.equal([
        "This claim has no verdict. four thousand",
        "This claim has no source. four thousand",
        "Did they say it? This quote has no answer. told local radio",
      ])
      await clickOn(find(element, "claim-checklist li:last-child button"))
      await settled(element)
      expect(focusedPlace(element)).to.equal(id)
      expect(find(element, '[data-selected="true"]').dataset["id"]).to.equal(id)
    })

    it("keeps the focus in the element when what had it is done", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      const {id} = element.annotate("quote", {exact: "told local radio"})
      await settled(element)
      await clickOn(summary(element))
      await settled(element)
      find(element, "claim-checklist li button").focus()
      element.edit(id, {ratings: [rating("attribution")]})
      await settled(element)
      expect(focusedPlace(element)).to.equal("list-title")
    })

    it("shows twenty at once", async () => {
      const {element} = await inForm({attributes: {required: ""}})
      const {articleText} = element
      for (let start = 0; start < 12; start++) element.annotate("claim", {start, end: articleText.length})
      await settled(element)
      await clickOn(summary(element))
      await settled(element)
      expect(items(element)).to.have.length(20)
      expect([summary(element).textContent, find(element, "claim-checklist details > p").textContent]).to.deep.equal([
        "Before publishing: 24 things to do",
        "and 4 more",
      ])
    })
  })
})
