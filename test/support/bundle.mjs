import {build} from "esbuild"
import {mkdir, rm} from "node:fs/promises"
import {dirname, join} from "node:path"
import {fileURLToPath, pathToFileURL} from "node:url"

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Everything that these TypeScript files export, bundled for Node. Paths are relative to the root. */
export async function importTypeScript(name, ...files) {
  const folder = join(root, "node_modules", ".cache", "claim-annotator")
  await mkdir(folder, {recursive: true})
  const outfile = join(folder, `${name}-${process.pid}.mjs`)
  await build({
    stdin: {contents: files.map(file => `export * from "./${file}"`).join("\n"), resolveDir: root},
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "error",
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile)
  }
}
