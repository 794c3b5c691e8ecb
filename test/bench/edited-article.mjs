import {mulberry32} from "../support/random.mjs"

const syllables = "ka ber tin mo lus fan dre pil gor sen hul ati von mek rus ola wim dac jes nub".split(" ")
const small = "the of and to in a is that for it as was with on by at from he she they not said".split(" ")

/** A made-up article: paragraphs of sentences, whose words are as unlike in frequency as those of a language. */
function article(characters, random) {
  const pick = list => list[Math.floor(random() * list.length)]
  const rare = Array.from({length: 6000}, () =>
    Array.from({length: 2 + Math.floor(random() * 3)}, () => pick(syllables)).join(""),
  )
  const word = () => (random() < 0.4 ? pick(small) : rare[Math.floor(rare.length ** random()) - 1])
  const stock = Array.from({length: 5}, () => sentence())
  function sentence() {
    const words = Array.from({length: 5 + Math.floor(random() * 20)}, word)
    return `${words[0][0].toUpperCase()}${words.join(" ").slice(1)}.`
  }
  const paragraphs = []
  for (let length = 0; length < characters;) {
    const paragraph = Array.from({length: 2 + Math.floor(random() * 5)}, () =>
      random() < 0.03 ? pick(stock) : sentence(),
    )
    paragraphs.push(paragraph.join(" "))
    length += paragraphs.at(-1).length + 1
  }
  return {paragraphs, sentence, word}
}

/** An article, another state of it in which this share of words is changed (as many left out as put in and replaced) and
 * some paragraphs are deleted, added and moved, and passages of it: `{start, end}`, and in `truth` where they are by then
 * and how much of them is left. */
export function editedArticle(characters, count, share, seed) {
  const random = mulberry32(seed)
  const {paragraphs, sentence, word} = article(characters, random)
  const text = paragraphs.join("\n")
  /** For each UTF-16 unit of the text where it is in the later one, or -1. */
  const image = new Int32Array(text.length).fill(-1)
  const kept = new Uint8Array(text.length)
  const order = [...paragraphs.keys()]
  for (let n = 0; n < order.length * share * 0.1; n++) {
    const [moved] = order.splice(Math.floor(random() * order.length), 1)
    order.splice(Math.floor(random() * order.length), 0, moved)
  }
  const starts = []
  for (let i = 0, at = 0; i < paragraphs.length; at += paragraphs[i++].length + 1) starts.push(at)
  let later = ""
  for (const i of order) {
    if (random() < share / 2) later += `${sentence()} ${sentence()}\n`
    if (random() < share / 2) continue
    let at = starts[i]
    for (const token of paragraphs[i].match(/\s+|\S+/g)) {
      const act = token.trim() && random() < share ? Math.floor(random() * 3) : -1
      // A word that takes another's place belongs to a passage as that one did.
      const now = act === 1 ? "" : act === 2 ? word() : token
      for (let n = 0; n < token.length && now; n++)
        image[at + n] = later.length + (n === token.length - 1 ? now.length - 1 : Math.min(n, now.length - 1))
      if (act < 1) kept.fill(1, at, at + token.length)
      later += act === 0 ? `${now} ${word()}` : now
      at += token.length
    }
    later += "\n"
  }
  const passages = Array.from({length: count}, () => passage(text, random)).filter(({end}) => end <= text.length)
  return {text, later: later.trimEnd(), passages, truth: ({start, end}) => truth(image, kept, start, end)}
}

/** Most are sentences, some a few words, some long. */
function passage(text, random) {
  const from = Math.floor(random() * (text.length - 1000))
  const start = text.indexOf(" ", from) + 1
  const kind = random()
  if (kind < 0.3) return {start, end: text.indexOf(" ", start + 12 + Math.floor(random() * 24))}
  if (kind < 0.4) return {start, end: text.indexOf(" ", start + 200 + Math.floor(random() * 200))}
  const sentence = text.indexOf(". ", from) + 2
  return {start: sentence, end: text.indexOf(".", sentence) + 1}
}

function truth(image, kept, start, end) {
  const there = Array.from(image.subarray(start, end)).filter(at => at >= 0)
  const left = kept.subarray(start, end).reduce((sum, unit) => sum + unit, 0)
  return {start: Math.min(...there), end: Math.max(...there) + 1, kept: left / (end - start)}
}
