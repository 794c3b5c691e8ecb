// What npm packs, and a page that is written from the README alone. Part of test/build.test.mjs.
import {after, before, describe, test} from "node:test"
import assert from "node:assert/strict"
import {once} from "node:events"
import {access, mkdtemp, readFile, readdir, rm} from "node:fs/promises"
import {createServer} from "node:http"
import {tmpdir} from "node:os"
import {extname, join} from "node:path"
import {root} from "../support/bundle.mjs"
import {launchChromium} from "../support/chromium.mjs"
import {packed, unpacked} from "../support/packed.mjs"
import {runNode} from "../support/run-node.mjs"

/* global document, window */

let folder, tarball
const program = path => join(root, "node_modules", path)

// Packed when everything is built.
describe("the package as npm hands it out", () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "claim-annotator-"))
    tarball = await packed(folder)
  })
  after(() => rm(folder, {recursive: true}))

  test("publint has nothing to say against it", async () => {
    const {stdout} = await runNode(program("publint/src/cli.js"), "run", tarball, "--strict")
    assert.match(stdout, /All good!/)
  })

  test("the types are right for whoever imports ES modules", async () => {
    const options = ["--profile", "esm-only", "--no-definitely-typed", "--format", "json"]
    const {stdout} = await runNode(program("@arethetypeswrong/cli/dist/index.js"), tarball, ...options)
    const {analysis} = JSON.parse(stdout)
    assert.ok(Object.keys(analysis.entrypoints).length > 5)
  })

  test("it holds what package.json names, licences, and nothing of the house", async () => {
    const files = await readdir(await unpacked(tarball), {recursive: true})
    for (const file of ["LICENSE", "README.md", "package.json", "dist/THIRD-PARTY-NOTICES.txt"])
      await access(join(folder, "package", file))
    assert.deepEqual(
      files.filter(file => !/^(LICENSE|README\.md|package\.json|dist(\/.*)?)$/.test(file)),
      [],
    )
  })

  test("a page of ten lines, written from the README, works without a build under a strict policy", async () => {
    const readme = await readFile(join(await unpacked(tarball), "README.md"), "utf8")
    const [, page] = /```html\n(<!doctype html>\n[^]*?)```/.exec(readme)
    assert.equal(page.trim().split("\n").length, 10)
    const requests = []
    const server = createServer((request, response) => {
      requests.push(request.url)
      void answer(request.url, page, response)
    }).listen(0, "localhost")
    await once(server, "listening")
    const browser = await launchChromium()
    try {
      const origin = `http://localhost:${server.address().port}`
      const {violations, marked, asked} = await markByKeyboard(await browser.newPage(), `${origin}/`)
      assert.deepEqual(violations, [])
      assert.deepEqual(marked, ["Council reopens the old bridge"])
      // The browser itself asks for an icon.
      const files = requests.filter(url => url !== "/favicon.ico")
      assert.deepEqual(files, ["/", "/claim-annotator.min.js", "/components/languages/de.js"])
      assert.deepEqual(
        asked.filter(url => !url.startsWith(origin)),
        [],
      )
    } finally {
      await browser.close()
      server.close()
    }
  })
})

/** The page at `/`, and beside it the files of the package's dist folder. */
async function answer(url, page, response) {
  response.setHeader("content-security-policy", "default-src 'self'; require-trusted-types-for 'script'")
  const isPage = url === "/"
  const body = isPage ? page : await readFile(join(folder, "package", "dist", url)).catch(() => null)
  const type = isPage ? "text/html" : extname(url) === ".js" ? "text/javascript" : "application/json"
  response.writeHead(body === null ? 404 : 200, {"content-type": `${type}; charset=utf-8`}).end(body)
}

/** Opens the page, marks its first sentence as somebody does who has only a keyboard, and asks for German. */
async function markByKeyboard(tab, url) {
  const [violations, asked] = [[], []]
  // `npm test` gives this what the browsers' own tests leave of the machine.
  tab.setDefaultTimeout(120_000)
  await tab.exposeFunction("tellViolation", text => void violations.push(text))
  await tab.evaluateOnNewDocument(() =>
    document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
      window.tellViolation(`${violatedDirective}: ${blockedURI}`),
    ),
  )
  tab.on("pageerror", error => violations.push(String(error)))
  tab.on("request", request => asked.push(request.url()))
  await tab.goto(url)
  await tab.waitForFunction(() => document.querySelector("claim-annotator").ready?.then(() => true))
  const article = "claim-annotator >>> [role=article]"
  const isIn = () => tab.$eval(article, element => element === element.getRootNode().activeElement)
  await tab.waitForSelector(article, {visible: true})
  for (let tabs = 0; tabs < 30 && !(await isIn()); tabs++) await tab.keyboard.press("Tab")
  await tab.keyboard.down("Alt")
  await tab.keyboard.press("ArrowDown")
  await tab.keyboard.up("Alt")
  await tab.keyboard.press("Enter")
  await tab.waitForSelector("claim-annotator >>> [data-field=claimReviewed]", {visible: true})
  const marked = await tab.$eval("claim-annotator", ({annotations}) =>
    annotations.map(({targets}) => targets[0].segments[0].textQuote.exact),
  )
  await tab.$eval("claim-annotator", element => (element.uiLang = "de"))
  await tab.waitForFunction(() =>
    document.querySelector("claim-annotator").shadowRoot.textContent.includes("Behauptung markieren"),
  )
  return {violations, marked, asked}
}
