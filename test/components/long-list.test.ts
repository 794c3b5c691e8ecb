import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, removeAll, settled} from "./harness.js"

const count = 150
const paragraphs = Array.from({length: count}, (_, i) => `<p>Claim number ${i + 1} is made in this very paragraph.</p>`)
const html = `<article lang="en"><h1>A long list</h1>${paragraphs.join("")}</article>`

describe("A long list of annotations", () => {
  afterEach(removeAll)

  describe("when it has just been made", () => {
    it("leads from every mark to a comment that has a name", async () => {
      const element = await justMade()
      const marks = [...element.renderRoot.querySelectorAll("mark")]
      expect(marks.map(mark => nameOf(element, mark.getAttribute("aria-details")!))).to.deep.equal(
        Array.from({length: count}, (_, i) => `Claim, no verdict yet: Claim number ${i + 1} is made`),
      )
    })

    it("has the first cards with their content, and not yet the last", async () => {
      const element = await justMade()
      expect(wordsAt(element, 1)).to.equal("Claim number 1 is made")
      expect(wordsAt(element, count)).to.equal(null)
    })

    it("has the card with its content whose mark is pressed", async () => {
      const element = await justMade()
      element.select(element.annotations[count - 1]!.id)
      await element.updateComplete
      await settled(element)
      expect(wordsAt(element, count)).to.equal(`Claim number ${count} is made`)
    })
  })

  it("has every card with its content a moment later", async () => {
    const element = await justMade()
    await until(() => wordsAt(element, count) !== null)
    const cards = [...element.renderRoot.querySelectorAll("claim-card")]
    expect(cards.map(card => card.querySelectorAll("button").length)).to.deep.equal(cards.map(() => 2))
    expect(cards.map(card => nameOf(element, card.id))).to.deep.equal(
      Array.from({length: count}, (_, i) => `Claim, no verdict yet: Claim number ${i + 1} is made`),
    )
  })

  const changes: Record<string, (element: ClaimAnnotator) => unknown> = {
    "one more": element => element.annotate("claim", {exact: "A long list"}),
    "one less": element => element.delete(element.annotations[3]!.id),
    "one less and undone": element => [element.delete(element.annotations[3]!.id), element.undo()],
  }
  for (const [name, change] of Object.entries(changes))
    it(`counts its items with ${name}`, async () => {
      const element = await justMade()
      change(element)
      const {length} = element.annotations
      const expected = Array.from({length}, (_, i) => `${i + 1} of ${length}`)
      await until(() => positions(element).join() === expected.join())
      expect(positions(element)).to.deep.equal(expected)
    })
})

/// An annotator whose many cards have been made in this very moment.
async function justMade(): Promise<ClaimAnnotator> {
  const element = await annotator({html})
  for (let i = 0; i < count; i++) element.annotate("claim", {exact: `Claim number ${i + 1} is made`})
  await element.renderRoot.querySelector("claim-list")!.updateComplete
  return element
}

/// The words on the card of that number, or null while it has no content.
function wordsAt(element: ClaimAnnotator, number: number): string | null {
  return element.renderRoot.querySelector(`.cards > li:nth-child(${number}) .words`)?.textContent ?? null
}

/// The name of the comment with that id; "" where there is none.
function nameOf(element: ClaimAnnotator, id: string): string {
  const root = element.renderRoot as ShadowRoot
  const card = root.getElementById(id)
  return (card?.role === "comment" && card.ariaLabel) || ""
}

function positions(element: ClaimAnnotator): string[] {
  const items = [...element.renderRoot.querySelectorAll(".cards > li")]
  return items.map(item => `${item.getAttribute("aria-posinset")} of ${item.getAttribute("aria-setsize")}`)
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame)
}
