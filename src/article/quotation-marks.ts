import type {TextRange} from "../model/annotation.js"

/// A quotation mark in a text: where, what it may be, and its partner's offset (null: it has none in the range).
export interface QuotationMark {
  at: number
  opens: boolean
  partner: number | null
}

/// For each mark that opens, the marks that may close it – in English, German, Swedish, French, Danish, Polish, Hebrew,
/// Arabic, Japanese and Chinese use. 《…》 are marks of a title: they belong to the words.
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "”": "”“",
  "„": "“”",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  "｢": "｣",
  "〝": "〟〞",
}
const mark = /["'“”„‘’‚«»‹›「」『』｢｣〝〟〞]/g

/// The quotation marks in a range of the text, paired among themselves. Apostrophes are none: those inside a word, before
/// a decade ('90s), and after a final s where no single mark is open; nor are the marks inside a Hebrew abbreviation
/// (צה"ל). A mark that may open or close ("straight" ones) opens after white space, a bracket or another mark, and
/// otherwise closes; in scripts that write a quotation on to the word before, it opens where none is open.
export function quotationMarks(text: string, {start, end}: TextRange): QuotationMark[] {
  const marks: QuotationMark[] = []
  const open: QuotationMark[] = []
  for (const {0: sign, index} of text.slice(start, end).matchAll(mark)) {
    const at = start + index
    if (isApostrophe(text, at, sign) || isGershayim(text, at, sign)) continue
    const opener = open.findLast(({at}) => closers[text[at]!]!.includes(sign))
    const mayOpen = sign in closers && (looksOpening(text, at, sign) || (!opener && isAttached(text, at, sign)))
    if (opener && !(mayOpen && !looksClosing(text, at))) {
      open.length = open.indexOf(opener)
      opener.partner = at
      marks.push({at, opens: false, partner: opener.at})
    } else if (
      isSingle(sign) &&
      !mayOpen &&
      /s$/i.test(text.slice(at - 1, at)) &&
      /^\s+\p{L}/u.test(text.slice(at + 1, at + 9))
    ) {
      continue // the militants' town
    } else {
      const found = {at, opens: mayOpen, partner: null}
      marks.push(found)
      if (mayOpen) open.push(found)
    }
  }
  return marks
}

function isSingle(sign: string): boolean {
  return sign === "'" || sign === "’"
}

function isApostrophe(text: string, at: number, sign: string): boolean {
  if (!isSingle(sign)) return false
  const after = text.slice(at + 1, at + 5)
  if (/^\d\ds/.test(after)) return true
  return /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(after)
}

function isGershayim(text: string, at: number, sign: string): boolean {
  return /["”]/.test(sign) && /^\p{Script=Hebrew}.\p{Script=Hebrew}/u.test(text.slice(Math.max(0, at - 1), at + 2))
}

const attaching = /^[\p{Script=Arabic}ـ\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]"[\p{L}\p{N}]/u

/// Whether a straight mark stands between the letters of a script without spaces, or after an Arabic prefix (لـ"الجزيرة").
function isAttached(text: string, at: number, sign: string): boolean {
  return sign === '"' && attaching.test(text.slice(Math.max(0, at - 1), at + 3))
}

function looksOpening(text: string, at: number, sign: string): boolean {
  if ("„‚‘«‹「『｢〝".includes(sign)) return true
  if (sign === "“") return !looksClosing(text, at) || startsAfresh(text, at)
  const next = text.slice(at + 1, at + 3)
  return startsAfresh(text, at) && (sign === "»" || sign === "›" ? /^[\p{L}\p{N}]/u : /^\S/).test(next)
}

function startsAfresh(text: string, at: number): boolean {
  return at === 0 || /[\s([{（［【"'“‘„‚«‹「『｢〝—–：、。，]/.test(text[at - 1]!)
}

function looksClosing(text: string, at: number): boolean {
  return (
    at > 0 &&
    /\S/.test(text[at - 1]!) &&
    (at + 1 === text.length || /[\s)\]}）］】.,;:!?،؛؟۔、。，；：！？"'”’»›」』｣〟〞—–]/.test(text[at + 1]!))
  )
}
