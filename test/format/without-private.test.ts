import {expect} from "chai"
import {fromWebAnnotation} from "../../src/format/from-web-annotation.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import type {Annotation} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import type {Evidence} from "../../src/model/evidence.js"
import type {FieldChanges} from "../../src/model/field-change.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {annotationOf, factCheckOf, plainText as text} from "./sample-fact-checks.js"

// Everything that is private says so in its own words; ids are private where they stand for something private.
const secret = "PRIVATE"

const citation = (id: string, disclosure: Citation["disclosure"], more: Partial<Citation> = {}): Citation => ({
  id: `urn:c:${id}`,
  type: "interview",
  name: disclosure === "public" ? "Open statement" : `${secret} name`,
  disclosure,
  ...more,
})
const evidence = (id: string, of: string): Evidence => ({
  id: `urn:e:${id}`,
  citation: `urn:c:${of}`,
  stance: "supports",
  reviewAspect: "content",
  excerpt: of === "open" ? "Open excerpt" : `${secret} excerpt`,
})

const open = citation("open", "public")
const hidden = [
  citation(`${secret}-1`, "confidential", {
    url: `https://${secret}.example/`,
    author: `${secret} author`,
    publisher: `${secret} publisher`,
    archivedAt: `https://archive.example/${secret}`,
  }),
  citation(`${secret}-2`, "background"),
]
const annotation: Annotation = annotationOf("a", text, {
  privateNote: `${secret} note`,
  evidence: [evidence("1", "open"), evidence(`${secret}-2`, `${secret}-1`), evidence(`${secret}-3`, `${secret}-2`)],
})
const factCheck = factCheckOf({annotations: [annotation], citations: [open, ...hidden]})

let count = 0
const entry = (collection: LogEntry["collection"], id: string, changes: object): LogEntry => ({
  stamp: `2024-05-01T09:00:00Z/${String(count++).padStart(6, "0")}/a`,
  collection,
  id,
  origin: "user",
  changes: changes as FieldChanges,
})
const item = (value: object) => ({at: 0, item: value})

const history = [
  entry("annotations", annotation.id, {"*": [null, annotation]}),
  entry("annotations", annotation.id, {"*": [annotation, null]}),
  entry("annotations", annotation.id, {privateNote: [null, `${secret} first`], modified: ["a", "b"]}),
  entry("annotations", annotation.id, {
    privateNote: [`${secret} first`, `${secret} second`],
    speaker: [null, "urn:p:1"],
  }),
  entry("annotations", annotation.id, {
    "evidence/urn:e:1": [null, item(evidence("1", "open"))],
    [`evidence/urn:e:${secret}-2`]: [item(evidence(`${secret}-2`, `${secret}-1`)), null],
  }),
  entry("annotations", annotation.id, {
    "evidence/urn:e:4": [item(evidence("4", `${secret}-1`)), item(evidence("4", "open"))],
  }),
  entry("annotations", annotation.id, {"evidence/urn:e:5": [null, item(evidence("5", `${secret}-deleted`))]}),
  entry("annotations", annotation.id, {"evidence/urn:e:6": [null, item(evidence("6", `${secret}-unknown`))]}),
  entry("citations", `urn:c:${secret}-1`, {"*": [null, hidden[0]]}),
  entry("citations", `urn:c:${secret}-1`, {name: [`${secret} old name`, `${secret} name`]}),
  entry("citations", `urn:c:${secret}-deleted`, {"*": [citation(`${secret}-deleted`, "confidential"), null]}),
  entry("citations", open.id, {name: [null, "Open statement"]}),
]

describe("an export without what is private", () => {
  const json = toWebAnnotation(factCheck, text, {private: "omit", history})
  const whole = toWebAnnotation(factCheck, text, {history})

  it("has nothing private anywhere", () => {
    expect(JSON.stringify(whole)).to.include(secret)
    expect(JSON.stringify(json)).not.to.include(secret)
  })

  it("has everything else", () => {
    const {annotations, citations, issues, history} = fromWebAnnotation(JSON.stringify(json))
    const {privateNote, ...rest} = annotation
    expect(privateNote).to.include(secret)
    expect(annotations).to.deep.equal([{...rest, evidence: [evidence("1", "open")]}])
    expect(citations).to.deep.equal([open])
    expect(issues).to.deep.equal([])
    expect(history.map(({collection, changes}) => `${collection} ${Object.keys(changes).join(" ")}`)).to.deep.equal([
      "annotations *",
      "annotations *",
      "annotations speaker",
      "annotations evidence/urn:e:1",
      "citations name",
    ])
  })

  it("leaves the fact check as it was", () => {
    expect(factCheck.annotations.get(annotation.id)).to.equal(annotation)
    expect(factCheck.citations.size).to.equal(3)
  })

  it("has no history of a citation that was once given in confidence, but has the citation", () => {
    const once = entry("citations", open.id, {disclosure: ["confidential", "public"], name: [`${secret} name`, "Open"]})
    const excerpt = entry("annotations", annotation.id, {
      "evidence/urn:e:1": [item({...evidence("1", "open"), excerpt: `${secret} excerpt`}), item(evidence("1", "open"))],
    })
    const opened = toWebAnnotation(factCheck, text, {private: "omit", history: [once, excerpt]})
    expect(JSON.stringify(opened)).not.to.include(secret)
    expect(opened.history).to.equal(undefined)
    expect(opened.first.items[0]!.citations).to.deep.equal([open])
  })

  it("has no evidence whose citation nobody knows", () => {
    const lonely = annotationOf("b", text, {evidence: [evidence("1", `${secret}-gone`)]})
    const json = toWebAnnotation(factCheckOf({annotations: [lonely]}), text, {private: "omit"})
    expect(JSON.stringify(json)).not.to.include(secret)
  })
})
