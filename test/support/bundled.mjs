import {build} from "esbuild"
import {root} from "./bundle.mjs"

/** The built package as esbuild bundles and minifies it for this module: `code`, and the files (`inputs`) that are in it. */
export async function bundled(source, {external = ["react", "@lit/react"]} = {}) {
  const {outputFiles, metafile} = await build({
    stdin: {contents: source, resolveDir: root},
    absWorkingDir: root,
    ...{bundle: true, minify: true, metafile: true, write: false, outfile: "app.js"},
    ...{format: "esm", target: "es2022", external, logLevel: "error"},
  })
  const [{inputs}] = Object.values(metafile.outputs)
  const used = Object.keys(inputs).filter(file => inputs[file].bytesInOutput > 0)
  return {code: outputFiles[0].contents, inputs: used}
}
