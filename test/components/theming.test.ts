import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, button, find, removeAll, settled} from "./harness.js"

const sheet = (css: string): CSSStyleSheet => {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
const styleOf = (element: ClaimAnnotator, selector: string) => getComputedStyle(find(element, selector))

/// An annotator with one claim, in a page with these styles.
async function styled(css: string): Promise<ClaimAnnotator> {
  const style = document.head.appendChild(document.createElement("style"))
  style.dataset["test"] = ""
  style.textContent = css
  const element = await annotator()
  element.annotate("claim", {exact: "four thousand"})
  await settled(element)
  return element
}

describe("theming", () => {
  afterEach(async () => {
    document.querySelector("style[data-test]")?.remove()
    await removeAll()
  })

  it("has the page's font, in the interface and in the article", async () => {
    const element = await styled("body {font-family: fantasy}")
    const fonts = [".base", ".ProseMirror", "button", ".words"].map(part => styleOf(element, part).fontFamily)
    expect(new Set(fonts)).to.deep.equal(new Set(["fantasy"]))
  })

  const properties: [property: string, value: string, selector: string, style: string, computed: string][] = [
    ["font", "cursive", "button", "fontFamily", "cursive"],
    ["text", "20px", ".base", "fontSize", "20px"],
    ["article-font", "cursive", ".ProseMirror p", "fontFamily", "cursive"],
    ["article-text", "30px", ".ProseMirror p", "fontSize", "30px"],
    ["measure", "200px", ".ProseMirror", "inlineSize", "200px"],
    ["space", "20px", ".card", "rowGap", "20px"],
    ["radius", "13px", "button", "borderTopLeftRadius", "13px"],
    ["target", "60px", "button", "minBlockSize", "60px"],
    ["paper", "rgb(1, 2, 3)", ".card", "backgroundColor", "rgb(1, 2, 3)"],
    ["desk", "rgb(1, 2, 3)", ".base", "backgroundColor", "rgb(1, 2, 3)"],
    ["ink", "rgb(1, 2, 3)", ".base", "color", "rgb(1, 2, 3)"],
    ["soft", "rgb(1, 2, 3)", ".save-state", "color", "rgb(1, 2, 3)"],
    ["line", "rgb(1, 2, 3)", ".bar", "borderBlockEndColor", "rgb(1, 2, 3)"],
    ["edge", "rgb(1, 2, 3)", "#more", "borderBlockEndColor", "rgb(1, 2, 3)"],
    ["accent", "rgb(1, 2, 3)", "button.primary", "backgroundColor", "rgb(1, 2, 3)"],
    ["on-accent", "rgb(1, 2, 3)", "button.primary", "color", "rgb(1, 2, 3)"],
    ["claim", "rgb(1, 2, 3)", "mark", "textDecorationColor", "rgb(1, 2, 3)"],
    ["claim-back", "rgb(1, 2, 3)", "mark", "backgroundColor", "rgb(1, 2, 3)"],
  ]
  for (const [property, value, selector, style, computed] of properties)
    it(`takes --ca-${property} from the page`, async () => {
      const element = await styled(`body {--ca-${property}: ${value}}`)
      expect(styleOf(element, selector)[style as "color"]).to.equal(computed)
    })

  it("takes them from properties of the page's own, whatever their names", async () => {
    const names = properties.map(([property]) => property)
    const own = properties.map(([property, value]) => `--${property}: ${value}`).join(";")
    const ours = names.map(name => `--ca-${name}: var(--${name})`).join(";")
    const element = await styled(`:root {${own}} claim-annotator {${ours}}`)
    for (const [property, , selector, style, computed] of properties)
      expect(styleOf(element, selector)[style as "color"], property).to.equal(computed)
  })

  it("has parts that the page can style", async () => {
    const parts = ["base", "toolbar", "article", "mark", "annotations", "card"]
    const element = await styled(
      parts.map(part => `claim-annotator::part(${part}) {outline: 7px solid red}`).join("\n"),
    )
    for (const part of parts) expect(styleOf(element, `[part=${part}]`).outlineWidth, part).to.equal("7px")
  })

  it("is light or dark as the page is", async () => {
    const element = await styled("body {color-scheme: dark}")
    const dark = styleOf(element, ".base").backgroundColor
    element.style.colorScheme = "light"
    expect(styleOf(element, ".base").backgroundColor).not.to.equal(dark)
  })

  describe("a style sheet for the article", () => {
    const p = ".ProseMirror p"

    it("is set at any time, and taken away again", async () => {
      const element = await styled("")
      const before = styleOf(element, p).color
      const given = sheet("p {color: rgb(1, 2, 3); margin-block-start: 7px}")
      element.articleStyleSheet = given
      expect(element.articleStyleSheet).to.equal(given)
      expect(styleOf(element, p).color).to.equal("rgb(1, 2, 3)")
      expect(styleOf(element, `${p}:nth-of-type(2)`).marginBlockStart, "outweighs ours").to.equal("7px")
      element.articleStyleSheet = null
      expect([element.articleStyleSheet, styleOf(element, p).color]).to.deep.equal([null, before])
    })

    it("counts when it is set before the element is in a page", async () => {
      const element = document.createElement("claim-annotator")
      element.articleStyleSheet = sheet("p {color: rgb(1, 2, 3)}")
      element.storage = "none"
      element.innerHTML = "<p>One.</p>"
      document.body.append(element)
      await element.ready
      await settled(element)
      expect(styleOf(element, p).color).to.equal("rgb(1, 2, 3)")
    })

    it("is kept to the article", async () => {
      const element = await styled("")
      const [paper, tool] = [styleOf(element, ".base").color, getComputedStyle(button(element, "Mark claim")).color]
      element.articleStyleSheet = sheet("*, button, p, :host, :root, body {color: rgb(1, 2, 3) !important}")
      expect(styleOf(element, p).color).to.equal("rgb(1, 2, 3)")
      expect([styleOf(element, ".base").color, getComputedStyle(button(element, "Mark claim")).color]).to.deep.equal([
        paper,
        tool,
      ])
    })

    it("names the article itself with &, and holds media queries and animations", async () => {
      const element = await styled("")
      element.articleStyleSheet = sheet(`
        & {letter-spacing: 3px}
        @media (min-width: 1px) {p {animation: 9s fade}}
        @keyframes fade {from {opacity: 0.9}}
      `)
      expect(styleOf(element, ".ProseMirror").letterSpacing).to.equal("3px")
      expect(find(element, p).getAnimations()).to.have.length(1)
    })

    it("is refused with a RangeError where it is none", async () => {
      const element = await styled("")
      for (const wrong of ["p {}", document.createElement("style"), undefined])
        expect(() => (element.articleStyleSheet = wrong as never)).to.throw(RangeError)
    })
  })
})
