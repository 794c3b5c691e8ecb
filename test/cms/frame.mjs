// A page with the fact check in a frame of its own. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {annotatorIn, judge, mark, marked, open, saveState} from "./desk.mjs"

/* global document */

const frameOf = async page => (await page.waitForSelector("iframe")).contentFrame()
const told = (page, count) => page.waitForFunction(count => document.getElementById("count").value === count, {}, count)

test("in a frame the whole job works, the page around hears of it, and it is there again", async () => {
  const {page, wrong} = await open("iframe.html")
  const frame = await frameOf(page)
  await annotatorIn(frame)
  await told(page, "0 annotations")
  await mark(page, 2, frame)
  await judge(page, frame)
  await told(page, "1 annotation")
  await saveState(frame, /^All changes stored/)

  await page.reload()
  const again = await frameOf(page)
  await annotatorIn(again)
  await told(page, "1 annotation")
  assert.deepEqual(await marked(again), ["The city library opens on Sundays from June."])
  assert.deepEqual(wrong, [])
  await page.browserContext().close()
})

test("in a frame without an origin it says that nothing is stored, and works all the same", async () => {
  const {page, wrong} = await open("iframe.html")
  await page.$eval("iframe", async frame => {
    const loaded = new Promise(resolve => frame.addEventListener("load", resolve, {once: true}))
    frame.sandbox.remove("allow-same-origin")
    frame.src += "?without-origin"
    await loaded
  })
  const frame = await frameOf(page)
  await saveState(frame, /^Not stored: this browser window allows no storage/)
  await annotatorIn(frame)
  await told(page, "0 annotations")
  await mark(page, 2, frame)
  await judge(page, frame)
  await told(page, "1 annotation")
  assert.deepEqual(wrong, [])
  await page.browserContext().close()
})
