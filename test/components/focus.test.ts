import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {background, contrast, parse} from "./colours.js"
import {find, keys, press, removeAll, settled} from "./harness.js"
import {type Part, parts} from "./parts.js"
import {filled, preparePage, withErrors} from "./sample-work.js"
import {called, hides} from "./sight.js"

const active = (element: ClaimAnnotator) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null

const hasOpen = (element: ClaimAnnotator) => !!element.renderRoot.querySelector(":modal, :popover-open")

/// Not high: the article has more than the room beside the bar, and something lies over what has the focus rather.
const narrow = {viewport: {width: 320, height: 560}}
const low = {viewport: {width: 1280, height: 600}}

/// What has the focus after each press of a key, from what has it now on, until the focus leaves the element.
async function walk(
  element: ClaimAnnotator,
  key: "Tab" | "Shift+Tab",
  visit: (target: HTMLElement) => void = () => undefined,
): Promise<HTMLElement[]> {
  const stops: HTMLElement[] = []
  for (let target = active(element); target && stops.length < 100; target = active(element)) {
    stops.push(target)
    visit(target)
    await keys(element, key)
  }
  return stops
}

/// Which part of the desk an element is in.
const partOf = (target: Element) =>
  target.closest(".bar")
    ? "tools"
    : target.closest(".paper")
      ? "article"
      : target.closest(".desk")
        ? "annotations"
        : "?"

/// Where an element stands, whatever is scrolled: against the part that moves along with it.
function standing(target: Element): DOMRect {
  const frame = target.closest(".menu, .bar, .ProseMirror, claim-list, dialog > form, dialog")!.getBoundingClientRect()
  const box = target.getBoundingClientRect()
  return new DOMRect(box.left - frame.left, box.top - frame.top, box.width, box.height)
}

/// Pairs of neighbours in which the second stands above the first, or before it in the same row.
function backward(targets: readonly Element[]): string[] {
  return targets.slice(1).flatMap((target, i) => {
    const before = targets[i]!
    if (before.contains(target)) return []
    const [a, b] = [standing(before), standing(target)]
    const isSameRow = b.top < a.bottom - 1 && a.top < b.bottom - 1
    const isBack = isSameRow ? b.left < a.right - 1 : b.top < a.top
    return isBack ? [`${called(before)}, then ${called(target)}`] : []
  })
}

