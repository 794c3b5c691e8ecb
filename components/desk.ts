import type {Annotator} from "../src/annotator.js"
import {snapSelection} from "../src/article/snap.js"
import {languageAt} from "../src/article/language.js"
import type {Annotation, Kind, TextRange} from "../src/model/annotation.js"
import {newId} from "../src/model/id.js"
import {type RatingScale, attributionScale, ratingScale} from "../src/model/rating-scale.js"
import {type FormValues, applyForm, aspectOf, formFromJson, formOf, ratingOf} from "../src/state/annotation-form.js"
import {withInfo} from "../src/state/change-info.js"
import {rangesOf} from "../src/state/places.js"
import {deleteRecords, putRecords, selectAnnotation} from "../src/state/record-commands.js"
import {redo, undo, undoDepths} from "../src/state/undo.js"
import type {ArticleView} from "../src/view/article-view.js"
import {type Json, sameJson} from "../src/model/json.js"
import type {AnnotatorEventDetails} from "./events.js"
import {firstWords, wordsOf} from "./card-name.js"
import {strings} from "./strings.js"

/// What the desk needs of the element it works in.
export interface DeskOwner {
  readonly annotator: Annotator
  readonly articleView: ArticleView | null
  readonly root: ShadowRoot
  readonly contentScale: RatingScale
  editing: string | null
  picking: {readonly id: string; readonly as: "mention" | "piece"} | null
  readonly writable: boolean
  /// Resolves when what was changed is drawn.
  drawn(): Promise<void>
  /// Say an outcome, or (`alert`) an error.
  say(text: string, alert?: boolean): void
  /// Ask the page; false where it says no.
  request<Type extends "annotate-request" | "delete-request">(type: Type, detail: AnnotatorEventDetails[Type]): boolean
  changed(): void
  openHelp(): void
  exportFile(): void
  chooseFile(): void
}

/// Everything a user can ask for. Each action keeps the same order: the focus goes where it will stay, then the article
/// is drawn, then the outcome is said – otherwise a screen reader says that the selection was deleted.
export class Desk {
  constructor(private readonly owner: DeskOwner) {}

