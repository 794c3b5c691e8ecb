import {expect} from "chai"
import {articleFromElement, articleFromHTML} from "../../src/article/article-from-html.js"
import {articleTextOf} from "../../src/article/article-text.js"
import {directionAt, isDirection, isLanguageTag, languageAt} from "../../src/article/language.js"

const page = `<html lang="en" dir="ltr"><body><section lang="de"><p>Satz</p><p lang="fr">Une <span lang="la">et</span></p>
  <blockquote><p>Zitat</p><p lang="en">words</p></blockquote></section><ul dir="rtl" lang="ar"><li>نص</ul>
  <p>plain <bdi dir="auto">name</bdi> <em lang="it">ciao</em> <span lang="not a tag">same</span></p>`

describe("languageAt", () => {
  const doc = articleFromHTML(page)
  const text = articleTextOf(doc)
  const at = (words: string) => text.toPos(text.text.indexOf(words) + 1)
  const speaks = (words: string, language: string | null, direction: string | null) =>
    it(`${words}: ${language} ${direction}`, () => {
      expect(languageAt(doc, at(words))).to.equal(language)
      expect(directionAt(doc, at(words))).to.equal(direction)
    })

  speaks("Satz", "de", "ltr")
  speaks("Une", "fr", "ltr")
  speaks("et", "la", "ltr")
  speaks("Zitat", "de", "ltr")
  speaks("words", "en", "ltr")
  speaks("نص", "ar", "rtl")
  speaks("plain", "en", "ltr")
  speaks("name", "en", "auto")
  speaks("ciao", "it", "ltr")
  speaks("same", "en", "ltr")

  it("is null where nobody says", () => expect(languageAt(articleFromHTML("<p>words"), 1)).to.equal(null))

  it("is that of the elements around an article", () => {
    const around = document.createElement("div")
    around.lang = "pt"
    around.dir = "rtl"
    around.innerHTML = "<section><p>palavras</p></section>"
    expect(articleFromElement(around.firstElementChild!).attrs).to.include({lang: "pt", dir: "rtl"})
  })
})

describe("isLanguageTag", () => {
  const decides = (value: unknown, expected: boolean) =>
    it(`${JSON.stringify(value)}: ${String(expected)}`, () => expect(isLanguageTag(value)).to.equal(expected))
  for (const tag of ["en", "EN-us", "zh-Hant-TW", "de-1996", "x-klingon", "i-default"]) decides(tag, true)
  for (const tag of ["", "en_US", "en-", "12", '"><script>', "toolonglanguage", "a-".repeat(40) + "a", null, 5])
    decides(tag, false)
})

describe("isDirection", () => {
  it("knows three words", () => {
    expect(["ltr", "rtl", "auto", "RTL", "", null].map(isDirection)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
