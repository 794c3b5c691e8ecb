import type {Node} from "prosemirror-model"
import {ArticleBuilder} from "./article-builder.js"
import {wellFormed} from "./fold-text.js"
import {articleMaterial} from "./schema.js"

/// Longest first line that can be a headline, in UTF-16 code units.
const longestHeadline = 140

/// Read an article from plain text. Blank lines part the paragraphs; a single line end stays a line break, so that no
/// words run together or change. White space at the edges of lines goes, runs of it become one space.
///
/// The first paragraph is the headline if more follows, and it is one line of at most 140 characters that does not end
/// like a sentence.
export function articleFromText(text: string): Node {
  const builder = new ArticleBuilder(articleMaterial, {})
  const paragraphs = wellFormed(text)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t\f]*(?:\n[ \t\f]*)+/)
    .filter(paragraph => /[^ \t\n\f]/.test(paragraph))
  for (const [index, paragraph] of paragraphs.entries()) {
    const isFirst = index === 0 && paragraphs.length > 1
    const {headline, paragraph: ordinary} = articleMaterial.nodes
    const type = isFirst && isHeadline(paragraph.trim()) ? headline : ordinary
    for (const [row, line] of paragraph.split("\n").entries()) {
      if (row > 0) builder.addBreak(type, {}, [])
      builder.addText(line, type, {}, [])
    }
    builder.endLine()
  }
  return builder.finish()
}

function isHeadline(line: string): boolean {
  return line.length <= longestHeadline && !/\n|[.!…:;,]["'”’)\]]*$/.test(line)
}
