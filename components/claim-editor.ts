import {consume} from "@lit/context"
import {LitElement, type TemplateResult, html, nothing} from "lit"
import {property, state} from "lit/decorators.js"
import {live} from "lit/directives/live.js"
import type {Annotation} from "../src/model/annotation.js"
import type {Draft} from "../src/model/draft.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {newId} from "../src/model/id.js"
import {aspectOf, ratingOf} from "../src/model/asked-rating.js"
import {type FormProblem, type FormValues, formProblems, newSource} from "../src/state/annotation-form.js"
import {deskContext, draftsContext} from "./contexts.js"
import {customElement} from "./custom-element.js"
import type {Desk} from "./desk.js"
import {type Choice, choiceField, selectField, textField} from "./fields.js"
import {labelName, verdictName} from "./rating-words.js"
import {sourceFields} from "./source-fields.js"
import {strings} from "./strings.js"

/**
 * The form of one annotation. What is typed is kept as a draft at once; *Save* applies it in one step, *Cancel* forgets
 * it.
 *
 * Draws into the root it stands in.
 */
@customElement("claim-editor")
export class ClaimEditor extends LitElement {
  @property({attribute: false}) annotation!: Annotation
  @property({attribute: false}) factCheck!: FactCheck
  @consume({context: deskContext}) desk!: Desk
  @consume({context: draftsContext, subscribe: true}) drafts!: ReadonlyMap<string, Draft>
  /** Problems are shown from the first attempt to save on, until there are none. */
  @state() private checked = false

  override createRenderRoot() {
    return this
  }

  override render() {
    const values = this.#values()
    const problems = this.checked ? formProblems(values) : []
    const aspect = aspectOf(this.annotation)
    return html`
      <form class="form" novalidate aria-label=${strings.kind[this.annotation.kind]} @keydown=${this.#keyDown}>
        <p class="meta">${strings.draftOpen}</p>
        ${this.#edges()}
        ${this.annotation.kind === "claim" ? this.#text("claimReviewed", values, problems, {rows: 2, hint: strings.form.claimReviewedHint}) : nothing}
        ${this.#text("speaker", values, problems)} ${this.#through(values)}
        ${choiceField({
          legend: strings.question[aspect],
          name: "rating",
          value: values.rating,
          choices: this.#verdicts(),
          change: rating => this.#type({rating}),
          ...problemOf(problems, "rating"),
        })}
        ${this.#text("explanation", values, problems, {rows: 3})} ${this.#sources(values, problems)}
        ${this.#text("privateNote", values, problems, {rows: 2})} ${this.#details(values, problems)}
        <div class="row">
          <button class="primary" type="submit" @click=${this.#save}>${strings.save}</button>
          <button type="button" @click=${() => void this.desk.forms.cancel(this.annotation.id)}>
            ${strings.cancel}
          </button>
        </div>
        <div class="row">
          ${
            this.annotation.kind === "quote"
              ? html`<button type="button" @click=${() => void this.desk.marking.alsoCheck(this.annotation.id)}>
                  ${strings.alsoCheck}
                </button>`
              : nothing
          }
          <button type="button" @click=${() => void this.desk.marking.add(this.annotation.id, "mention")}>
            ${strings.alsoSaidHere}
          </button>
          <button type="button" @click=${() => void this.desk.marking.add(this.annotation.id, "piece")}>
            ${strings.addPiece}
          </button>
          <button type="button" @click=${() => void this.desk.delete(this.annotation.id)}>
            ${strings.deleteAnnotation}
          </button>
        </div>
      </form>
    `
  }

