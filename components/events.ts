import type {Kind, TextRange} from "../src/model/annotation.js"
import type {Origin} from "../src/model/log-entry.js"

/// An event of `<claim-annotator>`: bubbles, is composed, and has its facts both in `detail` and as properties of its own.
export class AnnotatorEvent<Type extends string, Detail extends object> extends CustomEvent<Detail> {
  constructor(type: Type, detail: Detail, cancelable = false) {
    super(type, {detail, bubbles: true, composed: true, cancelable})
    for (const [name, value] of Object.entries(detail)) Object.defineProperty(this, name, {value, enumerable: true})
  }
}

/// The events of `<claim-annotator>` and what each tells.
export interface AnnotatorEventDetails {
  /// Annotations, sources or agents were made, changed or deleted.
  "annotations-change": {readonly origin: Origin; readonly ids: readonly string[]}
  /// Another annotation is selected, or none.
  "annotation-select": {readonly id: string | null}
  /// Everything done so far is stored.
  "annotations-saved": object
  /// Storage refused, or does not answer.
  "storage-error": {readonly error: unknown}
  /// Another article, or another text of it, is shown.
  "article-change": {readonly articleText: string}
  /// The article could not be read.
  "article-error": {readonly error: unknown; readonly src: string}
  /// A user is about to make an annotation; cancelable.
  "annotate-request": {readonly kind: Kind; readonly ranges: readonly TextRange[]; readonly exact: string}
  /// A user is about to delete an annotation; cancelable.
  "delete-request": {readonly id: string}
  /// A user is about to download the annotations; cancelable.
  "export-request": {readonly format: "json"}
}

export type AnnotatorEventName = keyof AnnotatorEventDetails

/// The event of that name.
export type AnnotatorEventOf<Type extends AnnotatorEventName> = AnnotatorEvent<Type, AnnotatorEventDetails[Type]> &
  AnnotatorEventDetails[Type]

declare global {
  interface HTMLElementEventMap {
    "annotations-change": AnnotatorEventOf<"annotations-change">
    "annotation-select": AnnotatorEventOf<"annotation-select">
    "annotations-saved": AnnotatorEventOf<"annotations-saved">
    "storage-error": AnnotatorEventOf<"storage-error">
    "article-change": AnnotatorEventOf<"article-change">
    "article-error": AnnotatorEventOf<"article-error">
    "annotate-request": AnnotatorEventOf<"annotate-request">
    "delete-request": AnnotatorEventOf<"delete-request">
    "export-request": AnnotatorEventOf<"export-request">
  }
}
