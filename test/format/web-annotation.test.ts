import {expect} from "chai"
import * as v from "valibot"
import {annotationCollectionSchema} from "../../src/format/annotation-collection-schema.js"
import {w3cContext} from "../../src/format/context.js"
import {fromWebAnnotation} from "../../src/format/from-web-annotation.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import {FactCheck} from "../../src/model/fact-check.js"
import {hashOfText} from "../../src/model/id.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {draws} from "../model/random.js"
import {
  annotationOf,
  articleOf,
  astralText,
  factCheckOf,
  plainText,
  randomFactCheck,
  segmentOf,
  source,
  targetOf,
} from "./sample-fact-checks.js"

/// Faults that our own files can show: names of records that are not there.
const harmless = ["unknown-agent", "unknown-citation"]

function readBack(factCheck: FactCheck, text: string, withText: boolean) {
  const json = JSON.stringify(toWebAnnotation(factCheck, text))
  const {article, issues, ...records} = fromWebAnnotation(json, withText ? {text} : {})
  expect(issues.filter(issue => !harmless.includes(issue.code))).to.deep.equal([])
  const byId = (list: readonly {id: string}[]) => Object.fromEntries(list.map(record => [record.id, record]))
  expect(article).to.deep.equal(factCheck.article)
  for (const name of ["annotations", "citations", "agents", "coverage"] as const)
    expect(byId(records[name])).to.deep.equal(Object.fromEntries(factCheck[name]))
}

describe("annotation JSON, written and read again", () => {
  for (const [name, text] of [
    ["plain text", plainText],
    ["text with emoji and Arabic", astralText],
  ] as const)
    for (const withText of [true, false])
      it(`gives the same records: ${name}, ${withText ? "known" : "unknown"} to the reader`, () => {
        for (let seed = 0; seed < draws(100); seed++) readBack(randomFactCheck(seed, text), text, withText)
      })

  it("keeps to its own schema", () => {
    for (let seed = 0; seed < draws(100); seed++) {
      const json: unknown = JSON.parse(JSON.stringify(toWebAnnotation(randomFactCheck(seed, astralText), astralText)))
      expect(v.safeParse(annotationCollectionSchema, json).issues).to.equal(undefined)
    }
  })

  it("is the same file again when it is written again", () => {
    for (let seed = 0; seed < 30; seed++) {
      const first = JSON.stringify(toWebAnnotation(randomFactCheck(seed, astralText), astralText))
      const {article, annotations, citations, agents, coverage} = fromWebAnnotation(first)
      let again = factCheckOf({article: article!, annotations, citations, agents})
      for (const mark of coverage) again = again.with("coverage", mark.id, mark)
      expect(JSON.stringify(toWebAnnotation(again, astralText))).to.equal(first)
    }
  })

  it("does not depend on the order in which records and keys came in", () => {
    const factCheck = randomFactCheck(3, plainText)
    const reversed = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T
    const list = <T extends object>(records: ReadonlyMap<string, T>) => [...records.values()].reverse().map(reversed)
    const {article, annotations, citations, agents} = factCheck
    const turned = factCheckOf({
      article: reversed(article),
      annotations: list(annotations),
      citations: list(citations),
      agents: list(agents),
    }).with("coverage", "c1", {id: "c1"})
    const write = (value: FactCheck) => JSON.stringify(toWebAnnotation(value, plainText))
    expect(annotations.size).to.be.above(1)
    expect(write(turned)).to.equal(write(factCheck))
  })

  it("keeps a position that cuts a character in half", () => {
    const text = "🚢 open"
    const segment = {textQuote: {exact: "\udea2 open", prefix: "", suffix: ""}, textPosition: {start: 1, end: 7}}
    readBack(
      factCheckOf({annotations: [annotationOf("a", plainText, {targets: [targetOf("t", segment)]})]}),
      text,
      true,
    )
  })

  it("takes nothing along of the article's text", () => {
    const versions = [{hash: hashOfText(plainText), checkedAt: "2024-05-01T09:00:00Z", text: "SECRET of the version"}]
    const article = articleOf({versions})
    const history: LogEntry[] = [
      {
        stamp: "2024-05-01T09:00:00Z/000000/a",
        collection: "articles",
        id: article.id,
        origin: "user",
        changes: {
          "*": [null, article as never],
          [`versions/${versions[0]!.hash}`]: [null, {at: 0, item: versions[0]!}],
        },
      },
    ]
    const json = toWebAnnotation(factCheckOf({article}), plainText, {history})
    expect(JSON.stringify(json)).not.to.include("SECRET")
    expect(json.article.versions).to.deep.equal([{hash: versions[0]!.hash, checkedAt: versions[0]!.checkedAt}])
  })

  it("carries the history", () => {
    const history: LogEntry[] = [
      {
        stamp: "2024-05-01T09:00:00Z/000000/a",
        collection: "annotations",
        id: "urn:a:1",
        by: "Ada",
        origin: "user",
        changes: {"claim.claimReviewed": ["old", "new"], "evidence/e": [null, {at: 0, item: {id: "e"}}]},
      },
    ]
    const json = JSON.stringify(toWebAnnotation(factCheckOf({}), plainText, {history}))
    expect(fromWebAnnotation(json).history).to.deep.equal(history)
    expect(fromWebAnnotation(json).issues).to.deep.equal([])
  })

  it("carries the history by time, in whichever order it was learnt", () => {
    const lines = ["1/urn:a:1", "1/urn:a:2", "2/urn:a:1", "3/urn:a:2"].map((name): LogEntry => {
      const [stamp, id] = name.split("/") as [string, string]
      return {stamp, collection: "annotations", id, origin: "user", changes: {}}
    })
    const written = (history: LogEntry[]) => toWebAnnotation(factCheckOf({}), plainText, {history}).history
    for (const order of [lines, [...lines].reverse(), [lines[2]!, lines[1]!, lines[3]!, lines[0]!]])
      expect(written(order)).to.deep.equal(lines)
  })
})

