interface Rooted {
  readonly root: ShadowRoot
}

/// Put the focus on an annotation's card, and take the browser's selection out of a form that is about to go: it would
/// be moved into the card, and Orca would believe to be there before the focus comes, and say nothing. False where there
/// is no card.
export function focusCard(stage: Rooted, id: string): boolean {
  const card = cardOf(stage, id)
  if (!card) return false
  card.focus()
  getSelection()?.removeAllRanges()
  return true
}

/// The card of an annotation.
export function cardOf({root}: Rooted, id: string): HTMLElement | null {
  return root.getElementById(`card-${id}`)
}
