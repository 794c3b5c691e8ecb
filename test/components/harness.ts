import {resetMouse, sendKeys, sendMouse} from "@web/test-runner-commands"
import {ReactiveElement} from "lit"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import "../../components/index.js"
import {interfaceLanguage} from "../../components/interface-language.js"
import {settings} from "../../components/settings-store.js"
import type {FactCheckStore} from "../../src/storage/fact-check-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {frame, framesAwaited} from "../support/frames.js"
import {keys as pressKeys, viewport} from "../support/keys.js"

/// A small article of our own, with what the tests look for: emphasis, quotes, repeated words, two paragraphs.
export const sampleArticle = `<article lang="en">
  <h1>Council reopens the old bridge</h1>
  <p>The council says the bridge carries <em>four thousand</em> cars a day. The mayor said the bridge is safe.</p>
  <p>"We tested every cable, and 'not one' had failed," engineer Dana Orlo told local radio on Tuesday.</p>
  <p>U.S. inspectors visited in May. The mayor said the bridge is safe.</p>
</article>`

export interface Options {
  readonly html?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly store?: FactCheckStore | null
  /// What it is put into; the page's body by default.
  readonly parent?: Element
  /// CSS pixels; a wide window by default.
  readonly viewport?: {readonly width: number; readonly height: number}
}

/// A `<claim-annotator>` in the page, ready. Its store is one in memory unless the test hands in another; null is the
/// browser's own. It goes when `removeAll` is called.
export async function annotator(options: Options = {}): Promise<ClaimAnnotator> {
  await resize(options.viewport ?? {width: 1280, height: 600})
  const element = document.createElement("claim-annotator")
  const store = options.store === undefined ? createMemoryStore() : options.store
  if (store) element.store = store
  const attributes = {"article-id": "sample", ...options.attributes}
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.innerHTML = options.html ?? sampleArticle
  ;(options.parent ?? document.body).append(element)
  await element.ready
  await settled(element)
  return element
}

/// Let the interface speak another language.
export async function speak(element: ClaimAnnotator, language: string): Promise<void> {
  element.uiLang = language
  await element.updateComplete
  await interfaceLanguage.settled
  await settled(element)
}

/// What this page set the window to last.
let size = ""

/// Give the window this size.
export async function resize(to: NonNullable<Options["viewport"]>): Promise<void> {
  const next = `${to.width} × ${to.height}`
  if (next === size) return
  await viewport(to)
  size = next
}

/// Take every annotator out of the page, and forget what was chosen in the settings; for `afterEach`.
export async function removeAll(): Promise<void> {
  for (const element of document.querySelectorAll("claim-annotator")) element.remove()
  settings.reset()
  if (hasMouseMoved) await resetMouse()
  hasMouseMoved = false
}

/// Resolves when everything that was asked for is drawn, and the focus is where it will stay: when a frame has passed, no
/// part waits for an update, and nobody waits for another frame.
export async function settled(element: ClaimAnnotator): Promise<void> {
  do {
    await updated(element)
    await frame()
  } while (framesAwaited() || !isUpdated(element))
}

/// The annotator and its parts; none while it is out of the page, where new parts draw nothing.
function partsOf(element: ClaimAnnotator): readonly ReactiveElement[] {
  const all: readonly Element[] = [element, ...element.renderRoot.querySelectorAll("*")]
  return all.filter(part => part instanceof ReactiveElement).filter(part => part.isConnected)
}

const isUpdated = (element: ClaimAnnotator): boolean => partsOf(element).every(part => !part.isUpdatePending)

/// Each part draws those within it, so they may only come with the next round.
async function updated(element: ClaimAnnotator): Promise<void> {
  do await Promise.all(partsOf(element).map(part => part.updateComplete))
  while (!isUpdated(element))
}

