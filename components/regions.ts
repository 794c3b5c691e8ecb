import type {MarkedView} from "./wayfinding.js"

/// Put the focus on the next or the previous of article, tools and annotations; past either end the key is the browser's,
/// and this is false.
export function goToRegion(root: ShadowRoot, articleView: Pick<MarkedView, "focus"> | null, by: 1 | -1): boolean {
  const active = root.activeElement
  const regions = [".paper", ".bar", ".desk"].map(name => root.querySelector(name))
  const at = regions.findIndex(region => region?.contains(active))
  const next = at < 0 ? (by > 0 ? 0 : 2) : at + by
  if (next === 0) articleView?.focus()
  else if (next === 1)
    root.querySelector<HTMLElement>('.bar :is([role="toolbar"] [tabindex="0"], .steps button)')?.focus()
  else if (next === 2) (selectedCard(root) ?? root.getElementById("list-title"))?.focus()
  else return false
  return true
}

function selectedCard(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('claim-card[data-selected="true"]')
}
