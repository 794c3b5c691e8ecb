import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {
  annotator,
  button,
  choose,
  dragOver,
  field,
  fill,
  find,
  focused,
  keys,
  marked,
  press,
  removeAll,
  said,
  settled,
  type,
  words,
} from "./harness.js"

const safe = "The mayor said the bridge is safe"

/// An annotator with one claim or quote, its form open.
async function editing(kind: "claim" | "quote" = "claim", exact = "carries four thousand cars a day") {
  const element = await annotator({attributes: {reviewer: "Ada Check"}})
  const {id} = element.annotate(kind, {exact})
  element.select(id)
  await settled(element)
  await press(element, "Edit")
  return {element, id, record: () => element.annotations.find(annotation => annotation.id === id)!}
}

const alertText = (element: ClaimAnnotator) => find(element, "[role=alert]").textContent.trim()

describe("judging an annotation", () => {
  afterEach(removeAll)

  it("keeps what is filled in all fields in one go, as browsers and dictation do", async () => {
    const {element, record} = await editing()
    await press(element, "Add who passed it on")
    await press(element, "Add source")
    await press(element, "Add source")
    const typed = {
      "Source title": ["Traffic count", "Minutes"],
      Publisher: ["City", "Council"],
      "In which words": ["told"],
    }
    const named = Object.entries({...typed, Through: ["Local radio"]})
    for (const [label, values] of named)
      for (const [i, value] of values.entries()) {
        const control = field(element, label, i)
        control.value = value
        control.dispatchEvent(new InputEvent("input", {bubbles: true}))
      }
    await settled(element)
    await press(element, "Save")
    expect(element.citations.map(({name, publisher}) => [name, publisher])).to.have.deep.members([
      ["Traffic count", "City"],
      ["Minutes", "Council"],
    ])
    expect(element.agents.find(({id}) => id === record().via[0]?.agent)?.name).to.equal("Local radio")
    expect(record().via[0]?.cue).to.equal("told")
  })

  it("applies a whole form in one step", async () => {
    const {element, record} = await editing()
    await fill(element, "Claim in one sentence", "The old bridge carries 4,000 cars a day")
    await fill(element, "Who said it", "City council")
    await choose(element, "Mostly true")
    await fill(element, "Explanation", "The May count found 3,900.")
    await fill(element, "Private note (never published)", "Ask for the raw data")
    await press(element, "Add who passed it on")
    expect(focused(element)).to.equal("via.0.name")
    await type(element, "Local radio")
    await fill(element, "In which words", "told")
    await press(element, "Save")
    const {claim, ratings, privateNote, speaker, via, creator} = record()
    const name = (id: string | undefined) => element.agents.find(agent => agent.id === id)?.name
    expect(claim).to.deep.equal({claimReviewed: "The old bridge carries 4,000 cars a day"})
    expect([name(speaker), name(via[0]?.agent), via[0]?.cue]).to.deep.equal(["City council", "Local radio", "told"])
    expect(name(ratings[0]?.author)).to.equal("Ada Check")
    expect(name(creator)).to.equal("Ada Check")
    const {asOf, author, ...rating} = ratings[0]!
    expect(asOf).to.match(/Z$/)
    expect(author).to.be.a("string")
    expect(rating).to.deep.equal({
      reviewAspect: "content",
      scale: "plain@1",
      key: "mostly-true",
      alternateName: "Mostly true",
      ratingValue: 4,
      bestRating: 5,
      worstRating: 1,
      ratingExplanation: "The May count found 3,900.",
    })
    expect(privateNote).to.equal("Ask for the raw data")
    expect(said(element)).to.equal("Claim saved, Mostly true. 1 claim.")
    expect(focused(element)).to.equal(`card-${record().id}`)
    element.undo()
    expect(record().claim).to.equal(undefined)
    expect(record().ratings).to.deep.equal([])
  })

  it("asks of a quote whether they said it, and of a claim whether it is true", async () => {
    const {element} = await editing("quote", "We tested every cable")
    const group = find(element, "[role=radiogroup]")
    const legend = (element.renderRoot as ShadowRoot).getElementById(group.getAttribute("aria-labelledby")!)
    expect(legend?.textContent).to.equal("Did they say it?")
    for (const answer of ["Confirmed", "Altered", "Out of context", "Not found"]) field(element, answer)
    expect(() => field(element, "Mostly false")).to.throw("No field")
  })

  it("rates with the page's scale, in its own spelling", async () => {
    const element = await annotator({attributes: {scale: "politifact@1"}})
    element.annotate("claim", {exact: "four thousand"})
    await settled(element)
    await press(element, "Edit")
    await choose(element, "Pants on Fire")
    await press(element, "Save")
    expect(element.annotations[0]!.ratings[0]).to.include({scale: "politifact@1", alternateName: "Pants on Fire"})
  })

  it("names the card with the verdict first", async () => {
    const {element, id} = await editing()
    await choose(element, "False")
    await press(element, "Save")
    const title = (element.renderRoot as ShadowRoot).getElementById(`title-of-${id}`)!
    const name = [...title.children].filter(
      part => !part.querySelector("[aria-hidden]") && !part.hasAttribute("aria-hidden"),
    )
    expect(name.map(part => part.textContent).join("")).to.equal("Claim, False: carries four thousand cars a day")
  })

  describe("sources", () => {
    it("adds one with everything it has", async () => {
      const {element, record} = await editing()
      await press(element, "Add source")
      expect(focused(element)).to.equal("sources.0.name")
      await type(element, "Traffic count, May")
      await fill(element, "Source URL", "https://example.org/count")
      await fill(element, "Publisher", "City office")
      await fill(element, "Archived copy", "https://example.org/archive/count")
      await fill(element, "Excerpt", "3,900 vehicles")
      await fill(element, "Where in the source", "page 2")
      await choose(element, "Contradicts the claim")
      await press(element, "Save")
      const [citation] = element.citations
      expect({...citation, id: ""}).to.deep.equal({
        id: "",
        type: "web",
        name: "Traffic count, May",
        url: "https://example.org/count",
        publisher: "City office",
        archivedAt: "https://example.org/archive/count",
        disclosure: "public",
      })
      expect({...record().evidence[0], id: ""}).to.deep.equal({
        id: "",
        citation: citation!.id,
        stance: "contradicts",
        reviewAspect: "content",
        excerpt: "3,900 vehicles",
        locator: "page 2",
      })
      expect(find(element, ".card").textContent.replace(/\s+/g, " ")).to.include(
        "1 source ✕ contradicts Traffic count, May, page 2",
      )
    })

    it("attaches one that was entered before from a list", async () => {
      const {element, record} = await editing()
      const citation = element.cite({type: "document", name: "Report 7", publisher: "Inspectors", disclosure: "public"})
      await settled(element)
      await press(element, "Add source")
      const list = field(element, "Which source") as unknown as HTMLSelectElement
      expect([...list.options].map(option => option.text)).to.deep.equal(["A new source", "Report 7 (Inspectors)"])
      list.value = citation.id
      list.dispatchEvent(new Event("change", {bubbles: true}))
      await settled(element)
      expect(field(element, "Source title").value).to.equal("Report 7")
      await press(element, "Save")
      expect(record().evidence[0]!.citation).to.equal(citation.id)
      expect(element.citations).to.have.length(1)
    })

    it("takes one away, and leaves it in the source list", async () => {
      const {element, record} = await editing()
      await press(element, "Add source")
      await type(element, "Report 7")
      await press(element, "Save")
      await press(element, "Edit")
      await press(element, "Remove this source")
      expect(focused(element)).to.equal("add-source")
      await press(element, "Save")
      expect(record().evidence).to.deep.equal([])
      expect(element.citations).to.have.length(1)
    })

    const refused = (label: string, text: string, message: RegExp) =>
      it(`says beside ${label} what is wrong with “${text}”, and keeps what was typed`, async () => {
        const {element, record} = await editing()
        await press(element, "Add source")
        await type(element, "Report 7")
        await fill(element, label, text)
        await press(element, "Save")
        const control = field(element, label)
        expect(control.getAttribute("aria-invalid")).to.equal("true")
        const note = (element.renderRoot as ShadowRoot).getElementById(
          control.getAttribute("aria-describedby")!.split(" ")[0]!,
        )
        expect(note?.textContent).to.match(message)
        expect(control.value).to.equal(text)
        expect((element.renderRoot as ShadowRoot).activeElement).to.equal(control)
        expect(alertText(element)).to.equal(`Not saved: ${note?.textContent}`)
        expect(record().evidence).to.deep.equal([])
      })

    refused("Source URL", "example.org", /no web address/)
    refused("Source URL", "javascript:alert(1)", /no web address/)
    refused("Archived copy", "ftp://example.org/x", /no web address/)
    refused("Source title", "   ", /title/)
  })

  it("keeps an explanation from being lost for want of a verdict", async () => {
    const {element} = await editing()
    await fill(element, "Explanation", "Not sure yet")
    await press(element, "Save")
    const problem = "Choose a verdict for this explanation, or clear the explanation."
    expect(alertText(element)).to.equal(`Not saved: ${problem}`)
    expect(field(element, "Explanation").value).to.equal("Not sure yet")
    const focused = (element.renderRoot as ShadowRoot).activeElement
    expect(focused?.closest("label")?.textContent.trim()).to.equal("No verdict yet")
    expect(find(element, `#${CSS.escape(focused!.getAttribute("aria-describedby")!)}`).textContent).to.equal(problem)
  })

  it("finds nothing wrong with what was added after a problem was solved", async () => {
    const {element} = await editing()
    await fill(element, "Explanation", "Not sure yet")
    await press(element, "Save")
    await choose(element, "Mostly true")
    await press(element, "Add source")
    expect(find(element, "claim-editor").querySelectorAll("[aria-invalid]")).to.have.length(0)
  })

  describe("the form", () => {
    it("forgets what was typed on Cancel, and keeps the mark", async () => {
      const {element, record} = await editing()
      await fill(element, "Who said it", "Nobody")
      await press(element, "Cancel")
      expect(record().speaker).to.equal(undefined)
      expect(marked(element)).to.deep.equal(["carries four thousand cars a day"])
      await press(element, "Edit")
      expect(field(element, "Who said it").value).to.equal("")
    })

    it("keeps what was typed as a draft when it is left with Escape", async () => {
      const {element, record} = await editing()
      await fill(element, "Who said it", "Council")
      await keys(element, "Escape")
      expect(find(element, ".card").textContent).to.include("Draft – not yet applied")
      expect(record().speaker).to.equal(undefined)
      await press(element, "Edit")
      expect(field(element, "Who said it").value).to.equal("Council")
    })

    it("leaves no draft when it is left with Escape and nothing was typed", async () => {
      const {element} = await editing()
      await keys(element, "Escape")
      expect(said(element)).to.equal("Nothing had changed.")
      expect(find(element, ".card").textContent).not.to.include("Draft")
      expect(find(element, ".save-state").textContent).to.match(/^All changes stored/)
    })

    it("has a name", async () => {
      const {element} = await editing()
      expect(find(element, "claim-card form").ariaLabel).to.equal("Claim")
    })

    it("saves with Ctrl+Enter", async () => {
      const {element, record} = await editing()
      await fill(element, "Claim in one sentence", "Yes")
      await keys(element, "Control+Enter")
      expect(record().claim).to.deep.equal({claimReviewed: "Yes"})
    })

    it("keeps key presses and input of its fields from the page", async () => {
      const {element} = await editing()
      const heard: string[] = []
      for (const name of ["keydown", "input", "change"])
        document.body.addEventListener(name, event => heard.push(event.type))
      await fill(element, "Who said it", "x")
      expect(heard).to.deep.equal([])
    })
  })

  it("checks a quote's words as a claim too, by the same speaker, with its own verdict", async () => {
    const {element, id} = await editing("quote", "We tested every cable")
    await fill(element, "Who said it", "Dana Orlo")
    await choose(element, "Confirmed")
    await press(element, "Save")
    await press(element, "Also check as a claim")
    const claim = element.annotations.find(annotation => annotation.kind === "claim")!
    const quote = element.annotations.find(annotation => annotation.kind === "quote")!
    expect(claim).to.include({partOf: id, speaker: quote.speaker})
    expect(claim.targets[0]!.segments).to.deep.equal(quote.targets[0]!.segments)
    expect(claim.ratings).to.deep.equal([])
    expect(focused(element)).to.equal("claimReviewed")
  })

  it("adds a second place where the same is said", async () => {
    const {element, record} = await editing("claim", "four thousand")
    await press(element, "Also said here")
    expect(said(element)).to.match(/^Select, pick or find where it is also said/)
    await dragOver(element, "inspectors visited")
    await press(element, "Add these words")
    expect(record().targets.map(target => [target.role, target.segments[0]!.textQuote.exact])).to.deep.equal([
      ["main", "four thousand"],
      ["mention", "inspectors visited"],
    ])
    expect(marked(element)).to.deep.equal(["four thousand", "inspectors visited"])
    await press(element, "Cancel")
    expect(find(element, ".card").textContent).to.include("Also said in paragraph 4")
  })

  it("adds another piece of one passage, in article order", async () => {
    const {element} = await editing("quote", "failed")
    await press(element, "Add another piece")
    await dragOver(element, "We tested every cable")
    await press(element, "Add these words")
    expect(words(element)).to.deep.equal(["We tested every cable | failed"])
  })

  it("gives up adding words on Escape", async () => {
    const {element, record} = await editing()
    await press(element, "Also said here")
    await keys(element, "Escape")
    expect(() => button(element, "Add these words")).to.throw("No button")
    expect(record().targets).to.have.length(1)
  })

  describe("deleting", () => {
    it("moves the focus to the next card, and can be undone", async () => {
      const element = await annotator()
      const first = element.annotate("claim", {exact: "four thousand"})
      const second = element.annotate("quote", {exact: "We tested"})
      element.select(first.id)
      await settled(element)
      await press(element, "Edit", `[data-id="${first.id}"]`)
      await press(element, "Delete annotation")
      expect(words(element)).to.deep.equal(["We tested"])
      expect(focused(element)).to.equal(`card-${second.id}`)
      expect(said(element)).to.equal("Claim deleted. Undo brings it back.")
      await press(element, "Undo")
      expect(words(element)).to.deep.equal(["four thousand", "We tested"])
    })

    it("moves the focus to the list when it was the last", async () => {
      const {element} = await editing()
      await press(element, "Delete annotation")
      expect(focused(element)).to.equal("list-title")
      expect(find(element, ".desk").textContent).to.include(
        "Select words in the article, or pick a sentence, then press Mark claim or Mark quote.",
      )
    })
  })

  describe("finding again", () => {
    const three = async () => {
      const element = await annotator()
      element.annotate("quote", {exact: "U.S. inspectors"})
      element.annotate("claim", {exact: "four thousand"})
      element.annotate("claim", {exact: safe, suffix: '.\n"'})
      await settled(element)
      return element
    }

    it("lists annotations in article order", async () => {
      expect(words(await three())).to.deep.equal(["four thousand", safe, "U.S. inspectors"])
    })

    it("goes on to the next and back with F8 and Shift+F8, with the focus on the mark", async () => {
      const element = await three()
      element.focus()
      const step = async (key: string) => {
        await keys(element, key)
        const mark = (element.renderRoot as ShadowRoot).activeElement
        return [mark?.textContent, find(element, '[data-selected="true"] .words').textContent]
      }
      expect(await step("F8")).to.deep.equal(["four thousand", "four thousand"])
      expect(await step("F8")).to.deep.equal([safe, safe])
      expect(await step("Shift+F8")).to.deep.equal(["four thousand", "four thousand"])
      await keys(element, "Shift+F8")
      expect(said(element)).to.equal("No annotation before this one.")
    })

    it("says that there is no other annotation than this one", async () => {
      const element = await annotator()
      element.annotate("claim", {exact: "four thousand"})
      await settled(element)
      element.focus()
      for (const key of ["F8", "Shift+F8"]) {
        await keys(element, "F8", key)
        expect(said(element)).to.equal("This is the only annotation.")
      }
    })

    it("leads from a mark to its card and from the card back", async () => {
      const element = await three()
      element.focus()
      await keys(element, "F8", "Enter")
      expect(focused(element)).to.match(/^card-/)
      await press(element, "Show in article", '[data-selected="true"]')
      expect((element.renderRoot as ShadowRoot).activeElement?.textContent).to.equal("four thousand")
    })

    it("keeps the focus on a mark that is drawn again", async () => {
      const element = await three()
      element.focus()
      await keys(element, "F8")
      const [first] = element.annotations
      element.edit(first!.id, {
        ratings: [{reviewAspect: "content", scale: "plain@1", key: "false", alternateName: "False", ratingValue: 1}],
      })
      await settled(element)
      expect((element.renderRoot as ShadowRoot).activeElement?.textContent).to.equal("four thousand")
      expect(find(element, "mark").dataset["verdict"]).to.equal("no")
    })

    it("goes through article, tools and annotations with F6, and on to the browser", async () => {
      const element = await three()
      element.focus()
      await keys(element, "F6")
      expect(focused(element)).to.equal("Mark claim")
      await keys(element, "F6")
      expect(focused(element)).to.equal("list-title")
      await keys(element, "Shift+F6", "Shift+F6")
      expect((element.renderRoot as ShadowRoot).activeElement?.getAttribute("role")).to.equal("article")
    })
  })
})
