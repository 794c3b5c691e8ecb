// Real edits: passages of one version of an article are looked for in the next one. Where they are is known from a word
// diff of the two.
import {diffArrays} from "diff"
import {readFileSync, readdirSync} from "node:fs"
import {join} from "node:path"
import {mulberry32} from "./random.mjs"

/** Pairs of consecutive versions of the articles; the text as `articleText` would have it. */
export function versionPairs(folder) {
  const documents = join(folder, "version_documents")
  const pairs = readdirSync(documents)
    .sort()
    .flatMap(name => {
      const texts = readdirSync(join(documents, name))
        .sort((a, b) => parseInt(a) - parseInt(b))
        .map(file => asArticle(readFileSync(join(documents, name, file), "utf8")))
      return texts.slice(1).map((later, i) => ({name: `${name} ${i}`, earlier: texts[i], later}))
    })
  return pairs.filter(({earlier, later}) => earlier && earlier !== later)
}

function asArticle(text) {
  return text
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(Boolean)
    .join("\n")
}

/** Sentences of the earlier text, and pieces of 3 to 8 words of them, each with what became of it and where it is:
 * `unmoved`, `moved`, `edited` (60 % of its words or more are kept, in one place) or `deleted` (20 % or less, and it is
 * not to be found elsewhere). Others – half deleted, scattered, in another place – are left out. */
export function passages({earlier, later}, seed) {
  const random = mulberry32(seed)
  const [words, others] = [wordsOf(earlier), wordsOf(later)]
  const image = imageOf(words, others)
  const pairs = pairsIn(later)
  return spansOf(words, earlier, random).flatMap(({kind, first, last}) => {
    const range = {start: words[first].start, end: words[last].end}
    const exact = earlier.slice(range.start, range.end)
    const kept = image.slice(first, last + 1).filter(at => at >= 0)
    const gold = kept.length ? {start: others[kept[0]].start, end: others[kept.at(-1)].end} : null
    const count = last - first + 1
    const add = fate => [{kind, fate, range, gold}]
    if (kept.length === count && later.slice(gold.start, gold.end) === exact)
      return add(gold.start === range.start ? "unmoved" : "moved")
    if (kept.length >= count * 0.6) {
      // A few small words in common are no sentence: also most of the letters are kept, and with no more than as much between.
      const letters = kept.reduce((sum, at) => sum + others[at].word.length, 0)
      return letters >= exact.length * 0.5 && kept.at(-1) - kept[0] < 2 * count ? add("edited") : []
    }
    if (kept.length > count * 0.2 || later.includes(exact)) return []
    const own = pairsIn(exact)
    const elsewhere = [...own].filter(pair => pairs.has(pair)).length
    return elsewhere > own.size / 3 ? [] : add("deleted")
  })
}

function wordsOf(text) {
  return Array.from(text.matchAll(/\S+/g), ({0: word, index}) => ({word, start: index, end: index + word.length}))
}

/** For each word the one it is in the later text, or -1. */
function imageOf(words, others) {
  const image = new Array(words.length).fill(-1)
  let [i, j] = [0, 0]
  for (const {count, added, removed} of diffArrays(
    words.map(({word}) => word),
    others.map(({word}) => word),
  )) {
    if (!added && !removed) for (let n = 0; n < count; n++) image[i + n] = j + n
    if (!added) i += count
    if (!removed) j += count
  }
  return image
}

function spansOf(words, text, random) {
  const spans = []
  let first = 0
  for (let last = 0; last < words.length; last++) {
    const {word, end} = words[last]
    if (!/[.!?]["')\]]*$/.test(word) && text[end] !== "\n" && last < words.length - 1) continue
    const count = last - first + 1
    if (count >= 4) spans.push({kind: "sentence", first, last})
    if (count >= 8) {
      const size = 3 + Math.floor(random() * 6)
      const from = first + Math.floor(random() * (count - size + 1))
      spans.push({kind: "piece", first: from, last: from + size - 1})
    }
    first = last + 1
  }
  return spans
}

/** Each two words in a row, whatever stands between them. */
function pairsIn(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))
}
