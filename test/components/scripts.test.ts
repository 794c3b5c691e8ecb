import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, find, keys, removeAll, settled, words} from "./harness.js"

const arabic = (text: string) => `<article lang="ar" dir="rtl"><p>${text}</p></article>`
const english = (text: string) => `<article lang="en" dir="ltr"><p>${text}</p></article>`
const japanese = (text: string) => `<article lang="ja"><p>${text}</p></article>`

/// The browser's selection in the article, which has one paragraph: offsets of its text.
function selection(element: ClaimAnnotator): {start: number; end: number} {
  const paragraph = find(element, ".ProseMirror p")
  const shadowRoots = [element.renderRoot as ShadowRoot]
  const {startContainer, startOffset, endContainer, endOffset} = document.getSelection()!.getComposedRanges({
    shadowRoots,
  })[0]!
  const before = (node: Node, offset: number) => {
    const range = document.createRange()
    range.setStart(paragraph, 0)
    range.setEnd(node, offset)
    return range.toString().length
  }
  return {start: before(startContainer, startOffset), end: before(endContainer, endOffset)}
}

/// Where the text cursor is drawn.
const caret = (element: ClaimAnnotator) => find(element, ".caret").getBoundingClientRect()

/// Where a character of the paragraph is drawn, which has one text node.
function character(element: ClaimAnnotator, offset: number): DOMRect {
  const range = document.createRange()
  const text = document.createTreeWalker(find(element, ".ProseMirror p"), NodeFilter.SHOW_TEXT).nextNode()!
  range.setStart(text, offset)
  range.setEnd(text, offset + 1)
  return [...range.getClientRects()].find(box => box.width > 0)!
}

async function opened(html: string, width = 1000): Promise<ClaimAnnotator> {
  const element = await annotator({html, viewport: {width, height: 700}})
  element.focus()
  await keys(element, "Control+Home")
  return element
}

