import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, button, find, removeAll, sampleArticle, settled} from "./harness.js"

/// An attribute, its property with its default, and one value as attribute and as property.
const rows = [
  ["article-id", "articleId", "", "story-1", "story-1"],
  ["article-url", "articleUrl", "", "https://news.example/1", "https://news.example/1"],
  ["for", "htmlFor", "", "story", "story"],
  ["src", "src", "", "data:text/html,<p>Hi</p>", "data:text/html,<p>Hi</p>"],
  ["reviewer", "reviewer", "", "Ada Check", "Ada Check"],
  ["publisher", "publisher", "", "Checkers", "Checkers"],
  ["publisher-url", "publisherUrl", "", "https://check.example/", "https://check.example/"],
  ["review-url", "reviewUrl", "", "https://check.example/1", "https://check.example/1"],
  ["scale", "scale", "plain@1", "politifact@1", "politifact@1"],
  ["storage", "storage", "local", "none", "none"],
  ["images", "images", "show", "none", "none"],
  ["heading-level", "headingLevel", 2, "4", 4],
  ["ui-lang", "uiLang", "", "en", "en"],
  ["name", "name", "", "review", "review"],
  ["required", "required", false, "", true],
  ["readonly", "readOnly", false, "", true],
  ["disabled", "disabled", false, "", true],
] as const

/// An annotator that stores nothing and has not been looked at yet.
async function plain(): Promise<ClaimAnnotator> {
  const element = document.createElement("claim-annotator")
  element.storage = "none"
  document.body.append(element)
  await element.updateComplete
  return element
}

