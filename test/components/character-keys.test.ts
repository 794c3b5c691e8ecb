import {expect} from "chai"
import {settings} from "../../components/settings-store.js"
import {Shortcuts, defaultShortcuts} from "../../components/shortcuts.js"
import {annotator, find, keys, removeAll, said} from "./harness.js"

describe("keys that write a character", () => {
  afterEach(removeAll)

  it("are no shortcut: each has a modifier besides Shift, or is a function key, Enter or Escape", () => {
    const keys = defaultShortcuts.flatMap(shortcut => shortcut.keys)
    expect(keys.length).to.be.above(15)
    expect(keys.filter(name => !/^(?:Ctrl|Alt|Meta)\+|(?:^|\+)(?:F\d+|Enter|Escape)$/.test(name))).to.deep.equal([])
  })

  for (const name of ["a", "Shift+a", "Space", "1", "?", "Shift+ArrowDown", "Home"])
    it(`cannot become one: ${name}`, () =>
      expect(new Shortcuts({}, true).refusal("next", name)?.code).to.be.oneOf(["no-modifier", "text-cursor"]))

  it("do nothing in the article", async () => {
    const element = await annotator()
    element.annotate("claim", {exact: "four thousand"})
    element.focus()
    const before = JSON.stringify(element.annotations)
    await keys(element, ...Array.from("abcdefghijklmnopqrstuvwxyz0123456789?/.,"), "Shift+A", "Shift+M")
    expect(JSON.stringify(element.annotations)).to.equal(before)
    expect(element.renderRoot.querySelectorAll(":modal, :popover-open").length).to.equal(0)
    expect((element.renderRoot as ShadowRoot).activeElement === find(element, ".ProseMirror")).to.be.true
    expect(said(element)).to.equal("")
  })

  it("and all shortcuts can be switched off; Escape stays", async () => {
    settings.change({shortcuts: false})
    const element = await annotator()
    element.focus()
    await keys(element, "Control+Alt+k", "Shift+F1", "Control+Alt+f")
    expect(element.renderRoot.querySelectorAll(":modal").length).to.equal(0)
    const off = new Shortcuts({}, false)
    expect(defaultShortcuts.filter(({action}) => off.keysOf(action).length)).to.deep.equal([])
  })
})
