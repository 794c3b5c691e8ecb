/// Picks one of a list.
type Pick = <T>(list: readonly T[]) => T

/// HTML of any elements in each other, well nested or not.
export function randomHTML(pick: Pick, length = 30): string {
  const open: string[] = []
  const parts = Array.from({length}, () => {
    const what = pick(["text", "text", "open", "open", "open", "close", "break"])
    if (what === "text") return pick(words)
    if (what === "break") return pick(["<br>", "<hr>", '<img src="https://example.org/a.png" alt="A">', " ", "\n"])
    if (what === "close") return open.length ? `</${open.pop()!}>` : ""
    const tag = pick(tags)
    open.push(tag)
    return `<${tag}${pick(attributes)}>`
  })
  return parts.join("")
}

const words = ["one", " two ", "three four", " ", "five.", "\nsix\n", "مرحبا", "日本"]
const tags =
  `p p p div section h1 h2 h5 pre ul ol li li blockquote figure figcaption table caption tbody tr td th address
  a em strong b i u s q cite small code sub sup span bdi details summary dl dt dd template button svg form`.split(/\s+/)
const attributes = [
  ...["", "", "", ' lang="fr"', ' dir="rtl"', ' class="byline"', ' class="lead"', ' href="/x"', " hidden"],
  ...[' colspan="3" start="4"', ' style="display: none"', ' itemprop="author"'],
]
