import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, find, focused, press, removeAll, said, sampleArticle, settled, words} from "./harness.js"

const fixture = async (name: string) => (await fetch(`/fixtures/annotations/${name}`)).text()

/// The demo's article, which the fixtures are about.
async function boukamal(): Promise<ClaimAnnotator> {
  const page = await (await fetch("/fixtures/voa-boukamal.html")).text()
  const html = /<article[\s\S]*<\/article>/.exec(page)![0]
  return annotator({html, attributes: {"article-id": "voa-boukamal"}})
}

/// Everything there is, so that a test can say that nothing was harmed.
const everything = (element: ClaimAnnotator) => JSON.stringify(element.toJSON({history: true}))

/// An annotator with a claim and a source.
async function atWork(): Promise<ClaimAnnotator> {
  const element = await annotator()
  const {id} = element.annotate("claim", {exact: "four thousand"})
  const {id: citation} = element.cite({type: "web", name: "Report", disclosure: "public"})
  element.edit(id, {evidence: [{id: "urn:uuid:e1", citation, stance: "supports", reviewAspect: "content"}]})
  return element
}

/// One annotation as other software might write it.
const wire = (exact: string, more: object = {}) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: `urn:uuid:${crypto.randomUUID()}`,
  type: "Annotation",
  motivation: "highlighting",
  body: {type: "TextualBody", purpose: "classifying", value: "claim"},
  target: {source: "https://news.example/", selector: {type: "TextQuoteSelector", exact}},
  ...more,
})

