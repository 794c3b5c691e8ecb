import {readFileSync} from "node:fs"
import {join} from "node:path"
import {nodeAt, offsetOf, readPage} from "./page-text.mjs"

/**
 * The cases that Apache Annotator tests itself with: `{set: {checks, others}}`, where `others` are the names of those that
 * do not apply to us, by reason.
 */
export function apacheChecks(folder, core) {
  const read = file => JSON.parse(readFileSync(join(folder, file), "utf8"))
  const {testCases: matches} = read("text-quote-match-cases.json")
  const {testCases: positions} = read("text-position-match-cases.json")
  const describes = Object.entries(read("text-quote-describe-cases.json")).flatMap(([options, cases]) =>
    Object.entries(cases).map(([name, one]) => [
      `${options}, ${name}`,
      {...one, expected: [one.range], quote: one.expected},
    ]),
  )
  return {
    "Apache Annotator, quotes found": sorted(Object.entries(matches), core, matchProblem),
    "Apache Annotator, quotes described": sorted(describes, core, describeProblem),
    "Apache Annotator, positions found": sorted(Object.entries(positions), core, positionProblem),
  }
}

/** Why a case does not apply; null where it does. */
function whyNot({html, selector = {}, expected, quote = {}}) {
  if (selector.exact === "" || quote.exact === "" || (selector.start !== undefined && selector.start === selector.end))
    return "what has no words cannot be annotated"
  return /<head>/.test(html) && expected.length ? "a page's head is no part of an article" : null
}

function sorted(cases, core, problemOf) {
  const [checks, others] = [{}, {}]
  for (const [name, one] of cases) {
    const reason = whyNot(one)
    if (reason) (others[reason] ??= []).push(name)
    else checks[name] = () => problemOf(one, open(one, core), core)
  }
  return {checks, others}
}

/** The article's text of a case, and the ranges that are expected in it. */
function open({html, expected}, {articleFromHTML, articleText}) {
  const page = readPage(html)
  const text = articleText(articleFromHTML(html, page.document))
  if (text !== page.text) throw new Error(`The article reads ${text}, not ${page.text}`)
  const at = (path, offset) => offsetOf(page, nodeAt(page.document, path), offset)
  const ranges = expected.map(({startContainerXPath, startOffset, endContainerXPath, endOffset}) => ({
    start: at(startContainerXPath, startOffset),
    end: at(endContainerXPath, endOffset),
  }))
  return {text, ranges}
}

/** Ours finds one place, refuses several with their number, and takes the one that was there before. */
function matchProblem({selector: {exact, prefix, suffix}}, {text, ranges}, {findQuote, matchQuote}) {
  const quote = {exact, prefix, suffix}
  let said
  try {
    said = findQuote(text, quote)
  } catch (error) {
    said = error.message
  }
  if (ranges.length !== 1) {
    const wanted = ranges.length ? `found ${ranges.length} times` : "not found"
    if (!String(said).includes(wanted)) return `${JSON.stringify(said)}, not ${wanted}`
  } else if (!isRange(said, ranges[0])) return `${JSON.stringify(said)}, not ${JSON.stringify(ranges[0])}`
  const wrong = ranges.find(range => !isRange(matchQuote(text, quote, range.start), range))
  return wrong ? `${JSON.stringify(wrong)} is not found again` : null
}

/**
 * Ours has the same words, and the same around them, as far as it goes (how far is not ours to share: their options say
 * so); so described, they are found at this place only.
 */
function describeProblem({quote}, {text, ranges: [range]}, {anchor, describe, findQuote}) {
  const segment = describe(text, range)
  const {exact, prefix, suffix} = segment.textQuote
  const isBeside = prefix.endsWith(quote.prefix) || quote.prefix.endsWith(prefix)
  const isBehind = suffix.startsWith(quote.suffix) || quote.suffix.startsWith(suffix)
  if (exact !== quote.exact || !isBeside || !isBehind) return JSON.stringify(segment.textQuote)
  if (!isRange(findQuote(text, segment.textQuote), range)) return "found elsewhere"
  const {status, ranges} = anchor(text, {segments: [segment]})
  return status === "same" && isRange(ranges[0], range) ? null : `${status} ${JSON.stringify(ranges)}`
}

/** A position in code points, in a file: it is the same place, with its words. */
function positionProblem({selector}, {text, ranges: [range]}, {fromWebAnnotation}) {
  const source = "https://news.example/"
  const json = {id: "urn:x:position", type: "Annotation", target: {source, selector}}
  const {annotations} = fromWebAnnotation(json, {text, source})
  const segment = annotations[0]?.targets[0].segments[0]
  if (!segment || !isRange(segment.textPosition, range)) return JSON.stringify(segment?.textPosition ?? "nothing")
  return segment.textQuote.exact === text.slice(range.start, range.end) ? null : segment.textQuote.exact
}

const isRange = (found, range) => found?.start === range.start && found.end === range.end
