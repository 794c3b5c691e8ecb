import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {settings} from "../../components/settings-store.js"
import {attacks} from "./corpus.js"

/// Paste and drop every attack on an element, as HTML and as text. Returns how many were taken by something in the page.
export function pasteAll(target: Element): number {
  let taken = 0
  for (const {input} of attacks)
    for (const type of ["paste", "drop"]) {
      const data = new DataTransfer()
      data.setData("text/html", input)
      data.setData("text/plain", input)
      const init = {bubbles: true, cancelable: true, composed: true}
      const event =
        type === "paste"
          ? new ClipboardEvent(type, {...init, clipboardData: data})
          : new DragEvent(type, {...init, dataTransfer: data})
      if (!target.dispatchEvent(event)) taken++
    }
  return taken
}

/// The browser's own text cursor in the article, or ours.
export function useTextCursor(on: boolean): void {
  settings.change({textCursor: on})
}

/// What is copied next is this attack, as HTML and as text.
export function copies(n: number): void {
  const {input} = attacks.find(attack => attack.n === n)!
  const copied = (event: ClipboardEvent) => {
    event.clipboardData!.setData("text/html", input)
    event.clipboardData!.setData("text/plain", input)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener("copy", copied, {capture: true, once: true})
}

/// What is in a field, and what a field of its kind makes of an attack's text.
export function pasted(field: HTMLTextAreaElement | HTMLInputElement, n: number): {is: string; shall: string} {
  const {input} = attacks.find(attack => attack.n === n)!
  const like = document.createElement(field.localName) as typeof field
  like.value = input
  return {is: field.value, shall: like.value}
}

/// What was typed into the finder, tried with every attack.
export async function findAll(element: ClaimAnnotator): Promise<void> {
  const field = element.shadowRoot!.querySelector<HTMLTextAreaElement>("#finder-words")!
  for (const {input} of attacks) {
    field.value = input
    field.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste", data: input, bubbles: true}))
    await element.shadowRoot!.querySelector("claim-finder")!.updateComplete
  }
}