/// A round of stops, from the one on that comes first in the document.
function fromFirst(stops: readonly Element[]): readonly Element[] {
  const at = stops.findIndex(stop =>
    stops.every(other => other === stop || stop.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
  return [...stops.slice(at), ...stops.slice(0, at)]
}

/// What is wrong with the ring around what has the focus: it is a line of 3 px, kept apart from what it surrounds by a
/// line in another colour, with 3:1 to what is around, and cut off by nothing.
function ringFaults(target: HTMLElement): string[] {
  const {outlineStyle, outlineWidth, outlineOffset, outlineColor, boxShadow} = getComputedStyle(target)
  const [width, offset] = [parseFloat(outlineWidth), parseFloat(outlineOffset)]
  const around = background(target.parentElement)
  const faults: string[] = []
  if (outlineStyle !== "solid" || width < 3) faults.push(`is ${outlineStyle}, ${width} px`)
  if (contrast(parse(outlineColor), around) < 3) faults.push("stands out too little")
  if (boxShadow === "none" && offset < 2) faults.push("has one colour")
  const out = Math.max(0, width + offset)
  for (let at = target.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === "visible") continue
    const [box, edge] = [target.getBoundingClientRect(), at.getBoundingClientRect()]
    const [left, top] = [edge.left + at.clientLeft, edge.top + at.clientTop]
    const isHigh = box.height + 2 * out > at.clientHeight
    const isCut =
      box.left - out < left - 0.5 ||
      box.right + out > left + at.clientWidth + 0.5 ||
      (!isHigh && (box.top - out < top - 0.5 || box.bottom + out > top + at.clientHeight + 0.5))
    if (isCut) faults.push(`is cut off by ${called(at)}`)
  }
  return faults.map(fault => `${called(target)} ${fault}`)
}

describe("the focus", () => {
  /// The page around it, so that the focus has somewhere to come from and to go to.
  const [beforehand, afterwards] = [document.createElement("button"), document.createElement("button")]
  let putBack: () => void
  before(() => {
    putBack = preparePage()
    beforehand.textContent = "Before"
    afterwards.textContent = "After"
    document.body.prepend(beforehand)
    document.body.append(afterwards)
  })
  after(() => {
    putBack()
    beforehand.remove()
    afterwards.remove()
  })
  afterEach(async () => {
    document.documentElement.style.colorScheme = ""
    await removeAll()
  })

  const desks: Readonly<Record<string, () => Promise<ClaimAnnotator>>> = {
    "a list": () => filled(low),
    "a form with errors": () => withErrors(low),
    "a list at 320 px": () => filled(narrow),
    "a form with errors at 320 px": () => withErrors(narrow),
    "an article with the browser's text cursor": () => {
      settings.change({textCursor: true})
      return filled(low)
    },
    "an article with buttons beside all paragraphs": () => {
      settings.change({paragraphButtons: "always"})
      return filled(low)
    },
  }

  for (const [name, make] of Object.entries(desks))
    it(`comes from the page, goes through ${name} in the order in which it stands, whole, seen and changing nothing, and out to the page, both ways`, async () => {
      const element = await make()
      const [before, page] = [JSON.stringify(element.annotations), location.href]
      const faults: string[] = []
      const visit = (target: HTMLElement) => {
        faults.push(...hides(element), ...ringFaults(target))
        if (hasOpen(element) || location.href !== page) faults.push(`${called(target)} opens something`)
      }
      beforehand.focus()
      await keys(element, "Tab")
      const there = await walk(element, "Tab", visit)
      expect(document.activeElement?.textContent).to.equal("After")
      // The same stops on the way back, in the other colours.
      document.documentElement.style.colorScheme = "dark"
      await keys(element, "Shift+Tab")
      const back = await walk(element, "Shift+Tab", visit)
      expect(document.activeElement?.textContent).to.equal("Before")

      expect(faults).to.deep.equal([])
      expect([...new Set(there.map(partOf))]).to.deep.equal(["tools", "article", "annotations"])
      expect(there.length).to.be.above(name.includes("errors") ? 30 : 5)
      expect(there.map(called)).to.deep.equal(back.reverse().map(called))
      for (const part of ["article", "annotations"])
        expect(backward(there.filter(target => partOf(target) === part))).to.deep.equal([])
      expect(JSON.stringify(element.annotations)).to.equal(before)
      expect(!!element.renderRoot.querySelector("claim-editor")).to.equal(name.includes("form"))
    })

  for (const [size, options] of Object.entries({"1280 px": {}, "320 px": narrow}))
    it(`goes through the tools with the arrow in the order in which they stand, row after row, at ${size}`, async () => {
      const element = await filled(options)
      find(element, "[role=toolbar] [tabindex='0']").focus()
      await keys(element, "Home")
      const tools = [active(element)!]
      for (let i = 0; i < 20; i++) {
        await keys(element, "ArrowRight")
        if (active(element) === tools[0]) break
        tools.push(active(element)!)
      }
      expect(tools.length).to.equal(size === "320 px" ? 4 : 14)
      expect(backward(tools)).to.deep.equal([])
    })

  describe("in the parts that lie over the desk", () => {
    const open = async ({open}: Part, options = {}) => {
      const element = await filled(options)
      element.focus()
      await keys(element, "Control+Home")
      await open(element)
      return element
    }

    for (const [name, part] of Object.entries(parts)) {
      for (const [size, options] of Object.entries({"1280 px": {}, "320 px": narrow}))
        it(`begins in ${name}, is seen, never covered, and in the order in which it stands, and Escape brings it back, at ${size}`, async () => {
          const element = await open(part, options)
          expect(!!active(element)?.closest(part.within), "it begins there").to.be.true
          const seen = new Set<HTMLElement>()
          const faults: string[] = []
          const key = part.within.includes("dialog") ? "Tab" : "ArrowDown"
          if (key === "ArrowDown") await keys(element, "Home")
          for (let i = 0; i < 60; i++) {
            const target = active(element)
            // At either end the focus goes on to the browser, and comes back.
            expect(!target || !!target.closest(part.within), target ? called(target) : "").to.be.true
            if (target && seen.has(target)) break
            if (target && target.matches(":focus-visible")) faults.push(...ringFaults(target), ...hides(element))
            if (target) seen.add(target)
            await keys(element, key)
          }
          expect(faults).to.deep.equal([])
          expect(seen.size).to.be.above(1)
          const stops = [...seen].filter(target => !target.matches(".title, dialog"))
          expect(backward(fromFirst(stops))).to.deep.equal([])

          await keys(element, "Escape")
          expect(find(element, part.within).checkVisibility()).to.be.false
          expect(partOf(active(element)!)).to.match(/^(tools|article)$/)
          await keys(element, "Tab", "Shift+Tab")
          expect(partOf(active(element)!)).to.match(/^(tools|article)$/)
        })
    }
  })

  it("stays where it is, and nothing opens or closes, when an answer is chosen", async () => {
    const element = await withErrors()
    const radio = find(element, "claim-editor input[type=radio]") as HTMLInputElement
    radio.focus()
    const before = JSON.stringify(element.annotations)
    await keys(element, "ArrowDown", "ArrowDown")
    expect(active(element)?.closest("fieldset") === radio.closest("fieldset")).to.be.true
    expect(JSON.stringify(element.annotations)).to.equal(before)
    expect(hasOpen(element)).to.be.false
    await press(element, "Save")
    await settled(element)
  })
})
