import {expect} from "chai"
import {DOMSerializer, type Node} from "prosemirror-model"
import {articleFromElement, articleFromHTML} from "../../src/article/article-from-html.js"
import {articleSchema} from "../../src/article/schema.js"
import {attacks} from "./corpus.js"
import {strays} from "./strays.js"

// What markup means is each browser's own affair, and so is what becomes of it when it is read again: here the attacks
// are read and drawn in all three. test/attacks.test.mjs tries them on the whole element.
describe("attacks as articles", () => {
  const hits: number[] = []
  const serializer = DOMSerializer.fromSchema(articleSchema)
  const page = document.createElement("div")

  before(() => {
    Object.assign(window, {hit: (n: number) => hits.push(n)})
    document.body.append(page)
  })
  after(() => {
    page.remove()
    Reflect.deleteProperty(window, "hit")
  })

  const inert = (html: string) => {
    const article = document.implementation.createHTMLDocument("").createElement("article")
    article.innerHTML = html
    return article
  }
  const ways: Readonly<Record<string, (html: string) => Node>> = {
    "with DOMPurify": html => articleFromHTML(html),
    "with the schema alone": html => articleFromHTML(html, document, {purify: false}),
    "as an element": html => articleFromElement(inert(html)),
  }
  for (const [way, read] of Object.entries(ways))
    it(`run nothing, and leave nothing of theirs, read ${way}`, () => {
      const wrong = attacks.flatMap(({n, input}) => {
        const box = inert("<div class=ProseMirror></div>")
        const {content} = read(input)
        box.firstElementChild!.append(serializer.serializeFragment(content, {document: box.ownerDocument}))
        const found = strays(box).map(stray => `${n}: ${stray}`)
        // In the page it would run; but nothing is asked for in a test.
        for (const picture of box.querySelectorAll("img")) picture.removeAttribute("src")
        page.replaceChildren(box)
        return found
      })
      expect(wrong).to.deep.equal([])
    })

  it("would have been noticed: put in as it is, the same runs", async () => {
    const {n, input} = attacks.find(attack => attack.input.startsWith("<img src=data:, OnErRoR="))!
    const ran = new Promise(resolve => Object.assign(window, {hit: (by: number) => resolve(hits.push(by))}))
    page.insertAdjacentHTML("beforeend", input)
    await ran
    expect(hits).to.deep.equal([n])
    expect(strays(inert("<div class=ProseMirror><em onclick=x>"))).to.deep.equal(["onclick of <em>"])
  })
})
