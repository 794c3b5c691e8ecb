import {type IssueParams, type IssueWords, englishIssueWords} from "./issue-words.js"

export type IssueCode = keyof IssueParams

/// Something in a file from outside that could not be taken as it is. The rest of the file is not touched by it.
export interface Issue {
  readonly code: IssueCode
  readonly params: Readonly<Record<string, string | number>>
  /// Where in the file: `first.items[3].target[0].selector`; empty for the file as a whole.
  readonly path: string
  /// The issue in a sentence, in the language of the words it was made with.
  readonly message: string
}

/// The issue in a sentence, in the language of these words.
export function issueMessage(issue: Pick<Issue, "code" | "params">, words: IssueWords = englishIssueWords): string {
  return (words[issue.code] as (params: Issue["params"]) => string)(issue.params)
}

/// After so many issues the rest is only counted: a hostile file must not fill the memory with complaints.
export const mostIssues = 1000

/// Takes down issues as a file is read.
export class IssueList {
  readonly #issues: Issue[] = []
  #more = 0

  constructor(private readonly words: IssueWords) {}

  add<C extends IssueCode>(code: C, path: string, params: IssueParams[C]): void {
    if (this.#issues.length < mostIssues) this.#issues.push(this.#issue(code, path, params))
    else this.#more++
  }

  /// Everything taken down so far.
  list(): Issue[] {
    return this.#more ? [...this.#issues, this.#issue("more-issues", "", {count: this.#more})] : [...this.#issues]
  }

  #issue<C extends IssueCode>(code: C, path: string, params: IssueParams[C]): Issue {
    return {code, params, path, message: issueMessage({code, params}, this.words)}
  }
}

/// The path of a key or index below a path.
export function at(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`
  if (!/^[a-z_$][\w$]*$/i.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path ? `${path}.${key}` : key
}

/// A value as it is named in an issue: short, in one line.
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value)
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object"
  return (text as string | undefined)?.replace(/\s+/g, " ").slice(0, 80) ?? String(value)
}
