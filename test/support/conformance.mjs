// Does what we write and read keep to the formats it names? `npm run conformance`
//
// Always: our fixtures against our own JSON Schema, and there and back. With the data folder (`--data DIR`, else
// ../shared/data): the W3C's own assertions on our exports, the W3C's wrong and right samples, files of other tools, the
// cases that other annotators test themselves with (test/conformance/), and what becomes of passages under real edits.
import Ajv from "ajv"
import AjvDraft04 from "ajv-draft-04"
import addFormats from "ajv-formats"
import {existsSync, readFileSync, readdirSync} from "node:fs"
import {join} from "node:path"
import {apacheChecks} from "../conformance/apache-annotator.mjs"
import {hypothesisChecks} from "../conformance/hypothesis.mjs"
import {importTypeScript, root} from "./bundle.mjs"
import {jsonSchemas} from "./json-schemas.mjs"
import {barOf, realEdits} from "./real-edits.mjs"

const {toWebAnnotation, fromWebAnnotation, FactCheck, sameJson, ownTerms, w3cContext, ...samples} =
  await importTypeScript(
    "conformance",
    "src/format/to-web-annotation.ts",
    "src/format/from-web-annotation.ts",
    "src/format/context.ts",
    "src/model/fact-check.ts",
    "src/model/json.ts",
    "src/anchoring/anchor.ts",
    "src/anchoring/describe.ts",
    "src/anchoring/known-texts.ts",
    "test/format/sample-fact-checks.ts",
  )
const dataAt = process.argv.indexOf("--data")
const data = dataAt > 0 ? process.argv[dataAt + 1] : join(root, "..", "shared", "data")
if (dataAt > 0 && !existsSync(data ?? "")) throw new RangeError(`There is no data folder ${data}`)

const readJson = file => JSON.parse(readFileSync(file, "utf8"))
const total = {passed: 0, failed: 0}

/** Run the checks of one set: `{name: () => problem or null}`. */
function run(set, checks) {
  const entries = Object.entries(checks)
  const problems = entries.flatMap(([name, check]) => {
    const problem = check()
    return problem ? [`  ${name}: ${problem}`] : []
  })
  const passed = entries.length - problems.length
  total.passed += passed
  total.failed += problems.length
  console.log(`${set}: ${passed} passed, ${problems.length} failed`)
  for (const problem of problems) console.log(problem)
  if (!entries.length) {
    total.failed++
    console.log(`  nothing to check`)
  }
}

/** The same set for several things: names are put in front. */
const each = (things, checksOf) =>
  Object.fromEntries(
    Object.entries(things).flatMap(([name, thing]) =>
      Object.entries(checksOf(thing)).map(([check, run]) => [`${name}, ${check}`, run]),
    ),
  )

// Our exports: each with the text that its positions refer to.
const {annotationOf, articleOf, astralText, factCheckOf, plainText, randomFactCheck, segmentOf, targetOf} = samples
const pieces = text =>
  annotationOf("pieces", text, {
    kind: "quote",
    targets: [targetOf("pieces/t", segmentOf(text, "It is open,"), segmentOf(text, "and it stays open."))],
  })
const factChecks = {
  "an empty collection": [factCheckOf({}), plainText],
  "one annotation": [factCheckOf({annotations: [annotationOf("one", plainText)]}), plainText],
  "emoji and Arabic before the words": [factCheckOf({annotations: [annotationOf("astral", astralText)]}), astralText],
  "a passage in pieces": [factCheckOf({annotations: [pieces(plainText)]}), plainText],
  "pieces after emoji": [factCheckOf({annotations: [pieces(astralText)]}), astralText],
  "an address in Arabic letters": [
    factCheckOf({
      article: articleOf({url: "https://news.example/ميناء"}),
      annotations: [
        annotationOf("address", plainText, {
          targets: [{...targetOf("t", segmentOf(plainText, "harbour")), source: "https://news.example/ميناء"}],
        }),
      ],
    }),
    plainText,
  ],
}
for (let seed = 1; seed <= 25; seed++) {
  const text = seed % 2 ? astralText : plainText
  factChecks[`something in every field (${seed})`] = [randomFactCheck(seed, text), text]
}
const exports = Object.fromEntries(
  Object.entries(factChecks).map(([name, [factCheck, text]]) => [
    name,
    JSON.parse(JSON.stringify(toWebAnnotation(factCheck, text))),
  ]),
)

