// What `npm run build` makes: the package as somebody else gets it.
import {test} from "node:test"
import assert from "node:assert/strict"
import {readdirSync} from "node:fs"
import {access, readFile, readdir} from "node:fs/promises"
import {join} from "node:path"
import {parseHTML} from "linkedom"
import ts from "typescript"
import "./package/built.mjs"
import "./package/bundled.mjs"
import "./package/tarball.mjs"
import "./package/languages.mjs"
import "./package/types.mjs"
import {root} from "./support/bundle.mjs"
import {runNode} from "./support/run-node.mjs"

const runModule = source => runNode("--input-type=module", "--eval", source)
const read = file => readFile(join(root, file), "utf8")
const languages = readdirSync(join(root, "components", "languages")).map(name => name.replace(".ts", ""))
const readJson = async file => JSON.parse(await read(file))

test("every file that package.json names is there", async () => {
  const {exports, unpkg, jsdelivr, customElements, "web-types": webTypes} = await readJson("package.json")
  const filesOf = entry => (typeof entry === "string" ? [entry] : Object.values(entry))
  const files = [unpkg, jsdelivr, customElements, webTypes, ...Object.values(exports).flatMap(filesOf)]
  assert.ok(files.length > 5)
  // A pattern stands for the files of all languages.
  const named = files.flatMap(file => languages.map(language => file.replace("*", language)))
  await Promise.all(named.map(file => access(join(root, file))))
})

test("importing any entry point in Node does nothing", async () => {
  const {name, exports} = await readJson("package.json")
  const entries = Object.keys(exports).filter(entry => exports[entry].default?.endsWith(".js"))
  const modules = [...new Set(entries.flatMap(entry => languages.map(language => entry.replace("*", language))))]
  assert.ok(modules.length > 7)
  const {stdout, stderr} = await runModule(`
    for (const entry of ${JSON.stringify(modules)}) await import(entry.replace(".", ${JSON.stringify(name)}))
    if (globalThis.customElements?.get("claim-annotator")) console.log("registered")
  `)
  assert.equal(stdout + stderr, "")
})

test("importing the element for readers in Node does nothing", async () => {
  const {stdout, stderr} = await runModule(`
    await import("claim-annotator/published")
    if (globalThis.customElements?.get("claim-annotator")) console.log("registered")
  `)
  assert.equal(stdout + stderr, "")
})

test("importing the core in Node does nothing, and needs no browser", async () => {
  const {stdout, stderr} = await runModule(`
    const before = Object.getOwnPropertyNames(globalThis)
    await import("claim-annotator/core")
    const added = Object.getOwnPropertyNames(globalThis).filter(name => !before.includes(name))
    if (added.length) console.log(added)
  `)
  assert.equal(stdout + stderr, "")
})

test("the core reads, marks, writes and reads back in Node", async () => {
  const core = await import("claim-annotator/core")
  const {document} = parseHTML("<!doctype html>")
  const html = "<article><h1>River rises</h1><p>The dam holds, she said. Water is 3 m high.</p></article>"
  const articles = {
    HTML: core.articleFromHTML(html, document),
    text: core.articleFromText("River rises\n\nThe dam holds, she said. Water is 3 m high."),
  }
  for (const [kind, article] of Object.entries(articles)) {
    const text = core.articleText(article)
    assert.equal(text, "River rises\nThe dam holds, she said. Water is 3 m high.", kind)
    assert.deepEqual(
      core.sentences(text).map(({start, end}) => text.slice(start, end)),
      ["River rises", "The dam holds, she said.", "Water is 3 m high."],
    )
    const range = core.matchQuote(text, {exact: "The dam holds"})
    const target = {
      id: core.newId(),
      source: "https://example.org/",
      role: "main",
      segments: [core.describe(text, range)],
    }
    const earlier = `Update. ${text}`
    const {status, ranges} = core.anchor(earlier, target)
    assert.deepEqual([status, earlier.slice(ranges[0].start, ranges[0].end)], ["moved", "The dam holds"])

    const [created, modified] = ["2024-05-01T10:00:00.000Z", "2024-05-01T10:00:00.000Z"]
    const ratings = [core.rate(core.plainScale, "true", {ratingExplanation: "Seen."})]
    const claim = {
      id: core.newId(),
      kind: "claim",
      targets: [target],
      via: [],
      ratings,
      evidence: [],
      created,
      modified,
    }
    const factCheck = core.FactCheck.of({id: "river", headline: "River rises", versions: []})
    const json = core.toWebAnnotation(factCheck.with("annotations", claim.id, claim), text)
    assert.deepEqual(core.fromWebAnnotation(JSON.stringify(json), {text}).annotations, [claim])
  }
})

test("HTML without a document is a RangeError", async () => {
  const {articleFromHTML} = await import("claim-annotator/core")
  assert.throws(() => articleFromHTML("<p>River rises</p>"), RangeError)
})

