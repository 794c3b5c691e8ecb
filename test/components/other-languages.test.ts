import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {annotator, choose, fill, find, keys, press, removeAll, said, settled, words} from "./harness.js"

interface Job {
  readonly fixture: string
  readonly lang: string
  readonly dir: string
  /// The key that goes on in the text.
  readonly onward: "ArrowLeft" | "ArrowRight"
  /// Words of the article as a user selects them, and what they become.
  readonly claim: readonly [selected: string, marked: string]
  readonly quote: readonly [selected: string, marked: string]
  readonly sentence: string
}

const jobs: readonly Job[] = [
  {
    fixture: "arabic",
    lang: "ar",
    dir: "rtl",
    onward: "ArrowLeft",
    claim: ["عادت بلدية تل الريحان يوم الس", "أعادت بلدية تل الريحان يوم السبت"],
    quote: ["«لم نتوقع هذا الإقبال»،", "لم نتوقع هذا الإقبال"],
    sentence: "فتحت المكتبة يوم السبت.",
  },
  {
    fixture: "japanese",
    lang: "ja",
    dir: "ltr",
    onward: "ArrowRight",
    claim: ["は年間の利用者を十一万人", "は年間の利用者を十一万人"],
    quote: ["「音がしないので」", "音がしないので"],
    sentence: "渡し船は年に十一万人が使う。",
  },
]

/// A fixture's page with a character outside the Basic Multilingual Plane before everything else.
async function page(name: string): Promise<string> {
  const source = await (await fetch(`/fixtures/${name}.html`)).text()
  return /<article[\s\S]*<\/article>/.exec(source)![0].replace("<h1>", "<h1>📚 ")
}

/// Select words with the keys: to their paragraph, line and character by character, as far as it takes.
async function selectByKeys(element: ClaimAnnotator, selected: string, {onward}: Job): Promise<void> {
  const paragraphs = element.articleText.split("\n")
  const index = paragraphs.findIndex(paragraph => paragraph.includes(selected))
  const before = paragraphs[index]!.indexOf(selected)
  const steps = (text: string) => [...graphemes.segment(text)].length
  const press = async (key: string, times: number) => {
    // A driver waits for so long only.
    for (let left = times; left > 0; left -= 20) await keys(element, ...Array<string>(Math.min(20, left)).fill(key))
  }
  element.focus()
  await keys(element, "Control+Home")
  await press("Control+ArrowDown", index)
  await press(onward, steps(paragraphs[index]!.slice(0, before)))
  await press(`Shift+${onward}`, steps(selected))
}

const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"})

describe("a whole small job in another language", () => {
  afterEach(removeAll)

  for (const job of jobs)
    describe(job.fixture, () => {
      const opened = async () => annotator({html: await page(job.fixture)})

      it("selects by keys, marks, judges, saves, exports and imports", async () => {
        const element = await opened()
        await selectByKeys(element, job.claim[0], job)
        await keys(element, "Enter")
        expect(words(element)).to.deep.equal([job.claim[1]])
        expect(said(element)).to.match(/^Claim marked: /)
        await fill(element, "Claim in one sentence", job.sentence)
        await choose(element, "Mostly true")
        await press(element, "Save")
        await selectByKeys(element, job.quote[0], job)
        await keys(element, "Shift+Enter")
        await choose(element, "Confirmed")
        await press(element, "Save")
        const made = element.annotations.map(({kind, ratings}) => [kind, ratings[0]!.key])
        expect(made).to.have.deep.members([
          ["claim", "mostly-true"],
          ["quote", "confirmed"],
        ])
        expect(words(element)).to.have.members([job.claim[1], job.quote[1]])

        const json = JSON.stringify(element.toJSON())
        const points = Array.from(element.articleText)
        const {items} = (JSON.parse(json) as {first: {items: {target: unknown}[]}}).first
        const selectors = items.map(item => {
          const list = [item.target].flat() as {selector: {type: string; exact: string; start: number; end: number}[]}[]
          return list[0]!.selector
        })
        for (const list of selectors) {
          const quote = list.find(selector => selector.type === "TextQuoteSelector")!
          const position = list.find(selector => selector.type === "TextPositionSelector")!
          expect(points.slice(position.start, position.end).join("")).to.equal(quote.exact)
        }
        expect(selectors.length).to.equal(2)

        const other = await opened()
        expect(other.load(json).issues).to.deep.equal([])
        expect(words(other)).to.deep.equal(words(element))
        for (const {id} of other.annotations) {
          const [place] = other.place(id)
          expect(place!.status).to.equal("same")
          const {start, end} = place!.ranges[0]!
          expect([job.claim[1], job.quote[1]]).to.include(other.articleText.slice(start, end))
        }
        expect(other.toJSON().first).to.deep.equal(element.toJSON().first)
      })

      it("shows its words in their language, and ours around them in English", async () => {
        const element = await opened()
        await selectByKeys(element, job.quote[0], job)
        await keys(element, "Shift+Enter")
        await settled(element)
        for (const place of [".card .words", ".card .title", ".notice [role=status]"]) {
          const quoted = find(element, `${place} bdi`)
          expect([quoted.lang, quoted.dir], place).to.deep.equal([job.lang, job.dir])
          expect(job.quote[1].startsWith(quoted.textContent.replace("…", "")), place).to.be.true
          expect(quoted.parentElement!.closest("[lang]")?.getAttribute("lang"), place).to.equal("en")
          expect(getComputedStyle(quoted.parentElement!).direction, place).to.equal("ltr")
          expect(getComputedStyle(quoted).direction, place).to.equal(job.dir)
        }
        const article = find(element, ".ProseMirror")
        expect([article.lang, article.dir]).to.deep.equal([job.lang, job.dir])
      })

      it("has no slanted and no spaced letters", async () => {
        const element = await opened()
        for (const part of element.renderRoot.querySelectorAll(".ProseMirror :is(h1, h2, em, p, td)")) {
          const {fontStyle, letterSpacing} = getComputedStyle(part)
          expect(fontStyle).to.equal("normal")
          expect(letterSpacing).to.be.oneOf(["normal", "0px"])
        }
      })
    })

  it("takes the language of a span, and none where nobody says", async () => {
    const html = `<article dir="rtl"><p>شبكة <span lang="en" dir="ltr">Open Shelf</span> هنا</p></article>`
    const element = await annotator({html})
    element.annotate("claim", {exact: "Open Shelf"})
    element.annotate("claim", {exact: "هنا"})
    await settled(element)
    const languages = [...element.renderRoot.querySelectorAll<HTMLElement>(".card .words bdi")].map(words => [
      words.getAttribute("lang"),
      words.dir,
    ])
    expect(languages).to.deep.equal([
      ["en", "ltr"],
      ["", "rtl"],
    ])
  })
})
