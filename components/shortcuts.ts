import {isApple as mac} from "../src/view/platform.js"
import {keysIn} from "./pressed-keys.js"
import {strings} from "./strings.js"

/// What a key press can ask for.
export type Action =
  | "mark-claim"
  | "mark-quote"
  | "enter"
  | "quote-selection"
  | "find-words"
  | "pick-sentence"
  | "next-sentence"
  | "previous-sentence"
  | "extend"
  | "shrink"
  | "next"
  | "previous"
  | "undo"
  | "redo"
  | "escape"
  | "next-region"
  | "previous-region"
  | "help"

/// A shortcut and its keys, as the browser reports them: modifiers in the order Ctrl, Alt, Shift, Meta, then
/// `KeyboardEvent.key` (letters small).
export interface Shortcut {
  readonly action: Action
  readonly keys: readonly string[]
  /// Works anywhere in the element but in text fields, not only in the article.
  readonly everywhere?: boolean
}

const mod = mac ? "Meta" : "Ctrl"

/// The keys as they are at first; the text cursor's own are `textCursorKeys`. Each has a button or menu item as well.
export const defaultShortcuts: readonly Shortcut[] = [
  {action: "mark-claim", keys: [mac ? "Alt+Meta+m" : "Ctrl+Alt+m"]},
  {action: "mark-quote", keys: [mac ? "Alt+Shift+Meta+m" : "Ctrl+Alt+Shift+m"]},
  {action: "enter", keys: ["Enter"]},
  {action: "quote-selection", keys: ["Shift+Enter"]},
  {action: "find-words", keys: [mac ? "Alt+Meta+f" : "Ctrl+Alt+f"]},
  {action: "pick-sentence", keys: [mac ? "Alt+Meta+k" : "Ctrl+Alt+k"]},
  {action: "next-sentence", keys: [mac ? "Ctrl+Alt+ArrowDown" : "Alt+ArrowDown"]},
  {action: "previous-sentence", keys: [mac ? "Ctrl+Alt+ArrowUp" : "Alt+ArrowUp"]},
  {action: "extend", keys: [mac ? "Ctrl+Alt+Shift+ArrowDown" : "Alt+Shift+ArrowDown"]},
  {action: "shrink", keys: [mac ? "Ctrl+Alt+Shift+ArrowUp" : "Alt+Shift+ArrowUp"]},
  {action: "next", keys: ["F8"]},
  {action: "previous", keys: ["Shift+F8"]},
  {action: "undo", keys: [`${mod}+z`], everywhere: true},
  {action: "redo", keys: mac ? ["Shift+Meta+z"] : ["Ctrl+Shift+z", "Ctrl+y"], everywhere: true},
  {action: "escape", keys: ["Escape"]},
  {action: "next-region", keys: ["F6"], everywhere: true},
  {action: "previous-region", keys: ["Shift+F6"], everywhere: true},
  {action: "help", keys: ["Shift+F1"], everywhere: true},
]

/// The keys of the text cursor. They are the system's own and stay as they are.
export const textCursorKeys: readonly {
  /// Null: Shift with any of the others.
  readonly keys: readonly string[] | null
  readonly does: keyof typeof strings.textCursorKey
}[] = [
  {keys: ["← → ↑ ↓"], does: "move"},
  {keys: [mac ? "Option+← →" : "Ctrl+← →"], does: "moveWord"},
  {keys: [mac ? "Option+↑ ↓" : "Ctrl+↑ ↓"], does: "moveParagraph"},
  {keys: ["Home", "End"], does: "moveLine"},
  {keys: ["Ctrl+Home", "Ctrl+End"], does: "moveArticle"},
  {keys: null, does: "select"},
  {keys: [`${mod}+a`], does: "selectParagraph"},
]

/// Why keys cannot be given to a shortcut.
export type KeyRefusal =
  {readonly code: "no-modifier" | "text-cursor" | "browser"} | {readonly code: "taken"; readonly by: Action}

/// The shortcuts as a user has set them.
export class Shortcuts {
  readonly #keys: ReadonlyMap<Action, readonly string[]>

  /// `changes` are the keys that are not the default, by action.
  constructor(
    changes: Readonly<Record<string, readonly string[]>>,
    private readonly on: boolean,
  ) {
    this.#keys = new Map(defaultShortcuts.map(({action, keys}) => [action, changes[action] ?? keys]))
  }

  /// The keys of a shortcut, the first one first; none where it has none or all are switched off.
  keysOf(action: Action): readonly string[] {
    return this.on ? this.allKeysOf(action) : []
  }

  /// The keys of a shortcut, also while all are switched off.
  allKeysOf(action: Action): readonly string[] {
    return this.#keys.get(action) ?? []
  }

  /// What a key press asks for; null where it asks for nothing. Escape is not switched off with the others: it ends what
  /// otherwise could not be ended by a key.
  actionOf(event: KeyboardEvent, inArticle: boolean): Action | null {
    const keys = keysIn(event)
    if (!keys) return null
    for (const {action, everywhere} of defaultShortcuts)
      if (this.allKeysOf(action).includes(keys) && (inArticle || everywhere))
        return this.on || action === "escape" ? action : null
    return null
  }

  /// Why a shortcut cannot have these keys; null where it can.
  refusal(action: Action, keys: string): KeyRefusal | null {
    const key = keys.split("+").at(-1)!
    const isFunctionKey = /^F\d+$/.test(key)
    if (!/^(Ctrl|Alt|Meta)\+/.test(keys) && !isFunctionKey && !["Enter", "Escape"].includes(key))
      return {code: "no-modifier"}
    if (isTextCursors(keys)) return {code: "text-cursor"}
    if (browserKeys.test(keys)) return {code: "browser"}
    const by = defaultShortcuts.find(other => other.action !== action && this.allKeysOf(other.action).includes(keys))
    return by ? {code: "taken", by: by.action} : null
  }
}

/// A key combination as people write it, and as it stands on the keys of their language.
export function readableKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = strings.keyName
  // The key itself may be a plus.
  const parts = keys.split(/\+(?=.)/)
  const isCombined = parts.length > 1
  const nameOf = (key: string) =>
    signs.get(key) ?? names[key] ?? (isCombined && key.length === 1 ? key.toUpperCase() : key)
  return parts.map(nameOf).join("+")
}

/// Keys that are called by a sign.
const signs: ReadonlyMap<string, string> = new Map([
  ["Meta", "⌘"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
])

function isTextCursors(keys: string): boolean {
  const word = mac ? "Alt" : "Ctrl"
  const plain = keys.replace("Shift+", "")
  return (
    plain === `${mod}+a` ||
    new RegExp(`^(?:(?:${word}|${mod})\\+)?Arrow(?:Up|Down|Left|Right)$`).test(plain) ||
    /^(?:Ctrl\+)?(?:Home|End)$/.test(plain)
  )
}

/// What browsers and systems never hand to a page, or what users would miss.
const browserKeys =
  /^(?:(?:Ctrl|Meta)\+(?:Shift\+)?[tnwqlrcvxpsf0+-]|(?:Ctrl|Alt|Meta)\+(?:Shift\+)?Tab|Alt\+(?:F4|ArrowLeft|ArrowRight)|(?:Ctrl\+)?F5|F1|F3|F7|F11|F12)$/
