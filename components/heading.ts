import type {TemplateResult} from "lit"
import {html} from "./dense-html.js"

/// A heading of any level (1 to 6), so that ours fit below the page's. It can be given the focus by script.
export function heading(level: number, content: unknown, id: string): TemplateResult {
  switch (Math.max(1, Math.min(6, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 class="title" id=${id} tabindex="-1">${content}</h1>`
    case 2:
      return html`<h2 class="title" id=${id} tabindex="-1">${content}</h2>`
    case 3:
      return html`<h3 class="title" id=${id} tabindex="-1">${content}</h3>`
    case 4:
      return html`<h4 class="title" id=${id} tabindex="-1">${content}</h4>`
    case 5:
      return html`<h5 class="title" id=${id} tabindex="-1">${content}</h5>`
    default:
      return html`<h6 class="title" id=${id} tabindex="-1">${content}</h6>`
  }
}
