import {isServer} from "lit"
import {customElement as define} from "lit/decorators.js"

// Lit's types know only the browser's value.
const inNode = isServer as boolean

/// Lit's decorator in a browser. In Node it defines nothing: Lit brings a `customElements` of its own there, and importing
/// us must not fill it.
export const customElement: typeof define = name => (inNode ? () => undefined : define(name))
