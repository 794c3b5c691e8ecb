import {expect} from "chai"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {keys, type, words} from "./harness.js"

/// Where the focus is, for people.
export function focus(element: ClaimAnnotator): string {
  const active = (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null
  if (!active) return document.activeElement === document.body ? "page" : "elsewhere"
  if (active.matches(".ProseMirror")) return "article"
  if (active.matches("[data-annotation]")) return `mark: ${active.textContent}`
  if (active.localName === "claim-card") return `card: ${active.querySelector(".words")!.textContent}`
  if (active.role === "option") return `sentence: ${active.querySelector("span:last-child")!.textContent}`
  if (active.matches("[type=radio]")) return `radio: ${active.closest("label")!.innerText.trim()}`
  return active.dataset["field"] ?? plain(active.ariaLabel ?? active.textContent.replace("▾", "").trim())
}

/// What was said last, wherever it was said.
export function heard(element: ClaimAnnotator): string {
  const regions = [...element.renderRoot.querySelectorAll("[role=status], [role=alert]")]
  return plain(regions.map(region => region.textContent.trim()).join(""))
}

/// One part of the job: what is pressed or typed, where the focus is then, and what was said.
export type Step = readonly [act: string, focus: string, heard?: string | RegExp]

/// Do them one after the other; resolves with how many keys that took, typing aside.
export async function perform(element: ClaimAnnotator, steps: readonly Step[]): Promise<number> {
  let presses = 0
  for (const [act, where, what] of steps) {
    if (act.startsWith("“")) {
      await type(element, act.slice(1, -1))
      // What is found is said when typing pauses.
      while (what instanceof RegExp && !what.test(heard(element))) await new Promise(requestAnimationFrame)
    } else {
      const combinations = act.split(" ")
      presses += combinations.length
      await keys(element, ...combinations)
    }
    expect(focus(element), `focus after ${act}`).to.equal(where)
    if (typeof what === "string") expect(heard(element), `said after ${act}`).to.equal(what)
    else if (what) expect(heard(element), `said after ${act}`).to.match(what)
  }
  return presses
}

/// The work of somebody who has done the whole job: what was marked how, and the evidence.
export function result(element: ClaimAnnotator) {
  return element.annotations.map(({kind, ratings, evidence}, i) => [
    kind,
    words(element)[i],
    ratings[0]?.alternateName ?? "",
    evidence.length,
  ])
}

/// Resolves with the name of the file that the browser is asked to save, without saving it.
export function exported(): Promise<string> {
  return new Promise(resolve => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "click")!
    Object.defineProperty(HTMLElement.prototype, "click", {
      ...own,
      value(this: HTMLAnchorElement) {
        Object.defineProperty(HTMLElement.prototype, "click", own)
        resolve(this.download)
      },
    })
  })
}

/// Without the characters that keep values apart from a text in the other direction.
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "")
