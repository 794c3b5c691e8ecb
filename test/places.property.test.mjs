// Articles, annotations and edits at random, version after version: a verdict never stands on other words without saying so,
// no text changes a record, undo goes on working, and the first text has everything where it was (test/edits/). The seed
// stays the same, so that a change is red for what it does itself; `npm run test:edits` looks further.
import {test} from "node:test"
import assert from "node:assert/strict"
import {importTypeScript} from "./support/bundle.mjs"
import {summary} from "./edits/summary.mjs"

const {tryAll} = await importTypeScript("edits", "test/edits/property.ts")

test("2,000 articles edited at random: no verdict is silently on other words", async () => {
  const outcome = await tryAll(2000, 1)
  console.log(summary(outcome))
  if (outcome.failure) assert.fail(outcome.failure)
  // Of sentences that are alike but for a word, one deleted and another edited, a comparison cannot always tell which.
  const {untouched, found, strayed, changed, wrong} = outcome
  assert.ok(found / untouched >= 0.94, "what nobody touched is found")
  assert.ok(strayed / untouched <= 0.015, "what nobody touched is placed nowhere else")
  assert.ok(wrong / changed <= 0.05, "what has changed is mostly on its own words")
})
