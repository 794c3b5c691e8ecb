// A plain form, and an editor's screen with a box for the fact check: what they post. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {activate, annotatorIn, focusOn, judge, mark, marked, open, press} from "./desk.mjs"

/* global document */

const buttons = "form button"

/** Press a button that posts the form; what the server says it got. */
async function post(page, name) {
  await Promise.all([page.waitForNavigation(), activate(page.mainFrame(), name, buttons)])
  return page.$eval("dl", list => [...list.children].map(({textContent}) => textContent))
}

const valueOf = page => page.$eval("claim-annotator", ({value}) => value)

test("a form is blocked until the fact check is finished, and posts its value", async () => {
  const {page, wrong} = await open("form.html")
  await annotatorIn(page)
  await activate(page.mainFrame(), "Publish", buttons)
  await focusOn(page, "#list-title")
  await mark(page, 2)
  await judge(page)
  const value = await valueOf(page)
  assert.deepEqual(await post(page, "Publish"), ["title", "Is the ferry full?", "review", value])
  for (const part of ["ferry carries nine hundred people", "It was counted.", "https://count.example/"])
    assert.ok(value.includes(part), part)
  assert.deepEqual(wrong, [])
  await page.browserContext().close()
})

test("an editor's screen: a draft is saved as it is, what is published is finished and follows the text", async () => {
  const {page, wrong} = await open("wordpress.html")
  await annotatorIn(page)
  await mark(page, 2)
  await press(page, "Escape")
  await focusOn(page, "claim-card")
  const title = "Bakery wins the prize"
  const fields = ["post_ID", "4713", "action", "editpost", "fact_check_nonce", "9f2c61d0ab", "post_title", title]
  const content = await page.$eval("#content", ({value}) => value)
  const unfinished = await valueOf(page)
  assert.deepEqual(await post(page, "Save draft"), [
    ...[...fields, "content", content],
    ...["save", "Save draft", "fact_check", unfinished],
  ])

  await page.goBack()
  await annotatorIn(page)
  await page.focus("#content")
  await press(page, "Control+Home")
  await page.keyboard.type("Once again. ")
  await press(page, "Tab")
  await page.waitForFunction(() => document.querySelector("claim-annotator").articleText.includes("Once again."))
  await annotatorIn(page)
  // A box that its user has closed.
  await activate(page.mainFrame(), "Fact check", "summary")
  await activate(page.mainFrame(), "Publish", buttons)
  await focusOn(page, "claim-card")
  assert.deepEqual(await marked(page), ["The bakery on the square has won the bread prize."])
  await activate(page.mainFrame(), "Edit")
  await focusOn(page, "[data-field=claimReviewed]")
  await judge(page)
  const value = await valueOf(page)
  assert.notEqual(value, unfinished)
  assert.deepEqual(await post(page, "Publish"), [
    ...[...fields, "content", `Once again. ${content}`],
    ...["publish", "Publish", "fact_check", value],
  ])
  assert.deepEqual(wrong, [])
  await page.browserContext().close()
})
