import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {state} from "lit/decorators.js"
import {type Doing, deskContext, doingContext, settingsContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {moveInMenu, placeMenu} from "./menu.js"
import type {Settings} from "./settings.js"
import {type Action, Shortcuts, readableKeys} from "./shortcuts.js"
import type {Picking} from "./stage.js"
import {strings} from "./strings.js"

/// Which word of the interface names a tool.
type ToolName = {
  [Name in keyof typeof strings]: (typeof strings)[Name] extends string ? Name : never
}[keyof typeof strings]

interface Tool {
  readonly name: ToolName
  readonly label?: ToolName
  /// What stands on it in the narrowest bar.
  readonly short?: ToolName
  readonly icon?: string
  /// How wide the bar must be to have room for it; in a narrower one it is in the menu.
  readonly room?: "wide" | "widest"
  readonly primary?: boolean
  readonly action?: Action
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
  @consume({context: settingsContext, subscribe: true}) settings!: Settings
  /** Which tool is the tab stop. */
  @state() private stop = ""
  @state() private menuOpen = false

  override createRenderRoot() {
    return this
  }

  override render() {
    const [tools, selecting] = [this.#tools(), this.#selectionTools()]
    const more: Tool = {name: "more", run: () => this.#toggleMenu()}
    const settings: Tool = {name: "settings", run: desk => desk.windows.openSettings()}
    const help: Tool = {name: "help", action: "help", run: desk => desk.windows.openHelp()}
    const all = [...tools, more, ...selecting, help]
    const stop = all.find(tool => tool.name === this.stop) ?? all[0]
    const button = (tool: Tool, more?: string) => this.#button(tool, tool === stop, more)
    return html`
      <div
        class="tools"
        role="toolbar"
        aria-label=${strings.toolbar}
        data-selecting=${this.doing.selecting}
        @keydown=${this.#keyDown}
        @focusin=${this.#focusIn}
      >
        <div class="main-tools">
          ${tools.map(tool => button(tool))}
          <button
            id="more"
            data-tool=${more.name}
            aria-haspopup="menu"
            aria-expanded=${this.menuOpen}
            aria-controls="more-menu"
            tabindex=${stop === more ? 0 : -1}
            @click=${this.#toggleMenu}
            @keydown=${this.#moreKeyDown}
          >
            ${strings.more}<span aria-hidden="true">▾</span>
          </button>
        </div>
        ${
          selecting.length
            ? html`<div class="selection-tools" role="group" aria-label=${strings.selectionTools}>
                ${selecting.map(tool => button(tool))}
              </div>`
            : ""
        }
        ${button(help, "last")}
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
        ${this.#menuItems([...tools, ...selecting]).map(
          item => html`
            <button
              class=${item.room ? `unless-${item.room}` : ""}
              role="menuitem"
              tabindex="-1"
              aria-disabled=${!!item.off}
              @click=${() => this.#choose(item)}
            >
              ${strings[item.name]}
            </button>
          `,
        )}
        <button
          role="menuitemcheckbox"
          tabindex="-1"
          aria-checked=${this.settings.textCursor}
          @click=${() => this.#choose({name: "textCursor", run: desk => void desk.switchTextCursor()})}
        >
          <span class="check" aria-hidden="true">${this.settings.textCursor ? "✓" : ""}</span>${strings.textCursor}
        </button>
        <button role="menuitem" tabindex="-1" @click=${() => this.#choose(settings)}>${strings[settings.name]}</button>
      </div>
      ${this.doing.picking ? this.#picking(this.doing.picking.as) : ""}
    `
  }

  #tools(): readonly Tool[] {
    const {writable, canUndo, canRedo} = this.doing
    const writing: Tool[] = [
      {
        name: "markClaim",
        short: "markClaimShort",
        primary: true,
        action: "mark-claim",
        run: desk => void desk.marking.mark("claim"),
      },
      {
        name: "markQuote",
        short: "markQuoteShort",
        primary: true,
        action: "mark-quote",
        run: desk => void desk.marking.mark("quote"),
      },
      {name: "findWords", room: "wide", action: "find-words", run: desk => desk.findWords()},
      {name: "pickSentence", room: "wide", action: "pick-sentence", run: desk => desk.pickSentence()},
    ]
    const steps: Tool[] = [
      {
        name: "previousAnnotation",
        label: "previousShort",
        icon: "↑",
        room: "widest",
        action: "previous",
        run: desk => desk.way.step(-1),
      },
      {
        name: "nextAnnotation",
        label: "nextShort",
        icon: "↓",
        room: "widest",
        action: "next",
        run: desk => desk.way.step(1),
      },
    ]
    const undoing: Tool[] = [
      {name: "undo", room: "wide", action: "undo", off: !canUndo, run: desk => void desk.undo()},
      {name: "redo", room: "wide", action: "redo", off: !canRedo, run: desk => void desk.redo()},
    ]
    return writable ? [...writing, ...steps, ...undoing] : steps
  }

  #selectionTools(): readonly Tool[] {
    if (!this.doing.writable) return []
    return [
      {
        name: "previousSentence",
        room: "wide",
        action: "previous-sentence",
        run: desk => desk.selecting.step(-1, true),
      },
      {name: "nextSentence", room: "wide", action: "next-sentence", run: desk => desk.selecting.step(1, true)},
      {name: "extend", action: "extend", run: desk => desk.selecting.grow(1, true)},
      {name: "shrink", action: "shrink", run: desk => desk.selecting.grow(-1, true)},
    ]
  }

  /// What has no room in a narrow bar is in the menu; in a wide one the style sheet hides it there.
  #menuItems(tools: readonly Tool[]): readonly Tool[] {
    const importing: Tool = {name: "import", run: desk => desk.windows.chooseFile()}
    const exporting: Tool = {name: "export", run: desk => desk.windows.exportFile()}
    const articles: Tool = {name: "articlesItem", run: desk => desk.windows.openArticles()}
    return [
      ...(this.doing.writable ? [importing] : []),
      exporting,
      ...(this.doing.hasArchive ? [articles] : []),
      ...tools.filter(tool => tool.room),
    ]
  }

  #button(tool: Tool, isStop: boolean, more = ""): TemplateResult {
    const shortcuts = new Shortcuts(this.settings.keys, this.settings.shortcuts)
    const [keys] = tool.action ? shortcuts.keysOf(tool.action) : []
    return html`
      <button
        class=${[tool.primary ? "primary" : "", tool.room ?? "", more].filter(Boolean).join(" ")}
        data-tool=${tool.name}
        aria-label=${strings[tool.name]}
        title=${keys ? readableKeys(keys) : nothing}
        aria-disabled=${!!tool.off}
        tabindex=${isStop ? 0 : -1}
        @click=${() => tool.run(this.desk)}
      >
        ${tool.icon ? html`<span aria-hidden="true">${tool.icon}</span>` : ""}${this.#words(tool)}
      </button>
    `
  }

  #words({name, label = name, short = label}: Tool): TemplateResult | string {
    if (strings[short] === strings[label]) return strings[label]
    return html`<span class="long">${strings[label]}</span><span class="short">${strings[short]}</span>`
  }

  #picking(as: Picking["as"]): TemplateResult {
    return html`
      <div class="picking">
        <span>${strings.picking[as]}</span>
        <button class="primary" @click=${() => void this.desk.marking.addPicked()}>${strings.picking.add}</button>
        <button @click=${() => this.desk.marking.stopPicking()}>${strings.cancel}</button>
      </div>
    `
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[role=toolbar] button")].filter(button => button.checkVisibility())
  }

  #focusIn(event: FocusEvent): void {
    this.stop = (event.target as HTMLElement).dataset["tool"] ?? ""
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
    const menu = this.#menu()
    menu.togglePopover()
    if (!menu.matches(":popover-open")) return
    placeMenu(menu, () => this.querySelector("#more")!.getBoundingClientRect())
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
    if (event.key !== "Tab" && event.key !== "Escape") {
      moveInMenu(this.#menu(), event)
      return
    }
    this.#menu().hidePopover()
    this.querySelector<HTMLElement>("#more")?.focus()
    if (event.key === "Escape") event.preventDefault()
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
