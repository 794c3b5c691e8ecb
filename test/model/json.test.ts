import {expect} from "chai"
import {freeze, frozenCopy, sameJson} from "../../src/model/json.js"

describe("sameJson", () => {
  const cases: [a: unknown, b: unknown, same: boolean][] = [
    [null, null, true],
    [1, 1, true],
    [1, "1", false],
    [0, false, false],
    ["a", "a", true],
    [null, {}, false],
    [[], {}, false],
    [{}, [], false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{a: 1, b: 2}, {b: 2, a: 1}, true],
    [{a: 1}, {a: 1, b: 2}, false],
    [{a: 1, b: 2}, {a: 1, c: 2}, false],
    [{a: undefined}, {}, true],
    [{a: undefined, b: 1}, {b: 1, c: undefined}, true],
    [{a: null}, {}, false],
    [{a: {b: [1, {c: 2}]}}, {a: {b: [1, {c: 2}]}}, true],
    [{a: {b: [1, {c: 2}]}}, {a: {b: [1, {c: 3}]}}, false],
    [{toString: 1}, {}, false],
    [{}, {toString: 1}, false],
    [{toString: 1}, {valueOf: 1}, false],
  ]
  for (const [a, b, same] of cases)
    it(`takes ${JSON.stringify(a)} and ${JSON.stringify(b)} for ${same ? "the same" : "different"}`, () => {
      expect(sameJson(a, b)).to.equal(same)
    })
})

describe("freeze", () => {
  it("gives back the value itself, frozen to the bottom", () => {
    const value = {list: [{a: 1}], nested: {empty: null}, text: "x"}
    expect(freeze(value)).to.equal(value)
    const parts = [value, value.list, value.list[0], value.nested]
    expect(parts.map(part => Object.isFrozen(part))).to.deep.equal([true, true, true, true])
  })

  it("leaves what is no object alone", () => {
    expect([freeze(null), freeze(1), freeze("a")]).to.deep.equal([null, 1, "a"])
  })
})

describe("frozenCopy", () => {
  it("gives the same value, frozen to the bottom, and shares nothing that may still change", () => {
    const value = {list: [{a: 1}], nested: {empty: null}, text: "x"}
    const copy = frozenCopy(value)
    expect(copy).to.deep.equal(value)
    const parts = [copy, copy.list, copy.list[0], copy.nested]
    expect(parts.map(part => Object.isFrozen(part))).to.deep.equal([true, true, true, true])
    expect(Object.isFrozen(value) || Object.isFrozen(value.nested)).to.be.false
    value.list[0]!.a = 2
    expect(copy.list).to.deep.equal([{a: 1}])
  })

  it("shares what is frozen already", () => {
    const part = freeze({list: [1]})
    expect(frozenCopy({part}).part).to.equal(part)
    expect(frozenCopy(part)).to.equal(part)
  })

  it("keeps a key that would reach the prototype a key", () => {
    const copy = frozenCopy(JSON.parse('{"__proto__": {"a": 1}}') as object)
    expect(Object.keys(copy)).to.deep.equal(["__proto__"])
    expect(Object.getPrototypeOf(copy)).to.equal(Object.prototype)
  })
})
