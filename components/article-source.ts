import {articleText} from "../src/article/article-text.js"
import {languageAt} from "../src/article/language.js"
import {ownView} from "../src/article/own-view.js"
import type {ArticleFacts} from "../src/state/article-commands.js"
import type {FactCheckStore} from "../src/storage/fact-check-store.js"
import {
  type ArticleDoc,
  type ArticleError,
  type ArticleReader,
  articleElement,
  canonicalAddress,
  languageOf,
  pageParsed,
  readArticle,
  readHTML,
  setAside,
} from "./article-input.js"
import {annotatorNames} from "./annotator-names.js"

/// An element that shows an article, and what the page says to it.
export interface ArticleHost extends HTMLElement {
  readonly articleId: string
  readonly articleUrl: string
  readonly htmlFor: string
  readonly src: string
  readonly publisher?: string
  readonly readOnly?: boolean
  readonly storage?: string
  readonly store?: FactCheckStore | null
}

/// An article as it was read.
export interface ArticleReading<Doc> {
  /// Empty where it could not be had.
  readonly doc: Doc
  readonly error: ArticleError | null
  /// Whether the page names the article as it did at the reading before.
  readonly again: boolean
}

/// Where a `<claim-annotator>` has its article from: reads it, watches the page's element that holds it, and keeps that
/// element put away meanwhile.
export class ArticleSource<Doc extends ArticleDoc<Doc>> {
  #html: string | null = null
  #asked: Asked | null = null
  #run = 0
  #isStale = false
  /// The page's element that holds the article, and its text as it was read.
  #element: HTMLElement | null = null
  #text = ""
  #putBack: (() => void) | null = null
  readonly #watcher: MutationObserver

  constructor(
    private readonly host: ArticleHost,
    private readonly reader: ArticleReader<Doc>,
    /// Told when the page may have changed its article.
    changed: () => void,
  ) {
    this.#watcher = new MutationObserver(changed)
  }

  /// HTML that takes the place of what the page names, until that changes.
  useHTML(html: string): void {
    this.#html = html
  }

  /// The page names the same address again: the article is fetched anew, as an image is.
  reload(): void {
    this.#html = null
    this.#isStale = true
  }

  /// Read the article from where it is now. Null where another reading has begun meanwhile. `shown` is the article that
  /// is open: what came from an address is not fetched again for an element that was only moved.
  async read(shown: Doc | null): Promise<ArticleReading<Doc> | null> {
    const {host} = this
    const run = ++this.#run
    await pageParsed(host.ownerDocument)
    if (run !== this.#run) return null
    const asked = askedOf(host)
    const again = !!this.#asked && nameNames.every(name => asked[name] === this.#asked?.[name])
    this.#asked = asked
    const element = this.#elementNow
    const isStale = this.#isStale
    this.#isStale = false
    const isShown = again && !isStale && this.#html === null && !this.#element && !element
    if (isShown && shown) return {doc: shown, error: null, again}
    try {
      if (this.#html !== null) {
        this.#watch(element)
        return {doc: this.#inLanguage(readHTML(this.#html, this.reader)), error: null, again}
      }
      const input = await readArticle(host, host, this.reader)
      if (run !== this.#run) return null
      this.#watch(input?.element ?? null, input?.doc)
      return {doc: this.#inLanguage(input?.doc ?? this.reader.empty()), error: null, again}
    } catch (error) {
      if (run !== this.#run) return null
      this.#watch(null)
      return {doc: this.reader.empty(), error: error as ArticleError, again}
    }
  }

  /// Does the page ask for something else than when the article was read?
  isOutdated(): boolean {
    const [before, now] = [this.#asked, askedOf(this.host)]
    if (!before || askedNames.every(name => before[name] === now[name])) return false
    if (before.src !== now.src || before.htmlFor !== now.htmlFor) this.#html = null
    return true
  }

  /// Has the page done something since that has not been reported yet?
  hasNews(): boolean {
    return this.#watcher.takeRecords().length > 0 || this.#elementNow !== this.#element
  }

  /// Does the page's element say something else than when it was read? Then that counts, not what a script has set.
  isChanged(): boolean {
    const element = this.#elementNow
    if (!element || (element === this.#element && this.#textOf(element) === this.#text)) return false
    this.#html = null
    return true
  }

  /// Put the element away anew: there may be other form controls in it.
  refresh(): void {
    if (this.#element) this.#watch(this.#element)
  }

  /// Give the element back to the page.
  release(): void {
    this.#run++
    this.#watch(null)
  }

  /// What the page calls the article; "" where it says nothing.
  get articleId(): string {
    return this.host.articleId || this.host.articleUrl || this.#canonicalAddress()
  }

  /// What the page says about the article.
  facts(doc: Doc): ArticleFacts {
    const {host} = this
    const url = host.articleUrl || this.#canonicalAddress()
    const language = languageAt(doc, 0)
    return {
      headline: headlineOf(doc),
      ...(url ? {url} : {}),
      ...pageOf(host.ownerDocument),
      ...(language ? {inLanguage: language} : {}),
      ...(host.publisher ? {publisher: host.publisher} : {}),
    }
  }

  get #elementNow(): HTMLElement | null {
    return articleElement(this.host, this.host.htmlFor)
  }

  #watch(element: HTMLElement | null, doc?: Doc): void {
    this.#watcher.disconnect()
    this.#putBack?.()
    this.#putBack = null
    this.#element = element
    this.#text = element ? (doc ? articleText(doc) : this.#textOf(element)) : ""
    if (!element) return
    this.#putBack = setAside(element, ownView(element).parentElement === this.host)
    this.#watcher.observe(element, {childList: true, characterData: true, subtree: true})
  }

  /// The article with the language the page gives it, where it names none itself.
  #inLanguage(doc: Doc): Doc {
    const lang = doc.attrs["lang"] === null ? languageOf(this.host) : null
    return lang === null ? doc : this.reader.inLanguage(doc, lang)
  }

  #textOf(element: Element): string {
    return articleText(this.reader.fromElement(element))
  }

  /// The page's canonical address, where it can only mean this article.
  #canonicalAddress(): string {
    const {ownerDocument} = this.host
    const others = [...ownerDocument.querySelectorAll([...annotatorNames].join())].some(other => other !== this.host)
    return !others && this.#elementNow ? canonicalAddress(ownerDocument) : ""
  }
}

/// What a page asks for with attributes and properties. Where those that name the article stay, it is the same article.
type Asked = Readonly<Record<(typeof askedNames)[number], unknown>>
const nameNames = ["articleId", "articleUrl", "htmlFor", "src"] as const
const askedNames = [...nameNames, "readOnly", "storage", "store"] as const

function askedOf({articleId, articleUrl, htmlFor, src, readOnly, storage, store}: ArticleHost): Asked {
  return {articleId, articleUrl, htmlFor, src, readOnly, storage, store}
}

/// The page, where it can be opened again from elsewhere.
function pageOf({location}: Document): {readonly page?: string} {
  const {origin, pathname, search, protocol} = location
  return /^https?:$/.test(protocol) ? {page: `${origin}${pathname}${search}`} : {}
}

function headlineOf<Doc extends ArticleDoc<Doc>>(doc: Doc): string {
  let headline = ""
  doc.descendants(node => {
    if (node.type.name === "headline" && !headline) headline = node.textContent.replace(/\s+/g, " ")
    return !headline && !node.isTextblock
  })
  return headline
}
