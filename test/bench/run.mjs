// How fast the built element is with a long article, against a short one: `npm run build && npm run bench`.
import {newsArticle} from "./article.mjs"
import {startBrowser} from "./browser.mjs"

const sizes = [
  {characters: 10_000, annotations: 100},
  {characters: 100_000, annotations: 1000},
]
const rounds = 5
const keysPerRound = 10
const actions = [
  "Open, with stored work",
  "Mark a claim, until its form is shown",
  "Shift+ArrowRight",
  "Type a character",
]

const browser = await startBrowser()
try {
  const results = sizes.map(() => actions.map(() => ({times: [], longTasks: []})))
  for (const [i, size] of sizes.entries()) {
    const html = newsArticle(size.characters)
    const entries = await inNewPage(page => call(page, "makeEntries", html, size.annotations))
    for (let round = 0; round < rounds; round++)
      await inNewPage(page => runRound(page, html, entries, (action, ...more) => note(results[i][action], ...more)))
  }
  report(results)
  await reportStoring()
} finally {
  await browser.close()
}

async function runRound(page, html, entries, note) {
  const longTasks = () => call(page, "takeLongTasks")
  note(0, await call(page, "openStored", html, entries), await longTasks())

  await call(page, "focusArticle")
  const [from, to] = await call(page, "wordsInMiddle")
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  await longTasks()
  for (let i = 0; i < keysPerRound; i++) note(2, await press(page, "Shift+ArrowRight", "keydown"), await longTasks())

  const button = await handle(page, "markClaimButton")
  await call(page, "measure", "click")
  await button.click()
  note(1, await call(page, "result"), await longTasks())

  const field = await handle(page, "explanationField")
  await field.focus()
  for (const key of "Counted by us".slice(0, keysPerRound)) note(3, await press(page, key, "input"), await longTasks())
}

/** Press a key, and give the milliseconds from its event until the frame after it. */
async function press(page, keys, event) {
  const held = keys.split("+")
  const last = held.pop()
  for (const key of held) await page.keyboard.down(key)
  await call(page, "measure", event)
  await page.keyboard.press(last)
  for (const key of held) await page.keyboard.up(key)
  return call(page, "result")
}

function note(result, time, longTasks) {
  result.times.push(time)
  result.longTasks.push(...longTasks)
}

function report([small, large]) {
  const table = actions.map((action, i) => ({
    action,
    ...Object.fromEntries([small, large].map((results, j) => [nameOf(sizes[j]), spread(results[i].times)])),
    ratio: ratioOf(small[i].times, large[i].times),
    "long tasks (largest)": [small, large].map(results => longest(results[i])).join(" → "),
  }))
  console.log(`Milliseconds: median (least – most) of ${rounds} rounds, ${keysPerRound} keys in each.`)
  console.table(table)
}

/** IndexedDB: what one change costs with few and with many records of the same short article. */
async function reportStoring() {
  const html = newsArticle(sizes[0].characters)
  const counts = sizes.map(size => size.annotations)
  const times = []
  for (const count of counts) times.push(await inNewPage(page => call(page, "timesToStore", html, count, 20)))
  console.log("Milliseconds until one change is stored in IndexedDB, by the annotations that are stored:")
  console.table({...Object.fromEntries(counts.map((count, i) => [count, spread(times[i])])), ratio: ratioOf(...times)})
}

async function inNewPage(act) {
  const page = await browser.newPage()
  try {
    return await act(page)
  } finally {
    await page.close()
  }
}

/** Call what in-page.ts exports. */
function call(page, name, ...args) {
  return page.evaluate(async (name, args) => (await import("/in-page.js"))[name](...args), name, args)
}

async function handle(page, name) {
  return (await page.evaluateHandle(async name => (await import("/in-page.js"))[name](), name)).asElement()
}

function nameOf({characters, annotations}) {
  return `${characters / 1000}k characters, ${annotations} annotations`
}

function ratioOf(small, large) {
  return (median(large) / median(small)).toFixed(1)
}

function spread(times) {
  return `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)} – ${Math.max(...times).toFixed(1)})`
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function longest({longTasks}) {
  return longTasks.length ? `${longTasks.length} (${Math.max(...longTasks).toFixed(0)} ms)` : "none"
}
