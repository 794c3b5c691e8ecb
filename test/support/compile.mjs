import {join} from "node:path"
import ts from "typescript"
import {root} from "./bundle.mjs"

/**
 * Compile src and components with test/support/tsconfig.build.json into a folder: ES modules, declarations, source maps.
 * Throws an error with everything that is wrong.
 */
export function compile(outDir) {
  const config = join(root, "test", "support", "tsconfig.build.json")
  const {fileNames, options, errors} = ts.getParsedCommandLineOfConfigFile(
    config,
    {outDir},
    {...ts.sys, onUnRecoverableConfigFileDiagnostic: fail},
  )
  const host = ts.createCompilerHost(options)
  host.readFile = file => withDocComments(ts.sys.readFile(file), file)
  const program = ts.createProgram(fileNames, options, host)
  const {diagnostics} = program.emit()
  fail(...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics)
}

/** Our `///` comments as JSDoc ones, on the same lines: TypeScript carries only those over into declarations. */
export function withDocComments(source, file = ".ts") {
  if (!/(?<!\.d)\.ts$/.test(file)) return source
  return source?.replace(/^([ \t]*)\/\/\/.*(?:\r?\n\1\/\/\/.*)*/gm, block => {
    const lines = block.replaceAll("*/", "*\\/").replace(/^([ \t]*)\/\/\//gm, "$1 *")
    return `${lines.replace(/^([ \t]*) \*/, "$1/**")} */`
  })
}

function fail(...diagnostics) {
  if (!diagnostics.length) return
  const host = {getCurrentDirectory: () => root, getCanonicalFileName: name => name, getNewLine: () => "\n"}
  throw new Error(ts.formatDiagnostics(diagnostics, host))
}
