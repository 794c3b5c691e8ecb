import {expect} from "chai"
import type {Node} from "prosemirror-model"
import {articleFromElement, articleFromHTML} from "../../src/article/article-from-html.js"
import {articleText, articleTextOf} from "../../src/article/article-text.js"

const p = (text: string) => `doc(paragraph(${JSON.stringify(text)}))`

/// One row: HTML and the document it becomes, the same with and without DOMPurify.
function reads(name: string, html: string, expected: string) {
  it(name, () => {
    for (const purify of [true, false]) {
      const doc = articleFromHTML(html, document, {purify, base: "https://example.org/news/"})
      doc.check()
      expect(doc.toString()).to.equal(expected)
    }
  })
}

/// Names and texts of the blocks that `toString` does not tell apart.
function attrsOf(doc: Node, name: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  doc.descendants(node => {
    if (node.type.name === name) found.push({...node.attrs})
    for (const mark of node.marks) if (mark.type.name === name) found.push({...mark.attrs})
  })
  return found
}

describe("articleFromHTML", () => {
  describe("folds white space as a browser shows it", () => {
    reads("runs", "<p>one \n\t two\f three</p>", p("one two three"))
    reads("edges", "<p>  one  </p>\n  ", p("one"))
    reads(
      "over the edges of elements",
      "<p> one <em> two </em> three </p>",
      'doc(paragraph("one ", emphasis("two "), "three"))',
    )
    reads("at the end of a line in an element", "<p>one <em>two </em> </p>", 'doc(paragraph("one ", emphasis("two")))')
    reads("an element of white space only", "<p>one<b> </b></p>", p("one"))
    reads(
      "an element of white space between words",
      "<p>one<b> </b>two</p>",
      'doc(paragraph("one", strong(" "), "two"))',
    )
    reads("around a line break", "<p>one <br> two</p>", 'doc(paragraph("one", hard_break, "two"))')
    reads("line breaks at the edges", "<p><br>one<br><br></p>", p("one"))
    reads(
      "two line breaks between words",
      "<p>one<br><br>two</p>",
      'doc(paragraph("one", hard_break, hard_break, "two"))',
    )
    reads("not spaces that do not break", "<p>\u00a0one\u00a0\u00a0two\u2003</p>", p("\u00a0one\u00a0\u00a0two\u2003"))
    reads(
      "not in preformatted text",
      "<pre>\n  one\n\n two </pre>",
      'doc(preformatted("  one", hard_break, hard_break, " two "))',
    )
    reads("between blocks", "<div> <p>one</p> \n <p>two</p> </div>", 'doc(paragraph("one"), paragraph("two"))')
  })

  describe("finds the paragraphs", () => {
    reads("in loose text", "one<p>two</p>three", 'doc(paragraph("one"), paragraph("two"), paragraph("three"))')
    reads(
      "in divs",
      "<div>one<div>two</div><b>three</b></div>",
      'doc(paragraph("one"), paragraph("two"), paragraph(strong("three")))',
    )
    reads(
      "through unknown elements",
      "<x-body>one <x-word>two</x-word><p>three</p></x-body>",
      'doc(paragraph("one two"), paragraph("three"))',
    )
    reads(
      "within a link around them",
      "<a href='/x'><h2>one</h2><p>two</p></a>",
      'doc(subheading(link("one")), paragraph(link("two")))',
    )
    reads("with nothing in the empty ones", "<p></p><p> </p><p><br></p><div><b></b></div><p>one</p>", p("one"))
    reads("in definition lists", "<dl><dt>one<dd>two</dl>", 'doc(paragraph("one"), paragraph("two"))')
    reads("in plain text", "one & two > three", p("one & two > three"))
    reads("without a word", "<div><p></p></div>", "doc(paragraph)")
    reads("next to a comment", "<p>write <!-- a --> &lt;b&gt;</p>", p("write <b>"))
  })

  describe("knows the parts of news", () => {
    reads(
      "one headline",
      "<h1>one</h1><h1>two</h1><h3>three</h3>",
      'doc(headline("one"), subheading("two"), subheading("three"))',
    )
    reads(
      "a headline after one with a picture only",
      "<h1><img src=/a></h1><h1>one</h1>",
      'doc(image, headline("one"))',
    )
    reads("blocks in a headline", "<h1><div>one</div></h1>", 'doc(headline("one"))')
    reads(
      "a standfirst",
      "<p class='x standfirst'>one</p><p itemprop=description>two</p>",
      'doc(standfirst("one"), standfirst("two"))',
    )
    reads("no standfirst in a like-named class", "<p class='standfirst-wrap lead-image'>one</p>", p("one"))
    reads(
      "a byline",
      "<div class=byline>By <a href=/a>one</a></div><p class=dateline>two</p>",
      'doc(byline("By ", link("one")), byline("two"))',
    )
    reads(
      "a figure",
      "<figure><img src=/a><figcaption>one <p>two</p></figcaption></figure>",
      'doc(figure(image, caption("one"), caption("two")))',
    )
    reads(
      "a figure with a caption only",
      "<figure><figcaption>one</figcaption></figure>",
      'doc(figure(caption("one")))',
    )
    reads("an empty figure", "<figure></figure><p>one", p("one"))
    reads("a caption without a figure", "<figcaption>one</figcaption>", 'doc(figure(caption("one")))')
    reads(
      "quotes",
      "<blockquote>one<p>two</p><blockquote>three</blockquote></blockquote>",
      'doc(blockquote(paragraph("one"), paragraph("two"), blockquote(paragraph("three"))))',
    )
    reads(
      "a list",
      "<ul><li>one<li><p>two</p><ol><li>three</ol></ul>",
      'doc(bullet_list(list_item(paragraph("one")), list_item(paragraph("two"), ordered_list(list_item(paragraph("three"))))))',
    )
    reads(
      "text astray in a list",
      "<ul>one<li>two</li><ol><li>three</ol></ul>",
      'doc(bullet_list(list_item(paragraph("one")), list_item(paragraph("two")), list_item(ordered_list(list_item(paragraph("three"))))))',
    )
    reads("an item without a list", "<li>one</li>", p("one"))
    reads(
      "a table",
      "<table><caption>one</caption><thead><tr><th>two<th></thead><tr><td><p>three</p><td>4</table>",
      'doc(table(table_caption("one"), table_row(table_header(paragraph("two")), table_header(paragraph)), table_row(table_cell(paragraph("three")), table_cell(paragraph("4")))))',
    )
    reads("a rule", "one<hr>two", 'doc(paragraph("one"), horizontal_rule, paragraph("two"))')
    reads(
      "marks",
      "<b>1</b><i>2</i><q>3</q><del>4</del><sub>5</sub><sup>6</sup><mark>7</mark>",
      'doc(paragraph(strong("1"), emphasis("2"), quotation("3"), strike("4"), sub("5"), sup("6"), "7"))',
    )
  })

  describe("never cuts a sentence by a picture", () => {
    reads("before the words", "<p><img src=/a> one</p>", 'doc(image, paragraph("one"))')
    reads(
      "between the words",
      "<p>one <img src=/a> two</p><p>three</p>",
      'doc(paragraph("one two"), image, paragraph("three"))',
    )
    reads(
      "between loose words",
      "one <a href=/b><img src=/a></a> two<p>three",
      'doc(paragraph("one two"), image, paragraph("three"))',
    )
    reads(
      "in a list",
      "<ul><li>one <img src=/a><li><img src=/a></ul>",
      'doc(bullet_list(list_item(paragraph("one"), image), list_item(image)))',
    )
  })

  describe("leaves out", () => {
    reads(
      "scripts and styles",
      "<p>one<script>x</script><style>x</style><noscript>x</noscript><template>x</template> two</p>",
      p("one two"),
    )
    reads(
      "frames and media",
      "<iframe>x</iframe><object>x</object><video>x</video><audio>x</audio><canvas>x</canvas><svg><text>x</text></svg>one",
      p("one"),
    )
    reads(
      "words of controls",
      "<form>one<button>x</button><select><option>x</select><textarea>x</textarea><input value=x></form>",
      p("one"),
    )
    reads(
      "what is hidden",
      "<p hidden>x</p><p style='color:red; DISPLAY : none'>x</p><dialog>x</dialog><p>one</p>",
      p("one"),
    )
    reads(
      "not what is hidden from screen readers only",
      "<p>one <b aria-hidden=true>two</b></p>",
      'doc(paragraph("one ", strong("two")))',
    )
    reads("not what finding uncovers", "<p hidden=until-found>one</p>", p("one"))
    reads(
      "the page around an article",
      "<header>x</header><main>x<article><p>one</p></article></main><footer>x</footer>",
      p("one"),
    )
    reads(
      "the page around main",
      "<header>x</header><main><article>one</article><article>two</article></main>",
      'doc(paragraph("one"), paragraph("two"))',
    )
    reads(
      "nothing around several articles",
      "<article>one</article><p>two</p><article>three</article>",
      'doc(paragraph("one"), paragraph("two"), paragraph("three"))',
    )
    reads(
      "nothing for articles in the article",
      "x<article>one<article>two</article></article>",
      'doc(paragraph("one"), paragraph("two"))',
    )
    reads("the head of a page", "<!doctype html><title>x</title><meta name=x content=x><body>one", p("one"))
  })

  describe("takes any string", () => {
    const chars = Array.from({length: 3000}, (_, i) => String.fromCharCode((i * 7919) % 65536)).join("")
    for (const [name, html] of Object.entries({
      nothing: "",
      "white space": " \n ",
      "an open tag": "<p",
      "closing tags": "</p></div></html>",
      "a comment without an end": "<!-- a <p>",
      "a frameset": "<frameset><frame src=x></frameset>",
      garbage: chars,
      "garbage in tags": `<${chars}><p ${chars}>${chars}`,
    }))
      it(name, () => {
        for (const purify of [true, false]) articleFromHTML(html, document, {purify}).check()
      })

    reads("NUL and lone surrogates", "<p>a\0b\ud800c\udc00 🚜&#xD800;</p>", p("a\uFFFDb\uFFFDc\uFFFD 🚜\uFFFD"))
  })

  describe("is not misled by elements that have the name of a property", () => {
    const names = [
      ...["attributes", "childNodes", "children", "firstChild", "nodeType", "nodeName", "nodeValue", "localName"],
      ...["getAttribute", "hasAttribute", "closest", "querySelector", "querySelectorAll", "contains", "baseURI"],
      ...["ownerDocument", "parentNode", "body", "head", "documentElement", "createElement", "style", "lang"],
    ]
    it("in a form", () => {
      for (const name of names)
        for (const control of [`<input name=${name}>`, `<input name=${name}><output id=${name}></output>`]) {
          const html = `<form lang=fr><p>one</p>${control}</form><p>two</p>`
          const doc = articleFromHTML(html, document, {purify: false})
          expect(doc.toString(), name).to.equal('doc(paragraph("one"), paragraph("two"))')
          expect(attrsOf(doc, "paragraph")[0]!.lang, name).to.equal("fr")
          // DOMPurify takes no chances with some of them, and drops the form.
          expect(articleText(articleFromHTML(html)), name).to.match(/^(one\n)?two$/)
        }
    })
    it("in a page", () => {
      for (const name of names)
        for (const purify of [true, false]) {
          const html = `<html lang=fr><img name=${name}><form name=${name}></form><embed name=${name}><article><p>one`
          const doc = articleFromHTML(html, document, {purify})
          expect(doc.toString(), `${name}, ${String(purify)}`).to.equal(p("one"))
          expect(doc.attrs["lang"], name).to.equal("fr")
        }
    })
    it("in a form that is the article", () => {
      for (const name of names) {
        const form = document.createElement("form")
        form.innerHTML = `<p>one</p><input name=${name}>`
        expect(articleFromElement(form).toString(), name).to.equal(p("one"))
      }
    })
  })

  it("resolves addresses against the base, and drops what has none", () => {
    const html =
      "<base href='https://evil.example/'><a href='b c'>x</a><img src=//example.net/a.png alt=y><a href=mailto:a@b.example>z</a>"
    for (const purify of [true, false]) {
      const doc = articleFromHTML(html, document, {purify, base: "https://example.org/news/"})
      expect(attrsOf(doc, "link").map(({href}) => href)).to.deep.equal([
        "https://example.org/news/b%20c",
        "mailto:a@b.example",
      ])
      expect(attrsOf(doc, "image")).to.deep.equal([{src: "https://example.net/a.png", alt: "y", lang: null, dir: null}])
      const without = articleFromHTML(html, document, {purify, base: "about:blank"})
      expect(attrsOf(without, "link").map(({href}) => href)).to.deep.equal(["mailto:a@b.example"])
      expect(attrsOf(without, "image")).to.deep.equal([])
    }
    expect(attrsOf(articleFromHTML("<a href=/x>x</a>"), "link")).to.deep.equal([
      {href: new URL("/x", document.baseURI).href},
    ])
  })

  it("keeps levels, spans and the first number of a list, within limits", () => {
    const doc = articleFromHTML(
      "<h6>a</h6><ol start=7><li>b</ol><ol start=x><li>c</ol><table><tr><td colspan=2 rowspan=0>d<td colspan=1e9>e</table>",
    )
    expect(attrsOf(doc, "subheading")[0]!.level).to.equal(6)
    expect(attrsOf(doc, "ordered_list").map(({start}) => start)).to.deep.equal([7, 1])
    expect(attrsOf(doc, "table_cell").map(({colspan, rowspan}) => [colspan, rowspan])).to.deep.equal([
      [2, 1],
      [1000, 1],
    ])
  })

  it("keeps language and direction once, where they change", () => {
    const doc = articleFromHTML(
      "<html lang=en><article dir=rtl><div lang=en><p>a</p><ul lang=de><li lang=de>b</ul></div>",
    )
    expect(doc.attrs).to.include({lang: "en", dir: "rtl"})
    expect(attrsOf(doc, "paragraph").map(({lang, dir}) => [lang, dir])).to.deep.equal([
      [null, null],
      [null, null],
    ])
    expect(attrsOf(doc, "bullet_list")[0]).to.include({lang: "de", dir: null})
    expect(attrsOf(doc, "list_item")[0]).to.include({lang: null})
  })

  it("reads a million characters in 5,000 paragraphs whole", () => {
    const words = "Forces left the <em>town</em> of <a href=/b>Boukamal</a> on Wednesday, officials said. "
    const html = `<article><h1>Town falls</h1>${`<p>${words.repeat(3)}</p>\n`.repeat(5000)}</article>`
    expect(html.length).to.be.above(1_000_000)
    const text = articleTextOf(articleFromHTML(html, document, {base: "https://example.org/"}))
    expect(text.blocks).to.have.length(5001)
  })

  // A browser's own parser takes time that grows with the square of the depth: 16 s for 100,000 open tags.
  describe("goes 10,000 levels deep", () => {
    for (const tags of ["<div>", "<b>", "<blockquote>", "<ul><li>", "<span lang=fr>"])
      it(tags, () => {
        for (const purify of [true, false]) {
          const doc = articleFromHTML(`${tags.repeat(10_000)}deep`, document, {purify})
          doc.check()
          expect(articleText(doc)).to.equal("deep")
          expect(() => JSON.stringify(doc.toJSON())).not.to.throw()
        }
      })

    it("in elements built by a script", () => {
      const root = document.implementation.createHTMLDocument("").createElement("div")
      let inner: HTMLElement = root
      for (let depth = 0; depth < 20_000; depth++)
        inner = inner.appendChild(root.ownerDocument.createElement("blockquote"))
      inner.textContent = "deep"
      expect(articleText(articleFromElement(root))).to.equal("deep")
    })
  })

  it("needs a document", () => {
    const inert = document.implementation.createHTMLDocument("")
    expect(articleText(articleFromHTML("<p>one", inert))).to.equal("one")
    const known = Object.getOwnPropertyDescriptor(window, "DOMParser")!
    Reflect.deleteProperty(window, "DOMParser")
    expect(() => articleFromHTML("<p>one", inert)).to.throw(RangeError)
    Object.defineProperty(window, "DOMParser", known)
  })
})

