import {expect} from "chai"
import {anchor, anchorTargets} from "../../src/anchoring/anchor.js"
import {describe as describeRange} from "../../src/anchoring/describe.js"
import type {Segment} from "../../src/model/annotation.js"

/// A passage of the text, by its words; several are its pieces.
function passage(text: string, ...pieces: string[]): {segments: Segment[]} {
  return {
    segments: pieces.map(words => {
      const start = text.indexOf(words)
      if (start < 0) throw new RangeError(`No ${words}`)
      return describeRange(text, {start, end: start + words.length})
    }),
  }
}

const crane = "The harbour master closed the northern gate on Tuesday, after a crane had fallen into the water."
const hurt = "Nobody was hurt, the owner said."
const ships = "Two ships had to wait outside for eleven hours."
const sailor = "“We saw it bend,” a sailor remembered, “and then it was gone.”"
const ferry = "The old ferry to the island will not sail again before June."
const text = [crane, `${hurt} ${ships}`, sailor, ferry].join("\n")

const long = "Two ships with grain for the island had to wait outside for eleven hours after a storm in that week."

/// Sixty words that no other such sentence has.
const unlike = (seed: number): string => `${Array.from({length: 60}, (_, i) => `word${seed}x${i}`).join(" ")}.`

/// One case: the words marked in `earlier`, the later text, and what becomes of them when the earlier one is known.
function places(
  name: string,
  words: string | string[],
  later: string,
  status: string,
  found: string[],
  earlier = text,
): void {
  it(name, () => {
    const versions = [{hash: "earlier", text: earlier}]
    const place = anchor(later, passage(earlier, ...[words].flat()), {versions})
    expect([place.status, place.ranges.map(({start, end}) => later.slice(start, end))]).to.deep.equal([status, found])
  })
}

