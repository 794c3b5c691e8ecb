import {css} from "lit"

/// What only reviewers have: the toolbar, what a card says of its history and of changes. It comes after `readingStyles`.
export const deskStyles = css`
  claim-toolbar,
  claim-editor {
    display: block;
  }
  claim-toolbar {
    display: contents;
  }
  .tools {
    display: grid;
    grid-area: 1 / 1 / 3 / 4;
    grid-template: subgrid / subgrid;
    align-items: center;
  }
  .main-tools {
    grid-area: 1 / 1 / 2 / 4;
  }
  .selection-tools {
    grid-area: 2 / 2;
  }
  .tools .last {
    grid-area: 2 / 3;
  }
  .main-tools,
  .selection-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  .tools .short {
    display: none;
  }
  .picking {
    grid-area: 3 / 1 / 4 / 4;
  }
  .menu .check {
    inline-size: 1em;
  }
  .picking {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .save-state {
    color: var(--soft);
    font-size: calc(0.875 * var(--text));
  }
  .save-state[data-status="failed"],
  .save-state[data-status="memory"] {
    color: var(--no);
    font-weight: 600;
  }
  .history {
    display: grid;
    gap: 0.625rem;
    list-style: "";
    padding-block-end: 0.5rem;
    font-size: calc(0.9375 * var(--text));
  }
  .history del {
    color: var(--soft);
  }
  .history ins {
    text-decoration: none;
  }
  .words ins {
    text-decoration-thickness: 0.125em;
    text-underline-offset: 0.15em;
    font-weight: 600;
  }
  .changes {
    display: grid;
    gap: 0.125rem;
    list-style: "";
    font-size: calc(0.9375 * var(--text));
  }
  .place-summary {
    display: grid;
    gap: var(--space);
    margin-block-end: calc(1.75 * var(--space));
    padding: calc(1.5 * var(--space)) calc(2 * var(--space));
    border: 1px solid var(--line);
    border-inline-start: 0.3125rem solid var(--accent);
    border-radius: var(--radius);
  }
  .place-summary[data-open="true"] {
    border-inline-start-color: var(--no);
  }
  .place-summary .row:empty {
    display: none;
  }
  @container claim-annotator (inline-size >= 52rem) {
    .menu .unless-wide {
      display: none;
    }
  }
  @container claim-annotator (inline-size >= 66rem) {
    .menu .unless-widest {
      display: none;
    }
  }
  @container claim-annotator (inline-size < 66rem) {
    .tools .widest {
      display: none;
    }
  }
  @container claim-annotator (inline-size < 52rem) {
    .tools {
      display: flex;
      gap: 0.375rem;
    }
    .tools[data-selecting="true"] {
      flex-wrap: wrap;
    }
    .main-tools {
      flex: 1 1 auto;
      flex-wrap: nowrap;
    }
    .tools .wide,
    .tools[data-selecting="false"] .selection-tools {
      display: none;
    }
    .tools button {
      padding-inline: 0.5rem;
    }
  }
  @media (max-height: 24rem) {
    .tools .selection-tools {
      display: none;
    }
  }
  @container claim-annotator (inline-size < 24rem) {
    .tools,
    .main-tools {
      gap: 0.25rem;
      align-items: stretch;
    }
    /* Long words, or letters set apart: Help goes below the others. */
    .tools {
      flex-wrap: wrap;
    }
    .main-tools {
      flex: 4 1 0;
      min-inline-size: min-content;
    }
    .tools .long {
      display: none;
    }
    .tools .short {
      display: inline;
    }
    .tools button {
      flex: 1 1 auto;
      gap: 0.25rem;
      padding-inline: 0.25rem;
      font-size: calc(0.9375 * var(--text));
    }
  }
  @media (prefers-contrast: more) {
    .source,
    .sentences,
    input:not([type="radio"], [type="checkbox"]),
    textarea,
    select {
      border-width: 2px;
    }
  }
`
