import {Plugin} from "prosemirror-state"
import {changeInfo} from "./change-info.js"
import {RecordStep} from "./record-step.js"

/// Keeps the article as it is: only record steps, and the one transaction that opens another article, get through.
export function readOnly(): Plugin {
  return new Plugin({
    filterTransaction: tr => tr.steps.every(step => step instanceof RecordStep) || !!changeInfo(tr).newArticle,
  })
}
