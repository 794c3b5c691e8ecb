// What a page needs that stores work itself: the words of a `FactCheckStore`, and the rule by which stored things merge.
export {entryKey, mergeEntry} from "../src/storage/merge-entry.js"
export type {
  StorageProblem,
  StoreChanges,
  StoreListener,
  StoredEntry,
  StoredFactCheck,
} from "../src/storage/fact-check-store.js"
