import {type Draft, wordsOf} from "./draft.js"
import {newWords, pick, sentence} from "./sentences.js"
import {type Traced, type Units} from "./traced.js"

/// What an editor does to an article, and how often: a name is drawn that many times out of all.
const odds = {
  replaceWord: 8,
  insertWord: 6,
  deleteWord: 6,
  changeLetter: 4,
  changeNumber: 4,
  turn: 4,
  deleteSentence: 8,
  insertSentence: 6,
  insertSimilar: 4,
  moveSentence: 5,
  copySentence: 3,
  swapSentences: 3,
  deleteParagraph: 6,
  insertParagraph: 5,
  moveParagraph: 6,
  copyParagraph: 2,
  swapParagraphs: 3,
  split: 2,
  join: 2,
  rewrite: 1,
  goBack: 3,
  nothing: 1,
} as const

export type EditName = keyof typeof odds

/// Each name as often as its odds.
export const editNames: readonly EditName[] = Object.entries(odds).flatMap(([name, times]) =>
  Array.from({length: times}, () => name as EditName),
)

/// One edit: what, and numbers that pick what it is done to and what comes in.
export type Edit = readonly [name: EditName, a: number, b: number, c: number]

/// The list without an item, with one more, or with another in its place.
const without = <T>(list: readonly T[], at: number): T[] => list.toSpliced(at, 1)
const plus = <T>(list: readonly T[], at: number, item: T): T[] => list.toSpliced(at, 0, item)

const letters = Array.from("aeioust")

interface At {
  readonly row: number
  readonly column: number
}

/// The article after an edit; `first` is what it was in the beginning.
export function edited(draft: Draft, [name, a, b, c]: Edit, first: Draft, units: Units): Draft {
  if (name === "goBack") return first
  if (name === "nothing") return draft
  const places = draft.flatMap((paragraph, row) => paragraph.map((_, column) => ({row, column})))
  if (name === "rewrite" || !places.length)
    return Array.from({length: 2 + (a % 3)}, (_, i) => [units.write(sentence(b + i, c + i, a))])
  const from = pick(places, a)
  const to = pick(places, b)
  const text = draft[from.row]![from.column]!
  const put = (next: Traced): Draft => withSentence(draft, from, () => [next])
  const fresh = (): Traced => units.write(sentence(b, c, a))
  const row = a % draft.length
  const other = b % draft.length
  switch (name) {
    case "deleteSentence":
      return withSentence(draft, from, () => [])
    case "insertSentence":
      return withSentence(draft, from, old => (c % 2 ? [old, fresh()] : [fresh(), old]))
    case "insertSimilar":
      return withSentence(draft, from, old => {
        const similar = units.write(editWord(old, "replaceWord", b, c, units).text)
        return c % 2 ? [old, similar] : [similar, old]
      })
    case "moveSentence":
      return moved(draft, from, to)
    case "copySentence":
      return withSentence(draft, to, old => [old, text])
    case "swapSentences":
      return withSentence(
        withSentence(draft, from, () => [draft[to.row]![to.column]!]),
        to,
        () => [text],
      )
    case "deleteParagraph":
      return without(draft, row)
    case "insertParagraph":
      return plus(draft, row, c % 7 ? [fresh(), units.write(sentence(c, a, b))].slice(c % 2) : [])
    case "moveParagraph":
      return plus(without(draft, row), other % Math.max(1, draft.length), draft[row]!)
    case "copyParagraph":
      return plus(draft, other, draft[row]!)
    case "swapParagraphs":
      return draft.with(row, draft[other]!).with(other, draft[row]!)
    case "split":
      return draft.toSpliced(from.row, 1, draft[from.row]!.slice(0, from.column), draft[from.row]!.slice(from.column))
    case "join":
      return draft.toSpliced(row, 2, draft.slice(row, row + 2).flat())
    default:
      return put(editWord(text, name, b, c, units))
  }
}

function withSentence(draft: Draft, {row, column}: At, by: (old: Traced) => readonly Traced[]): Draft {
  const paragraph = draft[row]!
  return draft.with(row, paragraph.toSpliced(column, 1, ...by(paragraph[column]!)))
}

function moved(draft: Draft, from: At, to: At): Draft {
  const text = draft[from.row]![from.column]!
  const rest = withSentence(draft, from, () => [])
  const paragraph = rest[to.row]!
  return rest.with(to.row, plus(paragraph, Math.min(to.column, paragraph.length), text))
}

/// A sentence after an edit of one of its words; as it is where it has none to edit so.
function editWord(traced: Traced, name: EditName, b: number, c: number, units: Units): Traced {
  const {text} = traced
  const words = wordsOf(text)
  if (!words.length) return units.replace(traced, 0, text.length, "So it is.")
  const {start, end} = pick(words, b)
  const word = text.slice(start, end)
  const isChinese = /\p{Script=Han}/u.test(word)
  const list = isChinese ? newWords.chinese : /\p{Script=Arabic}/u.test(word) ? newWords.arabic : newWords.latin
  switch (name) {
    case "insertWord":
      return units.replace(traced, end, end, `${isChinese ? "" : " "}${pick(list, c)}`)
    case "deleteWord":
      if (text[end] === " ") return units.replace(traced, start, end + 1, "")
      return units.replace(traced, start > 0 && text[start - 1] === " " ? start - 1 : start, end, "")
    case "changeLetter": {
      const at = start + (c % (end - start))
      return /[a-z]/.test(text[at]!) ? units.replace(traced, at, at + 1, pick(letters, c)) : traced
    }
    case "changeNumber": {
      const number = /\d+/.exec(text)
      return number
        ? units.replace(traced, number.index, number.index + number[0].length, String(1 + c))
        : units.replace(traced, end, end, ` ${1 + c}`)
    }
    case "turn": {
      const turn = /\b(?:not|now)\b/.exec(text)
      return turn
        ? units.replace(traced, turn.index, turn.index + 3, turn[0] === "not" ? "now" : "not")
        : units.replace(traced, start, start, "not ")
    }
    default:
      return units.replace(traced, start, end, pick(list, c))
  }
}
