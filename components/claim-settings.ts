import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html} from "lit"
import {property, query} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import {deskContext, settingsContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {dialog, openToRead} from "./dialog.js"
import {choiceField} from "./fields.js"
import {settings} from "./settings-store.js"
import {type Settings, defaultSettings} from "./settings.js"
import {strings} from "./strings.js"

/**
 * What a user can choose for this tool. Everything takes effect at once and is remembered.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-settings")
export class ClaimSettings extends LitElement {
  @consume({context: deskContext}) desk!: Desk
  @consume({context: settingsContext, subscribe: true}) settings!: Settings
  @property({type: Number}) level = 2
  @query("dialog") private dialog!: HTMLDialogElement

  override createRenderRoot() {
    return this
  }

  open(): void {
    openToRead(this.dialog)
  }

  override render() {
    const words = strings.settingsDialog
    return dialog(
      "settings",
      this.level,
      words.title,
      html`
        <p class="hint" tabindex="-1">${words.kept}</p>
        ${this.#check("textCursor", words.textCursor, words.textCursorHint)}
        ${this.#check("saySelection", words.saySelection, words.saySelectionHint)}
        ${this.#choice("spokenMarks", words.spokenMarks, words.spokenMarksOptions)}
        ${this.#choice("paragraphButtons", words.paragraphButtons, words.paragraphButtonsOptions)}
        ${this.#choice("afterForm", words.afterForm, words.afterFormOptions)}
        ${this.#choice("controls", words.controls, words.controlsOptions)}
        <div class="row">
          <button type="button" @click=${this.#reset}>${words.reset}</button>
          <button type="button" class="primary" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
      `,
    )
  }

  #check(name: "textCursor" | "saySelection", label: string, hint: string): TemplateResult {
    const id = `setting-${name}`
    return html`<div class="field">
      <label class="check-field">
        <input
          type="checkbox"
          id=${id}
          aria-describedby="${id}-hint"
          .checked=${live(this.settings[name])}
          @change=${(event: Event) => settings.change({[name]: (event.target as HTMLInputElement).checked})}
        />
        <span>${label}</span>
      </label>
      <span class="hint" id="${id}-hint">${hint}</span>
    </div>`
  }

  #choice<Name extends "spokenMarks" | "paragraphButtons" | "afterForm" | "controls">(
    name: Name,
    legend: string,
    options: Readonly<Record<Settings[Name], string>>,
  ): TemplateResult {
    return choiceField({
      legend,
      name: `setting-${name}`,
      value: this.settings[name],
      choices: Object.entries<string>(options).map(([value, label]) => ({value, label})),
      change: value => settings.change({[name]: value}),
    })
  }

  /// The keys are the help's, and stay.
  #reset(): void {
    const {shortcuts, keys} = this.settings
    settings.change({...defaultSettings, shortcuts, keys})
    this.desk.say(strings.settingsDialog.wasReset)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-settings": ClaimSettings
  }
}
