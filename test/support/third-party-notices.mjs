import {readFile, readdir} from "node:fs/promises"
import {join} from "node:path"
import {root} from "./bundle.mjs"

/** The licences of the packages that a bundle is made of, as text; `inputs` are esbuild's names of its files. */
export async function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.map(folderOf).filter(folder => folder !== null))
  const notices = await Promise.all([...folders].toSorted().map(noticeOf))
  return (
    [`The files named .min.js hold parts of ${notices.length} other packages.`, ...notices].join(`\n\n${line}\n\n`) +
    "\n"
  )
}

const line = "-".repeat(80)

/** The folder of the package that a file belongs to; null for our own. */
const folderOf = input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null

async function noticeOf(folder) {
  const at = join(root, folder)
  const {name, version, license} = JSON.parse(await readFile(join(at, "package.json"), "utf8"))
  const files = (await readdir(at)).filter(file => /^(licen[cs]e|notice|copying)/i.test(file)).toSorted()
  if (!files.length) throw new Error(`${name} has no licence file`)
  const texts = await Promise.all(files.map(file => readFile(join(at, file), "utf8")))
  return [`${name} ${version} (${license})`, ...texts.map(text => text.trim())].join("\n\n")
}
