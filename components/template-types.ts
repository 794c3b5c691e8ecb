import type {ClaimAnnotator} from "./claim-annotator.js"
import type {AnnotatorEventName, AnnotatorEventOf} from "./events.js"

/// The attributes of `<claim-annotator>`, and the property that each of them is.
interface PropertyOf {
  "article-id": "articleId"
  "article-url": "articleUrl"
  for: "htmlFor"
  src: "src"
  reviewer: "reviewer"
  publisher: "publisher"
  "publisher-url": "publisherUrl"
  "review-url": "reviewUrl"
  scale: "scale"
  storage: "storage"
  images: "images"
  "heading-level": "headingLevel"
  "ui-lang": "uiLang"
  name: "name"
  required: "required"
  readonly: "readOnly"
  disabled: "disabled"
}

type Settable = PropertyOf[keyof PropertyOf] | "store" | "requirements" | "articleHTML" | "articleStyleSheet"

/// What a template may set: attributes as HTML writes them, and properties.
export type AnnotatorProps = {
  readonly [Name in keyof PropertyOf]?: ClaimAnnotator[PropertyOf[Name]] | undefined
} & {
  readonly [Name in Settable]?: ClaimAnnotator[Name] | undefined
}

/// What a template may listen to, where it writes `on` before the event's name.
export type AnnotatorListeners = {
  readonly [Name in AnnotatorEventName as `on${Name}`]?: ((event: AnnotatorEventOf<Name>) => void) | undefined
}
