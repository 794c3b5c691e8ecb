import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {annotator, button, clickOn, find, press, removeAll, resize, sampleArticle, settled, speak} from "./harness.js"
import {parts} from "./parts.js"
import {called, hit, isHidden, visible} from "./sight.js"

async function filled(width: number, height = 700): Promise<ClaimAnnotator> {
  const element = await annotator({
    viewport: {width, height},
    html: sampleArticle.replace("cars a day", "cars/day/on/a/road/with/a/very/long/name/that/cannot/be/broken"),
  })
  narrow(width)
  const claim = element.annotate("claim", {exact: "four thousand"})
  element.annotate("quote", {exact: "We tested every cable, and 'not one' had failed"})
  element.annotate("claim", {exact: "U.S. inspectors visited in May"})
  const name = "https://example.org/a/very/long/address/that/cannot/be/broken/anywhere/but/must/fit"
  const source = element.cite({type: "web", name, url: name, disclosure: "public"})
  element.edit(claim.id, {
    ratings: [{reviewAspect: "content", scale: "plain@1", key: "mostly-false", alternateName: "Mostly false"}],
    evidence: [
      {
        id: "urn:uuid:00000000-0000-4000-8000-000000000001",
        citation: source.id,
        stance: "contradicts",
        reviewAspect: "content",
      },
    ],
  })
  await settled(element)
  return element
}

/// WebKit's window has a smallest width: below it, the page is narrowed instead.
function narrow(width: number): void {
  document.body.style.inlineSize = innerWidth > width ? `${width}px` : ""
}

/// The states to lay out: how to get there, and the part that is on top.
const states: Readonly<
  Record<string, {readonly within: string; readonly make: (element: ClaimAnnotator) => Promise<void>}>
> = {
  "a list": {within: ".base", make: () => Promise.resolve()},
  "a form with errors": {
    within: ".base",
    make: async element => {
      await press(element, "Edit")
      await press(element, "Add source")
      await press(element, "Add who passed it on")
      await press(element, "Save")
      await clickOn(find(element, "summary"))
      await settled(element)
    },
  },
  "an article that has changed": {
    within: ".base",
    make: async element => {
      element.articleHTML = sampleArticle
        .replace("four thousand", "five thousand")
        .replace("<p>U.S. inspectors visited in May. The mayor said the bridge is safe.</p>", "")
        .replace("</h1>", "</h1><p>Longer by a paragraph.</p>")
      await element.ready
      await settled(element)
    },
  },
  "words being added": {
    within: ".base",
    make: async element => {
      await press(element, "Edit")
      await press(element, "Also said here")
    },
  },
  "buttons beside all paragraphs": {
    within: ".ProseMirror",
    make: async element => {
      settings.change({paragraphButtons: "always"})
      element.articleHTML = `<article lang="en"><h1>Council reopens the old bridge</h1><p>One line.</p><p>Another.</p>
        <ul><li>cables</li><li>deck</li><li>towers</li></ul><blockquote><p>Safe.</p></blockquote>
        <table><caption>Cars</caption><tr><th>Year</th><th>Cars</th></tr><tr><td>2016</td><td>4,000</td></tr></table></article>`
      await element.ready
      await settled(element)
    },
  },
  ...Object.fromEntries(Object.entries(parts).map(([name, {within, open}]) => [name, {within, make: open}])),
}

/// What hangs out of the page or of a part that cuts it off.
function lost(element: ClaimAnnotator): string[] {
  const page = document.documentElement
  const cut = [...element.renderRoot.querySelectorAll<HTMLElement>("*")].filter(part => {
    if (!part.checkVisibility() || isHidden(part)) return false
    const {overflowX, overflowY, display} = getComputedStyle(part)
    if (display === "inline" || part.matches("input, select")) return false
    const across = part.scrollWidth > part.clientWidth + 1 && (overflowX !== "visible" || part.matches("button"))
    const down = part.scrollHeight > part.clientHeight + 1 && (overflowY === "hidden" || part.matches("button"))
    return across || down
  })
  const onTop = element.renderRoot.querySelector(":popover-open, :modal")
  const right = element.getBoundingClientRect().right
  const out = [...element.renderRoot.querySelectorAll("*")].filter(part => {
    if (!part.checkVisibility() || isHidden(part)) return false
    const box = part.getBoundingClientRect()
    const edge = onTop?.contains(part) ? page.clientWidth : right
    return box.width > 0 && (box.left < -1 || box.right > edge + 1)
  })
  return [
    ...(page.scrollWidth > page.clientWidth ? [`page is ${page.scrollWidth} wide`] : []),
    ...cut.map(part => `cut: ${called(part)}`),
    ...out.map(part => `out of the page: ${called(part)}`),
  ]
}

