import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import type {FactCheckStore} from "../../src/storage/fact-check-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {StorageError} from "../../src/storage/storage-error.js"
import {downloaded} from "./downloaded.js"
import {
  type Options,
  annotator,
  button,
  clickOn,
  find,
  focused,
  press,
  removeAll,
  said,
  sampleArticle,
  settled,
} from "./harness.js"

const harbour = sampleArticle.replace("Council reopens the old bridge", "Harbour opens").replace('"en"', '"en-GB"')
const urlOf = (name: string) => `https://news.example/${name}`

/// An annotator in which a claim and a quote were marked.
async function worked(store: FactCheckStore, id: string, options: Options = {}): Promise<ClaimAnnotator> {
  const attributes = {"article-id": id, "article-url": urlOf(id), ...options.attributes}
  const element = await annotator({...options, store, attributes})
  element.annotate("claim", {exact: "four thousand"})
  element.annotate("quote", {exact: "We tested every cable"})
  await element.saved
  await settled(element)
  return element
}

/// One annotator, of the bridge; the harbour is stored beside it.
async function opened(store: FactCheckStore = createMemoryStore()) {
  ;(await worked(store, "harbour", {html: harbour})).remove()
  const element = await worked(store, "bridge")
  await openList(element)
  return {element, store}
}

async function openList(element: ClaimAnnotator): Promise<void> {
  await clickOn(find(element, "#more"))
  await settled(element)
  await press(element, "Articles and backup")
}

/// Each article of the list: its title, what is said of it, and its buttons.
const listed = (element: ClaimAnnotator) =>
  [...element.renderRoot.querySelectorAll(".articles > li")].map(item => [
    ...[...item.querySelectorAll(".title, p")].map(part =>
      part.textContent.trim().replace(/ · last change .+ \d\d:\d\d$/, ", date"),
    ),
    ...[...item.querySelectorAll("button")].map(part => part.ariaLabel),
  ])
const row = (title: string, id: string, facts: string) => [
  title,
  `${facts}1 claim, 1 quote, 0 sources, date`,
  urlOf(id),
  `Export: ${title}`,
  `Delete: ${title}`,
]
const bridge = row("Council reopens the old bridge", "bridge", "open here · ")
const harbourRow = row("Harbour opens", "harbour", "")

/// What was said last in the dialog.
const told = (element: ClaimAnnotator) => find(element, "claim-articles [role=status]").textContent

/// Choose a file of this text, and wait until something is said of it.
async function choose(element: ClaimAnnotator, input: HTMLElement, text: string): Promise<void> {
  const root = element.renderRoot
  const regions = [...root.querySelectorAll("[role=status], [role=alert]")]
  for (const region of regions) region.textContent = ""
  const isTold = () =>
    regions.some(region => region.textContent) || !!root.querySelector("claim-import-report dialog[open]")
  const told = new Promise<void>(resolve => {
    const watcher = new MutationObserver(() => {
      if (!isTold()) return
      watcher.disconnect()
      resolve()
    })
    watcher.observe(root, {subtree: true, childList: true, characterData: true, attributes: true})
  })
  const files = new DataTransfer()
  files.items.add(new File([text], "file.json"))
  ;(input as HTMLInputElement).files = files.files
  input.dispatchEvent(new Event("change"))
  await told
  await settled(element)
}
const fileInput = (element: ClaimAnnotator) => find(element, "claim-articles input[type=file]")

