import {factCheckState} from "../src/state/fact-check-plugin.js"
import {undoDepths} from "../src/state/undo.js"
import type {Session} from "./session.js"
import type {Workbench} from "./workbench.js"

/// Show how it stands as `:state()`s that a page's styles and scripts can ask for. `<claim-annotator>` says what each means.
export function showStates(states: CustomStateSet, bench: Workbench): void {
  for (const [name, isSo] of Object.entries(statesOf(bench)))
    if (isSo) states.add(name)
    else states.delete(name)
}

function statesOf({session, isReady, articleError}: Workbench) {
  const isOpen = isReady && !!session
  const status = session?.saveState?.status
  const value = session && factCheckState(session.annotator.state)
  const order = value?.places.order ?? []
  return {
    empty: isOpen && !order.length,
    dirty: isOpen && (session.inMemory ? hasWork(session) : session.isUnsaved),
    saved: isOpen && session.opened && status === "stored",
    error: status === "failed" || !!articleError,
    orphans: order.some(id => value!.places.get(id).some(place => place.status === "lost")),
  }
}

/// In memory: has anything been done here, or before the page was opened again?
function hasWork({annotator: {state, value}, hasTakenIn}: Session): boolean {
  return hasTakenIn || undoDepths(state).undo > 0 || value.drafts.size > 0
}
