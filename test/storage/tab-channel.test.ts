import {expect} from "chai"
import type {FactCheckStore, StoreChanges} from "../../src/storage/fact-check-store.js"
import {type IndexedDbStoreOptions, createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {LongTimers} from "./long-timers.js"
import {deleteRaw} from "./raw-database.js"
import {annotationEntry, claim, draftEntry, stored} from "./samples.js"

const article = "news/bridge"

/// A listener, all it has heard, and a promise for the moment it has heard so much.
function ear() {
  const heard: StoreChanges[] = []
  let wake: () => void = () => undefined
  const listener = (changes: StoreChanges) => {
    heard.push(changes)
    wake()
  }
  const hasHeard = async (count: number) => {
    while (heard.length < count)
      await new Promise<void>(resolve => {
        wake = resolve
      })
  }
  return {heard, listener, hasHeard}
}

describe("word between stores", () => {
  let name = ""
  let count = 0
  let unsubscribe: (() => void)[] = []

  const open = (options: IndexedDbStoreOptions = {}) => createIndexedDbStore({name, ...options})
  function listen(store: FactCheckStore, to = article) {
    const {listener, ...own} = ear()
    unsubscribe.push(store.subscribe(to, listener))
    return own
  }
  const write = (store: FactCheckStore, typed: string, to = article) =>
    store.write({article: to, entries: [draftEntry("a", typed)]})
  const typed = (...texts: string[]) => texts.map(text => ({article, entries: [draftEntry("a", text)]}))

  beforeEach(() => {
    name = `channel-test-${Date.now()}-${count++}`
  })
  afterEach(async () => {
    for (const end of unsubscribe) end()
    unsubscribe = []
    await deleteRaw(name)
  })

  it("reaches the other store, not the writer", async () => {
    const [writer, other] = [open(), open()]
    const [own, others] = [listen(writer), listen(other)]
    await write(writer, "one")
    await write(other, "two")
    await Promise.all([own.hasHeard(1), others.hasHeard(1)])
    expect([own.heard, others.heard]).to.deep.equal([typed("two"), typed("one")])
  })

  it("reaches listeners from a store that has none itself", async () => {
    const {heard, hasHeard} = listen(open())
    const writer = open()
    await write(writer, "one")
    await write(writer, "two")
    await hasHeard(2)
    expect(heard).to.deep.equal(typed("one", "two"))
  })

  it("carries the merged state, and tells the writer where that differs", async () => {
    const [writer, other] = [open(), open()]
    const later = annotationEntry(stored(claim("a", {privateNote: "later"}), "1", {privateNote: "3"}))
    const sooner = annotationEntry(stored(claim("a", {privateNote: "sooner", partOf: "q"}), "1", {privateNote: "2"}))
    const merged = claim("a", {privateNote: "later", partOf: "q"})
    await other.write({article, entries: [later]})
    const [own, others] = [listen(writer), listen(other)]
    await writer.write({article, entries: [sooner, draftEntry("a", "as it is")]})
    const records = ({entries}: StoreChanges) => entries.map(e => ("stored" in e ? e.stored.record : e.id))
    expect(own.heard.map(records)).to.deep.equal([[merged]])
    await others.hasHeard(1)
    expect(others.heard.map(records)).to.deep.equal([[merged, "a"]])
  })

  it("is only about the article that is listened to", async () => {
    const [writer, other] = [open(), open()]
    const {heard, hasHeard} = listen(other)
    await write(writer, "elsewhere", "news/tunnel")
    await write(writer, "here")
    await hasHeard(1)
    expect(heard).to.deep.equal(typed("here"))
  })

  it("carries a draft that is gone", async () => {
    const [writer, other] = [open(), open()]
    const {heard, hasHeard} = listen(other)
    await writer.write({article, entries: [draftEntry("a", null)]})
    await hasHeard(1)
    expect(heard).to.deep.equal([{article, entries: [draftEntry("a", null)]}])
  })

  it("from another release, or scrambled, is not listened to", async () => {
    const {heard, hasHeard} = listen(open())
    const stranger = new BroadcastChannel(`claim-annotator/${name}`)
    stranger.postMessage("hello")
    const write = "tab/0"
    const scrambled = {collection: "annotations", id: "a", stored: "scrambled"}
    stranger.postMessage({format: 99, article, write, entries: [draftEntry("a", "newer")]})
    stranger.postMessage({format: 1, article, write, entries: [scrambled]})
    stranger.postMessage({format: 1, article})
    stranger.postMessage({format: 1, article, write, entries: [null]})
    stranger.postMessage({format: 1, article, write, entries: [draftEntry("a", "ours")]})
    await hasHeard(1)
    stranger.close()
    expect(heard).to.deep.equal(typed("ours"))
  })

  describe("that does not come: a tab is closed between storing and telling", () => {
    let timers: LongTimers
    beforeEach(() => {
      timers = new LongTimers(1000)
    })
    afterEach(() => timers.restore())

    /// A channel of a tab that is gone when it has said so much.
    const dying = (said: number) => (channelName: string) => {
      const channel = new BroadcastChannel(channelName)
      const post = channel.postMessage.bind(channel)
      channel.postMessage = message => (said-- > 0 ? post(message) : undefined)
      return channel
    }
    /// Resolves when everything said on a channel so far has been heard.
    async function heardSoFar(): Promise<void> {
      const last = listen(open(), "last")
      await write(open(), "last", "last")
      await last.hasHeard(1)
    }

    it("is looked for after a second", async () => {
      const {heard, hasHeard} = listen(open())
      await write(open({channel: dying(1)}), "stored")
      await heardSoFar()
      expect(heard).to.deep.equal([])
      timers.pass()
      await hasHeard(1)
      expect(heard).to.deep.equal(typed("stored"))
    })

    it("is not looked for where it has come, where nothing was stored, and where nobody listens any more", async () => {
      let reads = 0
      const factory = {open: (...args: Parameters<IDBFactory["open"]>) => (reads++, indexedDB.open(...args))}
      const store = open({indexedDB: factory as unknown as IDBFactory})
      const refusing = {
        open: () => {
          throw new DOMException("No", "SecurityError")
        },
      }
      const {hasHeard} = listen(store)
      await write(open(), "told")
      await hasHeard(1)
      const refused: unknown = await write(open({indexedDB: refusing as unknown as IDBFactory}), "not stored").catch(
        (error: unknown) => error,
      )
      expect(refused).to.be.instanceOf(Error)
      await heardSoFar()
      timers.pass()
      await write(open({channel: dying(1)}), "not told")
      await heardSoFar()
      for (const end of unsubscribe.splice(0)) end()
      timers.pass()
      expect(reads).to.equal(0)
    })
  })

  it("works for a listener after another one threw", async () => {
    const [writer, other] = [open(), open()]
    const uncaught: unknown[] = []
    const {onerror} = window
    window.onerror = message => {
      uncaught.push(message)
      return true
    }
    unsubscribe.push(
      other.subscribe(article, () => {
        throw new RangeError("no good listener")
      }),
    )
    const {heard, hasHeard} = listen(other)
    await write(writer, "one")
    await hasHeard(1)
    await new Promise<void>(resolve => queueMicrotask(resolve))
    window.onerror = onerror
    expect(heard).to.deep.equal(typed("one"))
    expect(String(uncaught)).to.contain("no good listener")
  })

  it("does without BroadcastChannel", async () => {
    const store = open({channel: null})
    const {heard} = listen(store)
    await write(store, "one")
    expect((await store.read(article)).entries).to.deep.equal(typed("one")[0]!.entries)
    expect(heard).to.deep.equal([])
  })

  it("keeps no channel open without listeners", async () => {
    let opened = 0
    const channel = (channelName: string) => {
      const made = new BroadcastChannel(channelName)
      const close = made.close.bind(made)
      opened++
      made.close = () => {
        opened--
        close()
      }
      return made
    }
    const store = open({channel})
    await write(store, "one")
    expect(opened, "after a write").to.equal(0)
    const ends = [article, article, "news/tunnel"].map(to => store.subscribe(to, () => undefined))
    await write(store, "two")
    expect(opened, "with three listeners").to.equal(1)
    for (const [i, end] of ends.entries()) {
      end()
      end()
      expect(opened, `after ${i + 1} ended`).to.equal(i < 2 ? 1 : 0)
    }
  })
})
