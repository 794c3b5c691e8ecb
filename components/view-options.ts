import type {Annotator} from "../src/annotator.js"
import {directionAt, languageAt} from "../src/article/language.js"
import type {ArticleDisplay, ArticleViewOptions} from "../src/view/article-view.js"
import {number} from "./formats.js"
import {handleKey} from "./key-actions.js"
import {sayParagraph} from "./say-paragraph.js"
import {settings} from "./settings-store.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// What the view of the open article asks of the element it stands in: names, keys, presses, and how it is shown.
export function viewOptions(bench: Workbench, annotator: Annotator, showsImages: () => boolean): ArticleViewOptions {
  let saidReadOnly = false
  return {
    attributes: () => ({
      ...(display(bench, true).textCursor
        ? {role: "textbox", "aria-readonly": "true", "aria-multiline": "true", inputmode: "none"}
        : {role: "article"}),
      "aria-label": annotator.factCheck.article.headline || strings.article.untitled,
      // Without one it would be taken for English, as what is around it.
      lang: languageAt(annotator.state.doc, 0) ?? "",
      dir: directionAt(annotator.state.doc, 0) ?? "auto",
    }),
    handleKey: event => handleKey(event, bench, true),
    pressed: ids => bench.desk.way.pressed(ids),
    tapped: count => bench.say(count ? strings.say.selected({count}) : strings.say.nothingSelected),
    wentToParagraph: block => sayParagraph(bench, annotator, block),
    refused() {
      // Once for each visit to the article.
      if (saidReadOnly) return
      saidReadOnly = true
      bench.articleView?.view.dom.addEventListener("blur", () => (saidReadOnly = false), {once: true})
      bench.say(strings.say.readOnly)
    },
    buttons: {
      number: block => number(block + 1),
      name: block => strings.annotateParagraph({number: block + 1}),
      press: block => bench.desk.windows.openPicker(annotator.text.blocks[block]!.start),
      isTabStop: () => settings.value.paragraphButtons === "always",
    },
    markEdges: (kind, edge) => ` ${strings.markEdge[kind][edge]} `,
    display: () => display(bench, showsImages()),
  }
}

function display({writable, published}: Workbench, images: boolean): ArticleDisplay {
  const {textCursor, spokenMarks, paragraphButtons} = settings.value
  return {
    ...{images, spokenMarks, forReaders: published},
    textCursor: textCursor && !published,
    paragraphButtons: paragraphButtons !== "never" && writable,
  }
}
