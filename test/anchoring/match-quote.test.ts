import {expect} from "chai"
import {matchQuote, type Quote} from "../../src/anchoring/match-quote.js"

const text = [
  "The harbour master closed the northern gate on Tuesday, after a crane had fallen into the water.",
  "Nobody was hurt. Two ships, said the owner, had to wait outside for eleven hours.",
  "On Friday the gate was opened again. Nobody was hurt this time either.",
].join("\n")

/// One case: the words found, or null; and whether they are exactly the quote's.
function finds(
  name: string,
  quote: Quote,
  words: string | null,
  options: {exact?: boolean; in?: string; hint?: number} = {},
) {
  it(name, () => {
    const where = options.in ?? text
    const match = matchQuote(where, quote, options.hint)
    expect(match && where.slice(match.start, match.end)).to.equal(words)
    if (match) expect(match.exact).to.equal(options.exact ?? words === quote.exact)
  })
}

describe("matchQuote", () => {
  describe("with exact words", () => {
    finds("finds words that stand once", {exact: "Two ships"}, "Two ships")
    finds("finds nothing for no words", {exact: ""}, null)
    finds("refuses to choose between two places", {exact: "Nobody was hurt"}, null)
    finds(
      "leaves words alone that stand in other surroundings",
      {exact: "Two ships", prefix: "Later that year the pilots saw a whale. "},
      null,
    )
    finds(
      "trusts a long passage in any surroundings",
      {
        exact: "said the owner, had to wait outside for eleven hours",
        prefix: "Many kinds of fruit ",
        suffix: ", we were told by others",
      },
      "said the owner, had to wait outside for eleven hours",
    )
    it("chooses the place whose context agrees", () => {
      const suffix = " this time, however, it"
      expect(matchQuote(text, {exact: "Nobody was hurt", prefix: "gate was opened again. ", suffix})?.start).to.equal(
        text.lastIndexOf("Nobody"),
      )
    })
    it("chooses the place that is where the words were, of two that agree as well", () => {
      const twice = "Prices rose by a fifth. ".repeat(2)
      expect(matchQuote(twice, {exact: "Prices rose"}, 24)?.start).to.equal(24)
      expect(matchQuote(twice, {exact: "Prices rose"}, 20)).to.equal(null)
    })
    it("leaves out places that are taken", () => {
      const first = text.indexOf("Nobody")
      const quote = {exact: "Nobody was hurt", prefix: "fallen into the water.\n", suffix: ". Two ships, said"}
      expect(matchQuote(text, quote)?.start).to.equal(first)
      expect(matchQuote(text, quote, first, [{start: first + 3, end: first + 9}])).to.equal(null)
    })
    finds("counts no place inside a surrogate pair", {exact: "\ude00"}, null, {in: "a😀b"})
    finds("gives up on words that stand everywhere", {exact: "a", prefix: "x"}, null, {in: "ab".repeat(20_000)})
  })

  describe("with words that differ", () => {
    const context = {
      prefix: "fallen into the water.\nNobody was hurt. ",
      suffix: "\nOn Friday the gate was opened again.",
    }
    const changed: [string, string, string | null][] = [
      [
        "a word replaced",
        "Two barges, said the owner, had to wait outside for eleven hours.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      [
        "the first word replaced",
        "Three ships, said the owner, had to wait outside for eleven hours.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      [
        "the last words replaced",
        "Two ships, said the owner, had to wait outside for many days.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      [
        "words added",
        "Two ships, said the owner, had to wait outside for hours.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      [
        "words left out",
        "Two big white ships, said the owner angrily, had to wait outside for eleven hours.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      [
        "a word misspelt",
        "Two shipps, said the owner, had to wait outside for elevven hours.",
        "Two ships, said the owner, had to wait outside for eleven hours.",
      ],
      ["nearly everything replaced", "Four lorries full of apples stood in the yard until the morning.", null],
    ]
    for (const [name, exact, words] of changed)
      finds(`${words ? "finds" : "does not find"} ${name}`, {exact, ...context}, words)

    finds(
      "finds one changed word between unchanged text",
      {exact: "elevven", prefix: " had to wait outside for ", suffix: " hours.\nOn Friday the gate"},
      "eleven",
    )
    finds(
      "does not find one other word",
      {exact: "seven", prefix: " had to wait outside for ", suffix: " hours.\nOn Friday the gate"},
      null,
    )
    finds("does not find a few changed words without context", {exact: "Two shipps, said the owner"}, null)
    finds(
      "finds long words hardly changed without context",
      {exact: text.slice(0, 112).replace("Tuesday", "Monday").replace("crane", "cranes")},
      text.slice(0, 112),
    )
    finds(
      "prefers nothing to the neighbour of a deleted sentence",
      {
        exact: "On Monday the gate was closed again.",
        prefix: "wait outside for eleven hours.\n",
        suffix: " On Friday the gate was opened again.",
      },
      null,
    )

    const scripts: [string, string, string, Quote][] = [
      [
        "Arabic",
        "قال المتحدث إن الجيش استعاد السيطرة على البلدة صباح الأحد بعد معارك عنيفة. ولم يعلق أحد.",
        "قال المتحدث إن الجيش استعاد السيطرة على البلدة صباح الأحد بعد معارك عنيفة.",
        {
          exact: "قال المتحدث إن الجيش استعاد السيطرة على المدينة صباح الأحد بعد معارك عنيفة.",
          prefix: "",
          suffix: " ولم يعلق أحد.",
        },
      ],
      [
        "Hebrew",
        "דובר הצבא אמר כי הכוחות חזרו אל העיר בבוקר יום ראשון. איש לא הגיב.",
        "דובר הצבא אמר כי הכוחות חזרו אל העיר בבוקר יום ראשון.",
        {exact: "דובר הצבא אמר כי הכוחות חזרו אל הכפר בבוקר יום ראשון.", prefix: "", suffix: " איש לא הגיב."},
      ],
      [
        "Japanese",
        "市長は新しい橋を来年開くと発表した。住民は反対した。",
        "市長は新しい橋を来年開くと発表した。",
        {exact: "市長は古い橋を来年開くと発表した。", prefix: "", suffix: "住民は反対した。"},
      ],
    ]
    for (const [name, where, words, quote] of scripts)
      finds(`finds a changed word in ${name}`, quote, words, {in: where})

    it("finds nothing in a million characters that are all alike", () => {
      expect(matchQuote("na".repeat(500_000), {exact: "nana banana nana nanana na"})).to.equal(null)
    })
  })
})
