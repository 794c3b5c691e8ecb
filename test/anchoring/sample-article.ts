import {randomFrom} from "./random.js"

const syllables = "ba den fi gor hul jam kes lo mi nu par qua rit so tem ul vak wes yor zin".split(" ")
const small = "the of and a in that on for with was by from as at to".split(" ")

/// The sentences of an article made up from a seed, in paragraphs: invented words with the small words of English between
/// them, so that any two sentences share small words only, or nearly.
export function sampleArticle(seed: number, paragraphs = 8): string[][] {
  const {below, pick} = randomFrom(seed)
  const word = () => Array.from({length: 2 + below(3)}, () => pick(syllables)).join("")
  const sentence = () => {
    const words = Array.from({length: 6 + below(12)}, (_, i) => (i % 3 === 1 ? pick(small) : word()))
    return `${words[0]![0]!.toUpperCase()}${words.join(" ").slice(1)}.`
  }
  return Array.from({length: paragraphs}, () => Array.from({length: 2 + below(4)}, sentence))
}

/// The article's text, as `articleText` joins it.
export function textOf(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map(sentences => sentences.join(" ")).join("\n")
}
