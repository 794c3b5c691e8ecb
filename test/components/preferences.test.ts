import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {strings} from "../../components/strings.js"
import {ratingScale} from "../../src/model/rating-scale.js"
import {isChromium} from "../support/engine.js"
import {media} from "../support/media.js"
import {background, contrast, parse} from "./colours.js"
import {annotator, find, keys, removeAll, settled} from "./harness.js"
import {parts} from "./parts.js"
import {filled, preparePage, withErrors} from "./sample-work.js"

interface Placed {
  readonly rule: CSSStyleRule
  /// The conditions of the media and container queries around it.
  readonly conditions: readonly string[]
}

/// Every style rule of the element, with what it depends on.
function rulesOf(element: ClaimAnnotator): Placed[] {
  const inside = (rules: CSSRuleList, conditions: readonly string[]): Placed[] =>
    [...rules].flatMap(rule => {
      if (rule instanceof CSSStyleRule) return [{rule, conditions}]
      if (rule instanceof CSSMediaRule) return inside(rule.cssRules, [...conditions, rule.media.mediaText])
      return rule instanceof CSSGroupingRule ? inside(rule.cssRules, conditions) : []
    })
  const sheets = (element.renderRoot as ShadowRoot).adoptedStyleSheets
  return sheets.flatMap(sheet => inside(sheet.cssRules, []))
}

/// Does a list of times hold one that is not 0?
const lasts = (times: string) => times.split(",").some(time => parseFloat(time) > 0)

