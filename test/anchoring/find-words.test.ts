import {expect} from "chai"
import {findWords} from "../../src/anchoring/find-words.js"

const text = [
  "“We don’t count on Iran,” the U.S. minister said — twice. Iranian state TV showed 8,000 booby-trapped cars.",
  "The minister said so. Café owners in the old town agreed: we don't count.",
].join("\n")

/// What is found for words, and how.
const finds = (words: string) => {
  const {likeness, ranges} = findWords(text, words, "en")
  return [ranges.length ? likeness : "nothing", ...ranges.map(({start, end}) => text.slice(start, end))]
}

describe("finding words to mark", () => {
  const found = (words: string, ...expected: string[]) =>
    it(`finds “${words.replaceAll("\n", "¶")}”: ${expected.join(" | ")}`, () =>
      expect(finds(words)).to.deep.equal(expected))

  describe("letter for letter, whole words before parts of words", () => {
    found("Iran", "exact", "Iran")
    found("minister said", "exact", "minister said", "minister said")
    found("  old town ", "exact", "old town")
    found("booby-trapped cars", "exact", "booby-trapped cars")
    found("mini", "exact", "minister", "minister")
  })

  describe("alike: whatever the case, the accents, the spaces and the punctuation", () => {
    found("iran", "alike", "Iran")
    found("we dont count", "alike", "We don’t count", "we don't count")
    found('"we don\'t count on iran"', "alike", "We don’t count on Iran")
    found("the us minister", "alike", "the U.S. minister")
    found("said twice", "alike", "said — twice")
    found("8000 booby trapped", "alike", "8,000 booby-trapped")
    found("cafe   owners", "alike", "Café owners")
    found("CARS THE MINISTER", "alike", "cars.\nThe minister")
    found("cars.\n\nThe minister", "alike", "cars.\nThe minister")
  })

  describe("similar, where a few letters differ", () => {
    found(
      "Iranian state TV shows 8,000 booby traped cars",
      "similar",
      "Iranian state TV showed 8,000 booby-trapped cars",
    )
    found("the ministr sad so", "similar", "The minister said so")
    found("nobody has ever heard of this", "nothing")
  })

  describe("nothing", () => {
    found("", "nothing")
    found("—!?", "nothing")
    found("absent", "nothing")
  })

  it("finds words of scripts without spaces", () => {
    const japanese = "市は橋を再開した。橋は安全だと市長は述べた。"
    const {ranges} = findWords(japanese, "橋は安全", "ja")
    expect(ranges.map(({start, end}) => japanese.slice(start, end))).to.deep.equal(["橋は安全"])
  })

  it("finds the same words again and again in a long text without folding it anew", () => {
    const long = `${"word ".repeat(100_000)}needle`
    for (const words of ["n", "ne", "nee", "Need", "NEEDLE"])
      expect(findWords(long, words, "en").ranges.at(-1)).to.deep.equal({start: 500_000, end: 500_006})
  })
})
