import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {button, clickOn, find, settled} from "./harness.js"

/// A dialog or menu that lies over the desk.
export interface Part {
  /// Selector of its element.
  readonly within: string
  readonly open: (element: ClaimAnnotator) => Promise<void>
}

function dialog<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  open: (part: HTMLElementTagNameMap[Name]) => unknown,
): Part {
  return {
    within: `${name} dialog`,
    open: async element => {
      await open(element.renderRoot.querySelector(name)!)
      await settled(element)
    },
  }
}

const help = dialog("claim-help", part => part.open())

/// Each of them, in each state that looks otherwise. They work in any annotator that holds the sample article.
export const parts: Readonly<Record<string, Part>> = {
  "the menu": {
    within: "#more-menu",
    open: async element => {
      await clickOn(find(element, "#more"))
      await settled(element)
    },
  },
  "the sentence picker": dialog("claim-picker", part => part.open(0)),
  "the search for words": dialog("claim-finder", part => part.open("")),
  "the search with one find": dialog("claim-finder", part => part.open("told local radio")),
  "the search with several finds": dialog("claim-finder", part => part.open("The mayor said the bridge is safe")),
  "the settings": dialog("claim-settings", part => part.open()),
  "the help": help,
  "the help while a key is changed": {
    within: help.within,
    open: async element => {
      await help.open(element)
      await clickOn(button(element, "Change the keys for: Next annotation"))
      await settled(element)
    },
  },
  "the list of articles": {
    within: "claim-articles dialog",
    open: async element => {
      await element.saved
      await element.renderRoot.querySelector("claim-articles")!.open()
      await settled(element)
    },
  },
  "the menu of annotations on the same words": {
    within: "#overlaps",
    open: async element => {
      element.annotate("claim", {exact: "every cable"})
      element.annotate("quote", {exact: "tested every cable"})
      await settled(element)
      // Elsewhere first: presses on one place, test after test, would be a double click.
      await clickOn(find(element, ".ProseMirror h1"))
      await clickOn(find(element, "mark mark"))
      await settled(element)
    },
  },
  "the report of an import": {
    within: "claim-import-report dialog",
    open: async element => {
      const {first, ...rest} = element.toJSON()
      element.reportLoad(element.load({...rest, first: {...first, items: [{}, {id: "x".repeat(80)}]}}))
      await settled(element)
    },
  },
}
