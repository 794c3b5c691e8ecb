import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {attacks} from "./corpus.js"
import {strays} from "./strays.js"

type Field = HTMLInputElement | HTMLTextAreaElement

/// Type every attack into a field of a form, save the forms, look at the cards, and undo that: each text field of a form
/// gets an attack of its own, and addresses are tried besides in the fields for them. Returns what went wrong, in words,
/// and what was exported in between.
export async function fillAll(element: ClaimAnnotator): Promise<{wrong: string[]; files: string[]}> {
  const root = element.shadowRoot!
  const wrong: string[] = []
  const files: string[] = []
  const left = attacks.map(({input}) => input)
  const addresses = attacks
    .filter(({family}) => family === "addresses")
    .map(({input}) => input.replace(/<a href="|">.*$/gs, ""))
  for (let form = 0; left.length; form++) {
    const kind = form % 2 ? "quote" : "claim"
    const {id} = element.annotate(kind, {exact: "four thousand cars"})
    const card = `claim-card[data-id="${id}"]`
    ;(await drawn(root, `${card} .row button`)).click()
    const fields = await drawn(root, `${card} form`)
    buttonOf(fields, "Add who passed it on").click()
    buttonOf(fields, "Add source").click()
    await drawn(fields, '[data-field="sources.0.url"]')
    fields.querySelectorAll<HTMLInputElement>("[name=field-rating]")[1]!.click()
    for (const field of fields.querySelectorAll<Field>("textarea[data-field], input[data-field]:not([type=radio])"))
      write(field, field.type === "url" ? (addresses.pop() ?? "x") : (left.pop() ?? "x"))
    await save(element, fields)
    const typed = element.annotations.find(annotation => annotation.id === id)!
    if (!typed.privateNote || typed.evidence.length !== 1 || !typed.via.length) wrong.push(`form ${form} is not saved`)
    wrong.push(...strays(root).map(stray => `form ${form}: ${stray}`))
    files.push(await (await element.exportAs("json")).text())
    if (!element.undo() || !element.undo() || element.annotations.length) wrong.push(`form ${form} cannot be undone`)
  }
  if (addresses.length) wrong.push(`${addresses.length} addresses were not tried`)
  return {wrong, files}
}

/// Save a form. What it refuses – addresses, dates, titles of white space – is put right first.
async function save(element: ClaimAnnotator, form: HTMLElement): Promise<void> {
  buttonOf(form, "Save").click()
  await element.shadowRoot!.querySelector("claim-editor")!.updateComplete
  for (const field of form.querySelectorAll<Field>("input[aria-invalid]"))
    write(field, field.dataset["field"]!.endsWith(".name") ? "Report" : "")
  if (form.isConnected) buttonOf(form, "Save").click()
  while (form.isConnected) await moment()
}

function buttonOf(form: HTMLElement, name: string): HTMLElement {
  return [...form.querySelectorAll("button")].find(button => button.textContent.trim() === name)!
}

async function drawn(root: ParentNode, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector)
    if (found) return found
    await moment()
  }
}

const moment = () => new Promise(resolve => setTimeout(resolve))

function write(field: Field, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent("input", {inputType: "insertFromPaste", data: text, bubbles: true}))
}
