import {LitElement} from "lit"
import {property} from "lit/decorators.js"
import type {Requirement, Unmet} from "./publication.js"

const known = new WeakMap<FormControl, ElementInternals>()

/// What the browser keeps of a control; for our own parts only.
export const internalsOf = (control: FormControl): ElementInternals => known.get(control)!

/** What an element has of a form control, as `<textarea>` has it. */
export abstract class FormControl extends LitElement {
  /** @internal */
  static readonly formAssociated = true

  /** Its name in a form. */
  @property({reflect: true, useDefault: true}) name = ""
  /** The form is submitted only with a finished fact check. */
  @property({type: Boolean, reflect: true}) required = false
  /**
   * For readers of a published page: marks and cards, nothing to edit, and nothing private is shown; storage is not opened.
   */
  @property({attribute: "readonly", type: Boolean, reflect: true}) readOnly = false
  /** Users may change nothing at the moment, and nothing is submitted; also by a `<fieldset disabled>` around it. */
  @property({type: Boolean, reflect: true}) disabled = false

  readonly #internals = this.attachInternals()
  #form: HTMLFormElement | null = null

  constructor() {
    super()
    known.set(this, this.#internals)
    this.addEventListener("click", this.#labelPressed)
    // A label says what the whole of it is.
    this.addController({hostUpdated: () => (this.#internals.role = this.#internals.labels.length ? "group" : null)})
  }

  /** What the form submits; "" while there is nothing to be submitted. */
  abstract get value(): string
  /** What `required` asks for. */
  abstract get requirements(): readonly Requirement[]
  abstract set requirements(value: readonly Requirement[])
  /** What is missing of it. */
  abstract get unmet(): readonly Unmet[]
  /** Keep the form from being submitted, with these words; "" lets it go. */
  abstract setCustomValidity(message: string): void

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  /** `claim-annotator`, or the name the page has given the element. */
  get type(): string {
    return this.localName
  }

  /** The `<label>`s that belong to it. */
  get labels(): NodeList {
    return this.#internals.labels
  }

  /** Whether the browser checks it when the form is submitted. */
  get willValidate(): boolean {
    return this.#internals.willValidate
  }

  /** What keeps the form from being submitted; what is missing is `valueMissing`. */
  get validity(): ValidityState {
    this.checked()
    return this.#internals.validity
  }

  /** The same in words; "" where nothing does. */
  get validationMessage(): string {
    this.checked()
    return this.#internals.validationMessage
  }

  /** Is there nothing that keeps the form from being submitted? Fires `invalid` where there is. */
  checkValidity(): boolean {
    this.checked()
    return this.#internals.checkValidity()
  }

  /** The same; the browser also tells the user, and puts the focus on the place. */
  reportValidity(): boolean {
    this.checked()
    return this.#internals.reportValidity()
  }

  /** Called before the page learns whether it is valid: what has just been set counts. */
  protected abstract checked(): void

  /** @internal The form takes the value when it asks for it, so that it is not computed for each change. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener("formdata", this.#giveValue)
    this.#form = form
    form?.addEventListener("formdata", this.#giveValue)
  }

  readonly #giveValue = ({formData}: FormDataEvent): void => {
    if (!this.name || this.matches(":disabled, datalist *")) return
    const {value} = this
    if (value) formData.append(this.name, value)
  }

  /** Only the press of a label comes to the element itself, and to nothing in it. */
  readonly #labelPressed = (event: Event): void => {
    if (event.composedPath()[0] === this) this.focus()
  }
}
