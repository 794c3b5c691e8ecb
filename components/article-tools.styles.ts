import {css, unsafeCSS} from "lit"

/// The buttons of paragraphs that have no margin beside them.
const noMargin = (where: string) => css`
  ${unsafeCSS(where)} .paragraph-button {
    inset-inline-start: auto;
  }
  .base:not([data-buttons="always"]) ${unsafeCSS(where)} .paragraph-button:not(:focus) {
    inline-size: 1px;
    min-inline-size: 0;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .base[data-buttons="always"] ${unsafeCSS(where)} .paragraph-button {
    position: static;
    transform: none;
  }
`

/// What only reviewers have in the article: text cursor, selection, and the buttons of paragraphs. It comes after
/// `articleStyles`.
export const articleToolsStyles = css`
  /* ProseMirror puts it beside line breaks for typing; here the text cursor would only get stuck on it. */
  .ProseMirror-separator {
    display: none;
  }
  /* In the margin beside the last line of its paragraph. */
  .ProseMirror .paragraph-button {
    position: absolute;
    inset-inline-start: -3.375rem;
    min-inline-size: var(--target);
    padding: 0 0.375rem;
    margin: 0;
    color: var(--accent);
    font-family: var(--ca-font, inherit);
    font-size: calc(0.875 * var(--text));
    line-height: 1;
    opacity: 0;
    /* It stays for a moment, so that the pointer can go over to it. */
    transition: opacity 0s 0.5s;
    transform: translateY(-100%);
  }
  .ProseMirror .paragraph-button::before {
    content: "+ " attr(data-number);
  }
  .ProseMirror :is(:hover + .paragraph-button, .paragraph-button:is(:hover, :focus, [data-here])),
  .base[data-buttons="always"] .ProseMirror .paragraph-button {
    opacity: 1;
    transition-delay: 0s;
  }
  .ProseMirror :is(td, th, li) {
    position: relative;
  }
  /* Lines of a list may be lower than a button. */
  .base[data-buttons="always"] .ProseMirror li {
    min-block-size: calc(var(--target) + 0.25rem);
  }
  /* Where there is no margin, and in tables, whose cells have none, they stand below their paragraphs, if they are always
     shown, or show up with the focus. */
  ${noMargin(".ProseMirror :is(td, th)")}
  @container claim-annotator (inline-size < 64rem) {
    ${noMargin(".ProseMirror")}
  }
  .caret {
    position: absolute;
    /* Physical: it is moved from there by what the browser has measured, which is physical too. */
    top: 0;
    left: 0;
    inline-size: 2px;
    background: CanvasText;
    pointer-events: none;
    scroll-margin-block: 6rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .caret {
      animation: blink 1.1s steps(1) infinite;
    }
    @keyframes blink {
      50% {
        opacity: 0;
      }
    }
  }
  /* For screen readers that say nothing of marks: words that are read and not seen. */
  .mark[data-start]::before,
  .mark[data-end]::after {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: pre;
  }
  .mark[data-start]::before {
    content: attr(data-start);
  }
  ::highlight(claim-annotator-selection) {
    background: Highlight;
    color: HighlightText;
  }
  @media (prefers-contrast: more) {
    .caret {
      inline-size: 3px;
    }
  }
  @media print {
    .caret {
      display: none;
    }
  }
`
