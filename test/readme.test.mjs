// The README is true: what it shows works, and what there is stands in it.
import {before, test} from "node:test"
import assert from "node:assert/strict"
import {access, readFile, readdir} from "node:fs/promises"
import {join} from "node:path"
import Ajv from "ajv"
import addFormats from "ajv-formats"
import {importTypeScript, root} from "./support/bundle.mjs"
import {annotatorDeclaration} from "./support/element-manifest.mjs"
import {jsonSchemas} from "./support/json-schemas.mjs"
import {readmeTables, withTables} from "./support/readme-tables.mjs"

let readme = ""
before(async () => {
  readme = await readFile(join(root, "README.md"), "utf8")
})
/** The TypeScript files of the package. */
async function sources() {
  const inFolder = async top => (await readdir(join(root, top), {recursive: true})).map(name => join(top, name))
  return (await Promise.all(["src", "components"].map(inFolder))).flat().filter(name => name.endsWith(".ts"))
}
const missing = words => words.filter(word => !readme.includes(word))

test("its whole JSON example is what our schema says, and is read without an issue", async () => {
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)[1])
  const {"annotation-collection.schema.json": schema} = await jsonSchemas()
  const validate = addFormats(new Ajv({strict: false})).compile(schema)
  assert.ok(validate(example), JSON.stringify(validate.errors))
  const {fromWebAnnotation} = await importTypeScript("readme", "src/format/from-web-annotation.ts")
  const {annotations, citations, agents, issues} = fromWebAnnotation(example)
  assert.deepEqual([annotations.length, citations.length, agents.length, issues.length], [1, 1, 1, 0])
})

test("its tables are what the code says", async () => {
  assert.equal(readme, withTables(readme, await readmeTables()), "npm run docs writes them")
})

test("everything public has words", async () => {
  const {attributes, members, events, slots, cssParts, cssProperties, cssStates} = await annotatorDeclaration()
  const all = [attributes, members, events, slots, cssParts, cssProperties, cssStates].flat()
  assert.ok(all.length > 60)
  assert.deepEqual(
    all.filter(({description, static: isStatic}) => !description && !isStatic).map(({name}) => name),
    [],
  )
})

// What the analyzer knows of these, it knows from comments alone.
for (const [what, list, pattern] of [
  ["part", "cssParts", /\bpart(?:=|: )"([\w -]+)"/g],
  ["custom property", "cssProperties", /var\((--ca-[\w-]+)/g],
  ["state", "cssStates", /^ {4}(\w+): /gm],
])
  test(`every ${what} that pages may use is in the tables, and no other`, async () => {
    const files = list === "cssStates" ? ["components/custom-states.ts"] : await sources()
    const texts = await Promise.all(files.map(file => readFile(join(root, file), "utf8")))
    const used = texts.flatMap(text => [...text.matchAll(pattern)].flatMap(([, names]) => names.split(" ")))
    const told = (await annotatorDeclaration())[list].map(({name}) => name)
    assert.deepEqual(told.toSorted(), [...new Set(used)].toSorted())
  })

test("it lists every key", async () => {
  const {defaultShortcuts, readableKeys} = await importTypeScript("keys", "components/shortcuts.ts")
  const keys = defaultShortcuts.flatMap(shortcut => shortcut.keys).map(readableKeys)
  assert.ok(keys.length > 10)
  assert.deepEqual(missing(keys), [])
})

test("every command and file it names is there", async () => {
  const {scripts} = JSON.parse(await readFile(join(root, "package.json"), "utf8"))
  const commands = [...readme.matchAll(/npm (?:run )?(start|test\b(?::[\w-]+)?|\w+)/g)].map(([, name]) => name)
  assert.deepEqual(
    [...new Set(commands)].filter(name => !(name in scripts) && name !== "ci"),
    [],
  )
  const files = [...readme.matchAll(/(?:\(|`)((?:src|components|fixtures|test)\/[\w./-]+)/g)]
    .map(([, file]) => file)
    .filter(file => !file.includes("NAME"))
  assert.ok(files.length > 3)
  await Promise.all(files.map(file => access(join(root, file))))
})
