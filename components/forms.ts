import type {Annotation} from "../src/model/annotation.js"
import {type Json, sameJson} from "../src/model/json.js"
import {type RatingScale, attributionScale, ratingScale} from "../src/model/rating-scale.js"
import {aspectOf, ratingOf} from "../src/model/asked-rating.js"
import {type FormValues, applyForm, formFromJson, formOf} from "../src/state/annotation-form.js"
import {withInfo} from "../src/state/change-info.js"
import {putRecords, selectAnnotation} from "../src/state/record-commands.js"
import {cardOf, focusCard} from "./cards.js"
import {verdictName} from "./rating-words.js"
import {settings} from "./settings-store.js"
import {type Stage, focusForm, showing} from "./stage.js"
import {strings} from "./strings.js"
import type {Wayfinding} from "./wayfinding.js"

/// The forms of annotations: opened, typed in, applied or left.
export class Forms {
  constructor(
    private readonly stage: Stage,
    private readonly way: Wayfinding,
  ) {}

  /// Open an annotation's form: as it was left, or filled from the records.
  async edit(id: string): Promise<void> {
    const annotation = this.stage.annotator.factCheck.annotations.get(id)
    if (!annotation || !this.stage.writable) return
    await showing(
      this.stage,
      () => this.open(annotation),
      () => focusForm(this.stage),
    )
  }

  /// Make an annotation's form the open one. Drawing it is left to the caller.
  open(annotation: Annotation): void {
    this.stage.editing = annotation.id
    this.stage.annotator.run(selectAnnotation(annotation.id), "user")
    this.type(annotation.id, this.valuesOf(annotation))
  }

  /// The form of an annotation, as it stands in its draft.
  valuesOf(annotation: Annotation): FormValues {
    const {annotator} = this.stage
    const filled = formOf(annotation, annotator.factCheck)
    const draft = annotator.value.drafts.get(annotation.id)
    return draft ? formFromJson(draft.values, filled) : filled
  }

  /// Keep what was typed: the fields that differ from the records, so that what others change in the rest stays.
  type(id: string, values: FormValues): void {
    const {annotator} = this.stage
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation) return
    const filled = new Map(Object.entries(formOf(annotation, annotator.factCheck)))
    const typed = Object.entries(values).filter(([field, value]) => !sameJson(value, filled.get(field)))
    const draft = {id, values: Object.fromEntries(typed) as Record<string, Json>, modified: annotator.now()}
    annotator.dispatch(withInfo(annotator.state.tr, {draft: {id, draft}}), "user")
  }

  /// Apply a form without problems, in one step.
  async save(id: string, values: FormValues): Promise<void> {
    const {annotator} = this.stage
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation) return
    const now = annotator.now()
    const by = {author: annotator.creator(), now}
    const patch = applyForm(annotation, values, annotator.factCheck, this.scaleOf(annotation), by)
    this.#close(id)
    this.#leaveTo(id)
    const saved = await showing(this.stage, () => annotator.run(putRecords(patch, now), "user"))
    cardOf(this.stage, id)?.scrollIntoView({block: "nearest"})
    const after = annotator.factCheck.annotations.get(id)!
    const rating = ratingOf(after)
    const verdict = rating ? verdictName(rating) : strings.noVerdict
    const {kind} = annotation
    const alike = [...annotator.factCheck.annotations.values()].filter(other => other.kind === kind)
    const total = strings.countOf[kind]({count: alike.length})
    this.stage.say(strings.say[saved ? "saved" : "unchanged"][kind]({verdict, total}))
    this.stage.formSaved()
  }

  /// Close the form and forget what was typed; the mark stays.
  async cancel(id: string): Promise<void> {
    const annotation = this.stage.annotator.factCheck.annotations.get(id)
    this.#close(id)
    this.#leaveTo(id)
    await this.stage.drawn()
    if (annotation) this.stage.say(strings.say.cancelled[annotation.kind])
  }

  /// Close the form and keep what was typed, if anything was, as a draft.
  async leave(id: string): Promise<void> {
    const draft = this.stage.annotator.value.drafts.get(id)
    const isEmpty = !draft || !Object.keys(draft.values).length
    focusCard(this.stage, id)
    this.#close(id, !isEmpty)
    await this.stage.drawn()
    this.stage.say(isEmpty ? strings.say.nothingTyped : strings.draftOpen)
  }

  /// The scale of an annotation's question: that of the verdict it has, else the page's.
  scaleOf(annotation: Annotation): RatingScale {
    if (aspectOf(annotation) === "attribution") return attributionScale
    const rating = ratingOf(annotation)
    return (rating && ratingScale(rating.scale)) ?? this.stage.contentScale
  }

  /// The focus goes where the user has chosen: the card, or the place in the article it came from.
  #leaveTo(id: string): void {
    if (settings.value.afterForm === "card" || !this.way.back(id)) focusCard(this.stage, id)
  }

  #close(id: string, keepDraft = false): void {
    const {annotator} = this.stage
    if (this.stage.editing === id) this.stage.editing = null
    if (!keepDraft) annotator.dispatch(withInfo(annotator.state.tr, {draft: {id, draft: null}}), "user")
    this.stage.changed()
  }
}
