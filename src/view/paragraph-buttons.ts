import type {Node} from "prosemirror-model"
import {Decoration, DecorationSet} from "prosemirror-view"
import {articleTextOf} from "../article/article-text.js"

/// What a button after a paragraph says and does.
export interface ParagraphButtonOptions {
  /// The button's name for the block of this index in `ArticleText.blocks`.
  readonly name: (block: number) => string
  /// The number that the style sheet draws.
  readonly number: (block: number) => string
  readonly press: (block: number) => void
  /// Whether the buttons are tab stops.
  readonly isTabStop: () => boolean
}

/// A button after every textblock with text, outside of it, so that no heading takes the button's name into its own. The
/// buttons hold no text: the style sheet draws the number, and the text cursor finds nothing to stop at.
///
/// Made once for each article: a display copy has the same positions.
export function paragraphButtons(article: Node, options: ParagraphButtonOptions): DecorationSet {
  const buttons = articleTextOf(article).blocks.flatMap(({node, pos}, block) =>
    // A table holds nothing but captions and rows.
    node.type.name === "table_caption"
      ? []
      : [
          Decoration.widget(pos + node.nodeSize, () => button(block, options), {
            key: `paragraph ${block} ${options.isTabStop() ? "stop" : ""}`,
            side: -1,
            ignoreSelection: true,
            stopEvent: () => true,
          }),
        ],
  )
  return DecorationSet.create(article, buttons)
}

/// Give the buttons their names anew.
export function nameButtons(view: HTMLElement, options: ParagraphButtonOptions): void {
  for (const button of view.querySelectorAll<HTMLElement>(".paragraph-button")) name(button, options)
}

/// Show which block the text cursor is in: its button is in sight.
export function showButtonOf(view: HTMLElement, block: number | null): void {
  for (const other of view.querySelectorAll(`.paragraph-button[data-here]`)) other.removeAttribute("data-here")
  if (block !== null) view.querySelector(`.paragraph-button[data-block="${block}"]`)?.setAttribute("data-here", "")
}

function button(block: number, options: ParagraphButtonOptions): HTMLElement {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "paragraph-button"
  made.dataset["block"] = String(block)
  made.tabIndex = options.isTabStop() ? 0 : -1
  name(made, options)
  made.addEventListener("click", event => {
    event.stopPropagation()
    options.press(block)
  })
  return made
}

function name(button: HTMLElement, options: ParagraphButtonOptions): void {
  const block = Number(button.dataset["block"])
  button.dataset["number"] = options.number(block)
  button.setAttribute("aria-label", options.name(block))
}
