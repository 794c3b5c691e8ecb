import {LitElement, type ReactiveController, type ReactiveElement} from "lit"
import {interfaceLanguage} from "./interface-language.js"
import {partsScope} from "./parts-registry.js"

const names = new WeakMap<object, string>()

/// What an element of ours is called in our templates. Unlike Lit's decorator it defines nothing: `define` does that, for
/// all of them at once. They are drawn again when the interface speaks another language.
export const customElement =
  (name: string) =>
  (element: typeof LitElement): void => {
    names.set(element, name)
    element.addInitializer(part => {
      if (part instanceof LitElement)
        part.addController({hostConnected: () => (part.renderOptions.creationScope = partsScope)})
      part.addController(new Redrawing(part))
    })
  }

/// The name that was given with `@customElement`.
export const nameOf = (element: CustomElementConstructor): string => names.get(element)!

class Redrawing implements ReactiveController {
  #tag = interfaceLanguage.tag
  #unsubscribe: () => void = () => undefined

  constructor(private readonly host: ReactiveElement) {}

  hostConnected(): void {
    this.#unsubscribe = interfaceLanguage.subscribe(() => this.#changed())
    if (this.#tag !== interfaceLanguage.tag) this.#changed()
  }

  hostDisconnected(): void {
    this.#unsubscribe()
  }

  #changed(): void {
    this.#tag = interfaceLanguage.tag
    this.host.requestUpdate()
  }
}
