// The README is true: what it shows works, and what there is stands in it.
import {before, test} from "node:test"
import assert from "node:assert/strict"
import {access, readFile} from "node:fs/promises"
import {join} from "node:path"
import Ajv from "ajv"
import addFormats from "ajv-formats"
import {importTypeScript, root} from "./support/bundle.mjs"
import {elementManifest} from "./support/element-manifest.mjs"
import {jsonSchemas} from "./support/json-schemas.mjs"

let readme = ""
before(async () => {
  readme = await readFile(join(root, "README.md"), "utf8")
})
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

test("it lists every attribute and event of the element", async () => {
  const {modules} = await elementManifest()
  const element = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === "claim-annotator")
  const names = [...element.attributes, ...element.events].map(({name}) => `\`${name}\``)
  assert.ok(names.length > 20)
  assert.deepEqual(missing(names), [])
})

test("it lists every public method and property of the element", async () => {
  const {modules} = await elementManifest()
  const element = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === "claim-annotator")
  const own = element.members.filter(({attribute, static: isStatic}) => !attribute && !isStatic).map(({name}) => name)
  const ofLit = ["focus", "render", "styles"]
  const names = own.filter(name => !ofLit.includes(name))
  assert.ok(names.length > 15)
  assert.deepEqual(
    names.filter(name => !new RegExp(`\`${name}[\`(]`).test(readme)),
    [],
  )
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
