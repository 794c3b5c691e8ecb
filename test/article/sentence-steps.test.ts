import {expect} from "chai"
import {articleFromText} from "../../src/article/article-from-text.js"
import {articleText} from "../../src/article/article-text.js"
import {growBySentence, sentencesIn, stepSentence} from "../../src/article/sentence-steps.js"

const doc = articleFromText("One is here. Two is here.\n\nThree is here. Four is here.")
const text = articleText(doc)

/// A range written into the text: [ ] around what is selected, | for a text cursor.
function range(marked: string): {start: number; end: number} {
  const start = marked.search(/[[|]/)
  const end = marked.replace("[", "").search(/[\]|]/)
  return {start, end: marked.includes("|") ? start : end}
}

const shown = (found: {start: number; end: number} | null) => found && text.slice(found.start, found.end)

const one = "[One is here.] Two is here.\nThree is here. Four is here."
const two = "One is here. [Two is here.]\nThree is here. Four is here."
const four = "One is here. Two is here.\nThree is here. [Four is here.]"

describe("going by sentences", () => {
  const steps = (from: string, by: 1 | -1, expected: string | null) =>
    it(`goes ${by > 0 ? "on" : "back"} from ${from.replace("\n", "¶")} to ${expected}`, () =>
      expect(shown(stepSentence(doc, range(from), by))).to.equal(expected))

  steps("|One is here. Two is here.\nThree is here. Four is here.", 1, "One is here.")
  steps("One is| here. Two is here.\nThree is here. Four is here.", 1, "One is here.")
  steps("One is here.| Two is here.\nThree is here. Four is here.", 1, "One is here.")
  steps("One is [here]. Two is here.\nThree is here. Four is here.", 1, "One is here.")
  steps(one, 1, "Two is here.")
  steps(two, 1, "Three is here.")
  steps(four, 1, null)
  steps(four, -1, "Three is here.")
  steps(two, -1, "One is here.")
  steps(one, -1, null)
  steps("One is here. Two| is here.\nThree is here. Four is here.", -1, "Two is here.")

  const grows = (from: string, by: 1 | -1, expected: string | null) =>
    it(`${by > 0 ? "extends" : "shrinks"} ${from.replace("\n", "¶")} to ${expected}`, () =>
      expect(shown(growBySentence(doc, range(from), by))).to.equal(expected))

  grows("One is| here. Two is here.\nThree is here. Four is here.", 1, "One is here.")
  grows("One is here. Tw[o is here.\nThree] is here. Four is here.", 1, "Two is here.\nThree is here.")
  grows(one, 1, "One is here. Two is here.")
  grows(two, 1, "Two is here.\nThree is here.")
  grows(four, 1, null)
  grows("[One is here. Two is here.]\nThree is here. Four is here.", -1, "One is here.")
  grows("One is here. [Two is here.\nThree is here.] Four is here.", -1, "Two is here.")
  grows(one, -1, null)

  it("names the sentences that a range touches", () =>
    expect(
      sentencesIn(doc, range("One is [here. Two is here.\nThree] is here. Four is here.")).map(shown),
    ).to.deep.equal(["One is here.", "Two is here.", "Three is here."]))

  it("finds no sentence in an article without text", () => {
    const empty = articleFromText("")
    expect(stepSentence(empty, {start: 0, end: 0}, 1)).to.equal(null)
    expect(growBySentence(empty, {start: 0, end: 0}, 1)).to.equal(null)
  })
})
