// `npm test`: every check. First types, lint, the house and what runs in Node and looks into a browser of its own; then the
// tests in each browser (web-test-runner, which gets this command's arguments). Browsers wait for their frames a good part
// of the time: beside them, with the lowest priority, runs what only computes.
import {spawn} from "node:child_process"
import {readdirSync} from "node:fs"
import {availableParallelism, constants, setPriority} from "node:os"
import {join} from "node:path"
import {root} from "./bundle.mjs"

const computing = ["state.property.test.mjs", "places.property.test.mjs", "build.test.mjs"]
const tests = readdirSync(join(root, "test")).filter(name => name.endsWith(".test.mjs"))
// As many files at once as there are cores: without that, one core less.
const inNode = names => [
  ...["node", "--test", `--test-concurrency=${availableParallelism()}`],
  ...names.map(name => join("test", name)),
]

const first = {
  "node --test": inNode(tests.filter(name => !computing.includes(name))),
  "types and lint": ["node", "test/support/types-and-lint.mjs"],
}
const beside = {
  ...Object.fromEntries(computing.map(name => [name, inNode([name])])),
  prettier: ["npx", "prettier", "--check", "--log-level", "warn", "."],
}

const failed = []

/** Runs a command; resolves with its exit code and everything it printed. */
function run([program, ...args], {priority, stdio} = {}) {
  return new Promise(resolve => {
    let output = ""
    const child = spawn(program, args, {cwd: root, shell: process.platform === "win32", stdio})
    if (priority !== undefined && child.pid) setPriority(child.pid, priority)
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", data => (output += data))
    child.on("error", error => resolve({code: 1, output: `${output}${error.message}\n`}))
    child.on("close", code => resolve({code, output}))
  })
}

/** Runs commands side by side, and says of each what it printed when it ends. */
const runAll = (commands, options) =>
  Promise.all(
    Object.entries(commands).map(async ([name, command]) => {
      const {code, output} = await run(command, options)
      if (code !== 0) failed.push(name)
      return `== ${name}: ${code === 0 ? "passed" : "failed"}\n${output}`
    }),
  )

console.log((await runAll(first)).join("\n"))
if (!failed.length) {
  const computed = runAll(beside, {priority: constants.priority.PRIORITY_LOW})
  const {code} = await run(["npx", "web-test-runner", ...process.argv.slice(2)], {stdio: "inherit"})
  if (code !== 0) failed.push("web-test-runner")
  console.log((await computed).join("\n"))
}
if (failed.length) console.log(`Failed: ${failed.join(", ")}`)
process.exitCode = failed.length ? 1 : 0
