import {expect} from "chai"
import {DOMParser, DOMSerializer, Node} from "prosemirror-model"
import {articleFromHTML} from "../../src/article/article-from-html.js"
import {articleText} from "../../src/article/article-text.js"
import {articleSchema} from "../../src/article/schema.js"

/// What is wrong with the DOM an article is drawn as; a list of what should not be there.
function dangers(doc: Node): string[] {
  const root = document.implementation.createHTMLDocument("").body
  root.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content, {document: root.ownerDocument}))
  const again = document.implementation.createHTMLDocument("").body
  again.innerHTML = root.innerHTML // as when the drawn article is saved and read once more
  return [...root.querySelectorAll("*"), ...again.querySelectorAll("*")].flatMap(element => {
    const name = element.localName
    const attributes = element.getAttributeNames().map(attribute => `${attribute}=${element.getAttribute(attribute)!}`)
    return [
      ...(drawn.has(name) && element.namespaceURI === "http://www.w3.org/1999/xhtml" ? [] : [name]),
      ...attributes.filter(attribute => !allowed.test(attribute)).map(attribute => `${name} ${attribute}`),
    ]
  })
}

const drawn = new Set(
  (
    "a p h1 h2 h3 h4 h5 h6 pre figure figcaption caption img hr blockquote ul ol li table tbody tr td th br span q cite " +
    "strong em u s small code sub sup"
  ).split(" "),
)
const allowed =
  /^(href=(https?|mailto):|src=https?:|rel=noopener noreferrer$|alt=|lang=[a-z-]+$|dir=(ltr|rtl|auto)$|class=(standfirst|byline)$|(col|row)span=\d+$|start=-?\d+$)/

const hostile = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<img src='https://example.org/a.png' onload=alert(1) onerror=alert(1)>",
  "<img/src/onerror=alert(1)>",
  "<img src=javascript:alert(1)>",
  "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
  "<img srcset='javascript:alert(1) 1x' src='data:,x'>",
  "<picture><source srcset='data:image/svg+xml,x'><img src='blob:https://example.org/1'></picture>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href=' JaVaScRiPt:alert(1)'>x</a>",
  "<a href='java\tscript:alert(1)'>x</a>",
  "<a href='java\nscript:alert(1)'>x</a>",
  "<a href='\u0001javascript:alert(1)'>x</a>",
  "<a href='&#106;avascript&colon;alert(1)'>x</a>",
  "<a href='javascript&NewLine;:alert(1)'>x</a>",
  "<a href='vbscript:msgbox(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<a href='file:///etc/passwd'>x</a>",
  "<a href='https://example.org/' target=_blank onclick=alert(1) ping='https://evil.example' style='x:y'>x</a>",
  "<a href='view-source:https://example.org'>x</a>",
  "<base href='javascript:/a/+alert(1)//'><a href='x'>x</a>",
  "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button><input onfocus=alert(1) autofocus></form>",
  "<iframe src=javascript:alert(1)></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href='data:text/css,*{}'><style>@import 'https://evil.example'</style>",
  "<p style='background:url(javascript:alert(1))' onmouseover=alert(1) id=location name=cookie>x</p>",
  "<svg onload=alert(1)><script>alert(1)</script><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
  "<math><a xlink:href=javascript:alert(1) href=javascript:alert(1)>x</a></math>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<template><script>alert(1)</script><img src=x onerror=alert(1)></template>",
  "<div><template shadowrootmode=open><script>alert(1)</script></template></div>",
  "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
  "<xmp><img src=x onerror=alert(1)></xmp><listing>&lt;img onerror=alert(1)&gt;</listing>",
  "<textarea><img src=x onerror=alert(1)></textarea><select><option><script>alert(1)</script></select>",
  "<video src=x onerror=alert(1) poster=javascript:alert(1)><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
  "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary>y</details>",
  "<marquee onstart=alert(1)>x</marquee><x-widget onclick=alert(1) is=x>y</x-widget>",
  "<p lang='\"><script>alert(1)</script>' dir='x onclick=1'>x</p>",
  "<td colspan=99999999 rowspan=-5>x</td><table><tr><td colspan=1e9 rowspan='\"onclick=1'>x</table>",
  "<ol start='1 onclick=alert(1)' type=javascript:x><li value=x>y</ol>",
  "<h1 onclick=alert(1) class='standfirst byline'>x</h1><p class=standfirst onclick=alert(1)>y</p>",
  "<mark data-annotation=x onclick=alert(1)>x</mark>",
  "<!--[if IE]><script>alert(1)</script><![endif]--><![CDATA[<script>alert(1)</script>]]><?php x ?>",
  "<plaintext><script>alert(1)</script>",
]

const base = {base: "https://example.org/news/"}

