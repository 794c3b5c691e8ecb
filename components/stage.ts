import type {Annotator} from "../src/annotator.js"
import type {ArticleView} from "../src/view/article-view.js"
import type {RatingScale} from "../src/model/rating-scale.js"
import type {SaidWords} from "./announcer.js"
import type {AnnotatorEventDetails} from "./events.js"

/// What the user's actions need of the element they happen in.
export interface Stage {
  readonly annotator: Annotator
  readonly articleView: ArticleView | null
  readonly root: ShadowRoot
  readonly contentScale: RatingScale
  editing: string | null
  picking: Picking | null
  readonly writable: boolean
  /// Resolves when what was changed is drawn.
  drawn(): Promise<void>
  /// Say an outcome, or (`alert`) an error, with words of the article after it.
  say(text: string, alert?: boolean, said?: SaidWords): void
  /// Ask the page; false where it says no.
  request<Type extends "annotate-request" | "delete-request">(type: Type, detail: AnnotatorEventDetails[Type]): boolean
  changed(): void
  /// The user has saved a form.
  formSaved(): void
}

/// Words are being looked for that belong to an annotation: another place of it, another piece, or the place of a target
/// that has lost its own.
export type Picking =
  | {readonly id: string; readonly as: "mention" | "piece"}
  | {readonly id: string; readonly as: "place"; readonly target: string}

/// Do something while the article waits to be drawn, so that the focus can leave it first: the focus goes where it will
/// stay, then the article is drawn, then the outcome is said – otherwise a screen reader says that the selection was
/// deleted.
export async function showing<T>(stage: Stage, act: () => T, moveFocus: () => void = () => undefined): Promise<T> {
  const view = stage.articleView
  view?.pause()
  try {
    const result = act()
    stage.changed()
    await stage.drawn()
    moveFocus()
    return result
  } finally {
    view?.resume()
  }
}

/// Put the focus on the first field of the open form.
export function focusForm({root}: Stage): void {
  root.querySelector<HTMLElement>("claim-editor :is(textarea, input)")?.focus()
}
