import type {ClaimAnnotator} from "../../components/claim-annotator.js"
import {find} from "./harness.js"

const controls = "button, a[href], input:not([type=file]), textarea, select, summary, [role=option]"

/// What can be pressed or typed in and is in sight, below a selector.
export function visible(element: ClaimAnnotator, within: string): HTMLElement[] {
  const all = [...find(element, within).querySelectorAll<HTMLElement>(controls)]
  return all.filter(control => control.checkVisibility({visibilityProperty: true}) && !isHidden(control))
}

/// Is a part there for screen readers only?
export function isHidden(part: Element): boolean {
  const {clipPath, opacity} = getComputedStyle(part)
  return !!part.closest(".visually-hidden") || clipPath !== "none" || opacity === "0"
}

/// An element for people: its tag and its words.
export const called = (target: Element) =>
  `${target.localName} “${target.ariaLabel ?? (target.textContent.trim().slice(0, 30) || target.id)}”`

/// What is drawn at a place of the window.
export const hit = (element: ClaimAnnotator, x: number, y: number) =>
  (element.renderRoot as ShadowRoot).elementFromPoint(x, y)

/// What lies over the focused element near its corners, or where it is out of sight; one that is higher than the window
/// has to be in sight in part.
export function hides(element: ClaimAnnotator): string[] {
  const target = (element.renderRoot as ShadowRoot).activeElement!
  const box = target.getClientRects()[0]!
  const inset = 3
  if (box.height > innerHeight - find(element, ".bar").offsetHeight - 32) {
    // Wherever the bar is: some of what is within the window has nothing over it.
    const ends = [Math.max(box.top, 0) + inset, Math.min(box.bottom, innerHeight) - inset]
    const isSeen = ends.some(y => target.contains(hit(element, (box.left + box.right) / 2, y)))
    return isSeen ? [] : [`${called(target)} is away`]
  }
  const corners = [box.left + inset, box.right - inset].flatMap(x =>
    [box.top + inset, box.bottom - inset].map(y => ({x, y})),
  )
  return corners.flatMap(({x, y}) => {
    const over = hit(element, x, y)
    if (over && (over.contains(target) || target.contains(over))) return []
    return [`${called(target)} at ${Math.round(x)}, ${Math.round(y)}: ${over ? called(over) : "out of sight"}`]
  })
}
