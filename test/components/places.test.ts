import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {
  annotator,
  button,
  dragOver,
  find,
  focused,
  keys,
  press,
  removeAll,
  said,
  sampleArticle,
  settled,
} from "./harness.js"

const judged = {
  ratings: [{reviewAspect: "content", scale: "plain@1", key: "false", alternateName: "False"}],
}

/// Put another text in the place of the article's.
async function replace(element: ClaimAnnotator, ...edits: [from: string, to: string][]): Promise<void> {
  element.articleHTML = edits.reduce((html, [from, to]) => html.replace(from, to), sampleArticle)
  await element.ready
  await settled(element)
}

const spaced = (part: Element) => part.textContent.replace(/\s+/g, " ").trim()
const summary = (element: ClaimAnnotator) =>
  [...element.renderRoot.querySelectorAll(".place-summary > p")].map(spaced).join()
const cards = (element: ClaimAnnotator) => [...element.renderRoot.querySelectorAll<HTMLElement>("claim-card")]
const notes = (element: ClaimAnnotator, card = 0) =>
  [...cards(element)[card]!.querySelectorAll(".warn, .changes > li, .words, .meta")].map(spaced)
const statuses = (element: ClaimAnnotator, id: string) => element.place(id).map(({status}) => status)
const buttons = (element: ClaimAnnotator, within: string) =>
  [...element.renderRoot.querySelectorAll(`${within} button`)].map(spaced)

const deleted: [string, string] = ["<p>U.S. inspectors visited in May. The mayor said the bridge is safe.</p>", ""]
const moved: [string, string] = ["</h1>", "</h1><p>A first paragraph that was not there.</p>"]
const reworded: [string, string] = ["four thousand", "five thousand"]

