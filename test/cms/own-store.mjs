// A page that stores at the CMS's own API. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {activate, address, annotatorIn, broken, focusOn, mark, marked, open, press, saveState} from "./desk.mjs"

/* global indexedDB */

const [roof, flood] = [
  "The roof of the school costs two million.",
  "It was built in the year of the flood, says the head teacher.",
]

/** The words of what the API has. */
async function atTheCms() {
  const response = await fetch(address("api/fact-checks/cms-own-store"))
  const entries = await response.json()
  return entries
    .filter(({collection}) => collection === "annotations")
    .map(({stored}) => stored.record.targets[0].segments[0].textQuote.exact)
    .toSorted()
}

async function markAndLeave(page, sentence) {
  await mark(page, sentence)
  await press(page, "Escape")
  await focusOn(page, "claim-card")
}

test("what is marked is stored at the CMS, and nowhere else", async () => {
  const {page, wrong} = await open("own-store.html")
  await annotatorIn(page)
  await markAndLeave(page, 2)
  await saveState(page, /^All changes stored/)
  assert.deepEqual(await atTheCms(), [roof])
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name)), [])
  await page.reload()
  const element = await annotatorIn(page)
  assert.deepEqual(await marked(page), [roof])
  const isFrozen = ({annotations: [{targets}]}) => Object.isFrozen(targets[0].segments[0].textQuote)
  assert.ok(await element.evaluate(isFrozen))
  assert.deepEqual(wrong, [])
  await page.browserContext().close()
})

test("what the CMS refuses stays here, says so, and is stored when it can be again", async () => {
  const {page} = await open("own-store.html")
  await annotatorIn(page)
  broken.isOn = true
  await markAndLeave(page, 3)
  await saveState(page, /^Not stored: storage refused\. Your work is kept in memory/)
  assert.equal((await marked(page)).length, 2)
  broken.isOn = false
  assert.deepEqual(await atTheCms(), [roof])
  await activate(page, "Store again")
  await saveState(page, /^All changes stored/)
  assert.deepEqual(await atTheCms(), [flood, roof])
  await page.browserContext().close()
})

test("a CMS that cannot be read is asked again, and what it has is there then", async () => {
  broken.isOn = true
  const {page} = await open("own-store.html")
  await annotatorIn(page)
  await saveState(page, /^Not stored: storage refused/)
  assert.deepEqual(await marked(page), [])
  broken.isOn = false
  await activate(page, "Store again")
  await saveState(page, /^All changes stored/)
  assert.equal((await marked(page)).length, 2)
  await page.browserContext().close()
})

test("two who work at the same time overwrite nothing of each other's", async () => {
  const [{page: one}, {page: other}] = [await open("own-store.html"), await open("own-store.html")]
  await annotatorIn(one)
  await annotatorIn(other)
  const change = (page, id, note) =>
    page.$eval(
      "claim-annotator",
      async (element, id, note) => {
        element.edit(id, note)
        await element.saved
      },
      id,
      note,
    )
  const [first, second] = await one.$eval("claim-annotator", ({annotations}) => annotations.map(({id}) => id))
  await change(one, first, {privateNote: "by one"})
  await change(other, second, {privateNote: "by the other"})
  const notes = await other.$eval("claim-annotator", ({annotations}) => annotations.map(note => note.privateNote))
  assert.deepEqual(notes, ["by one", "by the other"])
  await one.browserContext().close()
  await other.browserContext().close()
})
