import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, choose, dragOver, fill, find, keys, marked, press, removeAll, settled, type} from "./harness.js"

const bytes = (element: ClaimAnnotator) => JSON.stringify(element.toJSON())

/// The real article of the demo, in the browser's own storage.
async function boukamal(id: string): Promise<ClaimAnnotator> {
  const page = await (await fetch("/fixtures/voa-boukamal.html")).text()
  const html = /<article[\s\S]*<\/article>/.exec(page)![0]
  return annotator({html, attributes: {"article-id": id, reviewer: "Ada Check"}, store: null})
}

/// The element taken out of the page and made anew: all that is left is what was stored.
async function reloaded(element: ClaimAnnotator, id: string): Promise<ClaimAnnotator> {
  await element.saved
  element.remove()
  return boukamal(id)
}

describe("keeping work", () => {
  afterEach(removeAll)

  describe("the main job on the real article", () => {
    /// Three claims and two quotes by mouse – one across two paragraphs, one nested in another – a verdict of each
    /// question, and three sources, one of them on two annotations.
    async function mainJob(id: string): Promise<ClaimAnnotator> {
      const element = await boukamal(id)
      const mark = async (kind: "claim" | "quote", from: string, to: string) => {
        await dragOver(element, from, to)
        await press(element, kind === "claim" ? "Mark claim" : "Mark quote")
      }
      const source = async (title: string, index = 0) => {
        await press(element, "Add source")
        await fill(element, "Source title", title, index)
      }
      await mark("claim", "Iraqi government forces recaptured", "al Qaim")
      await fill(element, "Who said it", "Iraqi army")
      await choose(element, "Mostly false")
      await fill(element, "Explanation", "The statement names other units.")
      await source("Example command, statement 31")
      await source("Example wire report", 1)
      await press(element, "Save")
      await mark("claim", "in several directions.", "firing long range artillery")
      await choose(element, "Unproven")
      await press(element, "Save")
      await mark("quote", '"Now the Iraqis', 'in the Middle East."')
      await choose(element, "Confirmed")
      await press(element, "Save")
      await mark("claim", "the road has become", "Tehran to Beirut")
      await press(element, "Add source")
      const list = find(element, 'select[data-field="sources.0.citation"]') as HTMLSelectElement
      list.selectedIndex = 1
      list.dispatchEvent(new Event("change", {bubbles: true}))
      await settled(element)
      await source("Example map", 1)
      await press(element, "Save")
      await mark("quote", "Turkish forces are", 'our soil illegally."')
      await fill(element, "Who said it", "Bouthaina Shaaban")
      await press(element, "Save")
      return element
    }

    it("is all there after a reload, undone and redone ten steps, exported, deleted and imported", async function () {
      this.timeout(60_000)
      const id = `boukamal-${crypto.randomUUID()}`
      const element = await mainJob(id)
      const expected = [
        "claim: Iraqi government forces recaptured the town of al Qaim",
        "claim: in several directions.\nSyrian state TV showed government forces firing long range artillery",
        "quote: Now the Iraqis and Syrians have connected [at Boukamal], it means that the road has become wide open from " +
          "Tehran to Beirut, and that represents a major victory for Iran in the Middle East.",
        "claim: the road has become wide open from Tehran to Beirut",
        "quote: Turkish forces are on Syrian soil 'illegally,' in the same way that American forces are on our soil illegally.",
      ]
      const shown = (from: ClaimAnnotator) =>
        from.annotations.map(({kind, targets}) => `${kind}: ${targets[0]!.segments[0]!.textQuote.exact}`)
      expect(shown(element)).to.deep.equal(expected)
      const before = bytes(element)
      const evidence = element.annotations.flatMap(annotation => annotation.evidence.map(item => item.citation))
      expect([evidence.length, new Set(evidence).size]).to.deep.equal([4, 3])

      const again = await reloaded(element, id)
      expect(bytes(again)).to.equal(before)
      expect(marked(again)).to.have.length(6)
      expect(find(again, ".save-state").textContent).to.equal("All changes stored")
      for (const {id} of again.annotations) expect(again.place(id).map(place => place.status)).to.deep.equal(["same"])

      const exported = await (await again.exportAs("json")).text()
      for (const {id} of again.annotations) expect(again.delete(id)).to.be.true
      for (const {id} of again.citations) expect(again.delete(id)).to.be.true
      expect(again.annotations).to.deep.equal([])
      expect(again.load(exported)).to.deep.equal({added: 5, updated: 0, issues: []})
      expect(bytes(again)).to.equal(before)
      expect(bytes(await reloaded(again, id))).to.equal(before)
    })

    it("undoes ten steps and redoes them to the same bytes", async function () {
      this.timeout(60_000)
      const element = await mainJob(`boukamal-${crypto.randomUUID()}`)
      const states = [bytes(element)]
      while (states.length <= 9) {
        await press(element, "Undo")
        states.push(bytes(element))
      }
      expect(new Set(states).size, "every step changes something").to.equal(10)
      for (const state of states.slice(0, -1).reverse()) {
        await press(element, "Redo")
        expect(bytes(element)).to.equal(state)
      }
    })
  })

  it("offers a form that was open again, as typed", async () => {
    const id = `draft-${crypto.randomUUID()}`
    const element = await boukamal(id)
    await dragOver(element, "several days ago")
    await press(element, "Mark claim")
    await type(element, "It was on")
    const again = await reloaded(element, id)
    expect(find(again, "textarea").matches('[data-field="claimReviewed"]')).to.be.true
    expect((find(again, "textarea") as HTMLTextAreaElement).value).to.equal("It was on")
    expect(find(again, ".save-state").textContent).to.equal("Stored, 1 draft open")
  })

  it("gives code points that select the right words after emoji and Arabic", async () => {
    const html = "<article><h1>🚒 الجسر</h1><p>👩‍🚒 قالت البلدية إن the bridge is safe 🧯.</p></article>"
    const element = await annotator({html})
    element.annotate("claim", {exact: "the bridge is safe"})
    const [item] = element.toJSON().first.items as unknown as {
      target: {selector: {type: string; start?: number; end?: number; exact?: string}[]}[]
    }[]
    const position = item!.target[0]!.selector.find(selector => selector.type === "TextPositionSelector")!
    const points = Array.from(element.articleText)
    expect(points.slice(position.start, position.end).join("")).to.equal("the bridge is safe")
    expect(element.articleText.slice(position.start, position.end)).not.to.equal("the bridge is safe")
  })

  describe("with a second source of changes", () => {
    /// Two annotators on one article in the browser's storage, as in two tabs.
    async function two(): Promise<{mine: ClaimAnnotator; theirs: ClaimAnnotator}> {
      const options = {store: null, attributes: {"article-id": `shared-${crypto.randomUUID()}`}}
      return {mine: await annotator(options), theirs: await annotator(options)}
    }

    /// Resolves when the other has heard of what is done here.
    async function heard(by: ClaimAnnotator, act: () => unknown): Promise<void> {
      const change = new Promise(resolve => by.addEventListener("annotations-change", resolve, {once: true}))
      act()
      await change
      await settled(by)
    }

    it("keeps a change of another field that came meanwhile when the own one is undone", async () => {
      const {mine, theirs} = await two()
      let id = ""
      await heard(theirs, () => ({id} = mine.annotate("claim", {exact: "four thousand"})))
      await heard(theirs, () => mine.edit(id, {privateNote: "mine"}))
      await heard(mine, () => theirs.edit(id, {claim: {claimReviewed: "theirs"}}))
      expect(mine.annotations[0]).to.deep.include({privateNote: "mine", claim: {claimReviewed: "theirs"}})
      await heard(theirs, () => mine.undo())
      for (const element of [mine, theirs]) {
        expect(element.annotations[0]!.privateNote).to.equal(undefined)
        expect(element.annotations[0]!.claim).to.deep.equal({claimReviewed: "theirs"})
      }
    })

    it("says so when an undo leaves a field alone that has since been changed elsewhere", async () => {
      const {mine, theirs} = await two()
      let id = ""
      await heard(theirs, () => ({id} = mine.annotate("claim", {exact: "four thousand"})))
      await heard(theirs, () => mine.edit(id, {privateNote: "mine"}))
      await heard(mine, () => theirs.edit(id, {privateNote: "theirs"}))
      mine.focus()
      await keys(mine, "Control+z")
      expect(mine.annotations[0]!.privateNote).to.equal("theirs")
      expect(find(mine, "[role=status]").textContent).to.match(/1 field has since been changed elsewhere and stays/)
    })

    it("saves only what was typed in a form that was open while others changed the rest", async () => {
      const {mine, theirs} = await two()
      let id = ""
      await heard(theirs, () => ({id} = mine.annotate("claim", {exact: "four thousand"})))
      mine.select(id)
      await settled(mine)
      await press(mine, "Edit")
      await fill(mine, "Who said it", "Council")
      await heard(mine, () => theirs.edit(id, {claim: {claimReviewed: "theirs"}}))
      await press(mine, "Save")
      expect(mine.annotations[0]!.claim).to.deep.equal({claimReviewed: "theirs"})
      expect(mine.annotations[0]!.speaker).to.be.a("string")
    })

    it("shows what another annotator of the same article does, which is not ours to undo", async () => {
      const {mine, theirs} = await two()
      const origins: string[] = []
      mine.addEventListener("annotations-change", event => origins.push(event.origin))
      await heard(mine, () => theirs.annotate("quote", {exact: "We tested every cable"}))
      expect(marked(mine)).to.deep.equal(["We tested every cable"])
      expect(origins).to.deep.equal(["sync"])
      expect(mine.undo()).to.be.false
    })
  })
})
