import {expect} from "chai"
import {type EditorState, EditorState as State} from "prosemirror-state"
import {DOMSerializer, type Node} from "prosemirror-model"
import {Annotator} from "../../src/annotator.js"
import {articleFromHTML} from "../../src/article/article-from-html.js"
import {articleSchema} from "../../src/article/schema.js"
import {findQuote} from "../../src/anchoring/find-quote.js"
import {deleteRecords} from "../../src/state/record-commands.js"
import {DisplayDocument} from "../../src/view/display-document.js"

const html =
  "<h1>Title</h1><p>One <em>two three</em> four five.</p><ul><li>Six seven</li><li>eight nine.</li></ul><p>Ten.</p>"

/// Marks in an article's display copy: "[one two]" is a mark, "{three}" a second piece without a role.
function shown(doc: Node): string {
  const dom = document.createElement("div")
  dom.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(doc.content))
  for (const [selector, open, close] of [
    ["mark", "[", "]"],
    ["span.mark", "{", "}"],
    ["em", "_", "_"],
  ] as const)
    for (const element of dom.querySelectorAll(selector)) {
      element.prepend(open)
      element.append(close)
    }
  return [...dom.querySelectorAll("h1, p")].map(block => block.textContent).join(" / ")
}

function annotated(...words: string[]): Annotator {
  const annotator = new Annotator(articleFromHTML(html), {id: "display", headline: "Title", versions: []})
  for (const exact of words) annotator.annotate("claim", [findQuote(annotator.text.text, {exact})])
  return annotator
}

describe("DisplayDocument", () => {
  const shows = (title: string, words: string[], expected: string) =>
    it(`shows ${title}`, () => {
      const {state} = annotated(...words)
      expect(shown(DisplayDocument.of(state).doc)).to.equal(expected)
    })

  const rest = "Six seven / eight nine. / Ten."
  shows("nothing where nothing is marked", [], `Title / One _two three_ four five. / ${rest}`)
  shows("one element across emphasis", ["One two"], `Title / [One _two_]_ three_ four five. / ${rest}`)
  shows(
    "nested ones inside each other",
    ["two three four", "three"],
    `Title / One [_two _[_three_] four] five. / ${rest}`,
  )
  shows(
    "the longer of two that begin together around the other",
    ["five", "five."],
    `Title / One _two three_ four [[five].] / ${rest}`,
  )
  shows(
    "the same words twice, one inside the other",
    ["five", "five"],
    `Title / One _two three_ four [[five]]. / ${rest}`,
  )
  shows(
    "a second piece where two overlap",
    ["two three", "three four"],
    `Title / One [_two _[_three_]]{ four} five. / ${rest}`,
  )
  shows(
    "one in each block it covers",
    ["five.\nSix seven\neight"],
    "Title / One _two three_ four [five.] / [Six seven] / [eight] nine. / Ten.",
  )
  shows("the headline too", ["Title"], `[Title] / One _two three_ four five. / ${rest}`)

  it("has the positions of the article", () => {
    const {state} = annotated("One two", "two three four", "Six")
    const {doc} = DisplayDocument.of(state)
    expect(doc.content.size).to.equal(state.doc.content.size)
    state.doc.descendants((node, pos) => {
      if (node.isTextblock) expect(doc.nodeAt(pos)!.textContent).to.equal(node.textContent)
    })
  })

  it("keeps the nodes of blocks that no annotation touches", () => {
    const {state} = annotated("Six")
    const {doc} = DisplayDocument.of(state)
    expect(doc.child(0)).to.equal(state.doc.child(0))
    expect(doc.child(1)).to.equal(state.doc.child(1))
    expect(doc.child(3)).to.equal(state.doc.child(3))
  })

  describe("update", () => {
    /// The display after each change, and whether it is what drawing everything anew gives.
    function following(annotator: Annotator) {
      const {display, doc} = DisplayDocument.of(annotator.state)
      let view: EditorState = State.create({doc})
      let changed = 0
      annotator.subscribe(({state}) => {
        const tr = display.update(state, view.tr)
        changed = tr.steps.length
        view = view.apply(tr)
        expect(view.doc.eq(DisplayDocument.of(state).doc)).to.be.true
      })
      return {doc: () => view.doc, changed: () => changed}
    }

    it("draws only the blocks that changed", () => {
      const annotator = annotated("One", "Ten")
      const display = following(annotator)
      const before = display.doc()
      annotator.annotate("quote", [findQuote(annotator.text.text, {exact: "eight"})])
      expect(display.changed()).to.equal(1)
      expect(display.doc().child(1)).to.equal(before.child(1))
      expect(shown(display.doc())).to.include("[eight] nine")
    })

    it("follows a seeded run of marks and deletions", () => {
      const annotator = annotated()
      const display = following(annotator)
      let seed = 7
      const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
      const {length} = annotator.text.text
      for (let i = 0; i < 120; i++) {
        const ids = [...annotator.factCheck.annotations.keys()]
        if (ids.length > 6) {
          const id = ids[random(ids.length)]!
          annotator.run(deleteRecords([id]))
        } else {
          const start = random(length - 1)
          annotator.annotate(random(2) ? "claim" : "quote", [{start, end: start + 1 + random(length - start)}])
        }
      }
      expect(shown(display.doc()).replace(/[[\]{}_]/g, "")).to.equal(
        "Title / One two three four five. / Six seven / eight nine. / Ten.",
      )
    })
  })
})
