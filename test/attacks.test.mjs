// What strangers put into an article, a file, the clipboard or a form runs nothing, asks for nothing but the article's own
// pictures, and breaks nothing: the corpus of test/attacks/, through all four ways in. Every request of the browser, of
// whatever frame or page, goes through our own server (test/attacks/canary-server.mjs) and is seen there. Most is tried in
// a page without any policy, which could hide a hole; then articles again in one with the demo's.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {startCanary} from "./attacks/canary-server.mjs"
import {launchChromium} from "./support/chromium.mjs"

/* global window, document, requestAnimationFrame, tools */

let canary, browser, page, count
/** What ran (numbers of attacks), what was asked for, and what went wrong otherwise. */
const hits = []
const asked = []
const trouble = []
let tries = 0

before(async () => {
  canary = await startCanary(url => void asked.push(url))
  // A small window: drawing is most of the work.
  browser = await launchChromium({
    args: [`--proxy-server=${canary.proxy}`],
    defaultViewport: {width: 1000, height: 200},
  })
  page = await open("/")
  const attacks = await page.evaluate(() => tools.attacks)
  count = attacks.length
  canary.serve(attacks)
})
after(async () => {
  await browser?.close()
  await canary?.close()
})

async function open(path) {
  const opened = await browser.newPage()
  await opened.exposeFunction("tellHit", n => void hits.push(n))
  await opened.evaluateOnNewDocument(() => {
    const hit = n => void window.tellHit(n)
    Object.defineProperty(window, "hit", {get: () => hit, set: hit})
  })
  opened.on("pageerror", error => trouble.push(String(error)))
  opened.on("dialog", dialog => (trouble.push(`dialog ${dialog.message()}`), dialog.dismiss()))
  opened.on("popup", () => trouble.push("a window was opened"))
  await opened.goto(canary.site + path)
  await opened.waitForFunction(() => window.tools)
  return opened
}

const isPicture = url => /^http:\/\/\d+\.pictures\.example\/|\/own-picture\.png$/.test(url)
/** The browser's own affairs apart, which go to its maker. */
const isOurs = url => url.startsWith("/") || new URL(url).hostname.endsWith(".example")

/** Nothing ran, was asked for or went wrong in what was just tried, and the element works. `times` is how often each. */
async function assertQuiet(times, {wrong = [], pictures = false} = {}, in_ = page) {
  await in_.evaluate(() => tools.moment())
  const [fails, changed] = await in_.evaluate(async () => [
    await tools.whatFails(document.querySelector("claim-annotator")),
    tools.prototypesChanged(),
  ])
  const ours = asked.splice(0).filter(isOurs)
  const found = {hits: hits.splice(0), trouble: trouble.splice(0), wrong, fails, changed}
  assert.deepEqual(found, {hits: [], trouble: [], wrong: [], fails: null, changed: false})
  assert.deepEqual(
    ours.filter(url => !(pictures && isPicture(url))),
    [],
  )
  if (pictures) assert.ok(ours.length > 3, "the article's own pictures are asked for")
  tries += Math.floor(times * count)
}

/** Numbers of attacks, one of so many. */
const every = many => Array.from({length: Math.floor(count / many)}, (_, i) => 1 + i * many)

test("let loose in a page, attacks run and ask: then it would be noticed", async () => {
  const loose = await open("/")
  loose.removeAllListeners("pageerror").removeAllListeners("dialog")
  loose.on("dialog", dialog => dialog.dismiss())
  const some = every(9)
  await loose.evaluate(numbers => tools.letLoose(numbers), some)
  const hosts = asked.flatMap(url => /\/\/(\d+)\.canary\.example/.exec(url)?.[1] ?? [])
  const effective = new Set([...hits, ...hosts.map(Number)])
  await loose.close()
  assert.ok(hits.length > 10 && hosts.length > 1)
  // Many need another browser, another element around them, or an older parser.
  assert.ok(effective.size > some.length / 3, `${effective.size} of ${some.length}`)
  for (const list of [hits, asked, trouble]) list.splice(0)
})

/** Opens attacks as articles in a new annotator. */
const openAll = (in_, options) =>
  in_.evaluate(async ({purify = true, attributes, ...options}) => {
    tools.purify(purify)
    const wrong = await tools.openAll(await tools.annotator(attributes), options)
    tools.purify(true)
    return wrong
  }, options)

test("as articleHTML, cleaned by DOMPurify", async () => {
  await assertQuiet(1, {wrong: await openAll(page, {door: "articleHTML"}), pictures: true})
})

test("as articleHTML, without DOMPurify, all words marked; no picture is asked for where none are wanted", async () => {
  const wrong = await openAll(page, {door: "articleHTML", purify: false, marks: true, attributes: {images: "none"}})
  await assertQuiet(1, {wrong})
})

test("as the answer to src, which is read like articleHTML: some", async () => {
  const options = {door: "src", numbers: every(10), attributes: {images: "none"}}
  for (const purify of [true, false]) await assertQuiet(1 / 10, {wrong: await openAll(page, {...options, purify})})
})

test("as a child, which the schema alone reads", async () => {
  await assertQuiet(1, {wrong: await openAll(page, {door: "child"}), pictures: true})
})

