// What becomes of passages in an article that was edited, by the share of words changed: `npm run bench`.
import {importTypeScript} from "../support/bundle.mjs"
import {editedArticle} from "./edited-article.mjs"

const sizes = [
  [100_000, 1000],
  [1_000_000, 1000],
]
const shares = [0.01, 0.05, 0.2]
const seeds = [501, 502, 503]

/** Prints a table: with and without the earlier text known. */
export async function reportReAnchoring() {
  const ours = await importTypeScript(
    "re-anchoring",
    "src/anchoring/anchor.ts",
    "src/anchoring/describe.ts",
    "src/anchoring/known-texts.ts",
  )
  const rows = sizes.flatMap(([characters, count]) =>
    shares.flatMap(share => {
      const runs = seeds.map(seed => measure(editedArticle(characters, count, share, seed), ours))
      return Object.keys(runs[0]).map(how =>
        row(
          `${characters / 1000}k, ${share * 100} %, ${how}`,
          runs.map(run => run[how]),
        ),
      )
    }),
  )
  console.log(
    `Passages found again in an edited article, % of those half of which is left at least (${seeds.length} articles: median, ` +
      "least – most). Right: 80 % in common with the true place, wrong: less than 30 %. Astray: % of the deleted that are put somewhere.",
  )
  console.table(Object.fromEntries(rows))
}

function measure({text, later, passages, truth}, {KnownTexts, describe, findTargets}) {
  const targets = passages.map(range => ({segments: [describe(text, range)]}))
  const truths = passages.map(truth)
  const versions = [{hash: "earlier", text}]
  return Object.fromEntries(
    [
      ["stored text", versions],
      ["no stored text", []],
    ].map(([how, known]) => {
      const from = performance.now()
      const texts = new KnownTexts(later, known)
      const places = targets.map(target => findTargets(texts, [target])[0])
      const time = (performance.now() - from) / targets.length
      return [how, {...score(places, truths), time}]
    }),
  )
}

function score(places, truths) {
  const counts = {left: 0, right: 0, wrong: 0, lost: 0, gone: 0, astray: 0}
  for (const [i, {ranges}] of places.entries()) {
    const there = truths[i]
    const place = ranges.length ? {start: ranges[0].start, end: ranges.at(-1).end} : null
    const common = place && overlap(place, there)
    if (there.kept >= 0.5) {
      counts.left++
      if (!place) counts.lost++
      else if (common >= 0.8) counts.right++
      else if (common < 0.3) counts.wrong++
    } else if (there.kept === 0) {
      counts.gone++
      if (place) counts.astray++
    }
  }
  const {left, gone} = counts
  const of = (count, all) => (all ? (100 * count) / all : 0)
  return {
    right: of(counts.right, left),
    wrong: of(counts.wrong, left),
    lost: of(counts.lost, left),
    astray: of(counts.astray, gone),
  }
}

/** Shared text as a part of the text of both. */
function overlap(a, b) {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function row(name, runs) {
  const spread = (part, digits) => {
    const sorted = runs.map(run => run[part]).sort((a, b) => a - b)
    const [middle, least, most] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)].map(number =>
      number.toFixed(digits),
    )
    return `${middle} (${least} – ${most})`
  }
  const parts = ["right", "wrong", "lost", "astray"].map(part => [part, spread(part, 2)])
  return [name, {...Object.fromEntries(parts), "ms each": spread("time", 3)}]
}
