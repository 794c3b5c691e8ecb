import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {type Colour, background, contrast, parse} from "./colours.js"
import {annotator, find, keys, press, removeAll, settled} from "./harness.js"

/// A token's colour in the scheme of the element.
function token(element: ClaimAnnotator, name: string): Colour {
  const probe = document.createElement("span")
  probe.style.color = `var(--${name})`
  find(element, ".base").append(probe)
  const colour = parse(getComputedStyle(probe).color)
  probe.remove()
  return colour
}

const html = `<article lang="en"><h1>Council reopens the bridge</h1>
<p class="standfirst">After a year of work.</p><p class="byline">By Ada Orlo</p>
<figure><figcaption>The bridge in May.</figcaption></figure>
<p>The council says the bridge carries four thousand cars a day. See <a href="https://example.org/">the count</a>.</p>
<p>"We tested every cable, and 'not one' had failed," an engineer said on Tuesday.</p></article>`

/// Everything that carries text or an edge: marks alone, nested and overlapping, a form with errors, both dialogs open.
async function full(): Promise<ClaimAnnotator> {
  const element = await annotator({html})
  const claim = element.annotate("claim", {exact: "carries four thousand cars a day"})
  const quote = element.annotate("quote", {exact: "We tested every cable, and 'not one' had failed"})
  element.annotate("claim", {exact: "'not one' had failed"})
  element.annotate("claim", {exact: "every cable"})
  element.annotate("quote", {exact: "four thousand"})
  element.annotate("quote", {exact: "cars a day. See the"})
  const rated = (id: string, reviewAspect: string, scale: string, key: string, alternateName: string) =>
    element.edit(id, {ratings: [{reviewAspect, scale, key, alternateName}]})
  const source = element.cite({type: "web", name: "Count", url: "https://example.org/5", disclosure: "background"})
  rated(claim.id, "content", "plain@1", "false", "False")
  rated(quote.id, "attribution", "attribution@1", "confirmed", "Confirmed")
  element.edit(quote.id, {
    evidence: [
      {
        id: "urn:uuid:00000000-0000-4000-8000-000000000001",
        citation: source.id,
        stance: "supports",
        reviewAspect: "attribution",
      },
    ],
    privateNote: "Ask again",
  })
  element.select(claim.id)
  await settled(element)
  await press(element, "Edit", `[data-id="${claim.id}"]`)
  await press(element, "Add source")
  await press(element, "Save")
  await press(element, "Mark claim")
  element.articleHTML = html.replace("See", "Read")
  await element.ready
  await settled(element)
  await element.renderRoot.querySelector("claim-picker")!.open(0)
  await keys(element, " ", "Escape")
  await element.renderRoot.querySelector("claim-finder")!.open("bridge")
  await keys(element, "Escape")
  find(element, "#more-menu").showPopover()
  for (const dialog of element.renderRoot.querySelectorAll("dialog")) dialog.show()
  return element
}

/// Every element with text of its own that can be seen, as what it is and how it stands out.
function texts(element: ClaimAnnotator): {readonly what: string; readonly ratio: number}[] {
  const walker = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT)
  const owners = new Set<Element>()
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (
      parent?.checkVisibility() &&
      !parent.closest(".visually-hidden, style") &&
      (walker.currentNode as Text).data.trim()
    )
      owners.add(parent)
  }
  for (const field of element.renderRoot.querySelectorAll("input:not([type=file]), textarea, select"))
    if (field.checkVisibility()) owners.add(field)
  return [...owners].map(owner => ({
    what: `${owner.localName}.${owner.className || owner.id} “${owner.textContent.trim().slice(0, 30)}”`,
    ratio: contrast(parse(getComputedStyle(owner).color), background(owner)),
  }))
}

