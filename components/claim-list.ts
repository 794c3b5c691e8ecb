import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, noChange, nothing} from "lit"
import {property} from "lit/decorators.js"
import {repeat} from "lit/directives/repeat.js"
import type {Annotation, Place} from "../src/model/annotation.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {needsALook, standingOf} from "../src/state/place-counts.js"
import type {Log} from "../src/state/log.js"
import type {Places} from "../src/state/places.js"
import {CardFilling} from "./card-filling.js"
import type {ReadingCard} from "./reading-card.js"
import {
  type Doing,
  doingContext,
  draftIdsContext,
  factCheckContext,
  logContext,
  type ReaderDesk,
  placesContext,
  readerDeskContext,
} from "./contexts.js"
import {customElement} from "./custom-element.js"
import {number} from "./formats.js"
import {heading} from "./heading.js"
import {interfaceLanguage} from "./interface-language.js"
import {ListPositions} from "./list-positions.js"
import {type ReadText, wordsLanguage} from "./quoted-words.js"
import {reveal} from "./reveal.js"
import {strings} from "./strings.js"

/**
 * The annotations in article order, those that lost their place last.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-list")
export class ClaimList extends LitElement {
  @consume({context: readerDeskContext}) desk!: ReaderDesk
  @consume({context: factCheckContext, subscribe: true}) factCheck!: FactCheck
  @consume({context: placesContext, subscribe: true}) places!: Places
  @consume({context: logContext, subscribe: true}) log!: Log
  @consume({context: draftIdsContext, subscribe: true}) drafts!: ReadonlySet<string>
  @consume({context: doingContext, subscribe: true}) doing!: Doing
  /** Level of the list's heading; cards are one below. */
  @property({type: Number}) level = 2
  /** The keys that readers step with, as people write them: previous, next. */
  @property({attribute: false}) keys: readonly (string | undefined)[] = []
  /** The article's text as it stands. */
  @property({attribute: false}) text!: ReadText

  /// What each card was last drawn from. Only those that differ are drawn again.
  readonly #drawnFrom = new Map<string, CardSource>()
  #shared: readonly unknown[] = []
  #order: readonly string[] = []
  readonly #filling = new CardFilling(id => this.#card(id))
  readonly #positions = new ListPositions()

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener("click", this.#clicked)
    this.addEventListener("focusin", reveal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener("click", this.#clicked)
    this.removeEventListener("focusin", reveal)
  }

  override createRenderRoot() {
    return this
  }

  /// What has the focus here: a card that is put elsewhere in the list would lose it.
  #held: HTMLElement | null = null

  /// The focus leaves a card before the card goes: undo, and other windows, take some away as well.
  protected override willUpdate(): void {
    if (this.places.order !== this.#order)
      this.#filling.expect(this.places.order.filter(id => !this.#drawnFrom.has(id)))
    const root = this.getRootNode() as ShadowRoot
    const active = root.activeElement?.closest<HTMLElement>("claim-card")
    const stays = (card: HTMLElement) => this.factCheck.annotations.has(card.dataset["id"]!)
    this.#held = active && stays(active) ? (root.activeElement as HTMLElement) : null
    if (!active || stays(active)) return
    const cards = [...this.querySelectorAll<HTMLElement>("claim-card")]
    const at = cards.indexOf(active)
    const next = cards.slice(at).find(stays) ?? cards.slice(0, at).findLast(stays) ?? root.getElementById("list-title")
    next?.focus()
  }

  protected override updated(): void {
    const {order} = this.places
    if (order === this.#order) return
    this.#order = order
    if (this.#held?.isConnected && !this.#held.matches(":focus")) this.#held.focus()
    const list = this.querySelector(".cards")
    if (list) this.#positions.update(list)
    if (this.#drawnFrom.size <= order.length) return
    const ids = new Set(order)
    for (const id of this.#drawnFrom.keys()) if (!ids.has(id)) this.#drawnFrom.delete(id)
  }

  override render() {
    const {order} = this.places
    const {writable, published} = this.doing
    const shared = [writable, published, this.level, this.text, interfaceLanguage.tag]
    if (!isSame(shared, this.#shared)) this.#drawnFrom.clear()
    this.#shared = shared
    const title = html`${strings.annotations} <span aria-hidden="true">(${number(order.length)})</span>`
    return html`
      <div class="desk-head">
        ${heading(this.level, title, "list-title")}
        ${published ? nothing : html`<claim-save-status></claim-save-status>`}
      </div>
      ${published ? this.#hint() : html`<claim-place-summary></claim-place-summary><claim-checklist></claim-checklist>`}
      ${
        order.length
          ? html`<ol class="cards">
              ${repeat(
                order,
                id => id,
                (id, i) => this.#item(id, i, order.length),
              )}
            </ol>`
          : html`<p class="hint">${writable ? strings.empty : strings.emptyReadOnly}</p>`
      }
    `
  }

  /// An item; `noChange` where it is drawn like that already.
  #item(id: string, index: number, count: number): TemplateResult | typeof noChange {
    const opensTray = this.#isOrphan(id) && !this.#isOrphan(this.places.order[index - 1])
    const source = this.#sourceOf(id, opensTray)
    const before = this.#drawnFrom.get(id)
    if (before && isSame(source, before)) return noChange
    this.#drawnFrom.set(id, source)
    const [annotation, places, selected, editing, draft, , othersWait] = source
    if (selected || editing) this.#filling.ask(id)
    const {lang, dir} = wordsLanguage(this.text, places[0]?.ranges[0]?.start)
    return html`<li aria-posinset=${index + 1} aria-setsize=${count}>
      ${opensTray ? this.#trayHead() : nothing}
      <claim-card
        class="card"
        part="card"
        id="card-${id}"
        role="comment"
        tabindex="-1"
        data-id=${id}
        data-kind=${annotation.kind}
        data-selected=${selected}
        .desk=${this.desk}
        .annotation=${annotation}
        .places=${places}
        .factCheck=${this.factCheck}
        .log=${this.log}
        .published=${this.doing.published}
        .mentions=${this.#paragraphs(places)}
        .wordsNow=${this.#wordsNow(places)}
        .wordsLang=${lang}
        .wordsDir=${dir}
        .editing=${!!editing}
        .draft=${draft}
        .writable=${this.doing.writable}
        .othersWait=${othersWait}
        .level=${this.level + 1}
        .filled=${this.#filling.isDue(id)}
      ></claim-card>
    </li>`
  }

  /// Whatever a card depends on: what is its own, and the records it names. An open form shows any of them.
  #sourceOf(id: string, opensTray: boolean): CardSource {
    const {factCheck, doing} = this
    const annotation = factCheck.annotations.get(id)!
    const {speaker, via, evidence, partOf} = annotation
    return [
      annotation,
      this.places.get(id),
      doing.selected === id,
      doing.editing === id && factCheck,
      this.drafts.has(id),
      opensTray,
      doing.selected === id && this.#othersWait(id),
      this.log.get(id),
      speaker !== undefined && factCheck.agents.get(speaker),
      partOf !== undefined && factCheck.annotations.has(partOf),
      ...via.map(step => factCheck.agents.get(step.agent)),
      ...evidence.flatMap(item => [factCheck.citations.get(item.citation), this.log.get(item.citation)]),
    ]
  }

  /// Whether somebody has to look at another annotation, for its place.
  #othersWait(id: string): boolean {
    const {annotations} = this.factCheck
    const waits = (other: string) => needsALook(standingOf(annotations.get(other)!, this.places.get(other)))
    return !this.doing.published && this.places.order.some(other => other !== id && waits(other))
  }

  /// The keys of readers; who has no keyboard is not told.
  #hint(): TemplateResult | typeof nothing {
    const [previous, next] = this.keys
    if (!next || !previous || !this.places.order.length) return nothing
    return html`<p class="hint keys">${strings.published.hint({next, previous})}</p>`
  }

  /// Has it no place left?
  #isOrphan(id: string | undefined): boolean {
    return id !== undefined && this.places.get(id).every(({ranges}) => !ranges.length)
  }

  /// What stands above the annotations that have lost their place.
  #trayHead(): TemplateResult {
    const {writable, published} = this.doing
    const {tray, trayHint} = published ? strings.published : strings.places
    return html`<div class="tray">
      ${heading(this.level + 1, tray, "tray-title")}
      <p class="hint">${writable || published ? trayHint : strings.places.trayHintReadOnly}</p>
    </div>`
  }

  #card(id: string): ReadingCard | null {
    return (this.getRootNode() as ShadowRoot).getElementById(`card-${id}`) as ReadingCard | null
  }

  #paragraphs(places: readonly Place[]): readonly number[] {
    if (places.length < 2) return none
    return places.slice(1).flatMap(place => (place.ranges[0] ? [this.text.blockAt(place.ranges[0].start) + 1] : []))
  }

  #wordsNow(places: readonly Place[]): readonly string[] {
    const wordsAt = ({ranges}: Place) => ranges.map(({start, end}) => this.text.text.slice(start, end)).join(" … ")
    return places.map(place => (place.status === "changed" ? wordsAt(place) : ""))
  }

  /// A press anywhere on a card, but not on what does something itself, selects it and shows it in the article.
  readonly #clicked = (event: MouseEvent): void => {
    const target = event.target as Element
    const id = target.closest<HTMLElement>("claim-card")?.dataset.id
    if (id === undefined || target.closest("button, a, input, textarea, select, label, summary")) return
    this.desk.way.select(id, "mark")
  }
}

type CardSource = readonly [
  annotation: Annotation,
  places: readonly Place[],
  selected: boolean,
  editing: FactCheck | false,
  draft: boolean,
  opensTray: boolean,
  othersWait: boolean,
  ...named: unknown[],
]

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

const none: readonly number[] = []

declare global {
  interface HTMLElementTagNameMap {
    "claim-list": ClaimList
  }
}
