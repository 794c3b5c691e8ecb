// That nothing is ever lost, and nothing from strangers runs, in numbers: `npm run test:trust`. Sequences of commands
// tried, articles edited under verdicts, deaths of the browser survived, changes of two tabs merged, faults of storage
// tried, attacks tried; it takes some minutes. Each part says in a line what it did; they are said once more at the end.
import {spawn} from "node:child_process"
import {root} from "./bundle.mjs"

const parts = [
  ["node", ["test/property/run.mjs", "2000"]],
  ["node", ["test/edits/run.mjs", "20000"]],
  ["node", ["test/crash/run.mjs", "100"]],
  ["node", ["--test", "test/two-tabs.test.mjs"]],
  ["npx", ["web-test-runner"], {F: "test/storage/faults.test.ts", BROWSERS: "chromium"}],
  ["node", ["--test", "test/attacks.test.mjs"]],
]

/** Runs a command and shows what it prints; resolves with its exit code and the lines that count something. */
function run(program, args, env = {}) {
  return new Promise(resolve => {
    let output = ""
    const options = {cwd: root, env: {...process.env, CI: "1", ...env}, shell: process.platform === "win32"}
    const child = spawn(program, args, options)
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", data => {
        output += data
        process.stdout.write(data)
      })
    child.on("error", error => resolve({code: 1, counts: [error.message]}))
    child.on("close", code => {
      const counts = [...output.matchAll(/^(?:[#ℹ] )?((?:Property|Places|Crash|Tabs|Faults|Attacks): .+)$/gm)]
      resolve({code, counts: counts.map(([, line]) => line)})
    })
  })
}

const results = []
for (const part of parts) results.push(await run(...part))
console.log(`\n${results.flatMap(({counts}) => counts).join("\n")}`)
const failed = parts.filter((_, i) => results[i].code !== 0)
for (const [program, args] of failed) console.log(`Failed: ${program} ${args.join(" ")}`)
process.exitCode = failed.length ? 1 : 0
