import {expect} from "chai"
import {anchor, anchorTargets} from "../../src/anchoring/anchor.js"
import {describe as describeRange} from "../../src/anchoring/describe.js"
import type {Segment} from "../../src/model/annotation.js"
import {randomFrom} from "./random.js"
import {sampleArticle, textOf} from "./sample-article.js"

/// A passage of the text, by its words; several are its pieces.
function passage(text: string, ...pieces: string[]): {segments: Segment[]} {
  return {segments: pieces.map(words => describeRange(text, rangeOf(text, words)))}
}

function rangeOf(text: string, words: string, from = 0): {start: number; end: number} {
  const start = text.indexOf(words, from)
  if (start < 0) throw new RangeError(`No ${words}`)
  return {start, end: start + words.length}
}

const text = [
  "The harbour master closed the northern gate on Tuesday, after a crane had fallen into the water.",
  "Nobody was hurt, the owner said. Two ships had to wait outside for eleven hours.",
  "“We saw it bend,” a sailor remembered, “and then it was gone.”",
].join("\n")

describe("anchor", () => {
  /// One case: the words marked in `text`, the text they are looked for in, and what becomes of them.
  function places(name: string, words: string | string[], later: string, status: string, found: string[]): void {
    it(name, () => {
      const place = anchor(later, passage(text, ...[words].flat()))
      expect([place.status, place.ranges.map(({start, end}) => later.slice(start, end))]).to.deep.equal([status, found])
    })
  }
  const ships = "Two ships had to wait outside for eleven hours."
  places("keeps the place in the same text", ships, text, "same", [ships])
  places("keeps it where only text behind it changed", ships, text.replace("sailor", "pilot"), "same", [ships])
  places(
    "keeps it where the words next to it changed",
    ships,
    text.replace("the owner said", "the pilots say"),
    "same",
    [ships],
  )
  places("moves with text put in before it", ships, `Update. ${text}`, "moved", [ships])
  places("moves to another paragraph", ships, `${ships}\n${text.replace(` ${ships}`, "")}`, "moved", [ships])
  places("finds changed words at their place", ships, text.replace("eleven hours", "two days"), "changed", [
    "Two ships had to wait outside for two days.",
  ])
  places("finds changed words that also moved", ships, `Update.\n${text.replace("Two", "Three")}`, "changed", [
    ships.replace("Two", "Three"),
  ])
  places("is lost when its sentence is deleted", ships, text.replace(` ${ships}`, ""), "lost", [])
  places("is lost in an empty text", ships, "", "lost", [])
  places("finds one word in changed surroundings", "crane", text.replace("Tuesday, after", "Tuesday, where"), "same", [
    "crane",
  ])
  places(
    "loses one word whose sentence is gone, though it stands elsewhere",
    "gate",
    "The gate of the castle was painted.\nNobody was hurt, the owner said.",
    "lost",
    [],
  )

  const pieces = ["We saw it bend,", "and then it was gone."]
  places("keeps a passage in pieces", pieces, text, "same", pieces)
  places("moves all pieces of a passage", pieces, `Update.\n${text}`, "moved", pieces)
  places("has the status of the worst piece", pieces, text.replace("then it was gone", "then it was lost"), "changed", [
    "We saw it bend,",
    "and then it was lost.",
  ])
  places(
    "loses a passage whole when one piece is gone",
    pieces,
    text.replace("“and then it was gone.”", "").replace("remembered, ", "remembered."),
    "lost",
    [],
  )
  places(
    "loses a passage whose pieces changed order",
    pieces,
    text
      .replace("We saw it bend,", "X")
      .replace("and then it was gone.", "We saw it bend,")
      .replace("X", "and then it was gone."),
    "lost",
    [],
  )

  it("prefers words elsewhere whose context agrees to the same words at the old place", () => {
    const old = "One says the price is too high, they answered. Then the bakers left the market."
    const target = passage(old, "the price is too high")
    const other = "In May the price is too high for us there. "
    const later = `Er we ay ${other.slice(7)}${old}`
    const start = later.indexOf("One says")
    const shifted = {segments: [{...target.segments[0]!, textPosition: rangeOf(later, "the price is too high")}]}
    expect(anchor(later, shifted)).to.deep.equal({
      status: "moved",
      ranges: [rangeOf(later, "the price is too high", start)],
    })
  })

  it("does not take a place that is taken", () => {
    const target = passage(text, "Nobody was hurt, the owner said.")
    const later = `Update. ${text}`
    const range = rangeOf(later, "Nobody was hurt, the owner said.")
    expect(anchor(later, target)).to.deep.equal({status: "moved", ranges: [range]})
    expect(anchor(later, target, {taken: [range]})).to.deep.equal({status: "lost", ranges: []})
    expect(anchor(text, target, {taken: [rangeOf(text, "Nobody")]}).status).to.equal("same")
  })

  it("is lost without pieces, or with a broken position and no such words", () => {
    expect(anchor(text, {segments: []}).status).to.equal("lost")
    const segment = {textQuote: {exact: "whale", prefix: "", suffix: ""}, textPosition: {start: 1e9, end: 1e9 + 5}}
    expect(anchor(text, {segments: [segment]}).status).to.equal("lost")
  })

  it("takes a fraction of a millisecond where nothing changed, however long the article", () => {
    const long = textOf(sampleArticle(1, 4000))
    const targets = Array.from({length: 2000}, (_, i) => {
      const start = long.indexOf(" ", i * 100)
      const {prefix, suffix} = {
        prefix: long.slice(Math.max(0, start - 32), start),
        suffix: long.slice(start + 40, start + 72),
      }
      return {
        segments: [
          {textQuote: {exact: long.slice(start, start + 40), prefix, suffix}, textPosition: {start, end: start + 40}},
        ],
      }
    })
    for (const target of targets) expect(anchor(long, target).status === "same").to.be.true
  })
})

