import type {LitElement, ReactiveController} from "lit"
import type {Node} from "prosemirror-model"
import type {Annotator, AnnotatorUpdate} from "../src/annotator.js"
import type {RatingScale} from "../src/model/rating-scale.js"
import {factCheckState} from "../src/state/fact-check-plugin.js"
import {undoDepths} from "../src/state/undo.js"
import type {FactCheckStore} from "../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../src/storage/indexed-db-store.js"
import {askToPersist, storageReport} from "../src/storage/persistence.js"
import {ArticleView} from "../src/view/article-view.js"
import {type ArticleError, initialData} from "./article-input.js"
import {type ArticleReading, ArticleSource} from "./article-source.js"
import {type ClaimAnnotator} from "./claim-annotator.js"
import {Archive} from "./archive.js"
import {Announcer, type SaidWords} from "./announcer.js"
import type {Doing, SaveStatus} from "./contexts.js"
import {Desk} from "./desk.js"
import {editorArticles} from "./editor-articles.js"
import type {AnnotatorEventDetails} from "./events.js"
import {LeaveGuard} from "./leave-guard.js"
import {FileExchange} from "./file-exchange.js"
import {FormPart} from "./form-part.js"
import {interfaceLanguage} from "./interface-language.js"
import {keepStylesFresh} from "./fresh-styles.js"
import {PageReports} from "./page-reports.js"
import {PersistenceRequest} from "./persistence-request.js"
import {type Lists, listsOf, noLists} from "./record-lists.js"
import {saveStatus} from "./save-status.js"
import {Session} from "./session.js"
import {settings} from "./settings-store.js"
import {Slices} from "./slices.js"
import type {Picking, Stage} from "./stage.js"
import {strings} from "./strings.js"
import {viewOptions} from "./view-options.js"

/// Works a `<claim-annotator>`: opens its article, keeps the view and the contexts in step with the state, and tells the
/// page. The element itself is only the public face.
export class Workbench implements ReactiveController, Stage {
  session: Session | null = null
  articleView: ArticleView | null = null
  editing: string | null = null
  picking: Picking | null = null
  /// Why there is no article.
  articleError: ArticleError | null = null
  readonly desk: Desk
  readonly files: FileExchange
  readonly reports: PageReports
  readonly archive: Archive
  readonly form: FormPart
  isReady = false

  #ready!: Promise<void>
  #resolveReady: () => void = () => undefined
  #unsubscribe: () => void = () => undefined
  readonly #leaveGuard = new LeaveGuard()
  readonly #persistence = new PersistenceRequest()
  #run = 0
  #mayHaveChanged = false
  /// The initial data that was loaded.
  #data: string | null = null
  #lists: Lists = noLists
  /// One for each element: two on one page hear of each other like two tabs.
  #ownStore: FactCheckStore | null = null
  #letStylesBe: () => void = () => undefined
  readonly #source: ArticleSource<Node>
  readonly #announcer: Announcer
  readonly #slices: Slices

