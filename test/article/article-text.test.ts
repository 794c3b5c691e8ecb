import {expect} from "chai"
import {articleFromHTML} from "../../src/article/article-from-html.js"
import {ArticleText, articleText, articleTextOf} from "../../src/article/article-text.js"
import {articleSchema} from "../../src/article/schema.js"

const varied =
  articleFromHTML(`<h1>Ten <em>thousand</em> 🚜 words</h1><figure><img src="https://example.org/a.png" alt="no">
  <figcaption>A caption</figcaption></figure><p>One<br>two <a href="https://example.org/">three</a></p><hr>
  <ul><li>first<ol><li>nested</ol><li>second</ul><blockquote><p>Quoted.</p><p>More.</p></blockquote>
  <table><tr><th>Head<td></tr><tr><td>Cell<td>e\u0301</table><pre>a\n  b</pre>`)

describe("articleText", () => {
  it("joins the text of all textblocks by one line end", () =>
    expect(articleText(varied)).to.equal(
      "Ten thousand 🚜 words\nA caption\nOne\ntwo three\nfirst\nnested\nsecond\nQuoted.\nMore.\nHead\nCell\ne\u0301\na\n  b",
    ))

  it("leaves out textblocks without text, also from JSON", () => {
    const {doc, paragraph, hard_break} = articleSchema.nodes
    const p = (text?: string) => paragraph.create(null, text ? articleSchema.text(text) : hard_break.create())
    expect(
      articleText(doc.create(null, [paragraph.create(), p(), p("a"), p(), paragraph.create(), p("b"), p()])),
    ).to.equal("a\nb")
  })

  it("is empty for an article without text", () => expect(articleText(articleFromHTML(""))).to.equal(""))
})

describe("ArticleText", () => {
  const text = articleTextOf(varied)

  it("is made once for a document", () => {
    expect(articleTextOf(varied)).to.equal(text)
    expect(articleTextOf(articleFromHTML("<p>other"))).not.to.equal(text)
  })

  it("leads from every offset to its character and back", () => {
    for (let offset = 0; offset <= text.text.length; offset++) {
      const pos = text.toPos(offset)
      expect(text.toOffset(pos), `offset ${offset}`).to.equal(offset)
      expect(varied.resolve(pos).parent.isTextblock).to.be.true
      const {start, end} = text.blocks[text.blockAt(offset)]!
      expect(offset).to.be.within(start, end)
      if (offset < end)
        expect(varied.textBetween(pos, pos + 1, "", node => node.type.spec.leafText?.(node) ?? "")).to.equal(
          text.text[offset],
        )
    }
  })

  it("gives every position an offset, never going backwards", () => {
    for (const bias of [-1, 1] as const) {
      let last = 0
      for (let pos = 0; pos <= varied.content.size; pos++) {
        const offset = text.toOffset(pos, bias)
        expect(offset, `position ${pos}`).to.be.within(last, text.text.length)
        last = offset
      }
      expect(last).to.equal(text.text.length)
    }
  })

  it("goes from between two blocks to the next, or with bias -1 to the one before", () => {
    const [first, second] = text.blocks
    for (let pos = first!.from + first!.end - first!.start + 1; pos < second!.from; pos++) {
      expect(text.toOffset(pos)).to.equal(second!.start)
      expect(text.toOffset(pos, -1)).to.equal(first!.end)
    }
  })

  it("gives one range of positions for each block in a stretch of text", () => {
    const start = text.text.indexOf("words")
    const end = text.text.indexOf("One") + 3
    const pieces = text.rangesToPositions(start, end).map(({from, to}) => varied.textBetween(from, to))
    expect(pieces).to.deep.equal(["words", "A caption", "One"])
    expect(text.rangesToPositions(start, start)).to.deep.equal([])
  })

  it("covers all of the text with the ranges of all of it", () => {
    const pieces = text.rangesToPositions(0, text.text.length)
    expect(pieces).to.deep.equal(text.blocks.map(({from, start, end}) => ({from, to: from + end - start})))
  })

  it("refuses offsets outside of the text", () => {
    for (const offset of [-1, text.text.length + 1, 0.5, NaN]) {
      expect(() => text.toPos(offset)).to.throw(RangeError, String(offset))
      expect(() => text.blockAt(offset)).to.throw(RangeError, String(offset))
    }
    expect(() => text.rangesToPositions(3, 2)).to.throw(RangeError, "3")
  })

  it("has a place for offset 0 in an article without text", () => {
    const empty = new ArticleText(articleFromHTML("<p></p>"))
    expect(empty.toPos(0)).to.equal(0)
    expect(empty.toOffset(0)).to.equal(0)
    expect(empty.toOffset(2, -1)).to.equal(0)
    expect(empty.blockAt(0)).to.equal(-1)
    expect(empty.rangesToPositions(0, 0)).to.deep.equal([])
  })
})
