import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {pageParsed} from "../../components/article-input.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotator, button, find, focused, press, removeAll, sampleArticle, settled, words} from "./harness.js"

const saveState = (element: ClaimAnnotator) => find(element, ".save-state").textContent.trim()
const inMemory = /^Kept in memory only/

/// Something in the page that goes after the test.
function inPage(html: string, parent: Element = document.body): HTMLElement {
  parent.insertAdjacentHTML("beforeend", html)
  const element = parent.lastElementChild as HTMLElement
  element.setAttribute("data-test", "")
  return element
}

/// What the page names as its article's address.
const canonical = (href: string) => inPage(`<link rel="canonical" href="${href}">`, document.head)

/// Answers requests of this address in place of the network, until the test is over.
function answering(address: string, answer: () => Response | Promise<Response>): string[] {
  const asked: string[] = []
  const real = window.fetch.bind(window)
  undo.push(() => (window.fetch = real))
  window.fetch = async (input, init) => {
    if (input !== address) return real(input, init)
    asked.push(address)
    return answer()
  }
  return asked
}
const undo: (() => void)[] = []

const page = (html: string) => new Response(html, {headers: {"content-type": "text/html"}})
const address = "https://news.example/story"

/// A body that ends in the middle.
const brokenStream = () =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("<p>Half"))
      controller.error(new TypeError("connection lost"))
    },
  })

/// An annotator for an article elsewhere than in a child.
const without = (attributes: Record<string, string>) => annotator({html: "", attributes})

/// The event of that name that comes next.
const next = <Name extends keyof HTMLElementEventMap>(element: ClaimAnnotator, name: Name) =>
  new Promise<HTMLElementEventMap[Name]>(resolve => {
    element.addEventListener(name, event => resolve(event), {once: true})
  })

