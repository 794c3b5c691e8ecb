import * as v from "valibot"
import {agentSchema} from "../model/agent.js"
import {annotationSchema, attributionSchema, claimPartSchema, quotePartSchema} from "../model/annotation.js"
import {articleSchema} from "../model/article.js"
import {citationSchema} from "../model/citation.js"
import {timestampSchema} from "../model/dates.js"
import {evidenceSchema} from "../model/evidence.js"
import {ratingSchema} from "../model/rating.js"
import {segmentSchema, targetSchema} from "../model/target.js"
import {w3cContext} from "./context.js"
import {logEntrySchema} from "./wire-history.js"

const address = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const never = v.exactOptional(v.never())

const textQuoteSelectorSchema = v.looseObject({
  type: v.literal("TextQuoteSelector"),
  ...segmentSchema.entries.textQuote.entries,
})

const textPositionSelectorSchema = v.pipe(
  v.looseObject({
    type: v.literal("TextPositionSelector"),
    start: count,
    end: count,
    utf16Start: v.exactOptional(count),
    utf16End: v.exactOptional(count),
  }),
  v.description(
    "Positions in Unicode code points. utf16Start and utf16End say the same in UTF-16 units, where that is different.",
  ),
)

/// Both selectors, in this order, then any others.
const selectorsSchema = v.looseTuple([textQuoteSelectorSchema, textPositionSelectorSchema])

const recordIdSchema = v.pipe(
  v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  v.description("The record's own id, where that is no absolute IRI."),
)

const wireTargetSchema = v.looseObject({
  id: address,
  recordId: recordIdSchema,
  type: v.union([v.string(), v.array(v.string())]),
  source: address,
  takenFrom: v.exactOptional(v.string()),
  role: targetSchema.entries.role,
  selector: selectorsSchema,
  segments: v.exactOptional(v.pipe(v.array(v.looseObject({selector: selectorsSchema})), v.minLength(1))),
  checkedWords: targetSchema.entries.checkedWords,
  state: v.pipe(
    v.exactOptional(v.union([v.string(), v.looseObject({}), v.array(v.union([v.string(), v.looseObject({})]))])),
    v.description(
      "A TimeState with hash: the version of the article's text that the words were taken from; sourceDate says when.",
    ),
  ),
})

const wordlessSelectorSchema = v.union([
  v.string(),
  v.looseObject({
    type: v.exactOptional(v.union([v.pipe(v.string(), v.regex(/^(?!TextQuoteSelector$)/)), v.array(v.string())])),
  }),
])

/// A target without words: a resource by its own address, several, or a part that other software names in its own way.
const wordlessTargetSchema = v.looseObject({
  id: v.exactOptional(address),
  recordId: recordIdSchema,
  type: v.exactOptional(v.union([v.string(), v.array(v.string())])),
  source: v.exactOptional(v.union([address, v.looseObject({id: address})])),
  takenFrom: v.exactOptional(v.string()),
  role: targetSchema.entries.role,
  selector: v.exactOptional(v.union([wordlessSelectorSchema, v.array(wordlessSelectorSchema)])),
  segments: never,
})

const kindBodySchema = v.looseObject({
  type: v.literal("TextualBody"),
  purpose: v.literal("classifying"),
  value: v.string(),
  reviewAspect: never,
  stance: never,
})

const ratingBodySchema = v.looseObject({
  type: v.literal("TextualBody"),
  purpose: v.literal("assessing"),
  value: v.pipe(v.string(), v.nonEmpty()),
  ...ratingSchema.entries,
})

const evidenceBodySchema = v.looseObject({
  ...evidenceSchema.entries,
  id: address,
  recordId: recordIdSchema,
  type: v.literal("SpecificResource"),
  purpose: v.literal("linking"),
  source: address,
})

/// Any other body: the speaker's, and those of other software.
const otherBodySchema = v.union([v.string(), v.looseObject({reviewAspect: never, stance: never})])

const {appearances} = claimPartSchema.entries

const wireClaimSchema = v.looseObject({
  ...claimPartSchema.entries,
  appearances: v.exactOptional(
    v.array(v.looseObject({...appearances.wrapped.item.entries, first: never, isFirst: v.exactOptional(v.boolean())})),
  ),
})

const wireAnnotationSchema = v.looseObject({
  id: address,
  recordId: recordIdSchema,
  type: v.union([v.literal("Annotation"), v.array(v.string())]),
  motivation: v.pipe(v.array(v.string()), v.minLength(2)),
  created: timestampSchema,
  modified: timestampSchema,
  kind: annotationSchema.entries.kind,
  extractedFrom: annotationSchema.entries.partOf,
  spokenBy: annotationSchema.entries.speaker,
  spokenThrough: v.exactOptional(v.pipe(v.array(attributionSchema), v.minLength(1))),
  claim: v.exactOptional(wireClaimSchema),
  quote: v.exactOptional(quotePartSchema),
  privateNote: annotationSchema.entries.privateNote,
  moreFields: v.exactOptional(v.looseObject({})),
  citations: v.exactOptional(v.array(citationSchema)),
  agents: v.exactOptional(v.array(agentSchema)),
  body: v.pipe(
    v.array(v.union([kindBodySchema, ratingBodySchema, evidenceBodySchema, otherBodySchema])),
    v.minLength(1),
  ),
  target: v.pipe(v.array(v.union([wireTargetSchema, wordlessTargetSchema])), v.minLength(1)),
})

const {url, headline, inLanguage, datePublished, publisher} = articleSchema.entries

const wireArticleSchema = v.looseObject({
  articleId: articleSchema.entries.id,
  url,
  headline,
  inLanguage,
  datePublished,
  publisher,
  versions: v.array(
    v.looseObject({hash: v.pipe(v.string(), v.nonEmpty()), checkedAt: v.pipe(v.string(), v.nonEmpty())}),
  ),
})

/// Our annotation JSON: a W3C AnnotationCollection with one embedded page. Strict about our own terms, loose about what
/// other software adds. `annotation-collection.schema.json` is made from it.
export const annotationCollectionSchema = v.pipe(
  v.looseObject({
    "@context": v.looseTuple([v.literal(w3cContext), v.looseObject({})]),
    id: address,
    type: v.literal("AnnotationCollection"),
    label: v.string(),
    total: count,
    article: wireArticleSchema,
    citations: v.exactOptional(v.array(citationSchema)),
    agents: v.exactOptional(v.array(agentSchema)),
    coverage: v.exactOptional(v.array(v.looseObject({id: v.string()}))),
    history: v.exactOptional(v.array(logEntrySchema)),
    first: v.looseObject({
      id: address,
      type: v.literal("AnnotationPage"),
      startIndex: v.exactOptional(count),
      items: v.array(wireAnnotationSchema),
    }),
  }),
  v.title("Annotation collection of claim-annotator"),
)

/// What `toWebAnnotation` writes.
export type AnnotationCollection = v.InferOutput<typeof annotationCollectionSchema>
