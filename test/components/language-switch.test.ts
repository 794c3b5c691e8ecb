import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {interfaceLanguage} from "../../components/interface-language.js"
import {addLanguage} from "../../components/languages.js"
import {readableKeys} from "../../components/shortcuts.js"
import {strings} from "../../components/strings.js"
import {
  annotator,
  button,
  choose,
  field,
  fill,
  find,
  focused,
  keys,
  press,
  removeAll,
  said,
  settled,
  speak,
} from "./harness.js"

const opened = (attributes: Readonly<Record<string, string>> = {}) => annotator({attributes})

/// Language and direction of what is ours.
const shown = (element: ClaimAnnotator) => [find(element, ".base").lang, find(element, ".base").dir].join(" ")

describe("the language of the interface", () => {
  afterEach(async () => {
    document.documentElement.removeAttribute("lang")
    await removeAll()
  })

  describe("is that of", () => {
    const is = (title: string, page: string, own: string, expected: string) =>
      it(title, async () => {
        document.documentElement.lang = page
        const element = await opened(own ? {"ui-lang": own} : {})
        await interfaceLanguage.settled
        await settled(element)
        expect(shown(element)).to.equal(expected)
        const words = {de: "Mehr", fr: "Plus", es: "Más", ar: "المزيد", en: "More"}[expected.slice(0, 2)]!
        expect(find(element, "#more").textContent.replace("▾", "").trim()).to.equal(words)
      })
    is("ui-lang", "fr", "de", "de ltr")
    is("ui-lang with a region, for numbers and dates", "", "de-AT", "de-AT ltr")
    is("the page, without ui-lang", "es-MX", "", "es-MX ltr")
    is("Arabic, from right to left", "en", "ar", "ar rtl")
    is("English where nobody says", "", "", "en ltr")
    is("English where the language is not known", "de", "tlh", "en ltr")
    is("English where ui-lang is no language", "de", "not a language", "en ltr")
  })

  it("that was set last counts for all in the page, as long as its element is there", async () => {
    const first = await opened({"ui-lang": "de"})
    const second = await opened({"ui-lang": "fr", "article-id": "other"})
    await interfaceLanguage.settled
    await settled(first)
    expect([shown(first), shown(second)]).to.deep.equal(["fr ltr", "fr ltr"])
    await speak(first, "es")
    expect([shown(first), shown(second)]).to.deep.equal(["es ltr", "es ltr"])
    first.remove()
    await interfaceLanguage.settled
    await settled(second)
    expect(shown(second)).to.equal("fr ltr")
  })

  it("changes while a form is open: nothing is lost, and the focus stays where it is", async () => {
    const element = await opened()
    element.annotate("claim", {exact: "four thousand cars a day"})
    await settled(element)
    await press(element, "Edit")
    await fill(element, "Claim in one sentence", "It carries 4,000.")
    await choose(element, "Mostly false")
    await press(element, "Add source")
    await fill(element, "Source title", "Count")
    const control = field(element, "Source title")
    control.setSelectionRange(2, 4)
    const {scrollY} = window
    await speak(element, "de")
    expect(focused(element)).to.equal("sources.0.name")
    expect(field(element, "Titel der Quelle")).to.equal(control)
    expect([control.value, control.selectionStart, control.selectionEnd]).to.deep.equal(["Count", 2, 4])
    expect(field(element, "Behauptung in einem Satz").value).to.equal("It carries 4,000.")
    expect(field(element, "Größtenteils falsch").checked).to.be.true
    expect(Math.abs(window.scrollY - scrollY)).to.be.below(element.offsetHeight / 4)
    expect(find(element, ".save-state").textContent).to.equal("Gespeichert, 1 Entwurf offen")
    await press(element, "Speichern")
    expect(said(element)).to.equal("Behauptung gespeichert, Größtenteils falsch. 1 Behauptung.")
    // What is published keeps the scale's own name.
    expect(element.annotations[0]!.ratings[0]!.alternateName).to.equal("Mostly false")
    expect(JSON.stringify(element.toJSON())).to.not.include("Größtenteils")
  })

  it("changes for a mark, a tool and a button beside a paragraph that have the focus", async () => {
    const element = await opened()
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    element.focus()
    await keys(element, "F8")
    const mark = (element.renderRoot as ShadowRoot).activeElement
    await speak(element, "ar")
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(mark)
    expect(mark!.textContent).to.equal("four thousand")
    expect(find(element, ".paragraph-button[data-block='1']").ariaLabel).to.match(/^التعليق على الفقرة /)
    await speak(element, "en")
    button(element, "Pick a sentence").focus()
    await speak(element, "fr")
    expect(focused(element)).to.equal("Choisir une phrase")
    expect(find(element, "[role=toolbar] [tabindex='0']").ariaLabel).to.equal("Choisir une phrase")
    find(element, ".paragraph-button[data-block='1']").focus()
    await speak(element, "de")
    expect(focused(element)).to.equal("Absatz 2 annotieren")
  })

  it("changes in an open dialog, and in a card's name, its verdict and its history", async () => {
    const element = await opened({reviewer: "Ada Check"})
    const {id} = element.annotate("quote", {exact: "We tested every cable"})
    const rating = {reviewAspect: "attribution", scale: "attribution@1", key: "altered", alternateName: "Altered"}
    element.edit(id, {ratings: [rating]})
    await settled(element)
    find(element, "claim-card summary").click()
    await press(element, "Help")
    await speak(element, "de")
    expect(find(element, "claim-help dialog").matches(":modal")).to.be.true
    expect(find(element, "#help-title").textContent).to.equal("Hilfe")
    expect(find(element, "claim-help kbd").textContent).to.equal("Strg+Alt+M")
    expect(find(element, "claim-card").ariaLabel).to.equal("Zitat, Verändert: We tested every cable")
    const changes = [...element.renderRoot.querySelectorAll(".history b")].map(what => what.textContent)
    expect(changes).to.deep.equal(["Bewertung", "Markiert"])
    // The words of a scale that is not ours are its publisher's.
    const {id: claim} = element.annotate("claim", {exact: "four thousand"})
    const published = {
      reviewAspect: "content",
      scale: "politifact@1",
      key: "mostly-false",
      alternateName: "Mostly False",
    }
    element.edit(claim, {ratings: [published]})
    await settled(element)
    expect(find(element, `#card-${CSS.escape(claim)}`).ariaLabel).to.equal("Behauptung, Mostly False: four thousand")
  })

  it("leaves the article and its words in theirs", async () => {
    const element = await opened({"ui-lang": "ar"})
    await interfaceLanguage.settled
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    for (const words of [find(element, ".ProseMirror"), find(element, ".card .words bdi")]) {
      expect(words.lang).to.equal("en")
      expect(getComputedStyle(words).direction).to.equal("ltr")
    }
    expect(getComputedStyle(find(element, ".card .words")).direction).to.equal("rtl")
  })

  it("stays what it is where another one cannot be had, and can be had later", async () => {
    const element = await opened({"ui-lang": "de"})
    await interfaceLanguage.settled
    const {warn} = console
    const warned: unknown[] = []
    console.warn = (...what) => warned.push(what)
    try {
      addLanguage("nl", () => Promise.reject(new TypeError("offline")))
      await speak(element, "nl")
    } finally {
      console.warn = warn
    }
    expect(shown(element)).to.equal("de ltr")
    expect(warned).to.have.length(1)
    addLanguage("nl", {more: "Meer"})
    await settled(element)
    expect(shown(element)).to.equal("nl ltr")
  })

  it("can be added by a page, as messages or as what gets them; what it lacks is English", async () => {
    addLanguage("pl", () =>
      Promise.resolve({
        more: "Więcej",
        annotationCount: {one: "{count} adnotacja", few: "{count} adnotacje", many: "{count} adnotacji", other: "x"},
        "say.undoneThat": "{what} – {nobody}",
        help: 7 as unknown as string,
      }),
    )
    const element = await opened({"ui-lang": "pl"})
    await interfaceLanguage.settled
    for (const exact of ["four thousand", "every cable", "U.S. inspectors"]) element.annotate("claim", {exact})
    await settled(element)
    expect(button(element, "Więcej▾").id).to.equal("more")
    await press(element, "Help")
    await keys(element, "Escape")
    await press(element, "Undo")
    expect(said(element)).to.equal("claim no longer marked, U.S. inspectors – {nobody}")
  })

  it("has own words for a page's newsroom, in English as well", async () => {
    addLanguage("en", {markClaim: "Flag"})
    const element = await opened()
    await settled(element)
    expect(button(element, "Flag").ariaLabel).to.equal("Flag")
    addLanguage("en", {})
  })

  it("keeps values apart from what is read from right to left, and only there", async () => {
    const element = await opened()
    const {browser} = strings.helpDialog.refused
    const isolated = (keys: string) => `\u2068${keys}\u2069`
    await speak(element, "ar")
    expect(browser({keys: "Ctrl+←"})).to.include(isolated("Ctrl+←"))
    await speak(element, "de")
    expect(browser({keys: "Strg+←"})).to.match(/^Strg\+← ist nicht möglich/)
  })

  it("has its menu below the edge of its button where reading begins", async () => {
    const element = await opened()
    const edge = async (side: "left" | "right") => {
      find(element, "#more").click()
      await settled(element)
      const [menu, tool] = ["#more-menu", "#more"].map(name => find(element, name).getBoundingClientRect()[side])
      await keys(element, "Escape")
      return Math.round(menu! - tool!)
    }
    expect(await edge("left")).to.equal(0)
    await speak(element, "ar")
    expect(await edge("right")).to.equal(0)
  })

  it("is no other than a language tag names", () => {
    expect(() => addLanguage("no language", {})).to.throw(RangeError)
  })

  describe("calls keys what stands on them", () => {
    const called = (language: string, expected: readonly string[]) =>
      it(language, async () => {
        await opened({"ui-lang": language})
        await interfaceLanguage.settled
        const combinations = ["Ctrl+Alt+Shift+m", "Alt+ArrowDown", "Shift+Enter", "Escape", "Ctrl++"]
        expect(combinations.map(readableKeys)).to.deep.equal(expected)
      })
    called("en", ["Ctrl+Alt+Shift+M", "Alt+↓", "Shift+Enter", "Escape", "Ctrl++"])
    called("de", ["Strg+Alt+Umschalt+M", "Alt+↓", "Umschalt+Eingabe", "Esc", "Strg++"])
    called("fr", ["Ctrl+Alt+Maj+M", "Alt+↓", "Maj+Entrée", "Échap", "Ctrl++"])
    called("es", ["Ctrl+Alt+Mayús+M", "Alt+↓", "Mayús+Intro", "Esc", "Ctrl++"])
    called("ar", ["Ctrl+Alt+Shift+M", "Alt+↓", "Shift+Enter", "Esc", "Ctrl++"])
  })
})