/// Controls that something else lies over when they are brought into sight.
function covered(element: ClaimAnnotator, within: string): string[] {
  return visible(element, within).flatMap(control => {
    control.scrollIntoView({block: "center"})
    const box = control.getClientRects()[0]!
    const over = hit(element, box.left + box.width / 2, box.top + box.height / 2)
    return over && (control.contains(over) || control.closest("label")?.contains(over)) ? [] : [called(control)]
  })
}

/// Controls less wide or high than 44 CSS pixels (WCAG 2.5.5), or another measure; links within text are let off.
function small(element: ClaimAnnotator, within: string, least = 44): string[] {
  return visible(element, within).flatMap(control => {
    if (control.localName === "a") return []
    const {width, height} = (control.closest("label") ?? control).getBoundingClientRect()
    return width < least - 0.1 || height < least - 0.1
      ? [`${called(control)} ${Math.round(width)} × ${Math.round(height)}`]
      : []
  })
}

/// Controls that take room from each other. Those that scroll below others are another layer.
function crowded(element: ClaimAnnotator, within: string): string[] {
  const all = visible(element, within).map(control => ({
    control,
    layer: layer(control),
    box: (control.closest("label") ?? control).getClientRects()[0]!,
  }))
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  return all.flatMap(({control, box, layer}, i) =>
    all
      .slice(i + 1)
      .filter(other => other.layer === layer && meet(box, other.box))
      .map(other => `${called(control)} and ${called(other.control)}`),
  )
}

/// The nearest part around a control that scrolls by itself or stays where it is.
function layer(control: Element): Element | null {
  const {overflowY, position} = getComputedStyle(control)
  return overflowY === "auto" || position === "sticky" || !control.parentElement
    ? control
    : layer(control.parentElement)
}

