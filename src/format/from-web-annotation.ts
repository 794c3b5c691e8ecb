import * as v from "valibot"
import type {Agent} from "../model/agent.js"
import type {Annotation} from "../model/annotation.js"
import {type Article, articleSchema} from "../model/article.js"
import type {Citation} from "../model/citation.js"
import type {CoverageMark} from "../model/fact-check.js"
import {idOfName} from "../model/id.js"
import type {Json} from "../model/json.js"
import type {LogEntry} from "../model/log-entry.js"
import {codePointIndex} from "./code-points.js"
import {w3cContext} from "./context.js"
import {isIri} from "./iri.js"
import {type IssueWords, englishIssueWords} from "./issue-words.js"
import {type Issue, IssueList, at, shown} from "./issue.js"
import {isObject, withoutKeys} from "./keys.js"
import {type Budget, isForbiddenKey, maxDepth, maxLength, plainCopy, plainParts} from "./limits.js"
import {type Reading, readAnnotation} from "./read-annotation.js"
import {readRecord, readRecords} from "./read-record.js"
import {Shared} from "./shared-records.js"
import {wireCollectionKeys, wirePageKeys} from "./to-web-annotation.js"
import {checkProperties, onlyValue} from "./w3c-properties.js"
import {webAddressSchema} from "./web-address.js"
import {logEntrySchema} from "./wire-history.js"

export interface ImportOptions {
  /// The article's text: positions come in as code points and leave as UTF-16; words without a position are looked up.
  readonly text?: string
  /// IRI of the article: for targets that name no source (default `noSource`), and to tell which positions count in `text`.
  readonly source?: string
  /// The time of annotations that name none; default `unknownTime`.
  readonly now?: string
  /// The language of the issues' messages; default English.
  readonly words?: IssueWords
}

/// The records of a file, and what was wrong with it.
export interface ImportedRecords {
  readonly article?: Article
  readonly annotations: Annotation[]
  readonly citations: Citation[]
  readonly agents: Agent[]
  readonly coverage: CoverageMark[]
  readonly history: LogEntry[]
  readonly issues: Issue[]
}

/// The source of targets whose file names none.
export const noSource = idOfName("source:none")

/// The time of annotations whose file names none: earlier than any other, so that it wins against nothing.
export const unknownTime = "1970-01-01T00:00:00Z"

/// Read annotations from a file – text, or what `JSON.parse` made of it. Takes a W3C AnnotationCollection with its page
/// embedded, a page, a single annotation, or a list of annotations, as strictly or loosely written as other software does.
///
/// Never throws. What cannot be taken is an issue with its path, and everything else is read. Of what we wrote
/// (`toWebAnnotation`) exactly the same records come back.
export function fromWebAnnotation(json: unknown, options: ImportOptions = {}): ImportedRecords {
  const issues = new IssueList(options.words ?? englishIssueWords)
  const document = new Document(options, issues)
  try {
    const root: unknown = typeof json === "string" ? JSON.parse(json.replace(/^\ufeff/, "")) : json
    document.read(root)
  } catch (error) {
    // A SyntaxError, or whatever a getter of an object from outside throws; a stack that overflows is a file too deep.
    if (error instanceof SyntaxError || typeof json !== "string") issues.add("not-json", "", {})
    else issues.add("too-deep", "", {most: maxDepth})
  }
  return document.result()
}

/// One file as it is read.
class Document {
  readonly #annotations = new Map<string, Annotation>()
  readonly #paths = new Map<string, string>()
  readonly #reading: Reading
  #article: Article | null = null
  #coverage: CoverageMark[] = []
  #history: LogEntry[] = []

  constructor(
    {text, source, now = unknownTime}: ImportOptions,
    private readonly issues: IssueList,
  ) {
    const known = text === undefined ? null : {text, index: codePointIndex(text), source: source ?? null}
    this.#reading = {known, source: source ?? noSource, now, issues, shared: new Shared(issues)}
  }