/// The first element that matches in the annotator.
export function find(element: ClaimAnnotator, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Nothing matches ${selector}`)
  return found
}

/// The button of that name that is in sight.
export function button(element: ClaimAnnotator, name: string, inside = "*"): HTMLElement {
  const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>("button")].filter(
    candidate =>
      (candidate.getAttribute("aria-label") ?? candidate.textContent.trim().replace(/\s+/g, " ")) === name &&
      candidate.closest(inside) &&
      candidate.checkVisibility(),
  )
  if (!buttons[0]) throw new Error(`No button ${name}`)
  return buttons[0]
}

/// Press a button as a pointer does: where it is drawn.
export async function press(element: ClaimAnnotator, name: string, inside = "*"): Promise<void> {
  await clickOn(button(element, name, inside))
  await settled(element)
}

let hasMouseMoved = false

/// Move the mouse, press or let go a button of it, in CSS pixels of the window; `removeAll` puts it back.
export async function mouse(...[action]: Parameters<typeof sendMouse>): Promise<void> {
  hasMouseMoved = true
  await sendMouse(action)
}

/// A click in the middle of an element.
export async function clickOn(target: Element): Promise<void> {
  target.scrollIntoView({block: "center"})
  const box = target.getClientRects()[0]!
  await mouse({
    type: "click",
    position: [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)],
  })
}

/// Select words of the article by dragging the mouse from their first to their last character.
export async function dragOver(element: ClaimAnnotator, from: string, to = from): Promise<void> {
  await drag(element, from, to, false)
}

/// The same from their last character to their first.
export async function dragBack(element: ClaimAnnotator, words: string): Promise<void> {
  await drag(element, words, words, true)
}

async function drag(element: ClaimAnnotator, from: string, to: string, isBack: boolean): Promise<void> {
  const article = find(element, ".ProseMirror")
  const [start, end] = [rangeOf(article, from), rangeOf(article, to)]
  start.startContainer.parentElement!.scrollIntoView({block: "center"})
  const first = start.getClientRects()[0]!
  const last = [...end.getClientRects()].at(-1)!
  const at = (x: number, box: DOMRect): [number, number] => [Math.round(x), Math.round(box.top + box.height / 2)]
  const ends = [at(first.left + 1, first), at(last.right - 1, last)]
  const [begin, finish] = isBack ? ends.reverse() : ends
  await mouse({type: "move", position: begin!})
  await mouse({type: "down"})
  await mouse({type: "move", position: at((first.left + last.right) / 2, last)})
  await mouse({type: "move", position: finish!})
  await mouse({type: "up"})
  await settled(element)
}

/// The first place of a text below an element; it may run through several text nodes.
function rangeOf(element: Element, text: string): Range {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: {node: Text; start: number}[] = []
  let all = ""
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push({node, start: all.length})
    all += node.data
  }
  const start = all.indexOf(text)
  if (start < 0) throw new Error(`The article does not say ${text}`)
  const range = document.createRange()
  const place = (offset: number, side: "setStart" | "setEnd") => {
    const {node, start} = nodes.findLast(entry => (side === "setStart" ? entry.start <= offset : entry.start < offset))!
    range[side](node, offset - start)
  }
  place(start, "setStart")
  place(start + text.length, "setEnd")
  return range
}

/// Press keys: "Shift+ArrowRight", one combination after the other.
export async function keys(element: ClaimAnnotator, ...combinations: string[]): Promise<void> {
  await pressKeys(...combinations)
  await settled(element)
}

/// Type text into what has the focus.
export async function type(element: ClaimAnnotator, text: string): Promise<void> {
  await sendKeys({type: text})
  await settled(element)
}

/// The control that a visible label names.
export function field(element: ClaimAnnotator, label: string, index = 0): HTMLInputElement {
  const labels = [...element.renderRoot.querySelectorAll("label")].filter(
    candidate =>
      candidate.textContent
        .trim()
        .replace(/\s+/g, " ")
        .replace(/^[✓✕◐?] /, "") === label,
  )
  const control = labels[index]?.control
  if (!control) throw new Error(`No field ${label}`)
  return control as HTMLInputElement
}

/// Put text in a field in place of what is there, at once, as pasting and dictating do.
export async function fill(element: ClaimAnnotator, label: string, text: string, index = 0): Promise<void> {
  const control = field(element, label, index)
  control.focus()
  control.value = text
  control.dispatchEvent(
    new InputEvent("input", {inputType: "insertFromPaste", data: text, bubbles: true, composed: true}),
  )
  await settled(element)
}

/// Press the answer of that name.
export async function choose(element: ClaimAnnotator, label: string): Promise<void> {
  await clickOn(field(element, label).closest("label")!)
  await settled(element)
}

/// The words of every mark in the article, in document order.
export function marked(element: ClaimAnnotator): string[] {
  return [...element.renderRoot.querySelectorAll("mark")].map(mark => mark.textContent)
}

/// What was said last.
export function said(element: ClaimAnnotator): string {
  return find(element, "[role=status]").textContent.trim()
}

/// The words of each annotation's first place.
export function words(element: ClaimAnnotator): string[] {
  return element.annotations.map(annotation => annotation.targets[0]!.segments.map(s => s.textQuote.exact).join(" | "))
}

/// What has the focus, for people: the field's path, the button's name, or the element's id.
export function focused(element: ClaimAnnotator): string {
  const active = (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null
  if (!active) return document.activeElement === document.body ? "body" : "elsewhere"
  if (active.dataset["field"]) return active.dataset["field"]
  if (active.matches("button")) return active.getAttribute("aria-label") ?? active.textContent.trim()
  return active.id || active.localName
}
