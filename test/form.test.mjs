// A form of a page's in a real browser, with a real server: what it posts, what blocks it, and what comes back with the page.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {once} from "node:events"
import {createServer} from "node:http"
import {join} from "node:path"
import {build} from "esbuild"
import {root} from "./support/bundle.mjs"
import {launchChromium} from "./support/chromium.mjs"

/* global addEventListener, customElements, document, window */

const page = ({form = "", element = ""} = {}) => `<!doctype html><html lang="en"><title>Desk</title>
  <link rel="icon" href="data:,"><script type="module" src="/element.js"></script>
  <form method="post" action="/post/" ${form}><label for="review">Our review</label>
    <claim-annotator id="review" name="review" article-id="ferry" ${element}><article><h1>Ferry to sail again</h1>
      <p>The company says the ferry carries nine hundred people a day – “safely”.</p></article></claim-annotator>
    <input name="title" value="Ferry"><button>Publish</button></form>`
const pages = {
  "/urlencoded/": page({element: "required"}),
  "/multipart/": page({form: 'enctype="multipart/form-data"'}),
  "/memory/": page({element: 'storage="none"'}),
  "/away/": "<!doctype html><title>Away</title>",
  "/post/": "<!doctype html><title>Received</title>",
}

/** What was posted. */
const posts = []
async function answer(request, response) {
  const parts = []
  for await (const part of request) parts.push(part)
  const headers = {"content-type": request.headers["content-type"] ?? ""}
  if (request.method === "POST") posts.push([...(await new Response(Buffer.concat(parts), {headers}).formData())])
  const isScript = request.url === "/element.js"
  response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8")
  response.end(isScript ? script : pages[request.url])
}

let script, server, browser, tab
before(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(root, "components", "index.ts")],
    // package.json says of the built files alone that importing them does something.
    ...{bundle: true, format: "esm", target: "es2022", write: false, ignoreAnnotations: true},
  })
  script = outputFiles[0].text
  server = createServer((request, response) => void answer(request, response)).listen(0, "localhost")
  await once(server, "listening")
  browser = await launchChromium()
  tab = await browser.newPage()
})
after(async () => {
  await browser?.close()
  server?.close()
})

const inElement = (act, ...args) =>
  tab.evaluate(`(${act})(document.querySelector("claim-annotator"), ...${JSON.stringify(args)})`)

async function ready() {
  await tab.evaluate(() => customElements.whenDefined("claim-annotator"))
  await inElement(element => element.ready)
}

async function open(path) {
  await tab.goto(`http://localhost:${server.address().port}${path}`)
  await ready()
}

test("the page's own Publish is blocked, leads to the place, and then posts what value says", async () => {
  await open("/urlencoded/")
  const id = await inElement(async element => {
    const {id} = element.annotate("quote", {exact: "safely"})
    element.edit(id, {privateNote: "Ask again"})
    await element.saved
    return id
  })
  await tab.click("form > button")
  await tab.waitForFunction(
    id => document.querySelector("claim-annotator").shadowRoot.activeElement?.dataset.id === id,
    {},
    id,
  )
  assert.deepEqual(posts, [])
  const value = await inElement((element, id) => {
    const ratings = [
      {reviewAspect: "attribution", scale: "attribution@1", key: "confirmed", alternateName: "Confirmed"},
    ]
    element.edit(id, {ratings})
    return element.value
  }, id)
  await Promise.all([tab.waitForNavigation(), tab.click("form > button")])
  assert.deepEqual(posts.splice(0), [
    [
      ["title", "Ferry"],
      ["review", value],
    ],
  ])
  assert.match(value, /Confirmed/)
  assert.doesNotMatch(value, /Ask again/)
})

test("as multipart/form-data it posts the same, and in a page that has opened again", async () => {
  await open("/multipart/")
  const value = await inElement(element => element.value)
  assert.match(value, /Confirmed/)
  await Promise.all([tab.waitForNavigation(), tab.click("form > button")])
  assert.deepEqual(posts.splice(0)[0].at(-1), ["review", value])
})

/** Leave the page and come back; says whether it was kept meanwhile. */
async function leaveAndReturn() {
  await tab.goto(`http://localhost:${server.address().port}/away/`)
  await tab.goBack()
  await ready()
  return tab.evaluate(() => window.wasKept === true)
}

for (const [how, unkept] of [
  ["put aside", false],
  ["opened again", true],
])
  test(`work in memory is there in a page that was ${how}`, async () => {
    await open("/memory/")
    const before = await inElement((element, unkept) => {
      // A page that asks for this event is never put aside.
      if (unkept) addEventListener("unload", () => undefined)
      addEventListener("pageshow", ({persisted}) => (window.wasKept = persisted))
      element.annotate("claim", {exact: "nine hundred"})
      return element.annotations
    }, unkept)
    assert.equal(await leaveAndReturn(), !unkept)
    assert.deepEqual(await inElement(element => element.annotations), before)
  })

test("its label names it", async () => {
  const tree = await tab.accessibility.snapshot({interestingOnly: false})
  const groups = []
  const walk = ({role, name, children = []}) => {
    if (role === "group") groups.push(name)
    children.forEach(walk)
  }
  walk(tree)
  assert.deepEqual(groups.slice(0, 1), ["Our review"])
})
