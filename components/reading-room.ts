import type {LitElement, ReactiveController} from "lit"
import {type ArticleText, articleTextOf} from "../src/article/article-text.js"
import {directionAt, languageAt} from "../src/article/language.js"
import type {PlainNode} from "../src/article/plain-node.js"
import type {Article} from "../src/model/article.js"
import {FactCheck} from "../src/model/fact-check.js"
import {markedArticle} from "../src/view/marked-article.js"
import {ReadingView} from "../src/view/reading-view.js"
import {twoFrames} from "../src/view/two-frames.js"
import {Announcer} from "./announcer.js"
import {type ArticleError, initialData} from "./article-input.js"
import {type ArticleHost, ArticleSource} from "./article-source.js"
import {AnnotatorEvent, type AnnotatorEventDetails, type AnnotatorEventName} from "./events.js"
import {keepStylesFresh} from "./fresh-styles.js"
import {interfaceLanguage} from "./interface-language.js"
import {plainArticles} from "./plain-articles.js"
import {PublishedWork} from "./published-work.js"
import {handleReadingKey} from "./reading-keys.js"
import {ReadingSlices} from "./reading-slices.js"
import {type Lists, listsOf, noLists} from "./record-lists.js"
import type {LoadResult} from "./load-result.js"
import {strings} from "./strings.js"
import {type WayStage, Wayfinding} from "./wayfinding.js"

/// The element as its room needs it.
type Host = LitElement & ArticleHost & {readonly images: "show" | "none"}