describe("the list of articles", () => {
  afterEach(removeAll)

  it("has every article that work is stored of, the last changed first, and says how many", async () => {
    const {element} = await opened()
    expect(listed(element)).to.deep.equal([bridge, harbourRow])
    expect(told(element)).to.equal("2 articles stored.")
    expect(find(element, "claim-articles dialog").matches(":modal")).to.be.true
  })

  it("leads to the page an article was worked on, and names the title's language", async () => {
    const {element} = await opened()
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>(".articles .title a")]
    expect(links.map(link => [link.href, link.querySelector("bdi")!.lang])).to.deep.equal([
      [location.href.split("#")[0], "en-GB"],
    ])
  })

  it("leads nowhere but to web pages, whatever a backup says", async () => {
    const {element, store} = await opened()
    const {entries} = await store.read("harbour")
    const harmful = entries.flatMap(entry => {
      if (entry.collection !== "articles") return []
      const record = {...entry.stored.record, page: "javascript:alert(1)", url: "data:text/html,x"}
      return [{...entry, stored: {record, stamps: {...entry.stored.stamps, page: "9", url: "9"}}}]
    })
    await store.write({article: "harbour", entries: harmful})
    await press(element, "Close", "claim-articles")
    await openList(element)
    expect(element.renderRoot.querySelector(".articles a")).to.equal(null)
  })

  it("deletes an article, and brings it back as it was", async () => {
    const {element, store} = await opened()
    const before = await store.read("harbour")
    await press(element, "Delete: Harbour opens")
    expect((await store.read("harbour")).entries).to.deep.equal([])
    expect(listed(element)).to.deep.equal([bridge, ["Deleted: Harbour opens", "Undo: bring back Harbour opens"]])
    expect(focused(element)).to.equal("Undo: bring back Harbour opens")
    expect(told(element)).to.equal("Deleted: Harbour opens. Undo brings it back, until this page closes.")
    await press(element, "Close", "claim-articles")
    await openList(element)
    await press(element, "Undo: bring back Harbour opens")
    expect(await store.read("harbour")).to.deep.equal(before)
    expect(listed(element)).to.deep.equal([bridge, harbourRow])
    expect(focused(element)).to.equal("Delete: Harbour opens")
    expect(told(element)).to.equal("Stored again: Harbour opens")
  })

  it("deletes the open article too: it begins anew, until it is brought back", async () => {
    const {element, store} = await opened()
    const before = element.annotations
    await press(element, "Delete: Council reopens the old bridge")
    await settled(element)
    expect(element.annotations).to.deep.equal([])
    expect((await store.list!()).map(({id}) => id)).to.deep.equal(["harbour"])
    expect(focused(element)).to.equal("Undo: bring back Council reopens the old bridge")
    element.annotate("claim", {exact: "U.S. inspectors"})
    await element.saved
    await press(element, "Undo: bring back Council reopens the old bridge")
    expect(element.annotations).to.have.length(3)
    expect(element.annotations).to.include.deep.members([...before])
    await element.saved
  })

  it("exports an article that is not open as if it were", async () => {
    const {element, store} = await opened()
    const [text, name] = await downloaded(() => press(element, "Export: Harbour opens"))
    element.remove()
    const other = await annotator({store, html: harbour, attributes: {"article-id": "harbour"}})
    expect(name).to.equal("Harbour opens.json")
    const [there, now] = [JSON.parse(text), other.toJSON()] as {first: unknown; citations: unknown}[]
    expect(there!.first).to.deep.equal(now!.first)
    expect(JSON.parse(text)).to.not.have.nested.property("article.page")
  })

  it("asks the page before it exports", async () => {
    const {element} = await opened()
    element.addEventListener("export-request", event => event.preventDefault())
    const [text] = await downloaded(() => press(element, "Export: Harbour opens"))
    expect(text).to.equal("")
  })

  it("backs everything up in one file, and restores it, the open article's undo included", async () => {
    const {element, store} = await opened()
    const before = element.annotations
    const [text, name] = await downloaded(() => press(element, "Back up everything"))
    expect(name).to.match(/^fact-checks \d{4}-\d\d-\d\d \(backup\)\.json$/)
    expect(told(element)).to.equal("Backup of 2 articles downloaded.")
    element.delete(before[0]!.id)
    element.edit(before[1]!.id, {privateNote: "since"})
    await element.saved
    await press(element, "Delete: Harbour opens")
    await choose(element, fileInput(element), text)
    expect(told(element)).to.equal("2 articles restored with 4 annotations.")
    expect(listed(element)).to.deep.equal([bridge, harbourRow])
    expect(element.annotations.map(({id}) => id)).to.deep.equal(before.map(({id}) => id))
    expect(element.annotations[1]!.privateNote).to.equal("since")
    expect(element.undo()).to.be.true
    expect(element.annotations[1]!.privateNote).to.equal(undefined)
    await element.saved
    expect((await store.list!()).map(({counts}) => counts.claims)).to.deep.equal([1, 1])
  })

  it("restores a backup through Import as well", async () => {
    const {element} = await opened()
    const [text] = await downloaded(() => press(element, "Back up everything"))
    const {length} = element.annotations
    element.remove()
    const other = await annotator({attributes: {"article-id": "bridge"}})
    await choose(other, find(other, ".base > input[type=file]"), text)
    expect(said(other)).to.equal("2 articles restored with 4 annotations.")
    expect(other.annotations).to.have.length(length)
  })

  it("says what a damaged backup lacks, and restores the rest", async () => {
    const {element} = await opened()
    const [text] = await downloaded(() => press(element, "Back up everything"))
    const file = JSON.parse(text) as {articles: {entries: {value: unknown}[]}[]}
    file.articles[0]!.entries[0]!.value = 7
    await choose(element, fileInput(element), JSON.stringify(file))
    expect(find(element, "#import-summary").textContent).to.match(/^2 articles restored.* 1 problem in the file\.$/)
    expect(find(element, "claim-import-report code").textContent).to.match(/^articles\[0\]\.entries\[0\]/)
  })

  it("refuses a file that is no backup", async () => {
    const {element} = await opened()
    await choose(element, fileInput(element), JSON.stringify(element.toJSON()))
    expect(find(element, "claim-articles [role=alert]").textContent).to.equal(
      "This file is no backup. Annotation files are opened with Import.",
    )
    expect(listed(element)).to.have.length(2)
  })

  it("says why it cannot be read, and why something cannot be done", async () => {
    const {element, store} = await opened()
    const refuse = () => Promise.reject(new StorageError("unavailable"))
    Object.assign(store, {remove: refuse})
    await press(element, "Delete: Harbour opens")
    expect(find(element, "claim-articles [role=alert]").textContent).to.equal(
      "That did not work: this browser window allows no storage.",
    )
    expect(listed(element)).to.deep.equal([bridge, harbourRow])
    await press(element, "Delete: Council reopens the old bridge")
    expect(element.annotations, "the open one stays as it is").to.have.length(2)
    Object.assign(store, {list: refuse})
    await press(element, "Close", "claim-articles")
    await openList(element)
    expect(find(element, "claim-articles .warn").textContent).to.equal(
      "The list cannot be read: this browser window allows no storage.",
    )
  })

  it("says so where nothing is stored yet", async () => {
    const element = await annotator()
    await openList(element)
    expect(told(element)).to.equal("Nothing is stored yet: mark something in an article.")
    expect(element.renderRoot.querySelector(".articles")).to.equal(null)
  })

  for (const [title, options] of Object.entries<Options>({
    "where nothing is stored": {store: null, attributes: {storage: "none"}},
    "where the page's own store has none": {store: {...createMemoryStore(), list: undefined} as never},
  }))
    it(`is not offered ${title}`, async () => {
      const element = await annotator(options)
      await clickOn(find(element, "#more"))
      await settled(element)
      expect(() => button(element, "Articles and backup")).to.throw()
    })
})

