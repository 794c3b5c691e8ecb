import {promisifyRequest} from "idb-keyval"
import {expect} from "chai"
import type {StoreChanges} from "../../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {type Migration, migrations} from "../../src/storage/migrations.js"
import {StorageError} from "../../src/storage/storage-error.js"
import {mark} from "../state/desk.js"
import {FaultDesk} from "./fault-desk.js"
import {keptDatabase} from "./kept-database.js"
import {LongTimers} from "./long-timers.js"
import {deleteRaw, openRaw, readRaw} from "./raw-database.js"
import {draftEntry} from "./samples.js"

type Value = {readonly record?: {readonly privateNote?: string}} | undefined

/// A step of a release to come: what is called `privateNote` is called `aside` in every record.
const rename = async (_: IDBDatabase, transaction: IDBTransaction): Promise<void> => {
  const store = transaction.objectStore("entries")
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<Value[]>(store.getAll()),
  ])
  for (const [i, key] of keys.entries()) store.put(renamed(values[i]), key)
}

function renamed(value: Value): unknown {
  if (value?.record?.privateNote === undefined) return value
  const {privateNote: aside, ...record} = value.record
  return {...value, record: {...record, aside}}
}

/// A step that makes another place to keep things in.
const addStore: Migration = database => void database.createObjectStore("more")

/// A step that has everything taken out, and fails.
const clear: Migration = (_, transaction) => {
  transaction.objectStore("entries").clear()
  throw new Error("not so")
}

const fail = (error: Error) => () => {
  throw error
}

describe("a database of an older format", () => {
  let name = ""
  let count = 0
  let timers: LongTimers
  beforeEach(() => {
    timers = new LongTimers()
    name = `migrations-${Date.now()}-${count++}`
  })
  afterEach(async () => {
    timers.restore()
    await deleteRaw(name)
  })

  const storeOf = (...steps: Migration[]) => createIndexedDbStore({name, migrations: [...migrations, ...steps]})
  const reason = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => null,
      (error: unknown) => error,
    )
  async function shape(): Promise<[version: number, stores: string[]]> {
    const database = await openRaw(name)
    database.close()
    return [database.version, [...database.objectStoreNames]]
  }

  it("is upgraded whole, every article's, step by step, and nothing else of it changes", async () => {
    const {database} = await keptDatabase(1, name)
    expect(database.filter(([, value]) => renamed(value as Value) !== value)).not.to.deep.equal([])
    await storeOf(rename, addStore).read("none")
    expect(await readRaw(name)).to.deep.equal(database.map(([key, value]) => [key, renamed(value as Value)]))
    expect(await shape()).to.deep.equal([migrations.length + 2, ["entries", "more"]])
  })

  it("is made in one go where there is none", async () => {
    await storeOf(addStore).write({article: "a", entries: [draftEntry("a", "typed")]})
    expect(await shape()).to.deep.equal([migrations.length + 1, ["entries", "more"]])
  })

  const full = new DOMException("No space", "QuotaExceededError")
  const failures: [title: string, step: Migration, code: string][] = [
    ["throws", fail(new TypeError("not so")), "failed"],
    ["throws after it has changed something", clear, "failed"],
    ["rejects when it has changed everything", (...all) => rename(...all).then(fail(new Error())), "failed"],
    ["has no space", (...all) => rename(...all).then(fail(full)), "quota"],
    ["has its transaction aborted", (...all) => rename(...all).then(() => all[1].abort()), "unavailable"],
  ]
  for (const [title, step, code] of failures)
    it(`stays as it was where a step ${title}: told, and work waits in memory`, async () => {
      const {database} = await keptDatabase(1, name)
      let next: Migration = step
      const store = storeOf(addStore, (...all) => next(...all))
      const desk = new FaultDesk(store, "kept/ferry")
      desk.mark()
      const [id] = desk.desk.factCheck.annotations.keys()
      expect(await reason(desk.session.saved())).to.include({code})
      expect(await shape()).to.deep.equal([1, ["entries"]])
      expect(await readRaw(name)).to.deep.equal(database)
      expect([...desk.desk.factCheck.annotations.keys()]).to.deep.equal([id])
      next = () => undefined
      await desk.storedAfterAll(timers)
      expect((await readRaw(name)).map(([key]) => key)).to.deep.include(["kept/ferry", "annotations", id])
      expect(desk.desk.factCheck.annotations.size).to.be.above(1)
      desk.session.close()
    })

  it("is let go of by a tab with the older release, which keeps its work in memory from then on", async () => {
    const {database} = await keptDatabase(1, name)
    const [older, newer] = [storeOf(), storeOf(rename)]
    const {desk, session} = new FaultDesk(older, "kept/ferry")
    await session.open()
    const heard: StoreChanges[] = []
    const stop = newer.subscribe("kept/ferry", changes => heard.push(changes))
    await newer.write({article: "kept/ferry", entries: [draftEntry("a", "typed in the newer one")]})
    const {id} = mark(desk, "harbour is open")
    expect(await reason(session.saved()))
      .to.be.instanceOf(StorageError)
      .with.property("code", "newer-version")
    expect(session.saveState).to.have.property("status", "failed")
    expect(desk.factCheck.annotations.has(id)).to.be.true
    expect(desk.value.drafts.has("a"), "messages of another format are not understood").to.be.false
    expect(heard).to.deep.equal([])
    expect(await readRaw(name)).to.have.length(database.length + 1)
    session.close()
    stop()
  })
})
