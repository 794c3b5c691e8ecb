import {expect} from "chai"
import {alignTokens} from "../../src/anchoring/align.js"
import {tokens} from "../../src/anchoring/tokens.js"

describe("alignTokens", () => {
  /// One case: two wordings and the words they share in order.
  function shares(a: string, b: string, words: string): void {
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)} share ${JSON.stringify(words)}`, () => {
      const list = tokens(b)
      const pairs = alignTokens(tokens(a), list)
      expect(pairs?.map(pair => list[pair.b]!.word).join(" ")).to.equal(words)
    })
  }
  shares("Soldiers left the town", "Soldiers quickly left the town", "soldiers left the town")
  shares("Soldiers left the town", "The town, left: soldiers", "the town")
  shares("the old harbour", "of the new bridge", "")
  shares("north of the river", "north of the river, south of the river", "north of the river")
  shares("Haˈtown, HARBOUR!", "harbour", "harbour")
  shares("東京都は計画を発表", "東京都が計画を発表", "東 京 都 計 画 を 発 表")
  shares("", "anything", "")

  it("gives up on wordings too long to compare", () => {
    const many = tokens("word ".repeat(2001))
    expect(alignTokens(many, many)).to.equal(null)
  })
})
