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
import {startDevServer} from "@web/dev-server"
import puppeteer from "puppeteer-core"
import config from "../../web-dev-server.config.mjs"
import {findChromium} from "../support/browsers.mjs"

const deaths = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const random = randomFrom(seed)
/** The longest that work goes on before a death, ms. */
const longest = 1500

const profile = await mkdtemp(join(tmpdir(), "crash-"))
const chromium = await findChromium()
if (!chromium) throw new Error("No Chromium found. Install it, or set CHROME_PATH to its program.")
const server = await startDevServer({
  config: {...config, open: false, watch: false, port: undefined},
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
})
const {port} = server.server.address()

/** What was shown as stored last: the time of its last change by id. */
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
  return puppeteer.launch({
    executablePath: chromium.path,
    userDataDir: profile,
    headless: chromium.from === "npm" ? "shell" : true,
    env: {...process.env, ...chromium.env},
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...(chromium.from === "npm" ? ["--no-zygote"] : [])],
  })
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
  for (const [id, modified] of shown) {
    counts.records++
    if (there.get(id) >= modified) continue
    counts.lost++
    console.error(`After death ${death}: ${id} is ${there.has(id) ? `of ${there.get(id)}, not ${modified}` : "gone"}`)
  }
}

/** In the page: what it holds. */
function held() {
  return document.querySelector("claim-annotator").annotations.map(({id, modified}) => [id, modified])
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
    if (status() === "All changes stored") await noteStored(element.annotations.map(({id, modified}) => [id, modified]))
  }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
