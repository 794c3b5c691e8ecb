import {type TemplateResult, html, nothing} from "lit"
import type {FactCheck} from "../src/model/fact-check.js"
import type {ReviewAspect} from "../src/model/rating.js"
import {newId} from "../src/model/id.js"
import {type SourceValues, newSource, sourceValues} from "../src/state/annotation-form.js"
import {choiceField, selectField, textField} from "./fields.js"
import {strings} from "./strings.js"

/// What the fields of one source need.
export interface SourceFieldsOptions {
  readonly source: SourceValues
  readonly index: number
  readonly aspect: ReviewAspect
  readonly factCheck: FactCheck
  /// Citations that the form's other sources name.
  readonly others: readonly string[]
  /// Id of the annotation whose form this is.
  readonly annotation: string
  readonly problem: (field: keyof SourceValues) => {problem?: string}
  readonly change: (change: Partial<SourceValues>) => void
  readonly remove: () => void
}

type TextName = "name" | "url" | "publisher" | "author" | "datePublished" | "archivedAt" | "excerpt" | "locator"

/// The fields of one source: which one it is, what it says about the annotation, and where. A source that is there
/// already is chosen from a list instead of typed again.
export function sourceFields(options: SourceFieldsOptions): TemplateResult {
  const {source, index, aspect, change} = options
  const words = strings.source
  const text = (name: TextName, more: {rows?: number; hint?: string; type?: "url"} = {}) =>
    textField({
      name: `sources.${index}.${name}`,
      label: words[name === "name" ? "title" : name],
      value: source[name],
      input: value => change({[name]: value}),
      ...more,
      ...options.problem(name),
    })
  const users = options.factCheck.usersOf(source.citation).filter(user => user.id !== options.annotation).length
  return html`
    <fieldset class="source">
      <legend>${words.number({number: index + 1})}</legend>
      ${attachField(options)} ${text("name")}
      ${users ? html`<p class="hint">${words.shared({count: users})}</p>` : nothing}
      ${text("url", {type: "url", hint: words.urlHint})}
      <div class="pair">${text("publisher")} ${text("datePublished")}</div>
      ${text("excerpt", {rows: 2})} ${text("locator")}
      ${choiceField({
        legend: words.stance[aspect],
        name: `sources.${index}.stance`,
        value: source.stance,
        choices: Object.entries(words.stanceOf[aspect]).map(([value, label]) => ({value, label})),
        change: stance => change({stance}),
      })}
      ${text("archivedAt", {type: "url"})}
      <div class="pair">
        ${text("author")}
        ${selectField({
          name: `sources.${index}.type`,
          label: words.type,
          value: source.type,
          choices: Object.entries(words.types).map(([value, label]) => ({value, label})),
          change: type => change({type}),
        })}
      </div>
      ${selectField({
        name: `sources.${index}.disclosure`,
        label: words.disclosure,
        value: source.disclosure,
        choices: Object.entries(words.disclosures).map(([value, label]) => ({value, label})),
        change: disclosure => change({disclosure}),
      })}
      <div class="row">
        <button type="button" class="plain" @click=${options.remove}>${words.remove}</button>
      </div>
    </fieldset>
  `
}

function attachField({source, index, factCheck, others, change}: SourceFieldsOptions): TemplateResult | typeof nothing {
  const known = [...factCheck.citations.values()]
    .filter(citation => !others.includes(citation.id))
    .sort((a, b) => a.name.localeCompare(b.name))
  if (!known.length) return nothing
  const attach = (id: string) => {
    const citation = factCheck.citations.get(id) ?? null
    const fresh = citation
      ? sourceValues({...asEvidence(source), citation: id}, citation)
      : newSource(source.id, newId())
    change({...fresh, stance: source.stance, excerpt: source.excerpt, locator: source.locator})
  }
  return selectField({
    name: `sources.${index}.citation`,
    label: strings.source.attach,
    value: factCheck.citations.has(source.citation) ? source.citation : "",
    choices: [
      {value: "", label: strings.source.new},
      ...known.map(citation => ({
        value: citation.id,
        label: citation.publisher ? `${citation.name} (${citation.publisher})` : citation.name,
      })),
    ],
    change: attach,
  })
}

const asEvidence = ({id, citation}: SourceValues) =>
  ({id, citation, stance: "background", reviewAspect: "content"}) as const
