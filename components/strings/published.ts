/// What readers of a published page are told.
export const published = {
  steps: "Go through the annotations",
  /// `next` and `previous` are keys.
  hint: "{next} goes to the next annotation, {previous} to the one before. Enter on marked words goes to what was found about them, Escape back.",
  changed: "The article has changed here since it was checked: the verdict was given for other words.",
  reworded: "The article has changed here since it was checked.",
  mentionLost: "Also said, but not in the article any more:",
  checkedWords: "Checked words",
  markedWords: "Marked words",
  wordsNow: "Words now",
  recheckName: "given for other words",
  lostName: "words not in the article any more",
  tray: "No longer in the article",
  trayHint: "These words were checked, but are not in the article any more.",
} as const
