import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {toWebAnnotation} from "../../src/format/to-web-annotation.js"
import {idOfName} from "../../src/model/id.js"
import {annotationOf, articleOf, factCheckOf, targetOf} from "../format/sample-fact-checks.js"
import {attacks} from "./corpus.js"
import {sampleText} from "./still-works.js"
import {strays} from "./strays.js"

/// What stands where an attack shall stand.
const here = "HERE"
const time = "2024-05-01T10:00:00Z"
const segment = (exact: string, start: number) => ({
  textQuote: {exact, prefix: here, suffix: here},
  textPosition: {start, end: start + exact.length},
})

/// A collection with something in every field that there is, and `HERE` wherever any text may stand.
const full = toWebAnnotation(
  factCheckOf({
    article: articleOf({headline: here, publisher: here, foreign: {"x:desk": here}}),
    annotations: [
      annotationOf("full", sampleText, {
        kind: "claim",
        targets: [
          targetOf("words", segment("carries", sampleText.indexOf("carries"))),
          {...targetOf("lost", segment(here, 5)), role: "mention"},
        ],
        speaker: idOfName("speaker"),
        creator: idOfName("speaker"),
        via: [{agent: idOfName("speaker"), cue: here}],
        claim: {
          claimReviewed: here,
          claimDate: "2024-05",
          appearances: [{url: here, name: here}],
          checkability: "opinion",
        },
        quote: {mode: "direct", translation: {from: here, original: here, by: here}},
        ratings: [
          {reviewAspect: "content", scale: here, key: here, alternateName: here, ratingExplanation: here, asOf: time},
        ],
        evidence: [
          {
            ...{id: idOfName("evidence"), citation: idOfName("citation"), stance: "supports", reviewAspect: "content"},
            ...{excerpt: here, locator: here, note: here},
          },
        ],
        privateNote: here,
        foreign: {
          "x:note": {[here]: here},
          rights: here,
          body: [{type: "TextualBody", value: here, purpose: "tagging"}],
        },
      }),
    ],
    citations: [
      {
        ...{id: idOfName("citation"), type: "web", name: here, author: here, publisher: here, disclosure: "public"},
        ...{url: `https://a.example/${here}`, archivedAt: `https://b.example/${here}`, inLanguage: here},
      },
    ],
    agents: [
      {
        ...{id: idOfName("speaker"), type: "Person", name: here, description: here, jobTitle: here},
        ...{affiliation: here, unnamedReason: here},
      },
    ],
  }),
  sampleText,
  {
    history: [
      {
        ...{stamp: "000001700000000-0000-a", collection: "annotations", id: idOfName("full"), by: here, origin: "user"},
        changes: {privateNote: [here, here], [here]: [here, {item: here}]},
      },
    ],
  },
)
const template = JSON.stringify(full)

/// An annotation with the attack in every text, and as the name of a property beside every other; as the value of every
/// property but types and kinds; and as every id.
const variants: readonly ((item: unknown, input: string) => unknown)[] = [
  (item, input) => mapped(withProperty(item, input), text => text.replaceAll(here, () => input)),
  (item, input) => mapped(item, (text, key) => (/^(@|type|kind|motivation|purpose)/.test(key) ? text : input)),
  (item, input) => mapped(item, (text, key) => (/^(id|recordId|agent|citation|spokenBy)$/.test(key) ? input : text)),
]

/// A file with an attack in it, in an annotation of each variant; as text or as an object.
export function attackFile(n: number, input: string): unknown {
  const file = (n % 2 ? variants[0]! : variants[1]!)(JSON.parse(template), input) as typeof full
  const items = variants.map((variant, i) => variant(JSON.parse(numbered(`${n}/${i}`)), input))
  const whole = {...file, type: full.type, first: {...full.first, items}}
  return n % 2 ? JSON.stringify(whole) : whole
}

/// Load a file for every attack, with an annotation of each variant in it, draw what it adds, and undo that. Returns what
/// went wrong, in words.
export async function loadAll(element: ClaimAnnotator): Promise<string[]> {
  const wrong: string[] = []
  const root = element.shadowRoot!
  for (const {n, input} of attacks) {
    const {added, issues} = element.load(attackFile(n, input))
    // Texts that are too long are left out, and nothing else of an attack that is only text.
    if (!added && input.length < 50_000) wrong.push(`${n}: nothing was added: ${issues[0]?.message ?? ""}`)
    if (element.annotations.length !== added) wrong.push(`${n}: ${added} are said to be added`)
    await element.updateComplete
    await root.querySelector("claim-list")!.updateComplete
    for (const card of root.querySelectorAll("claim-card")) await card.updateComplete
    wrong.push(...strays(root).map(stray => `${n}: ${stray}`))
    for (const {id} of element.annotations) element.history(id)
    if (element.undo() !== added > 0 || element.annotations.length) wrong.push(`${n}: it cannot be undone`)
  }
  return wrong
}

/// The item, its records' ids made different ones by a name.
function numbered(name: string): string {
  const item = JSON.stringify(full.first.items[0])
  return item.replace(/urn:uuid:[0-9a-f-]{36}/g, id => idOfName(`${id}/${name}`))
}

/// The same value with every text in it replaced, and `HERE` in the names of properties too.
function mapped(value: unknown, replace: (text: string, key: string) => string, key = ""): unknown {
  if (typeof value === "string") return replace(value, key)
  if (Array.isArray(value)) return value.map(item => mapped(item, replace, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name === here ? replace(name, "") : name,
      mapped(item, replace, name),
    ]),
  )
}

/// The same value with one more property in every object of it.
function withProperty(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map(item => withProperty(item, name))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, withProperty(item, name)] as const)
  return Object.fromEntries([...entries, [name, {[name]: name}]])
}
