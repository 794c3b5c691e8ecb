import type {ImportedRecords} from "../src/format/from-web-annotation.js"
import {type Article, isSourceOf, sourceOf} from "../src/model/article.js"

/// What a file says, as said of this article. A file of this very article may name it by another address: its records are
/// ours all the same.
export function ownRecords(file: ImportedRecords, article: Article): ImportedRecords {
  if (file.article?.id !== article.id) return file
  const source = sourceOf(article)
  const adopt = (annotation: ImportedRecords["annotations"][number]) =>
    annotation.targets.every(target => isSourceOf(article, target.source))
      ? annotation
      : {...annotation, targets: annotation.targets.map(target => ({...target, source}))}
  return {...file, annotations: file.annotations.map(adopt)}
}
