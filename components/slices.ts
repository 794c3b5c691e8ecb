import {ContextProvider} from "@lit/context"
import type {ReactiveElement} from "lit"
import {FactCheck} from "../src/model/fact-check.js"
import {PersistentMap} from "../src/model/persistent-map.js"
import type {FactCheckState} from "../src/state/fact-check-plugin.js"
import type {Log} from "../src/state/log.js"
import {Places} from "../src/state/places.js"
import {
  type Doing,
  type SaveStatus,
  deskContext,
  doingContext,
  draftIdsContext,
  draftsContext,
  factCheckContext,
  logContext,
  placesContext,
  saveStatusContext,
  settingsContext,
} from "./contexts.js"
import type {Desk} from "./desk.js"
import {type Settings, defaultSettings} from "./settings.js"

/// Hands the slices of the state to the parts of the element, each only when it has changed.
export class Slices {
  readonly #factCheck
  readonly #places
  readonly #log
  readonly #drafts
  readonly #draftIds
  readonly #doing
  readonly #saveStatus
  readonly #settings

  constructor(host: ReactiveElement, desk: Desk, doing: Doing, saveStatus: SaveStatus) {
    new ContextProvider(host, {context: deskContext, initialValue: desk})
    this.#factCheck = new ContextProvider(host, {context: factCheckContext, initialValue: nothingChecked})
    this.#places = new ContextProvider(host, {context: placesContext, initialValue: Places.none})
    this.#log = new ContextProvider(host, {context: logContext, initialValue: noLog})
    this.#drafts = new ContextProvider(host, {context: draftsContext, initialValue: new Map()})
    this.#draftIds = new ContextProvider(host, {context: draftIdsContext, initialValue: new Set<string>()})
    this.#doing = new ContextProvider(host, {context: doingContext, initialValue: doing})
    this.#saveStatus = new ContextProvider(host, {context: saveStatusContext, initialValue: saveStatus})
    this.#settings = new ContextProvider(host, {context: settingsContext, initialValue: defaultSettings})
  }

  /// Show records, places, history and drafts.
  show({factCheck, places, log, drafts}: FactCheckState): void {
    this.#factCheck.setValue(factCheck)
    this.#places.setValue(places)
    this.#log.setValue(log)
    this.#drafts.setValue(drafts)
    const ids = [...drafts.keys()]
    if (ids.join() !== [...this.#draftIds.value].join()) this.#draftIds.setValue(new Set(ids))
  }

  /// Show what the user has chosen.
  showSettings(settings: Settings): void {
    this.#settings.setValue(settings)
  }

  /// Show what the user is doing, and how it stands with storage.
  showDoing(doing: Doing, saveStatus: SaveStatus): void {
    if (!isSame(doing, this.#doing.value)) this.#doing.setValue(doing)
    if (saveStatus.text !== this.#saveStatus.value.text) this.#saveStatus.setValue(saveStatus)
  }
}

const nothingChecked = FactCheck.of({id: "", headline: "", versions: []})
const noLog: Log = PersistentMap.of()

function isSame(a: Doing, b: Doing): boolean {
  return (Object.keys(a) as (keyof Doing)[]).every(key => a[key] === b[key])
}
