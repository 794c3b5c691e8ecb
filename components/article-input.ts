import type {TextTree} from "../src/article/article-text.js"
import {type LanguageTree, isLanguageTag} from "../src/article/language.js"
import {ownView} from "../src/article/own-view.js"
import {strings} from "./strings.js"

/// An article as it was read: ProseMirror's document, or a plain one.
export interface ArticleDoc<Doc> extends TextTree<Doc>, LanguageTree {
  readonly type: {readonly name: string}
  readonly attrs: Readonly<Record<string, unknown>>
}

/// Makes articles.
export interface ArticleReader<Doc> {
  fromElement(element: Element): Doc
  fromHTML(html: string, document: Document, options: {readonly base?: string}): Doc
  /// An article without text.
  empty(): Doc
  inLanguage(doc: Doc, lang: string): Doc
}

/// Where an article comes from, and how it may be put back.
export interface ArticleInput<Doc> {
  readonly doc: Doc
  /// The page's element that holds it, where there is one.
  readonly element: HTMLElement | null
}

/// The article could not be had: `src` is the address that failed, or the id no element has.
export class ArticleError extends Error {
  override readonly name = "ArticleError"
  constructor(
    /// The message, in the language that is spoken when it is asked for.
    readonly words: () => string,
    readonly src: string,
    /// `cause` is what refused it, where anything did.
    options?: ErrorOptions,
  ) {
    super(words(), options)
  }
}

/// The child that holds the article: the first element that is no script.
export function articleChild(host: Element): HTMLElement | null {
  for (const child of host.children)
    if (child instanceof HTMLElement && !(child instanceof HTMLScriptElement)) return child
  return null
}

/// The element that holds the article: a child of the host, else the one that `htmlFor` names.
export function articleElement(host: Element, htmlFor: string): HTMLElement | null {
  const root = host.getRootNode() as Document | ShadowRoot
  return articleChild(host) ?? (htmlFor ? (root.getElementById(htmlFor) ?? document.getElementById(htmlFor)) : null)
}

/// Read the article from where the page keeps it, else from `src`. Null where the page names nothing; rejects with an
/// `ArticleError`.
export async function readArticle<Doc>(
  host: Element,
  {htmlFor, src}: {readonly htmlFor: string; readonly src: string},
  reader: ArticleReader<Doc>,
): Promise<ArticleInput<Doc> | null> {
  const element = articleElement(host, htmlFor)
  if (element) return {doc: reader.fromElement(element), element}
  if (htmlFor) throw new ArticleError(() => strings.article.notFound({id: htmlFor}), htmlFor)
  return src ? {doc: await fetchArticle(src, host.ownerDocument.baseURI, reader), element: null} : null
}

async function fetchArticle<Doc>(src: string, base: string, reader: ArticleReader<Doc>): Promise<Doc> {
  const failed = (address: string, reason: () => string) =>
    new ArticleError(() => strings.article.failed({address, reason: reason()}), src)
  if (!URL.canParse(src, base)) throw failed(src, () => strings.article.noAddress)
  const address = new URL(src, base).href
  let response: Response
  let html: string
  try {
    response = await fetch(address)
    html = response.ok ? await response.text() : ""
  } catch {
    throw failed(address, () => strings.article.network)
  }
  if (!response.ok) throw failed(address, () => strings.article.status({status: String(response.status)}))
  return readHTML(html, reader, src, response.url || address)
}

/// Read an article from HTML, with the address links start from. An `ArticleError` where the page does not let it be read.
export function readHTML<Doc>(html: string, reader: ArticleReader<Doc>, src = "", base?: string): Doc {
  try {
    return reader.fromHTML(html, document, base === undefined ? {} : {base})
  } catch (error) {
    throw new ArticleError(() => strings.article.refused, src, {cause: error})
  }
}

/// The initial data a page hands over in a `<script type="application/json">` child, or null.
export function initialData(host: Element): string | null {
  const script = [...host.children].find(
    child => child instanceof HTMLScriptElement && child.type.toLowerCase() === "application/json",
  )
  return script?.textContent.trim() ? script.textContent : null
}

/// Resolves when the page is parsed: before that, children arrive in pieces.
export function pageParsed(document: Document): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve()
  return new Promise(resolve => document.addEventListener("DOMContentLoaded", () => resolve(), {once: true}))
}

/// Hides the element an article was read from, and switches its form controls off, so that they are not submitted with
/// the page's form. Returns what undoes it.
export function setAside(element: HTMLElement, isChild: boolean): () => void {
  const own = ownView(element)
  const controls = [...own.querySelectorAll<HTMLInputElement>("input, select, textarea, button, fieldset")].filter(
    control => !control.disabled,
  )
  const hidden = own.getAttribute("hidden")
  if (isChild) for (const control of controls) control.disabled = true
  else own.setAttribute("hidden", "")
  return () => {
    for (const control of isChild ? controls : []) control.disabled = false
    if (!isChild && hidden === null) own.removeAttribute("hidden")
    else if (!isChild) own.setAttribute("hidden", hidden!)
  }
}

/// The language a page gives an element, its own or the nearest around it; null where it says nothing.
export function languageOf(element: Element): string | null {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const lang = at.closest("[lang]")?.getAttribute("lang")?.trim()
    if (lang !== undefined) return isLanguageTag(lang) ? lang : null
  }
  return null
}

/// The element in whose shadow tree an element is.
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}

/// The address the page itself says is its article's.
export function canonicalAddress(document: Document): string {
  return document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href ?? ""
}
