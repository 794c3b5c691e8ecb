import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import type {Settings} from "../../components/settings.js"
import {settings} from "../../components/settings-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {StorageError} from "../../src/storage/storage-error.js"
import {isChromium} from "../support/engine.js"
import {findings, named} from "./axe.js"
import {
  type Options,
  clickOn,
  dragOver,
  fill,
  find,
  keys,
  press,
  removeAll,
  sampleArticle,
  settled,
  speak,
} from "./harness.js"
import {type Part, parts} from "./parts.js"
import {filled, form, inPage, preparePage, withErrors} from "./sample-work.js"

/// Where the focus is, for people; "page" is where it must never fall.
function focus(element: ClaimAnnotator): string {
  const active = (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null
  if (!active) return "page"
  if (active.matches(".ProseMirror")) return "article"
  if (active.localName === "mark") return `mark: ${active.textContent}`
  if (active.localName === "claim-card") return `card: ${active.querySelector(".words")!.textContent}`
  return active.dataset["field"] ?? active.ariaLabel ?? active.textContent.replace("▾", "").trim()
}

describe("accessibility", () => {
  let putBack: () => void
  before(() => (putBack = preparePage()))
  after(() => putBack())
  afterEach(async () => {
    document.documentElement.style.colorScheme = ""
    await removeAll()
  })

  /// Roles, names and states come from the same code in every engine, so axe looks at them in Chromium alone; what an engine
  /// draws, colours and sizes, contrast.test.ts and layout.test.ts measure in each.
  describe("axe, with every rule, finds nothing", () => {
    if (!isChromium) return
    const narrow = {viewport: {width: 320, height: 640}}
    const clean = (state: string, make: () => Promise<ClaimAnnotator>) =>
      it(state, async () => {
        await make()
        // At the end of a narrow page the bar below covers nothing, wherever the fonts of this machine put it.
        if (innerWidth < 640) scrollTo(0, document.documentElement.scrollHeight)
        expect(await findings()).to.deep.equal([])
      })
    /// The same, and nothing about colours in the dark: nothing else is otherwise there.
    const cleanInBoth = (state: string, make: () => Promise<ClaimAnnotator>) =>
      it(state, async () => {
        await make()
        expect(await findings()).to.deep.equal([])
        document.documentElement.style.colorScheme = "dark"
        expect(await findings("colours")).to.deep.equal([])
      })
    const opened = (part: Part, options?: Options) => async () => {
      const element = await filled(options)
      await part.open(element)
      return element
    }
    const set = (change: Partial<Settings>, make: typeof filled, options?: Options) => () => {
      settings.change(change)
      return make(options)
    }
    const replaced = (from: string, to: string) => async () => {
      const element = await filled()
      element.articleHTML = sampleArticle.replace(from, to)
      await element.ready
      await settled(element)
      return element
    }
    const badData = `<script type="application/json">{"type": "AnnotationCollection", "first": {"items": [{}, 1]}}</script>`

    clean("in an empty annotator", inPage)
    cleanInBoth("in a filled list", filled)
    cleanInBoth("with a card's history open", async () => {
      const element = await filled()
      await clickOn(find(element, "claim-card summary"))
      await settled(element)
      return element
    })
    clean("in the form of a claim", () => form("claim"))
    clean("in the form of a quote", () => form("quote"))
    clean("in a form with two sources", async () => {
      const element = await form("claim")
      await press(element, "Add source")
      return element
    })
    cleanInBoth("in a form with errors", withErrors)
    clean("in the report of an import", () => inPage({html: sampleArticle + badData}))
    clean("where the article could not be had", () => inPage({html: "", attributes: {src: "/no-such-article.html"}}))
    clean(
      "with an annotation that has lost its place",
      replaced("We tested every cable, and 'not one' had failed", "No"),
    )
    clean("with words that have changed", replaced("We tested every cable", "We tested each cable"))
    clean("where work could not be stored", async () => {
      const store = createMemoryStore()
      const write = () => Promise.reject(new StorageError("quota"))
      const element = await inPage({store: {...store, write}})
      element.annotate("claim", {exact: "four thousand"})
      await element.saved.catch(() => undefined)
      await settled(element)
      return element
    })
    cleanInBoth("with the list before publishing open", async () => {
      const element = await filled({attributes: {required: ""}})
      await clickOn(find(element, "claim-checklist summary"))
      await settled(element)
      return element
    })
    clean("where what is stored could not be read", () => {
      const read = () => Promise.reject(new StorageError("blocked"))
      return filled({store: {...createMemoryStore(), read}})
    })
    clean("where users may only look", () => filled({attributes: {readonly: ""}}))
    clean("at 320 px: a filled list", () => filled(narrow))
    clean("at 320 px: a form with errors", () => withErrors(narrow))
    for (const [name, part] of Object.entries(parts)) {
      cleanInBoth(`in ${name}`, opened(part))
      clean(`at 320 px: in ${name}`, opened(part, narrow))
    }
    clean("with the browser's text cursor in the article", set({textCursor: true}, filled))
    clean("with spoken ends of marks", set({spokenMarks: "ends"}, filled))
    clean("with a button beside every paragraph", set({paragraphButtons: "always"}, filled))
    clean("at 320 px: with a button beside every paragraph", set({paragraphButtons: "always"}, filled, narrow))
    clean("with dense controls: a form with errors", set({controls: "dense"}, withErrors))
  })

  describe("axe finds nothing in another language", () => {
    if (!isChromium) return
    /// Of Arabic letters axe does not know whether they are words that a name must contain; that is looked at here.
    const found = async (element: ClaimAnnotator) => {
      for (const tool of element.renderRoot.querySelectorAll<HTMLElement>("[role=toolbar] button"))
        expect((tool.ariaLabel ?? tool.innerText).toLowerCase()).to.include(
          tool.innerText.replace(/[▾↑↓]/, "").trim().toLowerCase(),
        )
      return (await findings()).filter(finding => !finding.startsWith("label-content-name-mismatch?"))
    }
    for (const language of ["ar", "de", "es", "fr"])
      it(language, async function () {
        this.timeout(60_000)
        const element = await filled({attributes: {required: ""}})
        await speak(element, language)
        find(element, "claim-card summary").click()
        find(element, "claim-checklist summary").click()
        await settled(element)
        expect(await found(element), "a list").to.deep.equal([])
        await clickOn(find(element, "claim-card button"))
        await settled(element)
        await clickOn(find(element, "[data-field=add-source]"))
        await settled(element)
        await clickOn(find(element, "claim-editor .primary"))
        await settled(element)
        expect(find(element, "claim-editor .warn").textContent).to.not.equal("")
        expect(await found(element), "a form with errors").to.deep.equal([])
        for (const name of ["the help", "the settings", "the sentence picker"]) {
          await parts[name]!.open(element)
          expect(await found(element), name).to.deep.equal([])
          await keys(element, "Escape")
        }
        await parts["the menu"]!.open(element)
        expect(await found(element), "the menu").to.deep.equal([])
      })
  })

  describe("has the roles and names of its contract", () => {
    const names = (
      title: string,
      make: () => Promise<ClaimAnnotator>,
      within: string,
      roles: readonly string[],
      expected: readonly string[],
    ) =>
      it(title, async () => {
        const element = await make()
        expect(named(within ? find(element, within) : (element.renderRoot as ShadowRoot), roles)).to.deep.equal(
          expected,
        )
      })

    const tools = [
      ...[
        "Mark claim",
        "Mark quote",
        "Find words to mark",
        "Pick a sentence",
        "Previous annotation",
        "Next annotation",
      ],
      ...["Undo", "Redo", "More", "Previous sentence", "Next sentence", "Extend", "Shrink", "Help"],
    ]
    names(
      "the toolbar",
      filled,
      ".bar",
      ["toolbar", "button"],
      ["toolbar Annotation tools", ...tools.map(name => `button ${name}`)],
    )
    names(
      "the toolbar at 320 px",
      () => filled({viewport: {width: 320, height: 640}}),
      ".bar",
      ["toolbar", "button"],
      ["toolbar Annotation tools", ...["Mark claim", "Mark quote", "More", "Help"].map(name => `button ${name}`)],
    )
    names(
      "the toolbar where users may change nothing",
      () => filled({attributes: {disabled: ""}}),
      ".bar",
      ["button"],
      [...["Previous annotation", "Next annotation", "More", "Help"].map(name => `button ${name}`)],
    )
    names(
      "article and list",
      filled,
      "",
      ["article", "region", "list", "comment"],
      [
        "article Council reopens the old bridge",
        "region Annotations",
        "list",
        "comment Claim, Mostly false: carries four thousand cars a day",
        "list",
        "comment Claim, no verdict yet: cars a day. The mayor said",
        "comment Quote, Confirmed: We tested every cable, and 'not one' had…",
        "comment Claim, no verdict yet: 'not one' had failed",
      ],
    )
    names(
      "the form of a claim",
      () => form("claim"),
      "claim-editor > form",
      ["textbox", "radiogroup"],
      [
        "textbox Claim in one sentence",
        "textbox Who said it",
        "radiogroup Is it true?",
        "textbox Explanation",
        ...[1, 2].flatMap(() => [
          "textbox Source title",
          "textbox Source URL",
          "textbox Publisher",
          "textbox Published on",
          "textbox Excerpt",
          "textbox Where in the source",
          "radiogroup What does this source say about the claim?",
          "textbox Archived copy",
          "textbox Author",
        ]),
        "textbox Private note (never published)",
      ],
    )
    names(
      "the form of a quote",
      () => form("quote"),
      "claim-editor > form",
      ["textbox", "radiogroup", "button"],
      [
        ...["Start one word earlier", "Start one word later", "End one word earlier", "End one word later"].map(
          name => `button ${name}`,
        ),
        "textbox Who said it",
        "button Add who passed it on",
        "radiogroup Did they say it?",
        "textbox Explanation",
        "button Add source",
        "textbox Private note (never published)",
        ...[
          "More details",
          "Save",
          "Cancel",
          "Also check as a claim",
          "Also said here",
          "Add another piece",
          "Delete annotation",
        ].map(name => `button ${name}`),
      ],
    )
    names(
      "what a source can say",
      () => form("claim"),
      ".source",
      ["radio"],
      ["radio Supports the claim", "radio Contradicts the claim", "radio Background"],
    )

    it("the menu", async () => {
      const element = await filled()
      await clickOn(find(element, "#more"))
      await settled(element)
      expect(named(find(element, ".bar"), ["menu", "menuitem"])).to.deep.equal([
        "menu More",
        "menuitem Import",
        "menuitem Export",
        "menuitem Articles and backup",
        "menuitem Settings",
      ])
    })

    it("cards that say how many there are, outside their names", async () => {
      const element = await filled()
      const items = [...element.renderRoot.querySelectorAll(".cards > li")]
      expect(items.map(item => `${item.ariaPosInSet} of ${item.ariaSetSize}`)).to.deep.equal([
        "1 of 4",
        "2 of 4",
        "3 of 4",
        "4 of 4",
      ])
    })

    it("one place for outcomes and one for errors, and the same in each dialog, there and empty from the start", async () => {
      const element = await inPage()
      const places = [...element.renderRoot.querySelectorAll("[role=status], [role=alert]")]
      // Firefox needs to be told how live an alert is.
      expect(places.map(place => `${place.ariaLive} ${place.role}: ${place.textContent.trim()}`)).to.deep.equal(
        Array.from({length: places.length / 2}, () => ["polite status: ", "assertive alert: "]).flat(),
      )
      for (const part of [find(element, ".bar"), ...element.renderRoot.querySelectorAll("dialog.dialog")])
        expect(part.querySelectorAll("[role=status], [role=alert]")).to.have.length(2)
      await clickOn(find(element, ".primary"))
      await settled(element)
      expect([...element.renderRoot.querySelectorAll("[role=status], [role=alert]")]).to.deep.equal(places)
      expect(places[0]!.textContent).to.match(/^Select words in the article first/)
    })

    it("nothing left to say when a dialog opens, so that it is not said again when the dialog closes", async () => {
      const element = await inPage()
      await press(element, "Undo")
      const status = find(element, "[role=status]")
      expect(status.textContent).to.equal("Nothing to undo.")
      await press(element, "Help")
      expect(status.textContent).to.equal("")
    })

    it("marks that each lead to a named comment in the same root", async () => {
      const element = await filled()
      const root = element.renderRoot as ShadowRoot
      const comments = [...root.querySelectorAll("mark")].map(mark => {
        const comment = root.getElementById(mark.getAttribute("aria-details")!)!
        return `${mark.textContent} → ${named(comment.parentElement!, ["comment"]).join()}`
      })
      expect(comments).to.deep.equal([
        "carries four thousand cars a day → comment Claim, Mostly false: carries four thousand cars a day",
        "cars a day → comment Claim, no verdict yet: cars a day. The mayor said",
        "We tested every cable, and 'not one' had failed, → comment Quote, Confirmed: We tested every cable, and 'not one' had…",
        "'not one' had failed → comment Claim, no verdict yet: 'not one' had failed",
      ])
    })
  })

  describe("the toolbar", () => {
    const walk = (title: string, start: readonly string[], key: string, expected: readonly string[]) =>
      it(title, async () => {
        const element = await filled()
        find(element, "[role=toolbar] [tabindex='0']").focus()
        await keys(element, ...start)
        const seen: string[] = []
        while (seen.length < expected.length) {
          seen.push(focus(element))
          expect(element.renderRoot.querySelectorAll("[role=toolbar] [tabindex='0']")).to.have.length(1)
          await keys(element, key)
        }
        expect(seen).to.deep.equal(expected)
      })
    const all = [
      ...[
        "Mark claim",
        "Mark quote",
        "Find words to mark",
        "Pick a sentence",
        "Previous annotation",
        "Next annotation",
      ],
      ...["Undo", "Redo", "More", "Previous sentence", "Next sentence", "Extend", "Shrink", "Help"],
    ]
    walk("goes forward with →, and round", [], "ArrowRight", [...all, "Mark claim"])
    walk("goes back with ←, and round", [], "ArrowLeft", ["Mark claim", ...[...all].reverse()])
    walk("goes to the last tool with End", [], "End", ["Mark claim", "Help", "Help"])
    walk("goes to the first tool with Home", ["End"], "Home", ["Help", "Mark claim", "Mark claim"])

    it("is one tab stop, and remembers which tool", async () => {
      const element = await filled()
      find(element, "[role=toolbar] [tabindex='0']").focus()
      await keys(element, "ArrowRight", "ArrowRight", "Tab")
      expect(focus(element)).to.equal("article")
      await keys(element, "Shift+Tab")
      expect(focus(element)).to.equal("Find words to mark")
    })
  })

  describe("keeps the focus", () => {
    const goes = (
      title: string,
      make: () => Promise<ClaimAnnotator>,
      act: (element: ClaimAnnotator) => Promise<void>,
      expected: string,
    ) =>
      it(title, async () => {
        const element = await make()
        await act(element)
        expect(focus(element)).to.equal(expected)
      })
    const first = "card: carries four thousand cars a day"
    const open =
      (tool: string, ...combinations: string[]) =>
      async (element: ClaimAnnotator) => {
        find(element, tool).focus()
        await keys(element, "Enter")
        await keys(element, ...combinations)
      }

    goes(
      "in the form after marking with the mouse",
      inPage,
      async element => {
        await dragOver(element, "four thousand")
        await press(element, "Mark claim")
      },
      "claimReviewed",
    )
    goes(
      "in the form after marking with keys",
      inPage,
      async element => {
        element.focus()
        await keys(element, "Control+Home", "Control+ArrowDown", "Shift+Control+ArrowRight", "Shift+Enter")
      },
      "speaker",
    )
    goes(
      "on the card after Save",
      () => form("claim"),
      element => press(element, "Save"),
      first,
    )
    goes(
      "on the card after Ctrl+Enter",
      () => form("claim"),
      async element => {
        await fill(element, "Who said it", "Dana Orlo")
        await keys(element, "Control+Enter")
      },
      first,
    )
    goes(
      "on the card after Cancel",
      () => form("claim"),
      element => press(element, "Cancel"),
      first,
    )
    goes(
      "on the card after Escape",
      () => form("claim"),
      element => keys(element, "Escape"),
      first,
    )
    goes(
      "on the field that is wrong after Save",
      () => form("claim"),
      async element => {
        await press(element, "Add source")
        await press(element, "Save")
      },
      "sources.2.name",
    )
    goes(
      "on the next card after deleting",
      () => form("claim"),
      element => press(element, "Delete annotation"),
      "card: cars a day. The mayor said",
    )
    goes(
      "on the card before after undoing what made the last one",
      filled,
      async element => {
        element.annotate("claim", {exact: "U.S. inspectors"})
        await settled(element)
        find(element, "li:last-child claim-card").focus()
        await keys(element, "Control+z")
      },
      "card: 'not one' had failed",
    )
    goes(
      "on the heading of the list when its only card goes",
      inPage,
      async element => {
        element.annotate("claim", {exact: "U.S. inspectors"})
        await settled(element)
        find(element, "claim-card button").focus()
        await keys(element, "Control+z")
      },
      "Annotations (0)",
    )
    goes(
      "in the article when the mark it was on goes",
      inPage,
      async element => {
        element.annotate("claim", {exact: "U.S. inspectors"})
        element.focus()
        await keys(element, "F8")
        expect(focus(element)).to.equal("mark: U.S. inspectors")
        await keys(element, "Control+z")
      },
      "article",
    )
    goes(
      "on the mark when its annotation changes",
      inPage,
      async element => {
        const {id} = element.annotate("claim", {exact: "U.S. inspectors"})
        element.focus()
        await keys(element, "F8")
        element.annotate("claim", {exact: "inspectors visited"})
        element.edit(id, {privateNote: "x"})
        await settled(element)
      },
      "mark: U.S. inspectors",
    )
    goes("on Help after the help", filled, open(".last", "Escape"), "Help")
    goes("on More after Escape in the menu", filled, open("#more", "ArrowDown", "Escape"), "More")
    goes("in the menu on its first item", filled, open("#more"), "Import")
    goes(
      "on More after what was chosen in the menu",
      () => filled({viewport: {width: 320, height: 640}}),
      open("#more", "End", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "Enter"),
      "More",
    )
    goes(
      "where it was before the report of an import",
      filled,
      async element => {
        element.focus()
        element.reportLoad(element.load("no JSON"))
        await settled(element)
        expect(focus(element)).to.equal("Nothing new in this file. 1 problem in the file.")
        await keys(element, "Escape")
      },
      "article",
    )
  })
})
