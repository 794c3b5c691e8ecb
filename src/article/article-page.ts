import DOMPurify from "dompurify"
import {wellFormed} from "./fold-text.js"
import {type Direction, declaredLanguage} from "./language.js"
import {ownView} from "./own-view.js"
import {imageSchemes, safeAddress} from "./safe-address.js"
import {unseenElements} from "./unseen-element.js"

/// What reading HTML can be told.
export interface ArticleFromHTMLOptions {
  /// The address relative links and pictures start from; by default that of the document given. Without an http(s) one
  /// they are dropped. A `<base>` in the HTML is not obeyed.
  readonly base?: string
  /// Whether DOMPurify looks at the HTML first, where it can (in browsers). The article is the same without.
  readonly purify?: boolean
}

/// A page made of HTML, a whole one or a piece of one. Any string will do. Nothing is fetched or run. Without a document
/// it throws a `RangeError`.
export function pageOfHTML(html: string, document: Document | undefined, options: ArticleFromHTMLOptions): Document {
  const Parser = document?.defaultView?.DOMParser ?? (globalThis as {DOMParser?: typeof DOMParser}).DOMParser
  if (!document || !Parser) throw new RangeError("HTML cannot be read without a document of a window")
  // The HTML parser would drop NUL; later there would be nothing left to replace.
  const source = wellFormed(html)
  const page =
    options.purify !== false && DOMPurify.isSupported
      ? purified(source)
      : new Parser().parseFromString(source, "text/html")
  setBase(page, options.base ?? document.baseURI)
  return page
}

/// Clean HTML into a document of its own. The article is made of nodes, not of markup, so DOMPurify's precautions
/// against a later reading as XML are off: they would drop a paragraph that writes "<b" next to a comment.
function purified(html: string): Document {
  const root = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    SAFE_FOR_XML: false,
    ADD_ATTR: ["itemprop"],
    ADD_TAGS: ["search"],
    ADD_FORBID_CONTENTS: [...unseenElements],
  })
  return root.ownerDocument!
}

function setBase(document: Document, address: string | undefined): void {
  const page = ownView(document)
  for (const old of page.querySelectorAll("base")) old.remove()
  const base = page.createElement("base")
  base.setAttribute("href", safeAddress(address, imageSchemes) ?? "about:blank")
  const parent = page.querySelector("head, *")
  parent?.insertBefore(base, parent.firstChild)
}

/// Where the article is in a page or an element, and the language around it.
export function articleIn(scope: Document | Element): {
  readonly root: Document | Element
  readonly language: {readonly lang: string | null; readonly dir: Direction | null}
} {
  const root = articleRoot(scope)
  return {root, language: languageAround(isElement(root) ? root : ownView(root).querySelector("body"))}
}

/// The one outermost `<article>`, else the one `<main>` (or the one article in it), else all of it.
function articleRoot(scope: Document | Element): Document | Element {
  if (isElement(scope) && ownView(scope).localName === "article") return scope
  const article = onlyOutermost(scope, "article")
  if (article) return article
  const main = onlyOutermost(scope, "main")
  return main ? (onlyOutermost(main, "article") ?? main) : scope
}

function onlyOutermost(scope: Document | Element, name: string): Element | null {
  let only: Element | null = null
  for (const element of ownView(scope).querySelectorAll(name)) {
    if (only?.contains(element)) continue
    if (only) return null
    only = element
  }
  return only
}

/// The language and direction of an element, its own or the nearest around it.
function languageAround(element: Element | null) {
  const declared = (attribute: string) => {
    const nearest = element && ownView(element).closest(attribute)
    return nearest ? declaredLanguage(ownView(nearest)) : {lang: null, dir: null}
  }
  return {lang: declared("[lang]").lang, dir: declared("[dir]").dir}
}

function isElement(node: Node): node is Element {
  return ownView(node).nodeType === 1
}
