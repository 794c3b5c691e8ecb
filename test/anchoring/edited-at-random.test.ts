import {expect} from "chai"
import {anchor} from "../../src/anchoring/anchor.js"
import {describe as describeRange} from "../../src/anchoring/describe.js"

// What random edits have found (test/edits), shrunk: the text the words were marked in is known.

interface Case {
  readonly name: string
  readonly earlier: string
  readonly later: string
  readonly words: string
  /// The sentence that the words stand in, untouched in both texts.
  readonly sentence: string
}

const bridge = "In 2016 the bridge office counted 120 cases."
const eight = "Flood warning 8 was now lifted for the harbour on Monday."
const seven = "Flood warning 7 was now lifted for the budget on Monday."
const one = "Flood warning 1 was now lifted for the bridge on Monday."

const cases: readonly Case[] = [
  {
    name: "some words of a sentence that has changed places with another",
    earlier: `${bridge} 没有人受伤。 高关不市桥开水学门来。`,
    later: `没有人明伤。 高关不市船开水学门来。\n${bridge}`,
    words: "the bridge office counted 120",
    sentence: bridge,
  },
  {
    name: "a short sentence that has changed places with another",
    earlier: "长水不天校长水不天校。 The company did not answer.",
    later: "The company did not answer. 长水天校长水不天校。",
    words: "The company did not answer.",
    sentence: "The company did not answer.",
  },
  {
    name: "a sentence that one like it has been put before",
    earlier: `${one}\nOrtega said the budget is now safe, “and it stays open”.`,
    later: `${one.replace("on", "bought")} ${one}`,
    words: one,
    sentence: one,
  },
  {
    name: "words of a sentence that has changed places with one like it",
    earlier: `${eight}\n${seven}`,
    later: `${seven}\n${eight}`,
    words: "now lifted for the",
    sentence: eight,
  },
]

describe("anchor, with the earlier text known and sentences that are alike,", () => {
  for (const {name, earlier, later, words, sentence} of cases)
    it(`finds ${name}`, () => {
      const inSentence = sentence.indexOf(words)
      const startIn = (text: string) => text.indexOf(sentence) + inSentence
      const range = (text: string) => ({start: startIn(text), end: startIn(text) + words.length})
      const target = {segments: [describeRange(earlier, range(earlier))]}
      const place = anchor(later, target, {versions: [{hash: "earlier", text: earlier}]})
      expect(place).to.deep.equal({status: "moved", ranges: [range(later)]})
    })
})
