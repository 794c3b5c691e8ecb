import type {AnnotatorUpdate} from "../src/annotator.js"
import type {Collection} from "../src/model/fact-check.js"
import {type FactCheckState, factCheckState} from "../src/state/fact-check-plugin.js"
import {AnnotatorEvent, type AnnotatorEventDetails, type AnnotatorEventName} from "./events.js"

/// Tells the page what happens in its element, by events.
export class PageReports {
  #byScript = false

  constructor(private readonly host: HTMLElement) {}

  /// Do what a script asks for: the change is not the user's.
  byScript<T>(act: () => T): T {
    this.#byScript = true
    try {
      return act()
    } finally {
      this.#byScript = false
    }
  }

  /// Tell the page, or ask it; false where it says no.
  emit<Type extends AnnotatorEventName>(type: Type, detail: AnnotatorEventDetails[Type], cancelable = false): boolean {
    return this.host.dispatchEvent(new AnnotatorEvent(type, detail, cancelable))
  }

  /// Tell what a transaction changed.
  report({before, state, origin}: AnnotatorUpdate): void {
    const was = factCheckState(before)
    const now = factCheckState(state)
    if (now.selected !== was.selected) this.emit("annotation-select", {id: now.selected})
    const ids = changedIds(now, was)
    if (!ids.length) return
    this.emit("annotations-change", {origin, ids})
    const byUser = origin === "user" || ((origin === "undo" || origin === "import") && !this.#byScript)
    if (byUser) this.host.dispatchEvent(new Event("change", {bubbles: true}))
  }
}

/// Ids of the annotations, citations and agents that a transaction changed.
function changedIds(now: FactCheckState, before: FactCheckState): readonly string[] {
  return [...now.changed].flatMap(name => {
    const slash = name.indexOf("/")
    const [collection, id] = [name.slice(0, slash) as Collection, name.slice(slash + 1)]
    const isOther = now.factCheck.get(collection, id) !== before.factCheck.get(collection, id)
    return isOther && collection !== "articles" ? [id] : []
  })
}
