import {type TemplateResult, nothing} from "lit"
import {type WordingPart, compareWordings, wordingChanges} from "../src/anchoring/compare-wordings.js"
import type {Annotation, Place, Target} from "../src/model/annotation.js"
import {passageWords} from "../src/state/passage.js"
import {html} from "./dense-html.js"
import type {Desk} from "./desk.js"
import {type WordsLanguage, quotedWords} from "./quoted-words.js"
import {strings} from "./strings.js"

/// What a card says of its annotation's places.
export interface PlaceFacts {
  readonly annotation: Annotation
  readonly places: readonly Place[]
  /// What the article says now at each place whose words have changed; "" for the others.
  readonly wordsNow: readonly string[]
  readonly language: WordsLanguage
  readonly writable: boolean
  /// Somebody has to look at other annotations as well: a button leads on.
  readonly othersWait: boolean
  readonly desk: Desk
}

/// Where passages have moved, changed or got lost: what is so, and what can be done about it. The words of a main passage
/// that has changed are in it, as they were checked and as they are.
export function placeNotes(facts: PlaceFacts): TemplateResult | typeof nothing {
  const {annotation, places, writable, othersWait, desk} = facts
  if (places.every(({status}) => status === "same") && !othersWait) return nothing
  const isChanged = places.some(({status}) => status === "changed")
  const judged = annotation.ratings.length > 0
  const confirm = () => void desk.placing.confirm(annotation.id)
  return html`${places.map((_, i) => note(facts, i))}${
    (isChanged && writable) || othersWait
      ? html`<div class="row">
          ${
            isChanged && writable
              ? html`<button @click=${confirm}>${strings.places.confirm[judged ? "verdict" : "words"]}</button>`
              : nothing
          }
          ${othersWait ? html`<button @click=${() => desk.placing.next()}>${strings.places.next}</button>` : nothing}
        </div>`
      : nothing
  }`
}

function note(facts: PlaceFacts, index: number): TemplateResult | typeof nothing {
  const {annotation, places} = facts
  const words = strings.places
  const isMain = index === 0
  switch (places[index]?.status) {
    case "moved":
      return html`<p class="meta">${isMain ? words.moved : words.mentionMoved}</p>`
    case "changed":
      return html`<p class="warn">
          ${isMain ? (annotation.ratings.length ? words.recheck : words.reworded) : words.mentionReworded}
        </p>
        ${wordings(facts, index)}`
    case "lost":
      return lostNote(facts, annotation.targets[index]!, isMain)
    default:
      return nothing
  }
}

/// A mention that is lost, with its words. Those of the main passage stand in the card anyway, and what can be done about
/// it is among the card's buttons.
function lostNote({annotation, writable, desk, language}: PlaceFacts, target: Target, isMain: boolean): TemplateResult {
  const words = strings.places
  if (isMain) return html`<p class="warn">${words.lost}</p>`
  const remove = () => void desk.placing.remove(annotation.id, target.id)
  return html`<p class="warn">${words.mentionLost}</p>
    <blockquote class="words">${quotedWords(passageWords(target), language)}</blockquote>
    ${
      writable
        ? html`<div class="row">
            ${attachButton(annotation.id, target, desk)}<button @click=${remove}>${words.remove}</button>
          </div>`
        : nothing
    }`
}

/// Puts a lost passage on the selected words. What never had words of the article has no place in it.
export function attachButton(id: string, target: Target, desk: Desk): TemplateResult | typeof nothing {
  if (!target.segments.length) return nothing
  return html`<button @click=${() => void desk.placing.attach(id, target.id)}>${strings.places.attach}</button>`
}

/// Both wordings, with what differs as a list first: strokes through letters are for the eye.
function wordings({annotation, wordsNow, language}: PlaceFacts, index: number): TemplateResult {
  const target = annotation.targets[index]!
  const words = strings.places
  const parts = compareWordings(target.checkedWords ?? passageWords(target), wordsNow[index] ?? "", language.lang)
  return html`<ul class="changes">
      ${changeLines(parts).map(line => html`<li>${line}</li>`)}
    </ul>
    <p class="meta">${annotation.ratings.length ? words.checkedWords : words.markedWords}</p>
    <blockquote class="words was">${wording(parts, "removed", language)}</blockquote>
    <p class="meta">${words.wordsNow}</p>
    <blockquote class="words is">${wording(parts, "added", language)}</blockquote>`
}

function wording(parts: readonly WordingPart[], side: "removed" | "added", {lang, dir}: WordsLanguage): TemplateResult {
  const shown = parts.filter(({change}) => change === "kept" || change === side)
  return html`<bdi lang=${lang} dir=${dir}
    >${shown.map(({text, change}) =>
      change === "kept" ? text : side === "removed" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
    )}</bdi
  >`
}

/// More changes than this are counted.
const mostLines = 4

function changeLines(parts: readonly WordingPart[]): readonly string[] {
  const words = strings.places.change
  const changes = wordingChanges(parts)
  const lines = changes
    .slice(0, mostLines)
    .map(({before, after}) =>
      before && after ? words.replaced({before, after}) : before ? words.removed({before}) : words.added({after}),
    )
  if (!changes.length) return [words.none]
  return changes.length > mostLines ? [...lines, words.more({count: changes.length - mostLines})] : lines
}
