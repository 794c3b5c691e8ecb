import type {Node} from "prosemirror-model"
import {articleFromText} from "../../src/article/article-from-text.js"
import type {ArticleFacts} from "../../src/state/article-commands.js"

/// A text of the article, and what its page says about it.
export interface ArticleText {
  readonly doc: Node
  readonly facts: ArticleFacts
}

const text = (words: string, url: string): ArticleText => ({
  doc: articleFromText(words),
  facts: {headline: "Harbour opens", url: `https://news.example/${url}`, inLanguage: "en"},
})

/// The article as it was first, with words that stand in it twice; corrected; and at another address, in another order.
/// What is two UTF-16 units in a file's one position stands in front of all: a file knows no other text than the one that
/// is open.
export const articles: readonly ArticleText[] = [
  text(
    `🚢 Harbour opens

The mayor said on Monday that the harbour is open. “It is open,” she said, “and it stays open.”

Nobody paid for it. The bridge is closed until June. The old ferry will not come back this year. It is open.`,
    "harbour",
  ),
  text(
    `🚢 Harbour opens again

The mayor said on Tuesday that the harbour is open. “It is open,” she said.

Nobody paid for it. The bridge is closed until July. The ferry will not come back. It is open.`,
    "harbour",
  ),
  text(
    `🚢 Harbour opens

Nobody paid for it. The bridge is closed until June. The old ferry will not come back this year. It is open.

The mayor said on Monday that the harbour is open. “It is open,” she said, “and it stays open.”`,
    "new-harbour",
  ),
]

/// Where each word begins and ends.
export function wordsOf(text: string): readonly {readonly start: number; readonly end: number}[] {
  const known = found.get(text)
  if (known) return known
  const words = [...text.matchAll(/\p{L}+|\p{Emoji_Presentation}/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  found.set(text, words)
  return words
}

const found = new Map<string, readonly {start: number; end: number}[]>()
