import {expect} from "chai"
import {report} from "../support/counts.js"
import {isChromium} from "../support/engine.js"
import {FaultTrial} from "./fault-trial.js"
import type {Call, Way} from "./faulty-database.js"
import {deleteRaw} from "./raw-database.js"

const scrambled = (result: unknown) => (Array.isArray(result) ? ["scrambled", ...result.slice(1)] : "scrambled")

/// What the user is told, by fault: where one call fails so and the next ones do not, and where all fail like it for a
/// while. "": nothing need be told, it is stored all the same.
const table: readonly [call: Call, way: Way, once: string, lasting: string][] = [
  ["open", {throws: ["SecurityError"]}, "unavailable", "unavailable"],
  ["open", {refuses: ["VersionError"]}, "newer-version", "newer-version"],
  ["open", {refuses: ["QuotaExceededError"]}, "quota", "quota"],
  ["open", {refuses: ["UnknownError"]}, "unavailable", "unavailable"],
  ["open", {refuses: ["AbortError"]}, "unavailable", "unavailable"],
  ["open", "blocked", "blocked", "blocked"],
  ["open", "silent", "timeout", "timeout"],
  ["open", "late", "timeout", "timeout"],
  ["transaction", {throws: ["InvalidStateError"]}, "", "failed"],
  ["transaction", {throws: ["NotFoundError", "UnknownError", "InvalidAccessError"]}, "failed", "failed"],
  ["transaction", "closed", "", "failed"],
  ["transaction", "asked", "", "failed"],
  ["objectStore", {throws: ["InvalidStateError", "NotFoundError"]}, "failed", "failed"],
  ["getAllKeys", {throws: ["TransactionInactiveError"]}, "failed", "failed"],
  ["getAllKeys", {refuses: ["UnknownError"]}, "failed", "failed"],
  ["getAllKeys", "silent", "timeout", "timeout"],
  ["getAll", {throws: ["TransactionInactiveError"]}, "failed", "failed"],
  ["getAll", {refuses: ["DataError"]}, "", ""],
  ["getAll", {refuses: ["UnknownError"]}, "", ""],
  ["getAll", {gives: scrambled}, "", ""],
  ["getAll", "silent", "timeout", "timeout"],
  ["get", {throws: ["TransactionInactiveError", "InvalidStateError", "UnknownError"]}, "failed", "failed"],
  ["get", {refuses: ["UnknownError", "AbortError", "TimeoutError"]}, "failed", "failed"],
  ["get", {refuses: ["NotReadableError", "DataError"]}, "corrupt", "corrupt"],
  ["get", {gives: scrambled}, "", ""],
  ["get", "silent", "timeout", "timeout"],
  ["put", {throws: ["QuotaExceededError"]}, "quota", "quota"],
  ["put", {throws: ["TransactionInactiveError", "DataCloneError", "ReadOnlyError"]}, "failed", "failed"],
  ["put", {refuses: ["QuotaExceededError"]}, "quota", "quota"],
  ["put", {refuses: ["UnknownError", "ConstraintError"]}, "failed", "failed"],
  ["put", "silent", "timeout", "timeout"],
  ["delete", {throws: ["TransactionInactiveError"]}, "failed", "failed"],
  ["delete", {refuses: ["UnknownError"]}, "failed", "failed"],
  ["commit", {refuses: ["QuotaExceededError"]}, "quota", "quota"],
  ["commit", {refuses: ["UnknownError", "AbortError", ""]}, "failed", "failed"],
  ["commit", "silent", "timeout", "timeout"],
  ["commit", "late", "timeout", "timeout"],
]

const named = (way: Way): string => {
  if (typeof way === "string") return way
  if ("gives" in way) return "gives something else"
  const [verb, names] = Object.entries(way)[0] as [string, readonly string[]]
  return `${verb} ${names.map(name => name || "without a reason").join(", ")}`
}

describe("a call of IndexedDB fails, once or for a while; what was stored stays, the rest is stored later; told:", () => {
  const name = `faults-${Date.now()}`
  const uncaught: unknown[] = []
  const note = (event: PromiseRejectionEvent | ErrorEvent) =>
    uncaught.push("reason" in event ? event.reason : event.error)
  let trial: FaultTrial

  before(() => {
    trial = new FaultTrial(name)
    window.addEventListener("unhandledrejection", note)
    window.addEventListener("error", note)
  })
  after(async () => {
    trial.close()
    window.removeEventListener("unhandledrejection", note)
    window.removeEventListener("error", note)
    await deleteRaw(name)
    await report(`Faults: ${trial.counts.tried} tried, ${trial.counts.lost} losses`)
  })

  // The rules are the same everywhere: all of them are asked in one engine, a sixth in the others.
  for (const [call, way, once, lasting] of table.filter((_, i) => isChromium || i % 6 === 0))
    it(`${call} ${named(way)}: ${once || "nothing"} once, ${lasting || "nothing"} for a while`, async () => {
      for (const lasts of [false, true]) {
        const expected = lasts ? lasting : once
        const told = await trial.run({call, way}, lasts)
        // Where a write fails while its article is being opened, it is done again before anybody is told.
        expect(told.filter(code => code !== "" || !expected)).to.deep.equal([expected])
      }
      expect(uncaught.splice(0).map(String)).to.deep.equal([])
    })
})
