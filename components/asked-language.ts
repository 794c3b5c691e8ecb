import type {ReactiveController, ReactiveElement} from "lit"
import {interfaceLanguage} from "./interface-language.js"

/// An element that may ask for a language of the interface.
type Host = ReactiveElement & {readonly uiLang: string}

/// Those in the page, the one that was asked last at the end.
const hosts = new Set<Host>()

/// Asks for the language that an element's `ui-lang` names, as long as it is in the page: the element whose `ui-lang` was
/// set last decides for all. Where none is set it is the page's own language.
export class AskedLanguage implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this)
  }

  hostConnected(): void {
    this.ask()
  }

  hostDisconnected(): void {
    hosts.delete(this.host)
    if (hosts.size) speak()
  }

  /// `ui-lang` may be another one.
  ask(): void {
    if (!this.host.isConnected) return
    hosts.delete(this.host)
    hosts.add(this.host)
    speak()
  }
}

function speak(): void {
  const all = [...hosts]
  const {uiLang, ownerDocument} = all.findLast(host => host.uiLang !== "") ?? all.at(-1)!
  interfaceLanguage.use(uiLang || ownerDocument.documentElement.lang)
}
