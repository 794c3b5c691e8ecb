/// Every code an issue can have, with what it tells.
export interface IssueParams {
  "not-json": Empty
  "not-annotations": Empty
  "too-deep": {most: number}
  "too-large": {most: number}
  "forbidden-key": {key: string}
  "wrong-context": Empty
  missing: {key: string}
  "wrong-type": {key: string; found: string}
  "unknown-word": {key: string; found: string}
  "wrong-date": {key: string; found: string}
  "wrong-offset": {key: string; found: string}
  "wrong-address": {key: string; found: string}
  "several-values": {key: string; count: number}
  empty: {key: string}
  invalid: {key: string; found: string}
  "not-allowed-here": {key: string}
  "body-and-value": Empty
  unusable: {what: string}
  "duplicate-id": {id: string}
  "duplicate-rating": {aspect: string}
  "no-words": Empty
  "unknown-citation": {id: string}
  "unknown-agent": {id: string}
  "differing-copies": {id: string}
  "left-out": {what: string}
  "more-pages": Empty
  "pages-elsewhere": Empty
  "more-issues": {count: number}
}
type Empty = Readonly<Record<string, never>>

/// What to say for each code.
export type IssueWords = {readonly [Code in keyof IssueParams]: (params: IssueParams[Code]) => string}

export const englishIssueWords: IssueWords = {
  "not-json": () => "This is not JSON.",
  "not-annotations": () => "There are no annotations in this file: it is no annotation, list, page or collection.",
  "too-deep": ({most}) => `Nested more than ${most} levels deep; left out.`,
  "too-large": ({most}) => `Longer than ${most} characters; left out.`,
  "forbidden-key": ({key}) => `A property may not be called ${key}; left out.`,
  "wrong-context": () => 'The "@context" does not name http://www.w3.org/ns/anno.jsonld.',
  missing: ({key}) => `${key} is missing.`,
  "wrong-type": ({key, found}) => `${key} has a value of the wrong kind: ${found}.`,
  "unknown-word": ({key, found}) => `${key} has a word that is not known here: ${found}.`,
  "wrong-date": ({key, found}) => `${key} is not a date and time: ${found}.`,
  "wrong-offset": ({key, found}) => `${key} is not a position in a text: ${found}.`,
  "wrong-address": ({key, found}) => `${key} is not a complete address: ${found}.`,
  "several-values": ({key, count}) => `${key} has ${count} values where one is allowed.`,
  empty: ({key}) => `${key} is empty.`,
  invalid: ({key, found}) => `${key} cannot be used: ${found}.`,
  "not-allowed-here": ({key}) => `${key} is not allowed here; left out.`,
  "body-and-value": () => "There are both body and bodyValue; only one is allowed.",
  unusable: ({what}) => `This ${what} is of no kind that is known here; left out.`,
  "duplicate-id": ({id}) => `The id ${id} was used before; the later one is left out.`,
  "duplicate-rating": ({aspect}) => `There is a second rating of ${aspect}; left out.`,
  "no-words": () => "Only a position is given, and the text has no words there.",
  "unknown-citation": ({id}) => `The source ${id} is not in this file.`,
  "unknown-agent": ({id}) => `The person or organisation ${id} is not in this file.`,
  "differing-copies": ({id}) => `${id} is given twice and not alike; the first one is used.`,
  "left-out": ({what}) => `This ${what} is left out.`,
  "more-pages": () => "There are more annotations on other pages, which are not in this file.",
  "pages-elsewhere": () => "The annotations are on another page, which is not in this file.",
  "more-issues": ({count}) => `${count} more issues are not listed.`,
}
