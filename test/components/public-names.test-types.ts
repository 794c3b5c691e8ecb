// Compiled by `npm run check`, never run: the names of `<claim-annotator>` as types. A member that took the place of one
// of LitElement's or HTMLElement's (`update`, `remove`) would break the element. That nothing is overridden without this
// being meant is in test/build.test.mjs.
import type {LitElement} from "lit"
import type {ClaimAnnotator} from "../../components/claim-annotator.js"

/// What pages may use, besides what every element has.
type PublicName =
  | ("articleId" | "articleUrl" | "htmlFor" | "src" | "reviewer" | "publisher" | "publisherUrl" | "reviewUrl" | "scale")
  | ("storage" | "images" | "headingLevel" | "uiLang" | "name" | "required" | "readOnly" | "disabled" | "store")
  | ("ready" | "annotations" | "citations" | "agents" | "articleText" | "articleHTML" | "articleStyleSheet" | "saved")
  | ("place" | "annotate" | "edit" | "delete" | "select" | "undo" | "redo" | "cite" | "history")
  | ("toJSON" | "load" | "exportAs")
  | (
      | "value"
      | "requirements"
      | "unmet"
      | "form"
      | "type"
      | "labels"
      | "willValidate"
      | "validity"
      | "validationMessage"
    )
  | ("checkValidity" | "reportValidity" | "setCustomValidity")

/// What only our own parts use (`@internal`).
type InternalName = "contentScale" | "reportLoad"

/// What Lit calls, as far as we make it public, and what the browser calls.
type Lifecycle =
  | "render"
  | "adoptedCallback"
  | ("formAssociatedCallback" | "formDisabledCallback" | "formResetCallback" | "formStateRestoreCallback")

/// The members whose type is another than LitElement's.
type Retyped = {
  [Name in keyof LitElement]-?: Pick<LitElement, Name> extends Pick<ClaimAnnotator, Name> ? never : Name
}[keyof LitElement]

type None<Names extends never> = Names

export type TakenFromLitElement = None<Extract<PublicName | InternalName, keyof LitElement>>
export type Missing = None<Exclude<PublicName | InternalName, keyof ClaimAnnotator>>
export type NotListed = None<Exclude<keyof ClaimAnnotator, keyof LitElement | PublicName | InternalName | Lifecycle>>
export type OtherThanLitElement = None<Retyped>
