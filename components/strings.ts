import type {Tone} from "../src/model/rating-scale.js"
import {localized} from "./localized.js"
import {english} from "./strings/english.js"

/// Icons stand beside their word and are hidden from screen readers.
const icon = {
  yes: "✓",
  "mostly-yes": "✓",
  partly: "◐",
  "mostly-no": "✕",
  no: "✕",
  open: "?",
  none: "…",
} satisfies Record<Tone | "none", string>

/// Every word of the interface, in its language.
export const strings = Object.assign(localized(english), {icon})