describe("bad input", () => {
  afterEach(removeAll)

  describe("load never throws and harms nothing, given", () => {
    const cyclic: Record<string, unknown> = {type: "AnnotationCollection"}
    cyclic["first"] = {type: "AnnotationPage", items: [cyclic, {type: "Annotation", target: cyclic}]}
    let nested: unknown = "deep"
    for (let i = 0; i < 100_000; i++) nested = [nested]
    const throwing = {
      get type(): never {
        throw new Error("mine")
      },
    }
    const {proxy, revoke} = Proxy.revocable({}, {})
    revoke()
    const items: [title: string, json: unknown][] = [
      ["nothing", undefined],
      ["null", null],
      ["a number", 7],
      ["NaN", NaN],
      ["a bigint", 7n],
      ["a truth", true],
      ["a symbol", Symbol("x")],
      ["a function", () => ({type: "AnnotationCollection"})],
      ["a date", new Date()],
      ["a map", new Map([["type", "AnnotationCollection"]])],
      ["an element", document.body],
      ["the window", window],
      ["an empty text", ""],
      ["an empty list", []],
      ["an empty object", {}],
      ["a list of nonsense", [null, undefined, 1, "x", [], {}]],
      ["text that is no JSON", "{nonsense"],
      ["binary garbage", String.fromCharCode(...Array.from({length: 5000}, (_, i) => (i * 7919) % 65536))],
      ["HTML", "<!doctype html><p>Not found</p>"],
      ["a collection without a page", {type: "AnnotationCollection"}],
      ["a collection whose page is elsewhere", {type: "AnnotationCollection", first: "https://x.example/1"}],
      ["a collection of the wrong types", {type: "AnnotationCollection", first: {type: "AnnotationPage", items: 7}}],
      ["an object that contains itself", cyclic],
      ["lists 100,000 deep", nested],
      ["text 100,000 deep", "[".repeat(100_000) + "]".repeat(100_000)],
      ["a deep property", {...wire("four thousand"), id: nested, target: nested}],
      ["a getter that throws", throwing],
      [
        "a getter that throws deep inside",
        {type: "AnnotationCollection", first: {type: "AnnotationPage", items: [throwing]}},
      ],
      ["a revoked proxy", proxy],
      ["functions as values", {...wire("x"), target: () => 1, body: Symbol("b")}],
      [
        "__proto__",
        '{"__proto__": {"polluted": true}, "type": "AnnotationCollection", "constructor": {"prototype": {"polluted": true}}}',
      ],
    ]
    for (const [title, json] of items)
      it(title, async () => {
        const element = await atWork()
        const before = everything(element)
        const result = element.load(json)
        expect([result.added, result.updated]).to.deep.equal([0, 0])
        if (title !== "an empty list") expect(result.issues).not.to.be.empty
        for (const {message, path} of result.issues) {
          expect(message).to.match(/\S/)
          expect(path).to.be.a("string")
        }
        expect(everything(element)).to.equal(before)
        expect(({} as {polluted?: unknown}).polluted).to.equal(undefined)
        element.undo()
        expect(element.annotations[0]!.evidence, "the load was no step of undo").to.deep.equal([])
      })
  })

  describe("good parts load, and each bad part is named with its place", () => {
    const loads = (name: string, added: number, issues: number) =>
      it(name, async () => {
        const element = await boukamal()
        const result = element.load(await fixture(name))
        expect(result.added).to.equal(added)
        expect(element.annotations).to.have.length(added)
        expect(result.issues).to.have.length(issues)
        if (added) for (const {path} of result.issues) expect(path).to.match(/^first\.items\[\d\]/)
        expect(element.undo()).to.equal(added > 0)
        expect(element.annotations).to.deep.equal([])
      })
    loads("voa-boukamal.json", 4, 0)
    loads("not-json.txt", 0, 1)
    loads("not-a-collection.json", 0, 1)
    loads("duplicate-ids.json", 2, 1)
    loads("foreign.json", 1, 0)
    loads("wrong-offsets.json", 5, 4)
    loads("unknown-words.json", 4, 13)

    it("wrong offsets are no harm to a place that its words name", async () => {
      const element = await boukamal()
      const file = JSON.parse(await fixture("wrong-offsets.json")) as object
      element.load({...file, article: {articleId: "voa-boukamal", headline: "", versions: []}})
      expect(element.annotations).to.have.length(5)
      for (const {id, targets} of element.annotations) {
        const [range] = element.place(id)[0]!.ranges
        expect(element.articleText.slice(range!.start, range!.end)).to.equal(targets[0]!.segments[0]!.textQuote.exact)
      }
    })

    it("of a record that is there already: the known one stays whole", async () => {
      const element = await atWork()
      const [known] = element.annotations
      const before = everything(element)
      const {issues} = element.load([wire("x", {id: known!.id, target: undefined, modified: "2999-01-01T00:00:00Z"})])
      expect(issues.map(({path}) => path)).to.include("[0].target")
      expect(everything(element)).to.equal(before)
    })

    it("of a property named like what every object has: a property like others, undone by its name or none", async () => {
      const element = await atWork()
      const before = JSON.stringify(element.toJSON())
      const file = JSON.parse(before) as {first: {items: object[]}}
      const changed = {privateNote: "theirs", moreFields: {toString: "theirs"}, modified: "2999-01-01T00:00:00.000Z"}
      Object.assign(file.first.items[0]!, changed)
      expect(element.load(file)).to.deep.include({updated: 1, issues: []})
      expect(everything(element)).to.include('"toString":"theirs"')
      await press(element, "Undo")
      expect(said(element)).to.equal("Undone: private note of four thousand.")
      expect(JSON.stringify(element.toJSON())).to.equal(before)
    })

    it("of another article: kept, last, without a place", async () => {
      const element = await atWork()
      expect(element.load([wire("The mayor said the bridge is safe")]).added).to.equal(1)
      const last = element.annotations.at(-1)!
      expect(element.place(last.id)).to.deep.equal([{status: "lost", ranges: []}])
      expect(element.annotations).to.have.length(2)
    })

    it("of ids that look like ours: each element in the page keeps an id of its own", async () => {
      const element = await atWork()
      const {id} = element.annotations[0]!
      const ids = [`title-${id}`, "title-x:y", "x:y", "list-title", "overlaps", "urn:x:list-title"]
      for (const [i, other] of ids.entries())
        element.load([wire("the bridge", {id: other, created: `200${i}-01-01T00:00:00Z`})])
      await settled(element)
      expect(element.annotations).to.have.length(1 + ids.length)
      const all = [...element.renderRoot.querySelectorAll("[id]")].map(other => other.id)
      expect(all.filter((other, i) => all.indexOf(other) < i)).to.deep.equal([])
    })

    it("a thousand issues and more are counted, not listed", async () => {
      const element = await atWork()
      const {issues} = element.load(Array.from({length: 5000}, () => 7))
      expect(issues.length).to.equal(1001)
      expect(issues.at(-1)!.code).to.equal("more-issues")
    })
  })

  it("takes a file of 20 MB", async function () {
    this.timeout(60_000)
    const element = await annotator()
    const note = "A long note about this claim. ".repeat(1500)
    const items = Array.from({length: 460}, () =>
      wire("U.S. inspectors visited in May.", {body: [{type: "TextualBody", purpose: "commenting", value: note}]}),
    )
    const text = JSON.stringify(items)
    expect(text.length).to.be.above(20_000_000)
    expect(element.load(text).added).to.equal(460)
    expect(element.annotations).to.have.length(460)
    expect(element.undo()).to.be.true
    expect(element.annotations).to.deep.equal([])
  })

  describe("the Import of the menu", () => {
    /// Choose a file, as the browser's dialog does after Import was pressed.
    async function importing(element: ClaimAnnotator, content: BlobPart, name = "annotations.json"): Promise<void> {
      const input = find(element, "input[type=file]") as HTMLInputElement
      let isAsked = false
      const asked = (event: Event) => {
        event.preventDefault() // no dialog of the browser's
        isAsked = true
      }
      input.addEventListener("click", asked, {once: true})
      await press(element, "More▾")
      await press(element, "Import")
      expect(isAsked, "asks for a file").to.be.true
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], name))
      input.files = transfer.files
      input.dispatchEvent(new Event("change", {bubbles: true}))
      while (!said(element) && !dialog(element).open) await settled(element)
      await settled(element)
    }
    const dialog = (element: ClaimAnnotator) => find(element, "claim-import-report dialog") as HTMLDialogElement

    it("loads a good file, and says so without a dialog", async () => {
      const from = await atWork()
      const file = everything(from)
      from.remove()
      const element = await annotator()
      await importing(element, file)
      expect(said(element)).to.equal("1 annotation added, 0 updated.")
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(dialog(element).open).to.be.false
      expect(focused(element)).not.to.be.oneOf(["body", "elsewhere"])
    })

    it("lists what is wrong, with its place, and gives the focus back", async () => {
      const element = await boukamal()
      await importing(element, await fixture("duplicate-ids.json"))
      expect(find(element, "#import-summary").textContent).to.equal(
        "2 annotations added, 0 updated. 1 problem in the file.",
      )
      expect(dialog(element).open).to.be.true
      const items = [...dialog(element).querySelectorAll("li")].map(item =>
        item.textContent.trim().replace(/\s+/g, " "),
      )
      expect(items).to.have.length(1)
      expect(items[0]).to.match(/was used before; the later one is left out\. first\.items\[1\]\.id$/)
      expect(dialog(element).contains((element.renderRoot as ShadowRoot).activeElement)).to.be.true
      await press(element, "Close")
      expect(dialog(element).open).to.be.false
      expect(focused(element)).not.to.be.oneOf(["body", "elsewhere"])
    })

    for (const [title, content, message] of [
      ["text that is no JSON", "{nonsense", "This is not JSON."],
      ["a picture", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254]), "This is not JSON."],
      ["an empty file", "", "This is not JSON."],
      ["other JSON", '{"a": 1}', "There are no annotations in this file"],
    ] as const)
      it(`says what is wrong with ${title}, and leaves everything as it was`, async () => {
        const element = await atWork()
        const before = everything(element)
        await importing(element, content)
        expect(find(element, "#import-summary").textContent).to.equal(
          "Nothing new in this file. 1 problem in the file.",
        )
        expect(dialog(element).querySelector("li")!.textContent).to.include(message)
        expect(everything(element)).to.equal(before)
        await press(element, "Close")
        expect(focused(element)).not.to.be.oneOf(["body", "elsewhere"])
      })

    it("the focus is not lost either where nothing had it before", async () => {
      const data = '<script type="application/json">{nonsense</script>'
      const element = await annotator({html: sampleArticle + data})
      await settled(element)
      expect(dialog(element).open).to.be.true
      await press(element, "Close")
      expect(focused(element)).not.to.be.oneOf(["body", "elsewhere"])
    })

    it("does nothing once the element is disabled", async () => {
      const from = await atWork()
      const file = everything(from)
      from.remove()
      const element = await annotator()
      element.disabled = true
      await settled(element)
      const transfer = new DataTransfer()
      transfer.items.add(new File([file], "a.json"))
      const input = find(element, "input[type=file]") as HTMLInputElement
      input.files = transfer.files
      input.dispatchEvent(new Event("change", {bubbles: true}))
      await settled(element)
      expect(element.annotations).to.deep.equal([])
    })
  })
})
