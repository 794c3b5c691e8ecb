// Many sequences of commands at random: `npm run test:property`, or with another number of them and a seed:
// `npm run test:property -- 100000 7`. What fails is printed as a case for test/property/found.ts.
import {importTypeScript} from "../support/bundle.mjs"
import {summary} from "./summary.mjs"

const sequences = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
console.log(`Seed ${seed}`)
const {tryAll} = await importTypeScript("property-run", "test/property/property.ts")
const outcome = await tryAll(sequences, seed)
if (outcome.failure) console.log(outcome.failure)
console.log(summary(outcome))
process.exitCode = outcome.failure ? 1 : 0
