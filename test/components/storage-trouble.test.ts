import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import type {Annotation} from "../../src/model/annotation.js"
import type {FactCheckStore} from "../../src/storage/fact-check-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {StorageError} from "../../src/storage/storage-error.js"
import {downloaded} from "./downloaded.js"
import {annotator, button, find, focused, press, removeAll, said, sampleArticle, settled, words} from "./harness.js"

const saveState = (element: ClaimAnnotator) => find(element, ".save-state").textContent.trim()
const alertText = (element: ClaimAnnotator) => find(element, "[role=alert]").textContent.trim()
const stored = /^All changes stored \d\d:\d\d$/

/// A store whose answers wait until they are let go, or that refuses.
function troubled(inner = createMemoryStore()) {
  const waiting: (() => void)[] = []
  const trouble = {
    reading: null as Promise<never> | null,
    writing: null as Promise<never> | null,
    holds: false,
    reads: 0,
    writes: 0,
    release() {
      trouble.holds = false
      for (const answer of waiting.splice(0)) answer()
    },
    refuse(what: "reading" | "writing", error: Error) {
      trouble[what] = Promise.reject(error)
      trouble[what].catch(() => undefined)
    },
  }
  const held = () => (trouble.holds ? new Promise<void>(resolve => waiting.push(resolve)) : Promise.resolve())
  const store: FactCheckStore = {
    async read(article) {
      trouble.reads++
      await held()
      await trouble.reading
      return inner.read(article)
    },
    async write(changes) {
      trouble.writes++
      await held()
      await trouble.writing
      return inner.write(changes)
    },
    subscribe: (article, listener) => inner.subscribe(article, listener),
  }
  return {trouble, store, inner}
}

/// The reasons of all storage-error events.
function errorsOf(element: ClaimAnnotator): unknown[] {
  const errors: unknown[] = []
  element.addEventListener("storage-error", event => errors.push(event.error))
  return errors
}

