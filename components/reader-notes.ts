import {type TemplateResult, nothing} from "lit"
import type {Annotation, Place, Target} from "../src/model/annotation.js"
import {passageWords} from "../src/state/passage.js"
import {html} from "./dense-html.js"
import {type WordsLanguage, quotedWords} from "./quoted-words.js"
import {strings} from "./strings.js"

/// What a card for readers says of its annotation's places.
interface ReaderFacts {
  readonly annotation: Annotation
  readonly places: readonly Place[]
  /// What the article says now at each place whose words have changed; "" for the others.
  readonly wordsNow: readonly string[]
  readonly language: WordsLanguage
}

/// Where the article has changed since it was checked: that it has, and the words as they were checked and as they are.
/// What has only moved is where its mark is, and nothing needs to be said of it.
export function readerNotes({annotation, places, wordsNow, language}: ReaderFacts): TemplateResult {
  const words = strings.published
  const isJudged = annotation.ratings.length > 0
  const note = (place: Place, target: Target, now: string, isMain: boolean) => {
    const was = quotedWords(target.checkedWords ?? passageWords(target), language)
    // The card's heading says it of the main passage, and so does that of the list's end.
    if (place.status === "lost")
      return isMain
        ? nothing
        : html`<p class="warn">${words.mentionLost}</p>
            <blockquote class="words was">${was}</blockquote>`
    if (place.status !== "changed") return nothing
    return html`<p class="warn">${isMain && isJudged ? words.changed : words.reworded}</p>
      <p class="meta">${isJudged ? words.checkedWords : words.markedWords}</p>
      <blockquote class="words was">${was}</blockquote>
      <p class="meta">${words.wordsNow}</p>
      <blockquote class="words is">${quotedWords(now, language)}</blockquote>`
  }
  return html`${places.map((place, i) => note(place, annotation.targets[i]!, wordsNow[i] ?? "", i === 0))}`
}
