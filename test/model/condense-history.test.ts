import {expect} from "chai"
import {condenseHistory, historyLimit} from "../../src/model/condense-history.js"
import type {LogEntry} from "../../src/model/log-entry.js"

/// A line of so many characters and some; `minute` makes its stamp.
const line = (minute: number, length: number, by?: string): LogEntry => ({
  stamp: `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z/000000/tab`,
  collection: "annotations",
  id: "urn:uuid:1",
  ...(by ? {by} : {}),
  origin: "user",
  changes: {privateNote: [null, "x".repeat(length)]},
})
const lines = (count: number, length: number, by?: string) => Array.from({length: count}, (_, i) => line(i, length, by))

describe("a history", () => {
  it("is the very same as long as it is small enough", () => {
    const small = lines(9, historyLimit / 10)
    expect(condenseHistory(small)).to.equal(small)
    expect(condenseHistory([])).to.deep.equal([])
  })

  it("keeps its newest lines, no more than half the limit, and one that says what the others were", () => {
    const all = lines(11, 1000)
    const fewer = condenseHistory(all, 10_000)
    const kept = fewer.length - 1
    expect(fewer.slice(1)).to.deep.equal(all.slice(-kept))
    expect(JSON.stringify(fewer.slice(1)).length).to.be.within(3000, 5000)
    const {stamp, condensed, changes} = fewer[0]!
    expect(changes).to.deep.equal({})
    expect(stamp).to.equal(all[10 - kept]!.stamp)
    expect(condensed).to.deep.equal({count: 11 - kept, since: all[0]!.stamp, by: []})
  })

  it("counts and names what was condensed before", () => {
    const once = condenseHistory([...lines(5, 1000, "Rita"), ...lines(6, 1000, "Tom")], 10_000)
    const twice = condenseHistory([...once, ...lines(8, 1000, "Ada")], 10_000)
    expect(twice[0]!.condensed).to.deep.equal({
      count: 19 - (twice.length - 1),
      since: line(0, 0).stamp,
      by: ["Ada", "Rita", "Tom"],
    })
  })

  it("keeps its newest line whatever its size, and never makes one line of one", () => {
    const [a, b] = [line(1, 50_000), line(2, 50_000)]
    expect(condenseHistory([a], 10_000)).to.deep.equal([a])
    expect(condenseHistory([a, b], 10_000)).to.deep.equal([a, b])
    expect(condenseHistory([a, b, line(3, 1)], 10_000)[0]!.condensed!.count).to.equal(2)
  })
})
