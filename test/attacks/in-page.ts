// What the test of the attacks does inside of its pages: all of it, as properties of `window`.
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import "../../components/index.js"
import {openAll, purify} from "./articles.js"
import {letLoose, moment} from "./control.js"
import {attacks} from "./corpus.js"
import {fillAll} from "./forms.js"
import {loadAll} from "./imports.js"
import {copies, findAll, pasteAll, pasted, useTextCursor} from "./pastes.js"
import {showAll} from "./readers.js"
import {prototypesChanged, sample, whatFails} from "./still-works.js"
import {strays} from "./strays.js"

/// A new annotator in the page, ready, in place of any before.
async function annotator(attributes: Readonly<Record<string, string>> = {}): Promise<ClaimAnnotator> {
  document.querySelector("claim-annotator")?.remove()
  const element = document.createElement("claim-annotator")
  for (const [name, value] of Object.entries({storage: "none", ...attributes})) element.setAttribute(name, value)
  element.articleHTML = sample
  document.body.append(element)
  await element.ready
  await element.updateComplete
  return element
}

/// Resolves when every card has its content.
async function cardsDrawn(element: ClaimAnnotator): Promise<void> {
  while (element.shadowRoot!.querySelector("claim-card:empty")) await new Promise(requestAnimationFrame)
}

const tools = {
  ...{annotator, attacks, cardsDrawn, copies, fillAll, findAll, letLoose, loadAll, moment, openAll, pasteAll},
  ...{pasted, prototypesChanged, purify, showAll, strays, useTextCursor, whatFails},
}
Object.assign(window, {tools})
