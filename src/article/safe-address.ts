/// The schemes an article's links may have.
export const linkSchemes: readonly string[] = ["http:", "https:", "mailto:"]

/// The schemes an article's images may have.
export const imageSchemes: readonly string[] = ["http:", "https:"]

/// The absolute address that a value of `href` or `src` stands for, or `null` when it cannot be resolved or has another
/// scheme. It is read as a browser reads it, so that `java\nscript:` is seen for what it is.
export function safeAddress(value: unknown, schemes: readonly string[], base?: string): string | null {
  if (typeof value !== "string") return null
  try {
    const url = new URL(value, base)
    return schemes.includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/// The safe address in an attribute of an element, resolved against the element's own base.
export function addressIn(element: Element, name: "href" | "src", schemes: readonly string[]): string | null {
  const value = element.getAttribute(name)
  // `baseURI` is looked up only where it is needed: outside browsers it can cost a search of the document.
  return safeAddress(value, schemes) ?? safeAddress(value, schemes, baseOf(element))
}

function baseOf(element: Element): string | undefined {
  return safeAddress(element.baseURI, imageSchemes) ?? undefined
}
