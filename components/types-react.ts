// The entry point `claim-annotator/types/react`: types alone. `<claim-annotator>` is an element of JSX, as React 19 takes it.
import type {DetailedHTMLProps, HTMLAttributes} from "react"
import type {ClaimAnnotator} from "./claim-annotator.js"
import type {AnnotatorListeners, AnnotatorProps} from "./template-types.js"

/// What `<claim-annotator>` takes in JSX.
export type ClaimAnnotatorElementProps = DetailedHTMLProps<HTMLAttributes<ClaimAnnotator>, ClaimAnnotator> &
  AnnotatorProps &
  AnnotatorListeners

declare module "react" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- so do they say what JSX may hold
  namespace JSX {
    interface IntrinsicElements {
      "claim-annotator": ClaimAnnotatorElementProps
    }
  }
}
