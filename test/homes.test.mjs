// `<claim-annotator>` in the places that pages put it, and gone from them again: what Chromium counts is as it was.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {once} from "node:events"
import {createServer} from "node:http"
import {join} from "node:path"
import {build} from "esbuild"
import {root} from "./support/bundle.mjs"
import {launchChromium} from "./support/chromium.mjs"

/* global document, window, customElements */

const head = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">`
const pages = {
  "/": `${head}<script type="module" src="/element.js"></script>`,
  "/article/": `${head}<script type="module" src="/element.js"></script>
    <claim-annotator article-id="ferry"><p>The ferry carries nine hundred people a day.</p></claim-annotator>`,
  "/framing/": `${head}<iframe sandbox="allow-scripts" src="/article/"></iframe>`,
}

let script, server, browser, address
before(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(root, "components", "index.ts")],
    // package.json says of the built files alone that importing them does something.
    ...{bundle: true, format: "esm", target: "es2022", write: false, ignoreAnnotations: true},
  })
  script = outputFiles[0].text
  server = createServer(({url}, response) => {
    const isScript = url === "/element.js"
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8")
    // A frame without an origin gets modules only where anybody may have them.
    response.setHeader("access-control-allow-origin", "*")
    response.end(isScript ? script : pages[url])
  }).listen(0, "localhost")
  await once(server, "listening")
  address = `http://localhost:${server.address().port}`
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  server?.close()
})

/** A page with nothing but the script; `window.made` makes annotators. */
async function openPage() {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(() => {
    window.channels = 0
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name) {
        super(name)
        window.channels++
      }
      close() {
        super.close()
        window.channels--
      }
    }
    window.made = async id => {
      const element = document.createElement("claim-annotator")
      element.setAttribute("article-id", id)
      element.innerHTML = "<p>The bridge is open. Nobody paid.</p>"
      document.body.append(element)
      await element.ready
      return element
    }
  })
  await page.goto(`${address}/`)
  await page.evaluate(() => customElements.whenDefined("claim-annotator").then(() => undefined))
  return page
}

/** What is there after everything that nobody needs is collected. */
async function count(page) {
  const session = await page.createCDPSession()
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage")
  const {Nodes, JSEventListeners, JSHeapUsedSize} = await page.metrics()
  await session.detach()
  return {
    counts: {nodes: Nodes, listeners: JSEventListeners, channels: await page.evaluate(() => window.channels)},
    heap: JSHeapUsedSize,
  }
}

/** Do something a few times, so that what is made once is there; then a hundred times. Bytes of heap that each time took. */
async function leak(page, act) {
  const times = count => page.evaluate(`(async () => {for (let i = 0; i < ${count}; i++) await (${act})()})()`)
  await times(20)
  const before = await count(page)
  await times(100)
  const after = await count(page)
  assert.deepEqual(after.counts, before.counts)
  return (after.heap - before.heap) / 100
}

/** A view of an article alone takes more than ten times this. */
const noise = 6000

test("a hundred annotators made, worked in and dropped leave no node, listener or channel behind", async () => {
  const page = await openPage()
  const bytes = await leak(page, async () => {
    const element = await window.made("dropped")
    element.edit(element.annotate("claim", {exact: "bridge"}).id, {privateNote: "x"})
    element.undo()
    element.undo()
    await element.saved
    element.remove()
  })
  console.log(`# made and dropped 100 times: ${Math.round(bytes)} bytes of heap each time`)
  assert.ok(bytes < noise, `${bytes} bytes each time`)
  await page.close()
})

test("one that is taken out and put back a hundred times leaves nothing behind, and has its work", async () => {
  const page = await openPage()
  await page.evaluate(async () => {
    window.element = await window.made("moved")
    window.element.annotate("claim", {exact: "bridge"})
  })
  const bytes = await leak(page, async () => {
    window.element.remove()
    document.body.append(window.element)
    await window.element.ready
  })
  console.log(`# moved 100 times: ${Math.round(bytes)} bytes of heap each time`)
  assert.ok(bytes < noise, `${bytes} bytes each time`)
  assert.equal(await page.evaluate(() => window.element.annotations.length), 1)
  await page.close()
})

test("in a frame without an origin it works in memory, and says so", async () => {
  const page = await browser.newPage()
  await page.goto(`${address}/framing/`)
  const frame = await (await page.waitForSelector("iframe")).contentFrame()
  const [status, annotations, refused] = await frame.evaluate(async () => {
    await customElements.whenDefined("claim-annotator")
    const element = document.querySelector("claim-annotator")
    await element.ready
    element.annotate("claim", {exact: "nine hundred"})
    const refused = await element.saved.then(
      () => "stored",
      ({name}) => name,
    )
    return [element.shadowRoot.querySelector(".save-state").textContent, element.annotations.length, refused]
  })
  assert.match(status, /^Not stored: this browser window allows no storage/)
  assert.equal(annotations, 1)
  assert.equal(refused, "StorageError")
  // A frame that may not submit forms has forms of ours in it.
  await (await frame.waitForSelector("claim-annotator >>> claim-card .row button")).press("Enter")
  await (await frame.waitForSelector("claim-annotator >>> [data-field=speaker]")).type("The company")
  await (await frame.waitForSelector("claim-annotator >>> claim-editor .primary")).press("Enter")
  await frame.waitForFunction(() => document.querySelector("claim-annotator").agents[0]?.name === "The company")
  await page.close()
})
