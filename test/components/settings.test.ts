import {expect} from "chai"
import {settings} from "../../components/settings-store.js"
import {defaultSettings, readSettings} from "../../components/settings.js"
import {annotator, choose, clickOn, find, focused, keys, press, removeAll, said, settled, type} from "./harness.js"

describe("settings", () => {
  afterEach(removeAll)

  describe("are read field by field", () => {
    const read = (stored: string | null, expected: object) =>
      it(`${stored}`, () => expect(readSettings(stored)).to.deep.equal({...defaultSettings, ...expected}))
    read(null, {})
    read("", {})
    read("no JSON", {})
    read('{"textCursor": true, "controls": "tiny", "more": 1}', {textCursor: true})
    read('{"spokenMarks": "ends", "keys": {"next": ["F9"]}}', {spokenMarks: "ends", keys: {next: ["F9"]}})
    read('{"keys": {"next": 9}, "shortcuts": false}', {shortcuts: false})
    read("[]", {})
  })

  it("are chosen in a dialog from the menu, take effect at once and are remembered", async () => {
    const element = await annotator()
    await press(element, "More▾", "[role=toolbar]")
    await press(element, "Settings", "#more-menu")
    expect(find(element, "claim-settings dialog").matches(":focus-within")).to.be.true
    await choose(element, "Dense")
    expect(find(element, ".base").dataset["controls"]).to.equal("dense")
    await clickOn(find(element, "#setting-saySelection"))
    await settled(element)
    expect(readSettings(localStorage.getItem("claim-annotator/settings"))).to.deep.include({
      controls: "dense",
      saySelection: true,
    })
    await press(element, "All as it was at first")
    expect(settings.value).to.deep.equal(defaultSettings)
    expect(find(element, "claim-settings [role=status]").textContent).to.equal(
      "All settings are as they were at first.",
    )
    await press(element, "Close", "claim-settings")
    expect(focused(element)).to.equal("More▾")
  })

  it("are heard of by every annotator on the page, and from other windows", async () => {
    const [one, two] = [await annotator(), await annotator({attributes: {"article-id": "other"}})]
    settings.change({controls: "dense"})
    for (const element of [one, two]) {
      await settled(element)
      expect(find(element, ".base").dataset["controls"]).to.equal("dense")
    }
    const newValue = JSON.stringify({controls: "large"})
    dispatchEvent(new StorageEvent("storage", {key: "claim-annotator/settings", newValue}))
    await settled(one)
    expect(find(one, ".base").dataset["controls"]).to.equal("large")
  })

  describe("the text cursor", () => {
    it("makes the article a text field that cannot be changed, and says so once for each visit", async () => {
      const element = await annotator()
      await press(element, "More▾", "[role=toolbar]")
      await press(element, "✓Text cursor".slice(1), "#more-menu")
      const article = find(element, ".ProseMirror")
      expect(said(element)).to.match(/^Text cursor on/)
      expect([article.role, article.ariaReadOnly, article.inputMode, article.isContentEditable]).to.deep.equal([
        "textbox",
        "true",
        "none",
        true,
      ])
      const before = element.articleText
      const html = article.innerHTML
      await keys(element, "Control+Home")
      await type(element, "x")
      expect(said(element)).to.equal("The article is read only.")
      await keys(element, "Enter", "Backspace", "Delete", "Control+v", "Control+x")
      await type(element, "more")
      expect(said(element), "once").to.equal("The article is read only.")
      expect(element.articleText).to.equal(before)
      expect(article.innerHTML).to.equal(html)
      find(element, "#more").focus()
      element.focus()
      await type(element, "x")
      expect(said(element), "and again for another visit").to.equal("The article is read only.\u00a0".trim())
    })

    it("is switched with the words still selected, and the focus goes to them", async () => {
      const element = await annotator()
      element.focus()
      await keys(element, "Control+Home", "Alt+ArrowDown", "Alt+ArrowDown")
      for (const now of ["on", "off"]) {
        await press(element, "More▾", "[role=toolbar]")
        await press(element, now === "on" ? "Text cursor" : "✓Text cursor", "#more-menu")
        expect(said(element)).to.match(new RegExp(`^Text cursor ${now}`))
        expect(focused(element)).to.equal("div")
        expect(getSelection()?.toString().trim(), now).to.equal(
          "The council says the bridge carries four thousand cars a day.",
        )
      }
      await keys(element, "Enter")
      expect(element.annotations).to.have.length(1)
    })

    it("is remembered, and everything can be marked as before", async () => {
      settings.change({textCursor: true})
      const element = await annotator()
      element.focus()
      await keys(element, "Control+Home", "Alt+ArrowDown", "Alt+ArrowDown", "Enter")
      expect(element.annotations[0]!.targets[0]!.segments[0]!.textQuote.exact).to.equal(
        "The council says the bridge carries four thousand cars a day.",
      )
      expect(focused(element)).to.equal("claimReviewed")
    })
  })

  describe("how marks are spoken", () => {
    const spoken = (value: "off" | "marks" | "ends", roles: readonly (string | null)[], edges: readonly string[]) =>
      it(value, async () => {
        settings.change({spokenMarks: value})
        const element = await annotator()
        element.annotate("claim", {exact: 'The mayor said the bridge is safe.\n"We tested'})
        await settled(element)
        const marks = [...element.renderRoot.querySelectorAll<HTMLElement>(".mark")]
        expect(marks.map(mark => mark.getAttribute("role"))).to.deep.equal(roles)
        expect(marks.map(mark => [mark.dataset["start"] ?? "", mark.dataset["end"] ?? ""].join("|"))).to.deep.equal(
          edges,
        )
        expect(find(element, ".ProseMirror").textContent).not.to.include("claim start")
      })
    spoken("marks", ["mark", "mark"], ["|", "|"])
    spoken("off", [null, null], ["|", "|"])
    spoken("ends", ["mark", "mark"], [" claim start |", "| claim end "])

    it("changes what is drawn at once, and marks stay reachable", async () => {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "four thousand"})
      settings.change({spokenMarks: "off"})
      await settled(element)
      element.select(id)
      element.focus()
      await keys(element, "F8")
      expect((element.renderRoot as ShadowRoot).activeElement!.textContent).to.equal("four thousand")
    })
  })

  it("after a form the focus goes back to the article, where that is wished", async () => {
    settings.change({afterForm: "article"})
    const element = await annotator()
    element.focus()
    await keys(element, "Control+Home", "Alt+ArrowDown", "Enter", "Control+Enter")
    expect(focused(element)).to.equal("div")
  })
})
