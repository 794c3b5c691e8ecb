/// The list of annotations, and a card.
export const cards = {
  annotations: "Annotations",
  annotationCount: {one: "{count} annotation", other: "{count} annotations"},
  countOf: {
    claim: {one: "{count} claim", other: "{count} claims"},
    quote: {one: "{count} quote", other: "{count} quotes"},
  },
  empty: "Select words in the article, or pick a sentence, then press Mark claim or Mark quote.",
  emptyReadOnly: "Nothing has been marked in this article.",
  sourcesCount: {one: "{count} source", other: "{count} sources"},

  noVerdict: "no verdict yet",
  noPlace: "no place",
  wholeOf: "the whole of {source}",
  /// The words follow after a space.
  cardName: {claim: "Claim, {verdict}:", quote: "Quote, {verdict}:"},
  verdictAndStanding: "{verdict}, {standing}",
  question: {content: "Is it true?", attribution: "Did they say it?"},
  /// Names follow after a space.
  through: "through",
  unnamed: "unnamed",
  partOfQuote: "Part of a quote",
  /// `count` is how many paragraphs are listed.
  alsoSaid: {one: "Also said in paragraph {paragraphs}", other: "Also said in paragraphs {paragraphs}"},
  inPieces: {one: "In {count} piece", other: "In {count} pieces"},
  draftOpen: "Draft – not yet applied",
  /// The name of a source follows after a space.
  stance: {supports: "supports", contradicts: "contradicts", background: "background"},
  disclosed: {background: "not for publication", confidential: "confidential"},
  archived: "archived copy",
  private: "Private note",
  edit: "Edit",
  showInArticle: "Show in article",
  alsoCheck: "Also check as a claim",
  alsoSaidHere: "Also said here",
  addPiece: "Add another piece",
  deleteAnnotation: "Delete annotation",

  /// The place of a textblock, numbered from 1 in the order of the article; by itself, and within a sentence.
  place: {headline: "Headline", paragraph: "Paragraph {number}"},
  placeWithin: {headline: "headline", paragraph: "paragraph {number}"},
  annotateParagraph: "Annotate paragraph {number}",
  /// For screen readers that say nothing of marks: words of the text itself.
  markEdge: {
    claim: {start: "claim start", end: "claim end"},
    quote: {start: "quote start", end: "quote end"},
  },
  overlaps: "Annotations here",
} as const
