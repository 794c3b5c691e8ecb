// A page that allows nothing but files of its own server. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {annotatorIn, judge, mark, marked, open} from "./desk.mjs"

/* global document */

test("under a strict policy the whole job works, and violates nothing", async () => {
  const {page, wrong} = await open("strict-policy.html")
  await annotatorIn(page)
  await mark(page, 2)
  await judge(page)
  assert.deepEqual(await marked(page), ["The mill pond is frozen for the first time in eleven years."])
  assert.deepEqual(wrong, [])
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<p>"
    } catch ({name}) {
      return name
    }
  })
  assert.equal(refused, "TypeError", "the policy counts")
  await page.browserContext().close()
})
