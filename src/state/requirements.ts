import type {Annotation, Place} from "../model/annotation.js"
import {ratingOf} from "../model/asked-rating.js"
import type {FactCheckState} from "./fact-check-plugin.js"

/// What a fact check may have to meet before it is published, in the order in which it is asked for.
export const rules = [
  "annotation",
  "verdict",
  "explanation",
  "source",
  "attribution",
  "recheck",
  "lost",
  "draft",
] as const
export type Rule = (typeof rules)[number]

/// A rule that is not met, and the annotation it is about; null where it is about all of it.
export interface UnmetRule {
  readonly rule: Rule
  readonly id: string | null
}

/// What is not met of these rules: in article order, and for each annotation in the order of the rules.
export function unmetRules(value: FactCheckState, asked: readonly Rule[]): readonly UnmetRule[] {
  const {factCheck, places, drafts} = value
  const {order} = places
  if (!order.length) return asked.includes("annotation") ? [{rule: "annotation", id: null}] : []
  return order.flatMap(id => {
    const annotation = factCheck.annotations.get(id)!
    const broken = (rule: Rule) => rule !== "annotation" && isBroken[rule](annotation, places.get(id), drafts.has(id))
    return asked.filter(broken).map(rule => ({rule, id}))
  })
}

type Test = (annotation: Annotation, places: readonly Place[], hasDraft: boolean) => boolean

/// A claim without a verdict is told of that only: its explanation comes with it.
const isBroken: Readonly<Record<Exclude<Rule, "annotation">, Test>> = {
  verdict: annotation => annotation.kind === "claim" && !ratingOf(annotation),
  explanation: annotation => {
    const rating = annotation.kind === "claim" ? ratingOf(annotation) : null
    return !!rating && !rating.ratingExplanation?.trim()
  },
  source: ({kind, evidence}) => kind === "claim" && !evidence.length,
  attribution: annotation => annotation.kind === "quote" && !ratingOf(annotation),
  recheck: ({ratings}, places) => ratings.length > 0 && places.some(({status}) => status === "changed"),
  lost: (_, places) => places.some(({status}) => status === "lost"),
  draft: (_annotation, _places, hasDraft) => hasDraft,
}
