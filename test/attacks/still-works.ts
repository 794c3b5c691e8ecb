import type {ClaimAnnotator} from "../../components/claim-annotator.js"

/// An article of our own, after which or in which attacks are tried.
export const sample = `<article lang="en"><h1>Council reopens the old bridge</h1>
<p>The council says the bridge carries four thousand cars a day. The mayor said the bridge is safe.</p></article>`
export const sampleText =
  "Council reopens the old bridge\nThe council says the bridge carries four thousand cars a day. The mayor said the bridge is safe."

/// What of the job no longer works in an annotator, in words; null if all does.
export async function whatFails(element: ClaimAnnotator): Promise<string | null> {
  element.articleHTML = sample
  await element.ready
  await element.updateComplete
  if (element.articleText !== sampleText) return "the article cannot be read"
  const before = element.annotations.length
  const {id} = element.annotate("claim", {exact: "four thousand cars"})
  if (!element.edit(id, {privateNote: "Seen"})) return "an annotation cannot be edited"
  await element.updateComplete
  if (!element.shadowRoot!.querySelector(`mark[data-annotation="${id}"]`)) return "no mark is drawn"
  const text = await (await element.exportAs("json")).text()
  if (!text.includes(id)) return "what is exported lacks it"
  if (!element.undo() || !element.undo() || element.annotations.length !== before) return "it cannot be undone"
  return null
}

const natures = [Object, Array, String, Function, Node, Element, HTMLElement, Document, Event, Map, Set, Promise]
const keys = () => natures.map(({prototype}) => Reflect.ownKeys(prototype).map(String).join()).join("\n")
const before = keys()

/// Has anything been put on the prototype of an object, or taken from it, since the page was opened?
export function prototypesChanged(): boolean {
  return keys() !== before || "polluted" in {} || "polluted" in []
}