describe("attributes", () => {
  afterEach(removeAll)

  for (const [attribute, property, initial, text, value] of rows) {
    it(`${attribute} sets ${property}, which is ${JSON.stringify(initial)} without it`, () => {
      const element = document.createElement("claim-annotator")
      expect(element[property]).to.equal(initial)
      element.setAttribute(attribute, text)
      expect(element[property]).to.equal(value)
      element.removeAttribute(attribute)
      expect(element[property]).to.equal(initial)
    })

    it(`${property} is reflected as ${attribute}`, async () => {
      const element = await plain()
      Object.assign(element, {[property]: value})
      await element.updateComplete
      expect(element.getAttribute(attribute)).to.equal(text)
      await element.ready
    })
  }

  it("that the page did not write do not appear by themselves", async () => {
    const element = document.createElement("claim-annotator")
    document.body.append(element)
    await element.ready
    await element.updateComplete
    expect(element.getAttributeNames()).to.deep.equal([])
  })

  it("heading-level gives the level of the first heading, and what is below it the next", async () => {
    const element = await annotator({attributes: {"heading-level": "4"}})
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    const levels = [...element.renderRoot.querySelectorAll(".desk :is(h1, h2, h3, h4, h5, h6)")].map(h => h.localName)
    expect(levels).to.deep.equal(["h4", "h5"])
    element.headingLevel = 1
    await settled(element)
    expect(find(element, "#list-title").localName).to.equal("h1")
  })

  describe("lang", () => {
    const languageOf = (element: ClaimAnnotator) =>
      find(element, ".ProseMirror").closest("[lang]")?.getAttribute("lang")

    it("leaves the interface English", async () => {
      const element = await annotator({attributes: {lang: "de"}})
      expect(find(element, "claim-toolbar").closest("[lang]")?.getAttribute("lang")).to.equal("en")
    })

    const speaks = (title: string, expected: string, html: string, attributes: Record<string, string> = {}) =>
      it(`is ${title}`, async () => {
        expect(languageOf(await annotator({html, attributes}))).to.equal(expected)
      })
    speaks("the article's own", "fr", '<article lang="fr"><p>Le pont est ouvert.</p></article>', {lang: "de"})
    speaks("the element's where the article names none", "de", "<p>Die Brücke ist offen.</p>", {lang: "de"})

    it("is the element's for an article from an address", async () => {
      const element = await annotator({html: "", attributes: {lang: "de", src: "data:text/html,<p>Ja</p>"}})
      expect(languageOf(element)).to.equal("de")
    })

    it("is unknown, not English, where nobody says it", async () => {
      const page = document.documentElement
      const before = page.getAttribute("lang")
      page.removeAttribute("lang")
      try {
        expect(languageOf(await annotator({html: "<p>Most.</p>"}))).to.equal("")
      } finally {
        if (before !== null) page.setAttribute("lang", before)
      }
    })
  })

  describe("images", () => {
    /// An address that this server answers, so that every browser keeps a record of the request.
    const picture = () => new URL(`/fixtures/index.html?picture=${crypto.randomUUID()}`, location.href).href
    const requested = (address: string) => performance.getEntriesByName(address).length > 0
    const request = (address: string) =>
      new Promise<void>(resolve => {
        const observer = new PerformanceObserver(list => {
          if (!list.getEntriesByName(address).length) return
          observer.disconnect()
          resolve()
        })
        observer.observe({type: "resource", buffered: true})
      })
    const article = (src: string) =>
      `<h1>Bridge</h1><figure><img src="${src}" alt="The old bridge"></figure><p>Open.</p>`

    /// An annotator given its article as text, so that the page itself has no picture to load.
    async function withPicture(src: string, images: "show" | "none"): Promise<ClaimAnnotator> {
      const element = await annotator({html: "", attributes: {images}})
      element.articleHTML = article(src)
      await element.ready
      await settled(element)
      return element
    }

    /// Resolves when a picture that was asked for later than the others has been answered.
    async function answered(): Promise<void> {
      const image = new Image()
      const [address, done] = [picture(), new Promise(resolve => (image.onerror = resolve))]
      image.src = address
      await done
    }

    // The browser keeps a record of so many requests only.
    beforeEach(() => performance.clearResourceTimings())

    it("show: shows them", async () => {
      const src = picture()
      const element = await withPicture(src, "show")
      expect((find(element, ".ProseMirror img") as HTMLImageElement).src).to.equal(src)
      await request(src)
    })

    it("none: requests none, and shows their words instead", async () => {
      const src = picture()
      const element = await withPicture(src, "none")
      expect(!!element.renderRoot.querySelector("img")).to.be.false
      expect(find(element, ".ProseMirror figure").textContent.trim()).to.equal("The old bridge")
      await answered()
      expect(requested(src)).to.be.false
    })

    it("keeps the places of words the same", async () => {
      const element = await withPicture(picture(), "none")
      const {id} = element.annotate("claim", {exact: "Open."})
      await settled(element)
      expect(find(element, `mark[data-annotation="${id}"]`).textContent).to.equal("Open.")
      expect(element.articleText).to.equal("Bridge\nOpen.")
    })

    it("can be switched while the article is open", async () => {
      const element = await withPicture(picture(), "none")
      element.images = "show"
      await settled(element)
      expect(element.renderRoot.querySelectorAll("img").length).to.equal(1)
      element.images = "none"
      await settled(element)
      expect(element.renderRoot.querySelectorAll("img").length).to.equal(0)
    })
  })

  describe("readonly and disabled", () => {
    for (const attribute of ["readonly", "disabled"] as const)
      it(`${attribute} keeps users from changing anything, and scripts from nothing`, async () => {
        const element = await annotator({attributes: {[attribute]: ""}})
        const {id} = element.annotate("claim", {exact: "four thousand"})
        await settled(element)
        for (const name of ["Mark claim", "Mark quote", "Undo", "Edit"])
          expect(() => button(element, name), name).to.throw(`No button ${name}`)
        expect(element.edit(id, {privateNote: "by script"})).to.be.true
        expect(element.undo()).to.be.true
        expect(element.load(element.toJSON()).issues).to.deep.equal([])
        expect(element.delete(id)).to.be.true
      })

    it("disabled is left again as it was", async () => {
      const element = await annotator()
      element.disabled = true
      await settled(element)
      expect(() => button(element, "Mark claim")).to.throw("No button")
      element.disabled = false
      await settled(element)
      expect(button(element, "Mark claim").checkVisibility()).to.be.true
    })

    it("readonly set later keeps what is there, and goes when it is removed", async () => {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "four thousand"})
      await element.saved
      element.readOnly = true
      await settled(element)
      await element.ready
      expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([id])
      const more = element.annotate("quote", {exact: "We tested every cable"}).id
      element.readOnly = false
      await settled(element)
      await element.ready
      expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([id, more])
      expect(element.undo()).to.be.true
      expect(element.annotations).to.have.length(1)
    })
  })

  it("reviewer counts at once for the next change by script", async () => {
    const element = await annotator({html: sampleArticle})
    element.reviewer = "Ada Check"
    const {id} = element.annotate("claim", {exact: "four thousand"})
    expect(element.agents.map(agent => agent.name)).to.deep.equal(["Ada Check"])
    expect(element.history(id).map(line => line.who)).to.deep.equal(["Ada Check"])
  })
})
