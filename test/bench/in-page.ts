// What the bench does inside the page; run.mjs calls it.
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {Annotator} from "../../src/annotator.js"
import {describe} from "../../src/anchoring/describe.js"
import {articleTextOf} from "../../src/article/article-text.js"
import {inSlices} from "../../src/slices.js"
import {PlaceFinder} from "../../src/state/place-finder.js"
import {articleFromHTML} from "../../src/article/article-from-html.js"
import {Autosave} from "../../src/autosave.js"
import {deleteRecords, putRecords} from "../../src/state/record-commands.js"
import type {FactCheckStore, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"

let element: ClaimAnnotator
const longTasks: number[] = []
new PerformanceObserver(list => longTasks.push(...list.getEntries().map(({duration}) => duration))).observe({
  type: "longtask",
})

/// What a store holds of an article with so many annotations spread over it, half of them with a verdict.
export async function makeEntries(html: string, count: number): Promise<StoredEntry[]> {
  const entries = new Map<string, StoredEntry>()
  const store = storeOf([], written => {
    for (const entry of written) entries.set(`${entry.collection}/${entry.id}`, entry)
  })
  await open(html, {store})
  annotateAll(count)
  await element.saved
  element.remove()
  return [...entries.values()]
}

/// Opens an article with stored work. Milliseconds from making the element until the article is drawn with its marks,
/// until the element is ready and that is drawn, and until every card has its content.
export async function openStored(
  html: string,
  entries: readonly StoredEntry[],
): Promise<{readable: number; ready: number; cards: number}> {
  const from = performance.now()
  const opening = open(html, {store: storeOf(entries, () => undefined)})
  const since = async (moment: Promise<unknown>) => {
    await moment
    await painted()
    return performance.now() - from
  }
  const [readable, ready] = await Promise.all([since(until(() => marks().length > 0)), since(opening)])
  const cards = await since(until(() => !shadow().querySelector("claim-card:empty")))
  return {readable, ready, cards}
}

let measured: Promise<number>

/// From now on measures the next event of this type: from when it happened until its effect is drawn.
export function measure(type: "click" | "keydown" | "input"): void {
  const before = type === "click" ? marks().length : 0
  measured = new Promise(resolve => {
    addEventListener(
      type,
      event => {
        const isDone = () => type !== "click" || (marks().length > before && isFormShown())
        void until(isDone)
          .then(painted)
          .then(() => resolve(performance.now() - event.timeStamp))
      },
      {capture: true, once: true},
    )
  })
}

/// Milliseconds of what `measure` was called for.
export function result(): Promise<number> {
  return measured
}

/// The long tasks since the last time this was asked for.
export function takeLongTasks(): number[] {
  return longTasks.splice(0)
}

/// Where to drag the mouse over some unmarked words in the middle of the article.
export function wordsInMiddle(): {x: number; y: number}[] {
  const walker = document.createTreeWalker(shadow().querySelector(".ProseMirror")!, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.length > 30 && text.parentElement?.localName === "p") texts.push(text)
  }
  const text = texts[Math.floor(texts.length / 2)]!
  text.parentElement!.scrollIntoView({block: "center"})
  return [2, 20].map(offset => {
    const range = document.createRange()
    range.setStart(text, offset)
    const {x, y, height} = range.getBoundingClientRect()
    return {x, y: y + height / 2}
  })
}

export function focusArticle(): void {
  element.focus()
}

export function markClaimButton(): HTMLElement {
  return shadow().querySelector<HTMLElement>('button[aria-label="Mark claim"]')!
}

export function explanationField(): HTMLElement {
  return shadow().querySelector<HTMLElement>('claim-editor [data-field="explanation"]')!
}

/// Milliseconds until each of so many changes of an article with so many annotations is stored in IndexedDB, the change
/// itself not counted.
export async function timesToStore(html: string, count: number, changes: number): Promise<number[]> {
  await open(html, {articleId: `bench-${count}`})
  annotateAll(count)
  await element.saved
  const times: number[] = []
  for (let i = 0; i < changes; i++) {
    element.edit(element.annotations[i]!.id, {privateNote: `Checked ${i}`})
    const from = performance.now()
    await element.saved
    times.push(performance.now() - from)
    await painted()
  }
  element.remove()
  return times
}

