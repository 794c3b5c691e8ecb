import {expect} from "chai"
import {askToPersist, storageReport} from "../../src/storage/persistence.js"

type Manager = NonNullable<Parameters<typeof askToPersist>[0]>

const refused = () => Promise.reject(new DOMException("no", "SecurityError"))
const throws = () => {
  throw new TypeError("no storage here")
}
const answer =
  <T>(value: T) =>
  () =>
    Promise.resolve(value)

/// A browser's storage that answers so, and counts how often it was asked to keep things.
function browser(answers: Partial<Manager>): Manager & {asked: number} {
  const manager = {
    asked: 0,
    estimate: answers.estimate ?? answer({}),
    persisted: answers.persisted ?? answer(false),
    persist: () => {
      manager.asked++
      return (answers.persist ?? answer(false))()
    },
  }
  return manager
}

describe("storageReport", () => {
  const cases: [title: string, manager: Manager, expected: unknown[]][] = [
    [
      "all it knows",
      browser({estimate: answer({usage: 1200, quota: 5e9}), persisted: answer(true)}),
      [1200, 5e9, true],
    ],
    ["zero as zero", browser({estimate: answer({usage: 0, quota: 10})}), [0, 10, false]],
    ["null for what the browser leaves out", browser({}), [null, null, false]],
    ["null for what it refuses", browser({estimate: refused, persisted: refused}), [null, null, null]],
    ["null for what it throws at", browser({estimate: throws, persisted: throws}), [null, null, null]],
    ["nulls where there is no storage", {} as Manager, [null, null, null]],
  ]
  for (const [title, manager, [usage, quota, isPersisted]] of cases)
    it(`gives ${title}`, async () => {
      expect(await storageReport(manager)).to.deep.equal({usage, quota, isPersisted})
    })

  it("gives what this browser says", async () => {
    const {usage, isPersisted} = await storageReport()
    expect(usage === null || usage >= 0).to.be.true
    expect(isPersisted).to.be.oneOf([true, false, null])
  })
})

describe("askToPersist", () => {
  const cases: [title: string, manager: Manager, expected: boolean | null, asked: number][] = [
    ["asks", browser({persist: answer(true)}), true, 1],
    ["takes no for an answer", browser({persist: answer(false)}), false, 1],
    ["does not ask what is granted", browser({persisted: answer(true)}), true, 0],
    ["asks where nobody knows whether it is granted", browser({persisted: refused, persist: answer(true)}), true, 1],
    ["gives null where it is refused to ask", browser({persist: refused}), null, 1],
    ["gives null where asking throws", browser({persist: throws}), null, 1],
  ]
  for (const [title, manager, expected, asked] of cases)
    it(title, async () => {
      expect(await askToPersist(manager)).to.equal(expected)
      expect((manager as {asked?: number}).asked).to.equal(asked)
    })

  it("gives null where there is no storage", async () => {
    expect(await askToPersist({} as Manager)).to.equal(null)
  })
})
