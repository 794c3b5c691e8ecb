// How fast the built element is with a long article, against a short one: `npm run build && npm run bench`. With more
// built files (`npm run bench -- dist-before/claim-annotator.min.js`) each is measured in turn in every round.
// `published` instead measures what readers wait for (published.mjs). `SIZES=1000000/10000` names other sizes, `ROUNDS=3` other rounds.
import {newsArticle} from "./article.mjs"
import {built, startBrowser} from "./browser.mjs"
import {benchPublished} from "./published.mjs"

if (process.argv[2] === "published") {
  await benchPublished()
  process.exit()
}
import {reportReAnchoring} from "./re-anchoring.mjs"

const sizes = (process.env.SIZES ?? "10000/100 100000/1000").split(" ").map(size => {
  const [characters, annotations] = size.split("/").map(Number)
  return {characters, annotations}
})
const files = [built, ...process.argv.slice(2)]
const rounds = Number(process.env.ROUNDS ?? 5)
const keysPerRound = 10
const readable = "Open, until the article is drawn with its marks"
const ready = "Open, until `ready` is drawn"
const cards = "Open, until every card has its content"
const marking = "Mark a claim, until its form is shown"
const selecting = "Shift+ArrowRight"
const typing = "Type a character"
const actions = [readable, ready, cards, marking, selecting, typing]

const browsers = await Promise.all(files.map(file => startBrowser(file)))
try {
  const results = files.map(() => sizes.map(() => actions.map(() => ({times: [], longTasks: []}))))
  for (const [i, size] of sizes.entries()) {
    const html = newsArticle(size.characters)
    const entries = await inNewPage(browsers[0], page => call(page, "makeEntries", html, size.annotations))
    for (let round = 0; round < rounds; round++)
      for (const [j, browser] of browsers.entries()) {
        const noted = (action, ...more) => note(results[j][i][actions.indexOf(action)], ...more)
        await inNewPage(browser, page => runRound(page, html, entries, noted))
      }
  }
  console.log(`Milliseconds: median (least – most) of ${rounds} rounds, ${keysPerRound} keys in each.`)
  for (const [i, file] of files.entries()) report(file, results[i])
  await reportStoring(browsers[0])
  await reportNewText(browsers[0])
  await reportReAnchoring()
} finally {
  for (const browser of browsers) await browser.close()
}

async function runRound(page, html, entries, note) {
  const longTasks = () => call(page, "takeLongTasks")
  const opened = await call(page, "openStored", html, entries)
  note(readable, opened.readable, [])
  note(ready, opened.ready, [])
  note(cards, opened.cards, await longTasks())

  await call(page, "focusArticle")
  const [from, to] = await call(page, "wordsInMiddle")
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  await longTasks()
  for (let i = 0; i < keysPerRound; i++)
    note(selecting, await press(page, "Shift+ArrowRight", "keydown"), await longTasks())

  const button = await handle(page, "markClaimButton")
  await call(page, "measure", "click")
  await button.click()
  note(marking, await call(page, "result"), await longTasks())

  const field = await handle(page, "explanationField")
  await field.focus()
  for (const key of "Counted by us".slice(0, keysPerRound))
    note(typing, await press(page, key, "input"), await longTasks())
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

function report(file, ofSizes) {
  console.log(file === built ? "As it is built now:" : file)
  console.table(
    actions.map((action, i) => ({
      action,
      ...Object.fromEntries(ofSizes.map((results, j) => [nameOf(sizes[j]), spread(results[i].times)])),
      ratio: ratioOf(ofSizes[0][i].times, ofSizes.at(-1)[i].times),
      "long tasks (largest)": ofSizes.map(results => longest(results[i])).join(" → "),
    })),
  )
}

/** IndexedDB: what one change costs with few and with many annotations stored, and with them shown as well. */
async function reportStoring(browser) {
  const html = newsArticle(10_000)
  const measured = (counts, name, changes) =>
    inTurn(counts, count => inNewPage(browser, page => call(page, name, html, count, changes)))
  const stored = [100, 10_000]
  const costs = await measured(stored, "costOfStoring", 30)
  const row = (unit, numbers) => ({
    ...Object.fromEntries(stored.map((count, i) => [`${count} stored, ${unit}`, spread(numbers[i])])),
    [`ratio, ${unit}`]: ratioOf(...numbers),
  })
  console.log("One change, until it is stored in IndexedDB, by the annotations of the article that are stored:")
  console.table(
    Object.fromEntries(
      [...new Set(costs[0].map(({change}) => change))].map(kind => {
        const of = part => costs.map(list => list.filter(({change}) => change === kind).map(cost => cost[part]))
        return [kind, {...row("ms", of("time")), ...row("bytes", of("bytes"))}]
      }),
    ),
  )
  const shown = [100, 1000]
  const times = await measured(shown, "timesToStore", 20)
  console.log("Milliseconds until one change is stored, with the annotations shown (their drawing goes on meanwhile):")
  console.table({
    ...Object.fromEntries(shown.map((count, i) => [count, spread(times[i])])),
    ratio: ratioOf(...times),
  })
}

/** The longest task while the places of all annotations are found in a new text of the article. */
async function reportNewText(browser) {
  const html = newsArticle(1_000_000)
  const found = await inNewPage(browser, page => call(page, "longestTasks", html, 10_000))
  console.log(
    "1000k characters, 10,000 annotations, 5 % of words changed: longest task while places are found, ms in all",
  )
  console.table(found)
}

/** The results of an act for each item, one after the other. */
async function inTurn(items, act) {
  const results = []
  for (const item of items) results.push(await act(item))
  return results
}

async function inNewPage(browser, act) {
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
