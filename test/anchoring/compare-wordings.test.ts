import {expect} from "chai"
import {compareWordings, wordingChanges} from "../../src/anchoring/compare-wordings.js"

/// Parts in one line: [-taken out-], {+put in+}.
const shown = (before: string, after: string, language?: string) =>
  compareWordings(before, after, language)
    .map(({text, change}) => (change === "kept" ? text : change === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("")

describe("compareWordings", () => {
  const cases: [title: string, before: string, after: string, shown: string, language?: string][] = [
    ["the same words", "It is closed.", "It is closed.", "It is closed."],
    ["another word", "closed until June.", "closed until July.", "closed until [-June-]{+July+}."],
    ["a word put in", "it is closed", "it is not closed", "it is {+not +}closed"],
    ["a word taken out", "it is not closed", "it is closed", "it is [-not -]closed"],
    ["a number", "3,800 cars", "4,800 cars", "[-3,800-]{+4,800+} cars"],
    [
      "Arabic",
      "أعلن الجيش استعادة المدينة",
      "أعلن الجيش استعادة البلدة",
      "أعلن الجيش استعادة [-المدينة-]{+البلدة+}",
      "ar",
    ],
    ["white space alone", "It is\nclosed.", "It is closed.", "It is closed."],
    ["nothing in common", "one two", "three", "[-one two-]{+three+}"],
    ["a language nobody knows", "a b", "a c", "a [-b-]{+c+}", "no such_language"],
  ]
  for (const [title, before, after, expected, language] of cases)
    it(`shows ${title}`, () => {
      expect(shown(before, after, language)).to.equal(expected)
    })

  it("takes wordings with very many changes for altogether different", () => {
    const words = (from: number) => Array.from({length: 2000}, (_, i) => `w${from + i}`).join(" ")
    const [before, after] = [`the ${words(0)}`, `the ${words(5000)}`]
    expect(compareWordings(before, after)).to.deep.equal([
      {text: before, change: "removed"},
      {text: after, change: "added"},
    ])
  })
})

describe("wordingChanges", () => {
  const cases: [title: string, before: string, after: string, changes: [before: string, after: string][]][] = [
    ["none", "It is closed.", "It is closed.", []],
    [
      "one word",
      "closed until June, says he",
      "closed until July, says he",
      [["until June, says", "until July, says"]],
    ],
    ["the first word", "Monday was cold", "Friday was cold", [["Monday was", "Friday was"]]],
    ["the last word", "it was cold", "it was warm", [["was cold", "was warm"]]],
    [
      "words side by side as one",
      "on Friday evening he",
      "on Monday morning he",
      [["on Friday evening he", "on Monday morning he"]],
    ],
    [
      "words apart as two",
      "Monday was so cold.",
      "Friday was so warm.",
      [
        ["Monday was", "Friday was"],
        ["so cold.", "so warm."],
      ],
    ],
    [
      "a word put in and one taken out",
      "it is closed for now",
      "it is not closed for",
      [
        ["is closed", "is not closed"],
        ["for now", "for"],
      ],
    ],
    ["Chinese by words", "政府说三人死亡", "政府说五人死亡", [["说三人死", "说五人死"]]],
    ["altogether other words", "one", "two", [["one", "two"]]],
    ["words where there were none", "", "two", [["", "two"]]],
  ]
  for (const [title, before, after, changes] of cases)
    it(`lists ${title}`, () => {
      expect(wordingChanges(compareWordings(before, after))).to.deep.equal(
        changes.map(([before, after]) => ({before, after})),
      )
    })
})