  /// The marked words themselves can be mended: without dragging, a word at a time.
  #edges(): TemplateResult {
    const {form} = strings
    const button = (edge: "start" | "end", by: 1 | -1) =>
      html`<button
        type="button"
        aria-label=${form.moveEdge[edge][by < 0 ? "earlier" : "later"]}
        @click=${() => void this.desk.marking.moveEdge(this.annotation.id, edge, by)}
      >
        ${by < 0 ? form.earlier : form.later}
      </button>`
    return html`<div class="edges" role="group" aria-label=${form.words}>
      <span aria-hidden="true">${form.start}</span>${button("start", -1)}${button("start", 1)}
      <span aria-hidden="true">${form.end}</span>${button("end", -1)}${button("end", 1)}
    </div>`
  }

  #values(): FormValues {
    return this.desk.forms.valuesOf(this.annotation)
  }

  #type(change: Partial<FormValues>): void {
    const values = {...this.#values(), ...change}
    // What is added next has not been tried yet.
    if (!formProblems(values).length) this.checked = false
    this.desk.forms.type(this.annotation.id, values)
  }

  /// The same in one item of a list, as it stands by now: several fields may be filled before they are drawn again.
  #typeIn(list: "via" | "sources", index: number, change: object): void {
    const items: readonly object[] = this.#values()[list]
    this.#type({[list]: items.map((item, i) => (i === index ? {...item, ...change} : item))})
  }

  #text(
    name: "claimReviewed" | "speaker" | "explanation" | "privateNote" | "claimDate" | "translatedFrom" | "original",
    values: FormValues,
    problems: readonly FormProblem[],
    more: {rows?: number; hint?: string} = {},
  ): TemplateResult {
    return textField({
      name,
      label: strings.form[name],
      value: values[name],
      input: value => this.#type({[name]: value}),
      ...more,
      ...problemOf(problems, name),
    })
  }

  #verdicts(): readonly Choice[] {
    const scale = this.desk.forms.scaleOf(this.annotation)
    const rating = ratingOf(this.annotation)
    const labels: Choice[] = scale.labels.map(label => ({
      value: label.key,
      label: labelName(scale.id, label),
      icon: strings.icon[label.tone],
    }))
    // A verdict of a scale that is not known here can be kept.
    const known = !rating || labels.some(label => label.value === rating.key)
    return [
      {value: "", label: strings.form.noVerdict},
      ...(known ? [] : [{value: rating.key, label: verdictName(rating)}]),
      ...labels,
    ]
  }

  #through({via}: FormValues): TemplateResult {
    const set = (index: number, change: object) => this.#typeIn("via", index, change)
    return html`
      ${via.map(
        (step, i) => html`
          <div class="pair">
            ${textField({
              name: `via.${i}.name`,
              label: i ? strings.form.throughStep({number: i + 1}) : strings.form.through,
              value: step.name,
              input: name => set(i, {name}),
            })}
            ${textField({
              name: `via.${i}.cue`,
              label: i ? strings.form.throughCueStep({number: i + 1}) : strings.form.throughCue,
              value: step.cue,
              input: cue => set(i, {cue}),
            })}
          </div>
          <div class="row">
            <button type="button" class="plain" @click=${() => this.#remove("via", i, "speaker")}>
              ${strings.form.removeThrough}
            </button>
          </div>
        `,
      )}
      <div class="row">
        <button
          type="button"
          class="plain"
          @click=${() => this.#add({via: [...via, {name: "", cue: ""}]}, `via.${via.length}.name`)}
        >
          ${strings.form.addThrough}
        </button>
      </div>
    `
  }

  #sources({sources}: FormValues, problems: readonly FormProblem[]): TemplateResult {
    return html`
      ${sources.map((source, i) =>
        sourceFields({
          source,
          index: i,
          aspect: aspectOf(this.annotation),
          factCheck: this.factCheck,
          others: sources.filter(other => other !== source).map(other => other.citation),
          annotation: this.annotation.id,
          problem: name => problemOf(problems, `sources.${i}.${name}`),
          change: change => this.#typeIn("sources", i, change),
          remove: () => this.#remove("sources", i, "explanation"),
        }),
      )}
      <div class="row">
        <button type="button" data-field="add-source" @click=${() => this.#addSource(sources)}>
          ${strings.source.add}
        </button>
      </div>
    `
  }

  #details(values: FormValues, problems: readonly FormProblem[]): TemplateResult {
    const choices = (words: Readonly<Record<string, string>>): readonly Choice[] =>
      [["", strings.form.undecided] as const, ...Object.entries(words)].map(([value, label]) => ({value, label}))
    const open = values.claimDate || values.checkability || values.mode || values.translatedFrom || values.original
    return html`
      <details ?open=${live(!!open)}>
        <summary>${strings.form.moreDetails}</summary>
        <div class="form">
          ${
            this.annotation.kind === "claim"
              ? html`
                  ${this.#text("claimDate", values, problems, {hint: strings.form.dateHint})}
                  ${selectField({
                    name: "checkability",
                    label: strings.form.checkability,
                    value: values.checkability,
                    choices: choices(strings.form.checkabilities),
                    change: checkability => this.#type({checkability}),
                  })}
                `
              : html`
                  ${selectField({
                    name: "mode",
                    label: strings.form.mode,
                    value: values.mode,
                    choices: choices(strings.form.modes),
                    change: mode => this.#type({mode}),
                  })}
                  ${this.#text("translatedFrom", values, problems)}
                  ${this.#text("original", values, problems, {rows: 2})}
                `
          }
        </div>
      </details>
    `
  }

  #addSource(sources: FormValues["sources"]): void {
    const i = sources.length
    this.#add({sources: [...sources, newSource(newId(), newId())]}, `sources.${i}.citation`, `sources.${i}.name`)
  }

  /// Add a part of the form, and put the focus into it.
  #add(change: Partial<FormValues>, ...fields: readonly string[]): void {
    this.#type(change)
    void this.updateComplete.then(() => this.#focus(...fields))
  }

  /// Take a part of the form away; the focus goes to what is left in its place.
  #remove(list: "via" | "sources", index: number, before: string): void {
    const items: readonly unknown[] = this.#values()[list]
    this.#focus(list === "sources" ? "add-source" : before)
    this.#type({[list]: items.filter((_, i) => i !== index)})
    if (list === "sources") this.desk.say(strings.say.sourceRemoved)
  }

  #focus(...fields: readonly string[]): void {
    this.querySelector<HTMLElement>(fields.map(field => `[data-field="${field}"]`).join())?.focus()
  }

  /// Enter in a field presses the button as well. The form itself is never submitted: a frame may not be allowed to.
  #save(event: Event): void {
    event.preventDefault()
    const values = this.#values()
    const problems = formProblems(values)
    this.checked = true
    if (!problems.length) {
      void this.desk.forms.save(this.annotation.id, values)
      return
    }
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("details:has([aria-invalid=true])")?.setAttribute("open", "")
      this.querySelector<HTMLElement>("[aria-invalid=true]:not(fieldset), [aria-invalid=true] :checked")?.focus()
      const problem = strings.form.problems[problems[0]!.code]
      this.desk.say(strings.form.notSaved({problem, count: problems.length}), true)
    })
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault()
      event.stopPropagation()
      // What was typed stays as a draft; only the form closes.
      void this.desk.forms.leave(this.annotation.id)
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#save(event)
  }
}

function problemOf(problems: readonly FormProblem[], field: string): {problem?: string} {
  const found = problems.find(problem => problem.field === field)
  return found ? {problem: strings.form.problems[found.code]} : {}
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-editor": ClaimEditor
  }
}
