import {ContextProvider} from "@lit/context"
import type {ReactiveElement} from "lit"
import {PersistentMap} from "../src/model/persistent-map.js"
import type {Log} from "../src/state/log.js"
import {
  type Doing,
  type ReaderDesk,
  doingContext,
  draftIdsContext,
  factCheckContext,
  logContext,
  placesContext,
  readerDeskContext,
} from "./contexts.js"
import type {WayStage} from "./wayfinding.js"

/// Hands readers' slices to the parts: records, places, and which annotation is selected. There is no more of the others
/// than that there is nothing.
export class ReadingSlices {
  readonly #factCheck
  readonly #places
  readonly #doing

  constructor(host: ReactiveElement, stage: WayStage & ReaderDesk) {
    const {factCheck, places} = stage.marked
    new ContextProvider(host, {context: readerDeskContext, initialValue: stage})
    new ContextProvider(host, {context: logContext, initialValue: noLog})
    new ContextProvider(host, {context: draftIdsContext, initialValue: new Set<string>()})
    this.#factCheck = new ContextProvider(host, {context: factCheckContext, initialValue: factCheck})
    this.#places = new ContextProvider(host, {context: placesContext, initialValue: places})
    this.#doing = new ContextProvider(host, {context: doingContext, initialValue: reading})
  }

  show({factCheck, places, selected}: WayStage["marked"]): void {
    this.#factCheck.setValue(factCheck)
    this.#places.setValue(places)
    if (selected !== this.#doing.value.selected) this.#doing.setValue({...reading, selected})
  }
}

const noLog: Log = PersistentMap.of()

const reading: Doing = {
  selected: null,
  editing: null,
  picking: null,
  selecting: false,
  canUndo: false,
  canRedo: false,
  writable: false,
  published: true,
  hasArchive: false,
}
