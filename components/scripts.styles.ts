import {css, unsafeCSS} from "lit"

const inLanguage = (...tags: readonly string[]) => unsafeCSS(`:is(${tags.map(tag => `:lang(${tag})`).join(", ")})`)
const arabic = inLanguage("ar", "fa", "ur", "ps", "ckb", "sd", "ug")
const hebrew = inLanguage("he", "yi")
const cjk = inLanguage("ja", "zh", "ko", "yue")

/// What other scripts need: room for what stands above and below their lines, no slanted letters, and nothing that pulls
/// joined letters apart.
export const scriptsStyles = css`
  .ProseMirror${arabic}, .words ${arabic} {
    line-height: 1.9;
  }
  .ProseMirror :is(h1, h2, h3, h4, h5, h6)${arabic} {
    line-height: 1.5;
    letter-spacing: 0;
  }
  .ProseMirror${cjk}, .words ${cjk} {
    line-height: 1.8;
    line-break: strict;
  }
  .ProseMirror :is(h1, h2, h3, h4, h5, h6)${cjk} {
    line-height: 1.4;
    letter-spacing: 0;
    word-break: auto-phrase;
  }
  /* These scripts have no italics: a slanted letter is a damaged one. */
  .ProseMirror :is(em, cite):is(${arabic}, ${hebrew}, ${cjk}) {
    font-style: normal;
  }
  .ProseMirror em:is(${arabic}, ${hebrew}) {
    font-weight: 700;
  }
  .ProseMirror em${cjk} {
    text-emphasis: filled sesame;
    text-emphasis-position: over right;
  }
  .ProseMirror em:is(:lang(zh), :lang(yue)) {
    text-emphasis: filled dot;
    text-emphasis-position: under right;
  }
  /* Dots and tails of Arabic letters hang low. */
  .mark${arabic} {
    text-underline-offset: 0.42em;
  }
  .mark .mark${arabic} {
    text-underline-offset: 0.6em;
  }
  .mark .mark .mark${arabic} {
    text-underline-offset: 0.78em;
  }
`
