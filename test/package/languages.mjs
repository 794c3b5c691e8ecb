// The ready-made file in a page under a strict policy: languages come from beside it. Part of test/build.test.mjs, which
// builds it.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {once} from "node:events"
import {readFile} from "node:fs/promises"
import {createServer} from "node:http"
import {join} from "node:path"
import {root} from "../support/bundle.mjs"
import {launchChromium} from "../support/chromium.mjs"

/* global document */

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html dompurify"
const page = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">
  <script type="module" src="/dist/claim-annotator.min.js"></script>
  <claim-annotator article-id="ferry" ui-lang="ar"><p>The ferry carries nine hundred people a day.</p></claim-annotator>`

const asked = []
let server, browser
before(async () => {
  server = createServer(async ({url}, response) => {
    asked.push(url)
    const isScript = /^\/dist\/[\w./-]+\.js$/.test(url) && !url.includes("/de.js")
    response.statusCode = url === "/" || isScript ? 200 : 404
    response.setHeader("content-security-policy", policy)
    response.setHeader("content-type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8")
    response.end(isScript ? await readFile(join(root, url)) : url === "/" ? page : "")
  }).listen(0, "localhost")
  await once(server, "listening")
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  server?.close()
})

test("the ready-made file gets a language from beside it, and keeps it where another one cannot be had", async () => {
  const tab = await browser.newPage()
  const [warnings, errors] = [[], []]
  tab.on("console", message => message.type() === "warn" && warnings.push(message.text()))
  tab.on("pageerror", error => errors.push(String(error)))
  await tab.goto(`http://localhost:${server.address().port}/`)
  /** The name of a tool, once the interface speaks the language. */
  const more = async lang => {
    const shown = tag => {
      const root = document.querySelector("claim-annotator").shadowRoot
      return root?.querySelector(`.base[lang="${tag}"] #more`)?.firstElementChild.previousSibling.data.trim()
    }
    return (await tab.waitForFunction(shown, {polling: "raf"}, lang)).jsonValue()
  }
  assert.equal(await more("ar"), "المزيد")
  const speak = language =>
    tab.evaluate(name => document.querySelector("claim-annotator").setAttribute("ui-lang", name), language)
  const warned = new Promise(resolve => tab.once("console", resolve))
  await speak("de")
  await warned
  assert.equal(await more("ar"), "المزيد")
  await speak("fr")
  assert.equal(await more("fr"), "Plus")
  assert.deepEqual(errors, [])
  assert.deepEqual(
    asked.filter(url => url !== "/"),
    ["claim-annotator.min", ...["ar", "de", "fr"].map(name => `components/languages/${name}`)].map(
      name => `/dist/${name}.js`,
    ),
  )
})
