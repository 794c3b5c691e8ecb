import type {Node, Schema} from "prosemirror-model"
import {Step, StepMap, StepResult} from "prosemirror-transform"
import type {Collection} from "../model/fact-check.js"
import {type FieldChanges, invertChanges} from "../model/field-change.js"

/// A change of one record, as a ProseMirror step that leaves the document alone. So `prosemirror-history` undoes and
/// redoes it like any other step, and it travels as JSON. What it does to the fact check, the factCheck plugin decides.
export class RecordStep extends Step {
  constructor(
    readonly collection: Collection,
    /// The record's id.
    readonly id: string,
    readonly changes: FieldChanges,
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RecordStep {
    return new RecordStep(this.collection, this.id, invertChanges(this.changes))
  }

  override map(): this {
    return this
  }

  override toJSON(): {stepType: string; collection: Collection; id: string; changes: FieldChanges} {
    return {stepType, collection: this.collection, id: this.id, changes: this.changes}
  }

  static override fromJSON(_schema: Schema, json: ReturnType<RecordStep["toJSON"]>): RecordStep {
    return new RecordStep(json.collection, json.id, json.changes)
  }
}

const stepType = "claim-annotator/record"

try {
  Step.jsonID(stepType, RecordStep)
} catch (error) {
  // A second copy of this module on the page (two bundles around one prosemirror-transform): the first one stays.
  if (!(error instanceof RangeError)) throw error
}