test("pasted and dropped on the article, whether it has our text cursor or the browser's", async () => {
  const wrong = await page.evaluate(async () => {
    const element = await tools.annotator()
    const text = element.articleText
    const wrong = []
    for (const textCursor of [false, true]) {
      tools.useTextCursor(textCursor)
      await element.updateComplete
      const article = element.shadowRoot.querySelector(".ProseMirror")
      const taken = tools.pasteAll(article)
      // The browser does nothing with them where there is nothing to edit; else we see to it.
      if (taken !== (textCursor ? 2 * tools.attacks.length : 0)) wrong.push(`${taken} were taken`)
      if (element.articleText !== text || !article.textContent.includes("carries four thousand")) wrong.push("changed")
      wrong.push(...tools.strays(element.shadowRoot))
    }
    return wrong
  })
  await assertQuiet(4, {wrong})
})

/** Pastes an attack where the focus is, from the clipboard, by key. */
async function paste(n) {
  await page.evaluate(n => tools.copies(n), n)
  await page.keyboard.down("Control")
  await page.keyboard.press("KeyC", {commands: ["Copy"]})
  await page.keyboard.press("KeyV", {commands: ["Paste"]})
  await page.keyboard.up("Control")
}

test("pasted from the clipboard into the article, the search for words and a form: text at most", async () => {
  const focus = selector =>
    page.evaluate(async selector => {
      const {shadowRoot} = document.querySelector("claim-annotator")
      for (;;) {
        const field = shadowRoot.querySelector(selector)
        field?.focus()
        if (field && shadowRoot.activeElement === field) return field.select?.()
        await new Promise(requestAnimationFrame)
      }
    }, selector)
  const some = every(29)
  await page.evaluate(async () => void (await tools.annotator()))
  await focus(".ProseMirror")
  for (const n of some) await paste(n)
  await page.evaluate(() => tools.useTextCursor(false))
  await focus(".ProseMirror")
  for (const n of some) await paste(n)
  const text = await page.evaluate(() => document.querySelector("claim-annotator").articleText)
  assert.match(text, /carries four thousand cars/)
  await page.keyboard.down("Control")
  await page.keyboard.down("Alt")
  await page.keyboard.press("f")
  await page.keyboard.up("Alt")
  await page.keyboard.up("Control")
  const intoField = async (selector, n) => {
    await focus(selector)
    await paste(n)
    const {is, shall} = await page.evaluate(
      (selector, n) => tools.pasted(document.querySelector("claim-annotator").shadowRoot.querySelector(selector), n),
      selector,
      n,
    )
    assert.equal(is, shall, `${n} in ${selector}`)
  }
  for (const n of some) await intoField("#finder-words", n)
  await page.evaluate(async () => {
    const element = document.querySelector("claim-annotator")
    await tools.findAll(element)
    element.shadowRoot.querySelector("claim-finder dialog").close()
    const {id} = element.annotate("claim", {exact: "four thousand"})
    element.select(id)
    await element.updateComplete
    await element.shadowRoot.querySelector("claim-list").updateComplete
    element.shadowRoot.querySelector("claim-card .row button").click()
  })
  for (const n of some) await intoField("[data-field=explanation]", n)
  await page.evaluate(() => document.querySelector("claim-annotator").undo())
  await assertQuiet(1)
})

test("imported: in every text, in place of every value, as ids and as names of properties", async () => {
  const wrong = await page.evaluate(async () => tools.loadAll(await tools.annotator()))
  await assertQuiet(3, {wrong})
})

test("shown to readers by the element without the editor: as articles, and in the page's data", async () => {
  const wrong = await page.evaluate(() => tools.showAll())
  await page.evaluate(async () => void (await tools.annotator()))
  await assertQuiet(2, {wrong, pictures: true})
})

/** What is exported, by format, and what reads it. CSV, HTML and Markdown are not there yet. */
const formats = {json: ["application/json", JSON.parse]}

test("typed into forms, shown in cards, exported, stored and there again", async () => {
  const {wrong, files} = await page.evaluate(async () => tools.fillAll(await tools.annotator()))
  await assertQuiet(1, {wrong})
  const load = files =>
    page.evaluate(async files => {
      const element = await tools.annotator({storage: "local", "article-id": "forms"})
      for (const file of files) element.load(file)
      await element.saved
      await tools.cardsDrawn(element)
      const blob = await element.exportAs("json")
      return {strays: tools.strays(element.shadowRoot), cards: element.annotations.length, text: await blob.text()}
    }, files)
  const stored = await load(files)
  await page.reload()
  await page.waitForFunction(() => window.tools)
  const again = await load([])
  assert.deepEqual([stored.strays, again.strays, again.cards], [[], [], files.length])
  assert.equal(again.text, stored.text)
  for (const [format, [type, read]] of Object.entries(formats)) {
    const written = await page.evaluate(async format => {
      const blob = await document.querySelector("claim-annotator").exportAs(format)
      return {type: blob.type, text: await blob.text()}
    }, format)
    assert.equal(written.type, type)
    read(written.text)
  }
  await page.evaluate(() => {
    const element = document.querySelector("claim-annotator")
    for (const {id} of element.annotations) element.delete(id)
  })
  await assertQuiet(1)
})

test("as articleHTML under the demo's policy, in which test/demo.test.mjs does the whole job", async () => {
  const strict = await open("/strict")
  await assertQuiet(1, {wrong: await openAll(strict, {door: "articleHTML"}), pictures: true}, strict)
  console.log(`Attacks: ${count} inputs, 4 ways in, ${tries.toLocaleString("en")} tries, 0 ran, 0 requests`)
})
