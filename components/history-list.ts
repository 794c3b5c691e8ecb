import {type TemplateResult, html as spacedHtml, nothing} from "lit"
import type {FactCheck} from "../src/model/fact-check.js"
import type {LogEntry} from "../src/model/log-entry.js"
import {html} from "./dense-html.js"
import {day} from "./formats.js"
import {type ChangeInWords, inWords} from "./history-words.js"
import {type WordsLanguage, quotedWords} from "./quoted-words.js"
import {strings} from "./strings.js"

/// An annotation's history to be read, the newest line first.
export function historyList(lines: readonly LogEntry[], factCheck: FactCheck, language: WordsLanguage): TemplateResult {
  return html`<ol class="history">
    ${inWords(lines, factCheck).map(
      ({when, facts, changes}) =>
        html`<li>
          <p class="meta">
            <time datetime=${when}>${day(when)}</time>${facts.map(fact => html` · <bdi>${fact}</bdi>`)}
          </p>
          ${changes.map(change => changeInWords(change, language))}
        </li>`,
    )}
  </ol>`
}

/// Strokes and arrow are for the eye; screen readers get words.
function changeInWords({what, before, after, isQuoted}: ChangeInWords, language: WordsLanguage): TemplateResult {
  const words = strings.history
  const value = (text: string) => (isQuoted ? quotedWords(text, language) : spacedHtml`<bdi>${text}</bdi>`)
  return spacedHtml`<p>
    <b>${what}</b>${before || after ? `${strings.colon} ` : ""}
    ${
      before
        ? spacedHtml`<span class="visually-hidden">${after ? words.before : words.gone} </span><del>${value(before)}</del>`
        : nothing
    }
    ${
      after
        ? spacedHtml`${
            before
              ? spacedHtml`<span aria-hidden="true"> ${strings.arrow} </span><span class="visually-hidden"> ${words.after} </span>`
              : nothing
          }<ins>${value(after)}</ins>`
        : nothing
    }
  </p>`
}
