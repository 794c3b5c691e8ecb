import {DOMSerializer, type Mark} from "prosemirror-model"
import type {MarkView, MarkViewConstructor} from "prosemirror-view"

/// The elements that mark annotations in a view, by annotation: found without a search, and told which are selected.
export class DrawnMarks {
  readonly #elements = new Map<string, Set<HTMLElement>>()
  #selected: string | null = null

  /// Draws a mark. Its attributes may change without its being drawn again.
  readonly view: MarkViewConstructor = (mark: Mark): MarkView => {
    const {dom, contentDOM} = DOMSerializer.renderSpec(document, mark.type.spec.toDOM!(mark, true))
    const element = dom
    const {id} = mark.attrs as {readonly id: string}
    const elements = this.#elements.get(id) ?? new Set()
    this.#elements.set(id, elements.add(element))
    element.toggleAttribute("data-selected", id === this.#selected)
    return {
      dom,
      contentDOM: contentDOM!,
      ignoreMutation: ({type}) => type === "attributes",
      destroy: () => {
        elements.delete(element)
        if (!elements.size && this.#elements.get(id) === elements) this.#elements.delete(id)
      },
    }
  }

  /// The first element with a role that marks an annotation, or null where it has no place.
  of(id: string): HTMLElement | null {
    const marks = [...(this.#elements.get(id) ?? [])].filter(element => element.localName === "mark")
    const isBefore = (a: Node, b: Node) => !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
    return marks.reduce<HTMLElement | null>((first, mark) => (first && isBefore(first, mark) ? first : mark), null)
  }

  /// Show that an annotation is the selected one, or that none is.
  select(id: string | null): void {
    if (id === this.#selected) return
    for (const element of this.#elements.get(this.#selected ?? "") ?? []) element.removeAttribute("data-selected")
    for (const element of this.#elements.get(id ?? "") ?? []) element.setAttribute("data-selected", "")
    this.#selected = id
  }
}
