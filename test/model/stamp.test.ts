import {expect} from "chai"
import {StampClock, stampTime} from "../../src/model/stamp.js"

const noon = Date.parse("2026-01-01T12:00:00.000Z")
const hour = 3_600_000

/// A clock whose wall clock is moved by hand.
function clockAt(start: number, tab = "tab") {
  const wall = {time: start}
  return {wall, clock: new StampClock(tab, () => wall.time)}
}

describe("StampClock", () => {
  it("writes time, count and tab", () => {
    const {clock} = clockAt(noon)
    expect([clock.next(), clock.next()]).to.deep.equal([
      "2026-01-01T12:00:00.000Z/000000/tab",
      "2026-01-01T12:00:00.000Z/000001/tab",
    ])
  })

  const walls: [title: string, moves: number[]][] = [
    ["goes on", [1, 1, 1000, hour]],
    ["stands still", [0, 0, 0, 0]],
    ["goes back", [-1, -hour, -hour, 1]],
    ["jumps to and fro", [hour, -hour, 2 * hour, -3 * hour]],
  ]
  for (const [title, moves] of walls)
    it(`gives ever later stamps while the wall clock ${title}`, () => {
      const {wall, clock} = clockAt(noon)
      const stamps = [clock.next()]
      for (const move of moves) {
        wall.time += move
        stamps.push(clock.next(), clock.next())
      }
      expect(stamps).to.deep.equal([...stamps].sort())
      expect(new Set(stamps).size).to.equal(stamps.length)
    })

  it("never ties with another tab", () => {
    expect(clockAt(noon, "a").clock.next()).not.to.equal(clockAt(noon, "b").clock.next())
  })

  const seen: [title: string, stamp: string][] = [
    ["of this very moment", "2026-01-01T12:00:00.000Z/000041/zzz"],
    ["from before", "2026-01-01T11:00:00.000Z/000041/zzz"],
    ["from ahead", "2026-01-01T13:00:00.000Z/000041/zzz"],
    ["a day ahead", "2026-01-02T12:00:00.000Z/000041/zzz"],
    ["that is a time alone", "2026-01-01T12:00:00.500Z"],
  ]
  for (const [title, stamp] of seen)
    it(`gives later stamps than one it has seen ${title}`, () => {
      const {clock} = clockAt(noon)
      const before = clock.next()
      clock.see(stamp)
      const next = clock.next()
      expect(next > stamp, `${next} > ${stamp}`).to.equal(true)
      expect(next > before, `${next} > ${before}`).to.equal(true)
    })

  for (const [title, stamp] of [
    ["more than a day ahead", "2026-01-02T12:00:00.001Z/000000/zzz"],
    ["that is none", "yesterday"],
    ["that is empty", ""],
  ] as const)
    it(`is not led astray by a stamp ${title}`, () => {
      const {clock} = clockAt(noon)
      clock.see(stamp)
      expect(clock.next()).to.equal("2026-01-01T12:00:00.000Z/000000/tab")
    })
})

describe("stampTime", () => {
  for (const [stamp, time] of [
    ["2026-01-01T12:00:00.000Z/000041/tab", "2026-01-01T12:00:00.000Z"],
    ["2026-01-01T12:00:00Z", "2026-01-01T12:00:00Z"],
  ] as const)
    it(`of ${stamp} is ${time}`, () => {
      expect(stampTime(stamp)).to.equal(time)
    })
})
