import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {annotator, button, choose, clickOn, find, mouse, press, removeAll, settled, words} from "./harness.js"

const middle = (target: Element): [number, number] => {
  const {left, top, width, height} = target.getClientRects()[0]!
  return [Math.round(left + width / 2), Math.round(top + height / 2)]
}

/// Press down on one element, and let go on another.
async function slip(element: ClaimAnnotator, from: Element, to: Element): Promise<void> {
  await mouse({type: "move", position: middle(from)})
  await mouse({type: "down"})
  await mouse({type: "move", position: middle(to)})
  await mouse({type: "up"})
  await settled(element)
}

describe("a pointer", () => {
  afterEach(removeAll)

  it("that is let go elsewhere does nothing: a tool, a card's button, a mark, a sentence", async () => {
    const element = await annotator()
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    const nothing = () => ({
      annotations: element.annotations.length,
      selected: element.renderRoot.querySelectorAll("[data-selected=true]").length,
      open: element.renderRoot.querySelectorAll(":modal, :popover-open, claim-editor").length,
      chosen: element.renderRoot.querySelectorAll("[role=option][aria-selected=true]").length,
    })
    const before = nothing()
    const title = find(element, "#list-title")
    for (const target of [
      button(element, "Help"),
      find(element, "#more"),
      button(element, "Edit"),
      find(element, "mark"),
    ]) {
      await slip(element, target, title)
      expect(nothing(), target.outerHTML).to.deep.equal(before)
    }
    await press(element, "Pick a sentence")
    const picker = find(element, "claim-picker dialog")
    await slip(element, find(element, "[role=option]"), picker.querySelector("h2")!)
    expect(nothing().chosen).to.equal(0)
  })

  it("needs no drag and no second finger: presses alone mark, mend the edges, judge and undo", async () => {
    settings.change({paragraphButtons: "always"})
    const element = await annotator()
    await clickOn(button(element, "Annotate paragraph 2"))
    await settled(element)
    await clickOn(element.renderRoot.querySelectorAll("[role=option]")[2]!)
    await press(element, "Mark claim", "claim-picker")
    expect(words(element)).to.deep.equal(["The mayor said the bridge is safe."])
    await press(element, "End one word earlier")
    expect(words(element)).to.deep.equal(["The mayor said the bridge is safe"])
    await choose(element, "False")
    await press(element, "Save")
    expect(element.annotations[0]!.ratings.map(rating => rating.key)).to.deep.equal(["false"])
    await press(element, "Undo")
    expect(element.annotations[0]!.ratings).to.deep.equal([])
  })
})
