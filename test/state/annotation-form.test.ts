import {expect} from "chai"
import type {Annotator} from "../../src/annotator.js"
import {type Agent, agentNamed} from "../../src/model/agent.js"
import type {Annotation, Kind} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import type {Evidence} from "../../src/model/evidence.js"
import type {Json} from "../../src/model/json.js"
import {attributionScale, plainScale, rate} from "../../src/model/rating-scale.js"
import type {Rating} from "../../src/model/rating.js"
import {aspectOf, ratingOf} from "../../src/model/asked-rating.js"
import {
  type FormValues,
  type SourceValues,
  applyForm,
  formFromJson,
  formOf,
  formProblems,
  newSource,
} from "../../src/state/annotation-form.js"
import {putRecords} from "../../src/state/record-commands.js"
import {undoDepths} from "../../src/state/undo.js"
import {citation, edit, mark, openDesk, undoLast, wire} from "./desk.js"

const moment = "2026-06-01T00:00:00.000Z"
const rita = agentNamed("Rita")
const log = citation("Port log")

interface Sample {
  readonly kind?: Kind
  readonly fields?: Readonly<Record<string, unknown>>
  readonly agents?: readonly Agent[]
  readonly citations?: readonly Citation[]
}

/// A desk with one annotation of these fields, and its form.
function withForm({kind = "claim", fields = {}, agents = [], citations = [log]}: Sample = {}) {
  const desk = openDesk()
  const {id} = mark(desk, "harbour is open", kind)
  desk.run(putRecords({agents, citations}, desk.now()))
  edit(desk, id, fields)
  const annotation = desk.factCheck.annotations.get(id)!
  return {desk, id, annotation, values: formOf(annotation, desk.factCheck)}
}

/// Apply a form with these values changed, as the form does it.
function save(desk: Annotator, id: string, change: Partial<FormValues> = {}, author: Agent | null = rita): boolean {
  const annotation = desk.factCheck.annotations.get(id)!
  const values = {...formOf(annotation, desk.factCheck), ...change}
  expect(formProblems(values)).to.deep.equal([])
  const scale = annotation.kind === "claim" ? plainScale : attributionScale
  return desk.run(putRecords(applyForm(annotation, values, desk.factCheck, scale, {author, now: moment}), moment))
}

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  ...{id: "e1", citation: log.id, stance: "supports", reviewAspect: "content"},
  ...more,
})
const source = (more: Partial<SourceValues> = {}): SourceValues => ({
  ...newSource("e2", "urn:uuid:new"),
  name: "New source",
  ...more,
})
const verdict = (key: string, more: Partial<Rating> = {}): Rating => ({
  ...rate(plainScale, key, {}),
  ...more,
})