describe("anchor, with texts and edits drawn by lot,", () => {
  const alphabets = {
    "distinct words": Array.from({length: 400}, (_, i) => `w${i.toString(36)}x`),
    "two words": ["na", "ba"],
    "one letter": ["a"],
    Arabic: "قال المتحدث إن الجيش استعاد السيطرة على البلدة".split(" "),
    Hebrew: "דובר הצבא אמר כי הכוחות חזרו אל העיר".split(" "),
    Japanese: Array.from("市長は新しい橋を来年開くと発表した"),
    emoji: ["😀", "👍🏽", "👩‍👩‍👧", "🇫🇷", "ok", "é"],
  }
  for (const [name, words] of Object.entries(alphabets))
    it(`finds what it described: ${name}`, () => {
      const {below, pick} = randomFrom(words.length)
      for (let run = 0; run < 60; run++) {
        const list = Array.from({length: 2 + below(300)}, () => pick(words) + pick(["", " ", " ", "\n"]))
        const from = below(list.length)
        const to = from + 1 + below(Math.min(20, list.length - from))
        const [start, end] = [list.slice(0, from).join("").length, list.slice(0, to).join("").length]
        const whole = list.join("")
        expect(anchor(whole, {segments: [describeRange(whole, {start, end})]}), whole).to.deep.equal({
          status: "same",
          ranges: [{start, end}],
        })
      }
    })

  /// Each run: an article, one of its sentences, and a target that marks it whole or (every other run) some of its words.
  function draw(
    runs: number,
    check: (
      run: {
        article: string[][]
        text: string
        sentence: string
        start: number
        words: string
        target: {segments: Segment[]}
      },
      lot: ReturnType<typeof randomFrom>,
    ) => void,
  ): void {
    for (let seed = 1; seed <= runs; seed++) {
      const lot = randomFrom(seed)
      const article = sampleArticle(seed)
      const text = textOf(article)
      const sentence = lot.pick(lot.pick(article))
      const list = sentence.split(" ")
      const from = seed % 2 ? 0 : lot.below(list.length)
      const words = seed % 2 ? sentence : list.slice(from, from + 1 + lot.below(list.length - from)).join(" ")
      const start = text.indexOf(sentence) + (from ? list.slice(0, from).join(" ").length + 1 : 0)
      const target = {segments: [describeRange(text, {start, end: start + words.length})]}
      check({article, text, sentence, start, words, target}, lot)
    }
  }

  it("moves with text put in before it", () => {
    draw(150, ({text, start, words, target}, {below}) => {
      const before = textOf(sampleArticle(9000 + below(99), 1 + below(3)))
      const moved = start + before.length + 1
      expect(anchor(`${before}\n${text}`, target)).to.deep.equal({
        status: "moved",
        ranges: [{start: moved, end: moved + words.length}],
      })
    })
  })

  it("is lost when its paragraph is deleted", () => {
    draw(150, ({article, sentence, words, target}) => {
      const later = textOf(article.filter(paragraph => !paragraph.includes(sentence)))
      expect(anchor(later, target), words).to.deep.equal({status: "lost", ranges: []})
    })
  })

  it("is lost when its sentence is deleted", () => {
    draw(150, ({text, sentence, words, target}) => {
      expect(anchor(text.replace(sentence, ""), target), words).to.deep.equal({status: "lost", ranges: []})
    })
  })

  it("stays inside its sentence, or is lost, when words of it are replaced", () => {
    let found = 0
    draw(200, ({text, sentence, target}, {below}) => {
      const list = sentence.split(" ")
      for (let i = 0; i <= below(4); i++) list[below(list.length)] = "replaced"
      const now = list.join(" ")
      const later = text.replace(sentence, now)
      const {start, end} = rangeOf(later, now)
      const place = anchor(later, target)
      for (const range of place.ranges) {
        expect(range.start, later).to.be.at.least(start)
        expect(range.end, later).to.be.at.most(end)
      }
      if (place.status !== "lost") found++
    })
    expect(found).to.be.at.least(150)
  })
})

describe("anchorTargets", () => {
  const said = "The bridge will be closed for a whole year."
  const again = "Later she said it again. The bridge will be closed for a whole year. Nobody was pleased."
  const whole = `Yesterday the mayor spoke first. ${said} The farmers answered.\n${again}`
  const main = rangeOf(whole, said)
  const mention = rangeOf(whole, said, main.end)
  const targets = [main, mention].map(range => ({segments: [describeRange(whole, range)]}))

  /// One case: the text, and for each target its status and where it starts.
  function finds(name: string, later: string, expected: [string, number | undefined][]): void {
    it(name, () => {
      const found = anchorTargets(later, targets).map(({status, ranges}) => [status, ranges[0]?.start])
      expect(found).to.deep.equal(expected)
    })
  }
  finds("finds each at its own words", whole, [
    ["same", main.start],
    ["same", mention.start],
  ])
  finds("moves each with its own words", `Update. ${whole}`, [
    ["moved", main.start + 8],
    ["moved", mention.start + 8],
  ])
  const withoutMain = whole.replace(`${said} `, "")
  finds("loses the one whose words are gone, rather than put it on the other", withoutMain, [
    ["lost", undefined],
    ["moved", mention.start - said.length - 1],
  ])
  const withoutMention = whole.slice(0, mention.start - 1) + whole.slice(mention.end)
  finds("loses the mention alone", withoutMention, [
    ["same", main.start],
    ["lost", undefined],
  ])
})
