import type {Node} from "prosemirror-model"
import {articleTextOf} from "../src/article/article-text.js"
import {Annotator} from "../src/annotator.js"
import {Autosave, type SaveState, entriesOf, recordsOf} from "../src/autosave.js"
import type {ImportedRecords} from "../src/format/from-web-annotation.js"
import {fromWebAnnotation} from "../src/format/from-web-annotation.js"
import {placesAhead} from "../src/places-ahead.js"
import {sourceOf} from "../src/model/article.js"
import {type ArticleFacts, describeArticle, openArticle, versionsAfter} from "../src/state/article-commands.js"
import {withInfo} from "../src/state/change-info.js"
import type {FactCheckState} from "../src/state/fact-check-plugin.js"
import {type FileItem, mergeFile, mergeStoredRecords} from "../src/state/merge-commands.js"
import type {FactCheckStore, StoredEntry} from "../src/storage/fact-check-store.js"
import {inTime} from "../src/storage/patience.js"
import {Retry} from "../src/storage/retry.js"
import type {LoadResult} from "./load-result.js"
import {ownRecords} from "./own-records.js"

/// How a file is taken in.
export interface LoadOptions {
  readonly undoable?: boolean
  readonly isRepeated?: boolean
}

/// How long storage may take before it counts as failed; ms.
const patience = 5000

/// One opened article: its annotator, and the store its work is kept in.
export class Session {
  readonly annotator: Annotator
  /// Whether work was taken in that storage does not hold.
  hasTakenIn = false
  #store: FactCheckStore | null = null
  #autosave: Autosave | null = null
  #opened = false
  /// Why what is stored could not be taken in.
  #failure: {readonly error: unknown} | null = null
  /// What the store we had holds, as far as we know.
  #stored: FactCheckState | null = null
  #handsOver = false
  #closed = false
  /// Reads that storage has refused.
  readonly #retry = new Retry()

  constructor(
    doc: Node,
    facts: ArticleFacts,
    /// What the page calls the article; "" where it says nothing: work is kept in memory only.
    readonly articleId: string,
    reviewer: string,
    /// Told whenever it may stand otherwise with storage.
    private readonly changed: () => void,
  ) {
    const id = articleId || articleTextOf(doc).hash
    this.annotator = new Annotator(doc, {id, ...facts, versions: []})
    this.annotator.reviewer = reviewer
  }

