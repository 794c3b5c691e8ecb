import {type Agent, agentNamed} from "../model/agent.js"
import type {Annotation} from "../model/annotation.js"
import type {FactCheck} from "../model/fact-check.js"
import {newId} from "../model/id.js"
import {textField, without} from "./form-fields.js"

/// The name of an agent as a form shows it; "" for one that has none, and for one that nobody knows.
export function nameOf(id: string | undefined, factCheck: FactCheck): string {
  return id === undefined ? "" : (factCheck.agents.get(id)?.name ?? "")
}

/// Finds the agents that a form's names stand for, and makes those nobody knows yet.
export class FormAgents {
  /// By id, those that have been made.
  readonly made = new Map<string, Agent>()

  constructor(private readonly factCheck: FactCheck) {}

  /// Who says it. A name that is left as it was shown keeps its agent: it may be more than a name, or have none.
  speaker({speaker}: Annotation, name: string): string | undefined {
    if (name === nameOf(speaker, this.factCheck)) return speaker
    return name.trim() ? this.#named(name) : undefined
  }

  /// Who passed it on. Each step is the one it was filled from, where there is one: by name and cue, else by name.
  via(annotation: Annotation, steps: readonly {readonly name: string; readonly cue: string}[]): Annotation["via"] {
    const left = [...annotation.via]
    return steps.flatMap(({name, cue}) => {
      const named = left.filter(step => nameOf(step.agent, this.factCheck) === name)
      const before = named.find(step => (step.cue ?? "") === cue) ?? named[0]
      if (before) left.splice(left.indexOf(before), 1)
      if (!before && !name.trim()) return []
      return [{...(before ? without(before, "cue") : {agent: this.#named(name)}), ...textField("cue", cue, before)}]
    })
  }

  /// Somebody who is known by an id: made if need be, never written over.
  add(agent: Agent): void {
    if (!this.factCheck.agents.has(agent.id)) this.made.set(agent.id, agent)
  }

  #named(name: string): string {
    const typed = agentNamed(name)
    const known = [...this.factCheck.agents.values(), ...this.made.values()].find(({name}) => name === typed.name)
    if (known) return known.id
    // The id that comes from the name may be somebody's who has another name by now.
    const agent = this.factCheck.agents.has(typed.id) ? {...typed, id: newId()} : typed
    this.made.set(agent.id, agent)
    return agent.id
  }
}
