import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotator, dragOver, fill, find, keys, press, removeAll, settled, type} from "./harness.js"

const names = [
  "annotations-change",
  "annotation-select",
  "annotations-saved",
  "storage-error",
  "article-change",
  "article-error",
  "annotate-request",
  "delete-request",
  "export-request",
  "change",
] as const
type Name = (typeof names)[number]

/// Every event that reaches the page, with its facts; saving is left out, as it comes when it comes.
function listening(ignored: readonly Name[] = ["annotations-saved", "annotation-select"]) {
  const heard: [Name, unknown][] = []
  const abort = new AbortController()
  for (const name of names)
    document.addEventListener(
      name,
      event => {
        if (!ignored.includes(name))
          heard.push([name, event instanceof CustomEvent ? {...(event.detail as object)} : null])
      },
      {signal: abort.signal},
    )
  ends.push(() => abort.abort())
  return heard
}
const ends: (() => void)[] = []

/// An annotator with one claim that was made by script before anybody listened.
async function withClaim() {
  const element = await annotator()
  const {id} = element.annotate("claim", {exact: "four thousand"})
  await element.saved
  await settled(element)
  return {element, id, heard: listening()}
}

const change = (origin: string, ...ids: string[]) => ["annotations-change", {origin, ids}]
const native = ["change", null]