/// What WCAG 1.4.12 lets readers set.
const spacing = new CSSStyleSheet()
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`)

describe("layout", () => {
  before(() => {
    document.body.style.margin = "0"
  })
  after(() => {
    document.body.removeAttribute("style")
  })
  afterEach(removeAll)

  for (const [state, {within, make}] of Object.entries(states))
    it(`shows ${state} whole from 1280 down to 320 px, nothing covered, everything large enough to press, and loses nothing with wider spacing of text`, async () => {
      const element = await filled(1280)
      await make(element)
      const root = element.renderRoot as ShadowRoot
      const own = [...root.adoptedStyleSheets]
      for (const width of [1280, 900, 640, 360, 320]) {
        const at = `at ${width} px`
        await resize({width, height: 700})
        narrow(width)
        await settled(element)
        expect(lost(element), at).to.deep.equal([])
        expect(small(element, within), at).to.deep.equal([])
        expect(crowded(element, within), at).to.deep.equal([])
        expect(visible(element, within).length, at).to.be.above(0)
        expect(covered(element, within), at).to.deep.equal([])

        root.adoptedStyleSheets = [...own, spacing]
        await settled(element)
        expect(lost(element), `${at}, with wider spacing`).to.deep.equal([])
        expect(covered(element, within), `${at}, with wider spacing`).to.deep.equal([])
        root.adoptedStyleSheets = own
      }
      // Long words, and the other direction.
      for (const language of ["de", "ar"]) {
        await speak(element, language)
        const at = `in ${language} at 320 px`
        expect(lost(element), at).to.deep.equal([])
        expect(small(element, within), at).to.deep.equal([])
        expect(crowded(element, within), at).to.deep.equal([])
        expect(covered(element, within), at).to.deep.equal([])

        root.adoptedStyleSheets = [...own, spacing]
        await settled(element)
        expect(lost(element), `${at}, with wider spacing`).to.deep.equal([])
        expect(covered(element, within), `${at}, with wider spacing`).to.deep.equal([])
        root.adoptedStyleSheets = own
      }
    })

  describe("with dense controls", () => {
    for (const [state, {within, make}] of Object.entries(states))
      it(`shows ${state} whole, with 24 px at least to press`, async () => {
        settings.change({controls: "dense"})
        const element = await filled(1280)
        await make(element)
        expect(lost(element)).to.deep.equal([])
        expect(small(element, within, 24)).to.deep.equal([])
        expect(crowded(element, within)).to.deep.equal([])
        expect(covered(element, within)).to.deep.equal([])
      })
  })

  it("shows a list and the menu whole in a sidebar of 360 px on a wide screen", async () => {
    const element = await filled(1280)
    element.style.inlineSize = "360px"
    await settled(element)
    for (const {within, make} of [states["a list"]!, states["the menu"]!]) {
      await make(element)
      expect(lost(element)).to.deep.equal([])
      expect(small(element, within)).to.deep.equal([])
      expect(crowded(element, within)).to.deep.equal([])
      expect(covered(element, within)).to.deep.equal([])
    }
  })

  it("keeps the two Mark buttons at the bottom at 320 px, and the rest but Help in the menu", async () => {
    const element = await filled(320)
    for (const top of [0, 10_000]) {
      scrollTo(0, top)
      for (const name of ["Mark claim", "Mark quote"]) {
        const {bottom} = button(element, name).getBoundingClientRect()
        expect(bottom, name).to.be.within(innerHeight - 120, innerHeight)
      }
    }
    const names = (within: string) => visible(element, within).map(tool => tool.ariaLabel ?? tool.textContent.trim())
    expect(names(".tools")).to.deep.equal(["Mark claim", "Mark quote", "More▾", "Help"])
    await states["the menu"]!.make(element)
    expect(names("#more-menu")).to.deep.equal([
      "Import",
      "Export",
      "Articles and backup",
      "Find words to mark",
      "Pick a sentence",
      "Previous annotation",
      "Next annotation",
      "Undo",
      "Redo",
      "Previous sentence",
      "Next sentence",
      "Text cursor",
      "Settings",
    ])
  })

  it("has its tools in one row at 1280 px, those for the selection and Help in the line where outcomes are said", async () => {
    const element = await filled(1280)
    const rows = new Map<number, string[]>()
    for (const tool of visible(element, ".tools")) {
      const {top} = tool.getBoundingClientRect()
      rows.set(top, [...(rows.get(top) ?? []), tool.ariaLabel ?? "More"])
    }
    expect([...rows.values()].map(row => row.length)).to.deep.equal([9, 5])
    const notice = find(element, ".notice").getBoundingClientRect()
    expect(notice.top).to.be.at.least([...rows.keys()][1]! - 1)
  })

  it("sets the article in lines of at most 80 characters, at least 1.5 apart, and justifies none", async () => {
    const element = await annotator({html: `<article lang="en"><p>${"words of this line ".repeat(200)}</p></article>`})
    const paragraph = find(element, ".ProseMirror p")
    const {lineHeight, fontSize, textAlign} = getComputedStyle(paragraph)
    const lines = paragraph.offsetHeight / parseFloat(lineHeight)
    expect(paragraph.textContent.length / (lines - 1)).to.be.within(40, 80)
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.least(1.5)
    expect(textAlign).to.not.equal("justify")
  })

  it("leaves three quarters of a window of 320 by 256 px, which is 400 %, to the text", async () => {
    const element = await filled(320, 256)
    expect(find(element, ".bar").offsetHeight).to.be.at.most(256 / 4)
  })

  // Last: WebKit goes on to measure media queries with this text for a while.
  describe("with text twice as large", () => {
    before(() => void (document.documentElement.style.fontSize = "200%"))
    after(() => document.documentElement.removeAttribute("style"))
    for (const [state, {within, make}] of Object.entries(states))
      it(`shows ${state} whole, nothing covered`, async () => {
        const element = await filled(1280)
        await make(element)
        expect(lost(element)).to.deep.equal([])
        expect(covered(element, within)).to.deep.equal([])
      })
  })
})
