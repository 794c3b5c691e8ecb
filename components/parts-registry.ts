/// Where the names of our parts (`claim-card` and so on) are known. Where the browser can make one, it is a registry of their
/// own: neither an element of the page's nor another version of ours gets in the way. Else it is the page's.
export const partsRegistry = (): CustomElementRegistry => (registry ??= ownRegistry() ?? customElements)

let registry: CustomElementRegistry | undefined

function ownRegistry(): CustomElementRegistry | null {
  if (!("customElementRegistry" in Element.prototype)) return null
  try {
    return new CustomElementRegistry()
  } catch {
    return null
  }
}

/// For Lit: our templates come to life by that registry.
export const partsScope = {
  importNode: (node: Node): Node => {
    const customElementRegistry = partsRegistry()
    return customElementRegistry === customElements
      ? document.importNode(node, true)
      : document.importNode(node, {customElementRegistry})
  },
}
