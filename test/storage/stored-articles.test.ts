import {expect} from "chai"
import type {FactCheckStore, StoreChanges, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {deleteRaw, putRaw, readRaw} from "./raw-database.js"
import {annotationEntry, articleEntry, claim, citationEntry, draftEntry, logEntry, stored} from "./samples.js"

/// Deleted today: what was deleted long ago is not read any more.
const deleted = (id: string) => annotationEntry({...stored(claim(id), "1"), deleted: new Date().toISOString()})
const time = (day: number) => `2026-01-0${day}T00:00:00.000Z`
const bridge: StoredEntry[] = [
  articleEntry("news/bridge", "Bridge reopens"),
  annotationEntry(stored(claim("a"), "1")),
  annotationEntry(stored(claim("b"), "1")),
  annotationEntry(stored(claim("q", {kind: "quote"}), "1")),
  deleted("gone"),
  citationEntry("s"),
  draftEntry("a", "typed"),
  logEntry("a", `${time(1)}/000000/tab`),
  logEntry("b", `${time(3)}/000000/tab`),
]
const tunnel: StoredEntry[] = [annotationEntry(stored(claim("a"), "1")), logEntry("a", `${time(2)}/000000/tab`)]

/// A store that holds both articles; those in IndexedDB go with `clean`.
const stores = {
  IndexedDB: () => {
    const name = `articles-${crypto.randomUUID()}`
    return {store: createIndexedDbStore({name}), name, clean: () => deleteRaw(name)}
  },
  memory: () => ({store: createMemoryStore(), name: "", clean: () => Promise.resolve()}),
}

for (const [kind, make] of Object.entries(stores))
  describe(`the articles of the store in ${kind}`, () => {
    let store: FactCheckStore
    let name: string
    let clean: () => Promise<void>
    beforeEach(async () => {
      ;({store, name, clean} = make())
      await store.write({article: "news/tunnel", entries: tunnel})
      await store.write({article: "news/bridge", entries: bridge})
    })
    afterEach(() => clean())

    it("are listed with what there is of them, the one changed last first", async () => {
      const [first, second, ...more] = await store.list!()
      expect(more).to.deep.equal([])
      expect(first!.article!.headline).to.equal("Bridge reopens")
      expect({...first, article: null}).to.deep.equal({
        id: "news/bridge",
        article: null,
        counts: {claims: 2, quotes: 1, citations: 1, drafts: 1},
        lastChange: time(3),
      })
      expect(second).to.deep.equal({
        id: "news/tunnel",
        article: null,
        counts: {claims: 1, quotes: 0, citations: 0, drafts: 0},
        lastChange: time(2),
      })
    })

    it("are none where nothing is stored", async () => {
      const other = make()
      expect(await other.store.list!()).to.deep.equal([])
      await other.clean()
    })

    it("go one by one, and come back as they were", async () => {
      const before = await store.read("news/bridge")
      const bringBack = await store.remove!("news/bridge")
      expect((await store.read("news/bridge")).entries).to.deep.equal([])
      expect((await store.list!()).map(({id}) => id)).to.deep.equal(["news/tunnel"])
      await bringBack()
      expect(await store.read("news/bridge")).to.deep.equal(before)
    })

    it("come back merged with what was stored meanwhile", async () => {
      const bringBack = await store.remove!("news/bridge")
      const note = annotationEntry(stored(claim("a", {privateNote: "meanwhile"}), "1", {privateNote: "9"}))
      await store.write({article: "news/bridge", entries: [note]})
      await bringBack()
      const {entries} = await store.read("news/bridge")
      expect(entries).to.have.length(bridge.length)
      expect(entries.find(entry => entry.id === "a" && entry.collection === "annotations")).to.deep.equal(note)
    })

    it("tell those who listen to them that they went, and that they are back", async () => {
      const heard: StoreChanges[] = []
      store.subscribe("news/bridge", changes => heard.push(changes))
      const bringBack = await store.remove!("news/bridge")
      expect(heard.splice(0)).to.deep.equal([{article: "news/bridge", entries: [], removed: true}])
      await bringBack()
      expect(heard.flatMap(({entries}) => entries)).to.have.deep.members(bridge)
    })

    if (kind === "IndexedDB")
      it("take along and bring back what cannot be understood", async () => {
        await putRaw(name, ["news/bridge", "annotations", "odd"], {nonsense: true})
        const before = await readRaw(name)
        const bringBack = await store.remove!("news/bridge")
        expect((await readRaw(name)).map(([key]) => (key as string[])[0])).to.not.include("news/bridge")
        await bringBack()
        expect(await readRaw(name)).to.deep.equal(before)
      })
  })

it("another window hears that an article went, and that it is back", async () => {
  const name = `articles-${crypto.randomUUID()}`
  const [one, two] = [createIndexedDbStore({name}), createIndexedDbStore({name})]
  await one.write({article: "news/bridge", entries: bridge})
  const heard: StoreChanges[] = []
  let told: () => void
  const hears = () => new Promise<void>(resolve => (told = resolve))
  const end = two.subscribe("news/bridge", changes => {
    heard.push(changes)
    told()
  })
  const [bringBack] = await Promise.all([one.remove!("news/bridge"), hears()])
  await Promise.all([bringBack(), hears()])
  end()
  expect(heard.map(({removed, entries}) => [removed, entries.length])).to.deep.equal([
    [true, 0],
    [undefined, bridge.length],
  ])
  await deleteRaw(name)
})