describe("targets without words, read, written and read again", () => {
  const page = "https://news.example/page"
  const picture = {id: "https://news.example/picture", type: "Image", format: "image/png"}
  const quote = {type: "TextQuoteSelector", exact: "Nobody paid"}
  const css = {type: "CssSelector", value: "#a"}
  const position = {type: "TextPositionSelector", start: 3, end: 9}
  const specific = (more: object) => ({id: "urn:x:t", type: "SpecificResource", source: page, ...more})

  const same: [string, object][] = [
    ["an external resource", picture],
    ["a list with an address", {id: "urn:x:list", type: "List", items: [page, picture]}],
    ["a selector", specific({selector: css})],
    ["a list of selectors", specific({selector: [css, "https://tool.example/selector"]})],
    ["a position in a text that is not here", specific({selector: position})],
    ["a selector in a selector", specific({selector: {...css, refinedBy: position}})],
    ["a state", specific({state: {type: "TimeState", sourceDate: "2024-05-01T09:00:00Z"}})],
    ["a purpose, a scope, a viewer", specific({purpose: "tagging", scope: page, renderedVia: "https://tool.example/"})],
    ["a class besides", specific({type: ["SpecificResource", "x:Part"], selector: css})],
    ["an embedded resource", specific({source: picture, selector: css})],
    ["properties of other software", specific({selector: css, "x:note": {a: [1, null]}})],
  ]
  const nearly: [string, unknown, object][] = [
    ["an address, as an object with this id", page, {id: page}],
    ["a page in foreign letters", "https://news.example/ä", {id: "https://news.example/%C3%A4"}],
    [
      "several of which all count",
      {type: "Composite", items: [page, picture]},
      {type: "Composite", items: [page, picture]},
    ],
    ["a choice", {type: "Choice", items: [page]}, {type: "Choice", items: [page]}],
    ["a set of quotes", {type: "Independents", items: [specific({selector: quote})]}, {type: "Independents"}],
    [
      "a part without class or id",
      {source: page, selector: css},
      {type: "SpecificResource", source: page, selector: css},
    ],
    ["a part that is none", specific({}), {id: page, recordId: "urn:x:t"}],
    ["a quote without words", specific({selector: {...quote, exact: ""}}), {otherSelectors: [{...quote, exact: ""}]}],
    ["a wrong selector", specific({selector: {type: "Guess"}}), {id: page, otherSelectors: [{type: "Guess"}]}],
  ]
  const all = [...same.map(([name, target]) => [name, target, target] as const), ...nearly]

  for (const [name, target, expected] of all)
    for (const options of [{}, {text: plainText, source}])
      it(`are what they were: ${name}, ${"text" in options ? "with" : "without"} a text`, () => {
        const item = {"@context": w3cContext, id: "urn:x:1", type: "Annotation", target}
        const {annotations} = fromWebAnnotation(item, options)
        const json = toWebAnnotation(factCheckOf({annotations}), plainText)
        expect(annotations[0]!.targets[0]!.segments).to.deep.equal([])
        expect(json.first.items[0]!.target[0]).to.deep.include({...expected, role: "main"})
        expect(v.safeParse(annotationCollectionSchema, JSON.parse(JSON.stringify(json))).issues).to.equal(undefined)
        expect(fromWebAnnotation(json, options).annotations).to.deep.equal(annotations)
        expect(fromWebAnnotation(json, {text: plainText}).annotations).to.deep.equal(annotations)
      })

  it("stay between those with words, in their order", () => {
    const words = {source, selector: quote}
    const target = [page, words, picture, {...words, selector: css}]
    const {annotations, issues} = fromWebAnnotation({"@context": w3cContext, id: "urn:x:1", type: "Annotation", target})
    const json = toWebAnnotation(factCheckOf({annotations}), plainText)
    const targets = annotations[0]!.targets
    expect(issues).to.deep.equal([])
    expect(targets.map(({role, segments}) => [role, segments.length])).to.deep.equal([
      ["main", 0],
      ["mention", 1],
      ["mention", 0],
      ["mention", 0],
    ])
    expect(targets.map(one => one.source)).to.deep.equal([page, source, picture.id, source])
    expect(fromWebAnnotation(json).annotations).to.deep.equal(annotations)
  })
})

describe("positions on the wire", () => {
  const words = ["opened on Monday", "“It is open” 🇸🇾", "الميناء", "again."]
  for (const exact of words)
    it(`select “${exact}” by code points`, () => {
      const annotation = annotationOf("a", astralText, {targets: [targetOf("t", segmentOf(astralText, exact))]})
      const json = toWebAnnotation(factCheckOf({annotations: [annotation]}), astralText)
      const [, position] = (json.first.items[0]!.target[0] as {selector: {start: number; end: number}[]}).selector
      expect(Array.from(astralText).slice(position!.start, position!.end).join("")).to.equal(exact)
    })
})
