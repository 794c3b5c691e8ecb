// The entry point `claim-annotator/published`: importing it in a browser defines `<claim-annotator>` for readers, without
// the editor, where nobody has defined it yet; in Node it does nothing.
import {ClaimList} from "./claim-list.js"
import {ClaimOverlaps} from "./claim-overlaps.js"
import {ClaimSteps} from "./claim-steps.js"
import {customElement} from "./custom-element.js"
import {defineElement} from "./define-element.js"
import {PublishedAnnotator} from "./published-annotator.js"
import {ReadingCard} from "./reading-card.js"

export * from "./events.js"
export * from "./languages.js"
export {PublishedAnnotator}

/// The card that has no more than readers see.
const Card = class extends ReadingCard {}
customElement("claim-card")(Card)

defineElement(PublishedAnnotator, [Card, ClaimList, ClaimOverlaps, ClaimSteps], {})
