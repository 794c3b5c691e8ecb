import {expect} from "chai"
import {matchQuote} from "../../src/anchoring/match-quote.js"

// Other software stores what stands around words as its page's source has it: with other space than ours, or nothing else.

const page =
  "The company did not answer.\nA list\n\nNobody was hurt.\n\n\nThe end\nA list\nNobody was hurt.\nThe end\nNotes"

describe("matchQuote, with what other software has stored around the words,", () => {
  it("takes context that is space for none", () => {
    const start = page.indexOf("Notes")
    const quote = {exact: "Notes", prefix: "hurt.The end\n\n\n   ", suffix: "\n\n   "}
    expect(matchQuote(page, quote)).to.include({start, exact: true})
    const heading = {exact: "A list", prefix: "\n\t\t\n\t\t", suffix: "\n\n\tNobody was hurt.\n\t\tThe end\nA l"}
    expect(matchQuote(page, heading)).to.include({start: page.indexOf("A list"), exact: true})
  })

  it("tells places apart by context that is the same but for space", () => {
    const start = page.indexOf("Nobody was hurt.")
    const quote = {exact: "Nobody was hurt.", prefix: "did not answer.\n\n  A list", suffix: "The end\n\n  A list"}
    expect(matchQuote(page, quote)).to.include({start, exact: true})
  })
})
