import type {FactCheck} from "../src/model/fact-check.js"
import type {Places} from "../src/state/places.js"
import {cardTitle} from "./card-name.js"
import {cardOf, focusCard} from "./cards.js"
import {strings} from "./strings.js"

/// What the ways need of the element they are in.
export interface WayStage {
  readonly root: ShadowRoot
  readonly articleView: MarkedView | null
  /// What is marked in the article, where, and which annotation is selected.
  readonly marked: {readonly factCheck: FactCheck; readonly places: Places; readonly selected: string | null}
  select(id: string | null): void
  say(text: string): void
}

/// A view of an article with marks.
export interface MarkedView<Place extends Whereabouts = Whereabouts> {
  focus(): void
  /// Where the user is in the article.
  place(): Place
  goBack(place: Place): void
  /// Put the focus on an annotation's mark, or only bring it into sight. False where it has no place.
  focusMark(id: string): boolean
  revealMark(id: string): boolean
  /// The annotations where the user is, the outermost first.
  annotationsAtCursor(): readonly string[]
}

/// A place in the article that one comes back to.
export interface Whereabouts {
  /// The annotation whose mark had the focus.
  readonly mark: string | null
}

/// The ways between marks and cards.
export class Wayfinding {
  /// Where the user was in the article before going to a card or form, and which annotation's; null when that is past.
  #left: {readonly place: Whereabouts; readonly id: string | null} | null = null

  constructor(
    private readonly stage: WayStage,
    /// Lets the user choose one of several annotations at one place.
    private readonly choose: (ids: readonly string[], chosen: (id: string) => void) => void,
  ) {}

  /// Remember the place in the article that the user leaves.
  leave(id: string | null = null): void {
    const place = this.stage.articleView?.place()
    this.#left = place ? {place, id} : null
  }

  /// The user is in the article again: what was left before is past.
  arrive(): void {
    this.#left = null
  }

  /// Back to exactly the place that was left for this annotation, else to its mark, else to the article. False where
  /// there is none.
  back(id: string): boolean {
    const view = this.stage.articleView
    const left = this.#left
    this.#left = null
    if (left && (left.id ?? id) === id) view?.goBack(left.place)
    else if (!view?.focusMark(id)) view?.focus()
    return !!view && !!this.stage.root.activeElement
  }

  /// Select an annotation in both places, and bring one or both into sight.
  select(id: string | null, reveal: "mark" | "card" | "both" | "none" = "both"): void {
    this.stage.select(id)
    if (id === null) return
    if (reveal === "mark" || reveal === "both") this.stage.articleView?.revealMark(id)
    if (reveal === "card" || reveal === "both") cardOf(this.stage, id)?.scrollIntoView({block: "nearest"})
  }

  /// Select the annotation after or before the selected one, and put the focus on its mark.
  step(by: 1 | -1): void {
    const {factCheck, places, selected} = this.stage.marked
    if (!places.order.length) {
      this.stage.say(strings.say.noAnnotation)
      return
    }
    const at = selected === null ? (by > 0 ? -1 : places.order.length) : places.order.indexOf(selected)
    const next = places.order[at + by]
    if (next === undefined) {
      if (selected !== null) this.stage.articleView?.focusMark(selected)
      this.stage.say(
        places.order.length === 1 && selected !== null
          ? strings.say.onlyAnnotation
          : strings.say.noMore[by > 0 ? "next" : "previous"],
      )
      return
    }
    // Where the text cursor is already a screen reader says nothing of the focus that comes.
    const isThere = this.stage.articleView?.annotationsAtCursor().includes(next)
    this.select(next, "card")
    if (!this.stage.articleView?.focusMark(next)) focusCard(this.stage, next)
    else if (isThere) this.stage.say(cardTitle(factCheck.annotations.get(next)!, places.get(next)))
  }

  /// To the card of an annotation, from wherever the user is.
  toCard(id: string): void {
    this.leave(id)
    this.select(id, "both")
    focusCard(this.stage, id)
  }

  /// From a card to the marked words.
  showInArticle(id: string): void {
    this.select(id, "none")
    if (!this.stage.articleView?.focusMark(id)) this.stage.say(strings.say.cardHasLostItsPlace)
  }

  /// From the marked words to the card; where several annotations lie there, the user chooses. False where the text
  /// cursor is in none.
  openCardAtCursor(): boolean {
    const ids = this.stage.articleView?.annotationsAtCursor() ?? []
    if (!ids.length) return false
    const place = this.stage.articleView?.place()
    const open = (id: string) => {
      this.#left = place ? {place, id} : null
      this.select(id, "card")
      focusCard(this.stage, id)
    }
    const [only] = ids.length === 1 ? ids : [place?.mark ?? undefined]
    if (only !== undefined) open(only)
    else this.choose(ids, open)
    return true
  }

  /// Marks were pressed: the only annotation is selected, of several the user chooses one.
  pressed(ids: readonly string[]): void {
    const [only] = ids
    if (ids.length === 1) this.select(only!, "card")
    else this.choose(ids, id => this.select(id, "card"))
  }
}
