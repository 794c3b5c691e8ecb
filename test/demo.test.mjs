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

async function open() {
  const response = await page.goto(`http://localhost:${server.server.address().port}/`)
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