describe("an article that is deleted in another window", () => {
  afterEach(removeAll)

  it("stays here in memory, and says so; what is changed next stores all of it again", async () => {
    const store = createMemoryStore()
    const element = await worked(store, "bridge")
    const state = () => find(element, ".save-state").textContent.trim()
    const bringBack = await store.remove!("bridge")
    await settled(element)
    expect(state()).to.match(/^Not stored: everything stored of this article was deleted in another window\./)
    expect(find(element, "[role=alert]").textContent).to.equal(state())
    await bringBack()
    await settled(element)
    expect(state()).to.match(/^All changes stored/)
    await store.remove!("bridge")
    element.edit(element.annotations[0]!.id, {privateNote: "still here"})
    await element.saved
    expect((await store.list!())[0]!.counts).to.deep.include({claims: 1, quotes: 1})
    await settled(element)
    expect(state()).to.match(/^All changes stored/)
    await store.remove!("bridge")
    await settled(element)
    await press(element, "Store again")
    expect((await store.list!())[0]!.counts).to.deep.include({claims: 1, quotes: 1})
  })

  it("says nothing where nothing was done in it", async () => {
    const store = createMemoryStore()
    const element = await annotator({store, attributes: {"article-id": "bridge"}})
    await store.remove!("bridge")
    await settled(element)
    expect(find(element, ".save-state").textContent.trim()).to.equal("All changes stored")
    expect((await store.read("bridge")).entries).to.deep.equal([])
  })
})