/// Works a `<claim-annotator>` for readers: opens the page's article and data, draws them, leads from marks to cards and
/// back. It has no editor, stores nothing, and knows nothing private.
export class ReadingRoom implements ReactiveController, WayStage {
  work: PublishedWork | null = null
  articleView: ReadingView | null = null
  /// Why there is no article.
  articleError: ArticleError | null = null
  /// Whether the list is drawn by now: the article is there first.
  hasList = false
  isReady = false
  selected: string | null = null
  readonly way = new Wayfinding(this, (ids, chosen) => this.#choose(ids, chosen))

  #ready!: Promise<void>
  #resolveReady: () => void = () => undefined
  #run = 0
  #mayHaveChanged = false
  #data: string | null = null
  #lists: Lists = noLists
  #letStylesBe: () => void = () => undefined
  readonly #source: ArticleSource<PlainNode>
  readonly #announcer: Announcer
  readonly #slices: ReadingSlices

  constructor(private readonly host: Host) {
    this.#source = new ArticleSource(host, plainArticles, () => this.#reread())
    this.#announcer = new Announcer(host)
    this.#slices = new ReadingSlices(host, this)
    this.#renewReady()
    host.addController(this)
  }

  hostConnected(): void {
    void this.start()
  }

  hostDisconnected(): void {
    this.#run++
    this.articleView?.destroy()
    this.articleView = null
    this.#letStylesBe()
    this.#source.release()
  }

  get ready(): Promise<void> {
    // What the page changed a moment ago has not been reported yet.
    if (this.#source.hasNews()) this.#reread()
    return this.#ready
  }

  get root(): ShadowRoot {
    return this.host.shadowRoot!
  }

  /// The open article's text.
  get article(): ArticleText<PlainNode> {
    return this.work?.text ?? noText
  }

  get marked() {
    const {factCheck, places} = this.work ?? nothing
    return {factCheck, places, selected: this.selected}
  }

  get lists(): Lists {
    return (this.#lists = listsOf(this.marked, this.#lists))
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  /// Select an annotation, or none. False for an unknown id.
  select(id: string | null): boolean {
    if (id !== null && !this.marked.factCheck.annotations.has(id)) return false
    if (id === this.selected) return true
    this.selected = id
    this.articleView?.select(id)
    this.#slices.show(this.marked)
    this.#emit("annotation-select", {id})
    return true
  }

  /// Take in annotation JSON.
  load(json: unknown): LoadResult | null {
    if (!this.work || !this.isReady) return null
    const {work, result} = this.work.load(json)
    this.#show(work)
    const ids = [...work.factCheck.annotations.keys()]
    if (result.added || result.updated) this.#emit("annotations-change", {origin: "import", ids})
    return result
  }

  /// Open the article the page names.
  async start(): Promise<void> {
    const run = ++this.#run
    this.#renewReady()
    const reading = await this.#source.read(this.articleError ? null : (this.work?.text.doc ?? null))
    if (!reading || run !== this.#run) return
    const {doc, error} = reading
    this.articleError = error
    if (error) {
      this.#emit("article-error", {error, src: error.src})
      this.#announcer.say(error.message, true)
    }
    const before = this.work?.text.text
    const text = articleTextOf(doc)
    const article = this.#article(text)
    const isSame = reading.again || article.id === this.work?.factCheck.article.id
    if (!isSame) this.#data = null
    const known = isSame ? this.work : null
    await this.host.updateComplete
    if (run !== this.#run) return
    this.#openView()
    this.#show(known ? known.withArticle(text, article) : new PublishedWork(text, FactCheck.of(article)))
    this.#loadData()
    if (this.#mayHaveChanged) {
      this.#mayHaveChanged = false
      if (this.#source.isChanged()) return this.start()
    }
    this.isReady = true
    this.#resolveReady()
    if (before !== text.text) this.#emit("article-change", {articleText: text.text})
    // The article is painted before the cards are made; their words come with the language.
    void Promise.all([twoFrames(), interfaceLanguage.settled]).then(() => this.#showList())
  }

  /// The page has set an attribute or property: open what it names now. `src` that was set again is fetched anew.
  asked(hasSrcAgain: boolean): void {
    if (!this.host.isConnected) return
    if (hasSrcAgain) this.#source.reload()
    if (this.#source.isOutdated() || hasSrcAgain) void this.start()
  }

  /// HTML that takes the place of what the page names.
  setHTML(html: string): void {
    this.#source.useHTML(html)
    if (this.host.isConnected) void this.start()
  }

  /// Try again to get the article.
  async retry(): Promise<void> {
    await this.start()
    if (!this.articleError) this.articleView?.focus()
  }

  /// Look again for what holds the article, and for data.
  slotChanged(): void {
    this.#reread()
    if (this.isReady) this.#loadData()
  }

  /// Something of how the article is shown is otherwise now.
  draw(): void {
    if (this.work && this.articleView) this.#drawArticle(this.work)
  }

  #article(text: ArticleText<PlainNode>): Article {
    return {id: this.#source.articleId || text.hash, ...this.#source.facts(text.doc), versions: []}
  }

  #openView(): void {
    const frame = this.root.querySelector(".frame")
    if (this.articleView || !frame) return
    this.articleView = new ReadingView(frame, {
      handleKey: event => handleReadingKey(event, this, true),
      pressed: ids => this.way.pressed(ids),
    })
    this.#letStylesBe = keepStylesFresh(this.root)
  }

  #show(work: PublishedWork): void {
    this.work = work
    if (this.selected !== null && !work.factCheck.annotations.has(this.selected)) this.select(null)
    this.#drawArticle(work)
    this.#slices.show(this.marked)
    this.host.requestUpdate()
  }

  #drawArticle({text, factCheck, places}: PublishedWork): void {
    this.articleView?.show({
      blocks: markedArticle(text, factCheck, places),
      images: this.host.images !== "none",
      attributes: {
        "aria-label": factCheck.article.headline || strings.article.untitled,
        // Without one it would be taken for the interface's language, as what is around it.
        lang: languageAt(text.doc, 0) ?? "",
        dir: directionAt(text.doc, 0) ?? "auto",
      },
    })
  }

  #showList(): void {
    this.hasList = true
    this.host.requestUpdate()
  }

  #loadData(): void {
    const data = initialData(this.host)
    if (data === null || data === this.#data || !this.work) return
    this.#data = data
    const {work} = this.work.load(data)
    this.#show(work)
  }

  #choose(ids: readonly string[], chosen: (id: string) => void): void {
    const view = this.articleView
    if (!view) return
    const place = view.place()
    void this.root.querySelector("claim-overlaps")?.open(
      ids,
      () => view.pressedBox(),
      chosen,
      () => view.goBack(place),
    )
  }

  #renewReady(): void {
    if (this.isReady || !(this.#ready as Promise<void> | undefined))
      this.#ready = new Promise(resolve => (this.#resolveReady = resolve))
    this.isReady = false
  }

  #reread(): void {
    if (!this.host.isConnected) return
    if (!this.isReady) this.#mayHaveChanged = true
    else if (this.#source.isChanged()) void this.start()
    else this.#source.refresh()
  }

  #emit<Type extends AnnotatorEventName>(type: Type, detail: AnnotatorEventDetails[Type]): void {
    this.host.dispatchEvent(new AnnotatorEvent(type, detail))
  }
}

const noText = articleTextOf(plainArticles.empty())
const nothing = new PublishedWork(noText, FactCheck.of({id: "", headline: "", versions: []}))
