import {type TemplateResult, html, nothing} from "lit"
import {live} from "lit/directives/live.js"

// Fields of a form: a visible label that is the accessible name, a hint, and what is wrong beside the field. A form is
// open once in a root, so a field's path makes its id.

interface Field {
  /// Path of the field in the form, and `data-field` of its control.
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly problem?: string
}

/// One of several answers.
export interface Choice {
  readonly value: string
  readonly label: string
  readonly icon?: string
}

/// A text field; with `rows`, one of several lines.
export function textField(
  field: Field & {readonly input: (value: string) => void; readonly rows?: number; readonly type?: "text" | "url"},
): TemplateResult {
  const id = `field-${field.name}`
  const typed = (event: Event) => field.input((event.target as HTMLInputElement).value)
  const {described, notes} = annotations(field, id)
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      ${
        field.rows
          ? html`<textarea
              id=${id}
              data-field=${field.name}
              rows=${field.rows}
              dir="auto"
              aria-describedby=${described ?? nothing}
              aria-invalid=${field.problem ? "true" : nothing}
              .value=${live(field.value)}
              @input=${typed}
            ></textarea>`
          : html`<input
              id=${id}
              data-field=${field.name}
              type=${field.type ?? "text"}
              dir=${field.type === "url" ? "ltr" : "auto"}
              autocomplete="off"
              aria-describedby=${described ?? nothing}
              aria-invalid=${field.problem ? "true" : nothing}
              .value=${live(field.value)}
              @input=${typed}
            />`
      }
      ${notes}
    </div>
  `
}

/// A choice of one, all answers in sight.
export function choiceField(
  field: Omit<Field, "label"> & {
    readonly legend: string
    readonly choices: readonly Choice[]
    readonly change: (value: string) => void
  },
): TemplateResult {
  const id = `field-${field.name}`
  const {described, notes} = annotations(field, id)
  return html`
    <fieldset
      role="radiogroup"
      aria-labelledby="${id}-legend"
      aria-describedby=${described ?? nothing}
      aria-invalid=${field.problem ? "true" : nothing}
    >
      <legend id="${id}-legend">${field.legend}</legend>
      <div class="choices">
        ${field.choices.map(
          choice =>
            html`<label>
              <input
                type="radio"
                name=${id}
                value=${choice.value}
                aria-describedby=${field.problem ? `${id}-problem` : nothing}
                .checked=${live(choice.value === field.value)}
                @change=${() => field.change(choice.value)}
              />
              <span
                >${choice.icon ? html`<span aria-hidden="true">${choice.icon}</span> ` : nothing}${choice.label}</span
              >
            </label>`,
        )}
      </div>
      ${notes}
    </fieldset>
  `
}

/// A choice of one from a list that opens.
export function selectField(
  field: Field & {readonly choices: readonly Choice[]; readonly change: (value: string) => void},
): TemplateResult {
  const id = `field-${field.name}`
  const {described, notes} = annotations(field, id)
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      <select
        id=${id}
        data-field=${field.name}
        aria-describedby=${described ?? nothing}
        .value=${live(field.value)}
        @change=${(event: Event) => field.change((event.target as HTMLSelectElement).value)}
      >
        ${field.choices.map(
          choice =>
            html`<option value=${choice.value} ?selected=${choice.value === field.value}>${choice.label}</option>`,
        )}
      </select>
      ${notes}
    </div>
  `
}

function annotations({hint, problem}: Pick<Field, "hint" | "problem">, id: string) {
  const ids = [problem ? `${id}-problem` : "", hint ? `${id}-hint` : ""].filter(Boolean)
  return {
    described: ids.length ? ids.join(" ") : null,
    notes: html`
      ${problem ? html`<span class="warn" id="${id}-problem">${problem}</span>` : nothing}
      ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    `,
  }
}
