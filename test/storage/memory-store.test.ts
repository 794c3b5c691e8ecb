import {expect} from "chai"
import type {StoreChanges, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotationEntry, claim, draftEntry, logEntry, stored} from "./samples.js"

const article = "news/bridge"
const note = (text: string, at: string) =>
  annotationEntry(stored(claim("a", {privateNote: text}), "1", {privateNote: at}))

describe("the store in memory", () => {
  const cases: [title: string, writes: StoredEntry[][], left: StoredEntry[]][] = [
    ["keeps what is written", [[note("x", "2"), draftEntry("a", "typed")]], [note("x", "2"), draftEntry("a", "typed")]],
    ["keeps the later of two values, written last", [[note("x", "2")], [note("y", "3")]], [note("y", "3")]],
    ["keeps the later of two values, written first", [[note("y", "3")], [note("x", "2")]], [note("y", "3")]],
    ["merges within one write", [[note("y", "3"), note("x", "2")]], [note("y", "3")]],
    [
      "keeps a line of history as it was first written",
      [[logEntry("a", "1", "Ana")], [logEntry("a", "1", "Ben")]],
      [logEntry("a", "1", "Ana")],
    ],
    ["keeps the draft written last", [[draftEntry("a", "x")], [draftEntry("a", "y")]], [draftEntry("a", "y")]],
    [
      "keeps the draft typed last, written first",
      [[draftEntry("a", "y", "2026-01-01T00:00:00.001Z")], [draftEntry("a", "x")]],
      [draftEntry("a", "y", "2026-01-01T00:00:00.001Z")],
    ],
    ["takes a draft away", [[draftEntry("a", "typed")], [draftEntry("a", null)]], []],
  ]
  for (const [title, writes, left] of cases)
    it(title, async () => {
      const store = createMemoryStore()
      for (const entries of writes) await store.write({article, entries})
      expect(await store.read(article)).to.deep.equal({entries: left, problems: []})
    })

  it("keeps articles apart", async () => {
    const store = createMemoryStore()
    await store.write({article: "news/tunnel", entries: [note("x", "2")]})
    expect((await store.read(article)).entries).to.deep.equal([])
  })

  it("tells its subscribers where merging gave something else, until they end it", async () => {
    const store = createMemoryStore()
    const heard: StoreChanges[] = []
    const end = store.subscribe(article, changes => heard.push(changes))
    await store.write({article, entries: [note("y", "3")]})
    expect(heard).to.deep.equal([])
    await store.write({article, entries: [note("x", "2")]})
    expect(heard).to.deep.equal([{article, entries: [note("y", "3")]}])
    end()
    await store.write({article, entries: [note("x", "2")]})
    expect(heard).to.have.length(1)
  })
})
