/// What readers of a published page are told.
export const published = {
  /// `next` and `previous` are keys.
  changed: "The article has changed here since it was checked: the verdict was given for other words.",
  reworded: "The article has changed here since it was checked.",
  lost: "These words are not in the article any more.",
  mentionLost: "Also said, but not in the article any more:",
  checkedWords: "Checked words",
  markedWords: "Marked words",
  wordsNow: "Words now",
  recheckName: "given for other words",
  lostName: "words not in the article any more",
} as const
