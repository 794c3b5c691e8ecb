import {expect} from "chai"
import {ownTerms, w3cContext} from "../../src/format/context.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import {agentNamed} from "../../src/model/agent.js"
import type {Annotation} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import {idOfName} from "../../src/model/id.js"
import {plainScale, rate} from "../../src/model/rating-scale.js"
import {
  type SampleRecords,
  annotationOf,
  articleOf,
  factCheckOf,
  plainText as text,
  segmentOf,
  source,
  targetOf,
} from "./sample-fact-checks.js"

const ada = agentNamed("Ada Byron")
const office = {...agentNamed("Harbour Office", "Organization"), description: "Runs the harbour"}
const report: Citation = {
  id: idOfName("report"),
  type: "document",
  name: "Example ministry, statement 12",
  url: "https://ministry.example/12",
  disclosure: "public",
}
const interview: Citation = {id: idOfName("talk"), type: "interview", name: "A talk", disclosure: "public"}

const rich = annotationOf("rich", text, {
  speaker: ada.id,
  via: [{agent: office.id, cue: "told"}],
  creator: office.id,
  claim: {claimReviewed: "The harbour opened.", appearances: [{name: "Radio", first: true}]},
  ratings: [rate(plainScale, "mostly-true", {author: office.id})],
  evidence: [
    {id: idOfName("e1"), citation: report.id, stance: "supports", reviewAspect: "content", locator: "p. 2"},
    {id: idOfName("e2"), citation: interview.id, stance: "background", reviewAspect: "content"},
  ],
})

function itemOf(annotation: Annotation, records: SampleRecords = {}) {
  const factCheck = factCheckOf({
    agents: [ada, office],
    citations: [report, interview],
    ...records,
    annotations: [annotation],
  })
  return toWebAnnotation(factCheck, text).first.items[0]!
}

describe("an exported collection", () => {
  const json = toWebAnnotation(factCheckOf({annotations: [rich], agents: [ada, office], citations: [report]}), text)

  it("is a W3C collection with one page in it", () => {
    expect(json).to.include({
      id: idOfName("collection:harbour"),
      type: "AnnotationCollection",
      label: "Harbour opens",
      total: 1,
    })
    expect(json.first).to.include({id: idOfName("page:harbour"), type: "AnnotationPage"})
    expect(json).not.to.have.any.keys("partOf", "last")
    expect(json.first).not.to.have.any.keys("partOf", "next")
  })

  it("explains its own terms in place, behind the W3C's", () => {
    expect(json["@context"]).to.deep.equal([w3cContext, ownTerms])
    expect(JSON.stringify(ownTerms)).not.to.match(/https?:/)
  })

  it("explains every term it uses", () => {
    const w3c =
      "id type body target source selector creator created modified motivation purpose value format exact prefix suffix " +
      "start end name label total first items startIndex @context"
    const known = new Set([...w3c.split(" "), ...Object.keys(ownTerms)])
    const unknown = new Set<string>()
    JSON.stringify({...json, "@context": null}, (key, value: unknown) => {
      if (key && !/^\d+$/.test(key) && !known.has(key)) unknown.add(key)
      return value
    })
    expect([...unknown]).to.deep.equal([])
  })

  it("has the article in terms of its own", () => {
    expect(json.article).to.deep.equal({
      articleId: "harbour",
      headline: "Harbour opens",
      versions: [{hash: "sha256-00", checkedAt: "2024-05-01T09:00:00Z"}],
    })
  })

  it("has a page without items for no annotations", () => {
    const empty = toWebAnnotation(factCheckOf({}), text)
    expect(empty.total).to.equal(0)
    expect(empty.first.items).to.deep.equal([])
  })

  it("carries itself the citations and agents that no item uses", () => {
    const factCheck = factCheckOf({annotations: [rich], agents: [ada, office], citations: [report, interview]})
    const more = factCheck.with("agents", "urn:x:1", {id: "urn:x:1", type: "Person"})
    const collection = toWebAnnotation(more.with("citations", "urn:c:1", {...report, id: "urn:c:1"}), text)
    expect(collection.agents).to.deep.equal([{id: "urn:x:1", type: "Person"}])
    expect(collection.citations!.map(({id}) => id)).to.deep.equal(["urn:c:1"])
  })

  it("gives back what other software wrote into it, but for our own keys", () => {
    const article = articleOf({foreign: {"x:desk": "two", total: 9, first: {"x:page": 1, items: []}}})
    const collection = toWebAnnotation(factCheckOf({article, annotations: [rich]}), text)
    expect(collection).to.include({"x:desk": "two", total: 1})
    expect(collection.first).to.include({"x:page": 1})
    expect(collection.first.items).to.have.length(1)
  })

  const orders: [string, readonly string[], string][] = [
    ["by id where none is given", [], "abc"],
    ["as given", ["c", "a", "b"], "cab"],
    ["as given, the others behind", ["c"], "cab"],
    ["as given, without strangers and repeats", ["c", "x", "b", "c"], "cba"],
  ]
  for (const [name, order, result] of orders)
    it(`has its items ${name}`, () => {
      const named = ["b", "c", "a"].map(letter => annotationOf(letter, text, {id: `urn:x:${letter}`}))
      const factCheck = factCheckOf({annotations: named})
      const {first} = toWebAnnotation(factCheck, text, {order: order.map(letter => `urn:x:${letter}`)})
      expect(first.items.map(({id}) => id.at(-1)).join("")).to.equal(result)
    })
})

