import {type Settings, defaultSettings, readSettings} from "./settings.js"

const key = "claim-annotator/settings"

/// Keeps the settings in the browser (`localStorage`: they are needed before anything is drawn), and tells every annotator
/// of a change, in other windows as well. Where the browser refuses storage they last as long as the page.
export class SettingsStore {
  #value: Settings | null = null
  readonly #listeners = new Set<() => void>()

  get value(): Settings {
    return (this.#value ??= readSettings(stored()))
  }

  change(change: Partial<Settings>): void {
    this.#value = {...this.value, ...change}
    store(JSON.stringify(this.#value))
    this.#tell()
  }

  reset(): void {
    this.change(defaultSettings)
  }

  /// Be told of every change. Returns what ends it.
  subscribe(listener: () => void): () => void {
    if (!this.#listeners.size) addEventListener("storage", this.#changedElsewhere)
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (!this.#listeners.size) removeEventListener("storage", this.#changedElsewhere)
    }
  }

  readonly #changedElsewhere = (event: StorageEvent): void => {
    if (event.key !== key && event.key !== null) return
    this.#value = readSettings(event.newValue)
    this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

/// The settings of this browser.
export const settings = new SettingsStore()

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // refused: a sandboxed frame, a browser that blocks storage
  }
}

function store(text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Refused, or full: the choice holds while the page is open.
  }
}
