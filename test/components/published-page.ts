import {ReactiveElement} from "lit"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import type {PublishedAnnotator} from "../../components/published-annotator.js"
import {describe as describePlace} from "../../src/anchoring/describe.js"
import {findQuote} from "../../src/anchoring/find-quote.js"
import {plainArticleFromHTML} from "../../src/article/plain-article.js"
import {articleText} from "../../src/article/article-text.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import type {Annotation} from "../../src/model/annotation.js"
import type {Citation} from "../../src/model/citation.js"
import {FactCheck} from "../../src/model/fact-check.js"
import {idOfName} from "../../src/model/id.js"
import {attributionScale, plainScale, rate} from "../../src/model/rating-scale.js"
import {sourceOf} from "../../src/model/article.js"
import {frame, framesAwaited} from "../support/frames.js"

/// What both elements have: that with the editor, and that without.
export type Published = PublishedAnnotator | ClaimAnnotator

/// The article as it was checked.
export const checkedArticle = `<article lang="en">
  <h1>Council reopens the old bridge</h1>
  <p>The council says the bridge carries <em>four thousand</em> cars a day. The mayor said the bridge is safe.</p>
  <p>"We tested every cable, and 'not one' had failed," engineer Dana Orlo told <a href="#radio">local radio</a>.</p>
  <p>The old toll was two crowns. Nobody paid it.</p>
</article>`

/// What the page has made of it since: other words in a claim that has a verdict, and a sentence is gone.
export const changedArticle = checkedArticle
  .replace("<em>four thousand</em> cars", "<em>three thousand</em> cars")
  .replace("The old toll was two crowns. ", "")

/// Words that nobody may ever read.
export const secrets = ["Secret note", "Secret source", "secret.example", "Secret place"]

export const ids = {
  cars: idOfName("cars"),
  thousand: idOfName("thousand"),
  cable: idOfName("cable"),
  toll: idOfName("toll"),
}

/// The page's data: everything, also what is private.
export function pageData(articleHTML = checkedArticle): string {
  const text = articleText(plainArticleFromHTML(articleHTML, document))
  const article = {id: "bridge", headline: "Council reopens the old bridge", versions: []}
  const time = "2026-01-05T10:00:00.000Z"
  const made = (id: string, kind: Annotation["kind"], exact: string, more: Partial<Annotation>): Annotation => ({
    ...{id, kind, via: [], ratings: [], evidence: [], created: time, modified: time},
    targets: [
      {
        ...{id: idOfName(`${id}/target`), source: sourceOf(article), role: "main"},
        segments: [describePlace(text, findQuote(text, {exact}))],
      },
    ],
    ...more,
  })
  const citations: readonly Citation[] = [
    {
      ...{id: idOfName("count"), type: "web", name: "Traffic count", url: "https://city.example/count"},
      ...{archivedAt: "https://archive.example/count", disclosure: "public"},
    },
    {
      ...{id: idOfName("leak"), type: "web", name: "Secret source"},
      url: "https://secret.example/",
      disclosure: "confidential",
    },
  ]
  const evidence = (citation: number, locator: string): Annotation["evidence"][number] => ({
    ...{id: idOfName(`evidence ${citation}`), citation: citations[citation]!.id, stance: "contradicts"},
    ...{reviewAspect: "content", locator},
  })
  const annotations = [
    made(ids.cars, "claim", "the bridge carries four thousand cars a day", {
      speaker: idOfName("council"),
      claim: {claimReviewed: "The bridge carries 4,000 cars a day."},
      ratings: [rate(plainScale, "mostly-false", {ratingExplanation: "The count found 2,900."})],
      evidence: [evidence(0, "page 2"), evidence(1, "Secret place")],
      privateNote: "Secret note",
    }),
    made(ids.thousand, "claim", "four thousand", {}),
    made(ids.cable, "quote", "We tested every cable", {
      ratings: [rate(attributionScale, "confirmed", {ratingExplanation: "It is on the tape."})],
    }),
    made(ids.toll, "claim", "The old toll was two crowns.", {ratings: [rate(plainScale, "true", {})]}),
  ]
  const records = [
    ...annotations.map(record => ({collection: "annotations", record}) as const),
    ...citations.map(record => ({collection: "citations", record}) as const),
    {collection: "agents", record: {id: idOfName("council"), type: "Organization", name: "The council"}} as const,
  ]
  const factCheck = FactCheck.of(article).withAll(records.map(change => ({...change, id: change.record.id})))
  return JSON.stringify(toWebAnnotation(factCheck, text))
}

/// A `<claim-annotator readonly>` with an article and the page's data; ready and drawn.
export async function published(
  article = checkedArticle,
  {data = pageData(), attributes = {}}: {data?: string; attributes?: Readonly<Record<string, string>>} = {},
): Promise<Published> {
  const element = document.createElement("claim-annotator")
  for (const [name, value] of Object.entries({"article-id": "bridge", readonly: "", ...attributes}))
    element.setAttribute(name, value)
  element.innerHTML = article
  if (data) {
    const script = document.createElement("script")
    script.type = "application/json"
    script.textContent = data
    element.append(script)
  }
  const page = document.createElement("main")
  page.append(element)
  document.body.append(page)
  await element.ready
  await drawn(element)
  return element
}

/// Resolves when the element and all of its parts are drawn.
export async function drawn(element: Published): Promise<void> {
  const parts = () =>
    [element as Element, ...element.renderRoot.querySelectorAll("*")].filter(part => part instanceof ReactiveElement)
  do {
    await frame()
    await Promise.all(parts().map(part => part.updateComplete))
  } while (framesAwaited() || parts().some(part => part.isUpdatePending))
}

export const rootOf = (element: Published) => element.renderRoot as ShadowRoot

/// The card of an annotation, or its words.
export const card = (element: Published, id: string) => rootOf(element).getElementById(`card-${id}`)!
export const words = (part: Element) => part.textContent.replace(/\s+/g, " ").trim()

/// What has the focus: the annotation of a mark or card, else a name, a class or an id.
export function focused(element: Published): string {
  const active = rootOf(element).activeElement as HTMLElement | null
  if (!active) return document.activeElement === document.body ? "body" : "elsewhere"
  const {annotation, id} = active.dataset
  const name = (of: string | undefined) => Object.entries(ids).find(([, own]) => own === of)?.[0]
  if (annotation) return `mark ${name(annotation)!}`
  if (id) return `card ${name(id)!}`
  return active.ariaLabel ?? active.id
}
