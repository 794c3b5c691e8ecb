// The entry point `claim-annotator/react`: `<claim-annotator>` as a React component. Importing it in a browser defines the
// element. It needs `react` and `@lit/react`, which nothing else of ours does.
import {type EventName, createComponent} from "@lit/react"
import * as react from "react"
import {ClaimAnnotator as Element} from "./claim-annotator.js"
import {define} from "./define.js"
import type {AnnotatorEventName, AnnotatorEventOf} from "./events.js"

define()

/// An event with the type of what a listener gets.
const named = <Name extends AnnotatorEventName>(name: Name) => name as string as EventName<AnnotatorEventOf<Name>>

/// `<claim-annotator>`: its properties and events are props.
export const ClaimAnnotator = createComponent({
  react,
  tagName: "claim-annotator",
  elementClass: Element,
  displayName: "ClaimAnnotator",
  events: {
    onAnnotationsChange: named("annotations-change"),
    onAnnotationSelect: named("annotation-select"),
    onAnnotationsSaved: named("annotations-saved"),
    onStorageError: named("storage-error"),
    onArticleChange: named("article-change"),
    onArticleError: named("article-error"),
    onAnnotateRequest: named("annotate-request"),
    onDeleteRequest: named("delete-request"),
    onExportRequest: named("export-request"),
    onChange: "change",
  } satisfies Record<PropOf<AnnotatorEventName | "change">, string>,
})

/// `annotations-change` is `onAnnotationsChange`.
type PropOf<Name extends string> = `on${Pascal<Name>}`
type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>
