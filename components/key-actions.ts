import type {Workbench} from "./workbench.js"
import {actionOf} from "./keys.js"

/// Do what a key press asks for. False where it asks for nothing here.
export function handleKey(event: KeyboardEvent, bench: Workbench, inArticle: boolean): boolean {
  const {desk, articleView, annotator} = bench
  const selecting = !annotator.state.selection.empty
  switch (actionOf(event, inArticle)) {
    case "mark-claim":
      void desk.marking.mark("claim")
      return true
    case "mark-quote":
      if (event.key === "Enter" && !selecting) return false
      void desk.marking.mark("quote")
      return true
    case "mark-claim-or-open":
      if (selecting && bench.writable) void desk.marking.mark("claim")
      else return desk.way.openCardAtCursor()
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
      return goToRegion(bench, 1)
    case "previous-region":
      return goToRegion(bench, -1)
    case null:
      return false
  }
}

/// Article, tools, annotations; past either end the key is the browser's.
function goToRegion({root, articleView}: Workbench, by: 1 | -1): boolean {
  const active = root.activeElement
  const regions = [".paper", ".bar", ".desk"].map(name => root.querySelector(name))
  const at = regions.findIndex(region => region?.contains(active))
  const next = at < 0 ? (by > 0 ? 0 : 2) : at + by
  if (next === 0) articleView?.focus()
  else if (next === 1) root.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus()
  else if (next === 2) (selectedCard(root) ?? root.getElementById("list-title"))?.focus()
  else return false
  return true
}

function selectedCard(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('claim-card[data-selected="true"]')
}
