/// What is said of what was done.
export const say = {
  /// The words follow after a space.
  marked: {claim: "Claim marked:", quote: "Quote marked:"},
  /// `total` is what `countOf` says.
  saved: {claim: "Claim saved, {verdict}. {total}.", quote: "Quote saved, {verdict}. {total}."},
  unchanged: {
    claim: "Nothing had changed. Claim kept, {verdict}. {total}.",
    quote: "Nothing had changed. Quote kept, {verdict}. {total}.",
  },
  nothingTyped: "Nothing had changed.",
  cancelled: {
    claim: "Changes discarded. The claim stays marked.",
    quote: "Changes discarded. The quote stays marked.",
  },
  deleted: {claim: "Claim deleted. Undo brings it back.", quote: "Quote deleted. Undo brings it back."},
  undone: "Undone.",
  redone: "Done again.",
  /// `what` is one of `markedAgain`, `notMarked`, `fieldsOf`, or a count of annotations.
  undoneThat: "Undone: {what}.",
  redoneThat: "Done again: {what}.",
  markedAgain: {claim: "claim marked, {words}", quote: "quote marked, {words}"},
  notMarked: {claim: "claim no longer marked, {words}", quote: "quote no longer marked, {words}"},
  fieldsOf: "{fields} of {words}",
  /// What a field of an annotation is called in it.
  field: {
    targets: "marked words",
    ratings: "verdict",
    evidence: "sources",
    claim: "claim",
    quote: "quotation",
    speaker: "speaker",
    via: "who passed it on",
    privateNote: "private note",
  },
  sourcesOnly: "sources",
  keptOnUndo: {
    one: "Undone, but {count} field has since been changed elsewhere and stays.",
    other: "Undone, but {count} fields have since been changed elsewhere and stay.",
  },
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to do again.",
  noSelection: "Select words in the article first, or use Pick a sentence or Find words to mark.",
  selected: {one: "{count} sentence selected", other: "{count} sentences selected"},
  /// The words follow after a space.
  selectedWords: {one: "{count} sentence selected:", other: "{count} sentences selected:"},
  nothingSelected: "Nothing selected.",
  noMoreSentences: {next: "No sentence after this one.", previous: "No sentence before this one."},
  lastSentence: "Only one sentence is selected.",
  /// The words follow after a space.
  wordsNow: "Marked words now:",
  noMoreWords: "No further word in this direction.",
  readOnly: "The article is read only.",
  textCursor: {
    on: "Text cursor on: the article is now like a text field that cannot be changed.",
    off: "Text cursor off.",
  },
  noAnnotation: "There are no annotations yet.",
  onlyAnnotation: "This is the only annotation.",
  noMore: {next: "No annotation after this one.", previous: "No annotation before this one."},
  added: {mention: "Also said here: words added.", piece: "Piece added.", place: "Attached to these words."},
  alreadyMarked: "These words belong to it already.",
  cardHasLostItsPlace: "These words are not in the article any more, so there is no place to show.",
  exported: "Exported.",
  backedUp: "Backup downloaded, with the history of every annotation. Import it to have all back.",
  storedNow: "Stored: nothing waits any more.",
  condensed: "A history had become larger than a million characters: its oldest changes are now only counted.",
  /// `count` is how many were added.
  imported: {
    one: "{count} annotation added, {updated} updated.",
    other: "{count} annotations added, {updated} updated.",
  },
  importedNothing: "Nothing new in this file.",
  problemsInFile: {one: "{count} problem in the file.", other: "{count} problems in the file."},
  sourceRemoved: "Source removed from the form. Cancel brings it back.",
} as const
