// The entry point `claim-annotator/types/vue`: types alone. `<claim-annotator>` is known in Vue's templates.
import type {HTMLAttributes, PublicProps} from "vue"
import type {ClaimAnnotator} from "./claim-annotator.js"
import type {AnnotatorEventName, AnnotatorEventOf} from "./events.js"
import type {AnnotatorProps} from "./template-types.js"

/// `@annotations-change` and so on.
type Emits = {[Name in AnnotatorEventName]: (event: AnnotatorEventOf<Name>) => void}

declare module "vue" {
  interface GlobalComponents {
    "claim-annotator": new () => ClaimAnnotator & {
      $props: HTMLAttributes & AnnotatorProps & PublicProps
      $emit: Emits
    }
  }
}
