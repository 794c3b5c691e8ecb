import * as v from "valibot"
import type {Agent} from "../model/agent.js"
import {type Annotation, type QuotePart, checkabilities, quoteModes} from "../model/annotation.js"
import {aspectOf, ratingOf} from "../model/asked-rating.js"
import {type Citation, citationTypes, disclosures, isWebAddress} from "../model/citation.js"
import {partialDateSchema} from "../model/dates.js"
import {type Evidence, stances} from "../model/evidence.js"
import type {FactCheck} from "../model/fact-check.js"
import type {Json} from "../model/json.js"
import {type RatingScale, rate, ratingScales} from "../model/rating-scale.js"
import type {Rating} from "../model/rating.js"
import {FormAgents, nameOf} from "./form-agents.js"
import {choiceField, textField, without} from "./form-fields.js"
import type {RecordPatch} from "./record-commands.js"

/// A source as the form shows it: the evidence and, in the same breath, the citation it names. Everything as typed.
export interface SourceValues {
  /// Evidence id.
  readonly id: string
  /// Citation id; a new source has one of its own from the start.
  readonly citation: string
  readonly name: string
  readonly type: string
  readonly url: string
  readonly author: string
  readonly publisher: string
  readonly datePublished: string
  readonly archivedAt: string
  readonly disclosure: string
  readonly stance: string
  readonly excerpt: string
  readonly locator: string
}

/// The form of an annotation, as typed. Empty text is an absent field.
export interface FormValues {
  readonly claimReviewed: string
  readonly claimDate: string
  readonly checkability: string
  readonly mode: string
  readonly translatedFrom: string
  readonly original: string
  readonly speaker: string
  readonly via: readonly {readonly name: string; readonly cue: string}[]
  /// Key of a label of the form's scale; "" for no verdict yet.
  readonly rating: string
  readonly explanation: string
  readonly privateNote: string
  readonly sources: readonly SourceValues[]
}

/// What is wrong with one field of the form: `sources.0.url` is the path of the first source's address.
export interface FormProblem {
  readonly field: string
  readonly code: "not-a-web-address" | "no-name" | "not-a-date" | "no-verdict"
}

/// A form filled with what the records say.
export function formOf(annotation: Annotation, factCheck: FactCheck): FormValues {
  const name = (id: string | undefined) => nameOf(id, factCheck)
  const {claim, quote} = annotation
  const rating = ratingOf(annotation)
  return {
    claimReviewed: claim?.claimReviewed ?? "",
    claimDate: claim?.claimDate ?? "",
    checkability: claim?.checkability ?? "",
    mode: quote?.mode ?? "",
    translatedFrom: quote?.translation?.from ?? "",
    original: quote?.translation?.original ?? "",
    speaker: name(annotation.speaker),
    via: annotation.via.map(step => ({name: name(step.agent), cue: step.cue ?? ""})),
    rating: rating?.key ?? "",
    explanation: rating?.ratingExplanation ?? "",
    privateNote: annotation.privateNote ?? "",
    sources: annotation.evidence.map(item => sourceValues(item, factCheck.citations.get(item.citation) ?? null)),
  }
}

/// The form of a new source.
export function newSource(id: string, citation: string): SourceValues {
  const open = {id, citation, stance: "supports", reviewAspect: "content"} as const
  return sourceValues(open, null)
}

/// A source's form, for a citation that is there already.
export function sourceValues(item: Evidence, citation: Citation | null): SourceValues {
  return {
    id: item.id,
    citation: item.citation,
    name: citation?.name ?? "",
    type: citation?.type ?? "web",
    url: citation?.url ?? "",
    author: citation?.author ?? "",
    publisher: citation?.publisher ?? "",
    datePublished: citation?.datePublished ?? "",
    archivedAt: citation?.archivedAt ?? "",
    disclosure: citation?.disclosure ?? "public",
    stance: item.stance,
    excerpt: item.excerpt ?? "",
    locator: item.locator ?? "",
  }
}

/// What has to be put right before the form can be applied.
export function formProblems(values: FormValues): readonly FormProblem[] {
  const problems: FormProblem[] = []
  const check = (field: string, ok: boolean, code: FormProblem["code"]) => {
    if (!ok) problems.push({field, code})
  }
  const isDate = (text: string) => text === "" || v.is(partialDateSchema, text)
  const isAddress = (text: string) => text === "" || isWebAddress(text)
  // An explanation belongs to a verdict; without one it would be lost.
  check("rating", values.rating !== "" || values.explanation.trim() === "", "no-verdict")
  values.sources.forEach((source, i) => {
    check(`sources.${i}.name`, source.name.trim() !== "", "no-name")
    check(`sources.${i}.url`, isAddress(source.url.trim()), "not-a-web-address")
    check(`sources.${i}.archivedAt`, isAddress(source.archivedAt.trim()), "not-a-web-address")
    check(`sources.${i}.datePublished`, isDate(source.datePublished.trim()), "not-a-date")
  })
  check("claimDate", isDate(values.claimDate.trim()), "not-a-date")
  return problems
}

