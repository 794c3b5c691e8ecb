import {DOMSerializer, type Mark} from "prosemirror-model"
import type {MarkView, MarkViewConstructor} from "prosemirror-view"
import type {Kind} from "../model/annotation.js"

/// How marks are told to a screen reader: not at all, as marks, or as marks whose start and end are words of the text –
/// for those screen readers that say nothing of a mark.
export type SpokenMarks = "off" | "marks" | "ends"

/// The words that tell where a mark starts and ends.
export type MarkEdges = (kind: Kind, edge: "start" | "end") => string

/// The elements that mark annotations in a view, by annotation: found without a search, and told which are selected.
export class DrawnMarks {
  readonly #elements = new Map<string, Set<HTMLElement>>()
  #selected: string | null = null

  constructor(private readonly edges: MarkEdges) {}

  /// Draws marks. Their attributes may change without being drawn again.
  views(spoken: SpokenMarks): {annotation: MarkViewConstructor} {
    return {annotation: mark => this.#draw(mark, spoken)}
  }

  /// The first element that marks an annotation, or null where it has no place.
  of(id: string): HTMLElement | null {
    const isBefore = (a: Node, b: Node) => !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
    return [...(this.#elements.get(id) ?? [])].reduce<HTMLElement | null>(
      (first, mark) => (first && isBefore(first, mark) ? first : mark),
      null,
    )
  }

  /// Show that an annotation is the selected one, or that none is.
  select(id: string | null): void {
    if (id === this.#selected) return
    for (const element of this.#elements.get(this.#selected ?? "") ?? []) element.removeAttribute("data-selected")
    for (const element of this.#elements.get(id ?? "") ?? []) element.setAttribute("data-selected", "")
    this.#selected = id
  }

  /// Say start and end in other words, where they are said.
  relabel(): void {
    for (const element of [...this.#elements.values()].flatMap(elements => [...elements])) {
      const {kind, start, end} = element.dataset
      if (start !== undefined) element.dataset["start"] = this.edges(kind as Kind, "start")
      if (end !== undefined) element.dataset["end"] = this.edges(kind as Kind, "end")
    }
  }

  #draw(mark: Mark, spoken: SpokenMarks): MarkView {
    const {dom, contentDOM} = DOMSerializer.renderSpec(document, mark.type.spec.toDOM!(mark, true))
    const element = spoken === "off" ? asSpan(dom) : dom
    const {id, kind, edge} = mark.attrs as {readonly id: string; readonly kind: Kind; readonly edge: string | null}
    if (spoken === "ends") {
      if (edge === "start" || edge === "both") element.dataset["start"] = this.edges(kind, "start")
      if (edge === "end" || edge === "both") element.dataset["end"] = this.edges(kind, "end")
    }
    const elements = this.#elements.get(id) ?? new Set()
    this.#elements.set(id, elements.add(element))
    element.toggleAttribute("data-selected", id === this.#selected)
    return {
      dom: element,
      contentDOM: element === dom ? contentDOM! : element,
      ignoreMutation: ({type}) => type === "attributes",
      destroy: () => {
        elements.delete(element)
        if (!elements.size && this.#elements.get(id) === elements) this.#elements.delete(id)
      },
    }
  }
}

/// The same without a role: the mark is seen, not heard.
function asSpan(mark: HTMLElement): HTMLElement {
  const span = document.createElement("span")
  for (const {name, value} of mark.attributes)
    if (name === "class" || name.startsWith("data-")) span.setAttribute(name, value)
  return span
}
