// The whole job with a real screen reader: Orca, in Firefox and in Chromium.
//
//   npm run test:screen-reader                        both browsers
//   npm run test:screen-reader -- firefox             one of them
//   npm run test:screen-reader -- --update [BROWSER]  add what was spoken to the transcript; without a file: begin it
//
// What Orca speaks after each step of job.mjs is compared with transcripts/BROWSER.txt, word for word. Lines there that
// begin with "~" were spoken in some runs only; what a step must let hear is always required. The versions of
// Orca and of the browser that a transcript was made with stand on top of it; with others, expect other words. On Linux
// only, by hand and every night, and not in the ordinary tests: it takes minutes, and it waits for silence.
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {browsers, startBrowser} from "./browsers.mjs"
import {debianPackages, missingPrograms, startDesktop} from "./desktop.mjs"
import {job} from "./job.mjs"
import {perform} from "./keyboard.mjs"
import {Orca} from "./orca.mjs"
import {startPage} from "./page.mjs"
import {Processes} from "./processes.mjs"
import {differences, merge, nameOf, normalise, write} from "./transcript.mjs"
import {until, within} from "./until.mjs"

/** What must never be heard: the selection is collapsed before words are marked. */
const never = /selection deleted/i
/** How many seconds a step has for what it must say: much, so that a busy machine does not fail. */
const patience = 8

const words = process.argv.slice(2)
const update = words.includes("--update")
const names = words.filter(word => word !== "--update")
for (const name of names) if (!(name in browsers)) stop(`No such browser: ${name}. There are ${Object.keys(browsers)}.`)
const missing = await missingPrograms()
if (missing.length) stop(`Not installed: ${missing.join(", ")}. On Debian: apt-get install ${debianPackages}`)

const asked = names.length ? names : Object.keys(browsers)
const absent = asked.filter(name => !browsers[name].find())
if (absent.length) stop(`Not installed: ${absent.join(", ")}. On Debian: apt-get install firefox-esr chromium`)

const ends = []
let ending
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => void endAll().then(() => process.exit(130)))

let failed = asked.length
try {
  const page = await startPage()
  ends.push(() => page.stop())
  const results = await Promise.all(asked.map(name => check(name, page)))
  failed = results.filter(passed => !passed).length
} catch (error) {
  if (!ending) console.error(error)
} finally {
  await endAll()
}
console.log(`Screen reader: ${asked.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

/** Do the job in a browser, and say whether all was heard as it should be. */
async function check(name, page) {
  const {told, notes} = await doJob(name, page)
  const file = fileURLToPath(new URL(`transcripts/${name}.txt`, import.meta.url))
  const transcript = write(notes, told)
  const problems = told.flatMap(problemsOf)
  const kept = await readFile(file, "utf8").catch(() => "")
  if (update) await writeFile(file, merge(kept, transcript))
  else problems.push(...differences(kept, transcript))
  console.log(
    [`${name}: ${problems.length ? "not as expected (- expected, + spoken)" : "as expected"}`, ...problems].join("\n"),
  )
  return !problems.length
}

function problemsOf({step, spoken}) {
  const all = spoken.join(" ")
  return [
    ...step.hears.filter(phrase => !all.includes(phrase)).map(phrase => `! ${nameOf(step)}: nobody said “${phrase}”`),
    ...(never.test(all) ? [`! ${nameOf(step)}: “${all}”`] : []),
  ]
}

/** What was spoken in each step. */
async function doJob(name, page) {
  const folder = await mkdtemp(join(tmpdir(), "screen-reader-"))
  ends.push(() => (process.env.KEEP ? console.log(folder) : rm(folder, {recursive: true, force: true, maxRetries: 5})))
  const processes = new Processes(join(folder, "programs.log"))
  ends.push(() => processes.end())
  const env = await startDesktop(processes, folder)
  const orca = await Orca.start(processes, env, folder)
  ends.push(() => orca.close())
  await orca.finished()
  const told = []
  for (const step of job) {
    const from = orca.spoken.length
    if (step.do === "open") {
      await startBrowser(name, processes, env, folder, page.address(name))
      await until(() => page.isReady(name), `the article in ${name}`)
    } else await perform(step, orca, processes, env)
    const spoken = () => ({step, spoken: normalise(orca.spoken.slice(from), step)})
    await orca.finished()
    if (problemsOf(spoken()).length) {
      await within(async () => (await orca.keys()) && !problemsOf(spoken()).length, patience)
      await orca.finished()
    }
    told.push(spoken())
  }
  const version = program => processes.run(program, ["--version"], env)
  return {told, notes: [`Orca ${await version("orca")}`, await version(browsers[name].find())].map(note => note.trim())}
}

/** End everything that was started, the last first: once, however often it is asked. */
function endAll() {
  const endEach = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  return (ending ??= endEach())
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