describe("articleFromElement", () => {
  const element = (html: string) => {
    const div = document.createElement("div")
    div.innerHTML = html
    return div
  }

  it("leaves the element as it is", () => {
    const html = "<ul><li>one</li><ul><li> two </li></ul></ul> <p hidden>x</p><a href='x'>y</a>"
    const root = element(html)
    const before = root.innerHTML
    articleFromElement(root)
    expect(root.innerHTML).to.equal(before)
  })

  it("reads an element that is hidden itself", () => {
    const root = element("<p>one</p>")
    root.hidden = true
    expect(articleFromElement(root).toString()).to.equal(p("one"))
  })

  it("reads the article in it, or it as the article", () => {
    const root = element("x<article><p>one</p><article>two</article></article>")
    const expected = 'doc(paragraph("one"), paragraph("two"))'
    expect(articleFromElement(root).toString()).to.equal(expected)
    expect(articleFromElement(root.querySelector("article")!).toString()).to.equal(expected)
  })

  it("reads any element", () => {
    const read = (html: string) => articleFromElement(element(html).firstElementChild!).toString()
    expect(read("<blockquote>one</blockquote>")).to.equal('doc(blockquote(paragraph("one")))')
    expect(read("<h1>one</h1>")).to.equal('doc(headline("one"))')
    expect(read("<b>one</b>")).to.equal('doc(paragraph(strong("one")))')
    expect(read("<img src=https://example.org/a>")).to.equal("doc(image)")
    expect(read("<p></p>")).to.equal("doc(paragraph)")
  })

  it("resolves addresses against the page", () => {
    expect(attrsOf(articleFromElement(element("<a href=/x>x</a>")), "link")).to.deep.equal([
      {href: new URL("/x", document.baseURI).href},
    ])
  })

  it("joins text nodes and surrogates as they are", () => {
    const root = element("")
    root.append("one ", " two", document.createElement("p"), "\ud83d", "three")
    expect(articleFromElement(root).toString()).to.equal('doc(paragraph("one two"), paragraph("\uFFFDthree"))')
  })
})

describe("fixtures/voa-boukamal.html", () => {
  let doc: Node
  before(async () => {
    doc = articleFromHTML(await (await fetch("/fixtures/voa-boukamal.html")).text())
  })

  it("is a headline, a caption without a picture, and ten paragraphs", () => {
    const names: string[] = []
    doc.forEach(node => names.push(node.type.name))
    expect(names).to.deep.equal(["headline", "figure", ...Array.from({length: 10}, () => "paragraph")])
    expect(doc.child(1).toString()).to.match(/^figure\(caption\("A picture taken from video .*"\)\)$/)
    expect(doc.attrs.lang).to.equal("en")
  })

  it("has exactly the words of the article", async () => {
    const text = articleText(doc)
    expect(text.startsWith("Syrian Government Forces Recapture Key Border Crossing\n")).to.be.true
    expect(text.endsWith("which has been battling Islamic State in the north and east of Syria.")).to.be.true
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
    const hex = Array.from(hash, byte => byte.toString(16).padStart(2, "0")).join("")
    expect(hex).to.equal("4b74748c7b2d98774169603c1d51aee779f4b83be42e19180f9b536146a1c350")
  })
})