  /// Mark the selected words, and open the form. Says so where nothing is selected.
  async mark(kind: Kind): Promise<boolean> {
    const {annotator, articleView} = this.owner
    if (!this.owner.writable) return false
    if (this.owner.picking) return this.addPicked()
    const range = this.#selectedWords(kind)
    if (!range) {
      this.owner.say(strings.say.noSelection)
      return false
    }
    const exact = annotator.text.text.slice(range.start, range.end)
    if (!this.owner.request("annotate-request", {kind, ranges: [range], exact})) return false
    articleView?.collapse()
    const annotation = await this.#showing(() => {
      const made = annotator.annotate(kind, [range], "user")
      this.#open(made)
      return made
    })
    this.owner.say(strings.say.marked(kind, firstWords(exact)))
    return !!annotation
  }

  /// A claim on the same words as a quote, by the same speaker, with a verdict of its own.
  async alsoCheck(id: string): Promise<void> {
    const {annotator} = this.owner
    const quote = annotator.factCheck.annotations.get(id)
    if (!quote) return
    const ranges = rangesOf(annotator.value.places.get(id))
    if (!this.owner.request("annotate-request", {kind: "claim", ranges, exact: wordsOf(quote)})) return
    const targets = quote.targets.map(target => ({...target, id: newId()}))
    const more = {partOf: id, via: quote.via, targets, ...(quote.speaker === undefined ? {} : {speaker: quote.speaker})}
    await this.#showing(() => this.#open(annotator.annotate("claim", [], "user", more)))
    this.owner.say(strings.say.marked("claim", firstWords(wordsOf(quote))))
  }

  /// Add words to an annotation: the selected ones, or those that are selected next.
  async add(id: string, as: "mention" | "piece"): Promise<void> {
    this.owner.picking = {id, as}
    this.owner.changed()
    if (this.#selectedWords("claim")) await this.addPicked()
    else {
      this.owner.articleView?.focus()
      this.owner.say(strings.picking[as])
    }
  }

  /// The selected words become another place, or another piece, of the annotation they were looked for.
  async addPicked(): Promise<boolean> {
    const {picking, annotator} = this.owner
    const annotation = picking && annotator.factCheck.annotations.get(picking.id)
    if (!picking || !annotation) return false
    const range = this.#selectedWords(annotation.kind)
    if (!range) {
      this.owner.say(strings.say.noSelection)
      return false
    }
    const next = withWords(annotator, annotation, range, picking.as)
    if (!next) {
      this.owner.say(strings.say.alreadyMarked)
      return false
    }
    this.owner.picking = null
    this.owner.articleView?.collapse()
    this.#focusCard(annotation.id)
    await this.#showing(() => annotator.run(putRecords({annotations: [next]}, annotator.now()), "user"), false)
    this.owner.say(strings.say.added[picking.as])
    return true
  }

  stopPicking(): void {
    const {picking} = this.owner
    this.owner.picking = null
    this.owner.changed()
    if (picking) this.#focusCard(picking.id)
  }

  /// Open an annotation's form: as it was left, or filled from the records.
  async edit(id: string): Promise<void> {
    const annotation = this.owner.annotator.factCheck.annotations.get(id)
    if (!annotation || !this.owner.writable) return
    await this.#showing(() => this.#open(annotation))
  }

  /// The form of an annotation, as it stands in its draft.
  valuesOf(annotation: Annotation): FormValues {
    const {annotator} = this.owner
    const filled = formOf(annotation, annotator.factCheck)
    const draft = annotator.value.drafts.get(annotation.id)
    return draft ? formFromJson(draft.values, filled) : filled
  }

  /// Keep what was typed: the fields that differ from the records, so that what others change in the rest stays.
  type(id: string, values: FormValues): void {
    const {annotator} = this.owner
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation) return
    const filled = new Map(Object.entries(formOf(annotation, annotator.factCheck)))
    const typed = Object.entries(values).filter(([field, value]) => !sameJson(value, filled.get(field)))
    const draft = {id, values: Object.fromEntries(typed) as Record<string, Json>, modified: annotator.now()}
    annotator.dispatch(withInfo(annotator.state.tr, {draft: {id, draft}}), "user")
  }

  /// Apply a form without problems, in one step.
  async save(id: string, values: FormValues): Promise<void> {
    const {annotator} = this.owner
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation) return
    const now = annotator.now()
    const by = {author: annotator.creator(), now}
    const patch = applyForm(annotation, values, annotator.factCheck, this.scaleOf(annotation), by)
    this.#close(id)
    this.#focusCard(id)
    const saved = await this.#showing(() => annotator.run(putRecords(patch, now), "user"), false)
    this.#card(id)?.scrollIntoView({block: "nearest"})
    const after = annotator.factCheck.annotations.get(id)!
    const verdict = ratingOf(after)?.alternateName ?? strings.noVerdict
    const {kind} = annotation
    this.owner.say(
      saved ? strings.say.saved(kind, verdict, annotator.factCheck.annotations.size) : strings.say.unchanged,
    )
  }

  /// Close the form and forget what was typed; the mark stays.
  async cancel(id: string): Promise<void> {
    const annotation = this.owner.annotator.factCheck.annotations.get(id)
    this.#close(id)
    this.#focusCard(id)
    await this.owner.drawn()
    if (annotation) this.owner.say(strings.say.cancelled(annotation.kind))
  }

  /// Close the form and keep what was typed as a draft.
  async leaveForm(id: string): Promise<void> {
    this.owner.editing = null
    this.#focusCard(id)
    this.owner.changed()
    await this.owner.drawn()
    this.owner.say(strings.draftOpen)
  }

  /// Say an outcome, or (`alert`) what is wrong.
  say(text: string, alert = false): void {
    this.owner.say(text, alert)
  }

  /// Delete an annotation; the focus goes to the next card, or to the list.
  async delete(id: string): Promise<void> {
    const {annotator, root} = this.owner
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation || !this.owner.writable || !this.owner.request("delete-request", {id})) return
    const {order} = annotator.value.places
    const at = order.indexOf(id)
    const next = order[at + 1] ?? order[at - 1]
    if (next === undefined) root.getElementById("list-title")?.focus()
    else this.#focusCard(next)
    if (this.owner.editing === id) this.owner.editing = null
    await this.#showing(() => annotator.run(deleteRecords([id]), "user"), false)
    this.owner.say(strings.say.deleted(annotation.kind))
  }

  async undo(): Promise<void> {
    const {annotator} = this.owner
    if (!this.owner.writable) return
    if (!annotator.run(undo, "undo")) {
      this.owner.say(strings.say.nothingToUndo)
      return
    }
    await this.owner.drawn()
    const kept = annotator.value.kept.length
    this.owner.say(kept ? strings.say.keptOnUndo(kept) : strings.say.undone)
  }

  async redo(): Promise<void> {
    const {annotator} = this.owner
    if (!this.owner.writable) return
    if (!annotator.run(redo, "undo")) {
      this.owner.say(strings.say.nothingToRedo)
      return
    }
    await this.owner.drawn()
    this.owner.say(strings.say.redone)
  }

  get depths() {
    return undoDepths(this.owner.annotator.state)
  }

  /// Select an annotation in both places, and bring both into sight.
  select(id: string | null, reveal: "mark" | "card" | "both" | "none" = "both"): void {
    this.owner.annotator.run(selectAnnotation(id), "user")
    if (id === null) return
    if (reveal === "mark" || reveal === "both") this.owner.articleView?.revealMark(id)
    if (reveal === "card" || reveal === "both") this.#card(id)?.scrollIntoView({block: "nearest"})
  }

  /// Select the annotation after or before the selected one, and put the focus on its mark.
  step(by: 1 | -1): void {
    const {annotator} = this.owner
    const {places, selected} = annotator.value
    if (!places.order.length) {
      this.owner.say(strings.say.noAnnotation)
      return
    }
    const at = selected === null ? (by > 0 ? -1 : places.order.length) : places.order.indexOf(selected)
    const next = places.order[at + by]
    if (next === undefined) {
      if (selected !== null) this.owner.articleView?.focusMark(selected)
      this.owner.say(strings.say.noMore(by > 0))
      return
    }
    this.select(next, "card")
    if (!this.owner.articleView?.focusMark(next)) this.#focusCard(next)
  }

  /// From a card to the marked words.
  showInArticle(id: string): void {
    this.select(id, "none")
    if (!this.owner.articleView?.focusMark(id)) this.owner.say(strings.say.cardHasLostItsPlace)
  }

  /// From the marked words to the card. False where the text cursor is in none.
  openCardAtCursor(): boolean {
    const id = this.owner.articleView?.annotationsAtCursor().at(-1)
    if (id === undefined) return false
    this.select(id, "card")
    this.#focusCard(id)
    return true
  }

  get canMark(): boolean {
    return this.owner.writable
  }

  /// The scale of an annotation's question: that of the verdict it has, else the page's.
  scaleOf(annotation: Annotation): RatingScale {
    if (aspectOf(annotation) === "attribution") return attributionScale
    const rating = ratingOf(annotation)
    return (rating && ratingScale(rating.scale)) ?? this.owner.contentScale
  }

  openHelp(): void {
    this.owner.openHelp()
  }
  exportFile(): void {
    this.owner.exportFile()
  }
  chooseFile(): void {
    this.owner.chooseFile()
  }

  /// A user's selection, snapped to whole words.
  #selectedWords(kind: Kind): TextRange | null {
    const {annotator, articleView} = this.owner
    const range = articleView?.selectedRange()
    if (!range) return null
    const language = languageAt(annotator.state.doc, annotator.state.selection.from)
    return snapSelection(annotator.text.text, range, {kind, ...(language ? {language} : {})})
  }

  #open(annotation: Annotation): void {
    this.owner.editing = annotation.id
    this.owner.annotator.run(selectAnnotation(annotation.id), "user")
    this.type(annotation.id, this.valuesOf(annotation))
  }

  #close(id: string): void {
    const {annotator} = this.owner
    if (this.owner.editing === id) this.owner.editing = null
    annotator.dispatch(withInfo(annotator.state.tr, {draft: {id, draft: null}}), "user")
    this.owner.changed()
  }

  /// Do something while the article waits to be drawn, so that the focus can leave it first.
  async #showing<T>(act: () => T, toForm = true): Promise<T> {
    const view = this.owner.articleView
    view?.pause()
    try {
      const result = act()
      this.owner.changed()
      await this.owner.drawn()
      if (toForm) this.#focusForm()
      return result
    } finally {
      view?.resume()
    }
  }

  #focusForm(): void {
    const form = this.owner.root.querySelector<HTMLElement>("claim-editor")
    form?.querySelector<HTMLElement>("textarea, input")?.focus()
  }

  #focusCard(id: string): void {
    this.#card(id)?.focus()
  }

  #card(id: string): HTMLElement | null {
    return this.owner.root.getElementById(`card-${id}`)
  }
}

/// The annotation with more words: null where they touch what it has.
function withWords(
  annotator: Annotator,
  annotation: Annotation,
  range: TextRange,
  as: "mention" | "piece",
): Annotation | null {
  const places = annotator.value.places.get(annotation.id)
  const touched = (ranges: readonly TextRange[]) =>
    ranges.some(other => other.start < range.end && range.start < other.end)
  if (touched(rangesOf(places))) return null
  if (as === "mention") return {...annotation, targets: [...annotation.targets, annotator.target([range], "mention")]}
  const [main, ...rest] = annotation.targets
  const pieces = [...(places[0]?.ranges ?? []), range].sort((a, b) => a.start - b.start)
  const segments = annotator.target(pieces).segments
  return {...annotation, targets: [{...main!, segments}, ...rest]}
}
