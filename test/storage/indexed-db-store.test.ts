import {expect} from "chai"
import type {FactCheckStore, StoreChanges, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {StorageError} from "../../src/storage/storage-error.js"
import {LongTimers} from "./long-timers.js"
import {deleteRaw, openRaw, putRaw, readRaw} from "./raw-database.js"
import {annotationEntry, condensedEntry, claim, draftEntry, logEntry, stored} from "./samples.js"

const day = 86_400_000
const article = "news/bridge"
const noteOf = (entry: StoredEntry | undefined) =>
  entry && "stored" in entry ? (entry.stored.record as {privateNote?: string}).privateNote : undefined

describe("the store in IndexedDB", () => {
  let name = ""
  let count = 0
  let restore: (() => void)[] = []

  const write = (store: FactCheckStore, ...entries: StoredEntry[]) => store.write({article, entries})
  const entriesIn = async (store: FactCheckStore) => (await store.read(article)).entries
  /// Put another method into a browser's class until the test ends. The old one is given to what makes the new one.
  function replace<T extends object, K extends keyof T>(target: T, method: K, make: (old: T[K]) => T[K]) {
    const old = target[method]
    target[method] = make(old)
    restore.push(() => {
      target[method] = old
    })
  }
  async function rejection(promise: Promise<unknown>): Promise<StorageError> {
    const error: unknown = await promise.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).to.be.instanceOf(StorageError)
    return error as StorageError
  }

  beforeEach(() => {
    name = `store-test-${Date.now()}-${count++}`
  })
  afterEach(async () => {
    for (const undo of restore.reverse()) undo()
    restore = []
    await deleteRaw(name)
  })

  describe("keeping the database open", () => {
    const isOpen = (database: IDBDatabase): boolean => {
      try {
        database.transaction(database.objectStoreNames[0]!).abort()
        return true
      } catch {
        return false
      }
    }
    /// A store, and the databases it has opened.
    function watched(): {store: FactCheckStore; opened: IDBDatabase[]} {
      const opened: IDBDatabase[] = []
      const open = (...args: Parameters<IDBFactory["open"]>) => {
        const request = indexedDB.open(...args)
        request.addEventListener("success", () => opened.push(request.result))
        return request
      }
      return {store: createIndexedDbStore({name, indexedDB: {open} as unknown as IDBFactory, channel: null}), opened}
    }
    const entry = annotationEntry(stored(claim("a"), "2026-01-01T00:00:00.000Z/000000/tab"))

    it("lasts as long as somebody listens", async () => {
      const {store, opened} = watched()
      const leave = [store.subscribe(article, () => undefined), store.subscribe("other", () => undefined)]
      await write(store, entry)
      leave[0]!()
      await entriesIn(store)
      expect(opened.map(isOpen)).to.deep.equal([true])
      leave[1]!()
      await Promise.resolve()
      expect(opened.map(isOpen)).to.deep.equal([false])
    })

    it("ends with what was begun before, and begins again with what comes after", async () => {
      const {store, opened} = watched()
      const leave = store.subscribe(article, () => undefined)
      const writing = write(store, entry)
      leave()
      await writing
      expect(await entriesIn(store)).to.deep.equal([entry])
      await write(store, draftEntry("a", "Closed"))
      await Promise.resolve()
      expect(opened.map(isOpen)).to.deep.equal(opened.map(() => false))
    })
  })

  describe("reading and writing", () => {
    it("gives back records, drafts and history as they were written", async () => {
      const entries = [
        annotationEntry(stored(claim("a"), "2026-01-01T00:00:00.000Z/000000/tab")),
        draftEntry("a", "The bridge was closed in May"),
        logEntry("a", "2026-01-01T00:00:00.000Z/000000/tab"),
      ]
      await write(createIndexedDbStore({name}), ...entries)
      expect(await createIndexedDbStore({name}).read(article)).to.deep.equal({entries, problems: []})
    })

    it("knows nothing of an article that was never written", async () => {
      expect(await createIndexedDbStore({name}).read(article)).to.deep.equal({entries: [], problems: []})
    })

    it("gives records nobody can change", async () => {
      const store = createIndexedDbStore({name})
      await write(store, annotationEntry(stored(claim("a"), "1")))
      const [entry] = await entriesIn(store)
      expect(Object.isFrozen(entry && "stored" in entry && entry.stored.record)).to.equal(true)
    })

    it("takes a draft away", async () => {
      const store = createIndexedDbStore({name})
      await write(store, draftEntry("a", "typed"), draftEntry("b", "typed too"))
      await write(store, draftEntry("a", null))
      expect(await entriesIn(store)).to.deep.equal([draftEntry("b", "typed too")])
    })

    it("keeps the first of two lines of history with one id", async () => {
      const store = createIndexedDbStore({name})
      await write(store, logEntry("a", "1", "Ana"))
      await write(store, logEntry("a", "1", "Ben"), logEntry("a", "2", "Ben"))
      expect(await entriesIn(store)).to.deep.equal([logEntry("a", "1", "Ana"), logEntry("a", "2", "Ben")])
    })

    it("lets a condensed line take the place of those it stands for, once and for all", async () => {
      const store = createIndexedDbStore({name})
      await write(store, logEntry("a", "1"), logEntry("a", "2"), logEntry("a", "3"))
      const condensed = condensedEntry("a", "2")
      await write(store, condensed, {collection: "log", id: logEntry("a", "1").id, entry: null})
      await write(store, logEntry("a", "2"))
      expect(await entriesIn(store)).to.deep.equal([condensed, logEntry("a", "3")])
    })

    it("merges what one write says twice about one record", async () => {
      const store = createIndexedDbStore({name})
      const noted = stored(claim("a", {privateNote: "later"}), "1", {privateNote: "2"})
      await write(store, annotationEntry(noted), annotationEntry(stored(claim("a", {privateNote: "sooner"}), "1")))
      expect((await entriesIn(store)).map(noteOf)).to.deep.equal(["later"])
    })

    it("asks for strict durability, in one transaction for all of a write", async () => {
      const asked: unknown[] = []
      replace(
        IDBDatabase.prototype,
        "transaction",
        old =>
          function (this: IDBDatabase, ...args: Parameters<typeof old>) {
            asked.push([args[1], args[2]?.durability])
            return old.apply(this, args)
          },
      )
      const store = createIndexedDbStore({name})
      await write(store, annotationEntry(stored(claim("a"), "1")), logEntry("a", "1"), draftEntry("a", "typed"))
      expect(asked).to.deep.equal([["readwrite", "strict"]])
    })

    it("is not done with writing before the transaction has completed", async () => {
      const order: string[] = []
      replace(
        IDBDatabase.prototype,
        "transaction",
        old =>
          function (this: IDBDatabase, ...args: Parameters<typeof old>) {
            const transaction = old.apply(this, args)
            transaction.addEventListener("complete", () => order.push("completed"))
            return transaction
          },
      )
      await write(createIndexedDbStore({name}), draftEntry("a", "typed"))
      order.push("written")
      expect(order).to.deep.equal(["completed", "written"])
    })

    it("reads only what belongs to the article, in one go", async () => {
      const store = createIndexedDbStore({name})
      const others = ["news/bridge ", "news/bridge/2", "news/bridg", "", "￿"]
      for (let i = others.length; i < 40; i++) others.push(`news/${i}`)
      for (const other of [...others, article])
        await store.write({article: other, entries: [draftEntry("a", other), logEntry("a", "1")]})
      const given: unknown[] = []
      replace(
        IDBObjectStore.prototype,
        "getAll",
        old =>
          function (this: IDBObjectStore, ...args: Parameters<typeof old>) {
            const request = old.apply(this, args)
            request.addEventListener("success", () => given.push(request.result.length))
            return request
          },
      )
      expect(await entriesIn(store)).to.deep.equal([draftEntry("a", article), logEntry("a", "1")])
      expect(given).to.deep.equal([2])
    })
  })

  describe("two stores on one database", () => {
    const note = (text: string, at: string) =>
      annotationEntry(stored(claim("a", {privateNote: text}), "1", {privateNote: at}))
    const partOf = (text: string, at: string) => annotationEntry(stored(claim("a", {partOf: text}), "1", {partOf: at}))

    it("keep each other's fields", async () => {
      const [one, two] = [createIndexedDbStore({name}), createIndexedDbStore({name})]
      await write(one, annotationEntry(stored(claim("a"), "1")))
      await Promise.all([write(one, note("from one", "2")), write(two, partOf("q", "3"))])
      const [entry] = await entriesIn(one)
      expect(entry && "stored" in entry && entry.stored.record).to.deep.equal(
        claim("a", {privateNote: "from one", partOf: "q"}),
      )
    })

    it("keep the later value of one field, whichever is written last", async () => {
      const [one, two] = [createIndexedDbStore({name}), createIndexedDbStore({name})]
      await write(one, note("later", "3"))
      await write(two, note("sooner", "2"))
      expect((await entriesIn(two)).map(noteOf)).to.deep.equal(["later"])
    })

    const deletedAt = (at: string) =>
      annotationEntry({...stored(claim("a", {privateNote: "seen"}), "1"), deleted: `2026-01-0${at}T00:00:00.000Z`})
    const options = {now: () => Date.parse("2026-01-09T00:00:00.000Z")}
    const deletions: [title: string, writes: StoredEntry[], deleted: boolean][] = [
      ["a deletion after the edit it has seen", [note("x", "1"), deletedAt("2")], true],
      ["an edit that arrives before a deletion which has not seen it", [note("x", "3"), deletedAt("4")], false],
      ["an edit that arrives after a deletion which has not seen it", [deletedAt("4"), note("x", "3")], false],
      ["an old state that arrives after a deletion", [deletedAt("4"), annotationEntry(stored(claim("a"), "1"))], true],
    ]
    for (const [title, writes, deleted] of deletions)
      it(`${deleted ? "leave deleted" : "keep"}: ${title}`, async () => {
        for (const entry of writes) await write(createIndexedDbStore({name, ...options}), entry)
        const [entry] = await entriesIn(createIndexedDbStore({name, ...options}))
        expect(entry && "stored" in entry && entry.stored.deleted !== undefined).to.equal(deleted)
      })
  })

  describe("tombstones", () => {
    const start = Date.parse("2026-01-01T00:00:00.000Z")
    const tombstone = annotationEntry({...stored(claim("a"), "1"), deleted: "2026-01-01T00:00:00.000Z/000000/tab"})
    const readAfter = (days: number) => createIndexedDbStore({name, now: () => start + days * day}).read(article)

    it("are kept for 90 days", async () => {
      await write(createIndexedDbStore({name}), tombstone)
      expect((await readAfter(90)).entries).to.deep.equal([tombstone])
      expect(await readRaw(name)).to.have.length(1)
    })

    it("go after that, and nothing else goes with them", async () => {
      const other = annotationEntry(stored(claim("b"), "1"))
      await write(createIndexedDbStore({name}), tombstone, other)
      expect((await readAfter(91)).entries).to.deep.equal([other])
      expect((await readRaw(name)).map(([key]) => key)).to.deep.equal([[article, "annotations", "b"]])
    })

    it("stay when the record was brought back in the meantime", async () => {
      const back = annotationEntry(stored(claim("a", {privateNote: "back"}), "2"))
      const store = createIndexedDbStore({name, now: () => start + 91 * day})
      await write(store, tombstone)
      // The write is queued behind the read, and in front of the housekeeping that follows it.
      await Promise.all([store.read(article), write(store, back)])
      expect((await entriesIn(store)).map(noteOf)).to.deep.equal(["back"])
    })
  })

  describe("when something goes wrong", () => {
    const full = () => new DOMException("No space", "QuotaExceededError")
    function failPutOnce() {
      let failed = false
      replace(
        IDBObjectStore.prototype,
        "put",
        old =>
          function (this: IDBObjectStore, ...args: Parameters<typeof old>) {
            if (failed || (args[1] as string[])[2] !== "b") return old.apply(this, args)
            failed = true
            throw full()
          },
      )
    }
    const two = [draftEntry("a", "typed"), draftEntry("b", "typed too")]

    it("rejects with the reason, stores nothing of that write, and stores the next one", async () => {
      failPutOnce()
      const store = createIndexedDbStore({name})
      expect(await rejection(write(store, ...two))).to.include({code: "quota"})
      expect(await readRaw(name)).to.deep.equal([])
      await write(store, ...two)
      expect(await entriesIn(store)).to.deep.equal(two)
    })

    it("tells nobody of a write that failed", async () => {
      failPutOnce()
      const [store, other] = [createIndexedDbStore({name}), createIndexedDbStore({name})]
      const heard: StoreChanges[] = []
      const told = new Promise<void>(resolve => {
        restore.push(
          other.subscribe(article, changes => {
            heard.push(changes)
            resolve()
          }),
        )
      })
      await rejection(write(store, ...two))
      await write(store, draftEntry("c", "stored"))
      await told
      expect(heard).to.deep.equal([{article, entries: [draftEntry("c", "stored")]}])
    })

    it("rejects a write that the browser aborts", async () => {
      replace(
        IDBDatabase.prototype,
        "transaction",
        old =>
          function (this: IDBDatabase, ...args: Parameters<typeof old>) {
            const transaction = old.apply(this, args)
            const entries = transaction.objectStore("entries")
            entries.put("other", "key").addEventListener("success", () => transaction.abort())
            return transaction
          },
      )
      expect(await rejection(write(createIndexedDbStore({name}), ...two))).to.include({code: "failed"})
    })

    it("leaves no rejection behind that nobody handles", async () => {
      const unhandled: unknown[] = []
      const note = (event: PromiseRejectionEvent) => void unhandled.push(event.reason)
      window.addEventListener("unhandledrejection", note)
      restore.push(() => window.removeEventListener("unhandledrejection", note))
      replace(
        IDBObjectStore.prototype,
        "get",
        old =>
          function (this: IDBObjectStore, key) {
            if ((key as string[])[2] === "b") throw new DOMException("Ended", "TransactionInactiveError")
            return old.call(this, key)
          },
      )
      expect(await rejection(write(createIndexedDbStore({name}), ...two))).to.include({code: "failed"})
      await new Promise(resolve => setTimeout(resolve)) // they are told as a task
      expect(unhandled).to.deep.equal([])
    })

    it("gives up a browser that does not answer, and what it was asked for does not happen later", async () => {
      const timers = new LongTimers()
      restore.push(() => timers.restore())
      const store = createIndexedDbStore({name})
      let isSilent = true
      const heldBack = new Promise<void>(held =>
        replace(
          IDBObjectStore.prototype,
          "get",
          old =>
            function (this: IDBObjectStore, key) {
              const request = old.call(this, key)
              if (!isSilent) return request
              const goOn = () => {
                if (isSilent) old.call(this, "nothing").onsuccess = goOn
                else request.dispatchEvent(new Event("success"))
              }
              request.addEventListener("success", event => {
                if (!event.isTrusted) return
                event.stopImmediatePropagation()
                goOn()
                held()
              })
              return request
            },
        ),
      )
      const writing = rejection(write(store, draftEntry("a", "old")))
      await heldBack
      timers.pass()
      expect(await writing).to.include({code: "timeout"})
      isSilent = false
      await write(store, draftEntry("a", "new"))
      expect(await entriesIn(store)).to.deep.equal([draftEntry("a", "new")])
    })

    it("opens again where the browser has not answered, and lets go of what it opens too late", async () => {
      const timers = new LongTimers()
      restore.push(() => timers.restore())
      const closed: string[] = []
      const silent = {result: {close: () => closed.push("closed")}} as unknown as IDBOpenDBRequest
      let asked = 0
      const open = (...args: Parameters<IDBFactory["open"]>) => (asked++ ? indexedDB.open(...args) : silent)
      const store = createIndexedDbStore({name, indexedDB: {open} as unknown as IDBFactory})
      const writing = rejection(write(store, ...two))
      timers.pass()
      expect(await writing).to.include({code: "timeout"})
      await write(store, ...two)
      silent.onsuccess?.(new Event("success"))
      await Promise.resolve()
      expect(closed).to.deep.equal(["closed"])
      expect(await entriesIn(store)).to.deep.equal(two)
    })

    it("rejects what cannot be stored", async () => {
      const draft = {id: "a", values: {typed: (() => 1) as never}, modified: ""}
      const entry: StoredEntry = {collection: "drafts", id: "a", draft}
      expect(await rejection(write(createIndexedDbStore({name}), entry))).to.include({code: "failed"})
    })

    const factories: [title: string, open: () => never, code: string][] = [
      ["unavailable where opening throws", throwing("SecurityError"), "unavailable"],
      ["unavailable where opening fails for no known reason", throwing("UnknownError"), "unavailable"],
      ["quota where there is no space to open it", throwing("QuotaExceededError"), "quota"],
    ]
    for (const [title, open, code] of factories)
      it(`is ${title}`, async () => {
        const store = createIndexedDbStore({name, indexedDB: {open} as unknown as IDBFactory})
        expect(await rejection(store.read(article))).to.include({code})
        expect(await rejection(write(store, ...two))).to.include({code})
      })

    it("asks again after storage was unavailable", async () => {
      let fail = true
      const open = (...args: Parameters<IDBFactory["open"]>) => {
        if (fail) throw new DOMException("Not now", "UnknownError")
        return indexedDB.open(...args)
      }
      const store = createIndexedDbStore({name, indexedDB: {open} as unknown as IDBFactory})
      await rejection(write(store, ...two))
      fail = false
      await write(store, ...two)
      expect(await entriesIn(store)).to.deep.equal(two)
    })

    it("says so when another tab keeps it from opening, and lets go when it opens later", async () => {
      const closed: string[] = []
      const request = {result: {close: () => closed.push("closed")}} as unknown as IDBOpenDBRequest
      const store = createIndexedDbStore({name, indexedDB: {open: () => request} as unknown as IDBFactory})
      const reading = rejection(store.read(article))
      request.onblocked?.(new Event("blocked") as IDBVersionChangeEvent)
      expect(await reading).to.include({code: "blocked"})
      request.onsuccess?.(new Event("success"))
      await Promise.resolve()
      expect(closed).to.deep.equal(["closed"])
    })

    it("refuses to touch the database of a newer release", async () => {
      const newer = await openRaw(name, 2)
      newer.close()
      const store = createIndexedDbStore({name})
      expect(await rejection(store.read(article))).to.include({code: "newer-version"})
      expect(await rejection(write(store, ...two))).to.include({code: "newer-version"})
      expect(await readRaw(name)).to.deep.equal([])
    })

    it("lets a newer release upgrade the database, then refuses", async () => {
      const store = createIndexedDbStore({name})
      await write(store, ...two)
      const newer = await openRaw(name, 2)
      newer.close()
      expect(await rejection(write(store, ...two))).to.include({code: "newer-version"})
    })

    it("goes on after the database was deleted", async () => {
      const store = createIndexedDbStore({name})
      await write(store, ...two)
      await deleteRaw(name)
      expect(await entriesIn(store)).to.deep.equal([])
      await write(store, two[0]!)
      expect(await entriesIn(store)).to.deep.equal([two[0]])
    })

    const closings: [title: string, close: (database: IDBDatabase) => void][] = [
      ["and said so", database => (database.close(), database.dispatchEvent(new Event("close")))],
      ["without a word", database => database.close()],
    ]
    for (const [title, close] of closings)
      it(`opens again after the browser closed the database ${title}`, async () => {
        const opened: IDBOpenDBRequest[] = []
        const open = (...args: Parameters<IDBFactory["open"]>) => {
          const request = indexedDB.open(...args)
          opened.push(request)
          return request
        }
        const store = createIndexedDbStore({name, indexedDB: {open} as unknown as IDBFactory})
        await write(store, ...two)
        close(opened[0]!.result)
        expect(await entriesIn(store)).to.deep.equal(two)
        expect(opened).to.have.length(2)
      })
  })

  describe("what cannot be understood", () => {
    const good = annotationEntry(stored(claim("good"), "1"))
    const cases: [title: string, key: string[], value: unknown, reason: RegExp][] = [
      ["no record at all", ["annotations", "x"], "scrambled", /^value: /],
      ["a record without its parts", ["annotations", "x"], {record: {id: "x"}, stamps: {}}, /^record\.kind: /],
      ["a record under another's id", ["annotations", "x"], stored(claim("y"), "1"), /^id: /],
      ["a stamp that is none", ["annotations", "x"], {record: claim("x"), stamps: {via: 3}}, /^stamps\.via: /],
      ["a citation with a script for an address", ["citations", "x"], citation("javascript:alert(1)"), /record\.url/],
      ["a line of history under another's id", ["log", "x"], valueOf(logEntry("a", "1")), /^id: /],
      ["a draft without values", ["drafts", "x"], {id: "x", modified: ""}, /^values: /],
      ["a collection nobody knows", ["pictures", "x"], {}, /^unknown collection$/],
    ]
    for (const [title, key, value, reason] of cases)
      it(`is named and left: ${title}`, async () => {
        const store = createIndexedDbStore({name})
        await write(store, good)
        await putRaw(name, [article, ...key], value)
        const {entries, problems} = await store.read(article)
        expect(entries).to.deep.equal([good])
        expect(problems.map(problem => problem.key)).to.deep.equal([key.join("/")])
        expect(problems[0]!.reason).to.match(reason)
        expect(await readRaw(name)).to.deep.include([[article, ...key], value])
      })

    it("is put aside, not lost, when its key is needed", async () => {
      const store = createIndexedDbStore({name, now: () => 7})
      await putRaw(name, [article, "annotations", "good"], "scrambled")
      await write(store, good)
      expect(await store.read(article)).to.deep.equal({
        entries: [good],
        problems: [{key: "set-aside/annotations/good/7", reason: "set aside"}],
      })
      expect(await readRaw(name)).to.deep.include([[article, "set-aside", "annotations", "good", 7], "scrambled"])
    })

    it("does not count two tabs that took each other's last passage away", async () => {
      const store = createIndexedDbStore({name})
      const empty = annotationEntry(stored(claim("x", {targets: []}), "1"))
      await write(store, empty)
      expect(await store.read(article)).to.deep.equal({entries: [empty], problems: []})
    })

    it("does not hide the rest when the browser itself cannot read one value", async () => {
      const store = createIndexedDbStore({name})
      await write(store, good, annotationEntry(stored(claim("lost"), "1")))
      const unreadable = <T>(): IDBRequest<T> => {
        const request = {error: new DOMException("Failed to read large value", "DataError")} as IDBRequest<T>
        queueMicrotask(() => void request.onerror?.(new Event("error")))
        return request
      }
      replace(IDBObjectStore.prototype, "getAll", () => () => unreadable<unknown[]>())
      replace(
        IDBObjectStore.prototype,
        "get",
        old =>
          function (this: IDBObjectStore, key) {
            return (key as string[])[2] === "lost" ? unreadable<unknown>() : old.call(this, key)
          },
      )
      expect(await store.read(article)).to.deep.equal({
        entries: [good],
        problems: [{key: "annotations/lost", reason: "Storage: corrupt (Failed to read large value)"}],
      })
      expect(await rejection(write(store, annotationEntry(stored(claim("lost"), "2"))))).to.include({code: "corrupt"})
    })
  })
})

function throwing(name: string): () => never {
  return () => {
    throw new DOMException("No", name)
  }
}

function citation(url: string) {
  return {record: {id: "x", type: "web", name: "Town paper", disclosure: "public", url}, stamps: {}}
}

function valueOf(entry: StoredEntry): unknown {
  return "entry" in entry ? entry.entry : null
}