// 1. Our own schema, and there and back.
const fixtures = join(root, "fixtures", "annotations")
const good = {"voa-boukamal.json": readJson(join(fixtures, "voa-boukamal.json"))}
const schema = (await jsonSchemas())["annotation-collection.schema.json"]
const ours = new Ajv({strict: false, allErrors: true, logger: false})
addFormats(ours)
const isOurs = ours.compile(schema)
const againstSchema = json => ({
  "our schema": () => (isOurs(json) ? null : ours.errorsText(isOurs.errors).slice(0, 300)),
})
run("Fixtures, our JSON Schema", each(good, againstSchema))
run("Exports, our JSON Schema", each(exports, againstSchema))
run("Broken exports, refused by our JSON Schema", brokenExports(good["voa-boukamal.json"]))
run(
  "Fixtures, read and written again",
  each(good, json => ({
    "the same": () => {
      const {article, issues, ...records} = fromWebAnnotation(JSON.stringify(json))
      if (issues.length) return JSON.stringify(issues[0])
      const order = records.annotations.map(annotation => annotation.id)
      const again = toWebAnnotation(factCheckFrom(article, records), textOf(json), {order})
      return JSON.stringify(again) === JSON.stringify(json) ? null : "differs"
    },
  })),
)
run(
  "Exports, read again",
  each(factChecks, ([factCheck, text]) => ({
    "the same records": () => {
      const json = JSON.stringify(toWebAnnotation(factCheck, text))
      const {article, ...records} = fromWebAnnotation(json)
      const again = factCheckFrom(article, records)
      const differs = ["annotations", "citations", "agents", "coverage"].find(
        name => !sameJson(Object.fromEntries(again[name]), Object.fromEntries(factCheck[name])),
      )
      if (differs) return differs
      return sameJson(again.article, factCheck.article) ? null : "article"
    },
  })),
)
run(
  "Code points select the words",
  each(exports, json => selectionChecks(json)),
)

