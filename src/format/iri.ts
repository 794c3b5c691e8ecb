import {idOfName} from "../model/id.js"

/// Is the text an absolute address (RFC 3986)? Spaces, letters outside ASCII and stray percent signs make it none: that
/// is what the W3C's own checks ask.
export function isUri(text: string): boolean {
  return (
    (plainUri.test(text) || uri.test(text)) &&
    (!/^https?:/i.test(text) || (/^https?:\/\//i.test(text) && URL.canParse(text)))
  )
}

/// Is the text an absolute address in any script (RFC 3987)?
export function isIri(text: string): boolean {
  return isUri(text) || (!/[\s<>"{}|\\^`]/.test(text) && isUri(encoded(text)))
}

/// The text as an absolute address: the text itself, or with its foreign letters percent-encoded (RFC 3987 §3.1), or,
/// where it is no address at all, an id made from it. The same text always gives the same address.
export function asUri(text: string): string {
  if (isUri(text)) return text
  if (uuid.test(text)) return `urn:uuid:${text.toLowerCase()}`
  return isUri(encoded(text)) ? encoded(text) : idOfName(text)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/// Addresses without percent signs, fragments and brackets: nearly all, and much faster to tell.
const plainUri = /^[a-z][a-z0-9+.-]*:[\w.~!$&'()*+,;=:@/?-]+$/i
const part = String.raw`(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})`
const uri = new RegExp(`^[a-z][a-z0-9+.-]*:(?://(?:[^/@]*@)?\\[[0-9a-f:.]+\\])?${part}+(?:#${part}*)?$`, "i")

const encoded = (text: string): string =>
  encodeURI(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%25([0-9a-f]{2})/gi, "%$1")

/// A record's id as the wire wants it: `id` is an address; where the record's own is none, `recordId` keeps it.
export function wireId(id: string): {id: string; recordId?: string} {
  const uri = asUri(id)
  return uri === id ? {id} : {id: uri, recordId: id}
}
