import {type TemplateResult, html, nothing} from "lit"
import type {ClaimAnnotator} from "./claim-annotator.js"
import {revealTabbed} from "./reveal.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// Where the article is shown: the page's own until it is open, then ours; or why there is none.
export function articlePaper({images, src, articleText}: ClaimAnnotator, bench: Workbench): TemplateResult {
  const {session, articleError} = bench
  return html`<div class="paper" part="article" data-images=${images} @keyup=${revealTabbed}>
    <slot ?hidden=${!!session} @slotchange=${() => bench.slotChanged()}></slot>
    ${
      articleError
        ? html`<p class="warn">${articleError.words()}</p>
            <p class="row"><button @click=${() => void bench.retry()}>${strings.article.retry}</button></p>`
        : session && !articleText
          ? html`<p class="hint">${strings.article.empty}</p>`
          : !session && src
            ? html`<p class="hint">${strings.article.loading}</p>`
            : nothing
    }
    <div class="frame" @focusin=${() => bench.desk.way.arrive()} ?hidden=${!session || !articleText}></div>
  </div>`
}
