/* global customElements, document, indexedDB */
// Keeps a database as today's code writes it: `node test/storage/keep-database.mjs`, once for each format, before its first
// release (src/storage/migrations.ts). What it writes, format-N.json, is never written again: every later release has to
// open it (test/components/kept-databases.test.ts).
import {existsSync} from "node:fs"
import {writeFile} from "node:fs/promises"
import {fileURLToPath} from "node:url"
import {barePage} from "../support/bare-page.mjs"
import {launchChromium} from "../support/chromium.mjs"
import {startDemo} from "../support/demo-server.mjs"

const articles = [
  {
    id: "kept/ferry",
    html: `<article lang="en">
  <h1>Ferry to sail again 🚢</h1>
  <p>The company says the ferry carries <em>nine hundred</em> people a day. “It is safe,” engineer Zoë Nĭdal said, “and it stays safe.”</p>
  <p>قال المهندس إن العبّارة آمنة. Nobody has paid for it yet, and the pier is closed until June.</p>
</article>`,
  },
  {id: "kept/ferry/2", html: `<article lang="en"><h1>Pier closed</h1><p>The pier is closed until June.</p></article>`},
]

const body = articles
  .map(({id, html}) => `<claim-annotator article-id="${id}" reviewer="Åsa Check">${html}</claim-annotator>`)
  .join("")

const server = await startDemo({plugins: [barePage("/keep/", body)]})
const browser = await launchChromium()
try {
  const tab = await browser.newPage()
  await tab.goto(`http://localhost:${server.server.address().port}/keep/`)
  await tab.evaluate(work)
  await tab.keyboard.type("half-typed: is it “nine hundred”?")
  const {version, ...kept} = await tab.evaluate(dump)
  const file = fileURLToPath(new URL(`format-${version}.json`, import.meta.url))
  if (existsSync(file)) throw new Error(`Format ${version} is kept already`)
  const lines = list => `[\n${list.map(item => JSON.stringify(item)).join(",\n")}\n]`
  const shown = articles.map((article, i) => ({...article, ...kept.shown[i]}))
  const keptAt = JSON.stringify(new Date().toISOString())
  await writeFile(file, `{"keptAt": ${keptAt},\n"articles": ${lines(shown)},\n"database": ${lines(kept.database)}}\n`)
  console.log(`${kept.database.length} records of format ${version} are in ${file}`)
} finally {
  await browser.close()
  await server.stop()
}

/** In the page: a fact check of each kind of thing, and a form that is open at the end. */
async function work() {
  await customElements.whenDefined("claim-annotator")
  const [ferry, pier] = document.querySelectorAll("claim-annotator")
  await Promise.all([ferry.ready, pier.ready])
  const log = ferry.cite({type: "document", name: "Harbour log", publisher: "Port", disclosure: "public"})
  const talk = ferry.cite({type: "interview", name: "Call with the mate", disclosure: "confidential"})
  ferry.cite({type: "web", name: "Timetable", url: "https://port.example/times?a=1&b=2", disclosure: "public"})
  const claim = ferry.annotate("claim", {exact: "the ferry carries nine hundred people a day"})
  const evidence = [
    {id: "e1", citation: log.id, stance: "contradicts", reviewAspect: "content", excerpt: "412 a day", locator: "p. 3"},
    {id: "e2", citation: talk.id, stance: "background", reviewAspect: "content", note: "off the record 🤐"},
  ]
  const rating = {reviewAspect: "content", scale: "plain@1", key: "mostly-false", alternateName: "Mostly false"}
  const numbers = {ratingValue: 2, bestRating: 5, worstRating: 1}
  ferry.edit(claim.id, {
    evidence,
    ratings: [{...rating, ...numbers, ratingExplanation: "Half of that: cafe\u0301 count."}],
  })
  for (const privateNote of ["ask the port", "ask the port again", "done \u0000 \ud800 \u202e"])
    ferry.edit(claim.id, {privateNote})
  const quote = ferry.annotate("quote", [{exact: "It is safe"}, {exact: "and it stays safe"}])
  ferry.edit(quote.id, {quote: {mode: "direct"}, via: [{agent: claim.creator, cue: "said"}]})
  ferry.annotate("claim", {exact: "قال المهندس إن العبّارة آمنة"})
  const gone = ferry.annotate("claim", {exact: "Nobody has paid for it yet"})
  ferry.edit(gone.id, {privateNote: "a note of a deleted claim"})
  ferry.delete(gone.id)
  const again = ferry.annotate("claim", {exact: "the pier is closed until June"})
  ferry.delete(again.id)
  ferry.undo()
  pier.annotate("claim", {exact: "The pier is closed until June."})
  await Promise.all([ferry.saved, pier.saved])
  ferry.select(claim.id)
  await ferry.updateComplete
  const edit = [...ferry.shadowRoot.querySelectorAll("button")].find(({textContent, offsetParent}) => {
    return offsetParent && textContent.trim() === "Edit"
  })
  edit.click()
  while (!ferry.shadowRoot.activeElement?.matches("textarea, input"))
    await new Promise(resolve => ferry.shadowRoot.addEventListener("focusin", resolve, {once: true}))
}

/** In the page: all that is stored, and all that is shown. */
async function dump() {
  const elements = [...document.querySelectorAll("claim-annotator")]
  await Promise.all(elements.map(element => element.saved))
  const answer = request => new Promise(resolve => (request.onsuccess = () => resolve(request.result)))
  const database = await answer(indexedDB.open("claim-annotator"))
  const entries = database.transaction("entries").objectStore("entries")
  const [keys, values] = await Promise.all([answer(entries.getAllKeys()), answer(entries.getAll())])
  const field = elements[0].shadowRoot.activeElement
  const shown = elements.map((element, i) => ({
    shown: element.toJSON({history: true}),
    ...(i === 0 ? {typed: {field: field.dataset.field, text: field.value}} : {}),
  }))
  return {version: database.version, database: keys.map((key, i) => [key, values[i]]), shown}
}
