import {css} from "lit"

/// The design's few constants. Every colour pair that carries text holds 7:1 in both schemes; test/components/contrast
/// measures them. On the host itself they would take the place of a page's own properties of the same names there.
export const tokens = css`
  .base {
    --paper: var(--ca-paper, light-dark(#fffdf8, #16181c));
    --desk: var(--ca-desk, light-dark(#f3f0e8, #1f2228));
    --ink: var(--ca-ink, light-dark(#000000, #ffffff));
    --soft: var(--ca-soft, light-dark(#2b2d30, #dcdfe4));
    --line: var(--ca-line, light-dark(#d3cdbf, #3d414a));
    --edge: var(--ca-edge, light-dark(#77736a, #8a8e96));
    --claim: var(--ca-claim, light-dark(#744600, #ffc978));
    --claim-back: var(--ca-claim-back, light-dark(#fff0cf, #3a2d14));
    --quote: var(--ca-quote, light-dark(#0d4f6b, #8fd6f5));
    --quote-back: var(--ca-quote-back, light-dark(#e2f3fa, #12303d));
    --no: var(--ca-no, light-dark(#8f1616, #ffb9b2));
    --yes: var(--ca-yes, light-dark(#0b4f27, #93e0ae));
    --accent: var(--ca-accent, light-dark(#143e8c, #a9c6ff));
    --on-accent: var(--ca-on-accent, light-dark(#ffffff, #0b1730));
    --text: var(--ca-text, 1rem);
    --article-text: var(--ca-article-text, 1.1875rem);
    /* At most 80 characters, which are narrower than a digit on average: fewer rem where the font is a narrow one. */
    --measure: var(--ca-measure, min(40rem, 56ch));
    --radius: var(--ca-radius, 0.5rem);
    --space: var(--ca-space, 0.5rem);
    /* The least size of what is pressed: 44 CSS pixels; in a dense desk 28 (WCAG 2.5.8 asks for 24). */
    --target: var(--ca-target, 2.75rem);
  }
  .base[data-controls="dense"] {
    --target: min(1.75rem, var(--ca-target, 1.75rem));
  }
  @media (prefers-contrast: more) {
    .base {
      --ink: light-dark(#000000, #ffffff);
      --soft: light-dark(#2b2d30, #dcdfe4);
      --line: var(--ink);
      --edge: var(--ink);
    }
  }
`

/// What every part shares: focus, buttons, text that only screen readers read.
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--paper);
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-block-size: var(--target);
    padding: calc(0.5 * var(--space)) calc(1.5 * var(--space));
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
    -webkit-user-select: none;
    user-select: none;
  }
  button:hover {
    border-color: var(--ink);
  }
  button[aria-disabled="true"] {
    color: var(--soft);
    border-style: dashed;
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.plain {
    background: none;
    border-color: transparent;
    color: var(--accent);
    padding-inline: 0.375rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  blockquote,
  figure {
    margin: 0;
    padding: 0;
  }
  dialog {
    max-inline-size: min(40rem, calc(100vi - 2rem));
    max-block-size: calc(100vb - 2rem);
    padding: calc(3 * var(--space));
    /* The ring around what has the focus is never cut off. */
    scroll-padding: 1rem;
    border: 1px solid var(--edge);
    border-radius: calc(1.5 * var(--radius));
    background: var(--paper);
    color: var(--ink);
    font-family: var(--ca-font, inherit);
    font-size: var(--text);
    line-height: 1.5;
  }
  @media (max-width: 30rem) {
    dialog {
      padding: calc(2 * var(--space));
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  claim-storage {
    display: block;
  }
  :is(dialog, claim-storage) > :where(:not(:first-child)) {
    margin-block-start: calc(2 * var(--space));
  }
  @media (prefers-contrast: more) {
    button:not(.plain),
    dialog {
      border-width: 2px;
    }
  }
`
