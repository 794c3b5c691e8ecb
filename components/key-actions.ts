import {goToRegion} from "./regions.js"
import {sayParagraph} from "./say-paragraph.js"
import {settings} from "./settings-store.js"
import {type Action, Shortcuts} from "./shortcuts.js"
import type {Workbench} from "./workbench.js"

/// Do what a key press asks for. False where it asks for nothing here.
export function handleKey(event: KeyboardEvent, bench: Workbench, inArticle: boolean): boolean {
  const {desk, articleView, annotator} = bench
  const selecting = !annotator.state.selection.empty
  // Space on a mark that has the focus does what Enter does; elsewhere it scrolls.
  if (inArticle && event.key === " " && articleView?.place().mark != null) return desk.way.openCardAtCursor()
  const {keys, shortcuts} = settings.value
  const action = new Shortcuts(keys, shortcuts).actionOf(event, inArticle)
  if (bench.published && action && !ofReaders.has(action)) return false
  switch (action) {
    case "mark-claim":
      void desk.marking.mark("claim")
      return true
    case "mark-quote":
      void desk.marking.mark("quote")
      return true
    case "quote-selection":
      if (!selecting) return false
      void desk.marking.mark("quote")
      return true
    case "enter":
      if (selecting && bench.writable) void desk.marking.mark("claim")
      else return desk.way.openCardAtCursor()
      return true
    case "find-words":
      desk.findWords()
      return true
    case "pick-sentence":
      desk.pickSentence()
      return true
    case "next-sentence":
      desk.selecting.step(1, false)
      return true
    case "previous-sentence":
      desk.selecting.step(-1, false)
      return true
    case "extend":
      desk.selecting.grow(1, false)
      return true
    case "shrink":
      desk.selecting.grow(-1, false)
      return true
    case "next":
      desk.way.step(1)
      return true
    case "previous":
      desk.way.step(-1)
      return true
    case "undo":
      void desk.undo()
      return true
    case "redo":
      void desk.redo()
      return true
    case "escape":
      if (bench.picking) desk.marking.stopPicking()
      else if (selecting) articleView?.collapse()
      else return false
      return true
    case "next-region":
      return goToRegion(bench.root, articleView, 1)
    case "previous-region":
      return goToRegion(bench.root, articleView, -1)
    case "help":
      desk.windows.openHelp()
      return true
    case null:
      return !inArticle && event.key === "Escape" && backFromCard(bench)
  }
}

/// What readers of a published page can ask for.
const ofReaders: ReadonlySet<Action> = new Set([
  ...(["next", "previous", "enter", "escape", "next-region", "previous-region"] as const),
])

/// Escape in a card goes back to the article. A mark is read when the focus comes to it; elsewhere we say where that is.
function backFromCard(bench: Workbench): boolean {
  const {root, desk, annotator, articleView} = bench
  const id = root.activeElement?.closest<HTMLElement>("claim-card")?.dataset["id"]
  if (id === undefined || !desk.way.back(id)) return false
  if (articleView?.place().mark === null && annotator.text.blocks.length)
    sayParagraph(bench, annotator, annotator.text.blockAt(articleView.cursorRange().start))
  return true
}
