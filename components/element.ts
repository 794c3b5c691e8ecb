// The entry point `claim-annotator/element`: the class, and `define`, which gives it its name. Importing it defines nothing.
export {entryKey, mergeEntry} from "../src/storage/merge-entry.js"
export type {
  StorageProblem,
  StoreChanges,
  StoreListener,
  StoredEntry,
  StoredFactCheck,
} from "../src/storage/fact-check-store.js"
export * from "./claim-annotator.js"
export * from "./define.js"
export * from "./events.js"
export * from "./languages.js"
