import type {Annotator} from "../src/annotator.js"
import {languageAt} from "../src/article/language.js"
import {snapSelection} from "../src/article/snap.js"
import type {Annotation, Kind, TextRange} from "../src/model/annotation.js"
import {newId} from "../src/model/id.js"
import {rangesOf} from "../src/state/places.js"
import {putRecords} from "../src/state/record-commands.js"
import {firstWords, wordsOf} from "./card-name.js"
import type {Forms} from "./forms.js"
import {wordsLanguage} from "./quoted-words.js"
import {type Picking, type Stage, focusCard, focusForm, showing} from "./stage.js"
import {strings} from "./strings.js"

/// Making annotations of words, and adding words to them.
export class Marking {
  constructor(
    private readonly stage: Stage,
    private readonly forms: Forms,
  ) {}

  /// Mark the selected words, and open the form. Says so where nothing is selected.
  async mark(kind: Kind): Promise<boolean> {
    if (!this.stage.writable) return false
    if (this.stage.picking) return this.addPicked()
    const range = this.#selectedWords(kind)
    if (!range) {
      this.stage.say(strings.say.noSelection)
      return false
    }
    return this.#annotate(kind, [range])
  }

  /// A claim on the same words as a quote, by the same speaker, with a verdict of its own.
  async alsoCheck(id: string): Promise<void> {
    const {annotator} = this.stage
    const quote = annotator.factCheck.annotations.get(id)
    if (!quote) return
    const ranges = rangesOf(annotator.value.places.get(id))
    if (!this.stage.request("annotate-request", {kind: "claim", ranges, exact: wordsOf(quote)})) return
    const targets = quote.targets.map(target => ({...target, id: newId()}))
    const more = {partOf: id, via: quote.via, targets, ...(quote.speaker === undefined ? {} : {speaker: quote.speaker})}
    await showing(
      this.stage,
      () => this.forms.open(annotator.annotate("claim", [], "user", more)),
      () => focusForm(this.stage),
    )
    this.#sayMarked("claim", wordsOf(quote), ranges)
  }

  /// Add words to an annotation: the selected ones, or those that are selected next.
  async add(id: string, as: Picking["as"]): Promise<void> {
    this.stage.picking = {id, as}
    this.stage.changed()
    if (this.#selectedWords("claim")) await this.addPicked()
    else {
      this.stage.articleView?.focus()
      this.stage.say(strings.picking[as])
    }
  }

  /// The selected words become another place, or another piece, of the annotation they were looked for.
  async addPicked(): Promise<boolean> {
    const {picking, annotator} = this.stage
    const annotation = picking && annotator.factCheck.annotations.get(picking.id)
    if (!picking || !annotation) return false
    const range = this.#selectedWords(annotation.kind)
    if (!range) {
      this.stage.say(strings.say.noSelection)
      return false
    }
    const next = withWords(annotator, annotation, range, picking.as)
    if (!next) {
      this.stage.say(strings.say.alreadyMarked)
      return false
    }
    this.stage.picking = null
    this.stage.articleView?.collapse()
    focusCard(this.stage, annotation.id)
    await showing(this.stage, () => annotator.run(putRecords({annotations: [next]}, annotator.now()), "user"))
    this.stage.say(strings.say.added[picking.as])
    return true
  }

  stopPicking(): void {
    const {picking} = this.stage
    this.stage.picking = null
    this.stage.changed()
    if (picking) focusCard(this.stage, picking.id)
  }

  /// Make an annotation of words, unless the page says no, and open its form.
  async #annotate(kind: Kind, ranges: readonly TextRange[]): Promise<boolean> {
    const {annotator, articleView} = this.stage
    const exact = ranges.map(({start, end}) => annotator.text.text.slice(start, end)).join(" … ")
    if (!this.stage.request("annotate-request", {kind, ranges, exact})) return false
    articleView?.collapse()
    await showing(
      this.stage,
      () => this.forms.open(annotator.annotate(kind, ranges, "user")),
      () => focusForm(this.stage),
    )
    this.#sayMarked(kind, exact, ranges)
    return true
  }

  #sayMarked(kind: Kind, words: string, ranges: readonly TextRange[]): void {
    const language = wordsLanguage(this.stage.annotator.text, ranges[0]?.start)
    this.stage.say(strings.say.marked(kind), false, {...language, words: firstWords(words)})
  }

  /// A user's selection, snapped to whole words.
  #selectedWords(kind: Kind): TextRange | null {
    const {annotator, articleView} = this.stage
    const range = articleView?.selectedRange()
    if (!range) return null
    const language = languageAt(annotator.state.doc, annotator.state.selection.from)
    return snapSelection(annotator.text.text, range, {kind, ...(language ? {language} : {})})
  }
}

/// The annotation with more words: null where they touch what it has.
function withWords(
  annotator: Annotator,
  annotation: Annotation,
  range: TextRange,
  as: Picking["as"],
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
