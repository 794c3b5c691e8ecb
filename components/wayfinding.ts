import {selectAnnotation} from "../src/state/record-commands.js"
import {type Stage, cardOf, focusCard} from "./stage.js"
import {strings} from "./strings.js"

/// The ways between marks and cards.
export class Wayfinding {
  constructor(private readonly stage: Stage) {}

  /// Select an annotation in both places, and bring one or both into sight.
  select(id: string | null, reveal: "mark" | "card" | "both" | "none" = "both"): void {
    this.stage.annotator.run(selectAnnotation(id), "user")
    if (id === null) return
    if (reveal === "mark" || reveal === "both") this.stage.articleView?.revealMark(id)
    if (reveal === "card" || reveal === "both") cardOf(this.stage, id)?.scrollIntoView({block: "nearest"})
  }

  /// Select the annotation after or before the selected one, and put the focus on its mark.
  step(by: 1 | -1): void {
    const {annotator} = this.stage
    const {places, selected} = annotator.value
    if (!places.order.length) {
      this.stage.say(strings.say.noAnnotation)
      return
    }
    const at = selected === null ? (by > 0 ? -1 : places.order.length) : places.order.indexOf(selected)
    const next = places.order[at + by]
    if (next === undefined) {
      if (selected !== null) this.stage.articleView?.focusMark(selected)
      this.stage.say(strings.say.noMore(by > 0))
      return
    }
    this.select(next, "card")
    if (!this.stage.articleView?.focusMark(next)) focusCard(this.stage, next)
  }

  /// From a card to the marked words.
  showInArticle(id: string): void {
    this.select(id, "none")
    if (!this.stage.articleView?.focusMark(id)) this.stage.say(strings.say.cardHasLostItsPlace)
  }

  /// From the marked words to the card. False where the text cursor is in none.
  openCardAtCursor(): boolean {
    const id = this.stage.articleView?.annotationsAtCursor().at(-1)
    if (id === undefined) return false
    this.select(id, "card")
    focusCard(this.stage, id)
    return true
  }
}
