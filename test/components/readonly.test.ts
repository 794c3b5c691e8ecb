import {expect} from "chai"
import "../../components/index.js"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {publishedCases} from "./published-cases.js"
import {checkedArticle, drawn, focused, ids, pageData, published, rootOf} from "./published-page.js"

describe("<claim-annotator readonly>", () => {
  publishedCases()

  it("can be switched on and off: nothing is lost, nothing stays behind", async () => {
    const element = (await published(checkedArticle, {data: ""})) as ClaimAnnotator
    element.store = createMemoryStore()
    const switchTo = async (readOnly: boolean) => {
      element.readOnly = readOnly
      await element.updateComplete
      await element.ready
      await drawn(element)
    }
    await switchTo(false)
    element.load(pageData())
    await drawn(element)
    const count = () => [element.annotations.length, element.citations.length, element.history(ids.cars).length]
    const before = count()
    const edit = [...rootOf(element).querySelectorAll<HTMLElement>(`[id="card-${ids.cars}"] button`)]
    edit.find(button => button.textContent.trim() === "Edit")!.click()
    await drawn(element)
    const field = rootOf(element).querySelector<HTMLTextAreaElement>("textarea[data-field=explanation]")!
    field.focus()
    field.value = "Half typed"
    field.dispatchEvent(new InputEvent("input", {bubbles: true}))

    await switchTo(true)
    expect(rootOf(element).querySelector("form, dialog, claim-toolbar, input")).to.equal(null)
    expect(rootOf(element).innerHTML).not.to.include("Half typed")
    expect(focused(element), "the focus is not lost").not.to.equal("body")
    expect(count()).to.deep.equal(before)

    await switchTo(false)
    expect(count()).to.deep.equal(before)
    expect(rootOf(element).querySelector<HTMLTextAreaElement>("textarea[data-field=explanation]")!.value).to.equal(
      "Half typed",
    )
    expect(element.edit(ids.cars, {privateNote: "Other note"})).to.equal(true)
    expect(element.undo()).to.equal(true)
  })

  it("stays where what is for readers is loaded after it", async () => {
    const before = [customElements.get("claim-annotator"), customElements.get("claim-card")]
    await import("../../components/published.js")
    expect([customElements.get("claim-annotator"), customElements.get("claim-card")]).to.deep.equal(before)
  })
})
