import {css} from "lit"

/// The list of what is missing for publication.
export const checklistStyles = css`
  claim-checklist {
    display: block;
    margin-block-end: 0.75rem;
  }
  claim-checklist:empty {
    display: none;
  }
  claim-checklist ul {
    list-style: "";
  }
  claim-checklist li > button {
    justify-content: start;
    text-align: start;
    overflow-wrap: anywhere;
  }
`