describe("an exported annotation", () => {
  it("says who, when and what for", () => {
    expect(itemOf(rich)).to.deep.include({
      id: idOfName("rich"),
      type: "Annotation",
      motivation: ["highlighting", "classifying", "assessing", "linking", "identifying"],
      creator: {id: office.id, type: "Organization", name: "Harbour Office"},
      created: "2024-05-01T10:00:00Z",
      modified: "2024-05-01T11:00:00.123Z",
      kind: "claim",
      spokenBy: ada.id,
      spokenThrough: [{agent: office.id, cue: "told"}],
      claim: {claimReviewed: "The harbour opened.", appearances: [{name: "Radio", isFirst: true}]},
    })
  })

  it("has a body for the kind, each rating, each piece of evidence and the speaker", () => {
    expect(itemOf(rich).body).to.deep.equal([
      {type: "TextualBody", purpose: "classifying", value: "claim", format: "text/plain"},
      {type: "TextualBody", purpose: "assessing", value: "Mostly true", format: "text/plain", ...rich.ratings[0]},
      {
        type: "SpecificResource",
        purpose: "linking",
        source: "https://ministry.example/12",
        ...rich.evidence[0],
      },
      {type: "SpecificResource", purpose: "linking", source: interview.id, ...rich.evidence[1]},
      {
        type: "SpecificResource",
        purpose: "identifying",
        source: {id: ada.id, type: "Person", name: "Ada Byron"},
      },
    ])
  })

  it("embeds the citations and agents it uses, by id", () => {
    const item = itemOf(rich)
    const byId = (a: {id: string}, b: {id: string}) => (a.id < b.id ? -1 : 1)
    expect(item.citations).to.deep.equal([report, interview].sort(byId))
    expect(item.agents).to.deep.equal([ada, office].sort(byId))
  })

  it("embeds nothing where it uses nothing", () => {
    const item = itemOf(annotationOf("plain", text))
    expect(item.motivation).to.deep.equal(["highlighting", "classifying"])
    expect(item).not.to.have.any.keys("citations", "agents", "creator", "spokenBy", "privateNote", "moreFields")
  })

  it("has both selectors and a source", () => {
    expect(itemOf(annotationOf("plain", text)).target).to.deep.equal([
      {
        id: idOfName("plain/t"),
        type: "SpecificResource",
        source,
        role: "main",
        selector: [
          {type: "TextQuoteSelector", exact: "opened on Monday", prefix: "harbour ", suffix: ". “It is"},
          {type: "TextPositionSelector", start: 12, end: 28},
        ],
      },
    ])
  })

  const first = segmentOf(text, "It is open,")
  const second = segmentOf(text, "and it stays open.")
  const covering: [string, string, string][] = [
    ["the text's words between", text, "It is open,” she said, “and it stays open."],
    ["the pieces' words where the text has others", text.replace("It", "Is"), "It is open, and it stays open."],
  ]
  for (const [name, articleText, exact] of covering)
    it(`has one range over a passage in pieces, with ${name}`, () => {
      const annotation = annotationOf("pieces", text, {targets: [targetOf("t", second, first)]})
      const target = toWebAnnotation(factCheckOf({annotations: [annotation]}), articleText).first.items[0]!.target[0]
      const {selector, segments} = target as {selector: object[]; segments: {selector: {exact: string}[]}[]}
      expect(selector).to.deep.equal([
        {type: "TextQuoteSelector", exact, prefix: first.textQuote.prefix, suffix: second.textQuote.suffix},
        {
          type: "TextPositionSelector",
          start: first.textPosition.start,
          end: second.textPosition.end,
        },
      ])
      expect(segments.map(segment => segment.selector[0]!.exact)).to.deep.equal([
        second.textQuote.exact,
        first.textQuote.exact,
      ])
    })

  it("has addresses that are none only in terms of its own", () => {
    const segment = segmentOf(text, "harbour")
    const target = {...targetOf("t", segment), id: "target 1", source: "https://news.example/ä"}
    const item = itemOf(annotationOf("plain", text, {id: "note 1", targets: [target]}))
    expect(item).to.include({id: idOfName("note 1"), recordId: "note 1"})
    expect(item.target[0]).to.include({
      id: idOfName("target 1"),
      recordId: "target 1",
      source: "https://news.example/%C3%A4",
      takenFrom: "https://news.example/ä",
    })
  })
})
