import type {Command} from "prosemirror-state"
import type {ArticleText} from "../src/article/article-text.js"
import {deleteRecords, selectAnnotation} from "../src/state/record-commands.js"
import {redo, undo} from "../src/state/undo.js"
import type {StorageReport} from "../src/storage/persistence.js"
import {twoFrames} from "../src/view/two-frames.js"
import type {Archive} from "./archive.js"
import {focusCard} from "./cards.js"
import {changeWords} from "./change-words.js"
import {Forms} from "./forms.js"
import {Marking} from "./marking.js"
import {Placing} from "./placing.js"
import {Selecting} from "./selecting.js"
import {settings} from "./settings-store.js"
import {type Stage, showing} from "./stage.js"
import {strings} from "./strings.js"
import {type WayStage, Wayfinding} from "./wayfinding.js"

/// What the element itself does for its parts.
export interface Windows {
  openHelp(): void
  openSettings(): void
  /// Pick a sentence, from an offset of the article's text on.
  openPicker(offset: number): void
  /// Find words to mark; `words` are looked for at once.
  openFinder(words: string): void
  /// Let the user choose one of several annotations at one place.
  chooseAnnotation(ids: readonly string[], chosen: (id: string) => void): void
  exportFile(): void
  chooseFile(): void
  /// Everything there is of this article, as a file: for when it cannot be stored.
  downloadBackup(): void
  /// Try to store what could not be stored.
  storeAgain(): void
  /// All articles that work is stored of.
  openArticles(): void
  readonly archive: Archive
  /// What the browser says of what this site has stored; null where work is not stored in this browser by us.
  storageReport(): Promise<StorageReport | null>
  /// Ask the browser to keep what is stored when it needs room; null where it cannot be asked.
  keepStorage(): Promise<boolean | null>
}

/// Everything a user can ask for.
export class Desk {
  readonly forms: Forms
  readonly marking: Marking
  readonly placing: Placing
  readonly selecting: Selecting
  readonly way: Wayfinding

  constructor(
    private readonly stage: Stage,
    readonly windows: Windows,
  ) {
    this.selecting = new Selecting(stage)
    this.way = new Wayfinding(waysIn(stage), (ids, chosen) => windows.chooseAnnotation(ids, chosen))
    this.forms = new Forms(stage, this.way)
    this.marking = new Marking(stage, this.forms, this.way)
    this.placing = new Placing(stage, this.marking, this.way)
  }

  /// The open article's text.
  get article(): ArticleText {
    return this.stage.annotator.text
  }

  /// Say an outcome, or (`alert`) what is wrong.
  say(text: string, alert = false): void {
    this.stage.say(text, alert)
  }

  /// Pick a sentence: opens the list at the text cursor.
  pickSentence(): void {
    if (this.stage.writable) this.windows.openPicker(this.stage.articleView?.cursorRange().start ?? 0)
  }

  /// Find words to mark: the selected ones are looked for at first.
  findWords(): void {
    if (!this.stage.writable) return
    const range = this.stage.articleView?.selectedRange()
    this.windows.openFinder(range ? this.stage.annotator.text.text.slice(range.start, range.end) : "")
  }

  /// The browser's own text cursor in the article, or ours. It is said when the article is another one for screen readers.
  async switchTextCursor(): Promise<void> {
    const textCursor = !settings.value.textCursor
    settings.change({textCursor})
    await this.stage.drawn()
    this.stage.articleView?.focus()
    // Where the focus goes is read out after two frames, and would cut short what was said before.
    await twoFrames()
    this.stage.say(strings.say.textCursor[textCursor ? "on" : "off"])
  }

  /// Delete an annotation; the focus goes to the next card, or to the list.
  async delete(id: string): Promise<void> {
    const {annotator, root} = this.stage
    const annotation = annotator.factCheck.annotations.get(id)
    if (!annotation || !this.stage.writable || !this.stage.request("delete-request", {id})) return
    const {order} = annotator.value.places
    const at = order.indexOf(id)
    const next = order[at + 1] ?? order[at - 1]
    if (next === undefined) root.getElementById("list-title")?.focus()
    else focusCard(this.stage, next)
    if (this.stage.editing === id) this.stage.editing = null
    await showing(this.stage, () => annotator.run(deleteRecords([id]), "user"))
    this.stage.say(strings.say.deleted[annotation.kind])
  }

  async undo(): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    const before = annotator.factCheck
    if (!(await this.#takingBack(undo))) {
      this.stage.say(strings.say.nothingToUndo)
      return
    }
    const kept = annotator.value.kept.length
    const what = changeWords(before, annotator.factCheck)
    const {undone, undoneThat, keptOnUndo} = strings.say
    this.stage.say(kept ? keptOnUndo({count: kept}) : what ? undoneThat({what}) : undone)
  }

  async redo(): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    const before = annotator.factCheck
    if (!(await this.#takingBack(redo))) {
      this.stage.say(strings.say.nothingToRedo)
      return
    }
    const what = changeWords(before, annotator.factCheck)
    this.stage.say(what ? strings.say.redoneThat({what}) : strings.say.redone)
  }

  /// Run undo or redo; what had the focus may be gone afterwards, and then the list has it.
  async #takingBack(command: Command): Promise<boolean> {
    const {annotator, root} = this.stage
    const isHere = () => !!root.activeElement
    const wasHere = isHere()
    if (!annotator.run(command, "undo")) return false
    await this.stage.drawn()
    if (wasHere && !isHere()) root.getElementById("list-title")?.focus()
    return true
  }
}

/// A stage as the ways between marks and cards see it.
function waysIn(stage: Stage): WayStage {
  return {
    get root() {
      return stage.root
    },
    get articleView() {
      return stage.articleView
    },
    get marked() {
      return stage.annotator.value
    },
    select: id => void stage.annotator.run(selectAnnotation(id), "user"),
    say: text => stage.say(text),
  }
}
