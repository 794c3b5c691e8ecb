import {type TemplateResult, html} from "lit"
import {twoFrames} from "../src/view/two-frames.js"
import {heading} from "./heading.js"
import {liveRegions} from "./live-regions.js"
import {reveal} from "./reveal.js"

/// The body of a modal dialog: its title, its content, and live regions of its own – what is around an open dialog is
/// inert, also for what is said there.
export function dialog(id: string, level: number, title: string, content: unknown): TemplateResult {
  return html`
    <dialog class="dialog" part="dialog" aria-labelledby="${id}-title" @focusin=${reveal}>
      ${heading(level, title, `${id}-title`)}
      <p class="notice">${liveRegions}</p>
      ${content}
    </dialog>
  `
}

/// Show a dialog as modal, also when it is open already (the page may have moved us meanwhile). What was said last goes:
/// when the dialog closes, what is around it comes back for screen readers, and some would say it again.
export function openDialog(element: HTMLDialogElement): void {
  element.close()
  const root = element.getRootNode() as ShadowRoot
  for (const region of root.querySelectorAll("[role=status], [role=alert]")) region.textContent = ""
  element.showModal()
}

/// Show a dialog that begins with a text field. The focus goes through the title: while the rest of the page goes, Orca
/// takes the place that has the focus for the one it is at, and says nothing of it in Firefox.
export async function openToType(element: HTMLDialogElement, field: HTMLTextAreaElement): Promise<void> {
  openDialog(element)
  element.querySelector<HTMLElement>(".title")?.focus()
  await twoFrames()
  if (!element.open) return
  field.focus()
  field.select()
}

/// Close a dialog, and wait until the page around it is there again for screen readers, a tenth of a second: what has the
/// focus or is said before is not heard in Firefox, and in Chromium Orca finds itself there already in every other case.
export async function closeDialog(element: HTMLDialogElement): Promise<void> {
  element.close()
  for (let i = 0; i < 3; i++) await twoFrames()
}

/// Show a dialog that is read from its first paragraph on, one with a tabindex. (Not from its heading: Orca believes to
/// be there already in Firefox, and would say nothing. From the dialog itself it reads all of it at once in Chromium.)
export function openToRead(element: HTMLDialogElement): void {
  openDialog(element)
  element.querySelector<HTMLElement>("p[tabindex]")?.focus()
}
