import {deleteRecords} from "../src/state/record-commands.js"
import {redo, undo} from "../src/state/undo.js"
import {Forms} from "./forms.js"
import {Marking} from "./marking.js"
import {type Stage, focusCard, showing} from "./stage.js"
import {strings} from "./strings.js"
import {Wayfinding} from "./wayfinding.js"

/// What the element itself does for its parts.
export interface Windows {
  openHelp(): void
  exportFile(): void
  chooseFile(): void
}

/// Everything a user can ask for.
export class Desk {
  readonly forms: Forms
  readonly marking: Marking
  readonly way: Wayfinding

  constructor(
    private readonly stage: Stage,
    readonly windows: Windows,
  ) {
    this.forms = new Forms(stage)
    this.marking = new Marking(stage, this.forms)
    this.way = new Wayfinding(stage)
  }

  /// Say an outcome, or (`alert`) what is wrong.
  say(text: string, alert = false): void {
    this.stage.say(text, alert)
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
    this.stage.say(strings.say.deleted(annotation.kind))
  }

  async undo(): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    if (!annotator.run(undo, "undo")) {
      this.stage.say(strings.say.nothingToUndo)
      return
    }
    await this.stage.drawn()
    const kept = annotator.value.kept.length
    this.stage.say(kept ? strings.say.keptOnUndo(kept) : strings.say.undone)
  }

  async redo(): Promise<void> {
    const {annotator} = this.stage
    if (!this.stage.writable) return
    if (!annotator.run(redo, "undo")) {
      this.stage.say(strings.say.nothingToRedo)
      return
    }
    await this.stage.drawn()
    this.stage.say(strings.say.redone)
  }
}
