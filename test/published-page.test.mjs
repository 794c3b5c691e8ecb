// The ready-made files on a page that allows nothing unsafe: what readers get, and that two of them do not mind each other.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {createServer} from "node:http"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {root} from "./support/bundle.mjs"
import {launchChromium} from "./support/chromium.mjs"
import {oneFile} from "./support/one-file.mjs"

const policy =
  "default-src 'self'; img-src 'self' data: http: https:; require-trusted-types-for 'script'; trusted-types lit-html dompurify"

let browser
let server
const files = {}

before(async () => {
  const bundle = async entry => (await oneFile(join(root, "components", entry), {write: false})).outputFiles[0].contents
  const fixture = name => readFile(join(root, "fixtures", name), "utf8")
  const article = /<article\b[\s\S]*<\/article>/.exec(await fixture("voa-boukamal.html"))[0]
  const data = (await fixture("annotations/voa-boukamal.json")).replaceAll("<", "\\u003c")
  const page = (scripts, content) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>VOA</title><link rel="icon" href="data:,">
    ${scripts.map(name => `<script type="module" src="/${name}.js"></script>`).join("")}<main>${content}</main></html>`
  const child = `<claim-annotator article-id="voa-boukamal" readonly>${article}
    <script type="application/json">${data}</script></claim-annotator>`
  const script = ["text/javascript"]
  Object.assign(files, {
    "/published.js": [...script, await bundle("published.ts")],
    "/whole.js": [...script, await bundle("index.ts")],
    "/article.html": ["text/html", article],
    "/published": ["text/html", page(["published"], child)],
    "/src": ["text/html", page(["published"], '<claim-annotator src="/article.html"></claim-annotator>')],
    "/published-whole": ["text/html", page(["published", "whole"], child)],
    "/whole-published": ["text/html", page(["whole", "published"], child)],
    "/plain": ["text/html", page([], child)],
  })
  server = createServer(({url}, response) => {
    const [type, body] = files[url] ?? ["text/plain", ""]
    // Two copies of Lit have two policies of one name.
    const allowed = url.includes("whole") ? `${policy} 'allow-duplicates'` : policy
    const headers = {"content-type": `${type}; charset=utf-8`, "content-security-policy": allowed}
    response.writeHead(url in files ? 200 : 404, headers).end(body)
  })
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve))
  browser = await launchChromium({})
})

after(async () => {
  await browser.close()
  server.close()
})

/** What a page shows when it is ready, and everything that went wrong in it. */
async function visit(path) {
  const page = await browser.newPage()
  const wrong = []
  page.on("pageerror", error => wrong.push(String(error)))
  page.on("console", message => ["error", "warn"].includes(message.type()) && wrong.push(message.text()))
  await page.goto(`http://127.0.0.1:${server.address().port}${path}`, {waitUntil: "load"})
  const shown = await page.evaluate(async () => {
    const element = globalThis.document.querySelector("claim-annotator")
    await element.ready
    const root = element.shadowRoot
    while (root && !root.querySelector("claim-list")) await new Promise(globalThis.requestAnimationFrame)
    const count = selector => root?.querySelectorAll(selector).length ?? 0
    return {
      element: element.constructor.name === "HTMLElement" ? "none" : "edit" in element ? "whole" : "for readers",
      isReadable: (root?.querySelector("[role=article]") ?? element).innerText.includes("Syria"),
      marks: count("mark"),
      cards: count("claim-card"),
    }
  })
  await page.close()
  return {...shown, wrong: wrong.filter(text => !/favicon|ERR_|\.(jpg|png|gif)/.test(text))}
}

const shown = {isReadable: true, marks: 6, cards: 4, wrong: []}

test("article and annotations under require-trusted-types-for 'script'", async () => {
  assert.deepEqual(await visit("/published"), {...shown, element: "for readers"})
})

test("an article that is fetched, under the same policy", async () => {
  assert.deepEqual(await visit("/src"), {...shown, marks: 0, cards: 0, element: "for readers"})
})

test("of both files on one page the first stays, and nothing goes wrong", async () => {
  assert.deepEqual(await visit("/published-whole"), {...shown, element: "for readers"})
  assert.deepEqual(await visit("/whole-published"), {...shown, element: "whole"})
})

test("the article is readable without any script", async () => {
  assert.deepEqual(await visit("/plain"), {...shown, marks: 0, cards: 0, element: "none"})
})
