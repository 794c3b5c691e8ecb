import {twoFrames} from "../src/view/two-frames.js"

/// Bring what got the focus wholly into sight: browsers show no more of a field than the text cursor's line, some keep no
/// scroll margin, and the bar may lie over the rest. They scroll after the event, so this waits for two frames. A
/// pointer's press has found it already, and nothing may move under the pointer.
export function reveal({target}: Event): void {
  const control = target as HTMLElement
  if (control.matches("claim-card, .title, :active")) return
  void twoFrames().then(() => control.scrollIntoView({block: "nearest"}))
}

/// The same for the article, where Tab brought the focus there: a pointer may be dragging when it does, and nothing may
/// move then.
export function revealTabbed(event: KeyboardEvent): void {
  if (event.key === "Tab") reveal(event)
}
