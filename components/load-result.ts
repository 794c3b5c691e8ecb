import type {Issue} from "../src/format/issue.js"
import {freeze} from "../src/model/json.js"
import {strings} from "./strings.js"

/// What came of loading a file.
export interface LoadResult {
  /// How many annotations are new, and how many differ now.
  readonly added: number
  readonly updated: number
  readonly issues: readonly LoadIssue[]
}

/// What is wrong with one part of a file.
export type LoadIssue = Pick<Issue, "message" | "path"> & {readonly code: string}

/// The result before the article is open: nothing was loaded.
export const notReady = (): LoadResult =>
  freeze({added: 0, updated: 0, issues: [{code: "not-ready", message: strings.notReady, path: ""}]})