describe("anchor, with the earlier text known", () => {
  describe("finds", () => {
    places("words that stand where they were", ships, text, "same", [ships])
    places("words behind text that was put in", ships, `Update.\n${text}`, "moved", [ships])
    places("a word of a sentence that was changed", "eleven", text.replace("Two", "Three"), "moved", ["eleven"])
    places("a changed word in a sentence", ships, text.replace("eleven", "twelve"), "changed", [
      ships.replace("eleven", "twelve"),
    ])
    places("a changed first word", ships, text.replace("Two", "Three"), "changed", [ships.replace("Two", "Three")])
    places("a changed last word", ships, text.replace("hours", "days"), "changed", [ships.replace("hours", "days")])
    places("words that were put in", ships, text.replace("wait", "turn round and wait"), "changed", [
      ships.replace("wait", "turn round and wait"),
    ])
    places("words of which some were taken out", ships, text.replace(" for eleven hours", ""), "changed", [
      "Two ships had to wait outside.",
    ])
    places("words that differ in case", hurt, text.replace("Nobody", "But nobody"), "changed", [
      hurt.replace("Nobody", "nobody"),
    ])
    places("no words put in before or behind", ships, text.replace(ships, `So ${ships} So be it.`), "moved", [ships])
    places("a paragraph that was moved", sailor, [sailor, crane, `${hurt} ${ships}`, ferry].join("\n"), "moved", [
      sailor,
    ])
    places(
      "a sentence that was moved to another paragraph",
      ships,
      [crane, hurt, sailor, `${ferry} ${ships}`].join("\n"),
      "moved",
      [ships],
    )
    places(
      "a sentence that was changed in a long paragraph that was moved",
      ships,
      `${unlike(9)}\n${unlike(5)} ${hurt} ${ships.replace("eleven", "twelve")} ${unlike(2)}`,
      "changed",
      [ships.replace("eleven", "twelve")],
      `${unlike(5)} ${hurt} ${ships} ${unlike(2)}\n${unlike(9)}`,
    )
    places(
      "words that were changed inside a sentence that was moved",
      "to wait outside for eleven hours after a storm",
      [crane, sailor, ferry, `${hurt} ${long.replace("eleven", "twelve")}`].join("\n"),
      "changed",
      ["to wait outside for twelve hours after a storm"],
      [crane, long, `${hurt} ${sailor}`, ferry].join("\n"),
    )
    places(
      "the end of a sentence that was moved, behind words that were changed",
      "in that week",
      [crane, sailor, ferry, `${hurt} ${long.replace("a storm", "fog")}`].join("\n"),
      "moved",
      ["in that week"],
      [crane, long, `${hurt} ${sailor}`, ferry].join("\n"),
    )
    places(
      "a sentence that was moved, though its full stop may be another one's",
      ships,
      ["Fog came in.", crane, `${hurt} ${ships}`, ferry].join("\n"),
      "moved",
      [ships],
      [`${hurt} ${ships}`, crane, "Old names stand here.", ferry].join("\n"),
    )
    places(
      "of two words that changed places the one that says more",
      "wrote “dear Fatima,",
      "The master wrote “good Ali Fatima, give them rest” on Tuesday.",
      "changed",
      ["wrote “good Ali Fatima,"],
      "The master wrote “dear Fatima, Ali, give them rest” on Tuesday.",
    )
    places(
      "both halves of a passage that a paragraph was put into",
      `${crane}\n${hurt}`,
      text.replace(hurt, `${ferry}\n${hurt}`),
      "changed",
      [crane, hurt],
    )
    places("a part of a word", "arbou", `Update.\n${text}`, "moved", ["arbou"])
    places("words next to a quotation mark", "We saw it bend,", text.replace("a sailor", "one sailor"), "same", [
      "We saw it bend,",
    ])
    places("all pieces of a passage", ["We saw it bend,", "and then it was gone."], `Update.\n${text}`, "moved", [
      "We saw it bend,",
      "and then it was gone.",
    ])
    places(
      "a passage as changed of which one piece is",
      ["We saw it bend,", "and then it was gone."],
      text.replace("it was gone", "it was lost"),
      "changed",
      ["We saw it bend,", "and then it was lost."],
    )
  })

  describe("loses", () => {
    places("a sentence that was deleted", ships, text.replace(` ${ships}`, ""), "lost", [])
    places("a paragraph that was deleted", sailor, text.replace(`${sailor}\n`, ""), "lost", [])
    places("everything in an empty text", ships, "", "lost", [])
    places("everything in another text", ships, "Something quite different is written here by now.", "lost", [])
    places(
      "a deleted sentence, though one much like it is written elsewhere",
      ships,
      text.replace(` ${ships}`, "").replace(ferry, `${ferry} Two boats had to wait outside for seven hours.`),
      "lost",
      [],
    )
    places(
      "a deleted sentence, though the same words stood elsewhere before",
      ships,
      `${crane}\n${hurt}\n${sailor}\n${ships}`,
      "lost",
      [],
      `${crane}\n${hurt} ${ships}\n${sailor}\n${ships}`,
    )
    places(
      "a sentence that is written elsewhere in much the same words",
      ships,
      `${crane}\n${hurt}\n${sailor}\n${ships.replace("eleven", "twelve")}`,
      "lost",
      [],
    )
    places(
      "a few words, though they are written elsewhere",
      "eleven hours",
      `${crane}\n${hurt}\n${sailor}\nIt took eleven hours.`,
      "lost",
      [],
    )
    places(
      "a passage of which a piece was deleted",
      ["We saw it bend,", "and then it was gone."],
      text.replace("“and then it was gone.”", ""),
      "lost",
      [],
    )
    places(
      "a sentence that was written anew",
      ships,
      text.replace(ships, "Not one of the boats outside came in before night."),
      "lost",
      [],
    )
  })

  describe("in other scripts", () => {
    const chinese = "市长说新桥明年开放。居民们反对这个计划，因为费用太高。记者没有得到回答。"
    places(
      "finds a change in Chinese",
      "居民们反对这个计划，因为费用太高。",
      chinese.replace("太高", "实在太高"),
      "changed",
      ["居民们反对这个计划，因为费用实在太高。"],
      chinese,
    )
    places(
      "loses a deleted sentence in Chinese",
      "居民们反对这个计划，因为费用太高。",
      chinese.replace("居民们反对这个计划，因为费用太高。", ""),
      "lost",
      [],
      chinese,
    )
    const thai = "นายกเทศมนตรีกล่าวว่าสะพานใหม่จะเปิดปีหน้า ชาวบ้านคัดค้านแผนนี้"
    places("finds a move in Thai", "ชาวบ้านคัดค้านแผนนี้", `ข่าวล่าสุด ${thai}`, "moved", ["ชาวบ้านคัดค้านแผนนี้"], thai)
    const faces = "They all 😀😃 at us for a long while, he wrote."
    places("cuts no character in half", "😀😃", faces.replace("😃", "😄"), "changed", ["😀😄"], faces)
    places("finds characters of two units", "😀😃", `He said: ${faces}`, "moved", ["😀😃"], faces)
  })

  describe("takes the earlier text", () => {
    const newer = text.replace("eleven", "twelve")
    const later = newer.replace("twelve", "thirteen").replace("Two", "Three")
    const versions = [
      {hash: "old", text},
      {hash: "new", text: newer},
    ]
    const statusOf = (target: Parameters<typeof anchor>[1], known = versions) =>
      anchor(later, target, {versions: known}).status
    const segment = passage(text, ships)

    it("that the target names", () => {
      expect(statusOf({...segment, checkedVersion: {hash: "old", checkedAt: ""}})).to.equal("changed")
    })
    it("in which the target stands, where it names none, or one that is not known", () => {
      expect(statusOf(segment)).to.equal("changed")
      expect(statusOf({...segment, checkedVersion: {hash: "other", checkedAt: ""}})).to.equal("changed")
    })
    it("of which the target says nothing wrong: else it is looked for by its words alone", () => {
      const deleted = text.replace(ships, "")
      const similar = `${deleted}\n${ships}`
      const wrong = {segments: passage(similar, ships).segments, checkedVersion: {hash: "old", checkedAt: ""}}
      expect(anchor(deleted, wrong, {versions}).status).to.equal("lost")
      expect(anchor(`So.\n${similar}`, wrong, {versions}).status).to.equal("moved")
    })
  })

  it("keeps a claim and a quote on the same words together", () => {
    const versions = [{hash: "earlier", text}]
    const [claim, quote] = [passage(text, ships), passage(text, ships)]
    const later = text.replace("eleven", "about twelve")
    expect(anchor(later, claim, {versions})).to.deep.equal(anchor(later, quote, {versions}))
  })

  it("never puts a mention on another one", () => {
    const twice = `${text}\n${ships}`
    const targets = [text.indexOf(ships), twice.lastIndexOf(ships)].map(start => ({
      segments: [describeRange(twice, {start, end: start + ships.length})],
    }))
    const statusIn = (later: string) =>
      anchorTargets(later, targets, {versions: [{hash: "earlier", text: twice}]}).map(({status}) => status)
    expect(statusIn(text)).to.deep.equal(["same", "lost"])
    expect(statusIn(twice.replace(` ${ships}`, ""))).to.deep.equal(["lost", "moved"])
  })

  describe("is done in a moment, however alike the words are", () => {
    const many: [name: string, earlier: string, later: string][] = [
      ["one word a hundred thousand times", "na ".repeat(100_000), `${"na ".repeat(50_000)}no ${"na ".repeat(50_000)}`],
      ["two words in turn", "na no ".repeat(50_000), "no na ".repeat(50_001)],
      ["half of it deleted", "na no ni ".repeat(30_000), "na no ni ".repeat(15_000)],
    ]
    for (const [name, earlier, later] of many)
      it(name, () => {
        const from = performance.now()
        anchor(
          later,
          {segments: [describeRange(earlier, {start: 90_000, end: 90_020})]},
          {versions: [{hash: "earlier", text: earlier}]},
        )
        // A tenth of a second as a rule; a comparison of every word with every other takes minutes.
        expect(performance.now() - from).to.be.below(5000)
      })
  })
})
