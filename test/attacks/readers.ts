import {defineElement} from "../../components/define-element.js"
import {PublishedAnnotator} from "../../components/published-annotator.js"
import {attacks} from "./corpus.js"
import {attackFile} from "./imports.js"
import {sample, sampleText} from "./still-works.js"
import {strays} from "./strays.js"

// The element that has no editor, beside the whole one, which has the other name.
defineElement(PublishedAnnotator, [], {name: "readers-annotator"})

/// So many files one element takes in before a new one comes: cards stay.
const filesEach = 8

/// Open every attack as an article for readers, and take in the file that has it in every text, with all cards drawn.
/// Returns what went wrong, in words.
export async function showAll(): Promise<string[]> {
  const wrong: string[] = []
  let element = await readers()
  for (const [i, {n, input}] of attacks.entries()) {
    if (i % filesEach === 0) {
      element.remove()
      element = await readers()
    }
    const root = element.shadowRoot!
    element.articleHTML = input
    await element.ready
    await element.updateComplete
    wrong.push(...strays(root).map(stray => `${n} as article: ${stray}`))
    element.articleHTML = sample
    await element.ready
    const before = element.annotations.length
    element.load(attackFile(n, input))
    if (element.annotations.length === before && input.length < 50_000) wrong.push(`${n}: nothing was taken in`)
    await element.updateComplete
    // The cards come after the article.
    while (!root.querySelector("claim-list")) await new Promise(requestAnimationFrame)
    await root.querySelector("claim-list")!.updateComplete
    for (const card of root.querySelectorAll("claim-card")) await card.updateComplete
    wrong.push(...strays(root).map(stray => `${n} in a file: ${stray}`))
  }
  if (element.articleText !== sampleText) wrong.push("the article cannot be read")
  element.remove()
  return wrong
}

async function readers(): Promise<PublishedAnnotator> {
  const element: unknown = document.createElement("readers-annotator")
  if (!(element instanceof PublishedAnnotator)) throw new TypeError("The element for readers is not defined")
  element.articleHTML = sample
  document.body.append(element)
  await element.ready
  await element.updateComplete
  return element
}
