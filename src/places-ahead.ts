import type {Annotator} from "./annotator.js"
import type {Annotation} from "./model/annotation.js"
import type {Article, ArticleVersion} from "./model/article.js"
import {mergeStored} from "./model/stored-record.js"
import {inSlices} from "./slices.js"
import {storedRecord} from "./state/fact-check-plugin.js"
import type {StoredItem} from "./state/merge-commands.js"
import {PlaceFinder} from "./state/place-finder.js"

/// Find, in slices, the places there will be once the article has this text and these versions, and these annotations have
/// come as well. Returns what knows them, to be handed to the transaction that makes it so; null once it is not wanted.
/// The annotator is not changed: what changes meanwhile is found by the transaction itself.
export async function placesAhead(
  {value}: Annotator,
  text: string,
  versions: readonly ArticleVersion[],
  coming: readonly Annotation[],
  isWanted: () => boolean,
): Promise<PlaceFinder | null> {
  const finder = value.finder.fits(text, versions) ? value.finder : new PlaceFinder(text, versions)
  const present = finder === value.finder ? [] : [...value.factCheck.annotations.values()]
  const lists = [...present, ...coming].map(({targets}) => targets)
  return (await inSlices(finder.prepare(lists), isWanted)) ? finder : null
}

/// `placesAhead` for what storage or another tab brings: annotations, and perhaps versions of the text that were not known.
export async function placesOfStored(
  annotator: Annotator,
  items: readonly StoredItem[],
  isWanted: () => boolean,
): Promise<PlaceFinder | null> {
  const {article} = annotator.factCheck
  const coming = items.flatMap(({collection, stored: {record, deleted}}) =>
    collection === "annotations" && deleted === undefined ? [record as unknown as Annotation] : [],
  )
  const known = storedRecord(annotator.value, "articles", article.id)
  const heard = items.find(({collection, stored}) => collection === "articles" && stored.record.id === article.id)
  const {versions} = (known && heard ? mergeStored(known, heard.stored).record : article) as Article
  return placesAhead(annotator, annotator.text.text, versions, coming, isWanted)
}
