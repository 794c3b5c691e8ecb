import {expect} from "chai"
import {historyLimit} from "../../src/model/condense-history.js"
import type {LogEntry} from "../../src/model/log-entry.js"
import {PersistentMap} from "../../src/model/persistent-map.js"
import {type Log, addLines, takeInLines} from "../../src/state/log.js"

const line = (stamp: string, length = 1, id = "a"): LogEntry => ({
  stamp,
  collection: "annotations",
  id,
  origin: "user",
  changes: {privateNote: [null, "x".repeat(length)]},
})
const third = historyLimit / 3
const stamps = (log: Log, id = "a") => log.get(id)?.map(entry => entry.stamp)
const none: Log = PersistentMap.of()

describe("the log", () => {
  it("sorts lines by their stamps and takes each once", () => {
    const {log} = addLines(none, [line("2"), line("1"), line("3", 1, "b"), line("2")])
    expect(stamps(log)).to.deep.equal(["1", "2"])
    expect(stamps(log, "b")).to.deep.equal(["3"])
  })

  it("condenses the history that has become too large, and says which lines are gone", () => {
    const before = addLines(none, [line("1", third), line("2", third), line("3", 1, "b")]).log
    const {log, added, dropped} = addLines(before, [line("4", third), line("5")])
    expect(stamps(log)).to.deep.equal(["2", "4", "5"])
    expect(stamps(log, "b")).to.deep.equal(["3"])
    expect(added.map(entry => [entry.stamp, entry.condensed?.count])).to.deep.equal([
      ["4", undefined],
      ["5", undefined],
      ["2", 2],
    ])
    expect(dropped.map(entry => entry.stamp)).to.deep.equal(["1"])
  })

  it("does not tell of lines that come and are condensed at once", () => {
    const all = ["1", "2", "3", "4"].map(stamp => line(stamp, third))
    const {added, dropped} = addLines(none, all)
    expect(added.map(entry => entry.stamp)).to.deep.equal(["4", "3"])
    expect(dropped).to.deep.equal([])
  })

  it("takes in what another tab has condensed, but keeps what that tab has not seen", () => {
    const before = addLines(none, [line("1"), line("2"), line("2b"), line("3")]).log
    const condensed = {...line("2"), changes: {}, condensed: {count: 2, since: "1", by: []}}
    const {log} = takeInLines(before, [condensed], [line("1")])
    expect(log.get("a")).to.deep.equal([condensed, line("2b"), line("3")])
    expect(takeInLines(log, [line("2")], []).log.get("a"), "the plain line again").to.deep.equal(log.get("a"))
  })
})
