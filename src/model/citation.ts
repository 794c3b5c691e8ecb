import * as v from "valibot"
import {partialDateSchema} from "./dates.js"

/// A reviewer's source. One record serves every annotation it bears on; `Evidence` says how it bears on each.
export interface Citation {
  readonly id: string
  readonly type: "web" | "document" | "interview" | "recording" | "data" | "image"
  readonly name: string
  readonly author?: string
  readonly publisher?: string
  /// http or https only; an interview has none.
  readonly url?: string
  readonly datePublished?: string
  readonly accessed?: string
  /// Address of an archived copy; http or https only.
  readonly archivedAt?: string
  readonly inLanguage?: string
  readonly primary?: boolean
  /// Anything but `public` never leaves the machine in a published format.
  readonly disclosure: "public" | "background" | "confidential"
}

export const citationTypes = ["web", "document", "interview", "recording", "data", "image"] as const
export const disclosures = ["public", "background", "confidential"] as const

/// An address that may become a link: absolute, http or https.
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

const webAddress = v.pipe(v.string(), v.check(isWebAddress, "not an http(s) address"))

export const citationSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  type: v.picklist(citationTypes),
  name: v.pipe(
    v.string(),
    v.check(name => name.trim() !== "", "empty name"),
  ),
  author: v.exactOptional(v.string()),
  publisher: v.exactOptional(v.string()),
  url: v.exactOptional(webAddress),
  datePublished: v.exactOptional(partialDateSchema),
  accessed: v.exactOptional(partialDateSchema),
  archivedAt: v.exactOptional(webAddress),
  inLanguage: v.exactOptional(v.string()),
  primary: v.exactOptional(v.boolean()),
  disclosure: v.picklist(disclosures),
})