describe("the text cursor in other scripts", () => {
  afterEach(removeAll)

  describe("goes by character where the arrow points, over every character once", () => {
    const goes = (html: string, key: "ArrowLeft" | "ArrowRight", expected: readonly number[]) =>
      it(`${key} in ${html}`, async () => {
        const element = await opened(html)
        const places = [selection(element).start]
        const xs = [caret(element).left]
        while (places.length < expected.length) {
          await keys(element, key)
          places.push(selection(element).start)
          xs.push(caret(element).left)
        }
        expect(places).to.deep.equal(expected)
        const sorted = [...xs].sort((a, b) => (key === "ArrowLeft" ? b - a : a - b))
        expect(xs).to.deep.equal(sorted)
        expect(new Set(xs).size).to.equal(xs.length)
        const back = key === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"
        for (const place of expected.slice(0, -1).reverse()) {
          await keys(element, back)
          expect(selection(element).start).to.equal(place)
        }
      })

    goes(arabic("قال نعم."), "ArrowLeft", [0, 1, 2, 3, 4, 5, 6, 7, 8])
    goes(arabic("في Wi-Fi هنا"), "ArrowLeft", [0, 1, 2, 3, 7, 6, 5, 4, 8, 9, 10, 11, 12])
    goes(arabic("عام 2026 هنا"), "ArrowLeft", [0, 1, 2, 3, 4, 7, 6, 5, 8, 9, 10, 11, 12])
    goes(arabic(`اسم <span lang="en" dir="ltr">A 2</span> هنا`), "ArrowLeft", [0, 1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11])
    goes(arabic("أُغلِق"), "ArrowLeft", [0, 2, 3, 5, 6])
    goes(english("say نعم now"), "ArrowRight", [0, 1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11])
    goes(english("at باب 25 ok"), "ArrowRight", [0, 1, 2, 3, 8, 7, 6, 5, 4, 9, 10, 11, 12])
    goes(japanese("町は「早い」"), "ArrowRight", [0, 1, 2, 3, 4, 5, 6])
  })

  describe("stands at the edge of a run on the side of the text around it", () => {
    const stands = (offset: number, presses: number, at: (box: (offset: number) => DOMRect) => number) =>
      it(`offset ${offset}`, async () => {
        const element = await opened(arabic("في Wi-Fi هنا"))
        await keys(element, ...Array<string>(presses).fill("ArrowLeft"))
        expect(selection(element).start).to.equal(offset)
        expect(caret(element).left).to.be.closeTo(
          at(offset => character(element, offset)),
          1,
        )
        // Letters of another font are of another height.
        const {top, bottom} = character(element, 0)
        expect(caret(element).top).to.be.closeTo(top, 8)
        expect(caret(element).bottom).to.be.closeTo(bottom, 8)
      })
    stands(0, 0, box => box(0).right)
    stands(3, 3, box => box(2).left)
    stands(7, 4, box => box(6).right)
    stands(8, 8, box => box(8).right)
    stands(12, 12, box => box(11).left)
  })

  describe("goes by word in the direction of reading", () => {
    const reads = (html: string, key: string, selected: string) =>
      it(`${key} selects ${selected} in ${html}`, async () => {
        const element = await opened(html)
        await keys(element, ...key.split(" "), "Enter")
        expect(words(element)).to.deep.equal([selected])
      })
    const [left, right] = ["Shift+Control+ArrowLeft", "Shift+Control+ArrowRight"]
    reads(arabic("قالت البلدية نعم"), left, "قالت")
    reads(arabic("قالت البلدية نعم"), `${left} ${left}`, "قالت البلدية")
    reads(arabic("في شبكة WiFi هنا"), `Control+ArrowLeft Control+ArrowLeft ${left}`, "WiFi")
    reads(arabic("في شبكة WiFi هنا"), `${left} ${left} ${left} ${left}`, "في شبكة WiFi هنا")
    reads(arabic("في شبكة WiFi هنا"), `${left} ${left} ${left} ${left} ${right}`, "في شبكة WiFi")
    reads(arabic("في شبكة WiFi هنا"), "Shift+End", "في شبكة WiFi هنا")
    reads(arabic("في شبكة WiFi هنا"), "End Shift+Home", "في شبكة WiFi هنا")
    reads(arabic("في شبكة WiFi هنا"), "Shift+ArrowLeft", "في")
    reads(arabic("في شبكة WiFi هنا"), "End Shift+ArrowRight", "هنا")
    reads(english("say قالت البلدية now"), `Control+ArrowRight ${right} ${right}`, "قالت البلدية")
    reads(japanese("町長は近道だと述べた"), right, "町長")
  })

  it("goes on to the end of the article over a full stop", async () => {
    for (const html of [arabic("قالت نعم."), english("They said yes.")]) {
      const element = await opened(html)
      const key = html.includes("rtl") ? "Control+ArrowLeft" : "Control+ArrowRight"
      await keys(element, key, key, key, key, key)
      expect(selection(element).end).to.equal(element.articleText.length)
      element.remove()
    }
  })

  it("collapses a selection to the side the arrow points to", async () => {
    for (const [key, expected] of [
      ["ArrowLeft", 4],
      ["ArrowRight", 0],
    ] as const) {
      const element = await opened(arabic("قالت نعم"))
      await keys(element, ...Array<string>(4).fill("Shift+ArrowLeft"), key)
      expect(selection(element)).to.deep.equal({start: expected, end: expected})
      element.remove()
    }
  })

  describe("stands at the end of a line that wraps", () => {
    for (const html of [
      japanese("船は電動で定員は十二人だ。".repeat(12)),
      arabic("قالت البلدية إن المكتبة تعمل ".repeat(12)),
      english("They say the library is open ".repeat(12)),
    ])
      it(html.slice(0, 60), async () => {
        const element = await opened(html)
        const [first] = [caret(element)]
        await keys(element, "End")
        expect(caret(element).top).to.be.closeTo(first.top, 2)
        expect(Math.abs(caret(element).left - first.left)).to.be.above(300)
        await keys(element, "Home")
        expect(caret(element).left).to.be.closeTo(first.left, 1)
        await keys(element, "ArrowDown")
        expect(caret(element).top).to.be.above(first.bottom - 2)
        expect(caret(element).left).to.be.closeTo(first.left, 3)
      })
  })

  it("goes over a wrap without a space in one step a character", async () => {
    const element = await opened(japanese("船は電動で定員は十二人だ。".repeat(4)))
    for (let place = 1; place <= 40; place++) {
      await keys(element, "ArrowRight")
      expect(selection(element).start).to.equal(place)
    }
  })

  describe("stands on empty lines", () => {
    for (const [dir, start] of [
      ["rtl", "أول"],
      ["ltr", "one"],
    ])
      it(`in a ${dir} paragraph`, async () => {
        const element = await opened(`<article dir="${dir}"><p>${start}<br><br>${start}</p></article>`)
        const first = caret(element)
        await keys(element, "ArrowDown")
        const second = caret(element)
        await keys(element, "ArrowDown")
        const third = caret(element)
        await settled(element)
        for (const box of [second, third]) expect(box.left).to.be.closeTo(first.left, 2)
        expect(second.top).to.be.above(first.top + 10)
        expect(third.top).to.be.above(second.top + 10)
      })
  })
})