describe("what a reader prefers", () => {
  let putBack: () => void
  before(() => (putBack = preparePage()))
  after(() => putBack())
  afterEach(removeAll)

  describe("in the style sheets", () => {
    it("nothing moves but for those who have not asked for less motion", async () => {
      const rules = rulesOf(await annotator())
      const moving = rules.filter(
        ({rule: {style}}) =>
          (style.animationName && style.animationName !== "none") ||
          lasts(style.transitionDuration) ||
          style.scrollBehavior === "smooth",
      )
      expect(rules.length).to.be.above(100)
      expect(moving.map(({rule, conditions}) => `${rule.selectorText}: ${conditions.join()}`)).to.deep.equal([
        ".caret: (prefers-reduced-motion: no-preference)",
      ])
    })

    it("nothing depends on how the screen is turned", async () => {
      const conditions = rulesOf(await annotator()).flatMap(placed => placed.conditions)
      expect(conditions.length).to.be.above(0)
      expect(conditions.filter(condition => condition.includes("orientation"))).to.deep.equal([])
    })

    it("no colour is kept from forced colours", async () => {
      const kept = rulesOf(await annotator()).filter(({rule: {style}}) => style.getPropertyValue("forced-color-adjust"))
      expect(kept).to.deep.equal([])
    })
  })

  describe("is told without colour", () => {
    it("claim or quote, by the shape of the line under the words and by a word", async () => {
      const element = await filled()
      const shape = (kind: string) => {
        const {textDecorationLine, textDecorationStyle} = getComputedStyle(find(element, `mark[data-kind=${kind}]`))
        return [textDecorationLine, textDecorationStyle]
      }
      expect([shape("claim"), shape("quote")]).to.deep.equal([
        ["underline", "wavy"],
        ["underline", "double"],
      ])
      const words = [...element.renderRoot.querySelectorAll("claim-card .kind")].map(kind => kind.textContent.trim())
      expect(words).to.deep.equal(["· Claim", "· Claim", "· Quote", "· Claim"])
    })

    for (const id of ["plain@1", "politifact@1", "attribution@1"])
      it(`each verdict of ${id}, by an icon and its word`, async () => {
        const {labels, reviewAspect} = ratingScale(id)!
        const element = await annotator({attributes: {scale: id === "attribution@1" ? "plain@1" : id}})
        const kind = reviewAspect === "content" ? "claim" : "quote"
        const {id: annotation} = element.annotate(kind, {exact: "four thousand"})
        const shown: string[] = []
        for (const {key, alternateName} of labels) {
          element.edit(annotation, {ratings: [{reviewAspect, scale: id, key, alternateName}]})
          await settled(element)
          shown.push(find(element, ".verdict").textContent.trim())
        }
        expect(shown).to.deep.equal(labels.map(({tone, alternateName}) => `${strings.icon[tone]} ${alternateName}`))
        expect(new Set(shown).size).to.equal(labels.length)
      })

    it("a chosen sentence by its box, a find by its line, an error by its words, a tool that is off by its edge", async () => {
      const element = await withErrors()
      const wrong = find(element, "[aria-invalid=true]")
      const problem = (element.renderRoot as ShadowRoot).getElementById(
        wrong.getAttribute("aria-describedby")!.split(" ")[0]!,
      )
      expect(problem?.textContent).to.equal("Give the source a title.")
      expect(getComputedStyle(find(element, "[data-tool=redo]")).borderTopStyle).to.equal("dashed")
      await parts["the search with several finds"]!.open(element)
      expect(getComputedStyle(find(element, ".find")).textDecorationLine).to.equal("underline")
      await keys(element, "Escape")
      await parts["the sentence picker"]!.open(element)
      await keys(element, " ")
      const box = (selected: boolean) =>
        getComputedStyle(find(element, `[role=option][aria-selected=${selected}]`), "::before").content
      // Seen, and not read: the choice is told by aria-selected.
      expect([box(true), box(false)]).to.deep.equal(['"☑" / ""', '"☐" / ""'])
    })
  })

  if (isChromium) {
    describe("forced colours (asked for in Chromium only)", () => {
      before(() => media({"forced-colors": "active"}))
      after(() => media({}))

      it("is what the page is in", () => expect(matchMedia("(forced-colors: active)").matches).to.be.true)

      it("leaves the lines under marks, and each kind its own", async () => {
        const element = await filled()
        const lines = [...element.renderRoot.querySelectorAll<HTMLElement>(".mark")].map(mark => {
          const {textDecorationLine, textDecorationStyle} = getComputedStyle(mark)
          return `${mark.dataset["kind"]}: ${textDecorationLine} ${textDecorationStyle}`
        })
        expect([...new Set(lines)].sort()).to.deep.equal(["claim: underline wavy", "quote: underline double"])
      })

      it("leaves marked words readable on what is behind them, 7:1", async () => {
        const element = await filled()
        for (const mark of element.renderRoot.querySelectorAll(".mark"))
          expect(contrast(parse(getComputedStyle(mark).color), background(mark)), mark.outerHTML).to.be.at.least(7)
      })

      it("leaves a ring around what has the focus, the selected card and mark, an edge around controls, dialogs and menus", async () => {
        const element = await filled()
        element.select(element.annotations[0]!.id)
        await settled(element)
        const outline = (selector: string) => {
          const {outlineStyle, outlineWidth} = getComputedStyle(find(element, selector))
          return `${outlineStyle} ${outlineWidth}`
        }
        expect(outline("[data-selected=true]")).to.equal("solid 3px")
        expect(outline(".mark[data-selected]")).to.equal("solid 3px")
        element.focus()
        await keys(element, "Shift+Tab")
        expect(outline("[role=toolbar] :focus")).to.equal("solid 3px")
        for (const {within, open} of Object.values(parts)) {
          await open(element)
          const part = find(element, within)
          for (const edged of [
            part,
            ...part.querySelectorAll("button:not(.plain, [role=menuitem], [role=menuitemcheckbox])"),
          ])
            expect(getComputedStyle(edged).borderTopStyle, within).to.equal("solid")
          await keys(element, "Escape", "Escape")
        }
      })

      it("leaves the text cursor in the colour of the text", async () => {
        const element = await filled()
        element.focus()
        await settled(element)
        const [caret, article] = [find(element, ".caret"), find(element, ".ProseMirror")]
        expect(contrast(parse(getComputedStyle(caret).backgroundColor), background(article))).to.be.at.least(7)
      })
    })

    describe("less motion (asked for in Chromium only)", () => {
      /// The classes of what moves.
      const running = (element: ClaimAnnotator) =>
        find(element, ".base")
          .getAnimations({subtree: true})
          .map(animation => animation.effect as KeyframeEffect)
          .filter(effect => Number(effect.getComputedTiming().duration) > 0)
          .map(effect => effect.target?.className)
      after(() => media({}))

      for (const [wish, moving] of [
        ["no-preference", ["caret"]],
        ["reduce", []],
      ] as const)
        it(`${moving.length ? "moves only the text cursor" : "moves nothing"} with prefers-reduced-motion: ${wish}`, async () => {
          await media({"prefers-reduced-motion": wish})
          const element = await filled()
          element.focus()
          await settled(element)
          expect(running(element)).to.deep.equal(moving)
          for (const {open} of Object.values(parts)) {
            await open(element)
            expect(
              running(element).filter(name => !(moving as readonly (string | undefined)[]).includes(name)),
            ).to.deep.equal([])
            await keys(element, "Escape", "Escape")
          }
        })
    })

    describe("more contrast (asked for in Chromium only)", () => {
      afterEach(() => media({}))

      for (const scheme of ["light", "dark"])
        it(`makes every text, line and edge 7:1 in ${scheme} colours, and lines thicker`, async () => {
          document.documentElement.style.colorScheme = scheme
          const element = await withErrors()
          const thickness = () => parseFloat(getComputedStyle(find(element, ".mark")).textDecorationThickness)
          const before = thickness()
          await media({"prefers-contrast": "more"})
          await settled(element)
          expect(thickness()).to.be.above(before)
          for (const text of element.renderRoot.querySelectorAll(".hint, .meta, .kind, .warn, .save-state"))
            expect(contrast(parse(getComputedStyle(text).color), background(text)), text.className).to.be.at.least(7)
          for (const edged of element.renderRoot.querySelectorAll(
            ".card, button:not(.plain), input, textarea, select",
          )) {
            if (!edged.checkVisibility() || edged.closest(".menu") || edged.matches("[type=radio], [type=file]"))
              continue
            const {borderTopColor, borderTopWidth} = getComputedStyle(edged)
            expect(contrast(parse(borderTopColor), background(edged.parentElement)), edged.outerHTML).to.be.at.least(7)
            expect(parseFloat(borderTopWidth), edged.outerHTML).to.be.at.least(2)
          }
          document.documentElement.style.colorScheme = ""
        })
    })
  }
})
