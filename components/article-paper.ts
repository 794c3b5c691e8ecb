import {type TemplateResult, html, nothing} from "lit"
import type {ArticleError} from "./article-input.js"
import {revealTabbed} from "./reveal.js"
import {strings} from "./strings.js"

/// What the paper shows, and whom it tells.
export interface Paper {
  readonly images: string
  readonly src: string
  /// The open article's text; null while none is open.
  readonly text: string | null
  /// Why there is no article.
  readonly error: ArticleError | null
  readonly retry: () => void
  readonly slotChanged: () => void
  /// The focus has come into the article.
  readonly arrived: () => void
}

/// Where the article is shown: the page's own until it is open, then ours; or why there is none.
export function articlePaper({images, src, text, error, retry, slotChanged, arrived}: Paper): TemplateResult {
  return html`<div class="paper" part="article" data-images=${images} @keyup=${revealTabbed}>
    <slot ?hidden=${text !== null} @slotchange=${slotChanged}></slot>
    ${
      error
        ? html`<p class="warn">${error.words()}</p>
            <p class="row"><button @click=${retry}>${strings.article.retry}</button></p>`
        : text === ""
          ? html`<p class="hint">${strings.article.empty}</p>`
          : text === null && src
            ? html`<p class="hint">${strings.article.loading}</p>`
            : nothing
    }
    <div class="frame" @focusin=${arrived} ?hidden=${!text}></div>
  </div>`
}
