import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {type Options, annotator, removeAll} from "./harness.js"

const forms: HTMLElement[] = []

/// An annotator in a form of the page's, with a label and a button that publishes.
export async function inForm(options: Options = {}): Promise<{element: ClaimAnnotator; form: HTMLFormElement}> {
  const form = document.createElement("form")
  form.innerHTML = `<label for="review">Our review</label><fieldset></fieldset><button>Publish</button>`
  form.addEventListener("submit", event => {
    event.preventDefault()
    submitted++
  })
  forms.push(form)
  document.body.append(form)
  const attributes = {id: "review", name: "review", ...options.attributes}
  const element = await annotator({...options, attributes, parent: form.querySelector("fieldset")!})
  return {element, form}
}
let submitted = 0

/// How often a form has been submitted.
export const submissions = (): number => submitted

/// Take everything out of the page again; for `afterEach`.
export async function removeForms(): Promise<void> {
  submitted = 0
  await removeAll()
  for (const form of forms.splice(0)) form.remove()
}

/// What a form posts.
export const posted = (form: HTMLFormElement) => [...new FormData(form)]
/// What is missing, in short.
export const codes = (element: ClaimAnnotator) => element.unmet.map(unmet => unmet.code)

/// A verdict, or an answer.
export const rating = (aspect: "content" | "attribution", ratingExplanation?: string) => ({
  reviewAspect: aspect,
  ...(aspect === "content"
    ? {scale: "plain@1", key: "true", alternateName: "True"}
    : {scale: "attribution@1", key: "confirmed", alternateName: "Confirmed"}),
  ...(ratingExplanation === undefined ? {} : {ratingExplanation}),
})

/// A claim to which nothing is missing, made by script.
export function finishedClaim(element: ClaimAnnotator, exact = "four thousand"): string {
  const {id} = element.annotate("claim", {exact})
  const {id: citation} = element.cite({type: "web", name: "Count", disclosure: "public"})
  const evidence = [{id: `urn:uuid:${crypto.randomUUID()}`, citation, stance: "supports", reviewAspect: "content"}]
  element.edit(id, {ratings: [rating("content", "Counted.")], evidence})
  return id
}

/// The id of the card that has the focus, or what else has it.
export function focusedPlace(element: ClaimAnnotator): string {
  const {activeElement} = element.shadowRoot!
  return (activeElement as HTMLElement | null)?.dataset["id"] ?? activeElement?.id ?? ""
}
