/// The fields of a source in the form of an annotation.
export const source = {
  number: "Source {number}",
  add: "Add source",
  remove: "Remove this source",
  attach: "Which source",
  new: "A new source",
  shared: {
    one: "Also used by {count} other annotation: changes to its title, address and dates count there too.",
    other: "Also used by {count} other annotations: changes to its title, address and dates count there too.",
  },
  title: "Source title",
  url: "Source URL",
  urlHint: "May be left empty; otherwise http:// or https://",
  publisher: "Publisher",
  author: "Author",
  datePublished: "Published on",
  archivedAt: "Archived copy",
  excerpt: "Excerpt",
  locator: "Where in the source",
  type: "Kind of source",
  types: {
    web: "Web page",
    document: "Document",
    interview: "Interview",
    recording: "Recording",
    data: "Data",
    image: "Image",
  },
  disclosure: "May it be published?",
  disclosures: {
    public: "Yes",
    background: "No, background only",
    confidential: "No, confidential",
  },
  stance: {
    content: "What does this source say about the claim?",
    attribution: "What does this source say about the quote?",
  },
  stanceOf: {
    content: {supports: "Supports the claim", contradicts: "Contradicts the claim", background: "Background"},
    attribution: {supports: "Supports the quote", contradicts: "Contradicts the quote", background: "Background"},
  },
} as const
