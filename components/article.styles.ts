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

/// The article on its paper, its marks, and the text cursor.
export const articleStyles = css`
  .paper {
    min-inline-size: 0;
    padding: clamp(1rem, 4cqi, 3.5rem);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--ca-article-font, inherit);
    font-size: var(--article-text);
    line-height: 1.65;
  }
  .frame {
    position: relative;
    /* At most 80 characters, which are narrower than a digit on average: fewer rem where the font is a narrow one. */
    max-inline-size: var(--measure);
    margin-inline: auto;
  }
  .ProseMirror {
    outline: none;
    overflow-wrap: break-word;
    border-radius: 0.25rem;
  }
  /* ProseMirror puts it beside line breaks for typing; here the text cursor would only get stuck on it. */
  .ProseMirror-separator {
    display: none;
  }
  .ProseMirror:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 0.75rem;
    box-shadow: none;
  }
  /* Never "* + *": Chromium would then find the style anew of everything in whatever an element is put into, of a thousand
     cards for each new one. */
  .ProseMirror > :where(:not(:first-child)),
  .ProseMirror blockquote > :where(:not(:first-child)),
  .ProseMirror figure > :where(:not(:first-child)) {
    margin-block-start: 1.1em;
  }
  .ProseMirror h1 {
    font-size: clamp(1.475em, 1em + 2cqi, 2.1em);
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .ProseMirror :is(h2, h3, h4, h5, h6) {
    margin-block-start: 1.6em;
    font-size: 1.25em;
    line-height: 1.25;
  }
  .ProseMirror .standfirst {
    color: var(--soft);
    font-size: 1.125em;
  }
  .ProseMirror .byline {
    color: var(--soft);
    font-family: var(--ca-font, inherit);
    font-size: calc(0.9375 * var(--text));
    line-height: 1.5;
  }
  .ProseMirror figcaption {
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--line);
    color: var(--soft);
    font-family: var(--ca-font, inherit);
    font-size: calc(0.9375 * var(--text));
    line-height: 1.5;
  }
  .ProseMirror img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .ProseMirror .picture {
    padding: 0.5rem 0.875rem;
    border: 1px dashed var(--edge);
    color: var(--soft);
    font-family: var(--ca-font, inherit);
    font-size: calc(0.9375 * var(--text));
    line-height: 1.5;
  }
  .ProseMirror blockquote {
    padding-inline-start: 1.25rem;
    border-inline-start: 3px solid var(--edge);
  }
  .ProseMirror :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .ProseMirror pre {
    white-space: pre-wrap;
    font-size: 0.9em;
  }
  .ProseMirror table {
    display: block;
    max-inline-size: 100%;
    overflow-x: auto;
    border-collapse: collapse;
    font-family: var(--ca-font, inherit);
    font-size: calc(0.9375 * var(--text));
    line-height: 1.5;
  }
  .ProseMirror :is(td, th) {
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .ProseMirror a {
    color: var(--accent);
  }

  .mark {
    padding-block: 0.12em;
    border-radius: 0.15em;
    color: inherit;
    cursor: pointer;
    scroll-margin-block: 6rem;
    text-underline-offset: 0.22em;
  }
  /* Longhands: WebKit takes no style or colour in the shorthand, and would draw no line at all. */
  .mark[data-kind="claim"] {
    background: var(--claim-back);
    text-decoration-line: underline;
    text-decoration-style: wavy;
    text-decoration-color: var(--claim);
    text-decoration-thickness: 1.5px;
  }
  .mark[data-kind="quote"] {
    background: var(--quote-back);
    text-decoration-line: underline;
    text-decoration-style: double;
    text-decoration-color: var(--quote);
    text-decoration-thickness: 2px;
  }
  /* A nested mark draws its line below the one around it, so that both are seen. */
  .mark .mark {
    text-underline-offset: 0.42em;
  }
  .mark .mark .mark {
    text-underline-offset: 0.62em;
  }
  .mark[data-state="changed"] {
    outline: 2px dashed var(--no);
  }
  .mark[data-selected] {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
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
  .mark[data-end]::after {
    content: attr(data-end);
  }
  ::highlight(claim-annotator-selection) {
    background: Highlight;
    color: HighlightText;
  }
  @media (forced-colors: active) {
    .mark[data-kind] {
      background: Canvas;
      color: CanvasText;
    }
  }
  @media (prefers-contrast: more) {
    .mark[data-kind] {
      text-decoration-thickness: 3px;
    }
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
