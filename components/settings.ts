import * as v from "valibot"
import type {SpokenMarks} from "../src/view/drawn-marks.js"

/// What a user has chosen for this tool, in this browser: for every article and every annotator.
export interface Settings {
  /// The browser's own text cursor in the article, for screen readers that prefer it.
  readonly textCursor: boolean
  readonly spokenMarks: SpokenMarks
  /// Say the sentence that a key has selected. Screen readers say it themselves, most of them.
  readonly saySelection: boolean
  /// When the buttons beside paragraphs are shown: near the pointer and the text cursor, always, or never.
  readonly paragraphButtons: "near" | "always" | "never"
  /// Where the focus goes after a form: the card, or back to the article.
  readonly afterForm: "card" | "article"
  /// Controls of at least 44 CSS pixels, or smaller ones.
  readonly controls: "large" | "dense"
  /// Whether shortcuts do anything.
  readonly shortcuts: boolean
  /// Keys that are not the default, by the shortcut's name.
  readonly keys: Readonly<Record<string, readonly string[]>>
}

export const defaultSettings: Settings = {
  textCursor: false,
  spokenMarks: "marks",
  saySelection: false,
  paragraphButtons: "near",
  afterForm: "card",
  controls: "large",
  shortcuts: true,
  keys: {},
}

const d = defaultSettings
const schema = v.object({
  textCursor: v.fallback(v.boolean(), d.textCursor),
  spokenMarks: v.fallback(v.picklist(["off", "marks", "ends"]), d.spokenMarks),
  saySelection: v.fallback(v.boolean(), d.saySelection),
  paragraphButtons: v.fallback(v.picklist(["near", "always", "never"]), d.paragraphButtons),
  afterForm: v.fallback(v.picklist(["card", "article"]), d.afterForm),
  controls: v.fallback(v.picklist(["large", "dense"]), d.controls),
  shortcuts: v.fallback(v.boolean(), d.shortcuts),
  keys: v.fallback(v.record(v.string(), v.array(v.string())), {}),
})

/// What was stored, field by field: what is missing or of the wrong kind is the default.
export function readSettings(stored: string | null): Settings {
  try {
    return v.parse(schema, {...defaultSettings, ...(JSON.parse(stored ?? "{}") as object)})
  } catch {
    return defaultSettings
  }
}
