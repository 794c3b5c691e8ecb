import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {button, clickOn, find, press, said, settled} from "./harness.js"
import {inForm, removeForms, posted, codes, rating, finishedClaim, focusedPlace, submissions} from "./in-form.js"

describe("in a form", () => {
  afterEach(removeForms)

  describe("value", () => {
    it("is posted under its name, without what is private, and computed only when asked for", async () => {
      const {element, form} = await inForm()
      const id = finishedClaim(element)
      element.edit(id, {privateNote: "Ask again"})
      let asked = 0
      const toJSON = element.toJSON.bind(element)
      element.toJSON = options => (asked++, toJSON(options))
      element.edit(id, {privateNote: "Ask her again"})
      await settled(element)
      expect(asked).to.equal(0)
      const [[name, value], ...more] = posted(form) as [[string, string]]
      expect([name, more.length, asked]).to.deep.equal(["review", 0, 1])
      expect(value).to.equal(JSON.stringify(element.toJSON({private: "omit"})))
      expect(value).to.equal(element.value)
      expect(value).to.include("Counted.").and.not.include("Ask her")
    })

    it("is posted once after the element was moved, in the form it is in now", async () => {
      const {element, form} = await inForm()
      const {form: other} = await inForm({attributes: {"article-id": "other"}})
      other.append(element)
      await element.ready
      expect([element.form === other, posted(form).length, posted(other).length]).to.deep.equal([true, 0, 2])
      element.setAttribute("form", "elsewhere")
      expect([element.form, posted(other).length]).to.deep.equal([null, 1])
    })

    const nothing: [title: string, act: (element: ClaimAnnotator, form: HTMLFormElement) => unknown][] = [
      ["without a name", element => (element.name = "")],
      ["disabled", element => element.toggleAttribute("disabled", true)],
      ["in a fieldset that is disabled", (_, form) => (form.querySelector("fieldset")!.disabled = true)],
      ["while another article opens", element => (element.articleHTML = "<p>Two.</p>")],
    ]
    for (const [title, act] of nothing)
      it(`is not posted ${title}`, async () => {
        const {element, form} = await inForm()
        act(element, form)
        expect(posted(form)).to.deep.equal([])
        await element.ready
      })

    it("keeps users from changing anything in a fieldset that is disabled, for so long", async () => {
      const {element, form} = await inForm()
      for (const isDisabled of [true, false]) {
        form.querySelector("fieldset")!.disabled = isDisabled
        await settled(element)
        if (isDisabled) expect(() => button(element, "Mark claim")).to.throw("No button")
        else expect(button(element, "Mark claim").checkVisibility()).to.be.true
      }
    })

    it("is posted where it is read only, and never keeps the form from being submitted then", async () => {
      const {element, form} = await inForm({attributes: {readonly: "", required: ""}})
      expect([posted(form).length, element.willValidate, form.checkValidity()]).to.deep.equal([1, false, true])
    })
  })

  it("has what a control has", async () => {
    const {element, form} = await inForm({attributes: {required: ""}})
    const {validity, type, labels} = element
    expect([element.form, type, labels.length]).to.deep.equal([form, "claim-annotator", 1])
    expect([element.willValidate, validity.valueMissing, validity.customError]).to.deep.equal([true, true, false])
    expect(form.elements.namedItem("review")).to.equal(element)
    let invalid = 0
    element.addEventListener("invalid", () => invalid++)
    expect([element.checkValidity(), invalid]).to.deep.equal([false, 1])
    element.required = false
    expect([element.checkValidity(), element.validationMessage, invalid]).to.deep.equal([true, "", 1])
    element.setCustomValidity("The desk is closed.")
    expect([element.checkValidity(), element.validationMessage]).to.deep.equal([false, "The desk is closed."])
    expect([element.validity.customError, form.checkValidity()]).to.deep.equal([true, false])
    element.setCustomValidity("")
    expect(form.checkValidity()).to.be.true
  })

  it("takes the focus when its label is pressed, and has a name by it", async () => {
    const {element, form} = await inForm()
    await clickOn(form.querySelector("label")!)
    await settled(element)
    expect(element.shadowRoot!.activeElement).to.equal(find(element, ".ProseMirror"))
  })

  it("is invalid and posts nothing before it is ready, required or not", async () => {
    const element = document.createElement("claim-annotator")
    const form = document.createElement("form")
    element.name = "review"
    element.store = createMemoryStore()
    form.append(element)
    document.body.append(form)
    await element.updateComplete
    expect([form.checkValidity(), codes(element), posted(form), element.value]).to.deep.equal([
      false,
      ["loading"],
      [],
      "",
    ])
    expect(element.validationMessage).to.equal("The fact check is still loading. Wait a moment.")
    await element.ready
    expect([form.checkValidity(), posted(form).length]).to.deep.equal([true, 1])
    form.remove()
  })

  describe("that is submitted too early", () => {
    const places: [
      title: string,
      act: (element: ClaimAnnotator) => unknown,
      place: (element: ClaimAnnotator) => string,
    ][] = [
      ["the list, where nothing is marked", () => undefined, () => "list-title"],
      [
        "the card that misses something",
        element => {
          finishedClaim(element)
          element.annotate("claim", {exact: "in May"})
        },
        element => element.annotations[1]!.id,
      ],
      ["the list, for words of the page's own", element => element.setCustomValidity("No."), () => "list-title"],
    ]
    for (const [title, act, place] of places)
      it(`blocks it and leads to ${title}`, async () => {
        // In memory, so that nothing but the change itself tells the browser where the place is.
        const {element, form} = await inForm({attributes: {required: "", storage: "none"}})
        act(element)
        await settled(element)
        form.requestSubmit()
        expect([submissions(), focusedPlace(element)]).to.deep.equal([0, place(element)])
        ;(document.activeElement as HTMLElement).blur()
        expect([element.reportValidity(), focusedPlace(element)]).to.deep.equal([false, place(element)])
      })

    it("does so by the page's own button, and lets it go when all is done", async () => {
      const {element, form} = await inForm({attributes: {required: ""}})
      const {id} = element.annotate("quote", {exact: "every cable"})
      await settled(element)
      await clickOn(form.querySelector("button")!)
      await settled(element)
      expect([submissions(), focusedPlace(element)]).to.deep.equal([0, id])
      element.edit(id, {ratings: [rating("attribution")]})
      await settled(element)
      await clickOn(form.querySelector("button")!)
      expect(submissions()).to.equal(1)
    })
  })

  describe("while storage has not given what it holds", () => {
    async function withoutStored() {
      const inner = createMemoryStore()
      let isRefusing = true
      const read: typeof inner.read = id => (isRefusing ? Promise.reject(new Error("refused")) : inner.read(id))
      const {element, form} = await inForm({store: {...inner, read}})
      return {element, form, answer: () => (isRefusing = false)}
    }

    it("is invalid and posts nothing, until storage answers", async () => {
      const {element, form, answer} = await withoutStored()
      finishedClaim(element)
      expect([codes(element), posted(form), element.value]).to.deep.equal([["storage"], [], ""])
      form.requestSubmit()
      await settled(element)
      expect([submissions(), element.shadowRoot!.activeElement]).to.deep.equal([0, button(element, "Go on without it")])
      answer()
      await element.saved
      expect([codes(element), posted(form).length, form.checkValidity()]).to.deep.equal([[], 1, true])
    })

    it("or until the user goes on without it", async () => {
      const {element, form} = await withoutStored()
      finishedClaim(element)
      await settled(element)
      await press(element, "Go on without it")
      expect(said(element)).to.equal("Going on with what is here. What is stored comes when it can be read.")
      expect(focusedPlace(element)).to.equal("list-title")
      expect([codes(element), form.checkValidity()]).to.deep.equal([[], true])
      expect(posted(form)[0]![1]).to.equal(JSON.stringify(element.toJSON({private: "omit"})))
    })
  })
})
