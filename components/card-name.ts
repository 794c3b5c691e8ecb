import type {Annotation, Place} from "../src/model/annotation.js"
import {ratingOf} from "../src/model/asked-rating.js"
import {standingOf} from "../src/state/place-counts.js"
import {verdictName} from "./rating-words.js"
import {strings} from "./strings.js"

/// What stands before the words in the name of an annotation's card ("Claim, Mostly false: Turkish forces are on…").
/// `forReaders` of a published page.
export function cardName(annotation: Annotation, places: readonly Place[] = [], forReaders = false): string {
  const rating = ratingOf(annotation)
  const verdict = rating ? verdictName(rating) : strings.noVerdict
  const standing = standingWord(annotation, places, forReaders)
  return strings.cardName[annotation.kind]({
    verdict: standing ? strings.verdictAndStanding({verdict, standing}) : verdict,
  })
}

/// What has to be said of a verdict before anything else: that it was given for other words, or for words that are gone.
/// "" where there is nothing.
export function standingWord(annotation: Annotation, places: readonly Place[], forReaders = false): string {
  const standing = standingOf(annotation, places)
  const {recheckName, lostName} = forReaders ? strings.published : strings.places
  return standing === "recheck" ? recheckName : standing === "lost" ? lostName : ""
}

/// The whole name, where the words cannot have a language of their own.
export function cardTitle(annotation: Annotation, places: readonly Place[] = [], forReaders = false): string {
  return `${cardName(annotation, places, forReaders)} ${firstWords(wordsOf(annotation))}`
}

/// The marked words of an annotation's first place, its pieces joined; where it has none, what it is about.
export function wordsOf({targets: [target]}: Annotation): string {
  if (!target) return strings.noPlace
  return target.segments.map(segment => segment.textQuote.exact).join(" … ") || strings.wholeOf({source: target.source})
}

/// The first words of a text, about eight, with "…" where there are more.
export function firstWords(text: string, most = 8): string {
  const words = text.trim().split(/\s+/)
  const short = words.slice(0, most).join(" ")
  // Scripts without spaces have one very long "word".
  const cut = Array.from(short).slice(0, 60).join("")
  return cut.length < short.length || words.length > most ? `${cut.replace(/[\s,;:.]+$/, "")}…` : short
}
