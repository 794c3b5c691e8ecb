import {createContext} from "@lit/context"
import type {Draft} from "../src/model/draft.js"
import type {FactCheck} from "../src/model/fact-check.js"
import type {Log} from "../src/state/log.js"
import type {Places} from "../src/state/places.js"
import type {Desk} from "./desk.js"
import type {ReadText} from "./quoted-words.js"
import type {Settings} from "./settings.js"
import type {Picking} from "./stage.js"
import type {Wayfinding} from "./wayfinding.js"

// Slices of the one state. Each keeps its identity while it is equal, so that a part is only asked to draw when its own
// slice has changed; the state itself, which changes with every move of the text cursor, is in none.

/// Whom the parts ask for what the user wants.
export const deskContext = createContext<Desk>("claim-annotator/desk")

/// What readers can ask for.
export interface ReaderDesk {
  readonly way: Wayfinding
  /// The open article's text.
  readonly article: ReadText
}
/// The same desk, for parts that readers have too.
export const readerDeskContext = createContext<ReaderDesk>("claim-annotator/desk")
export const factCheckContext = createContext<FactCheck>("claim-annotator/fact-check")
export const placesContext = createContext<Places>("claim-annotator/places")
export const logContext = createContext<Log>("claim-annotator/log")
export const draftsContext = createContext<ReadonlyMap<string, Draft>>("claim-annotator/drafts")
/// Which annotations have a draft.
export const draftIdsContext = createContext<ReadonlySet<string>>("claim-annotator/draft-ids")

/// What the user is doing at the moment.
export interface Doing {
  /// The selected annotation.
  readonly selected: string | null
  /// The annotation whose form is open.
  readonly editing: string | null
  /// Words are being looked for.
  readonly picking: Picking | null
  /// Whether words are selected in the article.
  readonly selecting: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /// Whether users may change anything.
  readonly writable: boolean
  /// Whether they are readers of a published page: nothing private is shown then, and nothing to work with.
  readonly published: boolean
  /// Whether there is a list of the articles that work is stored of.
  readonly hasArchive: boolean
}
export const doingContext = createContext<Doing>("claim-annotator/doing")

/// How it stands with storage, in words.
export interface SaveStatus {
  readonly status: "opening" | "stored" | "storing" | "failed" | "memory"
  readonly text: string
}
export const saveStatusContext = createContext<SaveStatus>("claim-annotator/save-status")

/// What the user has chosen for this tool.
export const settingsContext = createContext<Settings>("claim-annotator/settings")
