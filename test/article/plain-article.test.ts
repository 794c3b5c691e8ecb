import {expect} from "chai"
import {DOMSerializer, type Node} from "prosemirror-model"
import {articleFromElement, articleFromHTML} from "../../src/article/article-from-html.js"
import {articleText, articleTextOf} from "../../src/article/article-text.js"
import {directionAt, languageAt} from "../../src/article/language.js"
import {plainArticleFromElement, plainArticleFromHTML} from "../../src/article/plain-article.js"
import {plainMaterial} from "../../src/article/plain-material.js"
import type {PlainNode} from "../../src/article/plain-node.js"
import {articleMaterial, articleSchema} from "../../src/article/schema.js"
import {drawn} from "../../src/view/plain-drawing.js"
import {attacks} from "../attacks/corpus.js"
import {randomFrom} from "../anchoring/random.js"
import {randomHTML} from "./random-html.js"

const base = "https://example.org/news/"

/// What an article says, and everything it is drawn as.
function asSeen(doc: Node) {
  const dom = document.createElement("div")
  dom.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content, {document: inert}))
  return {text: articleText(doc), html: dom.innerHTML, attrs: doc.attrs}
}

function plainAsSeen(doc: PlainNode) {
  const dom = document.createElement("div")
  dom.append(drawn(doc.children, {document: inert, images: true}))
  return {text: articleText(doc), html: dom.innerHTML, attrs: doc.attrs}
}

/// A document in which no picture is requested.
const inert = document.implementation.createHTMLDocument("")

function elementOf(html: string): Element {
  const element = document.implementation.createHTMLDocument("").createElement("article")
  element.innerHTML = html
  return element
}

const odd = {
  nothing: "",
  "white space": " \n ",
  "loose text": "one <b>two</b> three<p>four",
  "lists without items": "<ul>one<li>two<ol>three</ol></ul>",
  "a table in pieces": "<table>one<tr><td>two<td>three<caption>four</caption><tbody>five</table>",
  "an empty cell": "<table><tr><td></td><td>one</td></tr></table>",
  "a caption without figure":
    "<figcaption>one</figcaption><figure><p>two</p><figcaption><p>three</figcaption></figure>",
  "pictures in a line": '<p>one <img src="a.png" alt="A"> two <img src="b.png"></p>',
  "links in links": '<a href="a">one <em><a href="b">two</a></em></a> <a href="javascript:x">three</a>',
  "sub in sup": "<p>a<sup>b<sub>c</sub></sup>d<sub>e<sup>f</sup></sub></p>",
  "the same mark twice": "<em>one <em>two</em> <strong><em>three</em></strong></em>",
  languages:
    '<article lang="ar" dir="rtl"><p>one <span lang="fr">two <i lang="de">three</i></span><q dir="ltr">x</q></p></article>',
  preformatted: "<pre>\n one\n\n  two </pre><p>a<br><br>b<br></p>",
  "fifty lists": "<ul><li>".repeat(50) + "deep",
  "fifty quotes": "<blockquote>".repeat(50) + "deep" + "</blockquote>".repeat(50) + "after",
  "several headlines":
    "<h1>One</h1><h1>Two</h1><h6>Three</h6><p class=lead>Four<p class=byline>Five<div class=byline>Six</div>",
  "a form that clobbers": "<form><input name=childNodes><input name=localName><p>one</form><p>two",
  "surrogates and NUL": "<p>one \ud800 two \0 three",
}

describe("a plain article is the article that ProseMirror has:", () => {
  for (const [name, html] of Object.entries(odd))
    it(name, () => {
      expect(plainAsSeen(plainArticleFromHTML(html, document, {base}))).to.deep.equal(
        asSeen(articleFromHTML(html, document, {base})),
      )
      expect(plainAsSeen(plainArticleFromElement(elementOf(html)))).to.deep.equal(
        asSeen(articleFromElement(elementOf(html))),
      )
    })

  it("the attacks", () => {
    expect(attacks.length).to.be.greaterThan(400)
    for (const {n, input} of attacks) {
      const said = `attack ${n}`
      expect(plainAsSeen(plainArticleFromHTML(input, document, {base})), said).to.deep.equal(
        asSeen(articleFromHTML(input, document, {base})),
      )
      // The table alone, without DOMPurify.
      expect(plainAsSeen(plainArticleFromElement(elementOf(input))), said).to.deep.equal(
        asSeen(articleFromElement(elementOf(input))),
      )
    }
  })

  it("elements of all kinds in any order", () => {
    const {pick} = randomFrom(7)
    for (let i = 0; i < 300; i++) {
      const element = elementOf(randomHTML(pick))
      expect(plainAsSeen(plainArticleFromElement(element)), element.innerHTML).to.deep.equal(
        asSeen(articleFromElement(element)),
      )
    }
  })

  for (const name of ["voa-boukamal", "voa-boukamal.corrected", "arabic", "japanese"])
    it(`fixtures/${name}.html, with the languages of its words`, async () => {
      const html = await (await fetch(`/fixtures/${name}.html`)).text()
      const [plain, full] = [plainArticleFromHTML(html, document), articleFromHTML(html)]
      expect(plainAsSeen(plain)).to.deep.equal(asSeen(full))
      const text = articleTextOf(plain)
      expect(text.blocks.map(({pos, start, end}) => [pos, start, end])).to.deep.equal(
        articleTextOf(full).blocks.map(({pos, start, end}) => [pos, start, end]),
      )
      for (let offset = 0; offset <= text.text.length; offset += 7) {
        const pos = text.toPos(offset)
        expect([languageAt(plain, pos), directionAt(plain, pos)], `${offset}`).to.deep.equal([
          languageAt(full, pos),
          directionAt(full, pos),
        ])
      }
    })
})

describe("the plain material", () => {
  type Name = keyof typeof articleMaterial.nodes
  const names = Object.keys(articleMaterial.nodes) as Name[]

  it("puts every type where the schema puts it", () => {
    const places = ({nodes}: typeof articleMaterial | typeof plainMaterial) =>
      names.flatMap(outer =>
        names.map(inner => {
          const {contentMatch} = nodes[outer]
          const wrapping = contentMatch.findWrapping(nodes[inner])?.map(type => type.name)
          return [outer, inner, contentMatch.matchType(nodes[inner]) !== null, wrapping]
        }),
      )
    expect(places(plainMaterial)).to.deep.equal(places(articleMaterial))
  })

  it("makes nothing with an address that the table refuses", () => {
    const {nodes, marks} = plainMaterial
    expect(() => nodes.image.create({src: "javascript:x", alt: ""})).to.throw(RangeError)
    expect(() => marks.link.create({href: "data:text/html,x"})).to.throw(RangeError)
    expect(() => nodes.paragraph.create({lang: "no language!"})).to.throw(RangeError)
  })
})
