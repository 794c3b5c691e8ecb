import type {Node} from "prosemirror-model"
import {history} from "prosemirror-history"
import {EditorState} from "prosemirror-state"
import type {FactCheck} from "../model/fact-check.js"
import {factCheckPlugin} from "./fact-check-plugin.js"
import {readOnly} from "./read-only.js"

/// The one state: an article and the fact check of it.
export function createState(doc: Node, factCheck: FactCheck): EditorState {
  return EditorState.create({
    doc,
    // Every change can be undone (by default prosemirror-history forgets). Each is undone by itself: what is done in
    // quick succession is put together only where it is adjacent, and record steps touch no place of the document.
    plugins: [factCheckPlugin(factCheck), readOnly(), history({depth: Infinity})],
  })
}
