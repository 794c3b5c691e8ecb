import type {StoreChanges, StoreListener} from "./fact-check-store.js"

/// Who wants to hear of which article.
export class ArticleListeners {
  readonly #listeners = new Map<string, Set<{readonly listener: StoreListener}>>()

  get isEmpty(): boolean {
    return this.#listeners.size === 0
  }

  /// Returns what takes the listener out again. One function may listen twice.
  add(article: string, listener: StoreListener): () => void {
    const own = {listener}
    const listeners = this.#listeners.get(article) ?? new Set()
    this.#listeners.set(article, listeners.add(own))
    return () => {
      listeners.delete(own)
      if (listeners.size === 0 && this.#listeners.get(article) === listeners) this.#listeners.delete(article)
    }
  }

  /// Tell those who listen to this article. What a listener throws is reported as uncaught: it must not pass for a
  /// failure of storage.
  tell(changes: StoreChanges): void {
    for (const {listener} of [...(this.#listeners.get(changes.article) ?? [])])
      try {
        listener(changes)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
  }
}
