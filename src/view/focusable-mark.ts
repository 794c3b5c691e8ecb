/// A mark takes the focus only when it is given: one that a press could focus would take it from the article, and in
/// WebKit ProseMirror reads the selection only while its own element has the focus.
export function makeFocusable(mark: HTMLElement): void {
  const root = mark.getRootNode() as ShadowRoot
  const left = () => {
    // A dialog that opens takes the focus, and gives it back when it is closed.
    const dialog = root.querySelector("dialog:modal")
    if (dialog) dialog.addEventListener("close", () => root.activeElement === mark || left(), {once: true})
    else {
      mark.removeAttribute("tabindex")
      mark.removeEventListener("blur", left)
    }
  }
  mark.tabIndex = -1
  mark.addEventListener("blur", left)
}

/// Ids of the annotations whose marks an element lies in, the outermost first.
export function marksAround(element: Element): string[] {
  const ids: string[] = []
  let mark = element.closest<HTMLElement>("[data-annotation]")
  while (mark) {
    ids.unshift(mark.dataset["annotation"]!)
    mark = mark.parentElement!.closest("[data-annotation]")
  }
  return ids
}
