import type {Command} from "prosemirror-state"
import type {Annotator} from "../src/annotator.js"
import {languageAt} from "../src/article/language.js"
import {moveEdge, snapSelection} from "../src/article/snap.js"
import type {Annotation, Kind, TextRange} from "../src/model/annotation.js"
import {newId} from "../src/model/id.js"
import {attachTarget} from "../src/state/place-commands.js"
import {onOtherWords, passage} from "../src/state/passage.js"
import {rangesOf} from "../src/state/places.js"
import {putRecords} from "../src/state/record-commands.js"
import {firstWords, wordsOf} from "./card-name.js"
import {focusCard} from "./cards.js"
import type {Forms} from "./forms.js"
import {wordsLanguage} from "./quoted-words.js"
import {type Picking, type Stage, focusForm, showing} from "./stage.js"
import {strings} from "./strings.js"
import type {Wayfinding} from "./wayfinding.js"

/// Making annotations of words, and adding words to them.
export class Marking {
  constructor(
    private readonly stage: Stage,
    private readonly forms: Forms,
    private readonly way: Wayfinding,
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

  /// Mark words that were chosen in another way than by selecting them: several ranges are pieces of one passage. While
  /// words are looked for that belong to an annotation, they become those.
  async markRanges(kind: Kind, ranges: readonly TextRange[]): Promise<boolean> {
    if (!this.stage.writable) return false
    const {picking, annotator} = this.stage
    const wanted = (picking && annotator.factCheck.annotations.get(picking.id)?.kind) ?? kind
    const snapped = ranges.flatMap(range => this.#snapped(range, wanted) ?? [])
    if (!snapped.length) return false
    return picking ? this.#addRanges(snapped) : this.#annotate(kind, snapped)
  }

  /// Move one edge of an annotation's words by a word: 1 is later in the text, -1 earlier. Of a passage in pieces, the
  /// start of the first and the end of the last.
  async moveEdge(id: string, edge: "start" | "end", by: 1 | -1): Promise<void> {
    const {annotator} = this.stage
    const annotation = annotator.factCheck.annotations.get(id)
    const ranges = annotator.value.places.get(id)[0]?.ranges ?? []
    const range = edge === "start" ? ranges[0] : ranges.at(-1)
    if (!annotation || !range || !this.stage.writable) return
    const {text, toPos} = withPos(annotator)
    const moved = moveEdge(text, range, edge, by, languageAt(annotator.state.doc, toPos(range.start)) ?? undefined)
    const others = ranges.filter(other => other !== range)
    if (!moved || others.some(other => other.start < moved.end && moved.start < other.end)) {
      this.stage.say(strings.say.noMoreWords)
      return
    }
    const pieces = ranges.map(other => (other === range ? moved : other))
    const next = withMainOn(annotator, annotation, pieces)
    await showing(this.stage, () => annotator.run(putRecords({annotations: [next]}, annotator.now()), "user"))
    this.stage.articleView?.revealMark(id)
    this.stage.say(strings.say.wordsNow, false, {...wordsLanguage(annotator.text, moved.start), words: wordsOf(next)})
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
  async add(id: string, as: "mention" | "piece"): Promise<void> {
    await this.look({id, as})
  }

  /// Look for words that belong to an annotation: the selected ones are taken at once.
  async look(picking: Picking): Promise<void> {
    const {as} = picking
    this.stage.picking = picking
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
    return this.#addRanges([range])
  }

  stopPicking(): void {
    const {picking} = this.stage
    this.stage.picking = null
    this.stage.changed()
    if (picking) focusCard(this.stage, picking.id)
  }

  async #addRanges(ranges: readonly TextRange[]): Promise<boolean> {
    const {picking, annotator} = this.stage
    const annotation = picking && annotator.factCheck.annotations.get(picking.id)
    if (!picking || !annotation) return false
    const command = withWords(annotator, annotation, ranges, picking)
    if (!command?.(annotator.state)) {
      this.stage.say(strings.say.alreadyMarked)
      return false
    }
    this.stage.picking = null
    this.stage.articleView?.collapse()
    focusCard(this.stage, annotation.id)
    await showing(this.stage, () => annotator.run(command, "user"))
    const isOpen = annotator.value.places.get(annotation.id).some(place => place.status === "changed")
    this.stage.say(picking.as === "place" && isOpen ? strings.places.attachedOpen : strings.say.added[picking.as])
    return true
  }

  /// Make an annotation of words, unless the page says no, and open its form.
  async #annotate(kind: Kind, ranges: readonly TextRange[]): Promise<boolean> {
    const {annotator, articleView} = this.stage
    const exact = ranges.map(({start, end}) => annotator.text.text.slice(start, end)).join(" … ")
    if (!this.stage.request("annotate-request", {kind, ranges, exact})) return false
    this.way.leave()
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
    this.stage.say(strings.say.marked[kind], false, {...language, words: firstWords(words)})
  }

  /// A user's selection, snapped to whole words.
  #selectedWords(kind: Kind): TextRange | null {
    const range = this.stage.articleView?.selectedRange()
    return range ? this.#snapped(range, kind) : null
  }

  #snapped(range: TextRange, kind: Kind): TextRange | null {
    const {text, toPos} = withPos(this.stage.annotator)
    const language = languageAt(this.stage.annotator.state.doc, toPos(range.start))
    return snapSelection(text, range, {kind, ...(language ? {language} : {})})
  }
}

const withPos = ({text}: Annotator) => ({text: text.text, toPos: (offset: number) => text.toPos(offset)})

/// Gives the annotation more words: null where they touch what it has. Several added ranges are pieces of one passage.
function withWords(
  annotator: Annotator,
  annotation: Annotation,
  added: readonly TextRange[],
  picking: Picking,
): Command | null {
  const now = annotator.now()
  if (picking.as === "place") return attachTarget(annotation.id, picking.target, added, now)
  const places = annotator.value.places.get(annotation.id)
  const isTouched = (range: TextRange) =>
    rangesOf(places).some(other => other.start < range.end && range.start < other.end)
  if (added.some(isTouched)) return null
  const put = (next: Annotation) => putRecords({annotations: [next]}, now)
  if (picking.as === "mention")
    return put({...annotation, targets: [...annotation.targets, annotator.target(added, "mention")]})
  const pieces = [...(places[0]?.ranges ?? []), ...added].sort((a, b) => a.start - b.start)
  return put(withMainOn(annotator, annotation, pieces))
}

/// The annotation with its main passage on these words. A verdict that waits to be confirmed still does.
function withMainOn(annotator: Annotator, annotation: Annotation, pieces: readonly TextRange[]): Annotation {
  const [main, ...rest] = annotation.targets
  const waits = annotator.value.places.get(annotation.id)[0]?.status === "changed" && annotation.ratings.length > 0
  return {
    ...annotation,
    targets: [onOtherWords(main!, passage(annotator.text, pieces, annotator.now()), waits), ...rest],
  }
}
