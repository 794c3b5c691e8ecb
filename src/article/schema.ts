import {type Mark, type Node, Schema} from "prosemirror-model"
import {articleMarks} from "./article-marks.js"
import type {ArticleMaterial} from "./article-material.js"
import {articleNodes} from "./article-nodes.js"

/// The schema of a news article. It is safe by itself: a list of what may be there, and every attribute is checked
/// whenever a node or mark is made, from HTML, from JSON or by hand: a bad address is a `RangeError`, so none is drawn.
///
/// A picture is a block of its own, and the only inline leaf is `hard_break`; so inside a textblock positions and text
/// offsets run in step.
export const articleSchema = new Schema<keyof typeof articleNodes, keyof typeof articleMarks>({
  nodes: articleNodes,
  marks: articleMarks,
})

/// The schema as what articles are made of.
export const articleMaterial: ArticleMaterial<Node, Mark> = articleSchema