/// An annotator in the page, not waited for.
function opening(store: FactCheckStore): ClaimAnnotator {
  const element = document.createElement("claim-annotator")
  element.articleId = "sample"
  element.store = store
  element.innerHTML = sampleArticle
  document.body.append(element)
  return element
}

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe("trouble with storage", () => {
  const real = window.setTimeout.bind(window)
  let restore = () => undefined as unknown
  afterEach(async () => {
    restore()
    await removeAll()
  })

  /// From now on five seconds, and more, are over at once.
  function hurry(): void {
    restore = () => (window.setTimeout = real as typeof setTimeout)
    window.setTimeout = ((run: () => void, after?: number, ...more: unknown[]) =>
      real(run, (after ?? 0) >= 5000 ? 0 : after, ...more)) as typeof setTimeout
  }

  describe("that does not answer", () => {
    async function unanswered() {
      hurry()
      const {trouble, store, inner} = troubled()
      trouble.holds = true
      const element = opening(store)
      const errors = errorsOf(element)
      await element.ready
      await settled(element)
      return {element, errors, trouble, inner}
    }

    it("counts as failed after five seconds: an event, ready, an alert, and work in memory", async () => {
      const {element, errors} = await unanswered()
      expect(errors.map(error => (error as {code?: string}).code)).to.deep.equal(["timeout"])
      expect(saveState(element)).to.match(/^Not stored: storage does not answer\./)
      expect(alertText(element)).to.equal(saveState(element))
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(saveState(element)).to.match(/^Not stored/)
    })

    it("waits before that", async () => {
      const {trouble, store} = troubled()
      trouble.holds = true
      const element = opening(store)
      const errors = errorsOf(element)
      await settled(element)
      expect(saveState(element)).to.equal("Opening…")
      expect(() => element.annotate("claim", {exact: "four thousand"})).to.throw(DOMException)
      trouble.release()
      await element.ready
      expect(errors).to.deep.equal([])
    })

    it("rejects saved", async () => {
      const {element} = await unanswered()
      element.annotate("claim", {exact: "four thousand"})
      expect(await reasonOf(element.saved)).to.have.property("code", "timeout")
    })

    it("has its work merged when it answers later, and what was done meanwhile is stored", async () => {
      const inner = createMemoryStore()
      const before = await annotator({store: inner})
      before.annotate("quote", {exact: "We tested every cable"})
      await before.saved
      before.remove()
      hurry()
      const {trouble, store} = troubled(inner)
      trouble.holds = true
      const element = opening(store)
      const errors = errorsOf(element)
      await element.ready
      element.annotate("claim", {exact: "four thousand"})
      const saved = new Promise(resolve => {
        element.addEventListener("annotations-saved", resolve, {once: true})
      })
      trouble.release()
      await saved
      await settled(element)
      expect(words(element)).to.deep.equal(["four thousand", "We tested every cable"])
      expect(saveState(element)).to.match(stored)
      expect(errors).to.have.length(1)
      element.remove()
      expect(words(await annotator({store: inner}))).to.deep.equal(["four thousand", "We tested every cable"])
    })
  })

  describe("that cannot be read", () => {
    it("is told once, and work goes on in memory until saved tries again", async () => {
      const {trouble, store} = troubled()
      const reason = new StorageError("newer-version", "written by a later release")
      trouble.refuse("reading", reason)
      const element = opening(store)
      const errors = errorsOf(element)
      await element.ready
      await settled(element)
      expect(errors).to.deep.equal([reason])
      expect(alertText(element)).to.match(/^Not stored: a newer version of this tool has written here/)
      element.annotate("claim", {exact: "four thousand"})
      expect(trouble.writes, "nothing is written over what could not be read").to.equal(0)
      expect(await reasonOf(element.saved)).to.equal(reason)
      trouble.reading = null
      await element.saved
      await settled(element)
      expect(saveState(element)).to.match(stored)
      expect(trouble.writes).to.equal(1)
    })
  })

  describe("that refuses reads for a while", () => {
    it("is asked again by and by, and told only when it answers", async () => {
      hurry()
      const {trouble, store, inner} = troubled()
      const other = opening(inner)
      await other.ready
      other.annotate("quote", {exact: "We tested every cable"})
      await other.saved
      other.remove()

      trouble.refuse("reading", new StorageError("unavailable", "not now"))
      const element = opening(store)
      const errors = errorsOf(element)
      await element.ready
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      const [told, tries] = [errors.length, trouble.reads]
      const saved = new Promise(resolve => element.addEventListener("annotations-saved", resolve, {once: true}))
      while (trouble.reads < tries + 2) await new Promise(resolve => requestAnimationFrame(resolve))
      expect(saveState(element)).to.match(/^Not stored: this browser window allows no storage/)
      trouble.reading = null
      await saved
      await settled(element)
      expect(errors.length).to.equal(told)
      expect(saveState(element)).to.match(stored)
      expect(words(element)).to.deep.equal(["four thousand", "We tested every cable"])
      expect(trouble.writes).to.equal(1)
    })

    it("is not asked any more by an element that was taken away", async () => {
      hurry()
      const {trouble, store} = troubled()
      trouble.refuse("reading", new StorageError("unavailable", "not now"))
      const element = opening(store)
      await element.ready
      element.remove()
      const tries = trouble.reads
      await new Promise(resolve => setTimeout(resolve))
      await new Promise(resolve => setTimeout(resolve))
      expect(trouble.reads).to.equal(tries)
    })
  })

  describe("that refuses writes", () => {
    async function refusing() {
      const {trouble, store, inner} = troubled()
      const element = opening(store)
      const errors = errorsOf(element)
      await element.ready
      const reason = new StorageError("quota", "no space left")
      trouble.refuse("writing", reason)
      element.annotate("claim", {exact: "four thousand"})
      const rejected = await reasonOf(element.saved)
      await settled(element)
      return {element, errors, trouble, reason, rejected, inner}
    }

    it("is told by an event and an alert, and saved rejects with the reason", async () => {
      const {element, errors, reason, rejected} = await refusing()
      expect(rejected).to.equal(reason)
      expect(errors).to.include(reason)
      expect(saveState(element)).to.match(/^Not stored: the browser's storage is full\./)
      expect(alertText(element).trim()).to.equal(saveState(element))
    })

    it("says why: each reason in words of its own, with a backup offered", async () => {
      const {element, trouble} = await refusing()
      const texts = new Set<string>()
      const codes = ["unavailable", "newer-version", "blocked", "quota", "corrupt", "timeout", "failed"] as const
      for (const code of codes) {
        trouble.refuse("writing", new StorageError(code))
        await reasonOf(element.saved)
        await settled(element)
        expect(alertText(element).trim()).to.equal(saveState(element))
        expect(button(element, "Download a backup")).to.exist
        texts.add(saveState(element))
      }
      expect([...texts].filter(text => /^Not stored: .+\.$/.test(text))).to.have.length(codes.length)
    })

    it("keeps the work in memory, where it can be exported", async () => {
      const {element} = await refusing()
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(await (await element.exportAs("json")).text()).to.include("four thousand")
    })

    it("is tried again by saved, with everything that has waited", async () => {
      const {element, trouble, inner} = await refusing()
      element.annotate("quote", {exact: "We tested every cable"})
      await settled(element)
      trouble.writing = null
      await element.saved
      await settled(element)
      expect(saveState(element)).to.match(stored)
      element.remove()
      expect(words(await annotator({store: inner}))).to.deep.equal(["four thousand", "We tested every cable"])
    })

    it("is tried again by and by, and told only when it succeeds", async () => {
      hurry()
      const {element, errors, trouble, inner} = await refusing()
      const [told, tries] = [errors.length, trouble.writes]
      const more = new Promise(resolve => element.addEventListener("annotations-saved", resolve, {once: true}))
      while (trouble.writes < tries + 2) await new Promise(resolve => requestAnimationFrame(resolve))
      trouble.writing = null
      await more
      await settled(element)
      expect(errors.length).to.equal(told)
      expect(saveState(element)).to.match(stored)
      element.remove()
      expect(words(await annotator({store: inner}))).to.deep.equal(["four thousand"])
    })

    it("is tried again where the user asks for it: what comes of it is said, and the focus stays near", async () => {
      const {element, errors, trouble} = await refusing()
      const told = errors.length
      await press(element, "Store again")
      expect(errors.length).to.be.above(told)
      expect(focused(element)).to.equal("Store again")
      trouble.writing = null
      await press(element, "Store again")
      expect(saveState(element)).to.match(stored)
      expect(said(element)).to.equal("Stored: nothing waits any more.")
      expect(focused(element)).to.equal("list-title")
      expect(() => button(element, "Download a backup")).to.throw()
    })

    it("offers a backup that brings everything back, private notes and history included", async () => {
      const {element} = await refusing()
      const [{id}] = element.annotations as [Annotation]
      element.edit(id, {privateNote: "ask the harbour"})
      await settled(element)
      const [file, name] = await downloaded(() => press(element, "Download a backup"))
      expect(name).to.equal("Council reopens the old bridge (backup).json")
      expect(said(element)).to.match(/^Backup downloaded/)
      const other = await annotator()
      expect(other.load(file).issues).to.deep.equal([])
      expect(other.annotations).to.deep.equal(element.annotations)
      expect(other.history(id)).to.deep.include.members(element.history(id))
    })

    it("asks before the page is left, as long as it lasts", async () => {
      const {element, trouble} = await refusing()
      const isAsked = () => !window.dispatchEvent(new Event("beforeunload", {cancelable: true}))
      expect(isAsked()).to.be.true
      element.remove()
      expect(isAsked(), "out of the page").to.be.false
      document.body.append(element)
      await element.ready
      expect(isAsked(), "in it again").to.be.true
      const other = await annotator({attributes: {"article-id": "another"}})
      other.annotate("claim", {exact: "four thousand"})
      await other.saved
      await settled(other)
      expect(isAsked(), "another one is stored").to.be.true
      trouble.writing = null
      await element.saved
      expect(isAsked(), "stored").to.be.false
    })

    it("keeps what waits when the element is moved", async () => {
      const {element, trouble, inner} = await refusing()
      document.body.append(element)
      await element.ready
      expect(words(element)).to.deep.equal(["four thousand"])
      trouble.writing = null
      await element.saved
      element.remove()
      expect(words(await annotator({store: inner}))).to.deep.equal(["four thousand"])
    })
  })

  it("says that all is stored only when it is", async () => {
    const {trouble, store} = troubled()
    const element = opening(store)
    const told: string[] = []
    element.addEventListener("annotations-saved", () => told.push("saved"))
    await element.ready
    await settled(element)
    expect(saveState(element)).to.equal("All changes stored")
    trouble.holds = true
    element.annotate("claim", {exact: "four thousand"})
    let isSaved = false
    const saved = element.saved.then(() => (isSaved = true))
    await settled(element)
    expect([saveState(element), isSaved, told]).to.deep.equal(["Storing…", false, []])
    trouble.release()
    await saved
    await settled(element)
    expect(saveState(element)).to.match(stored)
    expect(told).to.deep.equal(["saved"])
  })

  it("readonly never opens storage", async () => {
    const {trouble, store} = troubled()
    const element = await annotator({store, attributes: {readonly: ""}})
    element.annotate("claim", {exact: "four thousand"})
    await element.saved
    await settled(element)
    expect([trouble.reads, trouble.writes]).to.deep.equal([0, 0])
  })

  it("storage none opens none either, and work goes there when it is local again", async () => {
    const {trouble, store} = troubled()
    const element = await annotator({store, attributes: {storage: "none"}})
    element.annotate("claim", {exact: "four thousand"})
    await element.saved
    expect([trouble.reads, trouble.writes]).to.deep.equal([0, 0])
    element.storage = "local"
    await element.updateComplete
    await element.ready
    await element.saved
    await settled(element)
    expect(words(element)).to.deep.equal(["four thousand"])
    expect(saveState(element)).to.equal("All changes stored")
    element.remove()
    expect(words(await annotator({store}))).to.deep.equal(["four thousand"])
  })

  it("hands the store what it asks for: the article's id, and only its own changes", async () => {
    const calls: unknown[] = []
    const inner = createMemoryStore()
    const store: FactCheckStore = {
      read: article => (calls.push(["read", article]), inner.read(article)),
      write: changes => (calls.push(["write", changes.article]), inner.write(changes)),
      subscribe: (article, listener) => (calls.push(["subscribe", article]), inner.subscribe(article, listener)),
    }
    const element = await annotator({store, attributes: {"article-id": "story-7"}})
    expect(calls).to.have.deep.members([
      ["subscribe", "story-7"],
      ["read", "story-7"],
    ])
    element.annotate("claim", {exact: "four thousand"})
    await element.saved
    expect(calls.slice(2)).to.deep.equal([["write", "story-7"]])
  })

  it("takes in what the store tells of others, and what is deleted there", async () => {
    const inner = createMemoryStore()
    let tell: Parameters<FactCheckStore["subscribe"]>[1] = () => undefined
    const element = await annotator({
      store: {...inner, subscribe: (_, listener) => ((tell = listener), () => (tell = () => undefined))},
    })
    const other = await annotator({
      store: {...createMemoryStore(), write: changes => (tell(changes), Promise.resolve())},
    })
    const {id} = other.annotate("claim", {exact: "four thousand"})
    await other.saved
    expect(words(element)).to.deep.equal(["four thousand"])
    other.delete(id)
    await other.saved
    expect(words(element)).to.deep.equal([])
    element.remove()
    other.undo()
    await other.saved
    expect(words(element), "an element out of the page does not listen").to.deep.equal([])
  })
})
