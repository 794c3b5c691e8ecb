import {css} from "lit"

/// The article on its paper, and its marks.
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
  .mark[data-end]::after {
    content: attr(data-end);
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
  }
`
