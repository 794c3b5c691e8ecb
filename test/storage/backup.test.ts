import {expect} from "chai"
import {isBackup, readBackup, restoreBackup, writeBackup} from "../../src/storage/backup.js"
import type {FactCheckStore, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createMemoryStore} from "../../src/storage/memory-store.js"
import {annotationEntry, articleEntry, claim, condensedEntry, draftEntry, logEntry, stored} from "./samples.js"

const article = "news/bridge"
const note = (text: string, at: string) =>
  annotationEntry(stored(claim("a", {privateNote: text}), "1", {privateNote: at}))
const gone = (id: string, at: string) => annotationEntry({...stored(claim(id), "1"), deleted: at})
const everything: StoredEntry[] = [
  articleEntry(article, "Bridge \u202e reopens \u0000 \ud800"),
  note("x", "2"),
  gone("b", "3"),
  draftEntry("a", "typed"),
  logEntry("a", "1"),
  condensedEntry("b", "2"),
]

async function storeOf(...entries: readonly StoredEntry[]): Promise<FactCheckStore> {
  const store = createMemoryStore()
  if (entries.length) await store.write({article, entries})
  return store
}
const backupOf = async (store: FactCheckStore) => (await writeBackup(store, "2026-01-01T00:00:00.000Z")).parts.join("")
const entriesIn = async (store: FactCheckStore) => (await store.read(article)).entries

describe("a backup", () => {
  it("brings everything back, of all articles, exactly", async () => {
    const store = await storeOf(...everything)
    await store.write({article: "news/tunnel", entries: [note("y", "2")]})
    const {parts, articles, problems} = await writeBackup(store, "2026-01-01T00:00:00.000Z")
    expect([articles, problems]).to.deep.equal([2, 0])
    const text = parts.join("")
    expect(isBackup(text)).to.be.true
    expect(JSON.parse(text)).to.deep.include({type: "ClaimAnnotatorBackup", created: "2026-01-01T00:00:00.000Z"})
    const backup = readBackup(text)
    expect(backup.issues).to.deep.equal([])
    const other = createMemoryStore()
    expect(await restoreBackup(other, backup), "live annotations").to.equal(2)
    for (const id of [article, "news/tunnel"]) expect(await other.read(id)).to.deep.equal(await store.read(id))
  })

  it("of nothing is a backup all the same", async () => {
    const text = await backupOf(createMemoryStore())
    expect(isBackup(text)).to.be.true
    expect(readBackup(text)).to.deep.equal({articles: [], issues: []})
  })

  const noteIn = (entries: readonly StoredEntry[]) =>
    entries.flatMap(entry =>
      "stored" in entry && entry.id === "a"
        ? [[(entry.stored.record as {privateNote?: string}).privateNote, entry.stored.deleted === undefined]]
        : [],
    )
  const merges: [title: string, saved: StoredEntry, since: StoredEntry, left: [string | undefined, boolean]][] = [
    ["keeps what was written since", note("old", "2"), note("new", "3"), ["new", true]],
    ["brings back what was lost since", note("new", "3"), note("old", "2"), ["new", true]],
    ["brings back what was deleted since", note("old", "2"), gone("a", "5"), ["old", true]],
    ["deletes nothing that was written since", gone("a", "2"), note("new", "3"), ["new", true]],
  ]
  for (const [title, saved, since, left] of merges)
    it(`${title} when it is restored`, async () => {
      const backup = readBackup(await backupOf(await storeOf(saved)))
      const store = await storeOf(since)
      await restoreBackup(store, backup)
      expect(noteIn(await entriesIn(store))).to.deep.equal([left])
    })

  it("restored twice is restored once", async () => {
    const backup = readBackup(await backupOf(await storeOf(...everything)))
    const store = await storeOf(gone("a", "5"))
    await restoreBackup(store, backup)
    const once = await entriesIn(store)
    await restoreBackup(store, backup)
    expect(await entriesIn(store)).to.deep.equal(once)
  })

  const file = (articles: unknown) =>
    `{"type":"ClaimAnnotatorBackup","format":1,"articles":${JSON.stringify(articles)}}`
  const entry = {collection: "annotations", id: "a", value: stored(claim("a"), "1")}
  const damaged: [title: string, text: string, issues: [code: string, path: string][], good: number][] = [
    ["cut off", file([{id: article, entries: [entry]}]).slice(0, -20), [["not-json", ""]], 0],
    ["without articles", file(7), [["missing", ""]], 0],
    ["with an article that is none", file([7, {id: article, entries: [entry]}]), [["missing", "articles[0]"]], 1],
    ["with an article without entries", file([{id: article}]), [["missing", "articles[0]"]], 0],
    [
      "with an entry of an unknown collection",
      file([{id: article, entries: [{...entry, collection: "spells"}, entry]}]),
      [["invalid", "articles[0].entries[0]"]],
      1,
    ],
    [
      "with an entry under another id",
      file([{id: article, entries: [{...entry, id: "b"}]}]),
      [["invalid", "articles[0].entries[0]"]],
      0,
    ],
    [
      "with a record that is none",
      file([{id: article, entries: [{...entry, value: {record: {id: "a"}, stamps: {}}}]}]),
      [["invalid", "articles[0].entries[0]"]],
      0,
    ],
    [
      "that wants to change all objects",
      file([{id: article, entries: [entry]}]).replace('"stamps":{', '"stamps":{"__proto__":{"polluted":"1"},'),
      [["forbidden-key", "articles[0].entries[0].value.stamps"]],
      1,
    ],
    [
      "nested 100,000 deep",
      file([{id: article, entries: [{...entry, value: "deep"}, entry]}]).replace(
        '"deep"',
        "[".repeat(100_000) + "]".repeat(100_000),
      ),
      [["too-deep", "articles[0].entries[0].value"]],
      1,
    ],
  ]
  for (const [title, text, issues, good] of damaged)
    it(`${title}: what is wrong is named with its place, what is good is there`, () => {
      const backup = readBackup(text)
      expect(backup.issues.map(({code, path}) => [code, path])).to.deep.equal(issues)
      expect(backup.articles.flatMap(({entries}) => entries)).to.have.length(good)
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined)
    })

  for (const text of ["", "{}", '{"type":"AnnotationCollection"}', "[1]", "no JSON"])
    it(`is not what says ${text || "nothing"}`, () => expect(isBackup(text)).to.be.false)
})
