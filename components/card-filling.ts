import type {ReadingCard} from "./reading-card.js"

/// Which cards are still without content. A long list is readable at once: every card is there and has its name, the
/// first are filled with it, the others follow some at a time, and one that somebody asks for is filled first.
export class CardFilling {
  readonly #waiting = new Set<string>()
  #timer = 0

  constructor(private readonly cardOf: (id: string) => ReadingCard | null) {}

  /// Cards that are about to be made, in their order.
  expect(ids: readonly string[]): void {
    for (const id of ids.slice(atOnce)) this.#waiting.add(id)
    if (this.#waiting.size && !this.#timer) this.#later()
  }

  /// Is this card filled when it is drawn next?
  isDue(id: string): boolean {
    return !this.#waiting.has(id)
  }

  /// Somebody asks for this card.
  ask(id: string): void {
    this.#waiting.delete(id)
  }

  #later(): void {
    this.#timer = window.setTimeout(() => void this.#fillSome(), 0)
  }

  async #fillSome(): Promise<void> {
    const end = performance.now() + budget
    for (const id of this.#waiting) {
      this.#waiting.delete(id)
      const card = this.cardOf(id)
      if (card) card.filled = true
      await card?.updateComplete
      if (performance.now() > end) break
    }
    this.#timer = 0
    if (this.#waiting.size) this.#later()
  }
}

/// So many new cards are filled when they are made: more than fit in a window.
const atOnce = 25
/// How long a slice of filling takes before the page can do something else; ms. The browser needs about twice as long
/// again to lay out what it got.
const budget = 8
