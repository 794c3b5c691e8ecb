// Pages that are made with React and with Vue. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {activate, annotatorIn, focusOn, mark, marked, open, press} from "./desk.mjs"

/* global document */

const counted = (page, count) =>
  page.waitForFunction(count => document.querySelector("output").value === count, {}, count)

for (const [name, first, second] of [
  ["React", "The tram takes six minutes.", "It runs all night."],
  ["Vue", "The hall loses money.", "It has sixty stalls."],
])
  test(`${name} sets properties and hears events, draws again and takes away, and the work stays`, async () => {
    const {page, wrong} = await open(`${name.toLowerCase()}.html`)
    const element = await annotatorIn(page)
    assert.deepEqual(await element.evaluate(({requirements}) => requirements), ["annotation", "verdict"])
    await mark(page, 2)
    await counted(page, "1 annotation")
    await page.keyboard.type("Half a draft")

    // Each letter draws the whole page again.
    await page.focus("label > input")
    await press(page, "End")
    await page.keyboard.type(" and others")
    await page.waitForFunction(({reviewer}) => reviewer === "Ada Check and others", {}, element)
    const draft = await page.$eval("claim-annotator >>> [data-field=claimReviewed]", ({value}) => value)
    assert.match(draft, /Half a draft/)
    await mark(page, 3)
    await counted(page, "2 annotations")
    const names = await element.evaluate(({agents}) => agents.map(({name}) => name))
    assert.deepEqual(names.toSorted(), ["Ada Check", "Ada Check and others"])

    await press(page, "Escape")
    await focusOn(page, "claim-card")
    await element.evaluate(({saved}) => saved)
    await activate(page, "Close the fact check", "button")
    await page.waitForFunction(() => !document.querySelector("claim-annotator"))
    await activate(page, "Open the fact check", "button")
    await annotatorIn(page)
    assert.deepEqual(await marked(page), [first, second])
    await counted(page, "2 annotations")
    assert.deepEqual(wrong, [])
    await page.browserContext().close()
  })
