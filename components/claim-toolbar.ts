import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {state} from "lit/decorators.js"
import {type Doing, deskContext, doingContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {keyMap, type KeyAction, readableKeys} from "./keys.js"
import {strings} from "./strings.js"

interface Tool {
  readonly name: string
  readonly label?: string
  readonly icon?: string
  readonly wide?: boolean
  readonly primary?: boolean
  readonly key?: KeyAction
  readonly off?: boolean
  readonly run: (desk: Desk) => void
}

/**
 * The tools over the article: one tab stop, arrow keys inside (WAI-ARIA APG, toolbar pattern). A tool that does not
 * apply stays focusable and says so when it is pressed.
 *
 * Draws into the root it stands in, so that ids reach across.
 */
@customElement("claim-toolbar")
export class ClaimToolbar extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: doingContext, subscribe: true}) doing!: Doing
  @state() private stop = 0
  @state() private menuOpen = false

  override createRenderRoot() {
    return this
  }

  override render() {
    const tools = this.#tools()
    return html`
      <div
        class="tools"
        role="toolbar"
        aria-label=${strings.toolbar}
        @keydown=${this.#keyDown}
        @focusin=${this.#focusIn}
      >
        ${tools.map((tool, i) => this.#button(tool, i))}
        <button
          id="more"
          aria-haspopup="menu"
          aria-expanded=${this.menuOpen}
          aria-controls="more-menu"
          tabindex=${this.stop === tools.length ? 0 : -1}
          @click=${this.#toggleMenu}
          @keydown=${this.#moreKeyDown}
        >
          ${strings.more}<span aria-hidden="true">▾</span>
        </button>
        <button
          class="last"
          tabindex=${this.stop === tools.length + 1 ? 0 : -1}
          @click=${() => this.desk.windows.openHelp()}
        >
          ${strings.help}
        </button>
      </div>
      <div
        id="more-menu"
        class="menu"
        role="menu"
        aria-labelledby="more"
        popover="auto"
        tabindex="-1"
        @toggle=${this.#menuToggled}
        @keydown=${this.#menuKeyDown}
      >
        ${this.#menuItems(tools).map(
          item => html`
            <button
              class=${item.wide ? "narrow" : ""}
              role="menuitem"
              tabindex="-1"
              aria-disabled=${!!item.off}
              @click=${() => this.#choose(item)}
            >
              ${item.name}
            </button>
          `,
        )}
      </div>
      ${this.doing.picking ? this.#picking(this.doing.picking.as) : ""}
    `
  }

  #tools(): readonly Tool[] {
    const {writable, canUndo, canRedo} = this.doing
    const writing: Tool[] = [
      {name: strings.markClaim, primary: true, key: "mark-claim", run: desk => void desk.marking.mark("claim")},
      {name: strings.markQuote, primary: true, key: "mark-quote", run: desk => void desk.marking.mark("quote")},
    ]
    const steps: Tool[] = [
      {
        name: strings.previousAnnotation,
        label: strings.previousShort,
        icon: "↑",
        wide: true,
        key: "previous",
        run: desk => desk.way.step(-1),
      },
      {
        name: strings.nextAnnotation,
        label: strings.nextShort,
        icon: "↓",
        wide: true,
        key: "next",
        run: desk => desk.way.step(1),
      },
    ]
    const undoing: Tool[] = [
      {name: strings.undo, wide: true, key: "undo", off: !canUndo, run: desk => void desk.undo()},
      {name: strings.redo, wide: true, key: "redo", off: !canRedo, run: desk => void desk.redo()},
    ]
    return writable ? [...writing, ...steps, ...undoing] : steps
  }

  /// What has no room in a narrow bar is in the menu; in a wide one the style sheet hides it there.
  #menuItems(tools: readonly Tool[]): readonly Tool[] {
    return [
      ...(this.doing.writable ? [{name: strings.import, run: (desk: Desk) => desk.windows.chooseFile()}] : []),
      {name: strings.export, run: (desk: Desk) => desk.windows.exportFile()},
      ...tools.filter(tool => tool.wide),
    ]
  }

  #button(tool: Tool, index: number): TemplateResult {
    const keys = keyMap.find(binding => binding.action === tool.key)?.keys[0]
    return html`
      <button
        class=${[tool.primary ? "primary" : "", tool.wide ? "wide" : ""].join(" ").trim()}
        aria-label=${tool.name}
        title=${keys ? readableKeys(keys) : nothing}
        aria-disabled=${!!tool.off}
        tabindex=${this.stop === index ? 0 : -1}
        @click=${() => tool.run(this.desk)}
      >
        ${tool.icon ? html`<span aria-hidden="true">${tool.icon}</span>` : ""}${tool.label ?? tool.name}
      </button>
    `
  }

  #picking(as: "mention" | "piece"): TemplateResult {
    return html`
      <div class="picking">
        <span>${strings.picking[as]}</span>
        <button class="primary" @click=${() => void this.desk.marking.addPicked()}>${strings.picking.add}</button>
        <button @click=${() => this.desk.marking.stopPicking()}>${strings.cancel}</button>
      </div>
    `
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[role=toolbar] > button")].filter(
      button => getComputedStyle(button).display !== "none",
    )
  }

  #focusIn(event: FocusEvent): void {
    const all = [...this.querySelectorAll("[role=toolbar] > button")]
    this.stop = Math.max(0, all.indexOf(event.target as Element))
  }

  #keyDown(event: KeyboardEvent): void {
    const buttons = this.#buttons()
    const at = buttons.indexOf(event.target as HTMLElement)
    const forward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight"
    const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight"
    const to = {[forward]: at + 1, [backward]: at - 1, Home: 0, End: buttons.length - 1}[event.key]
    if (to === undefined || event.defaultPrevented) return
    event.preventDefault()
    buttons.at(to % buttons.length)?.focus()
  }

  #menu(): HTMLElement {
    return this.querySelector<HTMLElement>("#more-menu")!
  }

  #toggleMenu(): void {
    const at = this.querySelector("#more")!.getBoundingClientRect()
    const menu = this.#menu()
    menu.togglePopover()
    if (!menu.matches(":popover-open")) return
    // Physical, as what it is measured by.
    const below = at.bottom + menu.offsetHeight < innerHeight
    menu.style.top = `${below ? at.bottom : Math.max(0, at.top - menu.offsetHeight - 4)}px`
    menu.style.left = `${Math.max(0, Math.min(at.left, document.documentElement.clientWidth - menu.offsetWidth - 4))}px`
    menu.querySelector("button")?.focus()
  }

  #moreKeyDown(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown") return
    event.preventDefault()
    this.#toggleMenu()
  }

  #menuToggled(event: ToggleEvent): void {
    this.menuOpen = event.newState === "open"
    if (this.menuOpen && !this.#menu().matches(":focus-within")) this.#menu().querySelector("button")?.focus()
  }

  #menuKeyDown(event: KeyboardEvent): void {
    const items = [...this.#menu().querySelectorAll("button")].filter(item => item.checkVisibility())
    const at = items.indexOf(event.target as HTMLButtonElement)
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key]
    if (event.key === "Tab" || event.key === "Escape") {
      this.#menu().hidePopover()
      this.querySelector<HTMLElement>("#more")?.focus()
      if (event.key === "Escape") event.preventDefault()
    } else if (to !== undefined) {
      event.preventDefault()
      items.at(to % items.length)?.focus()
    }
  }

  #choose(item: Tool): void {
    this.#menu().hidePopover()
    this.querySelector<HTMLElement>("#more")?.focus()
    item.run(this.desk)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-toolbar": ClaimToolbar
  }
}
