/* global customElements, document, requestAnimationFrame, noteStored */
// What was shown as stored is there after the browser has died: `npm run test:crash`, or with another number of deaths
// and a seed: `npm run test:crash -- 20 7`.
//
// Chromium works on the demo's article – claims and quotes are marked, notes written and changed – and is killed (SIGKILL,
// all its processes) at a random moment. Whenever the page shows "All changes stored", what it holds is noted here. After
// each death the same profile is opened again, and everything noted last has to be there as it was, or as work that was
// not shown as stored yet has left it since. This is the death of a process; that of the machine, with what the system
// has not written to the disk yet, is not tried.
import {mkdtemp, rm} from "node:fs/promises"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {launchChromium} from "../support/chromium.mjs"
import {startDemo} from "../support/demo-server.mjs"
import {mulberry32} from "../support/random.mjs"

const deaths = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const random = mulberry32(seed)
/** The longest that work goes on before a death, ms. */
const longest = 1500

const profile = await mkdtemp(join(tmpdir(), "crash-"))
const server = await startDemo()
const {port} = server.server.address()

/** What was shown as stored last: the time of its last change, and its note, by id. */
let shown = new Map()
const counts = {shown: 0, records: 0, lost: 0}
console.log(`Seed ${seed}`)
try {
  for (let death = 1; death <= deaths; death++) {
    await live(death)
    if (death % 10 === 0) console.log(`${death} deaths, ${shown.size} records known, ${counts.lost} lost`)
  }
  const browser = await launch()
  await look(await open(browser), deaths)
  await browser.close()
} finally {
  await server.stop()
  await rm(profile, {recursive: true, force: true, maxRetries: 5})
}
console.log(
  `Crash: ${deaths} deaths, stored work shown ${counts.shown} times, ${counts.records} records looked for after deaths`,
)
console.log(`Crash: ${counts.records - counts.lost} passed, ${counts.lost} failed`)
process.exit(counts.lost ? 1 : 0)

/** Open the browser, look whether all is there, work, die. */
async function live(death) {
  const browser = await launch()
  const page = await open(browser)
  await look(page, death - 1)
  await page.exposeFunction("noteStored", records => {
    counts.shown++
    shown = new Map(records)
  })
  // It never ends by itself: the browser dies under it.
  const work = page.evaluate(workOn, Math.floor(random() * 2 ** 31)).catch(error => error)
  await new Promise(resolve => setTimeout(resolve, 50 + random() * longest))
  const gone = new Promise(resolve => browser.process().once("exit", resolve))
  process.kill(-browser.process().pid, "SIGKILL")
  await gone
  const end = await work
  if (!/closed|detached|disconnected/i.test(String(end))) throw end
}

function launch() {
  return launchChromium({userDataDir: profile})
}

async function open(browser) {
  const page = await browser.newPage()
  await page.goto(`http://localhost:${port}/fixtures/?article=voa-boukamal`)
  await page.evaluate(async () => {
    await customElements.whenDefined("claim-annotator")
    await document.querySelector("claim-annotator").ready
  })
  return page
}

/** Compare what is there with what was shown as stored. */
async function look(page, death) {
  const there = new Map(await page.evaluate(held))
  for (const [id, {modified, note}] of shown) {
    counts.records++
    const found = there.get(id)
    if (found && (found.modified > modified || (found.modified === modified && found.note === note))) continue
    counts.lost++
    console.error(`After death ${death}: ${id} is ${found ? `${JSON.stringify(found)}, not of ${modified}` : "gone"}`)
  }
}

/** In the page: what it holds. */
function held() {
  const {annotations} = document.querySelector("claim-annotator")
  return annotations.map(({id, modified, privateNote: note}) => [id, {modified, note}])
}

/** In the page: change something, and again, until the browser dies. */
async function workOn(seed) {
  const element = document.querySelector("claim-annotator")
  let state = seed
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  const any = list => list[Math.floor(random() * list.length)]
  const status = () => element.shadowRoot.querySelector(".save-state").textContent.trim()
  for (let i = 0; ; i++) {
    const start = Math.floor(random() * (element.articleText.length - 60))
    const all = element.annotations
    if (all.length < 10 || random() < 0.3)
      element.annotate(any(["claim", "quote"]), {start, end: start + 5 + Math.floor(random() * 50)})
    else element.edit(any(all).id, {privateNote: `Note ${seed}/${i}`})
    if (random() < 0.3) continue
    await element.saved
    // As a person sees it: the words on the page, not what a promise says.
    await new Promise(resolve => requestAnimationFrame(resolve))
    if (status().startsWith("All changes stored"))
      await noteStored(element.annotations.map(({id, modified, privateNote: note}) => [id, {modified, note}]))
  }
}