describe("where the article comes from", () => {
  afterEach(async () => {
    for (const restore of undo.splice(0)) restore()
    await removeAll()
    for (const element of document.querySelectorAll("[data-test]")) element.remove()
  })

  describe("a child", () => {
    const reads = (title: string, html: string, expected: string) =>
      it(`is ${title}`, async () => {
        const element = await annotator({html})
        expect(element.articleText).to.equal(expected)
        for (const child of element.children) expect(child.checkVisibility(), child.localName).to.be.false
      })
    reads("any flow element", "<div><p>One.</p><p>Two.</p></div>", "One.\nTwo.")
    reads("a single paragraph", "<p>One.</p>", "One.")
    reads("the first that is no script", '<script type="application/json"></script><p>One.</p><p>Two.</p>', "One.")
    reads("none that is text alone", "Loose text.", "")

    it("is shown before the script runs, and after it is gone", async () => {
      const holder = inPage(`<div>${sampleArticle}</div>`)
      const child = holder.firstElementChild!
      expect(child.checkVisibility()).to.be.true
      const element = await annotator({html: ""})
      element.append(child)
      await element.ready
      await settled(element)
      expect(child.checkVisibility()).to.be.false
      holder.append(child)
      expect(child.checkVisibility()).to.be.true
    })

    it("comes before `for` and `src`", async () => {
      inPage('<p id="story">Elsewhere.</p>')
      const asked = answering(address, () => page("<p>Far away.</p>"))
      const element = await annotator({html: "<p>Child.</p>", attributes: {for: "story", src: address}})
      expect(element.articleText).to.equal("Child.")
      expect(document.getElementById("story")!.checkVisibility()).to.be.true
      expect(asked).to.deep.equal([])
    })

    it("has its form controls switched off meanwhile, and back on afterwards", async () => {
      const element = await annotator({
        html: "<article><p>Vote <input name=a value=1> <button>Go</button> <input name=b disabled></p></article>",
      })
      const form = inPage("<form></form>")
      form.append(element)
      await element.ready
      const disabled = () => [...element.querySelectorAll("input, button")].map(control => control.matches(":disabled"))
      expect(disabled()).to.deep.equal([true, true, true])
      expect([...new FormData(form as HTMLFormElement).keys()]).not.to.include("a")
      const [article] = element.children
      article!.insertAdjacentHTML("beforeend", "<select name=c><option>1</select>")
      await Promise.resolve()
      expect([...new FormData(form as HTMLFormElement).keys()], "one that comes later").not.to.include("c")
      element.remove()
      expect(disabled()).to.deep.equal([false, false, true])
      expect(element.querySelector("select")!.disabled).to.be.false
    })
  })

  it("is read when the page is parsed, not before", async () => {
    const frame = inPage("<iframe></iframe>") as HTMLIFrameElement
    const inner = frame.contentDocument!
    inner.open() // and not closed: it is being parsed
    let isParsed = false
    const parsed = pageParsed(inner).then(() => (isParsed = true))
    await new Promise(resolve => requestAnimationFrame(resolve))
    expect(isParsed).to.be.false
    inner.close()
    await parsed
    expect(inner.readyState).not.to.equal("loading")
  })

  describe("what the page changes later", () => {
    const child = (element: ClaimAnnotator) => element.querySelector("article")!

    it("renews ready at once, and annotations find their words again", async () => {
      const element = await annotator()
      const {id} = element.annotate("claim", {exact: "four thousand cars a day"})
      const {ready} = element
      child(element).querySelector("h1")!.textContent = "The old bridge is open again"
      expect(element.ready).not.to.equal(ready)
      await element.ready
      expect(element.articleText).to.match(/^The old bridge is open again\n/)
      const [place] = element.place(id)
      const [range] = place!.ranges
      expect(element.articleText.slice(range!.start, range!.end)).to.equal("four thousand cars a day")
      await settled(element)
      expect(find(element, "mark").textContent).to.equal("four thousand cars a day")
    })

    it("is seen without anybody asking", async () => {
      const element = await annotator()
      const changed = next(element, "article-change")
      child(element).append(Object.assign(document.createElement("p"), {textContent: "Correction."}))
      expect((await changed).articleText).to.match(/\nCorrection\.$/)
    })

    it("is nothing where the text stays the same", async () => {
      const element = await annotator()
      const {ready} = element
      const em = element.querySelector("em")!
      em.replaceWith(...em.childNodes)
      expect(element.ready).to.equal(ready)
    })

    it("counts each time, however quickly it comes", async () => {
      const element = await annotator()
      const p = element.querySelector("p")!
      for (const text of ["One.", "Two.", "Three."]) {
        p.textContent = text
        await Promise.resolve()
      }
      await element.ready
      expect(element.articleText).to.include("Three.")
    })

    it("counts while storage is still being read", async () => {
      let answer!: () => void
      const store = createMemoryStore()
      const element = document.createElement("claim-annotator")
      element.articleId = "sample"
      element.store = {
        ...store,
        read: async id => {
          await new Promise<void>(resolve => (answer = resolve))
          return store.read(id)
        },
      }
      element.innerHTML = "<p>Before.</p>"
      document.body.append(element)
      await settled(element)
      element.querySelector("p")!.textContent = "After."
      await settled(element)
      answer()
      await element.ready
      expect(element.articleText).to.equal("After.")
    })

    it("can be another child", async () => {
      const element = await annotator()
      const old = child(element)
      const {id} = element.annotate("claim", {exact: "four thousand cars a day"})
      element.replaceChildren(
        Object.assign(document.createElement("div"), {innerHTML: `<p>New. ${old.querySelector("p")!.innerHTML}</p>`}),
      )
      await element.ready
      expect(element.articleText).to.match(/^New\. The council/)
      expect(element.place(id)[0]!.status).not.to.equal("lost")
      expect(element.firstElementChild!.checkVisibility()).to.be.false
    })

    it("does not undo articleHTML unless the child's own text changes", async () => {
      const element = await annotator()
      element.articleHTML = "<p>By script.</p>"
      await element.ready
      element.append(document.createElement("script"))
      await settled(element)
      await element.ready
      expect(element.articleText).to.equal("By script.")
      child(element).textContent = "By the page."
      await element.ready
      expect(element.articleText).to.equal("By the page.")
    })

    it("can be all of the work to do: another id and another article", async () => {
      const element = await annotator({attributes: {"article-id": "a"}})
      element.annotate("claim", {exact: "four thousand"})
      await element.saved
      element.innerHTML = "<article><p>Another story.</p></article>"
      element.articleId = "b"
      await element.ready
      await settled(element)
      await element.ready
      expect([element.articleText, element.annotations.length]).to.deep.equal(["Another story.", 0])
      element.innerHTML = sampleArticle
      element.articleId = "a"
      await element.ready
      await settled(element)
      await element.ready
      expect(words(element)).to.deep.equal(["four thousand"])
      expect(element.place(element.annotations[0]!.id)[0]!.status).to.equal("same")
    })
  })

  describe("`for`", () => {
    it("names an element of the page, which is hidden meanwhile", async () => {
      const story = inPage('<div id="story"><p>In the page.</p></div>')
      const element = await without({for: "story"})
      expect(element.articleText).to.equal("In the page.")
      expect(story.hidden).to.be.true
      element.remove()
      expect(story.hidden).to.be.false
    })

    it("leaves an element hidden that was hidden before", async () => {
      const story = inPage('<div id="story" hidden><p>In the page.</p></div>')
      const element = await without({for: "story"})
      expect(element.articleText).to.equal("In the page.")
      element.remove()
      expect(story.hidden).to.be.true
    })

    it("may name a form whose controls have the names of properties", async () => {
      const names = ["hidden", "querySelectorAll", "parentElement", "childNodes", "setAttribute"]
      const controls = names.map(name => `<input name="${name}">`).join("")
      const form = inPage(`<div><form id="story"><p>Open.</p>${controls}</form></div>`).firstElementChild!
      const element = await without({for: "story"})
      expect(element.articleText).to.equal("Open.")
      expect(form.matches("[hidden]")).to.be.true
      element.remove()
      expect(form.matches("[hidden]")).to.be.false
    })

    it("is followed when the page changes the element's text", async () => {
      const story = inPage('<div id="story"><p>In the page.</p></div>')
      const element = await without({for: "story"})
      story.firstElementChild!.textContent = "Corrected."
      await element.ready
      expect(element.articleText).to.equal("Corrected.")
      expect(story.hidden).to.be.true
    })

    it("set to another id shows that element, and the first one again", async () => {
      const [one, two] = ["one", "two"].map(id => inPage(`<p id="${id}">Story ${id}.</p>`))
      const element = await without({for: "one"})
      element.htmlFor = "two"
      await element.updateComplete
      await element.ready
      expect(element.articleText).to.equal("Story two.")
      expect([one!.hidden, two!.hidden]).to.deep.equal([false, true])
    })

    it("naming nothing is an error that says so", async () => {
      const element = await without({for: "nowhere"})
      expect(find(element, ".paper").textContent).to.include("no element with the id “nowhere”")
    })
  })

  describe("`src`", () => {
    it("is an address", async () => {
      const element = await without({src: "data:text/html,<h1>Title</h1><p>Text.</p>"})
      expect(element.articleText).to.equal("Title\nText.")
    })

    it("may be relative to the page, with links and pictures relative to it", async () => {
      const far = new URL("stories/1.html", document.baseURI).href
      answering(far, () => page('<p><a href="2.html">Next.</a></p>'))
      const element = await without({src: "stories/1.html"})
      expect(find(element, ".ProseMirror a").getAttribute("href")).to.equal(
        new URL("stories/2.html", document.baseURI).href,
      )
    })

    it("set again shows what it names now, even while the first is on its way", async () => {
      let answer!: (response: Response) => void
      answering(address, () => new Promise(resolve => (answer = resolve)))
      const element = document.createElement("claim-annotator")
      element.storage = "none"
      element.src = address
      document.body.append(element)
      await settled(element)
      element.src = "data:text/html,<p>Second.</p>"
      await settled(element)
      answer(page("<p>First.</p>"))
      await element.ready
      expect(element.articleText).to.equal("Second.")
    })

    for (const [way, setAgain] of [
      ["property", (element: ClaimAnnotator) => (element.src = address)],
      ["attribute", (element: ClaimAnnotator) => element.setAttribute("src", address)],
    ] as const)
      it(`set again as ${way}, it is fetched anew, and annotations find their words in what comes`, async () => {
        const now = sampleArticle.replace("four", "five").replace("</h1>", "</h1><p>A new paragraph.</p>")
        const asked = answering(address, () => page([sampleArticle, now][asked.length - 1]!))
        const element = await without({src: address})
        const words = ["the bridge carries four thousand cars a day", "engineer Dana Orlo told local radio on Tuesday"]
        const [changed, moved] = words.map(exact => element.annotate("claim", {exact}))
        setAgain(element)
        await element.updateComplete
        await element.ready
        expect(asked).to.have.length(2)
        expect(element.articleText).to.include("five thousand")
        expect([changed!, moved!].map(({id}) => element.place(id)[0]!.status)).to.deep.equal(["changed", "moved"])
        expect(element.undo()).to.be.true
      })

    it("takes the place of articleHTML that was set before", async () => {
      const element = await without({})
      element.articleHTML = "<p>By script.</p>"
      await element.ready
      element.src = "data:text/html,<p>By address.</p>"
      await element.updateComplete
      await element.ready
      expect(element.articleText).to.equal("By address.")
    })

    const fails = (title: string, src: string, answer: (() => Response | Promise<Response>) | null, reason: RegExp) =>
      it(`that ${title} leaves an empty article, an event and words that say why`, async () => {
        if (answer) answering(src, answer)
        const element = document.createElement("claim-annotator")
        const failed = next(element, "article-error")
        element.src = src
        document.body.append(element)
        await element.ready
        await settled(element)
        const event = await failed
        expect(event.src).to.equal(src)
        expect(event.error).to.be.instanceOf(Error)
        expect(element.articleText).to.equal("")
        const shown = find(element, ".paper").textContent
        expect(shown).to.include(src)
        expect(shown).to.match(reason)
        expect(find(element, "[role=alert]").textContent).to.match(reason)
        expect(button(element, "Try again").checkVisibility()).to.be.true
      })
    fails("is not there", new URL("/no/such/story", location.href).href, null, /the server answered 404/)
    fails("fails there", address, () => new Response("", {status: 500}), /the server answered 500/)
    fails("has no answer", address, () => Promise.reject(new TypeError("offline")), /there was no answer/)
    fails("breaks off", address, () => new Response(brokenStream()), /there was no answer/)
    fails("is no address", "http://", null, /this is no address/)

    it("can be tried again, and the focus goes to the article", async () => {
      let answer = () => new Response("", {status: 503})
      answering(address, () => answer())
      const element = await without({src: address})
      await press(element, "Try again")
      expect(focused(element)).to.equal("Try again")
      answer = () => page("<p>There again.</p>")
      await press(element, "Try again")
      await element.ready
      await settled(element)
      expect(element.articleText).to.equal("There again.")
      expect((element.renderRoot as ShadowRoot).activeElement?.role).to.equal("article")
      expect(find(element, ".paper").textContent).not.to.include("could not be loaded")
    })

    it("that fails harms nothing that is stored", async () => {
      const store = createMemoryStore()
      const src = "data:text/html,<h1>Bridge</h1><p>The bridge carries four thousand cars a day.</p>"
      const first = await annotator({html: "", attributes: {src}, store})
      first.annotate("claim", {exact: "four thousand cars"})
      await first.saved
      const before = JSON.stringify(first.toJSON())
      first.src = "http://"
      await first.updateComplete
      await first.ready
      expect([first.articleText, first.annotations.length]).to.deep.equal(["", 1])
      await first.saved
      first.remove()
      const offline = await annotator({html: "", attributes: {src: "http://"}, store})
      expect(offline.annotations).to.have.length(1)
      await offline.saved
      offline.remove()
      expect(JSON.stringify((await annotator({html: "", attributes: {src}, store})).toJSON())).to.equal(before)
    })
  })

  describe("the key that work is stored under", () => {
    /// Whether a claim made in one element is there in a second one that takes its place.
    async function keeps(html: string, attributes: Record<string, string>, other = attributes): Promise<boolean> {
      const store = createMemoryStore()
      const make = async (given: Record<string, string>) => {
        const element = document.createElement("claim-annotator")
        element.store = store
        for (const [name, value] of Object.entries(given)) element.setAttribute(name, value)
        element.innerHTML = html
        document.body.append(element)
        await element.ready
        await settled(element)
        return element
      }
      const first = await make(attributes)
      const isStored = !inMemory.test(saveState(first))
      first.annotate("claim", {exact: "four thousand"})
      await first.saved
      first.remove()
      const kept = (await make(other)).annotations.length === 1
      expect(isStored, "what the status says").to.equal(kept)
      return kept
    }
    const story = '<p id="story">It carries four thousand cars.</p>'

    it("is article-id", async () => expect(await keeps(story, {"article-id": "a"})).to.be.true)
    it("is article-url without one", async () => expect(await keeps(story, {"article-url": address})).to.be.true)
    it("is article-id where both are there", async () => {
      const url = {"article-url": address}
      expect(await keeps(story, {"article-id": "a", ...url}, {"article-id": "a", "article-url": "https://x.example/"}))
        .to.be.true
    })
    it("is nothing without both: work is in memory, and the status says so", async () => {
      expect(await keeps(story, {})).to.be.false
    })
    it("is the canonical link for a child", async () => {
      canonical(address)
      expect(await keeps(story, {})).to.be.true
    })
    it("is the canonical link for an element of the page", async () => {
      canonical(address)
      inPage(story)
      expect(await keeps("", {for: "story"})).to.be.true
    })
    it("is not the canonical link for an address", async () => {
      canonical(address)
      expect(await keeps("", {src: `data:text/html,${story}`})).to.be.false
    })
    it("is not the canonical link where there are two annotators, nor is it the article's address then", async () => {
      canonical(address)
      await annotator({attributes: {"article-id": "another"}})
      expect(await keeps(story, {})).to.be.false
      const second = await annotator({attributes: {"article-id": "second"}})
      expect(second.annotate("claim", {exact: "four thousand"}).targets[0]!.source).to.match(/^urn:uuid:/)
    })
    it("is nothing with storage none", async () => {
      expect(await keeps(story, {"article-id": "a", storage: "none"})).to.be.false
    })

    it("article-url is the source that targets name, else the canonical link is", async () => {
      canonical(address)
      const source = async (attributes: Record<string, string>) => {
        const element = await annotator({attributes})
        const {targets} = element.annotate("claim", {exact: "four thousand"})
        element.remove()
        return targets[0]!.source
      }
      expect(await source({"article-url": "https://other.example/"})).to.equal("https://other.example/")
      expect(await source({})).to.equal(address)
    })
  })

  describe("moved in the page", () => {
    const kinds: [title: string, attributes: Record<string, string>][] = [
      ["in a store", {}],
      ["in memory", {storage: "none"}],
      ["in memory without an id", {"article-id": ""}],
      ["by readers", {readonly: ""}],
    ]
    for (const [title, attributes] of kinds)
      for (const later of [false, true])
        it(`keeps its work ${title}, ${later ? "put back later" : "at once"}`, async () => {
          const element = await annotator({attributes})
          const {id} = element.annotate("claim", {exact: "four thousand"})
          element.edit(id, {privateNote: "x"})
          const parent = inPage("<section></section>")
          if (later) {
            element.remove()
            expect(element.querySelector("article")!.isConnected).to.be.false
            await settled(element)
          }
          parent.append(element)
          await element.ready
          await settled(element)
          expect(words(element)).to.deep.equal(["four thousand"])
          expect(find(element, "mark").textContent).to.equal("four thousand")
          expect(element.renderRoot.querySelectorAll(".ProseMirror").length).to.equal(1)
          expect(element.querySelector("article")!.checkVisibility()).to.be.false
          expect([element.undo(), element.undo(), element.undo()]).to.deep.equal([true, true, false])
          expect(element.redo()).to.be.true
          await element.saved
        })

    it("is not fetched again", async () => {
      const asked = answering(address, () => page("<p>Far away.</p>"))
      const element = await without({src: address})
      inPage("<section></section>").append(element)
      await element.ready
      expect(element.articleText).to.equal("Far away.")
      expect(asked).to.have.length(1)
    })

    it("stores what was done meanwhile, and takes in what others did", async () => {
      const store = createMemoryStore()
      const element = await annotator({store})
      element.remove()
      const {id} = element.annotate("claim", {exact: "four thousand"})
      const other = await annotator({store})
      const theirs = other.annotate("quote", {exact: "We tested every cable"}).id
      await other.saved
      other.remove()
      document.body.append(element)
      await element.ready
      expect(element.annotations.map(annotation => annotation.id)).to.deep.equal([id, theirs])
      await element.saved
      element.remove()
      expect((await annotator({store})).annotations).to.have.length(2)
    })

    it("does not bring back initial data that was deleted", async () => {
      const from = await annotator()
      from.annotate("claim", {exact: "four thousand"})
      const data = JSON.stringify(from.toJSON())
      from.remove()
      const element = await annotator({html: `${sampleArticle}<script type="application/json">${data}</script>`})
      expect(element.delete(element.annotations[0]!.id)).to.be.true
      inPage("<section></section>").append(element)
      await element.ready
      expect(element.annotations).to.deep.equal([])
    })
  })

  describe("initial data", () => {
    async function dataOf(exact: string): Promise<string> {
      const from = await annotator()
      from.annotate("claim", {exact})
      const data = JSON.stringify(from.toJSON())
      from.remove()
      return data
    }
    const script = (data: string) => `<script type="application/json">${data.replaceAll("<", "\\u003c")}</script>`

    it("is a script child, before or after the article, and no step of undo", async () => {
      const data = script(await dataOf("four thousand"))
      for (const html of [data + sampleArticle, sampleArticle + data]) {
        const element = await annotator({html})
        expect(words(element)).to.deep.equal(["four thousand"])
        expect(element.undo()).to.be.false
        element.remove()
      }
    })

    it("is put together with what is stored", async () => {
      const data = await dataOf("four thousand")
      const element = await annotator()
      element.annotate("quote", {exact: "We tested every cable"})
      await element.saved
      const {store} = element
      element.remove()
      const again = await annotator({html: sampleArticle + script(data), store})
      expect(words(again)).to.deep.equal(["four thousand", "We tested every cable"])
    })

    describe("that the page hands over again each time", () => {
      const rating = {reviewAspect: "content", scale: "plain@1", key: "false", alternateName: "False"} as const

      /// What the page has, and an element with that work, stored; `open` opens it again, with what the page has.
      async function workAndPage() {
        const element = await annotator()
        const {id} = element.annotate("claim", {exact: "four thousand"})
        const source = element.cite({type: "web", name: "Council minutes", disclosure: "public"})
        const evidence = [
          {id: "urn:uuid:minutes", citation: source.id, stance: "supports", reviewAspect: "content"},
        ] as const
        element.edit(id, {evidence, privateNote: "Ring the clerk", ratings: [rating]})
        await element.saved
        const data = script(JSON.stringify(element.toJSON({private: "omit"})))
        const {store} = element
        const open = async () => {
          element.remove()
          return annotator({html: sampleArticle + data, store})
        }
        return {element, id, open}
      }

      it("brings back nothing that was deleted since, however often it comes", async () => {
        const {element, id, open} = await workAndPage()
        element.delete(id)
        await element.saved
        const again = await open()
        expect(words(again)).to.deep.equal([])
        again.append(document.createElement("p"))
        await settled(again)
        expect(words(again)).to.deep.equal([])
      })

      it("brings back no field, and no source of it, that was removed since", async () => {
        const {element, id, open} = await workAndPage()
        element.edit(id, {evidence: [], ratings: []})
        await element.saved
        const again = await open()
        const [annotation] = again.annotations
        expect([annotation?.evidence, annotation?.ratings]).to.deep.equal([[], []])
      })

      it("leaves what is private, which it has not", async () => {
        const {open} = await workAndPage()
        const again = await open()
        expect(again.annotations[0]?.privateNote).to.equal("Ring the clerk")
        expect(again.annotations[0]?.ratings).to.deep.equal([rating])
        expect(again.undo()).to.equal(false)
      })
    })

    it("may come later", async () => {
      const data = await dataOf("four thousand")
      const element = await annotator()
      element.insertAdjacentHTML("beforeend", script(data))
      await settled(element)
      expect(words(element)).to.deep.equal(["four thousand"])
    })

    it("is not any other script", async () => {
      const data = await dataOf("four thousand")
      const html = `${sampleArticle}<script type="text/plain">${data}</script>`
      expect((await annotator({html})).annotations).to.deep.equal([])
    })

    it("that is none is reported, and the article opens", async () => {
      const element = await annotator({html: sampleArticle + script("{nonsense")})
      expect(element.articleText).to.match(/^Council/)
      await settled(element)
      expect(find(element, "claim-import-report dialog").textContent).to.include("This is not JSON.")
    })
  })

  describe("articles that are none", () => {
    const opens = (title: string, html: string, expected: string | RegExp) =>
      it(`opens ${title}`, async () => {
        const element = await annotator({html: ""})
        element.articleHTML = html
        await element.ready
        await settled(element)
        if (typeof expected === "string") expect(element.articleText).to.equal(expected)
        else expect(element.articleText).to.match(expected)
        if (!element.articleText) {
          expect(find(element, ".paper").textContent).to.include("This article has no text.")
          expect(() => element.annotate("claim", {start: 0, end: 1})).to.throw(RangeError)
        }
        expect(JSON.parse(JSON.stringify(element))).to.have.property("type", "AnnotationCollection")
      })
    opens("nothing", "", "")
    opens("only spaces", " \n\t ", "")
    opens("only a picture", "<img alt='No words'>", "")
    opens("plain text", "Just words.", "Just words.")
    opens("unclosed tags", "<article><p>One<p>Two<b>", "One\nTwo")
    opens("binary garbage", String.fromCharCode(...Array.from({length: 4000}, (_, i) => (i * 7919) % 256)), /./)
    opens("lone surrogates and NUL", "a\ud800b\0c", /^a.b.c$/)

    it("has words for an element without any article", async () => {
      const element = await annotator({html: ""})
      expect(element.articleText).to.equal("")
      expect(find(element, ".paper").textContent).to.include("This article has no text.")
    })

    it("opens one of a million characters, and marks its last words", async () => {
      const paragraph = `<p>${"The council counts the cars on the bridge every day. ".repeat(20)}</p>`
      const html = `<article>${paragraph.repeat(Math.ceil(1_000_000 / 1060))}<p>The very last words.</p></article>`
      const element = await annotator({html: ""})
      element.articleHTML = html
      await element.ready
      expect(element.articleText.length).to.be.above(1_000_000)
      element.annotate("claim", {exact: "The very last words."})
      await settled(element)
      expect(find(element, "mark").textContent).to.equal("The very last words.")
    })
  })
})
