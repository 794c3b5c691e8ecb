import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotator, button, dragOver, find, focused, press, removeAll, settled} from "./harness.js"

const own = {store: null, attributes: {"article-id": "storage-report"}} as const

/// What this browser answers about its storage, and how often it was asked to keep things.
function storage(answers: {persisted: boolean | null; persist?: boolean; usage?: number; quota?: number}) {
  const {usage, quota} = answers
  const fake = {
    asked: 0,
    isPersisted: answers.persisted,
    estimate: () => Promise.resolve({usage, quota}),
    persisted: () => (fake.isPersisted === null ? Promise.reject(new Error("no")) : Promise.resolve(fake.isPersisted)),
    persist: () => {
      fake.asked++
      if (fake.isPersisted !== null) fake.isPersisted = answers.persist ?? false
      return Promise.resolve(answers.persist ?? false)
    },
  }
  Object.defineProperty(navigator, "storage", {value: fake, configurable: true})
  return fake
}

const asBefore = () => Reflect.deleteProperty(navigator, "storage")

/// The help, opened at its part about storage: its paragraphs.
async function storageWords(element: ClaimAnnotator): Promise<string[]> {
  await press(element, "Help")
  return paragraphs(element)
}

const paragraphs = (element: ClaimAnnotator) =>
  [...find(element, "claim-storage").querySelectorAll("p")].map(p => p.textContent.trim())

const here = "Your work is stored in this browser, on this device only. Whoever uses this browser profile can read it."
const evictable = "The browser may delete it when it needs room. Export what must stay."

describe("the browser's storage", () => {
  afterEach(async () => {
    const element = document.querySelector("claim-annotator")
    for (const {id} of element?.annotations ?? []) element!.delete(id)
    await element?.saved.catch(() => undefined)
    await removeAll()
    asBefore()
  })

  it("is asked to keep what is stored, once, after the first form that a user has saved is stored", async () => {
    const fake = storage({persisted: false})
    const element = await annotator(own)
    element.annotate("claim", {exact: "the old bridge"})
    await element.saved
    await settled(element)
    expect(fake.asked, "by a script").to.equal(0)
    for (const words of ["four thousand", "every cable"]) {
      const before = fake.asked
      await dragOver(element, words)
      await press(element, "Mark claim")
      await element.saved
      await settled(element)
      expect(fake.asked, `after marking ${words}`).to.equal(before)
      await press(element, "Save")
      await element.saved
      await settled(element)
      expect(fake.asked, `after saving ${words}`).to.equal(1)
    }
  })

  it("is asked for nothing where the page has a store of its own, or nothing is stored", async () => {
    const fake = storage({persisted: false})
    for (const options of [{store: createMemoryStore()}, {...own, attributes: {...own.attributes, storage: "none"}}]) {
      const element = await annotator(options)
      await dragOver(element, "four thousand")
      await press(element, "Mark claim")
      await press(element, "Save")
      await element.saved
      await settled(element)
      element.remove()
    }
    expect(fake.asked).to.equal(0)
  })

  describe("is told of in the help", () => {
    const reports: [title: string, answers: Parameters<typeof storage>[0], expected: string[]][] = [
      [
        "that may be deleted",
        {persisted: false, usage: 1_234_567, quota: 10e9},
        [here, "This site has stored 1.2 MB of the 10 GB it may.", evictable],
      ],
      [
        "that is kept",
        {persisted: true, usage: 800},
        [
          here,
          "This site has stored 800 bytes.",
          "The browser keeps it when it needs room; it goes when you delete this site's data.",
        ],
      ],
      [
        "of which the browser says nothing",
        {persisted: null},
        [here, "This browser does not say whether it keeps it when it needs room. Export what must stay."],
      ],
    ]
    for (const [title, answers, expected] of reports)
      it(`as one ${title}`, async () => {
        storage(answers)
        expect(await storageWords(await annotator(own))).to.deep.equal(expected)
      })

    it("as the page's, where that has a store of its own", async () => {
      storage({persisted: false, usage: 5})
      expect(await storageWords(await annotator())).to.deep.equal([
        "The page that holds this tool says where your work is stored.",
      ])
    })

    it("as memory, where nothing is stored", async () => {
      storage({persisted: false, usage: 5})
      const element = await annotator({...own, attributes: {storage: "none"}})
      expect(await storageWords(element)).to.deep.equal([
        "Nothing is stored: your work is kept in memory, and is gone when this page closes. Export to keep it.",
      ])
    })
  })

  const outcomes: [title: string, persist: boolean, said: string, focus: string][] = [
    ["yes", true, "The browser keeps it.", "p"],
    ["no", false, "The browser does not promise to keep it. Export what must stay.", "Ask the browser to keep it"],
  ]
  for (const [title, persist, said, focus] of outcomes)
    it(`is asked by a button, and its ${title} is said and shown`, async () => {
      const fake = storage({persisted: false, persist})
      const element = await annotator(own)
      await storageWords(element)
      button(element, "Ask the browser to keep it").focus()
      await press(element, "Ask the browser to keep it")
      expect(fake.asked).to.equal(1)
      expect(find(element, "claim-help [role=status]").textContent.trim()).to.equal(said)
      expect(focused(element)).to.equal(focus)
      expect(paragraphs(element).at(-1)!.startsWith("The browser keeps it")).to.equal(persist)
    })
})
