// The entry point `claim-annotator/types/preact`: types alone. `<claim-annotator>` is an element of Preact's JSX.
import type {HTMLAttributes} from "preact"
import type {ClaimAnnotator} from "./claim-annotator.js"
import type {AnnotatorListeners, AnnotatorProps} from "./template-types.js"

declare module "preact" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- so do they say what JSX may hold
  namespace JSX {
    interface IntrinsicElements {
      "claim-annotator": HTMLAttributes<ClaimAnnotator> & AnnotatorProps & AnnotatorListeners
    }
  }
}
