import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotator, button, clickOn, find, marked, press, removeAll, said, sampleArticle, settled} from "./harness.js"

/// Something in the page that goes after the test.
function inPage<T extends HTMLElement>(element: T): T {
  element.setAttribute("data-test", "")
  document.body.append(element)
  return element
}

/// Mark a sentence as a user does, and undo it.
async function works(element: ClaimAnnotator): Promise<void> {
  const before = element.annotations.length
  find(element, ".ProseMirror").focus()
  await press(element, "Next sentence")
  await press(element, "Mark claim")
  expect(element.annotations).to.have.length(before + 1)
  expect(said(element)).to.match(/^Claim marked:/)
  expect(marked(element).length).to.be.above(before)
  await press(element, "Undo")
  expect(element.annotations).to.have.length(before)
}

describe("where a page may put it", () => {
  afterEach(async () => {
    for (const element of document.querySelectorAll("[data-test]")) element.remove()
    await removeAll()
  })

  it("in another component's shadow root", async () => {
    const host = inPage(document.createElement("div"))
    const root = host.attachShadow({mode: "open"})
    const inner = root.appendChild(document.createElement("div"))
    const element = await annotator({parent: inner})
    await works(element)
    element.remove()
  })

  it("in a modal dialog of the page", async () => {
    const dialog = inPage(document.createElement("dialog"))
    dialog.style.cssText = "inline-size: 100%; max-inline-size: 100%; block-size: 100%; max-block-size: 100%"
    dialog.showModal()
    const element = await annotator({parent: dialog})
    await works(element)
    await press(element, "Help")
    expect(find(element, "claim-help dialog").matches(":modal")).to.be.true
    await press(element, "Close", "claim-help")
    expect(dialog.open).to.be.true
  })

  it("in a part of the page that is hidden at first", async () => {
    const panel = inPage(document.createElement("div"))
    panel.hidden = true
    const element = await annotator({parent: panel})
    element.annotate("claim", {exact: "four thousand"})
    panel.hidden = false
    await settled(element)
    expect(marked(element)).to.deep.equal(["four thousand"])
    await works(element)
  })

  it("in another document, and back", async () => {
    const frame = inPage(document.createElement("iframe"))
    frame.style.cssText = "inline-size: 100%; block-size: 500px"
    const store = createMemoryStore()
    const element = await annotator({store})
    const {id} = element.annotate("claim", {exact: "four thousand"})
    const other = frame.contentDocument!
    other.body.append(element)
    await element.ready
    expect(element.ownerDocument).to.equal(other)
    expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([id])
    expect(marked(element)).to.deep.equal(["four thousand"])
    expect(getComputedStyle(find(element, ".base")).display).to.equal("grid")
    element.edit(id, {privateNote: "x"})
    document.body.append(element)
    await element.ready
    await settled(element)
    expect(element.annotations[0]!.privateNote).to.equal("x")
    await works(element)
  })

  it("several on a page, each with its own article and work", async () => {
    const [one, two] = [await annotator(), await annotator({attributes: {"article-id": "other"}})]
    const claim = one.annotate("claim", {exact: "four thousand"})
    const quote = two.annotate("quote", {exact: "We tested every cable"})
    expect([one, two].map(element => element.annotations.map(({id}) => id))).to.deep.equal([[claim.id], [quote.id]])
    await settled(two)
    await clickOn(button(two, "Undo"))
    expect([one, two].map(element => element.annotations.length)).to.deep.equal([1, 0])
  })

  it("twice for drafts of one address, kept apart by article-id", async () => {
    const store = createMemoryStore()
    const attributes = {"article-url": "https://news.example/bridge"}
    const [a, b] = [
      await annotator({store, attributes: {...attributes, "article-id": "draft-a"}}),
      await annotator({store, attributes: {...attributes, "article-id": "draft-b"}, html: sampleArticle}),
    ]
    a.annotate("claim", {exact: "four thousand"})
    await a.saved
    expect([a, b].map(element => element.annotations.length)).to.deep.equal([1, 0])
    expect((await store.read("draft-b")).entries.filter(entry => entry.collection === "annotations")).to.deep.equal([])
  })
})
