import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {type Options, annotator, dragOver, fill, find, press, said, sampleArticle, settled, words} from "./harness.js"
import {inForm, removeForms, finishedClaim} from "./in-form.js"

const statesOf = (element: ClaimAnnotator) =>
  ["empty", "dirty", "saved", "error", "orphans"].filter(state => element.matches(`:state(${state})`))

describe("back in a form", () => {
  afterEach(removeForms)

  describe("reset", () => {
    it("takes back what was done since the article was opened, and says so; one undo brings it back", async () => {
      const store = createMemoryStore()
      const {element: before} = await inForm({store})
      const id = finishedClaim(before)
      await before.saved
      before.remove()
      const {element, form} = await inForm({store})
      const [first, opened] = [element.value, element.annotations]
      element.edit(id, {privateNote: "Ask again", evidence: []})
      finishedClaim(element, "in May")
      await dragOver(element, "every cable")
      await press(element, "Mark quote")
      await fill(element, "Explanation", "Typed and not saved")
      const [full, citations] = [JSON.stringify(element.toJSON()), element.citations.length]
      const heard: string[] = []
      element.addEventListener("annotations-change", event => heard.push(event.origin))
      element.addEventListener("change", () => heard.push("change"))
      form.reset()
      await settled(element)
      expect(element.value).to.equal(first)
      expect(element.annotations).to.deep.equal(opened)
      expect(heard).to.deep.equal(["undo"])
      expect(said(element)).to.equal("Everything done since the article was opened is taken back. Undo brings it back.")
      await press(element, "Undo")
      expect(element.citations.length).to.equal(citations)
      expect(JSON.stringify(element.toJSON())).to.equal(full)
      await press(element, "Edit", '[data-kind="quote"]')
      expect((find(element, '[data-field="explanation"]') as HTMLTextAreaElement).value).to.equal("Typed and not saved")
    })

    it("changes nothing and says nothing where nothing was done", async () => {
      const {element, form} = await inForm()
      form.reset()
      await settled(element)
      expect([said(element), element.undo()]).to.deep.equal(["", false])
    })
  })

  describe("restored by the browser", () => {
    /// What the browser is handed while this runs.
    async function handed(act: () => Promise<void>): Promise<unknown[]> {
      const states: unknown[] = []
      const real = Object.getOwnPropertyDescriptor(ElementInternals.prototype, "setFormValue")!
      ElementInternals.prototype.setFormValue = (...[, state]) => states.push(state)
      try {
        await act()
      } finally {
        Object.defineProperty(ElementInternals.prototype, "setFormValue", real)
      }
      return states
    }
    const leave = () => dispatchEvent(new PageTransitionEvent("pagehide", {persisted: false}))
    const inMemory = {attributes: {storage: "none"}}

    /// The element as the browser makes it when the page is opened again.
    async function restored(state: unknown, options: Options = inMemory): Promise<ClaimAnnotator> {
      const element = document.createElement("claim-annotator")
      element.formStateRestoreCallback(state, "restore")
      element.store = options.store ?? null
      for (const [name, value] of Object.entries({"article-id": "sample", ...options.attributes}))
        element.setAttribute(name, value)
      element.innerHTML = options.html ?? sampleArticle
      document.body.append(element)
      await element.ready
      await settled(element)
      return element
    }

    it("has the work that was kept in memory only, its history and what was typed", async () => {
      const {element} = await inForm(inMemory)
      const id = finishedClaim(element)
      element.delete(element.annotate("claim", {exact: "in May"}).id)
      await settled(element)
      const states = await handed(async () => {
        await press(element, "Edit")
        await fill(element, "Explanation", "Typed and not saved")
        leave()
        leave()
      })
      expect(states).to.have.length(1)
      element.remove()
      const again = await restored(states[0])
      expect(words(again)).to.deep.equal(["four thousand"])
      expect(again.history(id)).to.deep.equal(element.history(id))
      expect((find(again, '[data-field="explanation"]') as HTMLTextAreaElement).value).to.equal("Typed and not saved")
      expect(again.undo(), "nothing was done here yet").to.be.false
      expect(statesOf(again)).to.deep.equal(["dirty"])
    })

    it("is handed work a moment after it was done, for a browser that ends without a word", async () => {
      const {element} = await inForm(inMemory)
      const real = window.setTimeout.bind(window)
      window.setTimeout = ((run: () => void, after = 0) => real(run, after === 1000 ? 0 : after)) as typeof setTimeout
      const states = await handed(async () => {
        finishedClaim(element)
        await new Promise(resolve => real(resolve, 0))
      }).finally(() => (window.setTimeout = real as typeof setTimeout))
      expect(states).to.have.length(1)
      expect(states[0]).to.include("Counted.")
    })

    it("is handed nothing while work is stored, or nothing was done", async () => {
      const states = await handed(async () => {
        const {element} = await inForm()
        finishedClaim(element)
        await element.saved
        await inForm(inMemory)
        leave()
      })
      expect(states).to.deep.equal([])
    })

    const work = async () => {
      const {element} = await inForm(inMemory)
      const states = await handed(() => {
        finishedClaim(element)
        leave()
        return Promise.resolve()
      })
      element.remove()
      return states[0] as string
    }
    const others: [title: string, state: () => unknown, options: Options][] = [
      ["work of another article", work, {attributes: {storage: "none", "article-id": "other"}}],
      ["what it has not written itself", () => '{"article":"sample","entries":[{"collection":"x"}]}', inMemory],
      ["no JSON", () => "{", inMemory],
      ["a file", () => new File([], "x"), inMemory],
      ["anything where work is stored", work, {store: createMemoryStore()}],
    ]
    for (const [title, state, options] of others)
      it(`does not take in ${title}`, async () => {
        const element = await restored(await state(), options)
        expect(element.annotations).to.deep.equal([])
      })

    it("hears what others have stored while the page was put aside", async () => {
      const store = createMemoryStore()
      const {element} = await inForm({store: {...store, subscribe: () => () => undefined}})
      const other = await annotator({store})
      other.annotate("claim", {exact: "four thousand"})
      await other.saved
      expect(element.annotations).to.deep.equal([])
      const heard = new Promise(resolve => element.addEventListener("annotations-change", resolve, {once: true}))
      dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}))
      await heard
      expect(words(element)).to.deep.equal(["four thousand"])
    })
  })

  describe(":state()", () => {
    type Row = [title: string, states: readonly string[], options: Options, act?: (element: ClaimAnnotator) => unknown]
    const refusing = () => Promise.reject(new Error("refused"))
    const rows: Row[] = [
      ["empty and saved at first", ["empty", "saved"], {}],
      ["empty where it is kept in memory", ["empty"], {attributes: {storage: "none"}}],
      ["dirty where there is work in memory", ["dirty"], {attributes: {storage: "none"}}, finishedClaim],
      ["dirty while it is being stored", ["dirty"], {}, element => void finishedClaim(element)],
      ["saved when all is stored", ["saved"], {}, element => (finishedClaim(element), element.saved)],
      [
        "dirty and error where storing fails",
        ["dirty", "error"],
        {store: {...createMemoryStore(), write: refusing}},
        element => (finishedClaim(element), element.saved.catch(() => undefined)),
      ],
      ["error where storage cannot be opened", ["empty", "error"], {store: {...createMemoryStore(), read: refusing}}],
      ["error where there is no article", ["empty", "saved", "error"], {html: "", attributes: {for: "nobody"}}],
      [
        "orphans where words have lost their place",
        ["saved", "orphans"],
        {},
        async element => {
          finishedClaim(element)
          element.articleHTML = "<p>Nothing of it is left.</p>"
          await element.ready
          await element.saved
        },
      ],
    ]
    for (const [title, states, options, act] of rows)
      it(`is ${title}`, async () => {
        const {element} = await inForm(options)
        const done = act?.(element)
        if (done instanceof Promise) await done
        expect(statesOf(element)).to.deep.equal(states)
      })
  })
})
