import {expect} from "chai"
import {articleFromText} from "../../src/article/article-from-text.js"
import {articleText} from "../../src/article/article-text.js"

/// The blocks of a text as "type: text", a line break as "/".
function outline(text: string): string[] {
  const found: string[] = []
  articleFromText(text).forEach(node => found.push(`${node.type.name}: ${node.textContent.replaceAll("\n", "/")}`))
  return found
}

const reads = (name: string, text: string, ...blocks: string[]) =>
  it(name, () => expect(outline(text)).to.deep.equal(blocks))

describe("articleFromText", () => {
  reads(
    "parts paragraphs at blank lines",
    "One.\n\nTwo.\n \t\n\n\nThree.",
    "paragraph: One.",
    "paragraph: Two.",
    "paragraph: Three.",
  )
  reads(
    "takes a short first line for the headline",
    "Town falls\n\nIt fell.",
    "headline: Town falls",
    "paragraph: It fell.",
  )
  reads(
    "takes a first sentence for a paragraph",
    "The town fell.\n\nAll left.",
    "paragraph: The town fell.",
    "paragraph: All left.",
  )
  reads(
    "takes a quoted sentence for a paragraph",
    '"It fell."\n\nAll left',
    'paragraph: "It fell."',
    "paragraph: All left",
  )
  reads("takes a question for the headline", "Who won?\n\nNobody.", "headline: Who won?", "paragraph: Nobody.")
  reads(
    "takes two lines for a paragraph",
    "By Ann\nBeirut\n\nAll left.",
    "paragraph: By Ann/Beirut",
    "paragraph: All left.",
  )
  reads(
    "takes a long first line for a paragraph",
    `${"word ".repeat(40)}\n\nEnd`,
    `paragraph: ${"word ".repeat(40).trim()}`,
    "paragraph: End",
  )
  reads("takes a single line for a paragraph", "Town falls", "paragraph: Town falls")
  reads("keeps single line ends as breaks", "one\r\ntwo\rthree", "paragraph: one/two/three")
  reads(
    "folds white space, not the unbreakable",
    "  one \t two\u00a0\u00a0three  \n  four ",
    "paragraph: one two\u00a0\u00a0three/four",
  )
  reads("drops a byte order mark", "\uFEFFone", "paragraph: one")
  reads("replaces what is no text", "a\0b\ud800c\udc00 🚜", "paragraph: a\uFFFDb\uFFFDc\uFFFD 🚜")
  reads("reads markup as text", "<b>one</b> &amp; two", "paragraph: <b>one</b> &amp; two")
  reads("makes one empty paragraph of nothing", " \n\n ", "paragraph: ")

  it("makes valid documents", () => {
    for (const text of ["", "a", "a\n\nb", "\n", "a\n\n\n"]) articleFromText(text).check()
  })

  it("changes no words", () => {
    const text = "A headline\n\nOne two\nthree.\n\n“Four,” he said."
    expect(articleText(articleFromText(text))).to.equal(text.replaceAll("\n\n", "\n"))
  })
})
