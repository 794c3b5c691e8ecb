// What readers wait for: `npm run build && npm run bench -- published`. The page with the VOA article and the example's
// annotations, served with brotli, in a new Chromium page each time: the element for readers, the whole one with `readonly`,
// and the whole one as reviewers have it. `ROUNDS=3` names other rounds.
import {createServer} from "node:http"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {brotliCompressSync, gzipSync} from "node:zlib"
import {root} from "../support/bundle.mjs"
import {launchChromium} from "../support/chromium.mjs"

const rounds = Number(process.env.ROUNDS ?? 9)
const views = {
  "for readers": {file: "claim-annotator-published.min.js", attributes: ""},
  "whole, readonly": {file: "claim-annotator.min.js", attributes: "readonly"},
  "whole, annotating": {file: "claim-annotator.min.js", attributes: ""},
}
const networks = {
  "this machine": null,
  "slow: 4 × CPU, 1.6 Mbit/s, 150 ms": {cpu: 4, download: 200_000, latency: 150},
}

/** Measure every view in each network, and print medians with the least and the most. */
export async function benchPublished() {
  const files = await pages()
  const server = createServer(({url}, response) => {
    const [type, body] = files[url] ?? ["text/plain", brotliCompressSync("")]
    const headers = {"content-type": `${type}; charset=utf-8`, "content-encoding": "br"}
    response.writeHead(url in files ? 200 : 404, headers).end(body)
  })
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve))
  const browser = await launchChromium({})
  try {
    await reportBytes()
    for (const [name, network] of Object.entries(networks)) {
      const results = Object.fromEntries(Object.keys(views).map(view => [view, []]))
      for (let round = 0; round < rounds; round++)
        for (const view of Object.keys(views))
          results[view].push(await visit(browser, `http://127.0.0.1:${server.address().port}/${slug(view)}`, network))
      report(name, results)
    }
  } finally {
    await browser.close()
    server.close()
  }
}

const slug = view => view.replace(/\W+/g, "-")

async function pages() {
  const fixture = await readFile(join(root, "fixtures", "voa-boukamal.html"), "utf8")
  const [article] = /<article\b[\s\S]*<\/article>/.exec(fixture)
  const data = await readFile(join(root, "fixtures", "annotations", "voa-boukamal.json"), "utf8")
  const entries = Object.entries(views).map(([view, {file, attributes}]) => [
    `/${slug(view)}`,
    [
      "text/html",
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>VOA</title><link rel="icon" href="data:,">
      <script type="module" src="/${file}"></script>
      <main><claim-annotator article-id="voa-boukamal" ${attributes}>${article}
      <script type="application/json">${data.replaceAll("<", "\\u003c")}</script></claim-annotator></main></html>`,
    ],
  ])
  for (const {file} of Object.values(views))
    entries.push([`/${file}`, ["text/javascript", await readFile(join(root, "dist", file))]])
  return Object.fromEntries(entries.map(([url, [type, body]]) => [url, [type, brotliCompressSync(body)]]))
}

async function reportBytes() {
  const rows = {}
  for (const file of new Set(Object.values(views).map(view => view.file))) {
    const body = await readFile(join(root, "dist", file))
    const kB = ({length}) => (length / 1000).toFixed(1)
    rows[file] = {kB: kB(body), "kB gzip": kB(gzipSync(body, {level: 9})), "kB brotli": kB(brotliCompressSync(body))}
  }
  console.table(rows)
}

/** Open a page in a profile of its own; when things are painted, in ms after the navigation began. */
async function visit(browser, url, network) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  try {
    await page.setViewport({width: 1280, height: 900})
    const session = await page.createCDPSession()
    if (network) {
      const {cpu, download, latency} = network
      await session.send("Network.enable")
      const speed = {downloadThroughput: download, uploadThroughput: download, latency, offline: false}
      await session.send("Network.emulateNetworkConditions", speed)
      await session.send("Emulation.setCPUThrottlingRate", {rate: cpu})
    }
    await page.evaluateOnNewDocument(watch)
    await page.goto(url, {waitUntil: "load"})
    return await page.evaluate(() => globalThis.seen)
  } finally {
    await context.close()
  }
}

/** In the page: notes the first frame after each thing is there. */
function watch() {
  const times = {}
  globalThis.seen = new Promise(resolve => {
    const look = () => {
      const root = globalThis.document.querySelector("claim-annotator")?.shadowRoot
      const isThere = {
        text: globalThis.document.querySelector("article p"),
        marks: root?.querySelector("mark"),
        cards: root?.querySelector("claim-card .title"),
      }
      for (const [name, is] of Object.entries(isThere)) if (is && !(name in times)) times[name] = performance.now()
      if (Object.keys(times).length < 3) globalThis.requestAnimationFrame(look)
      else {
        const [{transferSize}] = performance.getEntriesByType("resource").filter(({name}) => name.endsWith(".min.js"))
        resolve({...times, bytes: transferSize})
      }
    }
    globalThis.requestAnimationFrame(look)
  })
}

function report(network, results) {
  const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const spread = list =>
    `${median(list).toFixed(0)} (${Math.min(...list).toFixed(0)} – ${Math.max(...list).toFixed(0)})`
  console.log(`${network}, ${rounds} visits each; ms from the navigation, median (least – most):`)
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([view, visits]) => [
        view,
        {
          "script, bytes on the wire": median(visits.map(({bytes}) => bytes)),
          text: spread(visits.map(({text}) => text)),
          marks: spread(visits.map(({marks}) => marks)),
          cards: spread(visits.map(({cards}) => cards)),
        },
      ]),
    ),
  )
}
