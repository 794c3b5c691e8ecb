import type {MarkSpec} from "prosemirror-model"
import {annotationMark} from "./annotation-mark.js"
import {languageAttrs} from "./language-attrs.js"
import {declaredLanguage} from "./language.js"
import {addressIn, linkSchemes, safeAddress} from "./safe-address.js"

/// The marks of an article. The order is that of nesting: an annotation lies around a link, a link around emphasis.
export const articleMarks = {
  annotation: annotationMark,
  link: {
    attrs: {href: {validate: validateHref}},
    inclusive: false,
    parseDOM: [
      {
        tag: "a",
        getAttrs(element) {
          const href = addressIn(element, "href", linkSchemes)
          return href !== null && {href}
        },
      },
    ],
    toDOM: mark => ["a", {href: mark.attrs.href as string, rel: "noopener noreferrer"}, 0],
  },
  language: {
    attrs: languageAttrs,
    parseDOM: ["span", "bdi", "bdo"].map(tag => ({
      tag,
      getAttrs(element: HTMLElement) {
        const {lang, dir} = declaredLanguage(element)
        return (lang !== null || dir !== null) && {lang, dir}
      },
    })),
    toDOM: mark => ["span", {...mark.attrs}, 0],
  },
  quotation: inline("q"),
  cite: inline("cite"),
  strong: inline("strong", "b"),
  emphasis: inline("em", "i", "dfn", "var"),
  underline: inline("u", "ins"),
  strike: inline("s", "del", "strike"),
  small: inline("small"),
  code: inline("code", "kbd", "samp", "tt"),
  sub: {...inline("sub"), excludes: "sub sup"},
  sup: {...inline("sup"), excludes: "sub sup"},
} satisfies Record<string, MarkSpec>

/// A mark without attributes, drawn with the first of its tags.
function inline(tag: string, ...more: string[]): MarkSpec {
  return {parseDOM: [tag, ...more].map(name => ({tag: name})), toDOM: () => [tag, 0]}
}

function validateHref(value: unknown): void {
  if (safeAddress(value, linkSchemes) === null) throw new RangeError(`Not the address of a link: ${String(value)}`)
}
