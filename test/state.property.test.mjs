// Any sequence of 200 commands and more: nothing vanishes, undoing everything returns the start, and the annotation JSON
// comes back as it was (test/property/). Sequences that once failed come first. The seed stays the same, so that a change
// is red for what it does itself; `npm run test:property` looks further with another one each time.
import {test} from "node:test"
import assert from "node:assert/strict"
import {importTypeScript} from "./support/bundle.mjs"
import {summary} from "./property/summary.mjs"

const {found, runSequence, tryAll} = await importTypeScript(
  "property",
  "test/property/found.ts",
  "test/property/property.ts",
)

for (const [title, sequence] of found) test(title, () => runSequence(sequence))

test("2,000 sequences of commands, undo, redo, reload, import and a second tab's changes lose nothing", async () => {
  const outcome = await tryAll(2000, 4)
  console.log(summary(outcome))
  if (outcome.failure) assert.fail(outcome.failure)
})
