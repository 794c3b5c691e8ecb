import {expect} from "chai"
import {codePointIndex} from "../../src/format/code-points.js"

describe("code points", () => {
  // The text, a UTF-16 range in it, and the same range in code points.
  const cases: [string, string, [number, number], [number, number]][] = [
    ["plain letters", "harbour", [2, 5], [2, 5]],
    ["Arabic letters", "ميناء", [1, 3], [1, 3]],
    ["words after an emoji", "🚢 open", [3, 7], [2, 6]],
    ["an emoji itself", "a🚢b", [1, 3], [1, 2]],
    ["words before an emoji", "open 🚢", [0, 4], [0, 4]],
    ["a family of four", "👨‍👩‍👧‍👦!", [0, 11], [0, 7]],
    ["words between emoji", "🚢🚢ab🚢", [4, 6], [2, 4]],
    ["the end of the text", "🚢", [2, 2], [1, 1]],
    ["places behind the end", "🚢", [5, 9], [4, 8]],
    ["lone surrogates", "\ud83da\udea2b", [1, 4], [1, 4]],
    ["nothing in an empty text", "", [0, 0], [0, 0]],
  ]
  for (const [name, text, [start, end], [from, to]] of cases)
    it(`counts ${name} and back`, () => {
      const index = codePointIndex(text)
      expect(index.toCodePoints({start, end})).to.deep.equal({start: from, end: to})
      expect(index.toUtf16({start: from, end: to})).to.deep.equal({start, end})
    })

  it("grows to whole characters where a range cuts one in half", () => {
    expect(codePointIndex("a🚢b").toCodePoints({start: 2, end: 2})).to.deep.equal({start: 1, end: 2})
  })

  it("agrees with the string's own iteration at every place of a long text", () => {
    const text = "a🚢ب👩‍🚀 ".repeat(50)
    const index = codePointIndex(text)
    let units = 0
    let points = 0
    for (const character of text) {
      expect(index.toCodePoints({start: units, end: units}).start).to.equal(points)
      expect(index.toUtf16({start: points, end: points}).start).to.equal(units)
      units += character.length
      points++
    }
  })
})
