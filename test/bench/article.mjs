import {mulberry32} from "../support/random.mjs"

/** Made-up news as HTML, of about so many characters of text; the same seed gives the same news. */
export function newsArticle(characters, seed = 1) {
  const random = mulberry32(seed)
  const pick = list => list[Math.floor(random() * list.length)]
  const words = count => Array.from({length: count}, () => pick(vocabulary)).join(" ")
  const sentence = () => {
    const text = words(6 + Math.floor(random() * 14))
    return `${text[0].toUpperCase()}${text.slice(1)}${random() < 0.2 ? `, “${words(6)},” she said` : ""}.`
  }
  const blocks = {
    p: () => Array.from({length: 2 + Math.floor(random() * 3)}, sentence).join(" "),
    linked: () =>
      `${sentence()} <a href="https://example.org/">${words(3)}</a> and <em>${words(2)}</em>. ${sentence()}`,
    h2: () => words(5),
    blockquote: () => `<p>${sentence()} ${sentence()}</p>`,
    ul: () => [sentence(), sentence(), sentence()].map(item => `<li>${item}</li>`).join(""),
  }
  const order = ["p", "p", "linked", "p", "p", "blockquote", "p", "h2", "p", "p", "ul", "p"]
  const parts = []
  let length = 0
  for (let i = 0; length < characters; i++) {
    const kind = order[i % order.length]
    const inner = blocks[kind]()
    const tag = kind === "linked" ? "p" : kind
    parts.push(`<${tag}>${inner}</${tag}>`)
    length += inner.replace(/<[^>]*>/g, "").length + 1
  }
  return `<article lang="en"><h1>${words(8)}</h1>${parts.join("\n")}</article>`
}

const vocabulary =
  `the a of to in and on by with after before minister council harbour bridge river budget report figures workers strike
  region spokesman announced denied confirmed claimed said million percent year week residents officials forces border
  water energy hospital school court judge police witnesses evidence election votes party leader statement agreement
  talks prices rose fell new former local national 12 40 300 2019 2024`.split(/\s+/)
