// A page of its own: a name, once given, stays given.
import {expect} from "chai"
import {PageStorage} from "./page-storage.js"
import {ClaimStorage} from "../../components/claim-storage.js"
import {ClaimAnnotator, define} from "../../components/element.js"
import {partsRegistry} from "../../components/parts-registry.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotator, removeAll, sampleArticle, settled} from "./harness.js"

/// Does this browser let us have a registry of our own?
const isOwn = partsRegistry() !== customElements

afterEach(removeAll)

/// An element of that name in the page, ready.
async function named(name: string, customElementRegistry?: CustomElementRegistry): Promise<ClaimAnnotator> {
  const element = customElementRegistry
    ? document.createElement(name, {customElementRegistry})
    : document.createElement(name)
  if (!(element instanceof ClaimAnnotator)) throw new Error(`${name} is no annotator`)
  element.store = createMemoryStore()
  element.innerHTML = sampleArticle
  document.body.append(element)
  await element.ready
  await settled(element)
  return element
}

const cardsIn = (element: ClaimAnnotator) => element.renderRoot.querySelectorAll("claim-card .verdict").length

describe("define", () => {
  it("leaves a name to whoever has it", () => {
    expect(customElements.get("claim-annotator")).to.equal(ClaimAnnotator)
    expect(define()).to.be.false
    customElements.define("page-desk", class extends HTMLElement {})
    expect(define({name: "page-desk"})).to.be.false
  })

  it("gives the element a second name, under which it works as well", async () => {
    expect(define({name: "fact-check"})).to.be.true
    expect(define({name: "fact-check"})).to.be.false
    const [first, second] = [await annotator(), await named("fact-check")]
    expect([first, second].map(({type}) => type)).to.deep.equal(["claim-annotator", "fact-check"])
    for (const element of [first, second]) {
      expect(element).to.be.an.instanceof(ClaimAnnotator)
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      expect(cardsIn(element)).to.equal(1)
    }
    second.remove()
  })

  it("asks for the canonical address only where no annotator of another name does", async () => {
    define({name: "other-check"})
    const link = document.createElement("link")
    Object.assign(link, {rel: "canonical", href: "https://news.example/bridge"})
    document.head.append(link)
    const alone = await named("other-check")
    expect(alone.toJSON().article.url).to.equal("https://news.example/bridge")
    const beside = await named("claim-annotator")
    expect(beside.toJSON().article.url).to.be.undefined
    for (const element of [link, alone]) element.remove()
  })

  it("keeps clear of the page's own elements where the browser lets it, and else leaves them their names", async () => {
    const element = await annotator()
    const storage = element.renderRoot.querySelector("claim-storage")
    expect(storage).to.be.an.instanceof(isOwn ? ClaimStorage : PageStorage)
    expect(document.createElement("claim-storage")).to.be.an.instanceof(PageStorage)
  })

  it("defines it in a registry of a page's where the browser has such", async () => {
    if (!isOwn) return
    const registry = new CustomElementRegistry()
    expect(define({name: "scoped-check", registry})).to.be.true
    expect(customElements.get("scoped-check")).to.be.undefined
    const element = await named("scoped-check", registry)
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    expect(cardsIn(element)).to.equal(1)
    element.remove()
  })
})
