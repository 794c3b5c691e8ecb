/// Keeps `aria-posinset` and `aria-setsize` of a list's items. One more item changes those of all others; so that nobody
/// waits for a long list, the others get theirs a moment later, some at a time.
export class ListPositions {
  #timer = 0

  /// The list has other items than before.
  update(list: Element): void {
    clearTimeout(this.#timer)
    const count = list.childElementCount
    if (count <= atOnce) {
      this.#write(list.firstElementChild, 1, count, count)
      return
    }
    this.#later(() => this.#slice(list, 1), delay)
  }

  /// The place of one item, at once.
  place(item: Element, position: number, count: number): void {
    write(item, "aria-posinset", position)
    write(item, "aria-setsize", count)
  }

  #slice(list: Element, position: number): void {
    const next = position + atOnce
    this.#write(list.children[position - 1] ?? null, position, atOnce, list.childElementCount)
    if (next <= list.childElementCount) this.#later(() => this.#slice(list, next), 0)
  }

  #write(first: Element | null, position: number, items: number, count: number): void {
    for (let item = first, i = 0; item && i < items; item = item.nextElementSibling, i++)
      this.place(item, position + i, count)
  }

  #later(act: () => void, ms: number): void {
    this.#timer = window.setTimeout(act, ms)
  }
}

/// So many items take no time that anybody would notice.
const atOnce = 200
/// How long the others wait; ms. The action that changed the list has been drawn by then.
const delay = 100

function write(item: Element, name: string, value: number): void {
  if (item.getAttribute(name) !== String(value)) item.setAttribute(name, String(value))
}
