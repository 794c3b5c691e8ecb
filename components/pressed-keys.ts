/// The keys of a press, in the form of a shortcut's; null for a modifier alone, and for AltGr, which types characters on
/// many keyboards and reports itself as Ctrl+Alt.
export function keysIn(event: KeyboardEvent): string | null {
  if (event.getModifierState("AltGraph")) return null
  if (["Control", "Alt", "Shift", "Meta", "AltGraph", "CapsLock"].includes(event.key)) return null
  const pressed = [
    event.ctrlKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey ? "Shift" : "",
    event.metaKey ? "Meta" : "",
  ]
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  // With Alt held, some layouts report another character for the key than its letter.
  const key = event.altKey && letter ? letter : event.key.length === 1 ? event.key.toLowerCase() : event.key
  return [...pressed.filter(Boolean), key === " " ? "Space" : key].join("+")
}
