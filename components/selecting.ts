import type {Node} from "prosemirror-model"
import {type ArticleText, articleTextOf} from "../src/article/article-text.js"
import {growBySentence, sentencesIn, stepSentence} from "../src/article/sentence-steps.js"
import type {TextRange} from "../src/model/annotation.js"
import {wordsLanguage} from "./quoted-words.js"
import {blockName} from "./sentence-blocks.js"
import {settings} from "./settings-store.js"
import type {Stage} from "./stage.js"
import {strings} from "./strings.js"

/// The sentence cursor: the selection goes and grows by sentences.
export class Selecting {
  constructor(private readonly stage: Stage) {}

  /// Select the next or the previous sentence. By a button (`byButton`) the selection is said: a screen reader hears
  /// nothing of it while the focus is elsewhere.
  step(by: 1 | -1, byButton: boolean): void {
    this.#select(
      range => stepSentence(this.#doc, range, by),
      strings.say.noMoreSentences[by > 0 ? "next" : "previous"],
      byButton,
    )
  }

  /// Extend or shrink the selection by a sentence.
  grow(by: 1 | -1, byButton: boolean): void {
    const none = by > 0 ? strings.say.noMoreSentences.next : strings.say.lastSentence
    this.#select(range => growBySentence(this.#doc, range, by), none, byButton, true)
  }

  /// The open article's text.
  get article(): ArticleText {
    return articleTextOf(this.#doc)
  }

  /// Where an offset is, in words: "Paragraph 3".
  readonly sentencePlace = (offset: number): string => blockName(this.#doc, articleTextOf(this.#doc).blockAt(offset))

  /// The same within a sentence: "paragraph 3".
  readonly placeWithin = (offset: number): string =>
    blockName(this.#doc, articleTextOf(this.#doc).blockAt(offset), strings.placeWithin)

  get #doc(): Node {
    return this.stage.annotator.state.doc
  }

  #select(next: (range: TextRange) => TextRange | null, none: string, byButton: boolean, count = false): void {
    const view = this.stage.articleView
    if (!view || !articleTextOf(this.#doc).blocks.length) return
    const range = next(view.cursorRange())
    if (!range) {
      this.stage.say(none)
      return
    }
    view.selectRange(range)
    const sentences = sentencesIn(this.#doc, range).length
    if (byButton || settings.value.saySelection) {
      const words = articleTextOf(this.#doc).text.slice(range.start, range.end)
      this.stage.say(strings.say.selectedWords({count: sentences}), false, {
        ...wordsLanguage(this.article, range.start),
        words,
      })
    } else if (count) this.stage.say(strings.say.selected({count: sentences}))
  }
}
