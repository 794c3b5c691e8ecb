import {createContext} from "@lit/context"
import {type Rule, rules} from "../src/state/requirements.js"
import type {SaidWords} from "./announcer.js"

/** What is asked of a fact check before it is published: a rule, or a rule with the page's own words for it. */
export type Requirement = Rule | {readonly rule: Rule; readonly message?: string}

/** Something that is missing for publication. */
export interface Unmet {
  /** The rule that is not met; or that the article, or what is stored of it, is not there. */
  readonly code: Rule | "loading" | "storage" | "article"
  /** What is missing, as a sentence. */
  readonly message: string
  /** The annotation it is about; null where it is about none of them. */
  readonly id: string | null
}

/// What the list of missing things shows, and whom it asks.
export interface Publication {
  readonly unmet: readonly Unmet[]
  /// The words that one of them is about; null: none.
  readonly about: (unmet: Unmet) => SaidWords | null
  /// Lead the user to the place of one of them.
  readonly show: (unmet: Unmet) => void
  /// Do without what is stored.
  readonly goOn: () => void
  /// Say what is missing.
  readonly say: () => void
}
/// Null where nothing is asked for.
export const publicationContext = createContext<Publication | null>("claim-annotator/publication")

/// A page's list of requirements, as a copy that stays. `RangeError` for what is none.
export function requirementsFrom(list: unknown): readonly Requirement[] {
  if (!Array.isArray(list)) throw new RangeError(`No list of requirements: ${String(list)}`)
  const own = (list as readonly unknown[]).map(requirementFrom)
  const names = own.map(ruleOf)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new RangeError(`The requirement ${twice} is given twice`)
  return Object.freeze(own)
}

/// The rule of a requirement.
export const ruleOf = (requirement: Requirement): Rule =>
  typeof requirement === "string" ? requirement : requirement.rule

function requirementFrom(item: unknown): Requirement {
  const {rule, message} = (typeof item === "object" && item !== null ? item : {rule: item}) as Record<string, unknown>
  const name = rules.find(known => known === rule)
  if (name === undefined) throw new RangeError(`No such requirement: ${String(rule)}; there are ${rules.join(", ")}`)
  if (message === undefined) return name
  if (typeof message !== "string" || !message.trim()) throw new RangeError(`The message of ${name} is no text`)
  return Object.freeze({rule: name, message})
}