describe("contrast", () => {
  for (const scheme of ["light", "dark"]) {
    describe(`in ${scheme} colours`, () => {
      let element: ClaimAnnotator
      before(async () => {
        document.documentElement.style.colorScheme = scheme
        element = await full()
      })
      after(async () => {
        document.documentElement.style.colorScheme = ""
        await removeAll()
      })

      it("is another scheme's", () => {
        const [paper] = token(element, "paper")
        expect(paper > 128).to.equal(scheme === "light")
      })

      const carries = (text: string, ...backs: string[]) =>
        it(`is 7:1 at least for ${text} on ${backs.join(", ")}`, () => {
          for (const back of backs)
            expect(contrast(token(element, text), token(element, back)), `${text} on ${back}`).to.be.at.least(7)
        })
      carries("ink", "paper", "desk", "claim-back", "quote-back")
      carries("soft", "paper", "desk", "claim-back", "quote-back")
      carries("accent", "paper", "desk", "claim-back", "quote-back")
      carries("no", "paper", "desk")
      carries("yes", "paper", "desk")
      carries("claim", "paper", "desk")
      carries("quote", "paper", "desk")
      carries("on-accent", "accent")

      const stands = (line: string, ...backs: string[]) =>
        it(`is 3:1 at least for ${line}, which is a line, beside ${backs.join(", ")}`, () => {
          for (const back of backs)
            expect(contrast(token(element, line), token(element, back)), `${line} on ${back}`).to.be.at.least(3)
        })
      stands("edge", "paper", "desk")
      stands("claim", "paper", "claim-back", "quote-back")
      stands("quote", "paper", "quote-back", "claim-back")
      stands("accent", "paper", "desk", "claim-back", "quote-back")
      stands("no", "paper", "desk", "claim-back", "quote-back")

      it("is 7:1 at least for every text in it", () => {
        const all = texts(element)
        expect(all.length).to.be.above(80)
        expect(all.filter(({ratio}) => ratio < 7)).to.deep.equal([])
      })

      it("is 7:1 at least for words under one mark and under two", () => {
        const marks = [...element.renderRoot.querySelectorAll(".mark")]
        const depth = (mark: Element) => (mark.parentElement!.closest(".mark") ? 2 : 1)
        expect(new Set(marks.map(depth))).to.deep.equal(new Set([1, 2]))
        for (const mark of marks)
          expect(contrast(parse(getComputedStyle(mark).color), background(mark)), mark.outerHTML).to.be.at.least(7)
      })

      it("is 3:1 at least for the lines under marks, nested ones too", () => {
        for (const mark of element.renderRoot.querySelectorAll(".mark")) {
          const line = parse(getComputedStyle(mark).textDecorationColor)
          expect(contrast(line, background(mark)), mark.outerHTML).to.be.at.least(3)
          expect(contrast(line, background(mark.parentElement)), `${mark.outerHTML} beside`).to.be.at.least(3)
        }
      })

      it("is 3:1 at least for the edge of every control", () => {
        const controls = "button, textarea, select, input:not([type=radio], [type=file])"
        const seen = [...element.renderRoot.querySelectorAll(controls)].filter(
          control => control.checkVisibility() && !control.matches(".plain, [role=menuitem]"),
        )
        expect(seen.length).to.be.above(30)
        for (const control of seen) {
          const edge = parse(getComputedStyle(control).borderTopColor)
          expect(contrast(edge, background(control.parentElement)), control.outerHTML).to.be.at.least(3)
        }
      })

      it("is 3:1 at least for the text cursor", () => {
        const caret = parse(getComputedStyle(find(element, ".caret")).backgroundColor)
        for (const back of ["paper", "claim-back", "quote-back"])
          expect(contrast(caret, token(element, back)), back).to.be.at.least(3)
      })

      it("is 3:1 at least for the ring around what has the focus", async () => {
        find(element, "[role=toolbar] button").focus()
        await keys(element, "ArrowRight") // browsers show the ring to those who use keys
        for (const selector of ["button", "button.primary", "claim-card", "textarea", ".ProseMirror"]) {
          const target = find(element, selector)
          const byKey: FocusOptions & {focusVisible?: boolean} = {focusVisible: true}
          target.focus(byKey)
          const {outlineColor, outlineStyle, outlineWidth} = getComputedStyle(target)
          expect(outlineStyle, selector).to.equal("solid")
          expect(parseFloat(outlineWidth), selector).to.be.at.least(2)
          expect(contrast(parse(outlineColor), background(target.parentElement)), selector).to.be.at.least(3)
        }
      })
    })
  }
})
