import {readFile, readdir} from "node:fs/promises"
import {join} from "node:path"
import {brotliCompressSync, gzipSync} from "node:zlib"
import {root} from "./bundle.mjs"
import {bundled} from "./bundled.mjs"

const readyMade = ["claim-annotator.min.js", "claim-annotator-published.min.js"]

/** What the built package costs a page, by name: bytes as they are, with gzip, and with brotli. */
export async function sizes() {
  const dist = join(root, "dist")
  const languages = (await readdir(join(dist, "components", "languages"))).filter(name => name.endsWith(".js"))
  const imports = ['* from "claim-annotator/core"', '{fromWebAnnotation} from "claim-annotator/core"']
  const measured = [
    ...readyMade.map(async name => [name, await readFile(join(dist, name))]),
    ...languages.toSorted().map(async name => [name, await readFile(join(dist, "components", "languages", name))]),
    ...imports.map(async what => [`export ${what}`, (await bundled(`export ${what}`)).code]),
  ]
  return (await Promise.all(measured)).map(([name, code]) => ({
    ...{name, bytes: code.length, gzip: gzipSync(code, {level: 9}).length, brotli: brotliCompressSync(code).length},
  }))
}

/** The same as a table in Markdown. */
export async function sizeTable() {
  const rows = (await sizes()).map(({name, ...sizes}) => [`\`${name}\``, ...Object.values(sizes).map(kB)])
  const head = ["", "kB", "gzip", "brotli"]
  return [head, ["---", "---:", "---:", "---:"], ...rows].map(cells => `| ${cells.join(" | ")} |\n`).join("")
}

const kB = bytes => (bytes / 1000).toFixed(1)
