import {build} from "esbuild"
import {readFile} from "node:fs/promises"

/** Other languages than English stay files of their own, beside the ready-made one as well. */
const languagesBeside = {
  name: "languages-beside",
  setup: ({onResolve}) =>
    onResolve({filter: /^\.\/languages\//}, ({path}) => ({path: path.replace(".", "./components"), external: true})),
}

/** Style sheets without comments and with single spaces. */
const denseStyles = {
  name: "dense-styles",
  setup: ({onLoad}) =>
    onLoad({filter: /\.styles\.[jt]s$/}, async ({path}) => {
      const source = await readFile(path, "utf8")
      const dense = css => css.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ")
      return {contents: source.replace(/css`[^`]*`/g, dense), loader: path.endsWith("ts") ? "ts" : "js"}
    }),
}

/** Make one file of an entry point and all it needs. Throws where esbuild has anything to say. */
export async function oneFile(entry, options) {
  const result = await build({
    ...{entryPoints: [entry], bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning"},
    plugins: [languagesBeside, denseStyles],
    ...options,
  })
  // esbuild only warns of a module it leaves out because package.json says that it does nothing by itself.
  if (result.warnings.length) throw new Error("The file is not whole")
  return result
}
