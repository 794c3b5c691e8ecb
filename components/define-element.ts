import {isServer} from "lit"
import {annotatorNames} from "./annotator-names.js"
import {nameOf} from "./custom-element.js"
import {partsRegistry} from "./parts-registry.js"

// Lit's types know only the browser's value.
const inNode = isServer as boolean

/// What `define` takes.
export interface DefineOptions {
  /// The element's name; `claim-annotator` by default.
  readonly name?: string
  /// Where it is known by that name; in the whole page by default.
  readonly registry?: CustomElementRegistry
}

/// Define an element and the parts it is made of. False where the name is taken already, by us or by somebody else, who
/// keeps it; and in Node.
export function defineElement(
  element: CustomElementConstructor,
  parts: readonly CustomElementConstructor[],
  {name = nameOf(element), registry}: DefineOptions,
): boolean {
  // Lit brings a `customElements` of its own to Node, and importing us must not fill it.
  if (inNode) return false
  const target = registry ?? customElements
  if (target.get(name)) return false
  for (const part of parts) defineOnce(partsRegistry(), nameOf(part), part)
  annotatorNames.add(name)
  // A class has one name in a registry.
  target.define(name, name === nameOf(element) ? element : class extends element {})
  return true
}

function defineOnce(registry: CustomElementRegistry, name: string, part: CustomElementConstructor): void {
  if (!registry.get(name)) registry.define(name, part)
}
