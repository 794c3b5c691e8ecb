import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {property, query, state} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import {twoFrames} from "../src/view/two-frames.js"
import {deskContext, settingsContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {dialog, openToRead} from "./dialog.js"
import {heading} from "./heading.js"
import {settings} from "./settings-store.js"
import {keysIn} from "./pressed-keys.js"
import type {Settings} from "./settings.js"
import {type Action, type KeyRefusal, Shortcuts, defaultShortcuts, readableKeys, textCursorKeys} from "./shortcuts.js"
import {strings} from "./strings.js"

/**
 * The help: how to begin, and the shortcuts as they are at the moment, to be changed or switched off.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-help")
export class ClaimHelp extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: settingsContext, subscribe: true}) settings!: Settings
  @property({type: Number}) level = 2
  /** The shortcut whose new keys are being waited for. */
  @state() private changing: Action | null = null
  @query("dialog") private dialog!: HTMLDialogElement

  override createRenderRoot() {
    return this
  }

  /** Open it; closing gives the focus back. */
  open(): void {
    this.changing = null
    openToRead(this.dialog)
    void this.querySelector("claim-storage")?.refresh()
  }

  override render() {
    const words = strings.helpDialog
    return dialog(
      "help",
      this.level,
      words.title,
      html`
        <p tabindex="-1">${words.intro}</p>
        <p>${words.doors}</p>
        ${heading(this.level + 1, words.keys, "help-keys")}
        <p class="hint">${words.keysHint}</p>
        <label class="check-field">
          <input type="checkbox" .checked=${live(this.settings.shortcuts)} @change=${this.#switch} />
          <span>${words.on}</span>
        </label>
        ${this.#shortcuts()}
        <div class="row"><button type="button" @click=${this.#reset}>${words.reset}</button></div>
        ${heading(this.level + 1, words.cursorKeys, "help-cursor-keys")} ${this.#cursorKeys()}
        <claim-storage .level=${this.level + 1}></claim-storage>
        <div class="row">
          <button type="button" class="primary" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
      `,
    )
  }

  #shortcuts(): TemplateResult {
    const words = strings.helpDialog
    const shortcuts = this.#current()
    return html`<table class="keys" aria-labelledby="help-keys" @keydown=${this.#keyDown}>
      <thead>
        <tr>
          <th scope="col">${words.key}</th>
          <th scope="col">${words.does}</th>
        </tr>
      </thead>
      <tbody>
        ${defaultShortcuts.map(
          ({action}) =>
            html`<tr>
              <td>
                ${keyNames(shortcuts.allKeysOf(action))}
                <button
                  type="button"
                  class="plain"
                  aria-label=${(this.changing === action ? words.pressingName : words.changeName)({does: strings.shortcut[action]})}
                  data-action=${action}
                  @click=${() => this.#change(action)}
                  @blur=${() => this.#leave(action)}
                >
                  ${this.changing === action ? words.pressing : words.change}
                </button>
              </td>
              <td>${strings.shortcut[action]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  #cursorKeys(): TemplateResult {
    const words = strings.helpDialog
    return html`<table class="keys" aria-labelledby="help-cursor-keys">
      <thead>
        <tr>
          <th scope="col">${words.key}</th>
          <th scope="col">${words.does}</th>
        </tr>
      </thead>
      <tbody>
        ${textCursorKeys.map(
          ({keys, does}) =>
            html`<tr>
              <td>${keys ? keyNames(keys) : strings.shiftWithAny}</td>
              <td>${strings.textCursorKey[does]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  #current(): Shortcuts {
    return new Shortcuts(this.settings.keys, this.settings.shortcuts)
  }

  #switch(event: Event): void {
    const {checked} = event.target as HTMLInputElement
    settings.change({shortcuts: checked})
    this.desk.say(strings.helpDialog.switched[checked ? "on" : "off"])
  }

  #change(action: Action): void {
    this.changing = action
    this.desk.say(strings.helpDialog.press)
  }

  #leave(action: Action): void {
    if (this.changing === action) this.changing = null
  }

  /// The next key press after *Change* becomes the shortcut's, unless there is a reason against it.
  async #keyDown(event: KeyboardEvent): Promise<void> {
    const action = this.changing
    const keys = keysIn(event)
    if (!action || !keys || keys === "Tab" || keys === "Shift+Tab") return
    event.preventDefault()
    event.stopPropagation()
    const words = strings.helpDialog
    if (keys === "Escape" && action !== "escape") {
      this.changing = null
      this.desk.say(words.unchanged)
      return
    }
    const refusal = this.#current().refusal(action, keys)
    if (refusal) {
      this.desk.say(reason(refusal, readableKeys(keys)), true)
      return
    }
    this.changing = null
    settings.change({keys: {...this.settings.keys, [action]: [keys]}})
    // The button has another name by then, which is read out after two frames and would cut short what was said before.
    await this.updateComplete
    await twoFrames()
    this.desk.say(words.changed({keys: readableKeys(keys), does: strings.shortcut[action]}))
  }

  #reset(): void {
    settings.change({keys: {}, shortcuts: true})
    this.desk.say(strings.helpDialog.wasReset)
  }
}

function reason(refusal: KeyRefusal, keys: string): string {
  const {refused} = strings.helpDialog
  return refusal.code === "taken"
    ? refused.taken({keys, does: strings.shortcut[refusal.by]})
    : refused[refusal.code]({keys})
}

/// Key combinations that may break after each "+" where there is no room.
const keyNames = (combinations: readonly string[]) =>
  combinations.map(
    keys =>
      html`<kbd dir="ltr"
        >${readableKeys(keys)
          .split(/(?<=\+)/)
          .map((key, i) => html`${i ? html`<wbr />` : nothing}${key}`)}</kbd
      > `,
  )

declare global {
  interface HTMLElementTagNameMap {
    "claim-help": ClaimHelp
  }
}
