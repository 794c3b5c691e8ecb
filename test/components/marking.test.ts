import {expect} from "chai"
import type {Kind} from "../../src/model/annotation.js"
import {
  annotator,
  button,
  clickOn,
  dragBack,
  dragOver,
  find,
  focused,
  keys,
  marked,
  press,
  removeAll,
  said,
  settled,
  words,
} from "./harness.js"

const name: Record<Kind, string> = {claim: "Mark claim", quote: "Mark quote"}

describe("marking words", () => {
  afterEach(removeAll)

  describe("with the mouse", () => {
    const marks = (kind: Kind, from: string, to: string, expected: string) =>
      it(`marks “${expected}” as a ${kind} for a drag from “${from}” to “${to}”`, async () => {
        const element = await annotator()
        await dragOver(element, from, to)
        await press(element, name[kind])
        expect(words(element)).to.deep.equal([expected])
        expect(element.annotations[0]!.kind).to.equal(kind)
      })

    marks("claim", "ouncil says", "carr", "council says the bridge carries")
    marks("claim", " four thousand cars ", " four thousand cars ", "four thousand cars")
    marks("claim", "S. inspectors", "inspect", "U.S. inspectors")
    marks("quote", '"We tested', 'failed,"', "We tested every cable, and 'not one' had failed,")
    marks("claim", "bridge is safe.", "We tested", 'bridge is safe.\n"We tested')

    it("keeps the direction of words that were selected backwards inside a mark", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "carries four thousand cars"})
      await settled(element)
      await dragBack(element, "four thousand")
      await keys(element, "Shift+Control+ArrowLeft", "Enter")
      expect(words(element)).to.include("carries four thousand")
    })

    it("marks a second passage inside the first, and each stays reachable", async () => {
      const element = await annotator()
      await dragOver(element, "We tested every cable", "had failed")
      await press(element, "Mark quote")
      await press(element, "Cancel")
      await dragOver(element, "not one")
      await press(element, "Mark claim")
      expect(marked(element)).to.deep.equal(["We tested every cable, and 'not one' had failed", "not one"])
      await press(element, "Cancel")
      await clickOn(find(element, "mark mark"))
      await settled(element)
      const names = [...element.renderRoot.querySelectorAll<HTMLElement>("#overlaps button")]
      expect(names.map(name => name.innerText.trim())).to.deep.equal([
        "Quote, no verdict yet: We tested every cable, and 'not one' had…",
        "Claim, no verdict yet: not one",
      ])
      await keys(element, "ArrowDown", "Enter")
      expect(find(element, '[data-selected="true"]').dataset["kind"]).to.equal("claim")
    })
  })

  describe("with the text cursor", () => {
    const cursor = async () => {
      const element = await annotator()
      element.focus()
      await keys(element, "Control+Home", "Control+ArrowDown")
      return element
    }
    const selecting = (combinations: string[], expected: string) =>
      it(`marks “${expected}” after ${combinations.join(" ")}`, async () => {
        const element = await cursor()
        await keys(element, ...combinations, "Enter")
        expect(words(element)).to.deep.equal([expected])
      })

    selecting(["Shift+ArrowRight", "Shift+ArrowRight"], "The")
    selecting(["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+Control+ArrowRight"], "council")
    selecting(
      ["Control+a"],
      "The council says the bridge carries four thousand cars a day. The mayor said the bridge is safe.",
    )
    selecting(
      ["Control+ArrowDown", "Shift+Control+ArrowDown"],
      "\"We tested every cable, and 'not one' had failed,\" engineer Dana Orlo told local radio on Tuesday.",
    )

    it("marks a quote with Shift+Enter", async () => {
      const element = await cursor()
      await keys(element, "Shift+Control+ArrowRight", "Shift+Enter")
      expect(element.annotations[0]!.kind).to.equal("quote")
    })

    it("marks with Ctrl+Alt+M and Ctrl+Alt+Shift+M", async () => {
      const element = await cursor()
      await keys(element, "Shift+Control+ArrowRight", "Control+Alt+m")
      await press(element, "Cancel")
      element.focus()
      await keys(element, "Control+End", "Shift+Control+Home", "Control+Alt+Shift+m")
      expect(element.annotations.map(annotation => annotation.kind)).to.have.members(["claim", "quote"])
    })

    it("says which paragraph the text cursor has gone to", async () => {
      const element = await cursor()
      expect(said(element)).to.equal("Paragraph 2: The council says the bridge carries four thousand…")
      await keys(element, "Control+ArrowUp")
      expect(said(element)).to.equal("Headline: Council reopens the old bridge")
    })

    it("takes the focus when a screen reader moves the selection into the article and the page has the focus", async () => {
      const element = await cursor()
      const article = find(element, ".ProseMirror")
      article.blur()
      expect(focused(element)).to.equal("body")
      const words = article.querySelectorAll("p")[2]!.firstChild!
      getSelection()!.setBaseAndExtent(words, 0, words, 15)
      await settled(element)
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(article)
      await keys(element, "Enter")
      expect(marked(element)).to.deep.equal(["U.S. inspectors"])
    })

    it("takes the focus back when a screen reader takes it from the article and leaves the selection there", async () => {
      const element = await cursor()
      const article = find(element, ".ProseMirror")
      const taken = new Promise(resolve => article.addEventListener("focus", resolve, {once: true}))
      article.blur()
      await taken
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(article)
    })

    it("leaves the focus to the page when its own words are pressed", async () => {
      const element = await cursor()
      const words = document.createElement("p")
      words.textContent = "Words of the page."
      element.before(words)
      await clickOn(words)
      await settled(element)
      expect(focused(element)).to.equal("body")
      words.remove()
    })

    it("leaves the focus in a field of the page when the selection moves in the article", async () => {
      const element = await cursor()
      const input = document.createElement("input")
      element.after(input)
      input.focus()
      const words = find(element, ".ProseMirror").querySelector("p")!.firstChild!
      getSelection()!.setBaseAndExtent(words, 0, words, 3)
      await settled(element)
      expect(document.activeElement).to.equal(input)
      input.remove()
    })

    it("draws a text cursor while the article has the focus, and none before", async () => {
      const element = await annotator()
      expect(find(element, ".caret").checkVisibility()).to.be.false
      element.focus()
      await settled(element)
      expect(find(element, ".caret").getBoundingClientRect().height).to.be.above(10)
    })

    it("leaves the article as it is whatever is typed", async () => {
      const element = await cursor()
      const before = element.articleText
      await keys(element, "x", "Backspace", "Delete", "Control+v")
      expect(element.articleText).to.equal(before)
      expect(find(element, ".ProseMirror").textContent.replace(/\s/g, "")).to.equal(before.replace(/\s/g, ""))
    })
  })

  it("says what was marked, and puts the focus in the form", async () => {
    const element = await annotator()
    await dragOver(element, "carries four thousand cars a day")
    await press(element, "Mark claim")
    expect(said(element)).to.equal("Claim marked: carries four thousand cars a day")
    expect(focused(element)).to.equal("claimReviewed")
    expect(find(element, ".words").textContent).to.equal("carries four thousand cars a day")
  })

  it("says that nothing is selected where nothing is", async () => {
    const element = await annotator()
    await press(element, "Mark claim")
    expect(said(element)).to.equal("Select words in the article first, or use Pick a sentence or Find words to mark.")
    expect(element.annotations).to.deep.equal([])
  })

  it("makes the record at once, in one step of undo, with the form as a draft", async () => {
    const element = await annotator()
    await dragOver(element, "four thousand")
    await press(element, "Mark claim")
    expect(find(element, ".save-state").textContent).to.match(/^(Stored, 1 draft open|Storing…)$/)
    expect(element.undo()).to.be.true
    expect(element.annotations).to.deep.equal([])
    expect(element.undo()).to.be.false
  })

  it("shows nothing to press where users may only look", async () => {
    const element = await annotator({attributes: {readonly: ""}})
    expect(() => button(element, "Mark claim")).to.throw("No button")
  })

  describe("in the accessibility tree", () => {
    const oneMarkEach = (title: string, places: [Kind, string][], expected: string[]) =>
      it(`has one mark per annotation and block for ${title}, each leading to its named comment`, async () => {
        const element = await annotator()
        for (const [kind, exact] of places) element.annotate(kind, {exact})
        await settled(element)
        expect(marked(element)).to.deep.equal(expected)
        for (const mark of element.renderRoot.querySelectorAll("mark")) {
          const card = (element.renderRoot as ShadowRoot).getElementById(mark.getAttribute("aria-details")!)
          expect(card?.role).to.equal("comment")
          expect(card?.ariaLabel).to.match(/(Claim|Quote), no verdict yet: \S/)
        }
      })

    oneMarkEach("a claim across emphasis", [["claim", "carries four thousand cars"]], ["carries four thousand cars"])
    oneMarkEach(
      "a claim inside a quote",
      [
        ["quote", "We tested every cable, and 'not one' had failed"],
        ["claim", "'not one' had failed"],
      ],
      ["We tested every cable, and 'not one' had failed", "'not one' had failed"],
    )
    oneMarkEach(
      "two quotes in one paragraph",
      [
        ["quote", "We tested"],
        ["quote", "not one"],
      ],
      ["We tested", "not one"],
    )
    oneMarkEach(
      "a claim over two paragraphs",
      [["claim", "on Tuesday.\nU.S. inspectors"]],
      ["on Tuesday.", "U.S. inspectors"],
    )

    it("gives the second piece of one that overlaps without nesting no role", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "tested every cable"})
      element.annotate("claim", {exact: "cable, and"})
      await settled(element)
      expect(marked(element)).to.deep.equal(["tested every cable", "cable"])
      expect(find(element, "span.mark").textContent).to.equal(", and")
    })
  })
})
