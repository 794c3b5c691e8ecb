import assert from "node:assert/strict"
import {withInfo} from "../../src/state/change-info.js"
import {selectAnnotation} from "../../src/state/record-commands.js"
import {articles} from "./articles.js"
import {pick} from "./deeds.js"
import {expectPlaces} from "./outcome.js"
import type {Tab} from "./tab.js"

// What changes no record.

/// Type into the form of an annotation, or forget what was typed.
export function draft(tab: Tab, a: number, b: number, word: string): void {
  const {annotator} = tab
  const ids = [...annotator.factCheck.annotations.keys()]
  if (!ids.length) return
  const id = pick(ids, a)
  const typed = b % 4 ? {id, values: {privateNote: word}, modified: annotator.now()} : null
  annotator.dispatch(withInfo(annotator.state.tr, {draft: {id, draft: typed}}), "user")
  assert.deepEqual(tab.value.drafts.get(id) ?? null, typed, "the draft")
  assert.equal(tab.compare(new Map()).size, 0)
}

/// Select an annotation, or none.
export function select(tab: Tab, a: number): void {
  const ids = [null, ...tab.annotator.factCheck.annotations.keys()]
  const id = pick(ids, a)
  assert.ok(tab.annotator.run(selectAnnotation(id)))
  assert.equal(tab.value.selected, id, "what is selected")
  assert.equal(tab.compare(new Map()).size, 0)
}

/// The page shows another text of the article.
export async function openArticle(tab: Tab, a: number): Promise<void> {
  const {doc, facts} = pick(articles, a)
  await tab.session.replaceArticle(doc, facts)
  assert.equal(tab.annotator.state.doc.eq(doc), true, "the article is the new one")
  assert.equal(tab.compare(new Map()).size, 0)
  expectPlaces(tab)
}
