/// The toolbar and its menu, and words that several parts share.
export const tools = {
  kind: {claim: "Claim", quote: "Quote"},
  notReady: "The article is not open yet: wait for ready.",

  toolbar: "Annotation tools",
  markClaim: "Mark claim",
  markQuote: "Mark quote",
  /// Where there is hardly room; a part of the whole name.
  markClaimShort: "Mark claim",
  markQuoteShort: "Mark quote",
  findWords: "Find words to mark",
  pickSentence: "Pick a sentence",
  selectionTools: "Selection",
  previousSentence: "Previous sentence",
  nextSentence: "Next sentence",
  extend: "Extend",
  shrink: "Shrink",
  settings: "Settings",
  textCursor: "Text cursor",
  previousAnnotation: "Previous annotation",
  previousShort: "Previous",
  nextAnnotation: "Next annotation",
  nextShort: "Next",
  undo: "Undo",
  redo: "Redo",
  more: "More",
  import: "Import",
  export: "Export",
  articlesItem: "Articles and backup",
  help: "Help",
  save: "Save",
  cancel: "Cancel",

  /// Names of files that are downloaded, without their endings.
  file: {
    annotations: "annotations",
    backup: "{title} (backup)",
    everything: "fact-checks {day} (backup)",
  },

  /// How a language joins what has no sentence.
  comma: ", ",
  colon: ":",
  quoted: "“{words}”",
  sentences: "{first} {second}",
  /// From what was before to what is now.
  arrow: "→",

  picking: {
    mention: "Select, pick or find where it is also said, then press Add these words.",
    piece: "Select, pick or find the other piece of the passage, then press Add these words.",
    place: "Select, pick or find the words it belongs to now, then press Add these words.",
    add: "Add these words",
  },
} as const
