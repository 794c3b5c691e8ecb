import {expect} from "chai"
import {englishIssueWords} from "../../src/format/issue-words.js"
import {IssueList, at, issueMessage, mostIssues, shown} from "../../src/format/issue.js"

describe("issues", () => {
  const paths: [string, string | number, string][] = [
    ["", "first", "first"],
    ["first", "items", "first.items"],
    ["first.items", 3, "first.items[3]"],
    ["", 0, "[0]"],
    ["a", "@context", 'a["@context"]'],
    ["a", "two words", 'a["two words"]'],
    ["a", 'quote"', 'a["quote\\""]'],
  ]
  for (const [path, key, result] of paths)
    it(`writes ${key} below “${path}” as ${result}`, () => expect(at(path, key)).to.equal(result))

  const values: [unknown, string][] = [
    ["a\n b", "a b"],
    ["x".repeat(200), "x".repeat(80)],
    [3, "3"],
    [null, "null"],
    [undefined, "undefined"],
    [{a: 1}, "an object"],
    [[1], "a list"],
  ]
  for (const [value, text] of values)
    it(`names ${shown(value).slice(0, 20)} in one short line`, () => expect(shown(value)).to.equal(text))

  it("says what is wrong in the words given", () => {
    const issue = {code: "missing", params: {key: "target"}} as const
    expect(issueMessage(issue)).to.equal("target is missing.")
    const words = {...englishIssueWords, missing: ({key}: {key: string}) => `${key} fehlt.`}
    expect(issueMessage(issue, words)).to.equal("target fehlt.")
  })

  it("lists so many and counts the rest", () => {
    const issues = new IssueList(englishIssueWords)
    for (let i = 0; i < mostIssues + 7; i++) issues.add("empty", at("", i), {key: "exact"})
    expect(issues.list()).to.have.length(mostIssues + 1)
    expect(issues.list().at(-1)).to.deep.equal({
      code: "more-issues",
      params: {count: 7},
      path: "",
      message: "7 more issues are not listed.",
    })
  })
})
