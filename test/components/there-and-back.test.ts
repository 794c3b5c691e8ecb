import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, clickOn, find, focused, keys, press, removeAll, said, settled} from "./harness.js"

const quote = "We tested every cable, and 'not one' had failed"

/// The focus and the selected words, for people.
function place(element: ClaimAnnotator): string {
  const root = element.renderRoot as ShadowRoot
  const active = root.activeElement as HTMLElement | null
  const range = getSelection()!.getComposedRanges({shadowRoots: [root]})[0]
  const live = document.createRange()
  if (range) {
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
  }
  const where = active?.matches(".ProseMirror") ? "article" : active?.matches(".mark") ? "mark" : focused(element)
  return `${where}: ${active?.matches(".mark") ? active.textContent : live.toString()}`
}

async function nested(): Promise<ClaimAnnotator> {
  const element = await annotator()
  element.annotate("quote", {exact: quote})
  element.annotate("claim", {exact: "not one"})
  await settled(element)
  return element
}

describe("there and back", () => {
  afterEach(removeAll)

  it("from a mark to its card, and back to the mark", async () => {
    const element = await nested()
    element.focus()
    await keys(element, "F8", "F8", "Enter")
    expect(focused(element)).to.match(/^card-/)
    await keys(element, "Escape")
    expect(place(element)).to.equal("mark: not one")
  })

  for (const [dialog, ...pressed] of [
    ["claim-picker", "Control+Alt+k"],
    ["claim-finder", "Control+Alt+f"],
    ["claim-help", "Shift+F1"],
  ] as const)
    it(`from a mark to ${dialog}, and back to the mark; only then it can be left for the article`, async () => {
      const element = await nested()
      element.focus()
      await keys(element, "F8", "F8", ...pressed)
      expect((find(element, `${dialog} dialog`) as HTMLDialogElement).open).to.be.true
      await keys(element, "Escape")
      expect(place(element)).to.equal("mark: not one")
      await keys(element, "ArrowRight")
      expect(place(element)).to.match(/^article/)
      expect(element.renderRoot.querySelectorAll(".mark[tabindex]")).to.have.length(0)
    })

  it("from selected words to the form of what was made of them, and back to those words", async () => {
    const element = await nested()
    element.focus()
    await keys(element, "Control+Home", "Control+ArrowDown", "Alt+ArrowDown", "Enter", "Control+Enter", "Escape")
    expect(place(element)).to.equal("article: The council says the bridge carries four thousand cars a day.")
    expect(said(element)).to.equal("Paragraph 2: The council says the bridge carries four thousand…")
  })

  it("from the text cursor in a mark to its card, and back to the same character", async () => {
    const element = await annotator()
    element.annotate("claim", {exact: "four thousand cars"})
    await settled(element)
    await clickOn(find(element, ".mark"))
    await keys(element, "Shift+ArrowRight")
    const before = place(element)
    await keys(element, "ArrowLeft", "Enter")
    expect(focused(element)).to.match(/^card-/)
    await keys(element, "Escape", "Shift+ArrowRight")
    expect(before).to.match(/^article: .$/)
    expect(place(element)).to.equal(before)
  })

  it("from the text cursor in a mark to that mark, and names it: a screen reader is there already", async () => {
    const element = await annotator()
    element.annotate("claim", {exact: "four thousand cars"})
    await settled(element)
    await clickOn(find(element, ".mark"))
    element.select(null)
    await keys(element, "F8")
    expect(place(element)).to.equal("mark: four thousand cars")
    expect(said(element)).to.equal("Claim, no verdict yet: four thousand cars")
  })

  it("to another annotation's mark, when the place that was left is past", async () => {
    const element = await annotator()
    element.annotate("claim", {exact: "U.S. inspectors"})
    element.focus()
    await keys(element, "Control+Home", "Alt+ArrowDown", "Enter", "Control+Enter")
    await keys(element, "Shift+F6", "Shift+F6", "F8", "F6", "F6", "Escape")
    expect(place(element)).to.equal("mark: U.S. inspectors")
  })

  it("from a button of the card as well", async () => {
    const element = await nested()
    element.focus()
    await keys(element, "F8", "Enter", "Tab", "Escape")
    expect(place(element)).to.equal(`mark: ${quote}`)
  })

  describe("where several annotations lie, a menu names them", () => {
    async function menu(): Promise<ClaimAnnotator> {
      const element = await nested()
      await clickOn(find(element, "h1")) // a press where the last test ended would be a double-click
      await clickOn(find(element, ".mark .mark"))
      await settled(element)
      return element
    }
    const names = (element: ClaimAnnotator) =>
      [...element.renderRoot.querySelectorAll("#overlaps [role=menuitem]")].map(item =>
        item.textContent.trim().replace(/\s+/g, " "),
      )

    it("after a press", async () => {
      const element = await menu()
      expect(names(element)).to.deep.equal([
        "Quote, no verdict yet: We tested every cable, and 'not one' had…",
        "Claim, no verdict yet: not one",
      ])
      expect((element.renderRoot as ShadowRoot).activeElement!.role).to.equal("menuitem")
    })

    it("after Enter at the text cursor, and what is chosen opens its card", async () => {
      const element = await menu()
      await keys(element, "Escape")
      expect(place(element)).to.match(/^article/)
      await keys(element, "Enter")
      await keys(element, "ArrowDown", "Enter")
      const card = (element.renderRoot as ShadowRoot).activeElement as HTMLElement
      expect(card.querySelector(".words")!.textContent).to.equal("not one")
      await keys(element, "Escape")
      expect(place(element)).to.match(/^article/)
    })

    it("walks round with the arrow keys, Home and End", async () => {
      const element = await menu()
      await keys(element, "ArrowUp")
      const at = () =>
        names(element).indexOf(
          (element.renderRoot as ShadowRoot).activeElement!.textContent.trim().replace(/\s+/g, " "),
        )
      expect(at()).to.equal(1)
      await keys(element, "ArrowDown")
      expect(at()).to.equal(0)
      await keys(element, "End")
      expect(at()).to.equal(1)
      await keys(element, "Home")
      expect(at()).to.equal(0)
    })

    it("but the mark that has the focus is meant alone", async () => {
      const element = await nested()
      element.focus()
      await keys(element, "F8", "F8", "Enter")
      expect(!!element.renderRoot.querySelector("#overlaps:popover-open")).to.be.false
      expect(focused(element)).to.match(/^card-/)
    })
  })

  it("never leaves the focus on the page when the open form goes with undo", async () => {
    const element = await annotator()
    element.focus()
    await keys(element, "Alt+ArrowDown", "Enter")
    await press(element, "Undo")
    expect(element.annotations).to.deep.equal([])
    expect(focused(element)).to.equal("Undo")
    await press(element, "Redo")
    await press(element, "Edit")
    find(element, ".edges button").focus()
    await keys(element, "Control+z")
    expect(focused(element)).to.equal("list-title")
  })
})
