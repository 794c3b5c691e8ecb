import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, choose, clickOn, field, fill, find, keys, press, removeAll, settled, speak} from "./harness.js"
import {jobs} from "./jobs-in-languages.js"
import {exported, focus, heard, perform, result} from "./keyboard-job.js"

const headline = "Council reopens the old bridge"
const cars = "The council says the bridge carries four thousand cars a day."
const safe = "The mayor said the bridge is safe."
const quote = "We tested every cable, and 'not one' had failed"

describe("the whole job", () => {
  afterEach(removeAll)

  it("by keyboard alone, through three doors: mark, judge, source, go around, undo, export", async function () {
    this.timeout(60_000)
    const element = await annotator({attributes: {reviewer: "Ada Check"}})
    ;(document.activeElement as HTMLElement | null)?.blur()
    await perform(element, [
      // The first door: the sentence cursor.
      ["Tab", "Mark claim"],
      ["Tab", "article"],
      ["Alt+ArrowDown Alt+ArrowDown", "article"],
      ["Enter", "claimReviewed", "Claim marked: The council says the bridge carries four thousand…"],
      ["“The bridge carries 4,000 cars a day.”", "claimReviewed"],
      ["Tab", "speaker"],
      ["“City council”", "speaker"],
      ["Tab Tab", "radio: No verdict yet"],
      ["ArrowDown ArrowDown", "radio: ✓ Mostly true"],
      ["Tab", "explanation"],
      ["“The count found 3,900.”", "explanation"],
      ["Tab", "add-source"],
      ["Enter", "sources.0.name"],
      ["“Traffic count”", "sources.0.name"],
      ["Control+Enter", `card: ${cars}`, "Claim saved, Mostly true. 1 claim."],
      // Back to exactly the place that was left.
      ["Escape", "article"],
      // The second door: the list of sentences.
      ["Control+Alt+k", `sentence: ${cars}`],
      ["ArrowDown Space", `sentence: ${safe}`, "1 sentence chosen"],
      ["Enter", "claimReviewed", "Claim marked: The mayor said the bridge is safe."],
      ["Control+Enter", `card: ${safe}`, "Nothing had changed. Claim kept, no verdict yet. 2 claims."],
      ["Escape", "article"],
      // The third door: finding words.
      ["Control+Alt+f", "finder-words"],
      [
        "“we tested every cable and not one had failed”",
        "finder-words",
        /^1 match with other punctuation or case, paragraph 3/,
      ],
      ["Shift+Enter", "speaker", /^Quote marked: We tested every cable/],
      ["“Dana Orlo”", "speaker"],
      ["Tab Tab ArrowDown", "radio: ✓ Confirmed"],
      ["Control+Enter", `card: ${quote}`, "Quote saved, Confirmed. 1 quote."],
      // Around.
      ["Escape", "article"],
      ["Shift+F8", `mark: ${safe}`],
      ["Shift+F8", `mark: ${cars}`],
      ["F8", `mark: ${safe}`],
      ["Enter", `card: ${safe}`],
      ["Escape", `mark: ${safe}`],
      ["F6", "Mark claim"],
      ["F6", `card: ${safe}`],
      ["Shift+F6 Shift+F6", "article"],
      // Undo twice, redo twice.
      ["Control+z", "article", /^Undone: verdict, speaker of We tested/],
      ["Control+z", "article", /^Undone: quote no longer marked, We tested/],
      ["Control+y Control+y", "article", /^Done again: verdict, speaker of We tested/],
    ])
    expect(result(element)).to.deep.equal([
      ["claim", cars, "Mostly true", 1],
      ["claim", safe, "", 0],
      ["quote", quote, "Confirmed", 0],
    ])
    const file = exported()
    await perform(element, [
      ["F6 End", "Help"],
      ["ArrowLeft ArrowLeft ArrowLeft ArrowLeft ArrowLeft", "More"],
      ["Enter", "Import"],
      ["ArrowDown", "Export"],
      ["Enter", "More", "Exported."],
    ])
    expect(await file).to.equal(`${headline}.json`)
  })

  for (const [language, {article, dir, steps, exporting, made, file}] of Object.entries(jobs))
    it(`by keyboard alone, in ${language}`, async function () {
      this.timeout(60_000)
      const element = await annotator({html: await article(), attributes: {reviewer: "Ada Check"}})
      await speak(element, language)
      expect(find(element, ".base").dir).to.equal(dir)
      ;(document.activeElement as HTMLElement | null)?.blur()
      await perform(element, steps)
      expect(result(element)).to.deep.equal(made)
      const saved = exported()
      await perform(element, exporting)
      expect(await saved).to.equal(file)
    })

  it("takes at most 9 key presses from the page to a sentence marked as a claim with a verdict", async () => {
    const element = await annotator()
    ;(document.activeElement as HTMLElement | null)?.blur()
    const presses = await perform(element, [
      ["Tab Tab", "article"],
      ["Alt+ArrowDown", "article"],
      ["Enter", "claimReviewed"],
      ["Tab Tab Tab", "radio: No verdict yet"],
      ["ArrowDown", "radio: ✓ True"],
      ["Control+Enter", `card: ${headline}`, "Claim saved, True. 1 claim."],
    ])
    expect(presses).to.be.at.most(9)
  })

  it("takes at most 16 key presses besides typing for mark, verdict, reason and source", async () => {
    const element = await annotator()
    ;(document.activeElement as HTMLElement | null)?.blur()
    const presses = await perform(element, [
      ["Tab Tab", "article"],
      ["Alt+ArrowDown", "article"],
      ["Enter", "claimReviewed"],
      ["Tab Tab Tab", "radio: No verdict yet"],
      ["ArrowDown", "radio: ✓ True"],
      ["Tab", "explanation"],
      ["“So it is.”", "explanation"],
      ["Tab Enter", "sources.0.name"],
      ["“Minutes of the council”", "sources.0.name"],
      ["Tab", "sources.0.url"],
      ["“https://council.example/minutes”", "sources.0.url"],
      ["Control+Enter", `card: ${headline}`, "Claim saved, True. 1 claim."],
    ])
    expect(presses).to.be.at.most(16)
    expect(result(element)).to.deep.equal([["claim", headline, "True", 1]])
  })

  /// The same job by clicks, at any width: without dragging, without a key but those that type.
  async function byClicks(element: ClaimAnnotator): Promise<void> {
    const tool = async (name: string) => {
      const shown = [...element.renderRoot.querySelectorAll<HTMLElement>("[role=toolbar] button")].find(
        item => item.ariaLabel === name && item.checkVisibility(),
      )
      if (shown) await clickOn(shown)
      else {
        await press(element, "More▾", "[role=toolbar]")
        await clickOn(
          [...element.renderRoot.querySelectorAll<HTMLElement>("#more-menu button")].find(
            item => item.textContent.trim() === name,
          )!,
        )
      }
      await settled(element)
    }
    const pick = async (...sentences: string[]) => {
      await tool("Pick a sentence")
      for (const sentence of sentences) {
        const options = [...element.renderRoot.querySelectorAll("[role=option]")]
        await clickOn(options.find(item => item.textContent.includes(sentence))!)
      }
    }
    await pick(cars)
    await press(element, "Mark claim", "claim-picker")
    await choose(element, "Mostly true")
    await fill(element, "Explanation", "The count found 3,900.")
    await press(element, "Add source")
    await fill(element, "Source title", "Traffic count")
    await press(element, "Save")
    expect(heard(element)).to.equal("Claim saved, Mostly true. 1 claim.")
    await tool("Find words to mark")
    await fill(element, "Words to find", "we tested every cable and not one had failed")
    await press(element, "Mark quote", "claim-finder")
    await choose(element, "Confirmed")
    await press(element, "Save")
    for (let i = 0; i < 3; i++) await tool("Next sentence")
    await tool("Mark claim")
    await press(element, "Start one word later")
    expect(heard(element)).to.equal("Marked words now: mayor said the bridge is safe.")
    await press(element, "Start one word earlier")
    await press(element, "Save")
    await tool("Previous annotation")
    expect(focus(element)).to.equal(`mark: ${cars}`)
    await tool("Undo")
    expect(heard(element)).to.match(/^Undone: marked words of mayor said/)
    await tool("Redo")
    expect(result(element)).to.deep.equal([
      ["claim", cars, "Mostly true", 1],
      ["claim", safe, "", 0],
      ["quote", quote, "Confirmed", 0],
    ])
    const file = exported()
    await tool("Export")
    expect(await file).to.equal(`${headline}.json`)
  }

  for (const width of [1280, 320])
    it(`by clicks alone, without dragging, at ${width} px`, async function () {
      this.timeout(60_000)
      await byClicks(await annotator({viewport: {width, height: 640}}))
    })

  it("with the keys kept away that screen readers keep: Alt+arrows, Ctrl+Alt and function keys", async function () {
    this.timeout(60_000)
    const keep = (event: KeyboardEvent) => {
      const isKept = (event.altKey && (event.ctrlKey || event.key.startsWith("Arrow"))) || /^F\d+$/.test(event.key)
      if (isKept) event.stopImmediatePropagation()
    }
    addEventListener("keydown", keep, true)
    try {
      const element = await annotator()
      element.focus()
      await keys(element, "Alt+ArrowDown", "Control+Alt+m", "Control+Alt+k", "F8", "Shift+F1")
      expect(element.annotations).to.deep.equal([])
      expect(!!element.renderRoot.querySelector("dialog[open]")).to.be.false
      await perform(element, [
        ["Shift+Tab", "Mark claim"],
        ["ArrowRight ArrowRight ArrowRight", "Pick a sentence"],
        ["Enter", `sentence: ${headline}`],
        ["ArrowDown Space", `sentence: ${cars}`],
        ["Enter", "claimReviewed"],
        ["Tab Tab Tab ArrowDown", "radio: ✓ True"],
        ["Control+Enter", `card: ${cars}`, "Claim saved, True. 1 claim."],
        ["Escape", "article"],
        ["Shift+Tab", "Pick a sentence"],
        ["ArrowLeft Enter", "finder-words"],
        ["“we tested every cable and not one had failed”", "finder-words"],
        ["Shift+Enter", "speaker"],
        ["“Dana Orlo”", "speaker"],
        ["Control+Enter", `card: ${quote}`, "Quote saved, no verdict yet. 1 quote."],
      ])
      expect(field(element, "Words to find").value).to.include("tested")
    } finally {
      removeEventListener("keydown", keep, true)
    }
  })
})