describe("a form that is applied as it was filled", () => {
  const ana = {...agentNamed("Ana Lima"), jobTitle: "Mayor"}
  const full: Citation = citation("Port log", {
    ...{author: "Port", publisher: "Port office", url: "https://port.example/log", datePublished: "2026-01"},
    ...{archivedAt: "https://archive.example/1", accessed: "2026-01-02", inLanguage: "en", primary: true},
    ...{type: "document", disclosure: "background"},
  })
  const nameless: Agent = {id: "urn:uuid:source", type: "Person", unnamedReason: "fears for the job"}
  const samples: [title: string, sample: Sample][] = [
    ["an annotation without anything", {}],
    [
      "a claim with everything",
      {
        fields: {
          claim: {
            claimReviewed: "It is open.",
            claimDate: "2026-01",
            checkability: "opinion",
            appearances: [{first: true}],
          },
          speaker: ana.id,
          via: [{agent: agentNamed("The Gull").id, cue: "told"}, {agent: ana.id}],
          ratings: [verdict("mostly-true", {ratingExplanation: "It is.", author: rita.id, asOf: "2026-01-01"})],
          evidence: [evidence({excerpt: "open", locator: "p. 3", note: "see also p. 4"}), evidence({id: "e9"})],
          privateNote: "ask",
          foreign: {"schema:x": 1},
          partOf: "urn:uuid:quote",
        },
        agents: [ana, agentNamed("The Gull"), rita],
        citations: [full],
      },
    ],
    [
      "a quote with everything",
      {
        kind: "quote",
        fields: {
          quote: {mode: "mixed", translation: {from: "es", original: "Está abierto", by: "Ana"}},
          ratings: [rate(attributionScale, "altered", {ratingExplanation: "Not quite."})],
          evidence: [evidence({reviewAspect: "attribution", stance: "contradicts"})],
        },
      },
    ],
    ["verdicts on both questions", {fields: {ratings: [verdict("true"), rate(attributionScale, "confirmed", {})]}}],
    [
      "verdicts on both, of a quote",
      {kind: "quote", fields: {ratings: [rate(attributionScale, "altered", {}), verdict("true")]}},
    ],
    [
      "a verdict of an unknown scale",
      {fields: {ratings: [verdict("true", {scale: "other@3", key: "pinocchio", alternateName: "One"})]}},
    ],
    [
      "a key that means something else on the form's scale",
      {fields: {ratings: [verdict("true", {scale: "other@3", alternateName: "Echt"})]}},
    ],
    [
      "an agent that nobody knows",
      {fields: {speaker: "urn:uuid:unknown", via: [{agent: "urn:uuid:unknown", cue: "told"}]}},
    ],
    [
      "agents without a name",
      {
        fields: {
          speaker: nameless.id,
          via: [{agent: nameless.id}, {agent: ana.id}, {agent: "urn:uuid:x", cue: "told"}],
        },
        agents: [nameless, ana],
      },
    ],
    [
      "agents of one name",
      {
        fields: {speaker: "urn:uuid:2", via: [{agent: "urn:uuid:1"}, {agent: "urn:uuid:2"}]},
        agents: [
          {id: "urn:uuid:1", type: "Person", name: "Ana"},
          {id: "urn:uuid:2", type: "Organization", name: "Ana"},
        ],
      },
    ],
    [
      "space around words",
      {
        fields: {
          claim: {claimReviewed: " open "},
          speaker: "urn:uuid:1",
          via: [{agent: "urn:uuid:1", cue: " told "}],
          ratings: [verdict("true", {ratingExplanation: "It is.\n"})],
          evidence: [evidence({excerpt: " open", locator: "p. 3 "})],
          privateNote: " ",
        },
        agents: [{id: "urn:uuid:1", type: "Person", name: " Ana "}],
        citations: [{...log, name: "Port log ", author: " Port"}],
      },
    ],
    [
      "empty words",
      {fields: {claim: {claimReviewed: ""}, privateNote: "", quote: {translation: {from: "", original: "x"}}}},
    ],
    ["one source twice", {fields: {evidence: [evidence({locator: "p. 1"}), evidence({id: "e2", locator: "p. 2"})]}}],
  ]
  for (const [title, sample] of samples)
    it(`leaves ${title} as it is`, () => {
      const {desk, id} = withForm(sample)
      const before = wire(desk)
      expect(save(desk, id)).to.be.false
      expect(wire(desk)).to.equal(before)
    })
})

