import {expect} from "chai"
import {englishIssueWords} from "../../src/format/issue-words.js"
import {IssueList} from "../../src/format/issue.js"
import {maxDepth, maxLength, plainCopy, plainParts} from "../../src/format/limits.js"

function nested(depth: number): unknown {
  let value: unknown = "core"
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : {value}
  return value
}

function copied(value: unknown): {copy: unknown; issues: string[]} {
  const issues = new IssueList(englishIssueWords)
  const copy = plainCopy(value, "x", issues)
  return {copy, issues: issues.list().map(({code, path}) => `${code} ${path}`)}
}

const cycle: {self?: unknown; again?: unknown} = {}
cycle.self = cycle
cycle.again = cycle

describe("limits of a record from outside", () => {
  const same: [string, unknown][] = [
    ["a nested value", {a: [1, "two", null, true, {b: {}}], c: []}],
    ["text with NUL and half a character", {a: "\u0000\ud83d"}],
    ["the deepest nesting allowed", nested(maxDepth)],
    ["a text just short enough", "x".repeat(maxLength - 2)],
    ["many keys", Object.fromEntries(Array.from({length: 500}, (_, i) => [`k${i}`, i]))],
  ]
  for (const [name, value] of same)
    it(`copies ${name}`, () => {
      const {copy, issues} = copied(value)
      expect(copy).to.deep.equal(value)
      if (typeof value === "object") expect(copy).not.to.equal(value)
      expect(issues).to.deep.equal([])
    })

  const refused: [string, unknown, string][] = [
    ["one level too many", nested(maxDepth + 2), "too-deep x"],
    ["100,000 levels", nested(100_000), "too-deep x"],
    ["a cycle", cycle, "too-deep x"],
    ["a text too long", "x".repeat(maxLength), "too-large x"],
    ["many small values", Array.from({length: maxLength}, () => 1), "too-large x"],
    [
      "many long keys",
      Object.fromEntries(Array.from({length: 200}, (_, i) => [`${"k".repeat(600)}${i}`, 1])),
      "too-large x",
    ],
  ]
  for (const [name, value, issue] of refused)
    it(`leaves out ${name}`, () => expect(copied(value)).to.deep.equal({copy: undefined, issues: [issue]}))

  it("leaves out keys that reach into prototypes, each with its place", () => {
    const value: unknown = JSON.parse('{"a": [{"__proto__": {"bad": 1}, "b": 2}], "constructor": 3, "c": 4}')
    const {copy, issues} = copied(value)
    expect(copy).to.deep.equal({a: [{b: 2}], c: 4})
    expect(Object.getPrototypeOf((copy as {a: object[]}).a[0])).to.equal(Object.prototype)
    expect(issues).to.have.members(["forbidden-key x", "forbidden-key x.a[0]"])
  })

  it("leaves out what JSON cannot say", () => {
    const value = {a: undefined, b: () => 1, c: Symbol("c"), d: NaN, e: [undefined, 1], f: 10n}
    expect(copied(value)).to.deep.equal({copy: {d: null, e: [null, 1]}, issues: []})
  })

  it("spends one budget on several parts", () => {
    const issues = new IssueList(englishIssueWords)
    const budget = {left: 100}
    expect(plainCopy("x".repeat(60), "a", issues, budget)).to.have.length(60)
    expect(plainCopy("x".repeat(60), "b", issues, budget)).to.equal(undefined)
    expect(issues.list().map(issue => issue.path)).to.deep.equal(["b"])
  })

  it("gives the parts of a list, or the one value, with their places", () => {
    const issues = new IssueList(englishIssueWords)
    expect(plainParts([1, nested(70), 3], "x", issues)).to.deep.equal([
      [1, "x[0]"],
      [3, "x[2]"],
    ])
    expect(plainParts("one", "x", issues)).to.deep.equal([["one", "x"]])
    expect(plainParts(undefined, "x", issues)).to.deep.equal([])
    expect(issues.list().map(issue => issue.path)).to.deep.equal(["x[1]"])
  })
})
