// What bundlers make of the package for those who import one part of it. Part of test/build.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {root} from "../support/bundle.mjs"
import {bundled} from "../support/bundled.mjs"
import {tableIn} from "../support/readme-tables.mjs"
import {sizeTable} from "../support/sizes.mjs"

const partsOf = ({inputs}) => ({
  elements: inputs.some(file => /dist\/components\/|node_modules\/(@lit|lit)/.test(file)),
  view: inputs.some(file => /prosemirror-view|idb-keyval/.test(file)),
})

for (const [source, expected] of [
  // Exactly what says that importing it does something is kept where nothing of it is used.
  ['import "claim-annotator"', {elements: true, view: true}],
  ['import "claim-annotator/react"', {elements: true, view: true}],
  ['import {define} from "claim-annotator/element"; define({name: "fact-check"})', {elements: true, view: true}],
  ['import {define} from "claim-annotator/element"', {elements: false, view: false}],
  ['import "claim-annotator/element"', {elements: false, view: false}],
  ['import "claim-annotator/types/react"', {elements: false, view: false}],
  ['import "claim-annotator/core"', {elements: false, view: false}],
  ['export * from "claim-annotator/core"', {elements: false, view: false}],
])
  test(`an app that says ${source}`, async () => {
    assert.deepEqual(partsOf(await bundled(source)), expected)
  })

test("a part of the core is not all of it", async () => {
  const [all, part] = await Promise.all(
    ["*", "{ratingScales}"].map(names => bundled(`export ${names} from "claim-annotator/core"`)),
  )
  assert.ok(part.code.length > 500)
  assert.ok(part.code.length < all.code.length / 4, `${part.code.length} of ${all.code.length} bytes`)
})

test("the README says what it costs, give or take 5 %", async () => {
  const numbersIn = table =>
    table
      .split("\n")
      .slice(2)
      .map(row =>
        row
          .split("|")
          .slice(1, -1)
          .map(cell => cell.trim()),
      )
  const told = numbersIn(tableIn(await readFile(join(root, "README.md"), "utf8"), "sizes"))
  const measured = numbersIn((await sizeTable()).trim())
  assert.deepEqual(
    told.map(([name]) => name),
    measured.map(([name]) => name),
    "npm run build && npm run docs",
  )
  for (const [i, [name, ...numbers]] of measured.entries())
    for (const [j, number] of numbers.entries()) {
      const [now, then] = [Number(number), Number(told[i][j + 1])]
      assert.ok(
        Math.abs(then / now - 1) < 0.05,
        `${name}: ${now} kB, in the README ${then}: npm run build && npm run docs`,
      )
    }
})
