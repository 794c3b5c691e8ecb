import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {keysIn} from "../../components/pressed-keys.js"
import {type Action, Shortcuts, defaultShortcuts, readableKeys} from "../../components/shortcuts.js"
import {strings} from "../../components/strings.js"
import {annotator, clickOn, dragOver, find, focused, keys, marked, press, removeAll, said, settled} from "./harness.js"

const plain = new Shortcuts({}, true)

/// A key press. Not every engine takes AltGr from the init.
function pressed({modifierAltGraph = false, ...init}: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent("keydown", init)
  if (modifierAltGraph) event.getModifierState = name => name === "AltGraph"
  return event
}

describe("shortcuts", () => {
  afterEach(removeAll)

  describe("keys of a press", () => {
    const named = (init: KeyboardEventInit, expected: string | null) =>
      it(`${JSON.stringify(init)} is ${expected}`, () => expect(keysIn(pressed(init))).to.equal(expected))
    named({key: "m", code: "KeyM", ctrlKey: true, altKey: true}, "Ctrl+Alt+m")
    named({key: "M", code: "KeyM", ctrlKey: true, altKey: true, shiftKey: true}, "Ctrl+Alt+Shift+m")
    named({key: "µ", code: "KeyM", altKey: true, metaKey: true}, "Alt+Meta+m")
    named({key: "ArrowDown", altKey: true}, "Alt+ArrowDown")
    named({key: " "}, "Space")
    named({key: "Control", ctrlKey: true}, null)
    named({key: "€", ctrlKey: true, altKey: true, modifierAltGraph: true}, null)
  })

  it("are written as people write them", () =>
    expect(["Ctrl+Alt+m", "Alt+ArrowDown", "Shift+F8", "Shift+Meta+z"].map(readableKeys)).to.deep.equal([
      "Ctrl+Alt+M",
      "Alt+↓",
      "Shift+F8",
      "Shift+⌘+Z",
    ]))

  it("are each used once, and each has words", () => {
    const all = defaultShortcuts.flatMap(shortcut => shortcut.keys)
    expect(new Set(all).size).to.equal(all.length)
    for (const {action} of defaultShortcuts) expect(strings.shortcut[action], action).to.be.a("string")
  })

  it("none is a character key without a modifier", () => {
    for (const {keys} of defaultShortcuts)
      for (const combination of keys) expect(combination).to.match(/^(Ctrl|Alt|Meta)\+|^(Shift\+)?(F\d+|Enter|Escape)$/)
  })

  describe("cannot be given keys", () => {
    const refused = (combination: string, code: string, by?: Action) =>
      it(`${combination}: ${code}${by ? ` by ${by}` : ""}`, () =>
        expect(plain.refusal("next", combination)).to.deep.equal(by ? {code, by} : {code}))
    refused("x", "no-modifier")
    refused("Shift+x", "no-modifier")
    refused("Space", "no-modifier")
    refused("Ctrl+ArrowLeft", "text-cursor")
    refused("Shift+ArrowDown", "no-modifier")
    refused("Ctrl+Home", "text-cursor")
    refused("Ctrl+t", "browser")
    refused("Ctrl+Shift+w", "browser")
    refused("Alt+ArrowLeft", "browser")
    refused("F5", "browser")
    refused("Ctrl+Alt+m", "taken", "mark-claim")
    refused("F6", "taken", "next-region")

    for (const combination of ["Ctrl+Alt+n", "Alt+PageDown", "F9", "F8", "Ctrl+Shift+Enter"])
      it(`but can ${combination}`, () => expect(plain.refusal("next", combination)).to.equal(null))
  })

  describe("in the help", () => {
    async function help(): Promise<ClaimAnnotator> {
      const element = await annotator()
      element.annotate("claim", {exact: "four thousand"})
      await press(element, "Help")
      return element
    }
    const change = (element: ClaimAnnotator, action: Action) => find(element, `claim-help [data-action="${action}"]`)
    const row = (element: ClaimAnnotator, action: Action) =>
      [...change(element, action).closest("tr")!.querySelectorAll("kbd")].map(kbd => kbd.textContent)
    const regions = (element: ClaimAnnotator) =>
      [...find(element, "claim-help").querySelectorAll("[role=status], [role=alert]")]
        .map(region => region.textContent.trim())
        .join("")

    it("stand as they are, every one of them", async () => {
      const element = await help()
      for (const {action, keys} of defaultShortcuts) expect(row(element, action)).to.deep.equal(keys.map(readableKeys))
    })

    it("are changed by pressing the new keys, which work at once, and are remembered", async () => {
      const element = await help()
      await clickOn(change(element, "next"))
      await settled(element)
      expect(regions(element)).to.equal("Press the new keys, or Escape to leave it.")
      await keys(element, "Control+Alt+n")
      expect(regions(element)).to.equal("Ctrl+Alt+N now does: Next annotation.")
      expect(row(element, "next")).to.deep.equal(["Ctrl+Alt+N"])
      expect(focused(element)).to.equal("Change the keys for: Next annotation")
      await keys(element, "Escape")
      element.focus()
      await keys(element, "F8")
      expect(focused(element)).not.to.equal("mark")
      await keys(element, "Control+Alt+n")
      expect((element.renderRoot as ShadowRoot).activeElement!.textContent).to.equal("four thousand")
      expect(localStorage.getItem("claim-annotator/settings")).to.include("Ctrl+Alt+n")
    })

    it("are refused with the reason, and the old ones stay", async () => {
      const element = await help()
      await clickOn(change(element, "next"))
      await keys(element, "Control+Alt+m")
      expect(regions(element)).to.equal(
        "Ctrl+Alt+M cannot be used: it is taken by “Mark the selected words as a claim”.",
      )
      await keys(element, "x")
      expect(regions(element)).to.match(/^x cannot be used: screen readers/)
      await keys(element, "Escape")
      expect(regions(element)).to.equal("Left as it was.")
      expect(find(element, "claim-help dialog").matches("[open]"), "the dialog stays").to.be.true
      expect(row(element, "next")).to.deep.equal(["F8"])
    })

    it("can all be switched off, and set back to their defaults", async () => {
      const element = await help()
      settings.change({keys: {next: ["F9"]}})
      await clickOn(find(element, "claim-help .check-field"))
      await settled(element)
      expect(regions(element)).to.equal("Shortcuts are off.")
      await keys(element, "Escape")
      await dragOver(element, "inspectors")
      element.focus()
      await keys(element, "Enter", "Control+Alt+m", "Control+z", "F9")
      expect(marked(element)).to.deep.equal(["four thousand"])
      expect(focused(element)).to.equal("div")
      await keys(element, "Escape", "Shift+ArrowRight")
      expect(said(element), "the text cursor still moves").to.equal("")
      await press(element, "Help")
      await press(element, "Default keys")
      expect(settings.value).to.deep.include({shortcuts: true, keys: {}})
    })

    it("opens with Shift+F1 and gives the focus back", async () => {
      const element = await annotator()
      element.focus()
      await keys(element, "Shift+F1")
      expect(find(element, "claim-help dialog").matches("[open]")).to.be.true
      await keys(element, "Escape")
      expect(focused(element)).to.equal("div")
    })
  })
})
