import {expect} from "chai"
import {describe as describeRange} from "../../src/anchoring/describe.js"
import {randomFrom} from "./random.js"

const long = "Nobody in the harbour town had ever seen such a tall ship arrive before the storm began that year."

describe("describe", () => {
  it("stores the exact words, what is around them, and where they stand", () => {
    const start = long.indexOf("tall ship")
    expect(describeRange(long, {start, end: start + 9})).to.deep.equal({
      textQuote: {
        exact: "tall ship",
        prefix: "harbour town had ever seen such a ",
        suffix: " arrive before the storm began that",
      },
      textPosition: {start, end: start + 9},
    })
  })

  it("takes all the text there is where it is short", () => {
    const {textQuote} = describeRange("One two three.", {start: 4, end: 7})
    expect(textQuote).to.deep.equal({exact: "two", prefix: "One ", suffix: " three."})
    expect(describeRange("One", {start: 0, end: 3}).textQuote).to.deep.equal({exact: "One", prefix: "", suffix: ""})
  })

  it("grows the context until the quote is unambiguous", () => {
    const text = `First: ${long} Second: ${long}`
    const start = text.lastIndexOf("tall ship")
    const {exact, prefix, suffix} = describeRange(text, {start, end: start + 9}).textQuote
    expect(text.indexOf(prefix + exact + suffix)).to.equal(start - prefix.length)
    expect(text.indexOf(prefix + exact + suffix, start)).to.equal(-1)
  })

  it("stops at 256 units a side where nothing makes it unambiguous", () => {
    const text = "again and ".repeat(500)
    const {prefix, suffix} = describeRange(text, {start: 2500, end: 2505}).textQuote
    for (const side of [prefix, suffix]) expect(side.length).to.be.within(200, 256)
  })

  it("cuts where there is no space between graphemes", () => {
    const family = "👩‍👩‍👧"
    const {prefix, suffix} = describeRange(`${family.repeat(9)}x${family.repeat(9)}`, {start: 72, end: 73}).textQuote
    expect([prefix, suffix]).to.deep.equal([family.repeat(4), family.repeat(4)])
  })

  it("never cuts a character in half", () => {
    const {below, pick} = randomFrom(5)
    for (let run = 0; run < 300; run++) {
      const characters = Array.from({length: 20 + below(200)}, () =>
        pick(["a", "é", " ", "😀", "👍🏽", "اس", "語", "\n"]),
      )
      const from = below(characters.length)
      const start = characters.slice(0, from).join("").length
      const text = characters.join("")
      const segment = describeRange(text, {start, end: start + characters[from]!.length})
      for (const part of Object.values(segment.textQuote)) expect(part).not.to.match(/\p{Surrogate}/u)
      expect(text.slice(0, start).endsWith(segment.textQuote.prefix)).to.be.true
      expect(segment.textQuote.prefix.length).to.be.at.least(Math.min(32, start))
    }
  })

  const refused = {
    "an empty range": {start: 2, end: 2},
    "a range from end to start": {start: 3, end: 2},
    "a range outside the text": {start: 0, end: 6},
    "a negative start": {start: -1, end: 2},
    "half an offset": {start: 0.5, end: 2},
    "half a character": {start: 0, end: 3},
  }
  for (const [name, range] of Object.entries(refused))
    it(`refuses ${name}`, () => expect(() => describeRange("ab😀c", range)).to.throw(RangeError))
})
