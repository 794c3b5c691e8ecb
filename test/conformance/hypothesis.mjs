import {readFileSync} from "node:fs"
import {join} from "node:path"
import {nodeAt, offsetOf, readPage} from "./page-text.mjs"

const tests = ["src", "annotator", "anchoring", "test"]

/**
 * Hypothesis' own ranges on its fixture page, and real annotations on saved pages: each is read from the file Hypothesis
 * would write, and found in the article of that page. `{set: {checks, others}}` as apache-annotator.mjs has them.
 */
export function hypothesisChecks(folder, core) {
  const read = (...path) => readFileSync(join(folder, ...path), "utf8")
  const fixture = openPage(read(...tests, "html-anchoring-fixture.html"), core)
  const specs = JSON.parse(read("html-test.rangeSpecs.json"))
  const ranges = {checks: {}, others: {}}
  for (const [i, spec] of specs.entries()) {
    const {start, end} = rangeOf(fixture.page, spec)
    const words = fixture.page.text.slice(start, end)
    const name = `${i + 1} ${spec.description}`
    if (!/\S/.test(words)) (ranges.others["what has no words cannot be annotated"] ??= []).push(name)
    else
      ranges.checks[name] = () =>
        folded(words) === folded(spec.quote)
          ? problemOf(fixture, selectorsOf(fixture.page.text, start, end), core)
          : `the page says ${folded(words)}`
  }
  return {"Hypothesis, ranges on its fixture page": ranges, ...baselines(read, core)}
}

function baselines(read, core) {
  const sets = {}
  for (const name of ["minimal", "wikipedia-regression-testing"]) {
    const opened = openPage(read(...tests, "html-baselines", `${name}.html`), core)
    const {rows} = JSON.parse(read(...tests, "html-baselines", `${name}.json`))
    const set = (sets[`Hypothesis, annotations on ${name}`] = {checks: {}, others: {}})
    for (const {id, target} of rows) {
      const {selector} = target[0]
      const {exact} = selector.find(({type}) => type === "TextQuoteSelector")
      set.checks[`${id} “${folded(exact)}”`] = () => problemOf(opened, selector, core)
    }
  }
  return sets
}

function openPage(html, {articleFromHTML, articleText}) {
  const page = readPage(html)
  return {page, text: articleText(articleFromHTML(html, page.document))}
}

/** Its container by number is a text node of the page, by path an element or a text node. */
function rangeOf(page, {startContainer, startOffset, endContainer, endOffset}) {
  const node = container => (typeof container === "number" ? page.nodes[container] : nodeAt(page.root, container))
  return {
    start: offsetOf(page, node(startContainer), startOffset),
    end: offsetOf(page, node(endContainer), endOffset),
  }
}

/** What Hypothesis stores of a range: 32 characters around the words, and positions in the text of the page's body. */
const selectorsOf = (text, start, end) => [
  {type: "TextPositionSelector", start, end},
  {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  },
]

/** The words are found, between those that stand around them on the page. Space does not count: we keep other space. */
function problemOf({text}, selector, {anchor, fromWebAnnotation}) {
  const source = "https://news.example/"
  const json = {id: "urn:x:hypothesis", type: "Annotation", target: {source, selector}}
  const {annotations, issues} = fromWebAnnotation(json, {text, source})
  const target = annotations[0]?.targets[0]
  if (!target?.segments.length) return `is not read: ${JSON.stringify(issues)}`
  const {status, ranges} = anchor(text, target)
  if (status === "lost") return "is not found"
  const {exact, prefix, suffix} = selector.find(({type}) => type === "TextQuoteSelector")
  const found = ranges.map(({start, end}) => text.slice(start, end)).join("")
  if (bare(found) !== bare(exact)) return `${status}: ${folded(found)}`
  const [before, after] = [bare(text.slice(0, ranges[0].start)), bare(text.slice(ranges.at(-1).end))]
  const isThere = before.endsWith(bare(prefix)) && after.startsWith(bare(suffix))
  return isThere ? null : `is found elsewhere: ${folded(text.slice(ranges[0].start - 40, ranges.at(-1).end + 40))}`
}

const folded = words => words.trim().replace(/\s+/g, " ")
const bare = words => words.replace(/\s+/g, "")
