import {isDirection, isLanguageTag} from "./language.js"

/// The attributes `lang` and `dir` of a node or mark; `null` is "as around it".
export const languageAttrs = {
  lang: {default: null, validate: validateLanguage},
  dir: {default: null, validate: validateDirection},
}

function validateLanguage(value: unknown): void {
  if (value !== null && !isLanguageTag(value)) throw new RangeError(`Not a language tag: ${JSON.stringify(value)}`)
}

function validateDirection(value: unknown): void {
  if (value !== null && !isDirection(value)) throw new RangeError(`Not a direction: ${JSON.stringify(value)}`)
}
