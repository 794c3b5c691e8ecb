import {type TemplateResult, html} from "lit"
import {heading} from "./heading.js"
import {reveal} from "./reveal.js"

/// The body of a modal dialog: its title, its content, and live regions of its own – what is around an open dialog is
/// inert, also for what is said there.
export function dialog(id: string, level: number, title: string, content: unknown): TemplateResult {
  return html`
    <dialog class="dialog" aria-labelledby="${id}-title" @focusin=${reveal}>
      ${heading(level, title, `${id}-title`)}
      <p class="notice"><span role="status"></span><span role="alert"></span></p>
      ${content}
    </dialog>
  `
}

/// Show a dialog as modal, also when it is open already (the page may have moved us meanwhile).
export function openDialog(element: HTMLDialogElement): void {
  element.close()
  for (const region of element.querySelectorAll("[role=status], [role=alert]")) region.textContent = ""
  element.showModal()
}