describe("a form with a change", () => {
  const after = (sample: Sample, change: Partial<FormValues>): Annotation => {
    const {desk, id} = withForm(sample)
    expect(save(desk, id, change)).to.be.true
    return desk.factCheck.annotations.get(id)!
  }

  const texts: [field: Partial<FormValues>, record: Partial<Annotation>][] = [
    [{claimReviewed: " It is open. "}, {claim: {claimReviewed: "It is open."}}],
    [{claimDate: "2017-11"}, {claim: {claimDate: "2017-11"}}],
    [{checkability: "opinion"}, {claim: {checkability: "opinion"}}],
    [{mode: "indirect"}, {quote: {mode: "indirect"}}],
    [{translatedFrom: "es", original: "Abierto"}, {quote: {translation: {from: "es", original: "Abierto"}}}],
    [{original: "Abierto"}, {quote: {translation: {from: "und", original: "Abierto"}}}],
    [{privateNote: "ask"}, {privateNote: "ask"}],
    [{speaker: "Ana  Lima"}, {speaker: agentNamed("Ana Lima").id}],
    [
      {
        via: [
          {name: "The Gull", cue: " told "},
          {name: " ", cue: ""},
        ],
      },
      {via: [{agent: agentNamed("The Gull").id, cue: "told"}]},
    ],
    [
      {rating: "true", explanation: " It is. "},
      {ratings: [verdict("true", {ratingExplanation: "It is.", author: rita.id, asOf: moment})]},
    ],
  ]
  for (const [change, record] of texts)
    it(`sets ${Object.keys(change).join(" and ")}: ${JSON.stringify(Object.values(change))}`, () => {
      expect(after({}, change)).to.deep.include(record)
    })

  const everything = {
    claim: {claimReviewed: "a", claimDate: "2017", checkability: "opinion", appearances: []},
    quote: {mode: "direct", translation: {from: "es", original: "a"}},
    speaker: rita.id,
    via: [{agent: rita.id, cue: "told"}],
    ratings: [verdict("true", {ratingExplanation: "a"})],
    evidence: [evidence()],
    privateNote: "a",
  }
  const empty: Partial<FormValues> = {
    ...{claimReviewed: "", claimDate: "", checkability: "", mode: "", translatedFrom: "", original: ""},
    ...{speaker: "", via: [], rating: "", explanation: "", privateNote: " ", sources: []},
  }
  it("takes fields away that are emptied, and what the form does not show stays", () => {
    const {privateNote, quote, speaker, ...left} = after({fields: everything, agents: [rita]}, empty)
    expect([privateNote, quote, speaker]).to.deep.equal([undefined, undefined, undefined])
    expect(left).to.deep.include({claim: {appearances: []}, via: [], ratings: [], evidence: []})
  })

  it("is one step of undo", () => {
    const {desk, id} = withForm()
    const [before, depth] = [wire(desk), undoDepths(desk.state).undo]
    save(desk, id, {speaker: "Ana", rating: "true", privateNote: "a", sources: [source()]})
    expect(undoDepths(desk.state).undo).to.equal(depth + 1)
    undoLast(desk)
    expect(wire(desk)).to.equal(before)
  })

  it("keeps who judged and when where only the explanation changes, and not where the verdict does", () => {
    const ratings = [verdict("true", {ratingExplanation: "a", author: "urn:uuid:ana", asOf: "2026-01-01"})]
    expect(after({fields: {ratings}}, {explanation: "b"}).ratings).to.deep.equal([
      {...ratings[0], ratingExplanation: "b"},
    ])
    const author = {author: rita.id, asOf: moment}
    expect(after({fields: {ratings}}, {rating: "false", explanation: "b"}).ratings).to.deep.equal([
      verdict("false", {ratingExplanation: "b", ...author}),
    ])
  })

  it("changes one verdict and leaves the other question's where it is", () => {
    const attribution = rate(attributionScale, "confirmed", {})
    const {ratings} = after({fields: {ratings: [verdict("true"), attribution]}}, {rating: "false"})
    expect(ratings.map(rating => rating.key)).to.deep.equal(["false", "confirmed"])
    expect(ratings[1]).to.deep.equal(attribution)
  })

  it("keeps the explanation of a verdict of an unknown scale, and takes a draft's verdict of another known one", () => {
    const other = verdict("true", {scale: "other@3", key: "pinocchio", alternateName: "One"})
    expect(after({fields: {ratings: [other]}}, {explanation: "b"}).ratings).to.deep.equal([
      {...other, ratingExplanation: "b"},
    ])
    expect(after({}, {rating: "pants-on-fire"}).ratings[0]).to.include({
      scale: "politifact@1",
      alternateName: "Pants on Fire",
    })
  })

  it("keeps the verdict there is where a draft's is of no scale known here", () => {
    expect(after({fields: {ratings: [verdict("true")]}}, {rating: "nonsense", privateNote: "a"}).ratings).to.deep.equal(
      [verdict("true")],
    )
    expect(after({}, {rating: "nonsense", privateNote: "a"}).ratings).to.deep.equal([])
  })

  it("makes a source: its citation and why it bears on the annotation", () => {
    const {desk, id} = withForm({kind: "quote"})
    const typed = source({
      ...{url: " https://port.example/ ", author: "Port", publisher: "Office", datePublished: "2026", type: "data"},
      ...{archivedAt: "https://archive.example/1", disclosure: "confidential", stance: "contradicts"},
      ...{excerpt: "shut", locator: "p. 3"},
    })
    save(desk, id, {sources: [typed]})
    expect(desk.factCheck.citations.get("urn:uuid:new")).to.deep.equal({
      ...{id: "urn:uuid:new", type: "data", name: "New source", disclosure: "confidential"},
      ...{url: "https://port.example/", author: "Port", publisher: "Office", datePublished: "2026"},
      archivedAt: "https://archive.example/1",
    })
    expect(desk.factCheck.annotations.get(id)?.evidence).to.deep.equal([
      {
        ...{id: "e2", citation: "urn:uuid:new", reviewAspect: "attribution", stance: "contradicts"},
        ...{excerpt: "shut", locator: "p. 3"},
      },
    ])
  })

  it("keeps a source's citation when the source is taken from an annotation", () => {
    const {desk, id} = withForm({fields: {evidence: [evidence()]}})
    save(desk, id, {sources: []})
    expect(desk.factCheck.annotations.get(id)?.evidence).to.deep.equal([])
    expect(desk.factCheck.citations.get(log.id)).to.deep.equal(log)
  })

  it("changes a citation for all annotations that share it", () => {
    const {desk, id} = withForm({fields: {evidence: [evidence()]}, citations: [{...log, accessed: "2026-01-02"}]})
    const second = mark(desk, "Nobody paid")
    edit(desk, second.id, {evidence: [evidence({id: "e7", stance: "background"})]})
    const [shown] = formOf(desk.factCheck.annotations.get(second.id)!, desk.factCheck).sources
    save(desk, second.id, {sources: [{...shown!, url: "https://port.example/"}]})
    const [first] = formOf(desk.factCheck.annotations.get(id)!, desk.factCheck).sources
    expect(first).to.include({url: "https://port.example/", stance: "supports"})
    expect(desk.factCheck.citations.get(log.id)).to.deep.equal({
      ...log,
      accessed: "2026-01-02",
      url: "https://port.example/",
    })
  })

  it("applies a citation's change that is typed at either of its two places in one form", () => {
    for (const at of [0, 1]) {
      const {desk, id, values} = withForm({fields: {evidence: [evidence(), evidence({id: "e2"})]}})
      const sources = values.sources.map((each, i) => (i === at ? {...each, author: "Port"} : each))
      save(desk, id, {sources})
      expect(desk.factCheck.citations.get(log.id)?.author, `place ${at}`).to.equal("Port")
    }
  })
})

