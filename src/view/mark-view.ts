import {DOMSerializer, type Mark} from "prosemirror-model"
import type {MarkView} from "prosemirror-view"
import type {Kind} from "../model/annotation.js"

/// How marks are told to a screen reader: not at all, as marks, or as marks whose start and end are words of the text –
/// for those screen readers that say nothing of a mark.
export type SpokenMarks = "off" | "marks" | "ends"

/// The words that tell where a mark starts and ends.
export type MarkEdges = (kind: Kind, edge: "start" | "end") => string

/// Draws marks. Their attributes may change without being drawn again.
export function markViews(spoken: SpokenMarks, edges: MarkEdges) {
  return {
    annotation(mark: Mark): MarkView {
      const {dom, contentDOM} = DOMSerializer.renderSpec(document, mark.type.spec.toDOM!(mark, true))
      const drawn = spoken === "off" ? asSpan(dom) : dom
      if (spoken === "ends") {
        const {kind, edge} = mark.attrs as {readonly kind: Kind; readonly edge: string | null}
        if (edge === "start" || edge === "both") drawn.dataset["start"] = edges(kind, "start")
        if (edge === "end" || edge === "both") drawn.dataset["end"] = edges(kind, "end")
      }
      return {
        dom: drawn,
        contentDOM: drawn === dom ? contentDOM! : drawn,
        ignoreMutation: ({type}) => type === "attributes",
      }
    },
  }
}

/// The same without a role: the mark is seen, not heard.
function asSpan(mark: HTMLElement): HTMLElement {
  const span = document.createElement("span")
  for (const {name, value} of mark.attributes)
    if (name === "class" || name.startsWith("data-")) span.setAttribute(name, value)
  return span
}
