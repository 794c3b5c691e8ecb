// The demo page works under its own policy: no inline script, no eval, and no text that becomes HTML but through Lit and
// DOMPurify. What was stored is there when the page is opened again.
import {after, before, test} from "node:test"
import assert from "node:assert/strict"
import {join} from "node:path"
import {root} from "./support/bundle.mjs"
import {launchChromium} from "./support/chromium.mjs"
import {startDemo} from "./support/demo-server.mjs"

/* global document, window, customElements */

let server, browser, page, policy
const violations = []
before(async () => {
  server = await startDemo()
  browser = await launchChromium()
  page = await browser.newPage()
  await page.exposeFunction("tellViolation", text => void violations.push(text))
  await page.evaluateOnNewDocument(() =>
    document.addEventListener("securitypolicyviolation", ({violatedDirective, sourceFile, blockedURI}) =>
      window.tellViolation(`${violatedDirective}: ${blockedURI} in ${sourceFile}`),
    ),
  )
  page.on("pageerror", error => violations.push(String(error)))
  await open()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(query = "") {
  // The page would ask before it is left while something is not stored yet.
  await page.evaluate(() => document.querySelector("claim-annotator")?.saved)
  const response = await page.goto(`http://localhost:${server.server.address().port}/${query}`)
  policy = response.headers()["content-security-policy"]
  await page.evaluate(async () => {
    await customElements.whenDefined("claim-annotator")
    await document.querySelector("claim-annotator").ready
  })
}

const inElement = (act, ...args) =>
  page.evaluate(`(${act})(document.querySelector("claim-annotator"), ...${JSON.stringify(args)})`)

async function press(...combinations) {
  for (const combination of combinations) {
    const keys = combination.split("+")
    for (const key of keys) await page.keyboard.down(key)
    for (const key of keys.reverse()) await page.keyboard.up(key)
  }
}

/** Resolves when what has the focus in the element matches. */
const focusOn = selector =>
  page.waitForFunction(
    wanted => document.querySelector("claim-annotator").shadowRoot.activeElement?.matches(wanted),
    {},
    selector,
  )

/** Press a button of the element by its name, with the keyboard. */
async function activate(selector, name) {
  const button = await page.waitForFunction(
    (wanted, name) => {
      const {shadowRoot} = document.querySelector("claim-annotator")
      const found = [...shadowRoot.querySelectorAll(wanted)].find(({textContent}) => textContent.trim() === name)
      found?.focus()
      return found && shadowRoot.activeElement === found && found
    },
    {},
    selector,
    name,
  )
  await button.press("Enter")
}

/** Resolves when this has been said. */
const heard = text =>
  page.waitForFunction(
    text =>
      document.querySelector("claim-annotator").shadowRoot.querySelector("[role=status]").textContent.includes(text),
    {},
    text,
  )

/** Resolves when the summary of the places says all of this. */
const summed = (...words) =>
  page.waitForFunction(
    words => {
      const summary = document.querySelector("claim-annotator").shadowRoot.querySelector(".place-summary")?.innerText
      return words.every(word => summary?.includes(word))
    },
    {},
    words,
  )

async function choose(item) {
  await activate("#more", "More▾")
  await focusOn("#more-menu *")
  await activate("#more-menu button", item)
}

async function importFile(name) {
  const [chooser] = await Promise.all([page.waitForFileChooser(), choose("Import")])
  await chooser.accept([join(root, "fixtures", "annotations", name)])
}

test("the whole job by keyboard, import and export, and every dialog, without a violation", async () => {
  await inElement(element => element.focus())
  await press("Control+Home", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Enter")
  await focusOn("[data-field=claimReviewed]")
  await page.keyboard.type("The army holds Boukamal.")
  await press("Tab", "Tab", "Tab", "ArrowDown", "Tab")
  await page.keyboard.type("So they say.")
  await press("Tab", "Enter")
  await focusOn('[data-field="sources.0.name"]')
  await page.keyboard.type("State TV")
  await press("Tab")
  await page.keyboard.type("https://tv.example/boukamal")
  await press("Control+Enter")
  await focusOn("claim-card")
  await press("Escape")
  await focusOn(".ProseMirror, [data-annotation]")
  await press("Alt+ArrowDown", "Shift+Enter")
  await focusOn("[data-field=speaker]")
  await page.keyboard.type("A spokesman")
  await press("Control+Enter")
  await focusOn("claim-card")
  await press("Escape")
  await focusOn(".ProseMirror, [data-annotation]")
  await press("Control+z")
  await heard("Undone: speaker")
  await press("Control+y")
  await heard("Done again: speaker")
  await press("F8", "Shift+F8")
  for (const [keys, opened] of [
    ["Control+Alt+k", "claim-picker dialog"],
    ["Control+Alt+f", "claim-finder dialog"],
    ["Shift+F1", "claim-help dialog"],
  ]) {
    await focusOn(".ProseMirror, [data-annotation]")
    await press(keys)
    await focusOn(`${opened} *`)
    await press("Escape")
  }
  await choose("Settings")
  await focusOn("claim-settings dialog *")
  await press("Escape")
  await importFile("voa-boukamal.json")
  await heard("4 annotations added")
  await importFile("not-json.txt")
  await focusOn("claim-import-report dialog *")
  await press("Escape")
  await choose("Export")
  await heard("Exported")
  await activate("claim-card:first-of-type .row button", "Edit")
  await activate("claim-editor button", "Delete annotation")
  await heard("deleted")
  const stored = await inElement(async element => {
    await element.saved
    return [element.annotations.length, element.citations.some(({url}) => url === "https://tv.example/boukamal")]
  })
  assert.deepEqual(stored, [5, true])
  await open()
  assert.equal(await inElement(({annotations}) => annotations.length), 5)
  assert.deepEqual(violations, [])
})

test("a corrected article is the same one: what moved, changed and got lost is said, and settled by keyboard", async () => {
  const rating = {reviewAspect: "content", scale: "plain@1", key: "true", alternateName: "True"}
  const words = ["Nov 8, 2017", "It is not clear how many IS fighters", "there were some pockets", "popularly called"]
  await inElement(
    async (element, words, rating) => {
      for (const {id} of element.annotations) element.delete(id)
      for (const exact of words) element.edit(element.annotate("claim", {exact}).id, {ratings: [rating]})
      await element.saved
    },
    words,
    rating,
  )
  const places = () =>
    inElement(element =>
      element.annotations.map(({id, targets: [target]}) => [
        target.segments[0].textQuote.exact,
        element.place(id)[0].status,
      ]),
    )
  await open("?article=voa-boukamal.corrected")
  const told = "The article has changed since it was checked: 1 moved, 2 need a recheck, 1 lost its place."
  await heard(told)
  assert.deepEqual(await places(), [
    ["Nov 8, 2017", "changed"],
    ["It is not clear how many IS fighters", "changed"],
    ["there were some pockets", "moved"],
    ["popularly called", "lost"],
  ])
  await activate(".place-summary button", "Show the next one to check")
  await focusOn("claim-card")
  await activate("claim-card button", "The verdict holds for the words now")
  await heard("Confirmed: the verdict holds for the words now. Still open: 1 needs a recheck, 1 lost its place.")
  await activate("claim-card button", "Attach to selection")
  await heard("Select, pick or find the words it belongs to now")
  await press("Control+End", "Alt+ArrowUp")
  await activate(".picking button", "Add these words")
  await heard("Attached. The verdict was given for other words and waits for a recheck.")
  await activate(".place-summary button", "Accept the move")
  await heard("The new place is accepted. Still open: 2 need a recheck.")
  for (const undone of [
    ["1 moved", "2 need"],
    ["1 moved", "1 needs", "1 lost"],
    ["1 moved", "2 need", "1 lost"],
  ]) {
    await press("Control+z")
    await summed(...undone)
  }
  await open()
  assert.deepEqual([...new Set((await places()).map(([, status]) => status))], ["same"])
})

test("an article from strangers runs nothing", async () => {
  const text = await inElement(async element => {
    element.articleHTML =
      `<h1>Bridge</h1><p onclick="hit=1">Open<img src="x" onerror="window.hit = 1">.</p>
      <script>window.hit = 1</` + `script><svg onload="window.hit = 1"></svg><a href="javascript:window.hit=1">now</a>`
    await element.ready
    return element.articleText
  })
  assert.equal(text, "Bridge\nOpen.\nnow")
  assert.equal(await page.evaluate(() => window.hit), undefined)
})

test("the page lets no other text become HTML or script", async () => {
  assert.doesNotMatch(policy, /unsafe/)
  const refused = await page.evaluate(() =>
    [() => (document.createElement("p").innerHTML = "<b>"), () => (document.createElement("script").text = "1")].map(
      act => {
        try {
          act()
          return "done"
        } catch (error) {
          return error.name
        }
      },
    ),
  )
  assert.deepEqual(refused, ["TypeError", "TypeError"])
})

test("where the page's policy lets no HTML be cleaned, the article is refused, and says so", async () => {
  const strict = await browser.newPage()
  await strict.setRequestInterception(true)
  strict.on("request", async request => {
    if (!request.isNavigationRequest()) return void request.continue()
    const answer = await fetch(request.url())
    const headers = {"content-security-policy": policy.replace(" dompurify", "")}
    await request.respond({contentType: "text/html", headers, body: await answer.text()})
  })
  await strict.goto(page.url())
  const [message, text] = await strict.evaluate(async () => {
    await customElements.whenDefined("claim-annotator")
    const element = document.querySelector("claim-annotator")
    await element.ready
    const told = new Promise(resolve => element.addEventListener("article-error", ({error}) => resolve(error.message)))
    element.articleHTML = "<p>Open.</p>"
    await element.ready
    return [await told, element.articleText]
  })
  assert.match(message, /Content Security Policy/)
  assert.equal(text, "")
})