/// What it costs to change and store something when so many annotations are stored, without anything drawn: milliseconds
/// of each change until it is stored in IndexedDB, and how many bytes (as JSON, keys included) each has written.
export async function costOfStoring(html: string, count: number, changes: number): Promise<Cost[]> {
  const article = articleFromHTML(html, document)
  const annotator = new Annotator(article, {id: `cost-${count}`, headline: "Bench", versions: []})
  const autosave = new Autosave(annotator, createIndexedDbStore(), () => undefined)
  await autosave.open()
  const {text} = annotator.text
  const rangeAt = (i: number) => {
    const start = Math.floor((i * (text.length - 50)) / count)
    return [{start, end: start + 40}]
  }
  for (let i = 0; i < count; i++) annotator.annotate("claim", rangeAt(i))
  await autosave.flush()
  let bytes = 0
  IDBObjectStore.prototype.put = new Proxy(Reflect.get(IDBObjectStore.prototype, "put"), {
    apply(put, store, [value, key]: [unknown, unknown]) {
      bytes += new TextEncoder().encode(JSON.stringify([key, value])).length
      return Reflect.apply(put, store, [value, key]) as unknown
    },
  })
  const costs: Cost[] = []
  const cost = async (change: string, act: () => unknown) => {
    bytes = 0
    const from = performance.now()
    act()
    await autosave.flush()
    costs.push({change, time: performance.now() - from, bytes})
  }
  const ids = [...annotator.factCheck.annotations.keys()]
  for (let i = 0; i < changes; i++) {
    const annotation = annotator.factCheck.annotations.get(ids[i]!)!
    const noted = {...annotation, privateNote: `Checked ${i}`}
    await cost("Note", () => annotator.run(putRecords({annotations: [noted]}, annotator.now())))
    await cost("Mark", () => annotator.annotate("quote", rangeAt(i + 0.5)))
    await cost("Delete", () => annotator.run(deleteRecords([ids.at(-1 - i)!])))
  }
  autosave.close()
  return costs
}

/// Finds places in a changed text as opening it does, with and without the earlier text: milliseconds of the longest task
/// there is, in all, and the tasks above 50 ms that the browser has seen.
export async function longestTasks(
  html: string,
  count: number,
): Promise<Record<string, {longest: number; all: number; long: number}>> {
  const {text} = articleTextOf(articleFromHTML(html, document))
  let n = 0
  const later = text.replace(/\p{L}+ /gu, word => (n++ % 20 ? word : n % 3 ? "" : `${word}anew `))
  const step = Math.floor(text.length / count)
  const targets = Array.from({length: count}, (_, i) => {
    const start = text.indexOf(" ", i * step) + 1
    const segments = [describe(text, {start, end: Math.min(start + 40, text.length)})]
    return [{id: `${i}`, source: "bench", role: "main" as const, segments}]
  })
  const found: Record<string, {longest: number; all: number; long: number}> = {}
  for (const [how, versions] of Object.entries({"stored text": [{hash: "earlier", text}], "no stored text": []})) {
    await painted()
    takeLongTasks()
    const from = performance.now()
    const {job, longest} = timed(new PlaceFinder(later, versions).prepare(targets))
    await inSlices(job, () => true)
    const all = performance.now() - from
    await painted()
    found[how] = {longest: longest(), all, long: takeLongTasks().length}
  }
  return found
}

/// A job, and the longest time it takes with what is done in the same slice.
function timed(job: Generator<undefined, void>): {job: Generator<undefined, void>; longest: () => number} {
  let longest = 0
  function* watched(): Generator<undefined, void> {
    for (let began = performance.now(); ;) {
      const {done} = job.next()
      const time = performance.now() - began
      longest = Math.max(longest, time)
      if (done) return
      yield
      // As inSlices does it: after 8 ms others have had their turn.
      if (time >= 8) began = performance.now()
    }
  }
  return {job: watched(), longest: () => longest}
}

export interface Cost {
  readonly change: string
  readonly time: number
  readonly bytes: number
}

async function open(html: string, properties: {store?: FactCheckStore; articleId?: string}): Promise<void> {
  element = Object.assign(document.createElement("claim-annotator"), {articleId: "bench", ...properties})
  element.innerHTML = html
  document.body.append(element)
  await element.ready
  await element.updateComplete
}

function annotateAll(count: number): void {
  const {articleText} = element
  const step = Math.floor(articleText.length / count)
  for (let i = 0; i < count; i++) {
    const start = articleText.indexOf(" ", i * step) + 1
    const {id} = element.annotate(i % 4 ? "claim" : "quote", {start, end: Math.min(start + 40, articleText.length)})
    if (i % 2) continue
    const reviewAspect = i % 4 ? "content" : "attribution"
    const rating = {reviewAspect, scale: "bench@1", key: "true", alternateName: "True", ratingExplanation: "Seen."}
    element.edit(id, {ratings: [rating]})
  }
}

function storeOf(entries: readonly StoredEntry[], written: (entries: readonly StoredEntry[]) => void): FactCheckStore {
  return {
    read: () => Promise.resolve({entries, problems: []}),
    write({entries: changed}) {
      written(changed)
      return Promise.resolve()
    },
    subscribe: () => () => undefined,
  }
}

function shadow(): ShadowRoot {
  return element.shadowRoot!
}

function marks(): ArrayLike<Element> {
  return shadow().querySelectorAll("mark")
}

function isFormShown(): boolean {
  return !!shadow().activeElement?.closest("claim-editor")
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise(requestAnimationFrame)
}

/// Resolves when the next frame has been drawn: a message sent in its callback comes after it.
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