  read(root: unknown): void {
    if (Array.isArray(root)) {
      root.forEach((item, i) => this.#readItem(item, at("", i), true))
      return
    }
    if (!isObject(root)) this.issues.add("not-annotations", "", {})
    else if (isCollection(root)) this.#readCollection(root)
    else if (isPage(root)) {
      this.#checkContext(root, "")
      this.#readPage(root, "", 0)
    } else if (hasType(root, "Annotation") || Object.hasOwn(root, "target")) this.#readItem(root, "", true)
    else this.issues.add("not-annotations", "", {})
  }

  result(): ImportedRecords {
    this.#checkReferences()
    const {citations, agents} = this.#reading.shared
    return {
      ...(this.#article ? {article: this.#article} : {}),
      annotations: [...this.#annotations.values()],
      citations: [...citations.values()],
      agents: [...agents.values()],
      coverage: this.#coverage,
      history: this.#history,
      issues: this.issues.list(),
    }
  }

  #readCollection(root: Bag): void {
    const {shared} = this.#reading
    this.#checkContext(root, "")
    const foreign = this.#propertiesOf(root, "", "AnnotationCollection", wireCollectionKeys)
    shared.addCitations(plainParts(property(root, "citations"), "citations", this.issues))
    shared.addAgents(plainParts(property(root, "agents"), "agents", this.issues))
    this.#coverage = readRecords(
      markSchema,
      plainParts(property(root, "coverage"), "coverage", this.issues),
      this.issues,
    )
    const history = plainParts(property(root, "history"), "history", this.issues)
    this.#history = readRecords(logEntrySchema, history, this.issues)
    const first = property(root, "first")
    const page = Array.isArray(first) && first.length === 1 ? (first[0] as unknown) : first
    let pageForeign: Bag = {}
    if (isObject(page)) pageForeign = this.#readPage(page, "first", 0)
    else if (typeof page === "string") this.issues.add("pages-elsewhere", "first", {})
    else if (page !== undefined) this.issues.add("wrong-type", "first", {key: "first", found: shown(page)})
    else if (Object.hasOwn(root, "items")) this.#readItems(property(root, "items"), "items", 0)
    else if (property(root, "total") !== 0) this.issues.add("missing", "first", {key: "first"})
    const all = {...foreign, ...(Object.keys(pageForeign).length ? {first: pageForeign} : {})}
    this.#article = this.#readArticle(property(root, "article"), all)
  }

  #readArticle(value: unknown, foreign: Bag): Article | null {
    if (value === undefined) return null
    const copy = plainCopy(value, "article", this.issues)
    if (copy === undefined) return null
    const article = isObject(copy)
      ? {versions: [], ...withoutKeys(copy, new Set(["articleId"])), id: copy["articleId"]}
      : copy
    const read = readRecord(articleFromFileSchema, article, "article", this.issues, {id: "articleId"}) as Article | null
    if (!read) this.issues.add("left-out", "article", {what: "article"})
    if (!read || !Object.keys(foreign).length) return read
    return {...read, foreign: foreign as Readonly<Record<string, Json>>}
  }

