import type {MarkSpec} from "prosemirror-model"

/// The mark that shows an annotation in a display copy of the article. The article itself never has one, and no HTML
/// parses to one. It is the first mark of the schema, so it is the outermost element; `excludes: ""` lets the marks of
/// several annotations lie on the same words.
export const annotationMark: MarkSpec = {
  attrs: {
    id: {default: null},
    target: {default: null},
    kind: {default: null},
    verdict: {default: null},
    state: {default: null},
    first: {default: null},
    edge: {default: null},
  },
  excludes: "",
  inclusive: false,
  toDOM({attrs}) {
    const {id, target, kind, verdict, state, first} = attrs as Record<string, string | null>
    const data = {
      "data-annotation": id,
      "data-target": target,
      "data-kind": kind,
      "data-verdict": verdict,
      "data-state": state,
    }
    // A second piece in the same block is not announced again.
    if (first === "no") return ["span", {class: "mark", part: "mark", ...data}, 0]
    // The card is in the same root (design: one shadow root), so a plain id leads to it.
    return ["mark", {role: "mark", class: "mark", part: "mark", "aria-details": `card-${id}`, ...data}, 0]
  },
}
