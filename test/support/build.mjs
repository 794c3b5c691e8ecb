// `npm run build`: what the package holds, into dist/.
import {build} from "esbuild"
import {readFile, readdir, rm, writeFile} from "node:fs/promises"
import {join} from "node:path"
import {gzipSync} from "node:zlib"
import {importTypeScript, root} from "./bundle.mjs"
import {compile} from "./compile.mjs"
import {editorData} from "./editor-data.mjs"
import {annotatorDeclaration, elementManifest} from "./element-manifest.mjs"
import {jsonSchemas} from "./json-schemas.mjs"
import {thirdPartyNotices} from "./third-party-notices.mjs"

const dist = join(root, "dist")
await rm(dist, {recursive: true, force: true})

compile(dist)
const modules = (await readdir(dist, {recursive: true})).filter(file => file.endsWith(".js"))
for (const [name, entry] of [
  ["claim-annotator", "components/index.js"],
  ["claim-annotator/core", "src/core.js"],
])
  report(entry, `${name}, ES modules with types`)
console.log(`${modules.length} modules in all`)

/** Other languages than English stay files of their own, beside the ready-made one as well. */
const languagesBeside = {
  name: "languages-beside",
  setup: ({onResolve}) =>
    onResolve({filter: /^\.\/languages\//}, ({path}) => ({path: path.replace(".", "./components"), external: true})),
}

const {warnings, metafile} = await build({
  absWorkingDir: root,
  entryPoints: [join(dist, "components", "index.js")],
  outfile: join(dist, "claim-annotator.min.js"),
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  format: "esm",
  target: "es2022",
  plugins: [languagesBeside],
  logLevel: "warning",
})
// esbuild only warns of a module it leaves out because package.json says that it does nothing by itself.
if (warnings.length) process.exit(1)
const ready = await readFile(join(dist, "claim-annotator.min.js"))
report("claim-annotator.min.js", `${kB(ready)} kB, ${kB(gzipSync(ready, {level: 9}))} kB gzipped`)

const {englishMessages} = await importTypeScript("build-messages", "components/localized-templates.ts")
await write("messages.json", englishMessages)
await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(Object.keys(metafile.inputs)))
await write("custom-elements.json", await elementManifest())
const editors = editorData(await annotatorDeclaration(), JSON.parse(await readFile(join(root, "package.json"), "utf8")))
for (const [name, data] of Object.entries(editors)) await write(name, data)
for (const [name, schema] of Object.entries(await jsonSchemas())) await write(name, schema)

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
