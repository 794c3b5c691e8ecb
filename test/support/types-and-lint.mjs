// What `npm run check` and `eslint .` say, from one reading of the TypeScript files: half of what lint does is to find
// their types. `npm test` runs it.
import {join} from "node:path"
import {ESLint} from "eslint"
import ts from "typescript"
import {root} from "./bundle.mjs"

const host = {...ts.sys, onUnRecoverableConfigFileDiagnostic: diagnostic => report([diagnostic])}
const {fileNames, options, errors} = ts.getParsedCommandLineOfConfigFile(
  join(root, "tsconfig.json"),
  {noEmit: true},
  host,
)
const program = ts.createProgram(fileNames, options)
report([...errors, ...ts.getPreEmitDiagnostics(program)])

const parserOptions = {projectService: false, programs: [program]}
const eslint = new ESLint({cwd: root, overrideConfig: {files: ["**/*.ts"], languageOptions: {parserOptions}}})
const results = await eslint.lintFiles(["."])
const {format} = await eslint.loadFormatter("stylish")
console.log(await format(results))
if (results.some(({errorCount}) => errorCount)) process.exitCode = 1

/** Prints what is wrong with the types. */
function report(diagnostics) {
  if (!diagnostics.length) return
  const names = {getCurrentDirectory: () => root, getCanonicalFileName: name => name, getNewLine: () => "\n"}
  console.log(ts.formatDiagnostics(diagnostics, names))
  process.exitCode = 1
}
