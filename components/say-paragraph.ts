import type {Annotator} from "../src/annotator.js"
import {firstWords} from "./card-name.js"
import {wordsLanguage} from "./quoted-words.js"
import {blockName} from "./sentence-blocks.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// Say which paragraph the text cursor is in now, and its first words. A text cursor of ours is one that screen readers
/// say nothing of, until something is selected.
export function sayParagraph(bench: Workbench, {state: {doc}, text: article}: Annotator, block: number): void {
  const {start, end} = article.blocks[block]!
  const words = firstWords(article.text.slice(start, end))
  bench.say(`${blockName(doc, block)}${strings.colon}`, false, {...wordsLanguage(article, start), words})
}
