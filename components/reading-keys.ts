import {goToRegion} from "./regions.js"
import {keysIn} from "./pressed-keys.js"
import type {WayStage, Wayfinding} from "./wayfinding.js"

/// Do what a key press of a reader asks for. False where it asks for nothing here.
export function handleReadingKey(
  event: KeyboardEvent,
  {root, articleView, way}: Pick<WayStage, "root" | "articleView"> & {readonly way: Wayfinding},
  inArticle: boolean,
): boolean {
  switch (keysIn(event)) {
    case "F8":
      if (inArticle) way.step(1)
      return inArticle
    case "Shift+F8":
      if (inArticle) way.step(-1)
      return inArticle
    case "Enter":
    case "Space":
      return inArticle && way.openCardAtCursor()
    case "F6":
      return goToRegion(root, articleView, 1)
    case "Shift+F6":
      return goToRegion(root, articleView, -1)
    case "Escape": {
      const id = root.activeElement?.closest<HTMLElement>("claim-card")?.dataset["id"]
      return !inArticle && id !== undefined && way.back(id)
    }
    default:
      return false
  }
}