describe("the agents of a form", () => {
  const mayor: Agent = {id: "urn:uuid:mayor", type: "Person", name: "Ana Lima", jobTitle: "Mayor"}
  const paper: Agent = {id: "urn:uuid:gull", type: "Organization", name: "The Gull"}

  it("are those known by that name, with all that is known of them", () => {
    const {desk, id} = withForm({agents: [mayor, paper]})
    save(desk, id, {speaker: " Ana Lima ", via: [{name: "The Gull", cue: ""}]})
    expect(desk.factCheck.annotations.get(id)).to.deep.include({speaker: mayor.id, via: [{agent: paper.id}]})
    expect([...desk.factCheck.agents.values()]).to.have.deep.members([mayor, paper])
  })

  it("are one for a name that is typed twice", () => {
    const {desk, id} = withForm()
    save(desk, id, {speaker: "Ana", via: [{name: " Ana ", cue: ""}]})
    expect([...desk.factCheck.agents.values()]).to.deep.equal([agentNamed("Ana")])
  })

  it("are somebody new where the name's own agent has another name by now", () => {
    const renamed = {...agentNamed("Ana"), name: "Anna Lima"}
    const {desk, id} = withForm({agents: [renamed]})
    save(desk, id, {speaker: "Ana"})
    expect(desk.factCheck.agents.get(renamed.id)).to.deep.equal(renamed)
    expect(formOf(desk.factCheck.annotations.get(id)!, desk.factCheck).speaker).to.equal("Ana")
  })

  it("keep what is more than a name where they are the reviewer", () => {
    const known = {...rita, jobTitle: "Checker"}
    const {desk, id} = withForm({agents: [known]})
    save(desk, id, {rating: "true"})
    expect(desk.factCheck.agents.get(rita.id)).to.deep.equal(known)
  })

  it("are made for the reviewer who judges, and for nobody who does not", () => {
    const {desk, id} = withForm()
    save(desk, id, {privateNote: "a"})
    expect(desk.factCheck.agents.size).to.equal(0)
    save(desk, id, {rating: "true"})
    expect([...desk.factCheck.agents.values()]).to.deep.equal([rita])
  })

  it("are nobody new where somebody else explains a verdict further", () => {
    const {desk, id} = withForm({fields: {ratings: [verdict("true", {author: mayor.id})]}, agents: [mayor]})
    save(desk, id, {explanation: "a"})
    expect([...desk.factCheck.agents.values()]).to.deep.equal([mayor])
  })

  it("keep their places when one is taken out", () => {
    const nameless: Agent = {id: "urn:uuid:x", type: "Person"}
    const via = [{agent: mayor.id}, {agent: nameless.id, cue: "told"}, {agent: paper.id}]
    const {desk, id, values} = withForm({fields: {via}, agents: [mayor, nameless, paper]})
    save(desk, id, {via: values.via.slice(1)})
    expect(desk.factCheck.annotations.get(id)?.via).to.deep.equal(via.slice(1))
  })
})

