// The entry point `claim-annotator/core`: everything that runs without a browser.

export {type Agent, agentNamed} from "./model/agent.js"
export type {
  Annotation,
  Appearance,
  Attribution,
  ClaimPart,
  Kind,
  Place,
  PlaceStatus,
  QuotePart,
  Segment,
  Target,
  TextRange,
} from "./model/annotation.js"
export {type Article, type ArticleVersion, isSourceOf, sourceOf} from "./model/article.js"
export type {Citation} from "./model/citation.js"
export type {Evidence} from "./model/evidence.js"
export {type AnyRecord, type Collection, type Collections, type CoverageMark, FactCheck} from "./model/fact-check.js"
export type {Field, FieldChange, FieldChanges, ListEntry} from "./model/field-change.js"
export {hashOfText, idOfName, newId} from "./model/id.js"
export type {Json} from "./model/json.js"
export type {LogEntry, Origin} from "./model/log-entry.js"
export type {Rating, ReviewAspect} from "./model/rating.js"
export {
  type RatingLabel,
  type RatingScale,
  type Tone,
  attributionScale,
  plainScale,
  politifactScale,
  rate,
  ratingScale,
  ratingScales,
  toneOf,
} from "./model/rating-scale.js"
export type {Stamp} from "./model/stamp.js"

export {type ArticleFromHTMLOptions, articleFromElement, articleFromHTML} from "./article/article-from-html.js"
export {articleFromText} from "./article/article-from-text.js"
export {type ArticleText, type TextBlock, articleText, articleTextOf} from "./article/article-text.js"
export {articleSchema} from "./article/schema.js"
export {sentences} from "./article/sentences.js"

export {anchor, anchorTargets} from "./anchoring/anchor.js"
export {describe} from "./anchoring/describe.js"
export {findQuote} from "./anchoring/find-quote.js"
export {type Quote, type QuoteMatch, matchQuote} from "./anchoring/match-quote.js"

export type {AnnotationCollection} from "./format/annotation-collection-schema.js"
export {type ImportOptions, type ImportedRecords, fromWebAnnotation} from "./format/from-web-annotation.js"
export {type Issue, type IssueCode, issueMessage} from "./format/issue.js"
export {type IssueParams, type IssueWords, englishIssueWords} from "./format/issue-words.js"
export {type ExportOptions, toWebAnnotation} from "./format/to-web-annotation.js"
export {type Records, withoutPrivate} from "./format/without-private.js"

export type {
  FactCheckStore,
  StorageProblem,
  StoreChanges,
  StoreListener,
  StoredEntry,
  StoredFactCheck,
} from "./storage/fact-check-store.js"
export {entryKey, mergeEntry} from "./storage/merge-entry.js"
