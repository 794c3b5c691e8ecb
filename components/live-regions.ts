import {type TemplateResult, html} from "lit"

/// The two places where the `Announcer` speaks: outcomes, and errors. `aria-live` says again what the roles mean: without
/// it Firefox tells nothing of a change in an alert.
export const liveRegions: TemplateResult = html`<span role="status" aria-live="polite"></span
  ><span role="alert" aria-live="assertive"></span>`