describe("events", () => {
  afterEach(async () => {
    for (const end of ends.splice(0)) end()
    await removeAll()
  })

  describe("of changes by script: once each, and no native change", () => {
    const byScript = (title: string, act: (element: ClaimAnnotator, id: string) => unknown, ...expected: unknown[]) =>
      it(title, async () => {
        const {element, id, heard} = await withClaim()
        act(element, id)
        await settled(element)
        const [only] = element.citations
        expect(heard).to.deep.equal(
          JSON.parse(
            JSON.stringify(expected)
              .replaceAll("ID", id)
              .replaceAll("CITE", only?.id ?? ""),
          ),
        )
      })
    byScript("edit", (element, id) => element.edit(id, {privateNote: "x"}), change("api", "ID"))
    byScript("edit that changes nothing", (element, id) => element.edit(id, {via: []}))
    byScript("delete", (element, id) => element.delete(id), change("api", "ID"))
    byScript(
      "cite",
      element => element.cite({type: "web", name: "Report", disclosure: "public"}),
      change("api", "CITE"),
    )
    byScript("undo", element => element.undo(), change("undo", "ID"))
    byScript("undo and redo", element => [element.undo(), element.redo()], change("undo", "ID"), change("undo", "ID"))
    byScript("undo of nothing", element => [element.undo(), element.undo()], change("undo", "ID"))
    byScript(
      "load",
      (element, id) => {
        const file = element.toJSON()
        element.delete(id)
        element.load(file)
      },
      change("api", "ID"),
      change("import", "ID"),
    )
    byScript("load of what is known", element => element.load(element.toJSON()))
    byScript("a refused edit", (element, id) => {
      expect(() => element.edit(id, {id: "x"})).to.throw(RangeError)
    })
  })

  it("annotate tells of the annotation, and of the reviewer when new", async () => {
    const element = await annotator({attributes: {reviewer: "Ada Check"}})
    const heard = listening()
    const {id, creator} = element.annotate("claim", {exact: "four thousand"})
    const [[name, detail]] = heard as [[string, {origin: string; ids: string[]}]]
    expect([heard.length, name, detail.origin]).to.deep.equal([1, "annotations-change", "api"])
    expect(detail.ids).to.have.members([id, creator])
  })

  describe("of changes by users: with one native change each", () => {
    it("marking", async () => {
      const element = await annotator()
      const heard = listening()
      await dragOver(element, "four thousand")
      await press(element, "Mark claim")
      const {id} = element.annotations[0]!
      const start = element.articleText.indexOf("four thousand")
      expect(heard).to.deep.equal([
        ["annotate-request", {kind: "claim", ranges: [{start, end: start + 13}], exact: "four thousand"}],
        change("user", id),
        native,
      ])
    })

    it("saving a form, but not typing in it", async () => {
      const {element, id, heard} = await withClaim()
      element.select(id)
      await settled(element)
      await press(element, "Edit")
      await fill(element, "Explanation", "")
      await fill(element, "Claim in one sentence", "4,000 cars")
      expect(heard).to.deep.equal([])
      await press(element, "Save")
      expect(heard).to.deep.equal([change("user", id), native])
    })

    it("undoing and redoing", async () => {
      const {element, id, heard} = await withClaim()
      await press(element, "Undo")
      await press(element, "Redo")
      expect(heard).to.deep.equal([change("undo", id), native, change("undo", id), native])
    })

    it("importing", async () => {
      const {element, id, heard} = await withClaim()
      const file = new File([JSON.stringify(element.toJSON())], "a.json")
      element.delete(id)
      heard.length = 0
      const transfer = new DataTransfer()
      transfer.items.add(file)
      const input = find(element, "input[type=file]") as HTMLInputElement
      input.files = transfer.files
      const imported = new Promise(resolve => {
        element.addEventListener("change", resolve, {once: true})
      })
      input.dispatchEvent(new Event("change", {bubbles: true, composed: true}))
      await imported
      await settled(element)
      expect(heard).to.deep.equal([change("import", id), native])
    })
  })

  it("each come once to the page, also out of another component's shadow root; native change stays in there", async () => {
    const home = document.body.appendChild(document.createElement("div"))
    const root = home.attachShadow({mode: "open"})
    ends.push(() => home.remove())
    const failed = new Error("No room")
    const inner = createMemoryStore()
    let refusing = false
    const write = (changes: Parameters<typeof inner.write>[0]) =>
      refusing ? Promise.reject(failed) : inner.write(changes)
    const element = await annotator({parent: root as unknown as Element, store: {...inner, write}})
    const flags = new Map<string, string>()
    for (const name of names)
      home.addEventListener(name, ({type, bubbles, composed, cancelable, target}) => {
        const kinds = Object.entries({bubbles, composed, cancelable}).flatMap(([kind, is]) => (is ? [kind] : []))
        const from = target === home ? "" : " of something inside"
        flags.set(type, `${flags.has(type) ? "again: " : ""}${kinds.join()}${from}`)
      })
    const told = (...only: Name[]) => {
      const all = only.map(name => [name, flags.get(name)])
      flags.clear()
      return Object.fromEntries(all) as unknown
    }
    root.addEventListener("change", event => expect([event.bubbles, event.composed]).to.deep.equal([true, false]))
    await dragOver(element, "four thousand")
    await press(element, "Mark claim")
    await element.saved
    expect([...flags.keys()].sort()).to.deep.equal([
      "annotate-request",
      "annotation-select",
      "annotations-change",
      "annotations-saved",
    ])
    expect(told("annotate-request", "annotations-change", "annotation-select", "annotations-saved")).to.deep.equal({
      "annotate-request": "bubbles,composed,cancelable",
      "annotations-change": "bubbles,composed",
      "annotation-select": "bubbles,composed",
      "annotations-saved": "bubbles,composed",
    })
    await press(element, "Delete annotation")
    await element.saved
    expect(told("delete-request", "annotations-change")).to.deep.equal({
      "delete-request": "bubbles,composed,cancelable",
      "annotations-change": "bubbles,composed",
    })
    element.addEventListener("export-request", event => event.preventDefault())
    await press(element, "More▾")
    await press(element, "Export")
    element.src = "/no-such-article"
    element.replaceChildren()
    await settled(element)
    await element.ready
    expect(told("export-request", "article-error")).to.deep.equal({
      "export-request": "bubbles,composed,cancelable",
      "article-error": "bubbles,composed",
    })
    element.articleHTML = "<p>Four thousand cars.</p>"
    await element.ready
    expect(told("article-change")).to.deep.equal({"article-change": "bubbles,composed"})
    refusing = true
    element.annotate("claim", {exact: "Four thousand"})
    expect(await element.saved.catch((error: unknown) => error)).to.equal(failed)
    expect(told("storage-error")).to.deep.equal({"storage-error": "bubbles,composed"})
  })

  it("have their facts in detail and as properties", async () => {
    const {element, id} = await withClaim()
    let event: HTMLElementEventMap["annotations-change"] | null = null
    element.addEventListener("annotations-change", heard => (event = heard))
    element.edit(id, {privateNote: "x"})
    const {origin, ids, detail} = event as unknown as HTMLElementEventMap["annotations-change"]
    expect({origin, ids}).to.deep.equal(detail)
    expect({origin, ids}).to.deep.equal({origin: "api", ids: [id]})
  })

  it("of another tab's changes say sync, and no native change", async () => {
    const inner = createMemoryStore()
    let tell: Parameters<typeof inner.subscribe>[1] = () => undefined
    await annotator({store: {...inner, subscribe: (_, listener) => ((tell = listener), () => undefined)}})
    const other = await annotator({
      store: {...createMemoryStore(), write: changes => (tell(changes), Promise.resolve())},
    })
    const heard = listening()
    const {id} = other.annotate("claim", {exact: "four thousand"})
    await other.saved
    expect(heard).to.have.deep.members([change("api", id), change("sync", id)])
  })

  describe("annotation-select", () => {
    it("comes once for each selection that is another", async () => {
      const {element, id} = await withClaim()
      const heard = listening(["annotations-saved"])
      for (const selected of [id, id, null, null]) element.select(selected)
      element.select("unknown")
      expect(heard).to.deep.equal([
        ["annotation-select", {id}],
        ["annotation-select", {id: null}],
      ])
    })

    it("comes when the selected annotation is deleted", async () => {
      const {element, id} = await withClaim()
      element.select(id)
      const heard = listening(["annotations-saved"])
      element.delete(id)
      expect(heard).to.have.deep.members([["annotation-select", {id: null}], change("api", id)])
    })
  })

  describe("annotations-saved", () => {
    it("comes once for a change, after it is stored", async () => {
      const inner = createMemoryStore()
      let isStored = false
      const element = await annotator({
        store: {...inner, write: changes => inner.write(changes).then(() => void (isStored = true))},
      })
      const heard: boolean[] = []
      element.addEventListener("annotations-saved", () => heard.push(isStored))
      element.annotate("claim", {exact: "four thousand"})
      await element.saved
      await settled(element)
      expect(heard).to.deep.equal([true])
    })
  })

  describe("article-change", () => {
    it("comes when the article opens, once, and when it is replaced", async () => {
      const heard = listening()
      const element = await annotator({html: "<p>One.</p>"})
      element.articleHTML = "<p>Two.</p>"
      await element.ready
      expect(heard).to.deep.equal([
        ["article-change", {articleText: "One."}],
        ["article-change", {articleText: "Two."}],
      ])
    })

    it("is all that a new text gives: the records did not change", async () => {
      const {element, heard} = await withClaim()
      element.articleHTML = "<p>Two.</p>"
      await element.ready
      expect(heard).to.deep.equal([["article-change", {articleText: "Two."}]])
    })
  })

  describe("that ask the page", () => {
    const refuse = (element: ClaimAnnotator, name: Name) => {
      element.addEventListener(name, event => event.preventDefault())
    }

    it("annotate-request refused marks nothing", async () => {
      const element = await annotator()
      refuse(element, "annotate-request")
      await dragOver(element, "four thousand")
      await press(element, "Mark claim")
      expect(element.annotations).to.deep.equal([])
      expect(!!element.renderRoot.querySelector("claim-editor")).to.be.false
    })

    it("delete-request refused deletes nothing, and names the annotation", async () => {
      const {element, id, heard} = await withClaim()
      refuse(element, "delete-request")
      element.select(id)
      await settled(element)
      await press(element, "Edit")
      await press(element, "Delete annotation")
      expect(element.annotations).to.have.length(1)
      expect(heard).to.deep.equal([["delete-request", {id}]])
    })

    it("export-request refused downloads nothing", async () => {
      const {element, heard} = await withClaim()
      refuse(element, "export-request")
      const real = URL.createObjectURL.bind(URL)
      let files = 0
      URL.createObjectURL = blob => (files++, real(blob))
      ends.push(() => (URL.createObjectURL = real))
      await press(element, "More▾")
      await press(element, "Export")
      expect([files, heard]).to.deep.equal([0, [["export-request", {format: "json"}]]])
    })

    it("are not asked of scripts", async () => {
      const element = await annotator()
      for (const name of ["annotate-request", "delete-request", "export-request"] as const) refuse(element, name)
      const {id} = element.annotate("claim", {exact: "four thousand"})
      expect((await element.exportAs("json")).size).to.be.above(0)
      expect(element.delete(id)).to.be.true
    })
  })

  it("input and keydown of the fields inside stay inside, so that the page's own shortcuts are quiet", async () => {
    const {element, id} = await withClaim()
    element.select(id)
    await settled(element)
    await press(element, "Edit")
    const heard: string[] = []
    const abort = new AbortController()
    ends.push(() => abort.abort())
    for (const name of ["input", "change", "keydown"])
      document.addEventListener(name, ({type}) => heard.push(type), {signal: abort.signal})
    find(element, "claim-editor textarea").focus()
    await type(element, "jk")
    expect(heard).to.deep.equal([])
    element.focus()
    await keys(element, "j")
    expect(heard).to.deep.equal(["keydown"])
  })
})
