// The server and the browser of test/cms.test.mjs, and what a checker does in a page.
import {after, before} from "node:test"
import config from "../../web-dev-server.config.mjs"
import {launchChromium} from "../support/chromium.mjs"
import {startDemo} from "../support/demo-server.mjs"

/* global document, window */

let server, browser

/** While it is on, the CMS's API answers that it is broken. */
export const broken = {isOn: false}
const breaking = (context, next) => {
  if (!broken.isOn || !context.path.includes("/api/")) return next()
  context.status = 500
}

before(async () => {
  server = await startDemo({middleware: [breaking, ...config.middleware]})
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

export const address = name => `http://localhost:${server.server.address().port}/fixtures/cms/${name}`

/** A page in the browser of somebody who was never here before; `wrong` is what goes wrong in it. */
export async function open(name) {
  const page = await (await browser.createBrowserContext()).newPage()
  const wrong = []
  await page.exposeFunction("tellViolation", text => void wrong.push(text))
  await page.evaluateOnNewDocument(() =>
    document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
      window.tellViolation(`${violatedDirective}: ${blockedURI}`),
    ),
  )
  page.on("pageerror", error => wrong.push(String(error)))
  page.on("dialog", dialog => void dialog.accept())
  await page.goto(address(name))
  return {page, wrong}
}

/** The annotator in a page or frame, once it is ready. */
export async function annotatorIn(frame) {
  await frame.waitForFunction(() => document.querySelector("claim-annotator")?.ready?.then(() => true))
  return frame.$("claim-annotator")
}

export async function press(page, ...combinations) {
  for (const combination of combinations) {
    const keys = combination.split("+")
    for (const key of keys) await page.keyboard.down(key)
    for (const key of keys.reverse()) await page.keyboard.up(key)
  }
}

/** Resolves when what has the focus in the annotator matches. */
export const focusOn = (frame, selector) =>
  frame.waitForFunction(
    wanted => document.querySelector("claim-annotator")?.shadowRoot.activeElement?.matches(wanted),
    {},
    selector,
  )

/** Press a button by its name, with the keyboard; `within` is the annotator's, or the page's. */
export async function activate(frame, name, within = "claim-annotator >>> button") {
  await frame.waitForSelector(within)
  for (const button of await frame.$$(within))
    if (await button.evaluate((found, name) => found.textContent.trim() === name, name)) return button.press("Enter")
  throw new Error(`There is no ${name}`)
}

/** Mark the sentence with this number in the article; its form opens. Resolves when it may be filled in. */
export async function mark(page, sentence, frame = page.mainFrame()) {
  await frame.$eval("claim-annotator", element => element.focus())
  await focusOn(frame, "[role=article]")
  await press(page, "Control+Home", ...Array.from({length: sentence}, () => "Alt+ArrowDown"), "Enter")
  await focusOn(frame, "[data-field=claimReviewed]")
}

/** Fill in the form of a claim that is open: a verdict, why, and a source. */
export async function judge(page, frame = page.mainFrame()) {
  await press(page, "Tab", "Tab", "Tab", "ArrowDown", "Tab")
  await page.keyboard.type("It was counted.")
  await press(page, "Tab", "Enter")
  await focusOn(frame, '[data-field="sources.0.name"]')
  await page.keyboard.type("The count")
  await press(page, "Tab")
  await page.keyboard.type("https://count.example/")
  await activate(frame, "Save")
  await focusOn(frame, "claim-card")
}

/** The words of what is annotated. */
export const marked = frame =>
  frame.$eval("claim-annotator", ({annotations}) =>
    annotations.map(({targets: [{segments}]}) => segments[0].textQuote.exact),
  )

/** What is said of storage, once it matches. */
export const saveState = (frame, pattern) =>
  frame.waitForFunction(
    source =>
      new RegExp(source).test(
        document.querySelector("claim-annotator").shadowRoot.querySelector(".save-state")?.innerText,
      ),
    {},
    pattern.source,
  )