/// The records that a form without problems stands for. What is left as `formOf` showed it stays exactly as it is.
/// `author` is the reviewer's agent, `now` dates the judgement; a verdict that is left as it was keeps its own.
export function applyForm(
  annotation: Annotation,
  values: FormValues,
  factCheck: FactCheck,
  scale: RatingScale,
  by: {readonly author: Agent | null; readonly now: string},
): RecordPatch {
  const agents = new FormAgents(factCheck)
  const speaker = agents.speaker(annotation, values.speaker)
  const via = agents.via(annotation, values.via)
  const rating = ratingFrom(annotation, values, scale, by)
  if (by.author && rating?.author === by.author.id) agents.add(by.author)
  const next: Annotation = {
    ...without(annotation, "speaker", "claim", "quote", "privateNote"),
    ...(speaker === undefined ? {} : {speaker}),
    via,
    ...claimPart(annotation, values),
    ...quotePart(annotation, values),
    ratings: withRating(annotation, rating),
    evidence: values.sources.map(source => evidenceFrom(annotation, source)),
    ...textField("privateNote", values.privateNote, annotation),
  }
  const citations = values.sources.map(source => citationFrom(factCheck.citations.get(source.citation) ?? null, source))
  return {annotations: [next], citations, agents: [...agents.made.values()]}
}

function claimPart(annotation: Annotation, values: FormValues): Pick<Annotation, "claim"> {
  const claim = {
    ...without(annotation.claim ?? {}, "claimReviewed", "claimDate", "checkability"),
    ...textField("claimReviewed", values.claimReviewed, annotation.claim),
    ...textField("claimDate", values.claimDate, annotation.claim),
    ...choiceField("checkability", values.checkability, checkabilities),
  }
  return Object.keys(claim).length ? {claim} : {}
}

function quotePart(annotation: Annotation, values: FormValues): Pick<Annotation, "quote"> {
  const translation = translationFrom(annotation.quote?.translation, values)
  const quote = {
    ...without(annotation.quote ?? {}, "mode", "translation"),
    ...choiceField("mode", values.mode, quoteModes),
    ...(translation ? {translation} : {}),
  }
  return Object.keys(quote).length ? {quote} : {}
}

function translationFrom(before: QuotePart["translation"], values: FormValues): QuotePart["translation"] {
  const {translatedFrom, original} = values
  if (translatedFrom === (before?.from ?? "") && original === (before?.original ?? "")) return before
  const from = translatedFrom.trim()
  if (!from && !original.trim()) return undefined
  // Original words whose language nobody has named (BCP 47: undetermined).
  return {...without(before ?? {}, "original"), from: from || "und", ...textField("original", original, before)}
}

/// At most one verdict on each question, in the order there is.
function withRating(annotation: Annotation, rating: Rating | null): readonly Rating[] {
  const before = ratingOf(annotation)
  if (rating && !before) return [...annotation.ratings, rating]
  return annotation.ratings.flatMap(other => (other !== before ? [other] : rating ? [rating] : []))
}

function ratingFrom(
  annotation: Annotation,
  values: FormValues,
  scale: RatingScale,
  {author, now}: {readonly author: Agent | null; readonly now: string},
): Rating | null {
  if (!values.rating) return null
  const before = ratingOf(annotation)
  if (before?.key === values.rating)
    return {...without(before, "ratingExplanation"), ...textField("ratingExplanation", values.explanation, before)}
  // A draft may be older than the page's choice of a scale.
  const own = [scale, ...ratingScales].find(
    ({reviewAspect, labels}) =>
      reviewAspect === aspectOf(annotation) && labels.some(label => label.key === values.rating),
  )
  if (!own) return before
  const explanation = textField("ratingExplanation", values.explanation)
  return rate(own, values.rating, {...explanation, ...(author ? {author: author.id} : {}), asOf: now})
}

function evidenceFrom(annotation: Annotation, source: SourceValues): Evidence {
  const before = annotation.evidence.find(item => item.id === source.id)
  const fresh = {id: source.id, citation: source.citation, reviewAspect: aspectOf(annotation)}
  return {
    ...without(before ?? {...fresh, stance: "background"}, "excerpt", "locator"),
    citation: source.citation,
    stance: stances.find(stance => stance === source.stance) ?? "background",
    ...textField("excerpt", source.excerpt, before),
    ...textField("locator", source.locator, before),
  }
}

function citationFrom(before: Citation | null, source: SourceValues): Citation {
  const fields = ["url", "author", "publisher", "datePublished", "archivedAt"] as const
  const was: Citation = before ?? {id: source.citation, type: "web", name: "", disclosure: "public"}
  return {
    ...without(was, ...fields),
    type: citationTypes.find(type => type === source.type) ?? "web",
    name: source.name === before?.name ? before.name : source.name.trim(),
    ...textField("url", source.url, was),
    ...textField("author", source.author, was),
    ...textField("publisher", source.publisher, was),
    ...textField("datePublished", source.datePublished, was),
    ...textField("archivedAt", source.archivedAt, was),
    disclosure: disclosures.find(disclosure => disclosure === source.disclosure) ?? "public",
  }
}

/// Form values out of storage: fields that are missing or of the wrong type come from `fallback`. Items that are none
/// are dropped, and so are sources without ids.
export function formFromJson(json: {readonly [field: string]: Json}, fallback: FormValues): FormValues {
  const texts = <T extends object>(value: unknown, like: T): T =>
    Object.fromEntries(
      Object.entries(like).map(([key, own]) => {
        const stored = (value as Record<string, unknown> | null)?.[key]
        return [key, typeof own === "string" && typeof stored === "string" ? stored : own]
      }),
    ) as T
  const items = <T extends object>(value: Json | undefined, own: readonly T[], like: T): readonly T[] => {
    if (!Array.isArray(value)) return own
    const objects = (value as readonly Json[]).filter(item => typeof item === "object" && !Array.isArray(item) && item)
    return objects.map(item => texts(item, like))
  }
  const sources = items(json["sources"], fallback.sources, newSource("", ""))
  return {
    ...texts(json, fallback),
    via: items(json["via"], fallback.via, {name: "", cue: ""}),
    sources: sources.filter(({id, citation}, i) => id && citation && sources.findIndex(s => s.id === id) === i),
  }
}
