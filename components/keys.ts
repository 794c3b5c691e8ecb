import {isApple as mac} from "../src/view/platform.js"

/// What a key press can ask for.
export type KeyAction =
  | "mark-claim"
  | "mark-quote"
  | "mark-claim-or-open"
  | "next"
  | "previous"
  | "undo"
  | "redo"
  | "escape"
  | "next-region"
  | "previous-region"

/// One line of the key map.
export interface KeyBinding {
  readonly action: KeyAction
  /// As the browser reports them: modifiers in the order Ctrl, Alt, Shift, then `KeyboardEvent.key` (letters small).
  readonly keys: readonly string[]
  /// Works anywhere in the element but in text fields, not only in the article.
  readonly everywhere?: boolean
  readonly does: string
}

/// Ctrl, and ⌘ on Apple's machines.
const mod = mac ? "Meta" : "Ctrl"

/// The keys of the article; the text cursor's own are in `textCursorKeys`.
export const keyMap: readonly KeyBinding[] = [
  {action: "mark-claim", keys: [mac ? "Alt+Meta+m" : "Ctrl+Alt+m"], does: "Mark the selected words as a claim"},
  {
    action: "mark-quote",
    keys: [mac ? "Alt+Shift+Meta+m" : "Ctrl+Alt+Shift+m"],
    does: "Mark the selected words as a quote",
  },
  {
    action: "mark-claim-or-open",
    keys: ["Enter"],
    does: "With words selected: mark them as a claim. In a mark: go to its card",
  },
  {action: "mark-quote", keys: ["Shift+Enter"], does: "With words selected: mark them as a quote"},
  {action: "next", keys: ["F8"], does: "Next annotation"},
  {action: "previous", keys: ["Shift+F8"], does: "Previous annotation"},
  {action: "undo", keys: [`${mod}+z`], everywhere: true, does: "Undo"},
  {action: "redo", keys: [mac ? "Shift+Meta+z" : "Ctrl+Shift+z", `${mod}+y`], everywhere: true, does: "Redo"},
  {action: "escape", keys: ["Escape"], does: "Drop the selection, or stop adding words"},
  {action: "next-region", keys: ["F6"], everywhere: true, does: "On through article, tools and annotations"},
  {action: "previous-region", keys: ["Shift+F6"], everywhere: true, does: "Back through them"},
]

/// The keys of the text cursor, for the help.
export const textCursorKeys: readonly {readonly keys: readonly string[]; readonly does: string}[] = [
  {keys: ["← → ↑ ↓"], does: "Move the text cursor"},
  {keys: [mac ? "Option+← →" : "Ctrl+← →"], does: "Move by a word"},
  {keys: [mac ? "Option+↑ ↓" : "Ctrl+↑ ↓"], does: "Move by a paragraph"},
  {keys: ["Home", "End"], does: "To the start or end of the line"},
  {keys: ["Ctrl+Home", "Ctrl+End"], does: "To the start or end of the article"},
  {keys: ["Shift with any of these"], does: "Select"},
  {keys: [`${mac ? "⌘" : "Ctrl"}+A`], does: "Select the paragraph; again: the article"},
]

/// A key combination as people write it.
export function readableKeys(keys: string): string {
  return keys.replace("Meta", "⌘").replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`)
}

/// What a key press asks for; null where it asks for nothing.
export function actionOf(event: KeyboardEvent, inArticle: boolean): KeyAction | null {
  // AltGr types characters on many keyboards, and reports itself as Ctrl+Alt.
  if (event.getModifierState("AltGraph")) return null
  const pressed = [
    event.ctrlKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey ? "Shift" : "",
    event.metaKey ? "Meta" : "",
  ]
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
  // With Alt held, some layouts report another character for the key than its letter.
  const key = event.altKey && letter ? letter : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const name = [...pressed.filter(Boolean), key].join("+")
  return keyMap.find(binding => binding.keys.includes(name) && (inArticle || binding.everywhere))?.action ?? null
}
