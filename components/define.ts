import {ClaimAnnotator} from "./claim-annotator.js"
import {type DefineOptions, defineElement} from "./define-element.js"
import {parts} from "./parts.js"

export type {DefineOptions}

/// Define the element. False where the name is taken already, by us or by somebody else, who keeps it; and in Node.
export function define(options: DefineOptions = {}): boolean {
  return defineElement(ClaimAnnotator, parts, options)
}
