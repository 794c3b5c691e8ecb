import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {type Options, annotator, press, settled} from "./harness.js"

/// The main landmark of the page.
const main = document.createElement("main")
main.innerHTML = "<h1>A page about the news</h1>"
main.style.cssText = "background: Canvas; color: CanvasText"

/// Make the page one that has what a page must have; returns what puts it back.
export function preparePage(): () => void {
  document.documentElement.lang = "en"
  document.title = "A fact check"
  document.body.append(main)
  return () => main.remove()
}

/// The annotator in a page that has what a page must have: a title, a language, a main landmark.
export const inPage = (options: Options = {}): Promise<ClaimAnnotator> => annotator({...options, parent: main})

/// Every kind of card: rated and not, a quote and a claim in it, overlapping words, a second place, sources.
export async function filled(options: Options = {}): Promise<ClaimAnnotator> {
  const element = await inPage(options)
  const claim = element.annotate("claim", {exact: "carries four thousand cars a day"})
  element.annotate("claim", {exact: "cars a day. The mayor said"})
  const quote = element.annotate("quote", {exact: "We tested every cable, and 'not one' had failed,"})
  const inner = element.annotate("claim", {exact: "'not one' had failed"})
  const count = element.cite({type: "web", name: "Traffic count", url: "https://example.org/5", disclosure: "public"})
  const call = element.cite({type: "interview", name: "Call with the mayor", disclosure: "confidential"})
  const evidence = (n: number, citation: string, stance: string) => ({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`,
    citation,
    stance,
    reviewAspect: "content",
  })
  element.edit(claim.id, {
    ratings: [{reviewAspect: "content", scale: "plain@1", key: "mostly-false", alternateName: "Mostly false"}],
    evidence: [evidence(1, count.id, "contradicts"), evidence(2, call.id, "background")],
    privateNote: "Ask again",
  })
  element.edit(quote.id, {
    ratings: [{reviewAspect: "attribution", scale: "attribution@1", key: "confirmed", alternateName: "Confirmed"}],
  })
  element.edit(inner.id, {partOf: quote.id})
  await settled(element)
  return element
}

/// The form of the first claim, or of the quote.
export async function form(kind: "claim" | "quote", options: Options = {}): Promise<ClaimAnnotator> {
  const element = await filled(options)
  await press(element, "Edit", `[data-kind="${kind}"]`)
  return element
}

export async function withErrors(options: Options = {}): Promise<ClaimAnnotator> {
  const element = await form("claim", options)
  await press(element, "Add source")
  await press(element, "Save")
  return element
}