// 2. Others' data.
if (existsSync(data ?? "")) {
  runW3c(join(data, "w3c-web-annotation"))
  runRecogito(join(data, "recogito"))
  runRealEdits(join(data, "wikipedia-versions"))
  const core = await importTypeScript("peers", "src/core.ts", "src/anchoring/find-quote.ts")
  runPeers(apacheChecks(join(data, "apache-annotator-cases"), core))
  runPeers(hypothesisChecks(join(data, "hypothesis"), core))
} else {
  const sets = [
    "W3C assertions",
    "W3C context",
    "W3C wrong samples",
    "W3C right samples",
    "Recogito files",
    "Real edits",
    "Apache Annotator's cases",
    "Hypothesis' cases",
  ]
  for (const set of sets) console.log(`${set}: not run: no data folder`)
}
console.log(`Conformance: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

function factCheckFrom(article, records) {
  let factCheck = FactCheck.of(article)
  for (const name of ["annotations", "citations", "agents", "coverage"])
    for (const record of records[name]) factCheck = factCheck.with(name, record.id, record)
  return factCheck
}

/** Has it our selectors? */
function hasWords({selector}) {
  return Array.isArray(selector) && selector[0]?.type === "TextQuoteSelector"
}

/** The article's text, as far as an export tells it: its quotes at their places. */
function textOf(json) {
  const points = []
  for (const {target} of json.first.items)
    for (const {selector} of target.filter(hasWords))
      [...selector[0].exact].forEach((point, i) => (points[selector[1].start + i] = point))
  return Array.from(points, point => point ?? " ").join("")
}

/** One fault at a time in a good export; the schema has to see each. */
function brokenExports(json) {
  const faults = {
    "no @context": copy => delete copy["@context"],
    "a negative position": copy => (copy.first.items[0].target[0].selector[1].start = -1),
    "an unknown kind": copy => (copy.first.items[0].kind = "rumour"),
    "an unknown stance": copy => (copy.first.items[0].body.find(body => body.purpose === "linking").stance = "agrees"),
    "a rating without a label": copy =>
      delete copy.first.items[0].body.find(body => body.purpose === "assessing").alternateName,
    "an unknown disclosure": copy => (copy.first.items[0].citations[0].disclosure = "perhaps"),
    "a local time": copy => (copy.first.items[0].created = "2024-05-01T10:00:00"),
    "no target": copy => (copy.first.items[0].target = []),
    "a target that is no address": copy => (copy.first.items[0].target = ["the harbour"]),
    "words in a target without segments": copy => delete copy.first.items[0].target[0].selector[0].suffix,
    "an unknown role": copy => (copy.first.items[0].target[0] = {id: "https://news.example/", role: "villain"}),
    "an article without id": copy => delete copy.article.articleId,
  }
  return Object.fromEntries(
    Object.entries(faults).map(([name, break_]) => [
      name,
      () => {
        const copy = structuredClone(json)
        break_(copy)
        return isOurs(copy) ? "goes through" : null
      },
    ]),
  )
}

/** Positions of every selector, counted in code points, against its words – where the text has the words. */
function selectionChecks(json) {
  const name = Object.keys(exports).find(key => exports[key] === json)
  const points = [...factChecks[name][1]]
  const checks = {}
  for (const [i, item] of json.first.items.entries())
    for (const [j, target] of item.target.entries())
      for (const {selector} of target.segments ?? [target].filter(hasWords)) {
        const [{exact}, {start, end}] = selector
        if (end <= points.length)
          checks[`items[${i}].target[${j}] ${start}`] = () =>
            points.slice(start, end).join("") === exact ? null : `${start}–${end} is not “${exact}”`
      }
  return checks
}

function runW3c(folder) {
  const ajv = new AjvDraft04({strict: false, logger: false})
  addFormats(ajv)
  const definitions = join(folder, "definitions")
  for (const file of readdirSync(definitions)) ajv.addSchema(readJson(join(definitions, file)), file)
  const assertionsOf = list =>
    readJson(join(folder, list)).assertions.map(file => {
      const {id, ...assertion} = readJson(join(folder, file))
      const validate = ajv.compile(assertion)
      const expected = assertion.expectedResult !== "invalid"
      return {id, holds: json => validate(json) === expected, message: assertion.errorMessage}
    })
  const checksOf = (assertions, json) =>
    Object.fromEntries(
      assertions.map(({id, holds, message}) => [id, () => (holds(json) ? null : String(message).slice(0, 200))]),
    )
  const annotationMusts = assertionsOf("annotations/annotationMusts.test")
  const collectionMusts = assertionsOf("collections/collectionMusts.test")
  const pageMusts = assertionsOf("collections/pages/pageMusts.test")
  const all = {...good, ...exports}
  const inContext = (json, part) => ({"@context": json["@context"], ...part})
  run(
    `W3C assertions on collections (${collectionMusts.length})`,
    each(all, json => checksOf(collectionMusts, json)),
  )
  run(
    `W3C assertions on pages (${pageMusts.length})`,
    each(all, json => checksOf(pageMusts, inContext(json, json.first))),
  )
  const items = Object.fromEntries(
    Object.entries(all).flatMap(([name, json]) =>
      json.first.items.map((item, i) => [`${name}, items[${i}]`, inContext(json, item)]),
    ),
  )
  run(
    `W3C assertions on annotations (${annotationMusts.length})`,
    each(items, item => checksOf(annotationMusts, item)),
  )

  const w3cTerms = readJson(join(folder, "jsonld", "anno.jsonld"))["@context"]
  const prefixes = Object.keys({...w3cTerms, ...ownTerms})
  run("W3C context, none of its terms redefined by ours", {
    ...Object.fromEntries(
      Object.keys(ownTerms).map(term => [term, () => (Object.hasOwn(w3cTerms, term) ? "has a W3C meaning" : null)]),
    ),
    "prefixes known": () =>
      Object.values(ownTerms)
        .map(value => String(value?.["@id"] ?? value ?? "ca:"))
        .find(id => !prefixes.includes(id.split(":")[0]) && !id.startsWith("urn:")) ?? null,
  })

  // Having its pages in other files is no fault of a file.
  const blameless = ["pages-elsewhere", "more-pages"]
  const samplesIn = name =>
    Object.fromEntries(
      readdirSync(join(folder, "tools", "samples", name)).map(file => [
        file,
        readFileSync(join(folder, "tools", "samples", name, file), "utf8"),
      ]),
    )
  const faultsOf = text => fromWebAnnotation(text).issues.filter(issue => !blameless.includes(issue.code))
  run(
    "W3C wrong samples, each with an issue",
    each(samplesIn("incorrect"), text => ({issue: () => (faultsOf(text).length ? null : "no issue")})),
  )
  const right = samplesIn("correct")
  run(
    "W3C right samples, none blamed",
    each(right, text => ({issue: () => JSON.stringify(faultsOf(text)[0] ?? null).replace("null", "") || null})),
  )
  const rightItems = Object.fromEntries(
    Object.entries(right).flatMap(([file, text]) =>
      annotationsIn(JSON.parse(text)).map((item, i, all) => [all.length > 1 ? `${file}, items[${i}]` : file, item]),
    ),
  )
  run(
    "W3C right samples, their annotations as records",
    each(right, text => ({
      "all of them": () => {
        const ids = annotationsIn(JSON.parse(text)).map(item => item.id)
        const read = fromWebAnnotation(text).annotations.map(annotation => annotation.id)
        return sameJson(read, ids) ? null : `${read.length} of ${ids.length}`
      },
    })),
  )
  // Once without a text, and once beside an article that the sample is not about.
  const article = samples.articleOf()
  const longText = plainText.repeat(100)
  const readers = {"no text": [{}, ""], "another article's text": [{text: longText, source: samples.source}, longText]}
  run(
    "W3C right samples, written and read again",
    each(rightItems, item =>
      each(readers, ([options, text]) => {
        const first = fromWebAnnotation({"@context": w3cContext, ...item}, options)
        const json = JSON.parse(JSON.stringify(toWebAnnotation(factCheckFrom(article, first), text)))
        const again = fromWebAnnotation(json, options)
        const written = json.first.items[0]
        return {
          "the same records": () => (sameJson(again.annotations, first.annotations) ? null : "differs"),
          "the same file": () =>
            sameJson(json, toWebAnnotation(factCheckFrom(article, again), text)) ? null : "differs",
          "our schema": () => (isOurs(json) ? null : ours.errorsText(isOurs.errors).slice(0, 300)),
          "targets as they were": () => {
            const targets = [item.target].flat()
            const lost = targets.filter((target, i) => !says(written.target[i], target))
            return lost.length || targets.length !== written.target.length ? JSON.stringify(lost) : null
          },
          "no assertion lost": () => {
            const failing = part => annotationMusts.filter(({holds}) => !holds(inContext(json, part))).map(({id}) => id)
            const before = failing(item)
            return failing(written).find(id => !before.includes(id)) ?? null
          },
        }
      }),
    ),
  )
  const records = Object.values(right).flatMap(text => fromWebAnnotation(text).annotations)
  const withWords = records.filter(({targets}) => targets.some(target => target.segments.length))
  console.log(`  ${records.length} of ${Object.keys(rightItems).length} load, ${withWords.length} of them with words`)
}

/** The annotations of a file, whichever shape it has. */
function annotationsIn(json) {
  if (json.target) return [json]
  return [json.first?.items ?? json.items ?? []].flat().flatMap(annotationsIn)
}

/** Does the written value say all that the given one says? In JSON-LD an address alone is an object with this id, and a
 * single value a list of one. */
function says(written, given) {
  const parts = [written].flat()
  if (Array.isArray(given)) return given.every(item => says(parts, item))
  if (typeof given !== "object" || given === null)
    return parts.some(part => part === given || (part?.id === given && !part.source))
  return parts.some(
    part => typeof part === "object" && Object.entries(given).every(([key, value]) => says(part[key], value)),
  )
}

/** Files of Recogito and Annotorious: each annotation that names words loads, with these words. */
function runRecogito(folder) {
  const files = [
    "recogito-js.annotations.w3c.json",
    "packages/text-annotator/test/annotations.w3c.json",
    "plugins/inline-markers/test/annotations.json",
    "packages/pdf-annotator/test/annotations.json",
  ]
  const wordsOf = ({target}) => {
    const selectors = [[target].flat()[0].selector ?? []].flat()
    return selectors.map(({exact, quote}) => exact ?? quote).find(Boolean) ?? []
  }
  run(
    "Recogito files, words found in them",
    Object.fromEntries(
      files.map(file => [
        file,
        () => {
          const list = readJson(join(folder, file))
          const {annotations} = fromWebAnnotation(JSON.stringify(list))
          const segments = annotations.flatMap(({targets}) => targets[0].segments.slice(0, 1))
          const words = segments.map(({textQuote}) => textQuote.exact)
          return sameJson(words, list.flatMap(wordsOf)) ? null : `${words.length} of ${list.flatMap(wordsOf).length}`
        },
      ]),
    ),
  )
}

/** Passages of each version of an article, looked for in the next one. */
function runRealEdits(folder) {
  const {counts, lies, pairs, number} = realEdits(folder, samples)
  const share = ({right, all}) => (100 * right) / all
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  run(`Real edits (${number} passages of ${pairs} pairs of versions)`, {
    ...Object.fromEntries(
      rows
        .filter(([key]) => barOf(key) !== null)
        .map(([key, count]) => [
          key,
          () => (count.right >= count.all * barOf(key) ? null : `${share(count).toFixed(2)} % of ${count.all}`),
        ]),
    ),
    "nothing called the same, or moved, that is not": () => lies[0] ?? null,
  })
  for (const [key, count] of rows) console.log(`  ${key}: ${count.right} of ${count.all}, ${share(count).toFixed(2)} %`)
}

/** Other annotators' own cases; those that do not apply to us are named, with the reason. */
function runPeers(sets) {
  for (const [set, {checks, others}] of Object.entries(sets)) {
    run(set, checks)
    for (const [reason, names] of Object.entries(others))
      console.log(`  ${names.length} do not apply, for ${reason}: ${names.join("; ")}`)
  }
}