  /// How it stands with storage; null where there is none.
  get saveState(): SaveState | null {
    if (this.#failure) return {status: "failed", error: this.#failure.error}
    return this.#autosave?.state ?? null
  }

  /// Is there work that would be gone with the page, though it shall be stored?
  get isUnsaved(): boolean {
    const status = this.saveState?.status
    return status === "storing" || (status === "failed" && this.annotator.value.log.size > 0)
  }

  get inMemory(): boolean {
    return !this.#autosave
  }

  /// Has storage answered?
  get opened(): boolean {
    return this.#opened || !this.#autosave
  }

  /// Keep work in this store from now on, null: in memory. What was done before goes there too, once it is opened.
  keepIn(store: FactCheckStore | null): void {
    const next = this.articleId ? store : null
    if (this.#autosave && next === this.#store && !this.#closed) return
    const {value} = this.annotator
    this.#handsOver = value.log.size > 0 && !(this.#stored === value && this.#store === next)
    this.#autosave?.close()
    this.#closed = false
    this.#store = next
    this.#opened = false
    this.#failure = null
    this.#retry.done()
    const told = () => {
      if (this.#opened) this.changed()
    }
    this.#autosave = next && new Autosave(this.annotator, next, told)
  }

  /// Take in what is stored. Rejects where storage refuses or does not answer; work goes on in memory then. Storage that
  /// has refused is asked again by and by, and what it says later is taken in when it comes.
  async open(): Promise<void> {
    const autosave = this.#autosave
    if (!autosave || this.#opened) return
    // What is read is taken in at leisure: only storage must be quick.
    let answered: () => void = () => undefined
    const answer = new Promise<void>(resolve => (answered = resolve))
    const reading = this.#read(autosave, answered)
    const opening = inTime(Promise.race([answer, reading]), patience).then(() => reading)
    await opening.catch((error: unknown) => {
      this.#answered(autosave, {error})
      throw error
    })
  }

  /// Take in what somebody has written to the store of this page itself, which is not told.
  async refresh(): Promise<void> {
    if (this.#opened) await this.#autosave?.open()
  }

  async #read(autosave: Autosave, answered?: () => void): Promise<void> {
    this.#retry.stop()
    try {
      await this.#handOver()
      await autosave.open(answered)
    } catch (error) {
      if (autosave === this.#autosave && !this.#opened && !this.#closed)
        this.#retry.later(() => void this.#read(autosave).catch(() => undefined)) // told already
      throw error
    }
    this.#answered(autosave, null)
  }

  #answered(autosave: Autosave, failure: {readonly error: unknown} | null): void {
    if (autosave !== this.#autosave || this.#opened) return
    this.#opened = !failure
    this.#failure = failure
    if (!failure) this.#retry.done()
    this.changed()
  }

  /// Take note of what the page says about the article.
  describe(facts: ArticleFacts): void {
    this.annotator.run(describeArticle(facts, this.#version(this.annotator.state.doc)), "api")
  }

  /// Put another text of the article in its place, once the annotations' places in it are found. Without facts – the text
  /// could not be had – the article's own record stays as it is. Nothing is done once it is not wanted any more.
  async replaceArticle(doc: Node, facts: ArticleFacts | null, isWanted = () => true): Promise<void> {
    const {annotator} = this
    const {article} = annotator.factCheck
    const version = (facts ? null : article.versions.at(-1)) ?? this.#version(doc)
    const versions = versionsAfter(annotator.value, version)
    const finder = await placesAhead(annotator, articleTextOf(doc).text, versions, [], isWanted)
    if (finder) annotator.run(openArticle(doc, facts ?? annotator.factCheck.article, version, finder), "api")
  }

  /// Resolves when everything done up to now is stored; rejects with the reason when it cannot be. Each call tries again.
  async saved(): Promise<void> {
    await this.open()
    await this.#autosave?.flush()
  }

  /// Take in an annotation file, as one step of undo unless it shall be none. `isRepeated`: it is handed over each time,
  /// and brings nothing back that was deleted since.
  load(json: unknown, options: LoadOptions = {}): LoadResult {
    return this.#takeFile(this.#readFile(json), options)
  }

  /// The same for a file that may be large: where its annotations stand is found before it is taken in, in slices.
  async loadInSlices(json: unknown): Promise<LoadResult> {
    const {annotator} = this
    const {text} = annotator.text
    const file = this.#readFile(json)
    await placesAhead(annotator, text, annotator.factCheck.article.versions, file.annotations, () => !this.#closed)
    return this.#takeFile(text === annotator.text.text ? file : this.#readFile(json), {})
  }

  #readFile(json: unknown): ImportedRecords {
    const {text, factCheck} = this.annotator
    const {article} = factCheck
    return ownRecords(fromWebAnnotation(json, {text: text.text, source: sourceOf(article)}), article)
  }

  #takeFile(file: ImportedRecords, {undoable = true, isRepeated = false}: LoadOptions): LoadResult {
    const {annotator} = this
    const stamp = annotator.clock.next()
    const merge = mergeFile(annotator.value, fileItems(file), stamp, {
      by: annotator.reviewer,
      history: file.history,
      foreign: file.article?.foreign ?? {},
      isRepeated,
    })
    annotator.run(
      (state, dispatch) =>
        merge.command(state, dispatch && (tr => dispatch(undoable ? tr : tr.setMeta("addToHistory", false)))),
      "import",
    )
    return {added: merge.added, updated: merge.updated, issues: file.issues}
  }

  /// Take in work of this article that was kept elsewhere than in storage.
  takeIn(entries: readonly StoredEntry[]): void {
    this.hasTakenIn ||= entries.length > 0
    const {items, log, drafts} = recordsOf(entries)
    const {annotator} = this
    for (const {stored} of items) for (const stamp of Object.values(stored.stamps)) annotator.clock.see(stamp)
    annotator.run(mergeStoredRecords(items, log), "sync")
    for (const draft of drafts) annotator.dispatch(withInfo(annotator.state.tr, {draft}), "sync")
  }

  /// Stop listening to the store, until `keepIn` is called again.
  close(): void {
    const {saveState} = this
    this.#stored = this.#opened && saveState?.status === "stored" ? this.annotator.value : null
    this.#autosave?.close()
    this.#retry.stop()
    this.#closed = true
  }

  /// What was done while another store, or none, was in use.
  async #handOver(): Promise<void> {
    if (!this.#handsOver) return
    const {value, factCheck} = this.annotator
    await this.#store?.write({article: factCheck.article.id, entries: entriesOf(value)})
    this.#handsOver = false
  }

  #version(doc: Node) {
    const {text, hash} = articleTextOf(doc)
    return {hash, checkedAt: this.annotator.now(), text}
  }
}

function fileItems(file: ImportedRecords): readonly FileItem[] {
  const used = new Map<string, string>()
  for (const annotation of file.annotations)
    for (const id of [
      annotation.speaker,
      annotation.creator,
      ...annotation.via.map(step => step.agent),
      ...annotation.ratings.map(rating => rating.author),
      ...annotation.evidence.map(item => item.citation),
    ])
      if (id !== undefined && (used.get(id) ?? "") < annotation.modified) used.set(id, annotation.modified)
  const shared = (id: string) => used.get(id) ?? ""
  return [
    ...file.agents.map(record => ({collection: "agents", record, modified: shared(record.id)}) as const),
    ...file.citations.map(record => ({collection: "citations", record, modified: shared(record.id)}) as const),
    ...file.coverage.map(record => ({collection: "coverage", record, modified: ""}) as const),
    ...file.annotations.map(record => ({collection: "annotations", record, modified: record.modified}) as const),
  ]
}