describe("articleSchema", () => {
  for (const html of hostile)
    it(`makes safe: ${JSON.stringify(html)}`, () => {
      for (const context of [html, `<p>before ${html} after</p>`, `<table><tr><td>${html}</table>`, `<svg>${html}`])
        for (const purify of [true, false]) {
          const doc = articleFromHTML(context, document, {...base, purify})
          doc.check()
          expect(dangers(doc)).to.deep.equal([])
        }
      const element = document.implementation.createHTMLDocument("").body
      element.innerHTML = html
      expect(dangers(DOMParser.fromSchema(articleSchema).parse(element))).to.deep.equal([])
    })

  it("runs nothing", async () => {
    const ran: unknown[] = []
    const known = Object.getOwnPropertyDescriptor(window, "alert")!
    const control = new Promise<void>(resolve => {
      window.alert = value => {
        ran.push(value)
        if (value === "control") resolve()
      }
    })
    for (const purify of [true, false])
      for (const html of hostile) articleFromHTML(`${html}<img src=x onerror=alert(2)>`, document, {...base, purify})
    // The same in the page itself does run, and later than anything above would have.
    document.createElement("div").innerHTML = "<img src=x onerror=\"alert('control')\">"
    await control
    Object.defineProperty(window, "alert", known)
    expect(ran).to.deep.equal(["control"])
  })

  describe("refuses JSON", () => {
    const refuses = (name: string, node: object) =>
      it(name, () => expect(() => Node.fromJSON(articleSchema, {type: "doc", content: [node]})).to.throw(RangeError))
    const text = (marks: object[]) => ({type: "paragraph", content: [{type: "text", text: "x", marks}]})

    refuses("with a link to javascript:", text([{type: "link", attrs: {href: "javascript:alert(1)"}}]))
    refuses("with a link to data:", text([{type: "link", attrs: {href: "data:text/html,x"}}]))
    refuses("with a relative link", text([{type: "link", attrs: {href: "/x"}}]))
    refuses("with a link to nothing", text([{type: "link", attrs: {href: null}}]))
    refuses("with a picture from data:", {type: "image", attrs: {src: "data:image/png;base64,x", alt: ""}})
    refuses("with a picture from mailto:", {type: "image", attrs: {src: "mailto:a@example.org", alt: ""}})
    refuses("with an alternative text that is none", {type: "image", attrs: {src: "https://example.org/", alt: {}}})
    refuses("with a language that is none", {type: "paragraph", attrs: {lang: '"><script>'}})
    refuses("with a direction that is none", {type: "paragraph", attrs: {dir: "up"}})
    refuses("with a span of words in no language", text([{type: "language", attrs: {lang: "en us", dir: null}}]))
    refuses("with a subheading of level 1", {type: "subheading", attrs: {level: 1}})
    refuses("with a subheading of level script", {type: "subheading", attrs: {level: "script"}})
    refuses("with a list from 1.5", {type: "ordered_list", attrs: {start: 1.5}})
    refuses("with a cell of 5,000 columns", {type: "table_cell", attrs: {colspan: 5000}})
    refuses("with an unknown node", {type: "script"})
    refuses("with an unknown mark", text([{type: "style"}]))
  })

  it("refuses bad attributes when a node or mark is made by hand", () => {
    const {paragraph, image} = articleSchema.nodes
    expect(() => articleSchema.marks.link.create({href: "javascript:alert(1)"})).to.throw(RangeError, "javascript:")
    expect(() => image.create({src: "data:image/svg+xml,x"})).to.throw(RangeError, "data:")
    expect(() => paragraph.create({lang: "<"})).to.throw(RangeError, "<")
  })

  it("reads back what it draws", () => {
    const html = `<h1 lang="de">A</h1><p class="standfirst">B</p><p class="byline">C</p><p>D <em>e</em><br><a
      href="https://example.org/">f <strong>g</strong></a> <span lang="fr" dir="ltr">h</span></p><h3>i</h3><pre>j
  k</pre><figure><img src="https://example.org/a.png" alt="l"><figcaption>m</figcaption></figure><ol start="4"><li>n</li></ol>
      <ul><li><p>o</p><ul><li>p</li></ul></li></ul><table><caption>q</caption><tr><th colspan="2">r</th></tr><tr><td>s</td>
      <td rowspan="3">t</td></tr></table><hr><blockquote><p>u<sub>2</sub><sup>3</sup><s>v</s><u>w</u></p></blockquote>`
    const doc = articleFromHTML(html)
    const root = document.createElement("div")
    root.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content))
    expect(articleFromHTML(root.innerHTML).toJSON()).to.deep.equal(doc.toJSON())
    expect(DOMParser.fromSchema(articleSchema).parse(root, {preserveWhitespace: "full"}).toJSON()).to.deep.equal(
      doc.toJSON(),
    )
    expect(articleText(doc)).to.equal("A\nB\nC\nD e\nf g h\ni\nj\n  k\nm\nn\no\np\nq\nr\ns\nt\nu23vw")
  })

  it("has annotation as its outermost mark, and reads none from HTML", () => {
    expect(Object.keys(articleSchema.marks)[0]).to.equal("annotation")
    const {annotation, link} = articleSchema.marks
    const [a, b] = [annotation.create({id: "a"}), annotation.create({id: "b"})]
    const marks = b.addToSet(a.addToSet([link.create({href: "https://example.org/"})]))
    expect(marks.map(mark => mark.type.name)).to.deep.equal(["annotation", "annotation", "link"])
    expect(articleFromHTML("<mark data-annotation=x>x</mark>").toString()).to.equal('doc(paragraph("x"))')
  })
})