test("the ready-made file needs no other one but for other languages, and makes no code from text", async () => {
  const source = await read("dist/claim-annotator.min.js")
  assert.deepEqual(ts.preProcessFile(source).importedFiles, [])
  const files = [...source.matchAll(/\bimport\(([^)]*)\)/g)].map(match => match[1])
  assert.deepEqual(
    files,
    languages.map(name => JSON.stringify(`./components/languages/${name}.js`)),
  )
  assert.doesNotMatch(source, /\beval\(|\bFunction\(["'`]/)
  assert.match(source, /sourceMappingURL=claim-annotator\.min\.js\.map/)
})

test("source maps hold their sources and no place on this machine", async () => {
  const files = (await readdir(join(root, "dist"), {recursive: true})).filter(file => file.endsWith(".map"))
  assert.ok(files.length > 100)
  for (const file of files) {
    const text = await read(join("dist", file))
    const {sources, sourcesContent} = JSON.parse(text)
    assert.ok(!text.includes(JSON.stringify(root).slice(1, -1)), file)
    assert.deepEqual(
      sources.filter((source, i) => !source.startsWith(".") || !sourcesContent[i]),
      [],
      file,
    )
  }
})

test("the licences of all that is in the ready-made file are beside it", async () => {
  const {sources} = await readJson("dist/claim-annotator.min.js.map")
  const notices = await read("dist/THIRD-PARTY-NOTICES.txt")
  const names = sources.flatMap(source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
  assert.ok(names.includes("dompurify"))
  assert.deepEqual(
    [...new Set(names)].filter(name => !new RegExp(`^${name} [\\d.]+ \\(.+\\)$`, "m").test(notices)),
    [],
  )
})

test("the manifest tells what pages may use", async () => {
  const {modules} = await readJson("dist/custom-elements.json")
  const elements = modules.flatMap(({declarations}) => declarations)
  assert.deepEqual(
    elements.map(({tagName}) => tagName),
    ["claim-annotator"],
  )
  const [{attributes, events, members}] = elements
  const names = list => list.map(({name}) => name).sort()
  assert.deepEqual(names(attributes), [
    ...[
      "article-id",
      "article-url",
      "disabled",
      "for",
      "heading-level",
      "images",
      "name",
      "publisher",
      "publisher-url",
    ],
    ...["readonly", "required", "review-url", "reviewer", "scale", "src", "storage", "ui-lang"],
  ])
  assert.deepEqual(names(events), [
    ...["annotate-request", "annotation-select", "annotations-change", "annotations-saved", "article-change"],
    ...["article-error", "change", "delete-request", "export-request", "storage-error"],
  ])
  assert.deepEqual(names(members.filter(({kind}) => kind === "method")), [
    ...["annotate", "checkValidity", "cite", "delete", "edit", "exportAs", "focus", "history", "load", "place", "redo"],
    ...["reportValidity", "select", "setCustomValidity", "toJSON", "undo"],
  ])
  await Promise.all(modules.map(({path}) => access(join(root, path))))
})

test("editors complete what the manifest tells", async () => {
  const {modules} = await readJson("dist/custom-elements.json")
  const [{attributes, events, members, cssParts, cssProperties, cssStates}] = modules.flatMap(m => m.declarations)
  const names = list => list.map(({name}) => name)
  const {tags} = await readJson("dist/vscode.html-custom-data.json")
  const css = await readJson("dist/vscode.css-custom-data.json")
  const {contributions} = await readJson("dist/web-types.json")
  const [element] = contributions.html.elements
  assert.deepEqual([names(tags), element.name], [["claim-annotator"], "claim-annotator"])
  for (const list of [tags[0].attributes, element.attributes]) assert.deepEqual(names(list), names(attributes))
  for (const list of [css.properties, contributions.css.properties]) assert.deepEqual(names(list), names(cssProperties))
  assert.deepEqual(names(css.pseudoElements), names(cssParts.map(({name}) => ({name: `::part(${name})`}))))
  assert.deepEqual(names(css.pseudoClasses), names(cssStates.map(({name}) => ({name: `:state(${name})`}))))
  assert.deepEqual(names(element.js.events), names(events))
  assert.deepEqual(names(element.js.properties), names(members.filter(({kind}) => kind === "field")))
  const storage = tags[0].attributes.find(({name}) => name === "storage")
  assert.deepEqual(names(storage.values), ["local", "none"])
})

test("the declarations carry the comments", async () => {
  assert.match(await read("dist/src/article/article-text.d.ts"), /\/\*\* The text of an article: .* \*\/\nexport/)
})

// noImplicitOverride makes every member that takes another one's place say so.
test("the element overrides nothing of LitElement's or HTMLElement's but what it means to", async () => {
  const source = (await read("components/form-control.ts")) + (await read("components/claim-annotator.ts"))
  const overridden = [...source.matchAll(/\boverride (?:get |set |async )?(\w+)/g)].map(match => match[1])
  const lifecycle = ["connectedCallback", "disconnectedCallback", "willUpdate", "firstUpdated", "updated", "render"]
  const meant = ["styles", "focus", ...lifecycle]
  assert.ok(overridden.includes("render"))
  assert.deepEqual(
    overridden.filter(name => !meant.includes(name)),
    [],
  )
})
