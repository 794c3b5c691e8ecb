import {css} from "lit"

/// Forms, the lists to choose from, and the tables of the help.
export const formStyles = css`
  .form {
    display: grid;
    gap: 1rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  .field > label,
  legend {
    padding: 0;
    font-size: calc(0.9375 * var(--text));
    font-weight: 600;
  }
  input:not([type="radio"], [type="checkbox"]),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: var(--target);
    padding: 0.5rem 0.625rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  textarea {
    min-block-size: 5rem;
    resize: vertical;
    field-sizing: content;
  }
  :is(input, textarea):not([type="radio"])[aria-invalid="true"] {
    border: 2px solid var(--no);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  dialog > fieldset {
    margin-block-start: 1rem;
  }
  fieldset[aria-invalid="true"] {
    padding-inline-start: 0.625rem;
    border-inline-start: 0.3125rem solid var(--no);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1rem;
    margin-block-start: 0.25rem;
  }
  .choices label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: var(--target);
    cursor: pointer;
  }
  .check-field {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: var(--target);
    cursor: pointer;
  }
  .edges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
    color: var(--soft);
    font-size: calc(0.9375 * var(--text));
  }
  .edges button {
    min-inline-size: var(--target);
    padding-inline: 0.5rem;
    font-size: inherit;
  }
  .edges button + span {
    margin-inline-start: 0.5rem;
  }
  .finds {
    display: grid;
    max-block-size: 40vb;
    overflow-y: auto;
    scroll-padding: 0.5rem;
  }
  .finds label {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    min-block-size: var(--target);
    padding: 0.5rem;
    cursor: pointer;
  }
  .find {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  .articles {
    display: grid;
    gap: 1rem;
    margin-block: 0.75rem 1rem;
    /* Not "none": Safari would say it is no list. */
    list-style: "";
    overflow-wrap: anywhere;
  }
  .articles > li {
    display: grid;
    gap: 0.375rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }
  .articles .title {
    font-size: var(--text);
  }
  .articles a {
    color: var(--accent);
  }
  .sentences {
    max-block-size: 60vb;
    overflow-y: auto;
    overflow-wrap: anywhere;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    font-family: var(--ca-article-font, inherit);
    font-size: var(--text);
    line-height: 1.5;
  }
  .sentences [role="group"] {
    padding: 0.5rem;
  }
  .sentences [role="group"] + [role="group"] {
    border-block-start: 1px solid var(--line);
  }
  .sentences .meta {
    font-family: var(--ca-font, inherit);
  }
  .sentence {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: var(--target);
    padding: 0.375rem 0.5rem;
    border: 2px solid transparent;
    border-radius: var(--radius);
    cursor: pointer;
  }
  .sentence .number {
    min-inline-size: 2ch;
    color: var(--soft);
    font-family: var(--ca-font, inherit);
    font-size: calc(0.875 * var(--text));
    line-height: 1.5;
    text-align: end;
  }
  .sentence::before {
    content: "☐" / "";
    font-family: var(--ca-font, inherit);
  }
  .sentence[aria-selected="true"] {
    border-color: var(--accent);
    background: var(--desk);
  }
  .sentence[aria-selected="true"]::before {
    content: "☑" / "";
  }
  .sentence:focus-visible {
    outline-offset: -2px;
  }
  input:is([type="radio"], [type="checkbox"]) {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .source {
    display: grid;
    gap: 0.75rem;
    padding: 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--desk);
  }
  .pair {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
  summary {
    min-block-size: var(--target);
    align-content: center;
    cursor: pointer;
    color: var(--accent);
  }
  details > .form {
    padding-block-start: 0.5rem;
  }
  kbd {
    padding: 0.1em 0.4em;
    border: 1px solid var(--edge);
    border-radius: 0.25rem;
    font: inherit;
    font-size: 0.9375em;
    white-space: nowrap;
  }
  table.keys {
    border-collapse: collapse;
    inline-size: 100%;
  }
  table.keys td {
    align-content: center;
  }
  table.keys :is(td, th) {
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  @media (min-width: 30rem) {
    table.keys td:first-child {
      min-inline-size: 16rem;
    }
  }
  @media (max-width: 30rem) {
    kbd {
      display: inline-block;
      white-space: normal;
    }
    table.keys :is(td, th) {
      overflow-wrap: anywhere;
      hyphens: auto;
    }
  }
`
