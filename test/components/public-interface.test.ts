import {expect} from "chai"
import type {WordsPlace} from "../../components/claim-annotator.js"
import type {Kind} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import {annotator, removeAll, sampleArticle, settled, words} from "./harness.js"

const source: Omit<Citation, "id"> = {
  type: "web",
  name: "Bridge report",
  url: "https://city.example/report",
  disclosure: "public",
}
const evidence = (citation: string) => ({id: "urn:uuid:e1", citation, stance: "supports", reviewAspect: "content"})
const rating = {reviewAspect: "content", scale: "plain@1", key: "true", alternateName: "True"}
const json = (value: unknown) => JSON.stringify(value)

/// An annotator with a claim that has everything: a note, a source of each disclosure, somebody who says it.
async function richDesk() {
  const element = await annotator({attributes: {reviewer: "Ada Check"}})
  const claim = element.annotate("claim", {exact: "four thousand"})
  const open = element.cite(source)
  const hidden = element.cite({...source, name: "A friend in the office", disclosure: "confidential"})
  element.edit(claim.id, {
    privateNote: "Call again",
    evidence: [evidence(open.id), {...evidence(hidden.id), id: "urn:uuid:e2"}],
  })
  return {element, id: claim.id, open, hidden}
}

describe("the public interface", () => {
  afterEach(removeAll)

  describe("before ready", () => {
    const unready = () => {
      const element = document.createElement("claim-annotator")
      element.storage = "none"
      element.innerHTML = sampleArticle
      document.body.append(element)
      return element
    }
    const isInvalidState = (act: () => unknown) =>
      expect(act).to.throw(DOMException).with.property("name", "InvalidStateError")

    it("annotate and cite throw InvalidStateError", () => {
      const element = unready()
      isInvalidState(() => element.annotate("claim", {exact: "four thousand"}))
      isInvalidState(() => element.cite(source))
    })

    it("load changes nothing and says why", async () => {
      const element = unready()
      const {added, updated, issues} = element.load('{"type": "AnnotationCollection"}')
      expect([added, updated]).to.deep.equal([0, 0])
      expect(issues.map(({code, path}) => [code, path])).to.deep.equal([["not-ready", ""]])
      expect(issues[0]!.message).to.match(/not open yet/)
      await element.ready
      expect(element.annotations).to.deep.equal([])
    })

    it("other commands return false, and lists are empty", () => {
      const element = unready()
      const results = [element.edit("x", {}), element.delete("x"), element.select(null), element.undo(), element.redo()]
      expect(results).to.deep.equal([false, false, false, false, false])
      expect([
        element.annotations,
        element.citations,
        element.agents,
        element.place("x"),
        element.history("x"),
      ]).to.deep.equal([[], [], [], [], []])
      expect(element.articleText).to.equal("")
    })

    it("exportAs rejects", async () => {
      const element = unready()
      const error = await element.exportAs("json").then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).to.be.instanceOf(DOMException).with.property("name", "InvalidStateError")
    })
  })

  describe("articleText and articleHTML", () => {
    it("is every textblock, joined by line ends", async () => {
      const element = await annotator({html: "<main><h1>A</h1><p>b<br>c</p><p> </p><ul><li>d</li></ul></main>"})
      expect(element.articleText).to.equal("A\nb\nc\nd")
    })

    it("articleHTML before ready takes the place of what the page names", async () => {
      const element = document.createElement("claim-annotator")
      element.storage = "none"
      element.innerHTML = sampleArticle
      element.articleHTML = "<p>Other words.</p>"
      document.body.append(element)
      await element.ready
      expect(element.articleText).to.equal("Other words.")
      expect(element.querySelector("article")!.checkVisibility()).to.be.false
    })

    it("articleHTML after ready renews ready, and annotations find their words again", async () => {
      const element = await annotator()
      const {ready} = element
      const found = element.annotate("claim", {exact: "the bridge carries four thousand cars a day"}).id
      const lost = element.annotate("claim", {exact: "U.S. inspectors visited in May."}).id
      element.articleHTML = "<p>New beginning.</p><p>The council says the bridge carries four thousand cars a day.</p>"
      expect(element.ready).not.to.equal(ready)
      expect(() => element.annotate("claim", {exact: "New"})).to.throw(DOMException)
      await element.ready
      expect(element.articleText).to.equal(
        "New beginning.\nThe council says the bridge carries four thousand cars a day.",
      )
      expect(element.place(found)).to.deep.equal([{status: "moved", ranges: [{start: 32, end: 75}]}])
      expect(element.place(lost)).to.deep.equal([{status: "lost", ranges: []}])
      expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([found, lost])
    })

    it("articleHTML set twice in a row shows the second", async () => {
      const element = await annotator()
      element.articleHTML = "<p>First.</p>"
      element.articleHTML = "<p>Second.</p>"
      await element.ready
      expect(element.articleText).to.equal("Second.")
    })

    it("with another article-id, the work of each article stays its own", async () => {
      const element = await annotator({attributes: {"article-id": "one"}})
      element.annotate("claim", {exact: "four thousand"})
      await element.saved
      element.articleHTML = "<p>Another story.</p>"
      element.articleId = "two"
      await element.ready
      expect(element.articleText).to.equal("Another story.")
      expect(element.annotations).to.deep.equal([])
      element.articleHTML = sampleArticle
      element.articleId = "one"
      await element.ready
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(element.place(element.annotations[0]!.id)[0]!.status).to.equal("same")
      expect((element.toJSON() as {article?: {versions?: unknown[]}}).article?.versions).to.have.length(1)
    })
  })

  describe("annotate", () => {
    const takes = (title: string, place: WordsPlace | readonly WordsPlace[], expected: string) =>
      it(`takes ${title}`, async () => {
        const element = await annotator()
        const annotation = element.annotate("claim", place)
        expect(words(element)).to.deep.equal([expected])
        expect(element.annotations[0]).to.equal(annotation)
        expect(Object.isFrozen(annotation)).to.be.true
      })
    takes("words that occur once", {exact: "four thousand cars"}, "four thousand cars")
    takes("words with what comes before", {exact: "The mayor", prefix: "a day. "}, "The mayor")
    takes("words with what comes after", {exact: "the bridge", suffix: " carries"}, "the bridge")
    takes("offsets", {start: 8, end: 15}, "reopens")
    takes(
      "half a word and a space, untouched",
      {exact: "ridge is saf", prefix: "May. The mayor said the b"},
      "ridge is saf",
    )
    takes("words across paragraphs", {exact: "Tuesday.\nU.S."}, "Tuesday.\nU.S.")
    takes("pieces", [{exact: "We tested"}, {exact: "had failed"}], "We tested | had failed")
    takes("pieces of both forms", [{start: 0, end: 7}, {exact: "old bridge"}], "Council | old bridge")
    takes(
      "pieces that touch",
      [
        {start: 0, end: 7},
        {start: 7, end: 15},
      ],
      "Council |  reopens",
    )

    const refuses = (title: string, place: unknown, message: RegExp, kind: unknown = "claim") =>
      it(`refuses ${title}`, async () => {
        const element = await annotator()
        const before = json(element.toJSON())
        expect(() => element.annotate(kind as Kind, place as WordsPlace)).to.throw(RangeError, message)
        expect(json(element.toJSON())).to.equal(before)
        expect(element.undo()).to.be.false
      })
    refuses("words that are not there", {exact: "five thousand"}, /"five thousand" not found$/)
    refuses("words that occur twice", {exact: "The mayor"}, /"The mayor" found 2 times/)
    refuses("a context that is not there", {exact: "The mayor", prefix: "x"}, /"The mayor" not found with this context/)
    refuses("no words", {exact: ""}, /not found/)
    refuses("offsets behind the end", {start: 0, end: 100_000}, /100000/)
    refuses("offsets before the beginning", {start: -1, end: 3}, /-1/)
    refuses("an empty range", {start: 3, end: 3}, /3–3/)
    refuses("a range the wrong way round", {start: 5, end: 3}, /5–3/)
    refuses("NaN", {start: NaN, end: 3}, /NaN/)
    refuses(
      "NaN at the end of a piece",
      [
        {start: 0, end: NaN},
        {start: 8, end: 15},
      ],
      /NaN/,
    )
    refuses("half numbers", {start: 0.5, end: 3}, /0\.5/)
    refuses("a missing end", {start: 3}, /undefined/)
    refuses("words that are no text", {exact: 42}, /42/)
    refuses(
      "pieces that overlap",
      [
        {start: 0, end: 9},
        {start: 8, end: 15},
      ],
      /8/,
    )
    refuses(
      "pieces out of order",
      [
        {start: 8, end: 15},
        {start: 0, end: 7},
      ],
      /0/,
    )
    refuses("no pieces", [], /No words/)
    refuses("nothing", undefined, /undefined/)
    refuses("null", null, /null/)
    refuses("a text in place of a place", "four thousand", /four thousand/)
    refuses("an unknown kind", {exact: "four thousand"}, /rumour/, "rumour")
    refuses("a kind that is an object's property", {exact: "four thousand"}, /toString/, "toString")
  })

  describe("annotations, citations, agents", () => {
    it("come in article order, orphans last, the longer of two first", async () => {
      const element = await annotator()
      const orphan = element.annotate("claim", {exact: "Council reopens"}).id
      const late = element.annotate("claim", {exact: "visited in May"}).id
      const short = element.annotate("claim", {exact: "We tested"}).id
      const long = element.annotate("quote", {exact: "We tested every cable"}).id
      const early = element.annotate("claim", {exact: "four thousand"}).id
      element.articleHTML = sampleArticle.replace("Council reopens the old bridge", "No such words")
      await element.ready
      expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([early, long, short, late, orphan])
    })

    it("are frozen, deeply", async () => {
      const {element} = await richDesk()
      const isFrozen = (value: unknown): boolean =>
        typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
      for (const list of [element.annotations, element.citations, element.agents]) {
        expect(list).not.to.be.empty
        expect(isFrozen(list)).to.be.true
      }
      const [annotation] = element.annotations
      expect(isFrozen(element.place(annotation!.id))).to.be.true
    })

    it("are the same lists until something changes", async () => {
      const {element, id} = await richDesk()
      const {annotations, citations, agents} = element
      element.select(id)
      expect(element.annotations).to.equal(annotations)
      element.edit(id, {privateNote: "new"})
      expect(element.annotations).not.to.equal(annotations)
      expect([element.citations === citations, element.agents === agents]).to.deep.equal([true, true])
      expect(annotations[0]!.privateNote, "a list taken earlier does not change").to.equal("Call again")
    })

    it("keep the record of an annotation that did not change", async () => {
      const {element, id} = await richDesk()
      const {id: other} = element.annotate("quote", {exact: "We tested every cable"})
      const [before] = element.annotations
      element.edit(other, {privateNote: "x"})
      expect(element.annotations[0]).to.equal(before)
      expect(before!.id).to.equal(id)
    })
  })

  describe("place", () => {
    it("says where each target stands", async () => {
      const element = await annotator()
      const {id} = element.annotate("quote", [{exact: "We tested"}, {exact: "had failed"}])
      const [place] = element.place(id)
      expect(place!.status).to.equal("same")
      expect(place!.ranges.map(({start, end}) => element.articleText.slice(start, end))).to.deep.equal([
        "We tested",
        "had failed",
      ])
    })
    it("is empty for an unknown id", async () => expect((await annotator()).place("x")).to.deep.equal([]))
  })

  describe("edit", () => {
    it("replaces top-level fields, in one step, and keeps the others", async () => {
      const {element, id} = await richDesk()
      const before = element.annotations[0]!
      expect(element.edit(id, {privateNote: "x", claim: {claimReviewed: "4,000 cars"}})).to.be.true
      const after = element.annotations[0]!
      const {modified} = after
      expect(after).to.deep.equal({...before, privateNote: "x", claim: {claimReviewed: "4,000 cars"}, modified})
      expect(modified >= before.modified).to.be.true
      element.undo()
      expect(element.annotations[0]).to.deep.equal(before)
    })

    it("removes a field that is undefined", async () => {
      const {element, id} = await richDesk()
      expect(element.edit(id, {privateNote: undefined})).to.be.true
      expect(element.annotations[0]).not.to.have.property("privateNote")
    })

    it("changes citations and agents", async () => {
      const {element, open} = await richDesk()
      expect(element.edit(open.id, {name: "Bridge report 2", publisher: "City"})).to.be.true
      expect(element.citations.find(citation => citation.id === open.id)).to.deep.equal({
        ...open,
        name: "Bridge report 2",
        publisher: "City",
      })
      const [agent] = element.agents
      expect(element.edit(agent!.id, {jobTitle: "Reviewer"})).to.be.true
      expect(element.agents[0]).to.deep.equal({...agent, jobTitle: "Reviewer"})
    })

    it("with nothing new is no step of undo", async () => {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "four thousand"})
      expect(element.edit(id, {via: []})).to.be.true
      element.undo()
      expect(element.annotations).to.deep.equal([])
    })

    it("of an unknown id is false", async () => expect((await annotator()).edit("x", {name: "y"})).to.be.false)

    it("shares nothing with the patch", async () => {
      const {element, id} = await richDesk()
      const claim = {claimReviewed: "4,000 cars"}
      element.edit(id, {claim})
      claim.claimReviewed = "changed later"
      expect(element.annotations[0]!.claim).to.deep.equal({claimReviewed: "4,000 cars"})
      expect(Object.isFrozen(claim)).to.be.false
    })

    const cyclic: Record<string, unknown> = {}
    cyclic["self"] = cyclic
    const refuses = (
      title: string,
      patch: unknown,
      message: RegExp,
      of: "annotation" | "citation" | "agent" = "annotation",
    ) =>
      it(`refuses ${title}`, async () => {
        const {element, id, open} = await richDesk()
        const before = json(element.toJSON({history: true}))
        const target = {annotation: id, citation: open.id, agent: element.agents[0]!.id}[of]
        expect(() => element.edit(target, patch as object)).to.throw(RangeError, message)
        expect(json(element.toJSON({history: true}))).to.equal(before)
      })
    refuses("a new id", {id: "urn:uuid:x"}, /^id\b/)
    refuses("a new kind", {kind: "quote"}, /^kind\b/)
    refuses("another time of creation", {created: "2020-01-01T00:00:00Z"}, /^created\b/)
    refuses("the id of a citation", {id: "x"}, /^id\b/, "citation")
    refuses("a value of the wrong type", {privateNote: 5}, /^privateNote: /)
    refuses("a wrong value deep inside, with its path", {claim: {claimDate: "yesterday"}}, /^claim\.claimDate: /)
    refuses("an unknown stance", {evidence: [{...evidence("x"), stance: "maybe"}]}, /^evidence\.0\.stance: /)
    refuses("null", {privateNote: null}, /^privateNote: /)
    refuses("no targets", {targets: []}, /^targets: /)
    refuses("the removal of what has to be there", {targets: undefined}, /^targets: /)
    refuses("two ratings of one question", {ratings: [rating, rating]}, /^ratings: /)
    refuses("an address that is none", {url: "javascript:alert(1)"}, /^url: /, "citation")
    refuses("a source without a title", {name: " "}, /^name: /, "citation")
    refuses("an unknown type of agent", {type: "Robot"}, /^type: /, "agent")
    refuses("a function in a value", {claim: {note: () => 1}}, /claim/)
    refuses("a value that contains itself", {claim: cyclic}, /claim/)
    refuses("a bigint", {claim: {count: 1n}}, /claim/)
    refuses("a field that no annotation has", {privatNote: "x"}, /privatNote/)
    refuses("a field named like what every object has", {toString: "x"}, /toString/)
    refuses("no patch", null, /null/)
    refuses("a text in place of a patch", "privateNote", /privateNote/)
  })

  describe("delete", () => {
    it("removes an annotation, in one step", async () => {
      const {element, id} = await richDesk()
      const before = json(element.toJSON())
      expect(element.delete(id)).to.be.true
      expect(element.annotations).to.deep.equal([])
      expect(element.delete(id)).to.be.false
      element.undo()
      expect(json(element.toJSON())).to.equal(before)
    })

    it("refuses a citation or agent in use, and takes them when they are free", async () => {
      const {element, id, open} = await richDesk()
      const [agent] = element.agents
      expect([element.delete(open.id), element.delete(agent!.id)]).to.deep.equal([false, false])
      element.delete(id)
      expect([element.delete(open.id), element.delete(agent!.id)]).to.deep.equal([true, true])
      expect([element.citations.length, element.agents.length]).to.deep.equal([1, 0])
    })

    it("of an unknown id is false", async () => expect((await annotator()).delete("x")).to.be.false)
  })

  describe("select", () => {
    it("selects one, none, and nothing unknown", async () => {
      const {element, id} = await richDesk()
      const selected = () => element.renderRoot.querySelector('claim-card[data-selected="true"]')?.id ?? null
      expect(element.select(id)).to.be.true
      await settled(element)
      expect(selected()).to.equal(`card-${id}`)
      expect(element.select("x")).to.be.false
      await settled(element)
      expect(selected()).to.equal(`card-${id}`)
      expect(element.select(null)).to.be.true
      await settled(element)
      expect(selected()).to.equal(null)
    })
  })

  describe("undo and redo", () => {
    it("go back to nothing and forth to the same bytes", async () => {
      const {element} = await richDesk()
      const before = json(element.toJSON())
      for (let i = 0; i < 4; i++) expect(element.undo()).to.be.true
      expect([element.annotations.length, element.citations.length]).to.deep.equal([0, 0])
      expect(element.undo()).to.be.false
      for (let i = 0; i < 4; i++) expect(element.redo()).to.be.true
      expect(element.redo()).to.be.false
      expect(json(element.toJSON())).to.equal(before)
    })
  })

  describe("cite", () => {
    it("adds a source with an id of its own", async () => {
      const element = await annotator()
      const made = element.cite(source)
      expect(made).to.deep.equal({...source, id: made.id})
      expect(made.id).to.match(/^urn:uuid:/)
      expect(element.citations).to.deep.equal([made])
      element.undo()
      expect(element.citations).to.deep.equal([])
    })

    const refuses = (title: string, citation: unknown, message: RegExp) =>
      it(`refuses ${title}`, async () => {
        const element = await annotator()
        expect(() => element.cite(citation as Citation)).to.throw(RangeError, message)
        expect(element.citations).to.deep.equal([])
      })
    refuses("one without a title", {type: "web", disclosure: "public"}, /^name: /)
    refuses("one with an address that is none", {...source, url: "ftp://x"}, /^url: /)
    refuses("one of an unknown type", {...source, type: "rumour"}, /^type: /)
    refuses("an id", {...source, id: "mine"}, /^id\b/)
    refuses("nothing", undefined, /undefined/)
  })

  describe("history", () => {
    it("says who changed what, and when, the oldest first", async () => {
      const {element, id} = await richDesk()
      element.reviewer = "Bob"
      element.edit(id, {privateNote: "Called"})
      const lines = element.history(id)
      expect(lines.map(({who, origin}) => [who, origin])).to.deep.equal([
        ["Ada Check", "api"],
        ["Ada Check", "api"],
        ["Bob", "api"],
      ])
      expect(Object.keys(lines[0]!.changes)).to.deep.equal(["*"])
      expect(lines[1]!.changes["privateNote"]).to.deep.equal([null, "Call again"])
      expect(lines[1]!.changes["evidence/urn:uuid:e1"]?.[1]).to.deep.include({stance: "supports"})
      expect(lines[2]!.changes["privateNote"]).to.deep.equal(["Call again", "Called"])
      for (const {when} of lines) expect(new Date(when).toISOString()).to.equal(when)
      expect(lines.map(line => line.when)).to.deep.equal(lines.map(line => line.when).sort())
    })

    it("only grows: undo and deletion are lines too", async () => {
      const {element, id} = await richDesk()
      const before = element.history(id)
      element.undo()
      element.delete(id)
      const after = element.history(id)
      expect(after.slice(0, before.length)).to.deep.equal(before)
      expect(after.slice(before.length).map(line => line.origin)).to.deep.equal(["undo", "api"])
      expect(after.at(-1)!.changes["*"]![1]).to.equal(null)
    })

    it("of a citation is there too, of an unknown id it is empty", async () => {
      const {element, open} = await richDesk()
      expect(element.history(open.id)).to.have.length(1)
      expect(element.history("x")).to.deep.equal([])
    })
  })

  describe("toJSON", () => {
    it("is plain, frozen JSON, the same each time, and what JSON.stringify writes", async () => {
      const {element} = await richDesk()
      const value = element.toJSON()
      expect(json(element.toJSON())).to.equal(json(value))
      expect(json(element)).to.equal(json(value))
      expect(Object.isFrozen(value)).to.be.true
      expect(JSON.parse(json(value))).to.deep.equal(value)
    })

    it("loses nothing: loaded elsewhere it gives the same again", async () => {
      const {element} = await richDesk()
      element.annotate("quote", [{exact: "We tested"}, {exact: "had failed"}])
      const other = await annotator()
      expect(other.load(json(element.toJSON()))).to.deep.equal({added: 2, updated: 0, issues: []})
      expect(json(other.toJSON().first)).to.equal(json(element.toJSON().first))
      expect(other.annotations).to.deep.equal(element.annotations)
      expect(other.citations).to.have.deep.members([...element.citations])
      expect(other.agents).to.have.deep.members([...element.agents])
    })

    it("leaves out what is private when asked to, in the history too", async () => {
      const {element, id, hidden} = await richDesk()
      element.edit(id, {privateNote: "Second thoughts"})
      for (const secret of ["Call again", "Second thoughts", "A friend in the office", hidden.id]) {
        expect(json(element.toJSON({history: true})), secret).to.include(secret)
        expect(json(element.toJSON({private: "omit", history: true})), secret).not.to.include(secret)
      }
      expect(json(element.toJSON({private: "omit"}))).to.include("Bridge report")
    })

    it("carries the history only when asked to, and gives it back", async () => {
      const {element, id} = await richDesk()
      expect(element.toJSON()).not.to.have.property("history")
      const other = await annotator()
      other.load(element.toJSON({history: true}))
      const known = element.history(id).map(line => line.when)
      expect(other.history(id).map(line => line.when)).to.include.members(known)
    })

    it("carries the same history after it was stored and opened again", async () => {
      const {element} = await richDesk()
      element.annotate("quote", {exact: "We tested every cable"})
      await element.saved
      const before = json(element.toJSON({history: true}))
      const {store} = element
      element.remove()
      expect(json((await annotator({store})).toJSON({history: true}))).to.equal(before)
    })
  })

  describe("load", () => {
    it("takes text and objects", async () => {
      const {element} = await richDesk()
      const file = element.toJSON()
      for (const given of [file, json(file), `\ufeff${json(file)}`]) {
        const other = await annotator()
        expect(other.load(given)).to.deep.equal({added: 1, updated: 0, issues: []})
      }
    })

    it("is one step of undo", async () => {
      const {element} = await richDesk()
      element.annotate("quote", {exact: "We tested every cable"})
      const other = await annotator()
      other.load(element.toJSON())
      expect(other.undo()).to.be.true
      expect([other.annotations, other.citations, other.agents]).to.deep.equal([[], [], []])
      expect(other.undo()).to.be.false
      expect(other.redo()).to.be.true
      expect(json(other.toJSON().first)).to.equal(json(element.toJSON().first))
    })

    it("of the same file twice changes nothing more", async () => {
      const {element} = await richDesk()
      const file = element.toJSON({history: true})
      const other = await annotator()
      other.load(file)
      const before = json(other.toJSON({history: true}))
      expect(other.load(file)).to.deep.equal({added: 0, updated: 0, issues: []})
      expect(json(other.toJSON({history: true}))).to.equal(before)
      expect([other.undo(), other.undo()]).to.deep.equal([true, false])
    })

    it("counts what is updated, and keeps what the file lacks", async () => {
      const {element, id} = await richDesk()
      const other = await annotator()
      other.load(element.toJSON())
      element.edit(id, {claim: {claimReviewed: "4,000 cars"}})
      other.annotate("quote", {exact: "We tested every cable"})
      expect(other.load(element.toJSON())).to.deep.equal({added: 0, updated: 1, issues: []})
      expect(other.annotations).to.have.length(2)
      expect(other.annotations[0]!.claim).to.deep.equal({claimReviewed: "4,000 cars"})
      expect(other.annotations[0]!.privateNote).to.equal("Call again")
    })

    it("brings back what was deleted", async () => {
      const {element, id} = await richDesk()
      const file = json(element.toJSON())
      element.delete(id)
      expect(element.load(file)).to.deep.equal({added: 1, updated: 0, issues: []})
      expect(json(element.toJSON())).to.equal(file)
    })

    it("is of the object as it was: what happens to it later changes nothing", async () => {
      const {element} = await richDesk()
      const file = JSON.parse(json(element.toJSON())) as {first: {items: {body: unknown[]}[]}}
      const other = await annotator()
      other.load(file)
      const before = json(other.toJSON())
      file.first.items[0]!.body.length = 0
      expect(json(other.toJSON())).to.equal(before)
      expect(Object.isFrozen(file)).to.be.false
    })
  })

  describe("exportAs", () => {
    it("json is a file of the annotation JSON", async () => {
      const {element} = await richDesk()
      const blob = await element.exportAs("json")
      expect(blob).to.be.instanceOf(Blob)
      expect(blob.type).to.equal("application/json")
      expect(JSON.parse(await blob.text())).to.deep.equal(JSON.parse(json(element.toJSON())))
      expect(await (await element.exportAs("json", {private: "omit"})).text()).not.to.include("Call again")
    })

    for (const format of ["xml", "", undefined])
      it(`${String(format) || "nothing"} is a RangeError`, async () => {
        const element = await annotator()
        const error = await element.exportAs(format as "json").then(
          () => null,
          (reason: unknown) => reason,
        )
        expect(error).to.be.instanceOf(RangeError)
      })
  })

  it("focus puts the focus on the article", async () => {
    const element = await annotator()
    element.focus()
    expect((element.renderRoot as ShadowRoot).activeElement?.role).to.equal("article")
  })
})
