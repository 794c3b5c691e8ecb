// What needs no browser, side by side: types, lint, format, and the tests that run in Node. `npm test` begins with it.
import {spawn} from "node:child_process"
import {readdirSync} from "node:fs"
import {availableParallelism} from "node:os"
import {join} from "node:path"
import {root} from "./bundle.mjs"

const tests = readdirSync(join(root, "test")).filter(name => name.endsWith(".test.mjs"))
const commands = {
  // As many files at once as there are cores: without that, one core less.
  "node --test": [
    "node",
    "--test",
    `--test-concurrency=${availableParallelism()}`,
    ...tests.map(name => join("test", name)),
  ],
  "types and lint": ["node", "test/support/types-and-lint.mjs"],
  prettier: ["npx", "prettier", "--check", "--log-level", "warn", "."],
}

/** Runs a command; resolves with its exit code and everything it printed. */
function run([program, ...args]) {
  return new Promise(resolve => {
    let output = ""
    const child = spawn(program, args, {cwd: root, shell: process.platform === "win32"})
    for (const stream of [child.stdout, child.stderr]) stream.on("data", data => (output += data))
    child.on("error", error => resolve({code: 1, output: `${output}${error.message}\n`}))
    child.on("close", code => resolve({code, output}))
  })
}

const failed = []
await Promise.all(
  Object.entries(commands).map(async ([name, command]) => {
    const {code, output} = await run(command)
    console.log(`== ${name}: ${code === 0 ? "passed" : "failed"}\n${output}`)
    if (code !== 0) failed.push(name)
  }),
)
if (failed.length) console.log(`Failed: ${failed.join(", ")}`)
process.exitCode = failed.length ? 1 : 0
