import DOMPurify from "dompurify"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {attacks} from "./corpus.js"
import {strays} from "./strays.js"

/// How an article comes in.
export type Door = "articleHTML" | "src" | "child"

/// Where DOMPurify says that it cannot work, as in Node, the schema is alone.
export function purify(on: boolean): void {
  Object.assign(DOMPurify, {isSupported: on})
}

interface Opening {
  readonly door: Door
  /// Mark all words of each.
  readonly marks?: boolean
  /// Those to open; all by default.
  readonly numbers?: readonly number[]
}

/// Open attacks as articles, each by itself, in one annotator. Returns what went wrong, in words.
export async function openAll(element: ClaimAnnotator, {door, marks, numbers}: Opening): Promise<string[]> {
  const wrong: string[] = []
  let at = ""
  element.addEventListener("article-error", ({error}) =>
    wrong.push(`${at}: ${String((error as Error).cause ?? error)}`),
  )
  let child: Element | null = null
  if (door === "child") Object.defineProperty(element, "children", {get: () => [child], configurable: true})
  for (const {n, input} of attacks) {
    if (numbers && !numbers.includes(n)) continue
    at = `${n} as ${door}`
    if (door === "child") child = inert(input)
    else if (door === "src") element.src = `/articles/${n}`
    else element.articleHTML = input
    await element.updateComplete
    await element.ready
    wrong.push(...strays(element.shadowRoot!).map(stray => `${at}: ${stray}`))
    const {length} = element.articleText
    if (!length || !marks) continue
    element.annotate("claim", {start: 0, end: length})
    if (!element.undo() || element.annotations.length) wrong.push(`${at}: what was marked cannot be undone`)
  }
  Reflect.deleteProperty(element, "children")
  return wrong
}

/// The child of an annotator as a page might have it, in a document where nothing of it runs: what runs then is our doing.
function inert(html: string): Element {
  const article = document.implementation.createHTMLDocument("").createElement("article")
  article.innerHTML = html
  return article
}
