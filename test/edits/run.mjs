// Many articles, annotated and edited at random: `npm run test:edits`, or with another number of them and a seed:
// `npm run test:edits -- 100000 7`. What fails is printed as it was shrunk; with DOUBTS=1 also every place that is not as
// it was meant, though nobody is told a wrong thing.
import {importTypeScript} from "../support/bundle.mjs"
import {summary} from "./summary.mjs"

const courses = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
console.log(`Seed ${seed}`)
const {tryAll} = await importTypeScript("edits-run", "test/edits/property.ts")
const doubt = report => process.env.DOUBTS && console.log(`${report()}\n`)
const outcome = await tryAll(courses, seed, doubt)
if (outcome.failure) console.log(outcome.failure)
console.log(summary(outcome))
process.exitCode = outcome.failure ? 1 : 0