  constructor(private readonly host: ClaimAnnotator) {
    this.#source = new ArticleSource(host, editorArticles, () => this.#reread())
    this.reports = new PageReports(host)
    this.files = new FileExchange(host, this)
    this.archive = new Archive(host, this)
    this.#announcer = new Announcer(host)
    this.desk = new Desk(this, {
      openHelp: () => this.#part("claim-help").open(),
      openSettings: () => this.#part("claim-settings").open(),
      openPicker: offset => void this.#part("claim-picker").open(offset),
      openFinder: words => void this.#part("claim-finder").open(words),
      chooseAnnotation: (ids, chosen) => this.#chooseAnnotation(ids, chosen),
      exportFile: () => void this.files.export(),
      chooseFile: () => this.files.choose(),
      downloadBackup: () => this.files.downloadBackup(),
      storeAgain: () => void this.#storeAgain(),
      openArticles: () => void this.#part("claim-articles").open(),
      archive: this.archive,
      storageReport: async () => (this.#storesHere() ? storageReport() : null),
      keepStorage: () => askToPersist(),
    })
    this.#slices = new Slices(host, this.desk, this.#doingNow(), saveStatus(null, 0))
    this.#renewReady()
    this.form = new FormPart(host, this)
    host.addController(this)
  }

  hostConnected(): void {
    const unsubscribe = [
      settings.subscribe(() => this.#settingsChanged()),
      interfaceLanguage.subscribe(() => this.#languageChanged()),
    ]
    this.#unsubscribe = () => unsubscribe.forEach(end => end())
    this.#slices.showSettings(settings.value)
    void this.start()
  }

  /// The work stays: put back into a page, the element goes on with it.
  hostDisconnected(): void {
    this.#run++
    this.#unsubscribe()
    this.#closeView()
    this.#source.release()
    this.session?.close()
    this.#leaveGuard.set(false)
  }

  /// Resolves when the article is open and stored work is in it.
  get ready(): Promise<void> {
    // What the page changed a moment ago has not been reported yet.
    if (this.#source.hasNews()) this.#reread()
    return this.#ready
  }

  get annotator(): Annotator {
    if (!this.session) throw new DOMException("The article is not open yet: wait for ready", "InvalidStateError")
    return this.session.annotator
  }

  get root(): ShadowRoot {
    return this.host.shadowRoot!
  }

  get contentScale(): RatingScale {
    return this.host.contentScale
  }

  get writable(): boolean {
    return this.isReady && !this.host.readOnly && !this.host.disabled && !this.form.isDisabled
  }

  /// Is this a published page, which readers see?
  get published(): boolean {
    return this.host.readOnly
  }

  get text() {
    return this.session?.annotator.text
  }

  /// The records as the page sees them: the same lists until one of theirs changes.
  get lists(): Lists {
    if (this.session) this.#lists = listsOf(this.annotator.value, this.#lists)
    return this.#lists
  }

  /// Open the article the page names, with what is stored for it. Where it is the one that is open, work goes on.
  async start(): Promise<void> {
    const run = ++this.#run
    this.#renewReady()
    this.form.changed()
    const shown = this.session && !this.articleError ? this.annotator.state.doc : null
    const reading = await this.#source.read(shown)
    if (!reading || run !== this.#run) return
    const {error} = reading
    this.articleError = error
    if (error) {
      this.reports.emit("article-error", {error, src: error.src})
      this.say(error.words(), true)
    }
    await this.#open(reading, run)
  }

  /// The page has set an attribute or property: open what it names now. `src` that was set again is fetched anew.
  asked(hasSrcAgain: boolean): void {
    if (!this.host.isConnected) return
    if (hasSrcAgain) this.#source.reload()
    if (this.#source.isOutdated() || hasSrcAgain) void this.start()
  }

  /// Do something with what is stored of the open article, and open it anew.
  async beginAnew<T>(act: () => Promise<T>): Promise<T> {
    const {session} = this
    await session?.saved().catch(() => undefined)
    session?.close()
    try {
      const result = await act()
      this.session = null
      return result
    } finally {
      await this.start()
    }
  }

  /// Try again to get the article.
  async retry(): Promise<void> {
    await this.start()
    await this.drawn()
    if (!this.articleError) this.articleView?.focus()
  }

  /// `articleHTML` of the element: it takes the place of what the page names.
  setHTML(html: string): void {
    this.#source.useHTML(html)
    if (this.host.isConnected) void this.start()
  }

  /// Take note of what the page says about the article besides its text.
  describe(): void {
    if (this.session && this.isReady && !this.articleError)
      this.session.describe(this.#source.facts(this.annotator.state.doc))
  }

  async drawn(): Promise<void> {
    await this.host.updateComplete
    // From the outside in: each draws the next.
    for (const parts of ["claim-toolbar, claim-list", 'claim-card[data-selected="true"]', "claim-editor"])
      for (const part of this.root.querySelectorAll<LitElement>(parts)) await part.updateComplete
  }

  say(text: string, alert = false, said?: SaidWords): void {
    this.#announcer.say(text, alert, said)
  }

  request<Type extends "annotate-request" | "delete-request" | "export-request">(
    type: Type,
    detail: AnnotatorEventDetails[Type],
  ): boolean {
    return this.reports.emit(type, detail, true)
  }

  /// Put the focus on the article, or where there is none on the tools.
  focusSomething(): void {
    this.articleView?.focus()
    if (!this.root.activeElement) this.root.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus()
  }

  /// Take the focus out of what may go: to the card it is in, else to the article.
  leaveTools(): void {
    for (const dialog of this.root.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close()
    const active = this.root.activeElement
    if (!active || active.closest(".paper")) return
    const card = active.closest<HTMLElement>("claim-card")
    if (card) card.focus()
    else this.articleView?.focus()
  }

  formSaved(): void {
    this.#persistence.formSaved()
    this.#askToPersist()
  }

  /// What the parts show beside the records has changed.
  changed(): void {
    this.#leaveGuard.set(this.host.isConnected && !!this.session?.isUnsaved)
    this.#slices.showDoing(this.#doingNow(), this.#saveStatusNow())
    this.form.changed()
  }

  #renewReady(): void {
    if (this.isReady || !(this.#ready as Promise<void> | undefined))
      this.#ready = new Promise(resolve => (this.#resolveReady = resolve))
    this.isReady = false
  }

  #settle(): void {
    this.isReady = true
    this.changed()
    this.articleView?.displayChanged()
    this.host.requestUpdate()
    this.#resolveReady()
  }

  async #open({doc, again}: ArticleReading<Node>, run: number): Promise<void> {
    const {host} = this
    const {articleId} = this.#source
    const known = this.session
    const stays = !!known && (again || (articleId !== "" && articleId === known.articleId))
    const isNews = !stays || !doc.eq(known.annotator.state.doc)
    if (!stays) this.#begin(doc, articleId)
    else if (isNews) {
      await known.replaceArticle(doc, this.articleError ? null : this.#source.facts(doc), () => run === this.#run)
      if (run !== this.#run) return
    }
    const session = this.session!
    session.keepIn(this.store)
    this.#showAll()
    host.requestUpdate()
    await host.updateComplete
    if (run !== this.#run) return
    const opening = session.open()
    await soon(Promise.all([opening, interfaceLanguage.settled]))
    if (run !== this.#run) return
    if (!this.articleView) this.#openView(session.annotator)
    try {
      await opening
    } catch (error) {
      if (run !== this.#run) return
      this.reports.emit("storage-error", {error})
      this.changed()
      this.say(this.#saveStatusNow().text, true)
    }
    if (run !== this.#run) return
    if (!this.articleError) session.describe(this.#source.facts(doc))
    this.#loadData()
    this.form.pageReturn.takeIn()
    if (this.#mayHaveChanged) {
      this.#mayHaveChanged = false
      if (this.#source.isChanged()) return this.start()
    }
    // A form that was open when the page closed is offered again.
    const {annotator} = session
    const [draft] = [...annotator.value.drafts.values()].sort((a, b) => (a.modified < b.modified ? 1 : -1))
    if (draft && annotator.factCheck.annotations.has(draft.id)) this.editing = draft.id
    this.#settle()
    if (isNews && !this.published) this.desk.placing.sayCounts()
    if (isNews) this.reports.emit("article-change", {articleText: annotator.text.text})
  }

  /// Another article than the one before.
  #begin(doc: Node, articleId: string): void {
    this.#closeView()
    this.session?.close()
    this.editing = null
    this.picking = null
    this.#data = null
    this.session = new Session(doc, this.#source.facts(doc), articleId, this.host.reviewer, () => this.#saved())
    this.session.annotator.subscribe(update => this.#updated(update))
  }

  /// Where work is kept; null: in memory.
  get store(): FactCheckStore | null {
    const {readOnly, storage, store} = this.host
    if (readOnly || storage === "none") return null
    return store ?? (this.#ownStore ??= createIndexedDbStore())
  }

  /// Is work stored in this browser, by us?
  #storesHere(): boolean {
    return !!this.session && !this.session.inMemory && !this.host.store
  }

  /// Data that the page hands over; once.
  #loadData(): void {
    const data = initialData(this.host)
    if (data === null || data === this.#data || !this.session) return
    this.#data = data
    const {session} = this
    const result = this.reports.byScript(() => session.load(data, {undoable: false, isRepeated: true}))
    if (!this.published) this.files.report(result, false)
  }

  #openView(annotator: Annotator): void {
    const frame = this.root.querySelector<HTMLElement>(".frame")
    if (!frame) return
    const options = viewOptions(this, annotator, () => this.host.images !== "none")
    this.articleView = new ArticleView(frame, annotator, options)
    this.#letStylesBe = keepStylesFresh(this.root)
  }

  #settingsChanged(): void {
    this.#slices.showSettings(settings.value)
    this.displayChanged()
    this.host.requestUpdate()
  }

  /// The article is shown in another way now.
  displayChanged(): void {
    if (this.articleView?.hasOtherCursor()) this.#renewView()
    else this.articleView?.displayChanged()
  }

  /// What is drawn by templates is drawn again by itself.
  #languageChanged(): void {
    this.#announcer.clear()
    this.articleView?.relabel()
    this.changed()
  }

  #chooseAnnotation(ids: readonly string[], chosen: (id: string) => void): void {
    const view = this.articleView
    const place = view?.place()
    if (!view || !place) return
    void this.#part("claim-overlaps").open(
      ids,
      () => view.cursorBox(),
      chosen,
      () => view.goBack(place),
    )
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    return this.root.querySelector(name)!
  }

  /// Another view of the same article, for an element that has turned into a text field remains an article for Orca, whose
  /// keys go on to be its commands then.
  #renewView(): void {
    const view = this.articleView
    const hadFocus = !!view && view.view.dom.contains(this.root.activeElement)
    this.#closeView()
    this.#openView(this.annotator)
    if (hadFocus) this.articleView?.focus()
  }

  #closeView(): void {
    this.articleView?.destroy()
    this.articleView = null
    this.#letStylesBe()
  }

  #updated(update: AnnotatorUpdate): void {
    this.articleView?.update(update)
    if (factCheckState(update.state) === factCheckState(update.before)) this.changed()
    else {
      this.#showAll()
      if (factCheckState(update.state).dropped.length) this.say(strings.say.condensed)
      this.reports.report(update)
    }
  }

  #showAll(): void {
    const {value} = this.annotator
    const {factCheck} = value
    this.#slices.show(value)
    if (this.editing !== null && !factCheck.annotations.has(this.editing)) this.editing = null
    this.changed()
  }

  #saved(): void {
    const state = this.session?.saveState
    this.changed()
    if (state?.status === "failed" && this.isReady) {
      this.reports.emit("storage-error", {error: state.error})
      this.say(this.#saveStatusNow().text, true)
    }
    if (state?.status === "stored" && this.isReady && this.session?.opened) this.reports.emit("annotations-saved", {})
    this.#askToPersist()
  }

  #askToPersist(): void {
    if (this.#storesHere() && this.session?.saveState?.status === "stored") this.#persistence.stored()
  }

  /// The user asks for it: what comes of it is said.
  async #storeAgain(): Promise<void> {
    await this.session?.saved().catch(() => undefined) // a refusal is told where it is met
    if (this.session?.saveState?.status === "stored") this.say(strings.say.storedNow)
  }

  /// The page may have changed its article, or put another in its place.
  #reread(): void {
    if (!this.host.isConnected) return
    if (!this.isReady) this.#mayHaveChanged = true
    else if (this.#source.isChanged()) void this.start()
    else this.#source.refresh()
  }

  /// Look again for what holds the article, and for data (the slot has changed).
  slotChanged(): void {
    this.#reread()
    if (this.isReady) this.#loadData()
  }

  #saveStatusNow(): SaveStatus {
    return saveStatus(this.session, this.session ? openDrafts(this.session.annotator) : 0)
  }

  #doingNow(): Doing {
    const annotator = this.session?.annotator
    const depths = annotator ? undoDepths(annotator.state) : {undo: 0, redo: 0}
    return {
      selected: annotator?.value.selected ?? null,
      // The form waits until it can be used again.
      editing: this.published ? null : this.editing,
      picking: this.published ? null : this.picking,
      selecting: !!annotator && !annotator.state.selection.empty,
      canUndo: depths.undo > 0,
      canRedo: depths.redo > 0,
      writable: this.writable,
      published: this.published,
      hasArchive: !this.published && this.archive.isThere,
    }
  }
}

function openDrafts({value}: Annotator): number {
  return [...value.drafts.keys()].filter(id => value.factCheck.annotations.has(id)).length
}

/// Resolves when a promise has settled, or after a moment: an article is drawn once, with its marks, where storage answers
/// at once, and does not wait where it does not.
function soon(promise: Promise<unknown>): Promise<unknown> {
  const done = promise.catch(() => undefined)
  return Promise.race([done, new Promise(resolve => setTimeout(resolve, 50))])
}
