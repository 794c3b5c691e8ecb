import {css} from "lit"

/// The house around the article, the list of annotations and the cards, as readers have them too.
export const readingStyles = css`
  :host {
    display: block;
    color-scheme: inherit;
    container: claim-annotator / inline-size;
  }
  .base {
    display: grid;
    grid-template: "bar bar" auto "paper desk" 1fr / minmax(0, 1fr) minmax(20rem, 26rem);
    background: var(--desk);
    color: var(--ink);
    font-family: var(--ca-font, inherit);
    font-size: var(--text);
    line-height: 1.5;
    text-align: start;
  }
  .bar {
    grid-area: bar;
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--space) calc(2 * var(--space));
    border-block-end: 1px solid var(--line);
    background: var(--desk);
  }
  claim-list,
  claim-card {
    display: block;
  }
  /* The tools in two rows. What is said stands in the second one: it is not of the toolbar, but shares its lines. */
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0.375rem;
    align-items: center;
  }
  .bar > .notice {
    grid-area: 2 / 1;
  }
  .menu {
    position: fixed;
    inset: auto;
    max-inline-size: calc(100vi - 0.5rem);
    max-block-size: calc(100vb - 0.5rem);
    overflow-y: auto;
    overflow-wrap: anywhere;
    margin: 0.25rem 0 0;
    /* Room for the ring around what has the focus. */
    padding: 0.375rem;
    scroll-padding: 0.375rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  .menu button {
    display: flex;
    inline-size: 100%;
    justify-content: start;
    text-align: start;
    border-color: transparent;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    /* One line is always kept free, so that nothing moves when something is said. */
    min-block-size: 1.5em;
    font-size: calc(0.9375 * var(--text));
  }
  .notice > * {
    overflow-wrap: anywhere;
  }
  .notice [role="status"] {
    color: var(--soft);
  }
  .notice [role="alert"]:not(:empty) {
    padding-inline: 0.5rem;
    border-inline-start: 0.3125rem solid var(--no);
    color: var(--no);
    font-weight: 600;
  }
  claim-steps {
    display: block;
    grid-area: 2 / 2;
  }
  .steps {
    display: flex;
    gap: 0.375rem;
  }
  .paper {
    grid-area: paper;
  }
  .desk {
    grid-area: desk;
    min-inline-size: 0;
    padding: calc(2.5 * var(--space)) calc(2 * var(--space));
  }
  /* The bar never covers what gets the focus, however many lines it has. */
  .desk :is(.card, .title, a, button, input, textarea, select, summary) {
    scroll-margin-block: calc(var(--bar-size, 6rem) + 1rem);
  }
  .ProseMirror {
    scroll-margin-block: calc(var(--bar-size, 6rem) + 1rem) 1rem;
  }
  .desk-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
    align-items: baseline;
    margin-block-end: 0.75rem;
  }
  .desk-head .title {
    font-size: calc(1.0625 * var(--text));
    font-weight: 700;
  }
  .hint {
    color: var(--soft);
    font-size: calc(0.9375 * var(--text));
  }
  .hint.keys {
    margin-block-end: 0.75rem;
  }
  .cards {
    /* Not "none": Safari would say it is no list. Not a grid either: a thousand cards would be laid out for each. */
    list-style: "";
  }
  .cards > li {
    contain: layout style;
  }
  .cards > li:not(:first-child) {
    margin-block-start: calc(1.5 * var(--space));
  }
  .card {
    display: grid;
    gap: var(--space);
    padding: calc(1.75 * var(--space)) calc(2 * var(--space));
    border: 1px solid var(--line);
    border-inline-start: 0.3125rem solid var(--claim);
    border-radius: var(--radius);
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  /* About what it will be. */
  .card:empty {
    min-block-size: 9rem;
  }
  .card[data-kind="quote"] {
    border-inline-start: 0.3125rem double var(--quote);
  }
  .card[data-selected="true"] {
    outline: 3px solid var(--accent);
    outline-offset: -1px;
  }
  .card[data-selected="true"]:focus-visible {
    outline-offset: 3px;
  }
  .card .title {
    font-size: var(--text);
    line-height: 1.35;
  }
  .verdict {
    font-weight: 700;
  }
  .verdict[data-tone="yes"],
  .verdict[data-tone="mostly-yes"] {
    color: var(--yes);
  }
  .verdict[data-tone="no"],
  .verdict[data-tone="mostly-no"] {
    color: var(--no);
  }
  .verdict[data-tone="none"],
  .kind {
    color: var(--soft);
    font-weight: 500;
  }
  .words {
    font-family: var(--ca-article-font, inherit);
    font-size: var(--text);
    line-height: 1.5;
  }
  /* A block of its own, so that its lines begin where its language begins them. */
  .words bdi {
    display: block;
  }
  .meta {
    color: var(--soft);
    font-size: calc(0.9375 * var(--text));
  }
  .sources {
    display: grid;
    gap: 0.25rem;
    /* Not "none": Safari would say it is no list. */
    list-style: "";
    font-size: calc(0.9375 * var(--text));
  }
  .words.was {
    color: var(--soft);
  }
  .standing {
    color: var(--no);
    font-weight: 600;
  }
  .tray {
    display: grid;
    gap: 0.25rem;
    margin-block: 1.5rem 0.75rem;
  }
  .tray .title {
    font-size: var(--text);
    font-weight: 700;
  }
  .warn {
    color: var(--no);
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .card a {
    color: var(--accent);
  }
  /* Beside the article the desk scrolls by itself: the words stay in sight while the form is filled in. */
  @media (min-height: 32rem) {
    @container claim-annotator (inline-size >= 52rem) {
      .desk {
        position: sticky;
        inset-block-start: var(--bar-size, 6rem);
        align-self: start;
        max-block-size: calc(100vb - var(--bar-size, 6rem));
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      .desk :is(.card, .title, a, button, input, textarea, select, summary) {
        scroll-margin-block: calc(var(--bar-size, 6rem) + 1rem) 1rem;
      }
    }
  }
  /* Under a thumb the bar is at the bottom at any width, clear of the menu that the system puts over selected words. */
  @media (hover: none) and (pointer: coarse) {
    @container claim-annotator (inline-size >= 52rem) {
      .base {
        grid-template: "paper desk" 1fr "bar bar" auto / minmax(0, 1fr) minmax(20rem, 26rem);
      }
      .bar {
        inset-block: auto 0;
        padding-block-end: max(0.5rem, env(safe-area-inset-bottom));
        border-block: 1px solid var(--line) 0;
      }
      .ProseMirror {
        scroll-margin-block: 1rem calc(var(--bar-size, 6rem) + 1rem);
      }
      .desk {
        inset-block-start: 0;
      }
    }
  }
  @container claim-annotator (inline-size < 52rem) {
    .base {
      grid-template: "paper" auto "desk" auto "bar" auto / minmax(0, 1fr);
    }
    .ProseMirror {
      scroll-margin-block: 1rem calc(var(--bar-size, 6rem) + 1rem);
    }
    .bar {
      inset-block: auto 0;
      padding: 0.5rem 0.5rem max(0.5rem, env(safe-area-inset-bottom));
      border-block: 1px solid var(--line) 0;
    }
    .bar {
      display: block;
    }
    .bar > .notice {
      margin-block-start: 0.375rem;
    }
  }
  /* In a low window (400 % zoom is 256 px) the bar keeps no line free. */
  @media (max-height: 24rem) {
    .bar {
      padding-block: 0.125rem;
    }
    .bar > .notice {
      min-block-size: 0;
      margin-block-start: 0;
    }
  }
  @media (prefers-contrast: more) {
    .card,
    .menu {
      border-width: 2px;
    }
    .card {
      border-inline-start-width: 0.4375rem;
    }
  }
  /* Who has no keyboard needs to know no keys. */
  @media (hover: none) and (pointer: coarse) {
    .hint.keys {
      display: none;
    }
  }
  /* On paper the annotations follow the article, each whole, with the addresses of its sources. */
  @media print {
    .base.base {
      display: block;
    }
    .bar.bar,
    .card .row.row,
    .hint.keys {
      display: none;
    }
    .desk.desk {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
    .cards > li {
      contain: none;
      break-inside: avoid;
    }
    .sources a::after {
      content: " (" attr(href) ")";
    }
  }
`
