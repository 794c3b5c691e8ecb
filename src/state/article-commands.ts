import type {Node} from "prosemirror-model"
import {type Command, Selection, type Transaction} from "prosemirror-state"
import type {Article, ArticleVersion} from "../model/article.js"
import {withVersion} from "../model/article-versions.js"
import {diffRecords} from "../model/field-change.js"
import {freeze, frozenCopy} from "../model/json.js"
import {withInfo} from "./change-info.js"
import {type FactCheckState, factCheckState} from "./fact-check-plugin.js"
import {neededVersions} from "./needed-versions.js"
import type {PlaceFinder} from "./place-finder.js"
import {RecordStep} from "./record-step.js"

/// What the page says about its article.
export type ArticleFacts = Pick<Article, "headline" | "url" | "page" | "inLanguage" | "publisher">

/// Take note of what the page says about the article now, and of the version of its text. What is known stays: an
/// address it had before, and when a version was first seen. Not undone by us.
export function describeArticle(facts: ArticleFacts, version: ArticleVersion): Command {
  return (state, dispatch) => {
    const tr = state.tr.setMeta("addToHistory", false)
    addArticleStep(tr, factCheckState(state), facts, version)
    if (!tr.steps.length) return false
    dispatch?.(tr)
    return true
  }
}

/// Put another article in the place of this one; annotations look for their places in it. Not undone by us, and what
/// was done before can still be undone. A `finder` that fits knows these places already.
export function openArticle(doc: Node, facts: ArticleFacts, version: ArticleVersion, finder?: PlaceFinder): Command {
  return (state, dispatch) => {
    const tr = state.tr.setMeta("addToHistory", false)
    tr.replaceWith(0, state.doc.content.size, doc.content)
    tr.setSelection(Selection.atStart(tr.doc))
    for (const [name, value] of Object.entries(doc.attrs)) tr.setDocAttribute(name, value)
    addArticleStep(tr, factCheckState(state), facts, version)
    dispatch?.(withInfo(tr, {newArticle: true, ...(finder ? {finder} : {})}))
    return true
  }
}

/// The article's versions once this one is open.
export function versionsAfter(value: FactCheckState, version: ArticleVersion): Article["versions"] {
  return withVersion(value.factCheck.article.versions, version, () => neededVersions(value, version))
}

function addArticleStep(tr: Transaction, value: FactCheckState, facts: ArticleFacts, version: ArticleVersion): void {
  const before = value.factCheck.article
  const {url, sameAs = []} = before
  const isMoved = url !== undefined && facts.url !== undefined && url !== facts.url && !sameAs.includes(url)
  const after: Article = {
    ...before,
    ...facts,
    ...(isMoved ? {sameAs: [...sameAs, url]} : {}),
    versions: versionsAfter(value, version),
  }
  const changes = diffRecords(before, frozenCopy(after))
  if (Object.keys(changes).length) tr.step(new RecordStep("articles", before.id, freeze(changes)))
}
