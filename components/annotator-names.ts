/// What `<claim-annotator>` is called in this page: its own name, and those that the page gave it.
export const annotatorNames = new Set(["claim-annotator"])