describe("formProblems", () => {
  const cases: [title: string, change: Partial<FormValues>, problems: string[]][] = [
    ["nothing", {}, []],
    ["an empty form", {claimReviewed: "", sources: []}, []],
    ["a year, a month, a day", {claimDate: " 2017-11-08 "}, []],
    ["a day that is none", {claimDate: "2017-02-30"}, ["claimDate not-a-date"]],
    ["words for a date", {claimDate: "last May"}, ["claimDate not-a-date"]],
    ["a verdict without explanation", {rating: "true"}, []],
    ["an explanation without a verdict", {explanation: "a"}, ["rating no-verdict"]],
    ["white space without a verdict", {explanation: " \n"}, []],
    ["a source with a name", {sources: [source()]}, []],
    ["a source without one", {sources: [source({name: " "})]}, ["sources.0.name no-name"]],
    ["addresses", {sources: [source({url: "http://a.example", archivedAt: " https://b.example/x "})]}, []],
    [
      "an address of another scheme",
      {sources: [source({url: "javascript:alert(1)"})]},
      ["sources.0.url not-a-web-address"],
    ],
    [
      "an address without a scheme",
      {sources: [source({archivedAt: "a.example"})]},
      ["sources.0.archivedAt not-a-web-address"],
    ],
    ["a source's date", {sources: [source(), source({datePublished: "May"})]}, ["sources.1.datePublished not-a-date"]],
  ]
  const {values} = withForm()
  for (const [title, change, problems] of cases)
    it(`finds ${problems.length ? problems.join(", ") : "nothing"} in ${title}`, () => {
      const found = formProblems({...values, ...change}).map(({field, code}) => `${field} ${code}`)
      expect(found).to.deep.equal(problems)
    })
})

describe("formFromJson", () => {
  const {values: fallback} = withForm({fields: {claim: {claimReviewed: "recorded"}, evidence: [evidence()]}})
  const read = (json: unknown): FormValues => formFromJson(json as {[field: string]: Json}, fallback)

  it("gives back what a draft keeps", () => {
    const typed = {...fallback, speaker: "Ana", via: [{name: "a", cue: "b"}], sources: [source(), source({id: "e5"})]}
    expect(read(JSON.parse(JSON.stringify(typed)))).to.deep.equal(typed)
  })

  const [first] = fallback.sources
  const cases: [title: string, json: unknown, values: Partial<FormValues>][] = [
    ["nothing", {}, {}],
    ["fields of the wrong type", {claimReviewed: 1, speaker: null, rating: ["true"], explanation: {}}, {}],
    ["unknown fields", {nonsense: "x", constructor: "x"}, {}],
    ["a list that is none", {via: "x", sources: {0: source()}}, {}],
    ["empty lists", {via: [], sources: []}, {via: [], sources: []}],
    ["items that are none", {via: [null, 1, "x", []], sources: [null, 1, "x", []]}, {via: [], sources: []}],
    ["items with wrong fields", {via: [{name: 1, cue: "b"}]}, {via: [{name: "", cue: "b"}]}],
    ["sources without ids", {sources: [{name: "x"}, {id: "e", name: "x"}, {citation: "c"}]}, {sources: []}],
    ["a source twice", {sources: [first, {...first, name: "again"}]}, {sources: [first!]}],
    ["a source with more and less", {sources: [{id: "e", citation: "c", x: 1}]}, {sources: [newSource("e", "c")]}],
  ]
  for (const [title, json, values] of cases)
    it(`takes ${title} without complaint`, () => {
      expect(read(json)).to.deep.equal({...fallback, ...values})
    })
})

describe("aspectOf and ratingOf", () => {
  it("never mix the two questions", () => {
    const ratings = [verdict("true"), rate(attributionScale, "altered", {})]
    const {annotation: claim} = withForm({fields: {ratings}})
    const {annotation: quote} = withForm({kind: "quote", fields: {ratings}})
    expect([aspectOf(claim), ratingOf(claim)?.key]).to.deep.equal(["content", "true"])
    expect([aspectOf(quote), ratingOf(quote)?.key]).to.deep.equal(["attribution", "altered"])
    expect(ratingOf({...claim, ratings: [ratings[1]!]})).to.equal(null)
  })
})
