// Imports run one way through the house; every file that imports upwards is named here.
import {test} from "node:test"
import assert from "node:assert/strict"
import {readFileSync, readdirSync} from "node:fs"
import {dirname, join, relative} from "node:path"
import {fileURLToPath} from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Each part of the house and the parts it may import, besides itself. */
const allowed = {
  "src/model": [],
  "src/article": ["src/model"],
  "src/anchoring": ["src/model", "src/article"],
  "src/format": ["src/model", "src/article", "src/anchoring"],
  "src/state": ["src/model", "src/article", "src/anchoring", "src/format"],
  "src/storage": ["src/model", "src/article", "src/anchoring", "src/format"],
  "src/cli": ["src/model", "src/article", "src/anchoring", "src/format"],
  "src/view": ["src/model", "src/article", "src/anchoring", "src/format", "src/state", "src/storage"],
  "src/annotator.ts": [
    "src/model",
    "src/article",
    "src/anchoring",
    "src/format",
    "src/state",
    "src/storage",
    "src/view",
  ],
  "src/slices.ts": [],
  "src/places-ahead.ts": ["src/model", "src/state", "src/annotator.ts", "src/slices.ts"],
  "src/autosave.ts": ["src/model", "src/state", "src/storage", "src/annotator.ts", "src/places-ahead.ts"],
  "src/core.ts": ["src/model", "src/article", "src/anchoring", "src/format", "src/storage"],
}
const browserOnly = /^(lit|@lit\/.*|prosemirror-view|idb-keyval|dompurify)(\/|$)/
const browserParts = {
  "prosemirror-view": ["src/view"],
  "idb-keyval": ["src/storage"],
  dompurify: ["src/article"],
}

const files = ["src", "components"].flatMap(top =>
  readdirSync(join(root, top), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith(".ts"))
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/")),
)
const partOf = file => {
  const parts = file.split("/")
  if (parts[0] === "components") return "components"
  return parts.length === 2 ? file : parts.slice(0, 2).join("/")
}
const importsOf = file => {
  const text = readFileSync(join(root, file), "utf8")
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*["']([^"']+)["']/g)].map(match => match[1])
}

function violations(file, imports) {
  const part = partOf(file)
  return imports.flatMap(name => {
    if (!name.startsWith(".")) {
      if (part === "components") return []
      const only = name.match(browserOnly)?.[1]
      return only && !(browserParts[only] ?? []).includes(part) ? [`${file} imports ${name}`] : []
    }
    const target = partOf(join(dirname(file), name).replaceAll("\\", "/").replace(/\.js$/, ".ts"))
    if (part === "components" || target === part || (allowed[part] ?? []).includes(target)) return []
    return [`${file} imports ${target}`]
  })
}

test("imports run one way: model, article, anchoring, format, state and storage, view, annotator, components", () => {
  assert.ok(files.length > 0)
  assert.deepEqual(
    files.flatMap(file => violations(file, importsOf(file))),
    [],
  )
})

test("every part of src is on the plan of the house", () => {
  const parts = new Set(files.map(partOf).filter(part => part !== "components"))
  assert.deepEqual(
    [...parts].filter(part => !(part in allowed)),
    [],
  )
})

test("an import that runs up the house is found", () => {
  assert.deepEqual(violations("src/model/annotation.ts", ["../state/record-step.js", "lit", "./rating.js"]), [
    "src/model/annotation.ts imports src/state",
    "src/model/annotation.ts imports lit",
  ])
  assert.deepEqual(violations("src/article/schema.ts", ["../../components/strings.js"]), [
    "src/article/schema.ts imports components",
  ])
})
