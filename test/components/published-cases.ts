import {expect} from "chai"
import {findings, named} from "./axe.js"
import {
  card,
  changedArticle,
  checkedArticle,
  drawn,
  focused,
  ids,
  pageData,
  published,
  rootOf,
  secrets,
  words,
} from "./published-page.js"
import {resizeTo} from "./published-window.js"
import {isChromium} from "../support/engine.js"
import {keys} from "../support/keys.js"
import {media} from "../support/media.js"

/// What readers get, whether the editor has been loaded or not.
export function publishedCases(): void {
  before(() => {
    document.title = "Published"
    document.documentElement.lang = "en"
  })
  beforeEach(() => resizeTo(1280, 700))
  afterEach(() => {
    for (const page of document.querySelectorAll("main")) page.remove()
  })

  describe("shows", () => {
    it("the words of each annotation as a mark that leads to its card", async () => {
      const element = await published()
      const marks = [...rootOf(element).querySelectorAll("mark")]
      expect(marks.map(words)).to.deep.equal([
        "the bridge carries four thousand cars a day",
        "four thousand",
        "We tested every cable",
        "The old toll was two crowns.",
      ])
      for (const mark of marks) {
        expect(mark.role).to.equal("mark")
        expect(rootOf(element).getElementById(mark.getAttribute("aria-details")!)?.role).to.equal("comment")
      }
    })

    it("verdict, claim, speaker, explanation and source in the card", async () => {
      const element = await published()
      const own = card(element, ids.cars)
      expect(own.ariaLabel).to.equal("Claim, Mostly false: the bridge carries four thousand cars a day")
      for (const part of [
        "✕ Mostly false",
        "The council",
        "The bridge carries 4,000 cars a day.",
        "The count found 2,900.",
        "1 source",
        "Traffic count, page 2",
      ])
        expect(words(own)).to.include(part)
      expect([...own.querySelectorAll("a")].map(link => link.href)).to.deep.equal([
        "https://city.example/count",
        "https://archive.example/count",
      ])
    })

    it("nothing to work with: two buttons to go by, and one in each card", async () => {
      const element = await published(changedArticle)
      const roles = [
        "button",
        "textbox",
        "combobox",
        "checkbox",
        "radio",
        "menuitem",
        "toolbar",
        "form",
        "dialog",
        "menu",
      ]
      expect(named(rootOf(element), roles)).to.deep.equal([
        "button Previous annotation",
        "button Next annotation",
        "button Show in article",
        "button Show in article",
        "button Show in article",
      ])
      const tools = "form, input, textarea, select, dialog, details, claim-toolbar, claim-editor, claim-save-status"
      expect([...rootOf(element).querySelectorAll(tools)].map(part => part.localName)).to.deep.equal([])
    })

    it("nothing private, nowhere in the page", async () => {
      const element = await published()
      const all =
        rootOf(element).innerHTML + [...rootOf(element).querySelectorAll("*")].map(part => part.ariaLabel).join()
      expect(secrets.filter(secret => all.toLowerCase().includes(secret.toLowerCase()))).to.deep.equal([])
    })

    it("that words have changed since they were checked, with both wordings, and that words are gone", async () => {
      const element = await published(changedArticle)
      const [changed, lost] = [card(element, ids.cars), card(element, ids.toll)]
      expect(changed.ariaLabel).to.match(/^Claim, Mostly false, given for other words: /)
      expect(words(changed)).to.include("The article has changed here since it was checked: the verdict was given for")
      expect([...changed.querySelectorAll("blockquote")].map(words)).to.deep.equal([
        "the bridge carries four thousand cars a day",
        "the bridge carries three thousand cars a day",
      ])
      expect(lost.ariaLabel).to.match(/^Claim, True, words not in the article any more: /)
      expect(words(lost.querySelector(".standing")!)).to.equal("· words not in the article any more")
      expect(lost.querySelector(".warn"), "said a second time").to.equal(null)
      expect(words(lost.closest("li")!)).to.match(/^No longer in the article/)
    })

    it("an article that nothing is said of", async () => {
      const element = await published(checkedArticle, {data: ""})
      expect(words(rootOf(element).querySelector(".desk")!)).to.include("Nothing has been marked in this article.")
    })
  })

  describe("by keyboard", () => {
    it("goes from mark to mark, to the card and back", async () => {
      const element = await published()
      element.focus()
      const way: string[] = []
      for (const key of ["F8", "F8", "Shift+F8", "Enter", "Escape", "Space", "Escape", "F6", "F6"]) {
        await keys(key)
        await drawn(element)
        way.push(`${key}: ${focused(element)}`)
      }
      expect(way).to.deep.equal([
        "F8: mark cars",
        "F8: mark thousand",
        "Shift+F8: mark cars",
        "Enter: card cars",
        "Escape: mark cars",
        "Space: card cars",
        "Escape: mark cars",
        "F6: Previous annotation",
        "F6: card cars",
      ])
    })

    it("says that there is no further one", async () => {
      const element = await published()
      element.select(ids.toll)
      element.focus()
      await keys("F8")
      await drawn(element)
      expect(words(rootOf(element).querySelector("[role=status]")!)).to.equal("No annotation after this one.")
    })

    it("goes from the buttons to the marks, and from a card to its words", async () => {
      const element = await published()
      rootOf(element).querySelector<HTMLElement>("[aria-label='Next annotation']")!.click()
      expect(focused(element)).to.equal("mark cars")
      card(element, ids.cable).querySelector("button")!.click()
      expect(focused(element)).to.equal("mark cable")
    })
  })

  it("a press on a mark selects its annotation; where several are, a menu names them", async () => {
    const element = await published()
    const selected: (string | null)[] = []
    element.addEventListener("annotation-select", ({id}) => selected.push(id))
    const [cars, thousand, cable] = rootOf(element).querySelectorAll("mark")
    cable!.click()
    expect(selected).to.deep.equal([ids.cable])
    await drawn(element)
    expect(card(element, ids.cable).dataset["selected"]).to.equal("true")
    expect(cable!.hasAttribute("data-selected")).to.equal(true)
    thousand!.click()
    await drawn(element)
    const items = [...rootOf(element).querySelectorAll<HTMLElement>("[role=menuitem]")]
    expect(items.map(item => item.ariaLabel)).to.deep.equal(
      [cars, thousand].map(
        (_, i) =>
          ["Claim, Mostly false: the bridge carries four thousand cars a day", "Claim, no verdict yet: four thousand"][
            i
          ],
      ),
    )
    items[1]!.click()
    await drawn(element)
    expect(selected).to.deep.equal([ids.cable, ids.thousand])
  })

  it("a press on a link follows it", async () => {
    const element = await published()
    let isFollowed = false
    const clicked = (event: Event) => {
      isFollowed = !event.defaultPrevented
      event.preventDefault()
    }
    window.addEventListener("click", clicked, {once: true})
    rootOf(element).querySelector<HTMLElement>("[role=article] a")!.click()
    expect(isFollowed).to.equal(true)
  })

  describe("fits", () => {
    for (const width of [1280, 360, 320])
      it(`${width} CSS pixels`, async () => {
        await resizeTo(width, 600)
        const element = await published(changedArticle)
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth)
        const buttons = [...rootOf(element).querySelectorAll<HTMLElement>("button")]
        for (const button of buttons.filter(each => each.checkVisibility()))
          expect(Math.min(button.offsetWidth, button.offsetHeight), words(button)).to.be.at.least(43)
      })

    it("an article from right to left", async () => {
      const element = await published(
        '<article lang="ar" dir="rtl"><h1>أعيد فتح الجسر</h1><p>قال المجلس.</p></article>',
        {
          data: "",
        },
      )
      const article = rootOf(element).querySelector<HTMLElement>("[role=article]")!
      expect([article.lang, getComputedStyle(article).direction]).to.deep.equal(["ar", "rtl"])
    })
  })

  if (isChromium) {
    const looks = {
      light: {},
      dark: {"prefers-color-scheme": "dark"},
      "forced colours": {"forced-colors": "active"},
    }
    for (const [look, features] of Object.entries(looks))
      it(`axe finds nothing: ${look}`, async () => {
        document.documentElement.style.colorScheme = "light dark"
        await media(features)
        const element = await published(changedArticle)
        element.select(ids.cars)
        await drawn(element)
        expect(await findings()).to.deep.equal([])
        await media({})
        document.documentElement.style.colorScheme = ""
      })

    it("is printed whole, without the tools", async () => {
      const element = await published(changedArticle)
      await media({type: "print"})
      const [bar, desk] = [".bar", ".desk"].map(name => rootOf(element).querySelector<HTMLElement>(name)!)
      const seen = {
        bar: bar!.checkVisibility(),
        cut: desk!.scrollHeight > desk!.clientHeight + 1,
        buttons: [...rootOf(element).querySelectorAll("button")].filter(button => button.checkVisibility()).length,
        cards: [...rootOf(element).querySelectorAll("claim-card")].filter(each => each.checkVisibility()).length,
      }
      await media({})
      expect(seen).to.deep.equal({bar: false, cut: false, buttons: 0, cards: 4})
    })
  }

  it("takes in data again, and says what was wrong", async () => {
    const element = await published(checkedArticle, {data: ""})
    expect(element.load(pageData())).to.deep.include({added: 4, updated: 0})
    expect(element.load("no JSON").issues.map(({code}) => code)).to.deep.equal(["not-json"])
    await drawn(element)
    expect(element.annotations.map(({id}) => id)).to.deep.equal([ids.cars, ids.thousand, ids.cable, ids.toll])
    expect(element.place(ids.cable).map(({status}) => status)).to.deep.equal(["same"])
    expect(rootOf(element).querySelectorAll("claim-card")).to.have.length(4)
  })
}
