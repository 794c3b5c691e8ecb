import {LitElement} from "lit"
import {partsScope} from "./parts-registry.js"

const names = new WeakMap<object, string>()

/// What an element of ours is called in our templates. Unlike Lit's decorator it defines nothing: `define` does that, for
/// all of them at once.
export const customElement =
  (name: string) =>
  (element: typeof LitElement): void => {
    names.set(element, name)
    element.addInitializer(part => {
      if (part instanceof LitElement)
        part.addController({hostConnected: () => (part.renderOptions.creationScope = partsScope)})
    })
  }

/// The name that was given with `@customElement`.
export const nameOf = (element: CustomElementConstructor): string => names.get(element)!
