import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {
  annotator,
  button,
  clickOn,
  dragOver,
  fill,
  find,
  focused,
  keys,
  press,
  removeAll,
  said,
  settled,
  words,
} from "./harness.js"

const safe = "The mayor said the bridge is safe."
const cars = "The council says the bridge carries four thousand cars a day."
const visited = "U.S. inspectors visited in May."

/// What was said last, in the dialog that is open or else over the article.
function heard(element: ClaimAnnotator): string {
  const dialog = [...element.renderRoot.querySelectorAll("dialog[open]")].at(-1)
  const region = dialog?.querySelector("[role=status]") ?? find(element, "[role=status]")
  return region.textContent.trim()
}

const alerted = (element: ClaimAnnotator) =>
  [...element.renderRoot.querySelectorAll("[role=alert]")].map(region => region.textContent.trim()).join("")

/// The words that are selected in the article.
function selected(element: ClaimAnnotator): string {
  const range = getSelection()!.getComposedRanges({shadowRoots: [element.renderRoot as ShadowRoot]})[0]!
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.toString()
}

describe("the doors to an annotation", () => {
  afterEach(removeAll)

  describe("Pick a sentence", () => {
    async function picker(...combinations: string[]): Promise<ClaimAnnotator> {
      const element = await annotator()
      await press(element, "Pick a sentence")
      await keys(element, ...combinations)
      return element
    }
    const option = (element: ClaimAnnotator) => (element.renderRoot as ShadowRoot).activeElement!
    const picks = (
      title: string,
      combinations: readonly string[],
      kind: "claim" | "quote",
      expected: readonly string[],
    ) =>
      it(title, async () => {
        const element = await picker(...combinations)
        expect(words(element)).to.deep.equal(expected)
        expect(element.annotations[0]!.kind).to.equal(kind)
        expect(focused(element)).to.equal(kind === "claim" ? "claimReviewed" : "speaker")
      })

    picks("marks the sentence that has the focus with Enter", ["ArrowDown", "Enter"], "claim", [cars])
    picks("marks it as a quote with Shift+Enter", ["ArrowDown", "Shift+Enter"], "quote", [cars])
    picks("makes neighbours one passage", ["ArrowDown", "Space", "ArrowDown", "Space", "Enter"], "claim", [
      `${cars} ${safe}`,
    ])
    picks("makes others its pieces", ["ArrowDown", "Space", "End", "Space", "Enter"], "claim", [`${cars} | ${safe}`])
    picks("chooses as the focus goes with Shift", ["ArrowDown", "Shift+ArrowDown", "Enter"], "claim", [
      `${cars} ${safe}`,
    ])
    picks(
      "goes by paragraphs with Ctrl",
      ["Control+ArrowDown", "Control+ArrowDown", "Control+ArrowDown", "Enter"],
      "claim",
      [visited],
    )
    picks("goes to the ends with Home and End", ["End", "Home", "PageDown", "PageUp", "Enter"], "claim", [
      "Council reopens the old bridge",
    ])

    it("is a list of sentences, grouped by paragraph and numbered, in which several can be chosen", async () => {
      const element = await picker()
      const list = find(element, "[role=listbox]")
      expect(list.getAttribute("aria-multiselectable")).to.equal("true")
      expect([...list.querySelectorAll("[role=group]")].map(group => group.ariaLabel)).to.deep.equal([
        "Headline",
        "Paragraph 2",
        "Paragraph 3",
        "Paragraph 4",
      ])
      expect(
        [...list.querySelectorAll("[role=option]")].map(item =>
          (item as HTMLElement).innerText.trim().replace(/\s+/g, " "),
        ),
      ).to.include(`2 ${cars}`)
    })

    it("begins at the sentence of the text cursor", async () => {
      const element = await annotator()
      element.focus()
      await keys(element, "Control+End", "Control+Alt+k")
      expect(option(element).textContent).to.include(safe)
    })

    it("says how many are chosen, in the dialog", async () => {
      const element = await picker("ArrowDown", "Space", "ArrowDown", "Space")
      expect(heard(element)).to.equal("2 sentences chosen")
      await keys(element, "Space")
      expect(heard(element)).to.equal("1 sentence chosen")
      expect(option(element).ariaSelected).to.equal("false")
    })

    it("does the same by clicks alone, and says when none is chosen", async () => {
      const element = await picker()
      await press(element, "Mark claim", "claim-picker")
      expect(alerted(element)).to.equal("Choose a sentence first.")
      await clickOn(
        [...element.renderRoot.querySelectorAll("[role=option]")].find(item => item.textContent.includes(visited))!,
      )
      await press(element, "Mark quote", "claim-picker")
      expect(words(element)).to.deep.equal([visited])
      expect(element.annotations[0]!.kind).to.equal("quote")
    })

    it("gives the focus back when it is closed", async () => {
      const element = await picker("ArrowDown", "Space", "Escape")
      expect(focused(element)).to.equal("Pick a sentence")
      expect(element.annotations).to.deep.equal([])
    })

    it("adds the sentence to the annotation for which words are looked for", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "The mayor said the bridge is safe", suffix: '.\n"'})
      await settled(element)
      await press(element, "Edit")
      await press(element, "Also said here")
      await press(element, "Pick a sentence")
      await keys(element, "End", "Space")
      await press(element, "Add these words", "claim-picker")
      expect(element.annotations[0]!.targets.map(target => target.segments[0]!.textQuote.exact)).to.deep.equal([
        "The mayor said the bridge is safe",
        safe,
      ])
    })
  })

  describe("Find words to mark", () => {
    async function finder(text: string): Promise<ClaimAnnotator> {
      const element = await annotator()
      await press(element, "Find words to mark")
      await fill(element, "Words to find", text)
      return element
    }

    /// Typing pauses until this is said.
    async function pauses(element: ClaimAnnotator, summary: string): Promise<void> {
      while (heard(element) !== summary) await new Promise(requestAnimationFrame)
    }

    it("marks the only find with Enter, and says how many there are when typing pauses", async () => {
      const element = await finder("four thousand")
      await pauses(element, "1 match, paragraph 2")
      await keys(element, "Enter")
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(focused(element)).to.equal("claimReviewed")
    })

    it("lists several finds with their paragraphs, and lets none be marked that was not chosen", async () => {
      const element = await finder("the mayor said")
      await pauses(element, "2 matches with other punctuation or case")
      await keys(element, "Enter")
      expect(element.annotations).to.deep.equal([])
      expect(alerted(element)).to.equal("Choose one of the places found.")
      const finds = [...element.renderRoot.querySelectorAll<HTMLElement>(".finds label")]
      expect(finds.map(label => label.innerText.trim().split(":")[0])).to.deep.equal(["Paragraph 2", "Paragraph 4"])
      await clickOn(finds[1]!)
      await press(element, "Mark quote", "claim-finder")
      expect(element.place(element.annotations[0]!.id)[0]!.ranges[0]!.start).to.be.above(
        element.articleText.indexOf("inspectors"),
      )
    })

    it("is tolerant of case, quotation marks, spaces and hyphens", async () => {
      const element = await finder("  WE TESTED every   cable and NOT ONE had failed ")
      await keys(element, "Shift+Enter")
      expect(words(element)).to.deep.equal(["We tested every cable, and 'not one' had failed"])
      expect(element.annotations[0]!.kind).to.equal("quote")
    })

    it("begins with the selected words", async () => {
      const element = await annotator()
      await dragOver(element, "inspectors visited")
      element.focus()
      await keys(element, "Control+Alt+f")
      expect((find(element, "#finder-words") as HTMLTextAreaElement).value).to.equal("inspectors visited")
      expect(focused(element)).to.equal("finder-words")
    })

    it("says what is missing: words to find, or a place of them", async () => {
      const element = await finder("")
      await keys(element, "Enter")
      expect(alerted(element)).to.equal("Type the words to find first.")
      await fill(element, "Words to find", "nobody wrote this anywhere")
      await pauses(element, "Not found in the article.")
      await keys(element, "Enter")
      expect(alerted(element)).to.equal("Not found in the article.")
    })
  })

  describe("the button beside a paragraph", () => {
    const buttons = (element: ClaimAnnotator) => [
      ...element.renderRoot.querySelectorAll<HTMLElement>(".paragraph-button"),
    ]

    it("follows each paragraph, named, and opens the list of sentences there", async () => {
      const element = await annotator()
      expect(buttons(element).map(item => item.ariaLabel)).to.deep.equal(
        [1, 2, 3, 4].map(number => `Annotate paragraph ${number}`),
      )
      expect(buttons(element)[3]!.previousElementSibling!.textContent).to.match(/^U\.S\. inspectors/)
      buttons(element)[3]!.click()
      await settled(element)
      await keys(element, "Enter")
      expect(words(element)).to.deep.equal([visited])
    })

    it("is seen near the text cursor and the pointer, and always where that is set", async () => {
      const element = await annotator()
      const seen = () => buttons(element).map(item => getComputedStyle(item).opacity)
      expect(seen()).to.deep.equal(["0", "0", "0", "0"])
      element.focus()
      await keys(element, "Control+End")
      expect(seen()[3]).to.equal("1")
      expect(buttons(element).map(item => item.matches("[data-here]"))).to.deep.equal([false, false, false, true])
      settings.change({paragraphButtons: "always"})
      await settled(element)
      expect(seen()).to.deep.equal(["1", "1", "1", "1"])
      expect(buttons(element).map(item => item.tabIndex)).to.deep.equal([0, 0, 0, 0])
      settings.change({paragraphButtons: "never"})
      await settled(element)
      expect(buttons(element)).to.deep.equal([])
    })

    it("is no part of the article's text, nor where users may only look", async () => {
      const element = await annotator()
      expect(find(element, ".ProseMirror").textContent).not.to.include("Annotate")
      element.readOnly = true
      await settled(element)
      expect(buttons(element)).to.deep.equal([])
    })

    it("does not stop the text cursor", async () => {
      const element = await annotator({
        html: `<article lang="en"><h1>A bridge</h1><p>The council says so.</p></article>`,
      })
      element.focus()
      await keys(
        element,
        "Control+Home",
        "End",
        "ArrowRight",
        "Shift+ArrowRight",
        "Shift+ArrowRight",
        "Shift+ArrowRight",
      )
      expect(selected(element)).to.equal("The")
    })
  })

  describe("the sentence cursor", () => {
    const goes = (combinations: readonly string[], expected: string) =>
      it(`selects “${expected.replace("\n", "¶")}” with ${combinations.join(" ")}`, async () => {
        const element = await annotator()
        element.focus()
        await keys(element, "Control+Home", "Control+ArrowDown", ...combinations)
        expect(selected(element).replace(/\s+/g, " ")).to.equal(expected)
      })
    goes(["Alt+ArrowDown"], cars)
    goes(["Alt+ArrowDown", "Alt+ArrowDown"], safe)
    goes(["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowUp"], cars)
    goes(["Alt+ArrowDown", "Alt+Shift+ArrowDown"], `${cars} ${safe}`)
    goes(["Alt+ArrowDown", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowUp"], cars)

    it("says how many sentences are selected when that changes, and the sentence only if asked to", async () => {
      const element = await annotator()
      element.focus()
      await keys(element, "Control+Home", "Control+ArrowDown", "Alt+ArrowDown")
      expect(said(element)).not.to.include("selected")
      await keys(element, "Alt+Shift+ArrowDown")
      expect(said(element)).to.equal("2 sentences selected")
      settings.change({saySelection: true})
      await keys(element, "Alt+ArrowDown", "Alt+ArrowUp")
      expect(said(element)).to.equal(`1 sentence selected: ${safe}`)
    })

    it("does the same by buttons, which keep the focus and say the sentence", async () => {
      const element = await annotator()
      await press(element, "Next sentence")
      await press(element, "Next sentence")
      expect(said(element)).to.equal(`1 sentence selected: ${cars}`)
      await press(element, "Extend")
      expect(said(element)).to.equal(`2 sentences selected: ${cars} ${safe}`)
      expect(focused(element)).to.equal("Extend")
      await press(element, "Shrink")
      await press(element, "Shrink")
      expect(said(element)).to.equal("Only one sentence is selected.")
      await press(element, "Previous sentence")
      await press(element, "Previous sentence")
      expect(said(element)).to.equal("No sentence before this one.")
      await press(element, "Mark claim")
      expect(words(element)).to.deep.equal(["Council reopens the old bridge"])
    })
  })

  describe("tapping", () => {
    /// A tap on words of the article.
    async function tap(element: ClaimAnnotator, text: string): Promise<void> {
      const walker = document.createTreeWalker(find(element, ".ProseMirror"), NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const at = node.data.indexOf(text)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + text.length)
        const {left, top, width, height} = range.getClientRects()[0]!
        const place = {
          clientX: left + width / 2,
          clientY: top + height / 2,
          bubbles: true,
          cancelable: true,
          composed: true,
        }
        node.parentElement!.dispatchEvent(new PointerEvent("click", {...place, pointerType: "touch"}))
        await settled(element)
        return
      }
      throw new Error(`The article does not say ${text}`)
    }

    it("selects a sentence, extends to the next one tapped, and drops it with a tap inside", async () => {
      const element = await annotator()
      await tap(element, "council says")
      expect(said(element)).to.equal("1 sentence selected")
      await tap(element, "mayor said")
      expect(said(element)).to.equal("2 sentences selected")
      await press(element, "Mark claim")
      expect(words(element)).to.deep.equal([`${cars} ${safe}`])
      await press(element, "Cancel")
      await tap(element, "inspectors")
      await tap(element, "visited")
      expect(said(element)).to.equal("Nothing selected.")
    })

    it("opens the card of a mark", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      await tap(element, "four thousand")
      expect(find(element, '[data-selected="true"] .words').textContent).to.equal("four thousand")
    })
  })

  describe("mending the marked words by the form", () => {
    const mends = (name: string, expected: string) =>
      it(`${name}: ${expected}`, async () => {
        const element = await annotator()
        element.annotate("claim", {exact: "four thousand"})
        await settled(element)
        await press(element, "Edit")
        await press(element, name)
        expect(words(element)).to.deep.equal([expected])
        expect(said(element)).to.equal(`Marked words now: ${expected}`)
        expect(focused(element)).to.equal(name)
        expect(element.undo()).to.be.true
        expect(words(element)).to.deep.equal(["four thousand"])
      })
    mends("Start one word earlier", "carries four thousand")
    mends("Start one word later", "thousand")
    mends("End one word earlier", "four")
    mends("End one word later", "four thousand cars")

    it("never leaves an annotation without words", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "four"})
      await settled(element)
      await press(element, "Edit")
      await press(element, "End one word earlier")
      expect(words(element)).to.deep.equal(["four"])
      expect(said(element)).to.equal("No further word in this direction.")
    })
  })

  it("says that there are no sentences in an article without text", async () => {
    const element = await annotator({html: "<article></article>"})
    await press(element, "Pick a sentence")
    expect(!!element.renderRoot.querySelector("dialog[open]")).to.be.false
    expect(said(element)).to.equal("This article has no text.")
  })

  for (const door of ["Pick a sentence", "Find words to mark"])
    it(`marks nothing by ${door} that was chosen in an article which is gone`, async () => {
      const element = await annotator()
      await press(element, door)
      if (door === "Find words to mark") await fill(element, "Words to find", "four thousand")
      element.articleHTML = "<p>Other words, longer ones and more of them, stand here now.</p>"
      await element.ready
      await keys(element, "Enter")
      expect(element.annotations).to.deep.equal([])
      expect(!!element.renderRoot.querySelector("dialog[open]")).to.be.true
    })

  for (const [words, article, listed] of [
    ["fewer", "<p>Only four.</p>", 0],
    ["the same, elsewhere", "<p>Now the bridge is safe. So the bridge is.</p>", 2],
  ] as const)
    it(`lists the finds of the article that is there, none chosen, where it is replaced by one that says ${words}`, async () => {
      const element = await annotator()
      await press(element, "Find words to mark")
      await fill(element, "Words to find", "the bridge")
      element.articleHTML = article
      await element.ready
      await settled(element)
      const finds = [...element.renderRoot.querySelectorAll<HTMLInputElement>("input[name=finds]")]
      expect(finds.map(find => find.checked)).to.deep.equal(Array.from({length: listed}, () => false))
      expect(element.renderRoot.querySelector("claim-finder [role=status]")!.textContent).to.match(
        listed ? /^2 / : /^Not found in the article/,
      )
    })

  it("offers no door where users may only look", async () => {
    const element = await annotator({attributes: {readonly: ""}})
    for (const name of ["Pick a sentence", "Find words to mark", "Extend"])
      expect(() => button(element, name), name).to.throw("No button")
    element.focus()
    await keys(element, "Control+Alt+k", "Control+Alt+f")
    expect(!!element.renderRoot.querySelector("dialog[open]")).to.be.false
  })
})
