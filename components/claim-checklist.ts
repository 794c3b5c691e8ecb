import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {state} from "lit/decorators.js"
import {customElement} from "./custom-element.js"
import {type Publication, type Unmet, publicationContext} from "./publication.js"
import {quotedWords} from "./quoted-words.js"
import {strings} from "./strings.js"

/**
 * What is missing before the form can be submitted; each item leads to its place. Nothing where nothing is asked for.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-checklist")
export class ClaimChecklist extends LitElement {
  @consume({context: publicationContext, subscribe: true}) @state() publication: Publication | null = null
  @state() private open = false

  override createRenderRoot() {
    return this
  }

  /// What has the focus may be done, and go: the focus leaves it first.
  protected override willUpdate(): void {
    const root = this.getRootNode() as ShadowRoot
    const {activeElement} = root
    if (activeElement && this.contains(activeElement) && !this.#stays(activeElement))
      root.getElementById("list-title")?.focus()
  }

  override render() {
    const {publication} = this
    const words = strings.publication
    if (!publication) return nothing
    const {unmet} = publication
    const [first] = unmet
    if (!first) return html`<p class="meta">${words.nothing}</p>`
    if (first.code === "storage")
      return html`<p class="warn">${first.message}</p>
        <p class="row"><button class="go-on" @click=${() => publication.goOn()}>${words.goOn}</button></p>`
    return html`<details .open=${this.open} @toggle=${this.#toggled}>
      <summary>${words.title({count: unmet.length})}</summary>
      ${this.open ? this.#list(publication) : nothing}
    </details>`
  }

  #stays(element: Element): boolean {
    const unmet = this.publication?.unmet ?? []
    const isList = unmet.length > 0 && unmet[0]!.code !== "storage"
    if (element.matches(".go-on")) return unmet[0]?.code === "storage"
    if (element.localName === "summary") return isList
    return isList && [...this.querySelectorAll("li > button")].indexOf(element) < unmet.length
  }

  #list({unmet, about, show}: Publication): TemplateResult {
    const item = (one: Unmet) => {
      const words = about(one)
      return html`<li>
        <button class="plain" @click=${() => show(one)}>
          <span>${one.message} ${words ? quotedWords(words.words, words) : nothing}</span>
        </button>
      </li>`
    }
    return html`<ul>
        ${unmet.slice(0, most).map(item)}
      </ul>
      ${unmet.length > most ? html`<p class="meta">${strings.publication.more({count: unmet.length - most})}</p>` : nothing}`
  }

  /// Whoever opens the list asks for it: what is missing is said.
  readonly #toggled = ({target}: Event): void => {
    const {open} = target as HTMLDetailsElement
    if (open === this.open) return
    this.open = open
    if (open) this.publication?.say()
  }
}

/// So many items are shown at once.
const most = 20

declare global {
  interface HTMLElementTagNameMap {
    "claim-checklist": ClaimChecklist
  }
}
