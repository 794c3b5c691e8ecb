import {expect} from "chai"
import {DOMSerializer} from "prosemirror-model"
import {Annotator} from "../../src/annotator.js"
import {articleFromHTML} from "../../src/article/article-from-html.js"
import {articleTextOf} from "../../src/article/article-text.js"
import {plainArticleFromHTML} from "../../src/article/plain-article.js"
import {articleSchema} from "../../src/article/schema.js"
import {fromWebAnnotation} from "../../src/format/from-web-annotation.js"
import {sourceOf} from "../../src/model/article.js"
import {putRecords} from "../../src/state/record-commands.js"
import {DisplayDocument} from "../../src/view/display-document.js"
import {markedArticle} from "../../src/view/marked-article.js"
import {drawn} from "../../src/view/plain-drawing.js"
import {randomFrom} from "../anchoring/random.js"
import {randomHTML} from "../article/random-html.js"

const inert = document.implementation.createHTMLDocument("")

/// An article's annotations as the editor draws them, and as readers get them.
function both(annotator: Annotator, html: string): readonly [string, string] {
  const {doc} = DisplayDocument.of(annotator.state)
  const full = document.createElement("div")
  full.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content, {document: inert}))
  const {factCheck, places} = annotator.value
  const blocks = markedArticle(articleTextOf(plainArticleFromHTML(html, document)), factCheck, places)
  const plain = document.createElement("div")
  plain.append(drawn(blocks, {document: inert, images: true}))
  return [plain.innerHTML, full.innerHTML]
}

const openedWith = (html: string) =>
  new Annotator(articleFromHTML(html), {id: "voa-boukamal", headline: "", versions: []})

describe("markedArticle draws the marks that the editor draws:", () => {
  for (const name of ["voa-boukamal", "voa-boukamal.corrected"])
    it(`the annotations of the example file in ${name}`, async () => {
      const html = await (await fetch(`/fixtures/${name}.html`)).text()
      const annotator = openedWith(html)
      const json = await (await fetch("/fixtures/annotations/voa-boukamal.json")).json()
      const source = sourceOf(annotator.factCheck.article)
      const {annotations} = fromWebAnnotation(json, {text: annotator.text.text, source})
      const ours = annotations.map(each => ({...each, targets: each.targets.map(target => ({...target, source}))}))
      annotator.run(putRecords({annotations: ours}, annotator.now()))
      const [plain, full] = both(annotator, html)
      expect(plain).to.equal(full)
      expect(plain.match(/<mark/g)).to.have.length.greaterThan(2)
    })

  it("any places in any article, in each other and across each other", () => {
    const {pick, below} = randomFrom(11)
    for (let i = 0; i < 60; i++) {
      const html = randomHTML(pick, 60)
      const annotator = openedWith(html)
      const {length} = annotator.text.text
      for (let n = 0; length > 1 && n < 8; n++) {
        const start = below(length - 1)
        annotator.annotate(pick(["claim", "quote"]), [{start, end: start + 1 + below(length - start)}])
      }
      const [plain, full] = both(annotator, html)
      expect(plain, html).to.equal(full)
    }
  })
})