  /// Reads the items and returns what other software wrote into the page.
  #readPage(page: Bag, path: string, depth: number): Bag {
    const foreign = this.#propertiesOf(page, path, "AnnotationPage", wirePageKeys)
    const items = property(page, "items")
    if (items === undefined) this.issues.add("missing", at(path, "items"), {key: "items"})
    else this.#readItems(items, at(path, "items"), depth)
    if (property(page, "next") !== undefined) this.issues.add("more-pages", at(path, "next"), {})
    return foreign
  }

  #readItems(items: unknown, path: string, depth: number): void {
    if (!Array.isArray(items)) {
      this.issues.add("wrong-type", path, {key: "items", found: shown(items)})
      return
    }
    items.forEach((item, i) => {
      const place = at(path, i)
      if (isObject(item) && (isPage(item) || isCollection(item)) && depth < maxDepth)
        this.#readPage(isObject(item["first"]) ? item["first"] : item, place, depth + 1)
      else this.#readItem(item, place, false)
    })
  }

  #readItem(item: unknown, path: string, isDocument: boolean): void {
    if (!isObject(item)) {
      if (typeof item === "string" && isIri(item)) this.issues.add("pages-elsewhere", path, {})
      else this.issues.add("wrong-type", path, {key: "annotation", found: shown(item)})
      return
    }
    if (isDocument) this.#checkContext(item, path)
    const annotation = readAnnotation(item, path, this.#reading)
    if (!annotation) return
    if (this.#annotations.has(annotation.id)) {
      this.issues.add("duplicate-id", at(path, "id"), {id: annotation.id})
      return
    }
    this.#annotations.set(annotation.id, annotation)
    this.#paths.set(annotation.id, path)
  }

  #checkContext(root: Bag, path: string): void {
    const context = property(root, "@context")
    if (context === w3cContext || (Array.isArray(context) && context.includes(w3cContext))) return
    this.issues.add("wrong-context", at(path, "@context"), {})
  }

  /// Checks the id, type and W3C properties of a collection or page; returns copies of the properties that are not ours.
  #propertiesOf(object: Bag, path: string, type: string, ours: ReadonlySet<string>): Bag {
    if (!hasType(object, type)) {
      const found = shown(property(object, "type"))
      this.issues.add("unknown-word", at(path, "type"), {key: "type", found})
    }
    const id = onlyValue(property(object, "id") as Json | undefined)
    if (id === undefined) this.issues.add("missing", at(path, "id"), {key: "id"})
    else if (Array.isArray(id)) this.issues.add("several-values", at(path, "id"), {key: "id", count: id.length})
    else if (typeof id !== "string" || !isIri(id))
      this.issues.add("wrong-address", at(path, "id"), {key: "id", found: shown(id)})
    const checked: Record<string, Json> = {}
    const budget: Budget = {left: maxLength}
    for (const key of Object.keys(object)) {
      if (isForbiddenKey(key)) this.issues.add("forbidden-key", path, {key})
      if (isForbiddenKey(key) || (ours.has(key) && !checkedKeys.has(key))) continue
      const copy = plainCopy(property(object, key), at(path, key), this.issues, budget)
      if (copy !== undefined) checked[key] = copy
    }
    checkProperties(checked, path, this.issues)
    return withoutKeys(checked, ours)
  }

  /// Names of citations and agents that the file does not have. They are kept: the records may exist where they go.
  #checkReferences(): void {
    const {citations, agents} = this.#reading.shared
    const isUnknown = (id: string | undefined): id is string => id !== undefined && !agents.has(id)
    for (const [annotation, {speaker, via, ratings, evidence}] of this.#annotations) {
      const report = (code: "unknown-agent" | "unknown-citation", id: string, ...keys: (string | number)[]) =>
        this.issues.add(code, keys.reduce<string>(at, this.#paths.get(annotation)!), {id})
      if (isUnknown(speaker)) report("unknown-agent", speaker, "spokenBy")
      for (const [i, {agent}] of via.entries())
        if (isUnknown(agent)) report("unknown-agent", agent, "spokenThrough", i, "agent")
      for (const {author} of ratings) if (isUnknown(author)) report("unknown-agent", author, "body")
      for (const {citation} of evidence) if (!citations.has(citation)) report("unknown-citation", citation, "body")
    }
  }
}

type Bag = Record<string, unknown>

/// Properties of ours that are the W3C's too.
const checkedKeys = new Set(["label", "total", "startIndex"])

const articleFromFileSchema = v.looseObject({...articleSchema.entries, url: v.exactOptional(webAddressSchema)})

const markSchema = v.looseObject({id: v.pipe(v.string(), v.nonEmpty())})

const property = (object: Bag, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

function hasType(object: Bag, name: string): boolean {
  const type = property(object, "type")
  return Array.isArray(type) ? type.includes(name) : type === name
}

const isCollection = (object: Bag): boolean =>
  hasType(object, "AnnotationCollection") || (property(object, "type") === undefined && Object.hasOwn(object, "first"))

const isPage = (object: Bag): boolean =>
  hasType(object, "AnnotationPage") || (property(object, "type") === undefined && Object.hasOwn(object, "items"))
