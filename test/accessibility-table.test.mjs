// components/ACCESSIBILITY.md is true to its tests: every criterion has its row, and every row names tests that are there
// or says plainly why there is none.
import {test} from "node:test"
import assert from "node:assert/strict"
import {existsSync, readFileSync} from "node:fs"
import {join} from "node:path"
import ts from "typescript"
import {root} from "./support/bundle.mjs"

const read = file => readFileSync(join(root, file), "utf8")
const page = read("components/ACCESSIBILITY.md")

/** Every level A and AA success criterion of WCAG 2.2; 4.1.1 is no longer one. */
const criteria = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5
  1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11
  2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/)

/** The rows of all tables: criterion, how it is met, what shows it. */
const rows = text =>
  text
    .split("\n")
    .filter(line => /^\|\s*(?:\d|[AB]\.)/.test(line))
    .map(line => {
      const cells = line.split("|").slice(1, -1)
      return {criterion: cells[0].trim(), how: cells[1].trim(), shown: cells.slice(2).join("|").trim()}
    })

/** The titles of a test file's tests, as patterns: each group is what a title takes from a table. */
function titlesIn(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  // A function of the file's own that makes a test makes it with the title it is given.
  const makers = new Set(["it", "test"])
  const titles = []
  const title = node => {
    if (ts.isStringLiteralLike(node)) return escape(node.text)
    if (!ts.isTemplateExpression(node)) return null
    return escape(node.head.text) + node.templateSpans.map(span => `(.+)${escape(span.literal.text)}`).join("")
  }
  const walk = (node, visit) => {
    visit(node)
    ts.forEachChild(node, child => walk(child, visit))
  }
  walk(source, node => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isArrowFunction(node.initializer)) return
    if (/\bit\(\s*(?:title|state)\b/.test(node.initializer.getText())) makers.add(node.name.getText())
  })
  walk(source, node => {
    if (!ts.isCallExpression(node) || !makers.has(node.expression.getText()) || !node.arguments.length) return
    const pattern = title(node.arguments[0])
    if (pattern) titles.push(new RegExp(`^${pattern}$`))
  })
  return titles
}
const escape = text => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const places = [
  name => `test/components/${name}.test.ts`,
  name => `test/${name}.test.ts`,
  name => `test/${name}.test.mjs`,
]
const known = new Map()

/** What is wrong with the name of a test, `file: title`; null where the test is there. */
function fault(name) {
  const [, file, title] = /^([\w/-]+): (.+)$/s.exec(name) ?? []
  if (!file) return `${name} is no name of a test`
  const path = places.map(place => place(file)).find(place => existsSync(join(root, place)))
  if (!path) return `there is no test file ${file}`
  if (!known.has(path)) known.set(path, titlesIn(path))
  // What a title takes from a table stands in the file, or in the one of dialogs and menus.
  const text = [path, "test/components/parts.ts"].map(read).join("\n").replaceAll("\\", "")
  const isThere = pattern =>
    pattern
      .exec(title)
      ?.slice(1)
      .every(word => text.includes(word))
  return known.get(path).some(isThere) ? null : `${path} has no test “${title}”`
}

const testsOf = ({shown}) => [...shown.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
const isHonest = ({shown}) => /(?:not tested|does not apply|not met): \S/i.test(shown)
const faults = text =>
  rows(text).flatMap(row => {
    const named = testsOf(row)
    const wrong = named.map(fault).filter(Boolean)
    if (!row.how) wrong.push("does not say how it is met")
    if (!named.length && !isHonest(row)) wrong.push("names no test, and does not say why")
    return wrong.map(words => `${row.criterion}: ${words}`)
  })
const missing = text => criteria.filter(name => !rows(text).some(({criterion}) => criterion.split(" ")[0] === name))

test("it has a row for each of the 55 criteria of levels A and AA", () => {
  assert.equal(criteria.length, 55)
  assert.deepEqual(missing(page), [])
})

test("each row names tests that are there, or says why there is none", () => {
  assert.ok(rows(page).length > 80)
  assert.deepEqual(faults(page), [])
})

test("it says at the top what nobody has tried", () => {
  const top = page.slice(0, page.indexOf("## "))
  const untried = ["NVDA", "JAWS", "Narrator", "VoiceOver", "TalkBack", "Dragon", "phone"]
  assert.deepEqual(
    untried.filter(name => !top.includes(name)),
    [],
  )
})

test("a wrong row is found", () => {
  const table = [
    "| 1.1.1 | words | `layout: there is no such test` |",
    "| 1.1.1 | words | `accessibility: in a dream` |",
    "| 1.2.1 | words | see above |",
    "| 1.2.2 | words | does not apply: no sound |",
    "| 1.3.1 | words | `nowhere: title` |",
    "| 1.4.10 | words | `layout: shows the help whole from 1280 down to 320 px, nothing covered, everything large enough to press, and loses nothing with wider spacing of text` |",
  ].join("\n")
  assert.deepEqual(faults(table), [
    "1.1.1: test/components/layout.test.ts has no test “there is no such test”",
    "1.1.1: test/components/accessibility.test.ts has no test “in a dream”",
    "1.2.1: names no test, and does not say why",
    "1.3.1: there is no test file nowhere",
  ])
  assert.equal(missing(table).length, 50)
})
