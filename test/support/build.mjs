// `npm run build`: what the package holds, into dist/.
import {readFile, readdir, rm, writeFile} from "node:fs/promises"
import {join} from "node:path"
import {brotliCompressSync, gzipSync} from "node:zlib"
import {importTypeScript, root} from "./bundle.mjs"
import {compile} from "./compile.mjs"
import {editorData} from "./editor-data.mjs"
import {annotatorDeclaration, elementManifest} from "./element-manifest.mjs"
import {jsonSchemas} from "./json-schemas.mjs"
import {oneFile} from "./one-file.mjs"
import {thirdPartyNotices} from "./third-party-notices.mjs"

const dist = join(root, "dist")
await rm(dist, {recursive: true, force: true})

compile(dist)
const modules = (await readdir(dist, {recursive: true})).filter(file => file.endsWith(".js"))
for (const [name, entry] of [
  ["claim-annotator", "components/index.js"],
  ["claim-annotator/published", "components/published.js"],
  ["claim-annotator/core", "src/core.js"],
])
  report(entry, `${name}, ES modules with types`)
console.log(`${modules.length} modules in all`)

const holds = [
  ...(await readyMade("claim-annotator.min.js", "index.js")),
  ...(await readyMade("claim-annotator-published.min.js", "published.js")),
]

const {englishMessages} = await importTypeScript("build-messages", "components/localized-templates.ts")
await write("messages.json", englishMessages)
await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(holds))
await write("custom-elements.json", await elementManifest())
const editors = editorData(await annotatorDeclaration(), JSON.parse(await readFile(join(root, "package.json"), "utf8")))
for (const [name, data] of Object.entries(editors)) await write(name, data)
for (const [name, schema] of Object.entries(await jsonSchemas())) await write(name, schema)

/** An entry point with everything in it as one file; returns the files that it is made of. */
async function readyMade(name, entry) {
  const options = {absWorkingDir: root, outfile: join(dist, name), sourcemap: true, metafile: true}
  const {metafile} = await oneFile(join(dist, "components", entry), options)
  const file = await readFile(join(dist, name))
  const [zipped, pressed] = [gzipSync(file, {level: 9}), brotliCompressSync(file)]
  report(name, `${kB(file)} kB, ${kB(zipped)} kB gzipped, ${kB(pressed)} kB with brotli`)
  return Object.keys(metafile.inputs)
}

async function write(name, json) {
  const text = `${JSON.stringify(json, null, 2)}\n`
  await writeFile(join(dist, name), text)
  report(name, `${kB(text)} kB`)
}

function report(name, what) {
  console.log(`${name}: ${what}`)
}

function kB(data) {
  return (data.length / 1000).toFixed(1)
}