describe("when the article has changed", () => {
  afterEach(removeAll)

  describe("the summary", () => {
    it("is not there while all stands where it was marked", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      expect(summary(element)).to.equal("")
      await replace(element, ["visited in May", "visited in June"])
      expect([summary(element), said(element)]).to.deep.equal(["", ""])
    })

    it("counts what became of the annotations, in words that are seen and said", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "engineer Dana Orlo told local radio on Tuesday"})
      const claim = element.annotate("claim", {exact: "the bridge carries four thousand cars a day"})
      element.edit(claim.id, judged)
      element.annotate("claim", {exact: "says the bridge carries four thousand cars a day"})
      element.annotate("quote", {exact: "U.S. inspectors visited in May"})
      await replace(element, moved, reworded, deleted)
      const expected =
        "The article has changed since it was checked: 1 moved, 1 needs a recheck, 1 has other words, 1 lost its place."
      expect(summary(element)).to.equal(expected)
      expect(said(element)).to.equal(expected)
    })

    it("is there again when the changed article is opened another day", async () => {
      const store = createMemoryStore()
      const first = await annotator({store})
      first.annotate("claim", {exact: "U.S. inspectors visited in May"})
      await first.saved
      await removeAll()
      const element = await annotator({store, html: sampleArticle.replace(...deleted)})
      const expected = "The article has changed since it was checked: 1 lost its place."
      expect([summary(element), said(element)]).to.deep.equal([expected, expected])
    })

    it("leads to each annotation that somebody has to look at, and round again", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "engineer Dana Orlo told local radio on Tuesday"})
      const changed = element.annotate("claim", {exact: "the bridge carries four thousand cars a day"})
      const lost = element.annotate("quote", {exact: "U.S. inspectors visited in May"})
      await replace(element, moved, reworded, deleted)
      const next = async () => {
        button(element, "Show the next one to check").focus()
        await keys(element, "Enter")
        return focused(element)
      }
      expect(await next()).to.equal(`card-${changed.id}`)
      expect(await next()).to.equal(`card-${lost.id}`)
      expect(await next()).to.equal(`card-${changed.id}`)
    })

    it("is in the selected card as well, while another one waits: first of all, once the card is settled", async () => {
      const element = await annotator()
      const changed = element.annotate("claim", {exact: "the bridge carries four thousand cars a day"})
      const lost = element.annotate("quote", {exact: "U.S. inspectors visited in May"})
      await replace(element, reworded, deleted)
      expect(buttons(element, "claim-card").filter(name => name.startsWith("Show the next"))).to.deep.equal([])
      await press(element, "Show the next one to check")
      expect(focused(element)).to.equal(`card-${changed.id}`)
      await keys(element, "Tab", "Enter")
      expect(statuses(element, changed.id)).to.deep.equal(["same"])
      await keys(element, "Tab", "Enter")
      expect(focused(element)).to.equal(`card-${lost.id}`)
      expect(buttons(element, "claim-card:focus")).to.deep.equal([
        "Edit",
        "Attach to selection",
        "Also check as a claim",
      ])
    })

    it("accepts all moves at once, and undo takes that back", async () => {
      const element = await annotator()
      const claim = element.annotate("claim", {exact: "engineer Dana Orlo told local radio on Tuesday"})
      await replace(element, moved)
      button(element, "Accept the move").focus()
      await keys(element, "Enter")
      expect(statuses(element, claim.id)).to.deep.equal(["same"])
      expect([summary(element), said(element), focused(element)]).to.deep.equal([
        "",
        "The new place is accepted.",
        "list-title",
      ])
      await press(element, "Undo")
      expect(statuses(element, claim.id)).to.deep.equal(["moved"])
      expect(buttons(element, ".place-summary")).to.deep.equal(["Accept the move"])
    })

    it("offers nothing that would change anything where users may change nothing", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "engineer Dana Orlo told local radio on Tuesday"})
      element.annotate("claim", {exact: "the bridge carries four thousand cars a day"})
      element.annotate("quote", {exact: "U.S. inspectors visited in May"})
      element.disabled = true
      await replace(element, moved, reworded, deleted)
      expect(buttons(element, ".place-summary")).to.deep.equal(["Show the next one to check"])
      expect(buttons(element, "claim-card")).to.deep.equal(["Show in article", "Show in article", "Show in article"])
    })
  })

  describe("changed words", () => {
    async function changedClaim(patch: object = judged) {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "the bridge carries four thousand cars a day"})
      element.edit(id, patch)
      await replace(element, reworded)
      return {element, id}
    }

    it("are told in the card: what differs, the words that were checked, and the words now", async () => {
      const {element} = await changedClaim()
      expect(notes(element)).to.deep.equal([
        "Recheck: the verdict was given for other words.",
        "“carries four thousand” is now “carries five thousand”",
        "Checked words",
        "the bridge carries four thousand cars a day",
        "Words now",
        "the bridge carries five thousand cars a day",
      ])
      expect([...cards(element)[0]!.querySelectorAll("del, ins")].map(spaced)).to.deep.equal(["four", "five"])
    })

    it("make the verdict one that was given for other words, in the card's name and its mark", async () => {
      const {element} = await changedClaim()
      expect(cards(element)[0]!.ariaLabel).to.equal(
        "Claim, False, recheck: the bridge carries four thousand cars a day",
      )
      expect(find(element, "mark").dataset["state"]).to.equal("changed")
    })

    it("are no recheck where there is no verdict", async () => {
      const {element} = await changedClaim({})
      expect(notes(element).slice(0, 3)).to.deep.equal([
        "These words have changed since they were marked.",
        "“carries four thousand” is now “carries five thousand”",
        "Marked words",
      ])
      expect(cards(element)[0]!.ariaLabel).to.match(/^Claim, no verdict yet: /)
    })

    it("stay so until somebody confirms them, by keyboard; undo takes it back", async () => {
      const {element, id} = await changedClaim()
      button(element, "The verdict holds for the words now").focus()
      await keys(element, "Enter")
      expect(focused(element)).to.equal(`card-${id}`)
      expect(said(element)).to.equal("Confirmed: the verdict holds for the words now.")
      expect(statuses(element, id)).to.deep.equal(["same"])
      expect(notes(element)).to.deep.equal(["the bridge carries five thousand cars a day"])
      expect(element.history(id).at(-1)!.origin).to.equal("user")

      await press(element, "Undo")
      expect(statuses(element, id)).to.deep.equal(["changed"])
      expect(notes(element)[0]).to.equal("Recheck: the verdict was given for other words.")
    })

    it("say what still waits when one is confirmed", async () => {
      const {element} = await changedClaim()
      element.annotate("claim", {exact: "carries five thousand"})
      element.annotate("quote", {exact: "U.S. inspectors visited in May"})
      await replace(element, reworded, ["five", "six"], deleted)
      await press(element, "The verdict holds for the words now")
      expect(said(element)).to.equal(
        "Confirmed: the verdict holds for the words now. Still open: 1 has other words, 1 lost its place.",
      )
    })

    it("still wait after their edges were moved", async () => {
      const {element, id} = await changedClaim()
      await press(element, "Edit")
      await press(element, "End one word earlier")
      expect(statuses(element, id)).to.deep.equal(["changed"])
      expect(notes(element).slice(3, 7)).to.deep.equal([
        "Checked words",
        "the bridge carries four thousand cars a day",
        "Words now",
        "the bridge carries five thousand cars a",
      ])
    })

    it("are no recheck any more when the article has its old words again", async () => {
      const {element, id} = await changedClaim()
      await replace(element)
      expect(statuses(element, id)).to.deep.equal(["same"])
      expect([summary(element), notes(element).length]).to.deep.equal(["", 1])
    })
  })

  describe("annotations that have lost their place", () => {
    async function lostClaim(patch: object = {}) {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "U.S. inspectors visited in May"})
      element.edit(id, patch)
      element.annotate("claim", {exact: "four thousand"})
      await replace(element, deleted)
      return {element, id}
    }

    it("stand at the end of the list, below a heading of their own", async () => {
      const {element, id} = await lostClaim(judged)
      expect(cards(element).at(-1)!.id).to.equal(`card-${id}`)
      expect(cards(element).at(-1)!.ariaLabel).to.equal("Claim, False, lost its place: U.S. inspectors visited in May")
      const headings = [...element.renderRoot.querySelectorAll("claim-list :is(h2, h3)")].map(({id}) => id)
      expect(headings.indexOf("tray-title")).to.equal(headings.length - 2)
      const items = [...element.renderRoot.querySelectorAll(".cards > li")]
      expect(items.map(item => `${item.ariaPosInSet}/${item.ariaSetSize}`)).to.deep.equal(["1/2", "2/2"])
    })

    it("are attached to the selection in one press", async () => {
      const {element, id} = await lostClaim()
      await dragOver(element, "told local radio")
      await press(element, "Attach to selection")
      expect(statuses(element, id)).to.deep.equal(["same"])
      expect(said(element)).to.equal("Attached to these words.")
      expect(focused(element)).to.equal(`card-${id}`)
      expect(element.renderRoot.querySelector("#tray-title")).to.equal(null)

      await press(element, "Undo")
      expect(statuses(element, id)).to.deep.equal(["lost"])
      await press(element, "Redo")
      expect(statuses(element, id)).to.deep.equal(["same"])
    })

    it("keep the focus on the card that goes to another place in the list, and on its buttons", async () => {
      const {element, id} = await lostClaim()
      const order = () => cards(element).map(card => card.dataset["id"] === id)
      expect(order()).to.deep.equal([false, true])
      await dragOver(element, "Council")
      await press(element, "Attach to selection")
      expect(order()).to.deep.equal([true, false])
      expect(focused(element)).to.equal(`card-${id}`)
      const edit = cards(element)[0]!.querySelector<HTMLElement>("button")!
      edit.focus()
      element.undo()
      await settled(element)
      expect(order()).to.deep.equal([false, true])
      expect(edit.matches(":focus")).to.equal(true)
    })

    it("are attached by keyboard alone: the button first, then the words", async () => {
      const {element, id} = await lostClaim(judged)
      button(element, "Attach to selection").focus()
      await keys(element, "Enter")
      expect(focused(element)).to.equal(find(element, ".ProseMirror").id || "div")
      expect(said(element)).to.match(/^Select, pick or find the words it belongs to now/)
      await keys(element, "Alt+ArrowDown")
      await press(element, "Add these words")
      expect(said(element)).to.equal("Attached. The verdict was given for other words and waits for a recheck.")
      expect(statuses(element, id)).to.deep.equal(["changed"])
      expect(
        notes(
          element,
          cards(element).findIndex(card => card.id === `card-${id}`),
        )[2],
      ).to.equal("Checked words")
    })

    it("are not attached where another place of theirs is", async () => {
      const element = await annotator()
      const {id, targets} = element.annotate("claim", {exact: "U.S. inspectors visited in May"})
      const other = element.annotate("claim", {exact: "four thousand"})
      element.edit(id, {targets: [...targets, {...other.targets[0]!, id: "urn:uuid:other", role: "mention"}]})
      element.delete(other.id)
      await replace(element, deleted)
      expect(statuses(element, id)).to.deep.equal(["lost", "same"])
      await dragOver(element, "four thousand cars")
      await press(element, "Attach to selection")
      expect(said(element)).to.equal("These words belong to it already.")
      expect(statuses(element, id)).to.deep.equal(["lost", "same"])
    })

    it("may be one place of several, which can be taken away", async () => {
      const element = await annotator()
      const {id, targets} = element.annotate("claim", {exact: "four thousand"})
      const other = element.annotate("claim", {exact: "U.S. inspectors visited in May"})
      element.edit(id, {targets: [...targets, {...other.targets[0]!, id: "urn:uuid:other", role: "mention"}]})
      element.delete(other.id)
      await replace(element, deleted)
      expect(notes(element)).to.include.members([
        "Also said, but not in the article any more:",
        "U.S. inspectors visited in May",
      ])
      await press(element, "Take this place away")
      expect(statuses(element, id)).to.deep.equal(["same"])
      expect([said(element), focused(element)]).to.deep.equal(["Place taken away.", `card-${id}`])
      await press(element, "Undo")
      expect(statuses(element, id)).to.deep.equal(["same", "lost"])
    })
  })
})
