import {expect} from "chai"
import "../../components/published.js"
import {publishedCases} from "./published-cases.js"
import {checkedArticle, drawn, ids, pageData, published, rootOf, secrets, words} from "./published-page.js"

describe("<claim-annotator> without the editor", () => {
  publishedCases()

  it("has nothing private for scripts either", async () => {
    const element = await published()
    const all = JSON.stringify([element.annotations, element.citations, element.toJSON()])
    expect(secrets.filter(secret => all.includes(secret))).to.deep.equal([])
    expect(element.citations).to.have.length(1)
  })

  it("forgets a source that is not public any more", async () => {
    const element = await published()
    element.load(pageData().replaceAll('"disclosure":"public"', '"disclosure":"background"'))
    await drawn(element)
    expect(element.citations).to.deep.equal([])
    expect(rootOf(element).innerHTML).not.to.include("Traffic count")
  })

  it("draws the article with its marks before the cards", async () => {
    const element = document.createElement("claim-annotator")
    element.innerHTML = `${checkedArticle}<script type="application/json">${pageData()}</script>`
    element.setAttribute("article-id", "bridge")
    const page = document.body.appendChild(document.createElement("main"))
    page.append(element)
    let frames = 0
    requestAnimationFrame(() => frames++)
    await element.ready
    expect(rootOf(element).querySelectorAll("mark")).to.have.length(4)
    expect(frames, "the page's own article is never drawn without ours").to.equal(0)
    expect(rootOf(element).querySelector("claim-card")).to.equal(null)
    await drawn(element)
    expect(rootOf(element).querySelectorAll("claim-card")).to.have.length(4)
  })

  it("has its article from `for`, from an address, and from a script", async () => {
    const holder = document.createElement("div")
    holder.id = "holder"
    holder.innerHTML = checkedArticle
    document.body.append(holder)
    const element = await published("", {data: "", attributes: {for: "holder"}})
    expect(element.articleText).to.match(/^Council reopens/)
    expect(holder.hidden).to.equal(true)
    element.remove()
    expect(holder.hidden).to.equal(false)
    holder.remove()

    const other = await published("", {data: "", attributes: {src: "/fixtures/japanese.html"}})
    const texts: string[] = []
    other.addEventListener("article-change", ({articleText}) => texts.push(articleText))
    expect(other.articleText.length).to.be.greaterThan(100)
    other.articleHTML = "<h1>Other</h1><p>words</p>"
    await other.ready
    expect(other.articleText).to.equal("Other\nwords")
    expect(texts).to.deep.equal(["Other\nwords"])
  })

  it("tells why there is no article", async () => {
    const errors: string[] = []
    document.body.addEventListener("article-error", ({src}) => errors.push(src), {once: true})
    const element = await published("", {data: "", attributes: {for: "nowhere"}})
    expect(errors).to.deep.equal(["nowhere"])
    expect(words(rootOf(element).querySelector(".paper .warn")!)).to.include("nowhere")
  })

  it("follows the page when that changes the article, keeps what is selected, and does nothing before it is ready", async () => {
    const element = await published()
    element.select(ids.cable)
    const words = element.querySelector("p")!
    words.textContent = `Updated. ${words.textContent}`
    await element.ready
    await drawn(element)
    expect(element.articleText).to.include("Updated. The council")
    expect(element.place(ids.cable)[0]!.status).to.equal("moved")
    expect(rootOf(element).querySelector("mark[data-selected]")!.textContent).to.equal("We tested every cable")
    element.articleHTML = checkedArticle
    expect(element.select(ids.cars)).to.equal(false)
    expect(element.load(pageData()).issues.map(({code}) => code)).to.deep.equal(["not-ready"])
    expect(() => element.toJSON()).to.throw(DOMException)
  })

  it("stays where the whole element is loaded after it", async () => {
    const before = customElements.get("claim-annotator")
    await import("../../components/index.js")
    expect(customElements.get("claim-annotator")).to.equal(before)
    const element = await published()
    expect(rootOf(element).querySelectorAll("claim-card")).to.have.length(4)
  })
})
