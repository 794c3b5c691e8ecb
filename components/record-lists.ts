import type {Agent} from "../src/model/agent.js"
import type {Annotation} from "../src/model/annotation.js"
import type {Citation} from "../src/model/citation.js"
import type {FactCheckState} from "../src/state/fact-check-plugin.js"

/// The records as a page reads them. Frozen.
export interface Lists {
  /// In article order, those that lost their place last.
  readonly annotations: readonly Annotation[]
  readonly citations: readonly Citation[]
  readonly agents: readonly Agent[]
}

export const noLists: Lists = {annotations: Object.freeze([]), citations: Object.freeze([]), agents: Object.freeze([])}

/// The lists of a state; where a list is still what it was, it is the very list of before.
export function listsOf({factCheck, places}: Pick<FactCheckState, "factCheck" | "places">, before: Lists): Lists {
  return {
    annotations: kept(
      places.order.map(id => factCheck.annotations.get(id)!),
      before.annotations,
    ),
    citations: kept([...factCheck.citations.values()], before.citations),
    agents: kept([...factCheck.agents.values()], before.agents),
  }
}

function kept<T>(list: readonly T[], before: readonly T[]): readonly T[] {
  const isSame = list.length === before.length && list.every((item, i) => item === before[i])
  return isSame ? before : Object.freeze(list)
}
