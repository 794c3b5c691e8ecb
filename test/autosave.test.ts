import {expect} from "chai"
import type {Annotator} from "../src/annotator.js"
import {historyLimit} from "../src/model/condense-history.js"
import {articleFromText} from "../src/article/article-from-text.js"
import {Autosave, type SaveState} from "../src/autosave.js"
import type {FactCheckStore} from "../src/storage/fact-check-store.js"
import {createMemoryStore} from "../src/storage/memory-store.js"
import {describeArticle, openArticle} from "../src/state/article-commands.js"
import {withInfo} from "../src/state/change-info.js"
import {mergeFile} from "../src/state/merge-commands.js"
import {putRecords, selectAnnotation} from "../src/state/record-commands.js"
import {undoDepths} from "../src/state/undo.js"
import {HeldStore, createTabs} from "./held-store.js"
import {
  agree,
  citation,
  edit,
  itemOf,
  mark,
  noteOf,
  openDesk,
  remove,
  sync,
  undoLast,
  url,
  words,
} from "./state/desk.js"

const version = {hash: "sha256-1", checkedAt: "2026-01-01T00:00:00.000Z", text: words}
const describeDesk = (desk: Annotator): boolean => desk.run(describeArticle({headline: "Harbour opens", url}, version))

/// A desk that is saved to this store, with every status it has had.
function saving<S extends FactCheckStore>(store: S, tab = "tab-a") {
  const desk = openDesk(tab)
  const statuses: string[] = []
  const save: Autosave = new Autosave(desk, store, () => statuses.push(save.state.status))
  return {desk, store, save, statuses}
}

async function openSaving(store = new HeldStore(), tab = "tab-a") {
  const opened = saving(store, tab)
  await opened.save.open()
  return opened
}

const type = (desk: Annotator, id: string, typed: string | null): void => {
  const draft = typed === null ? null : {id, values: {explanation: typed}, modified: desk.now()}
  desk.dispatch(withInfo(desk.state.tr, {draft: {id, draft}}), "user")
}
const typedIn = (desk: Annotator, id: string): unknown => desk.value.drafts.get(id)?.values["explanation"]
const keysOf = (store: HeldStore, write: number): string[] =>
  store.writes[write]!.entries.map(entry => entry.collection).sort()

/// Why a promise is rejected; fails where it is not.
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error("It is resolved")),
    (error: unknown) => error,
  )
const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false
  void promise.finally(() => (settled = true)).catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve))
  return settled
}

/// Everything is stored, and when is told, by the clock of these tests.
function expectStored(state: SaveState): void {
  expect(state.status).to.equal("stored")
  expect("at" in state && state.at).to.match(/^2026-01-01T00:00:00/)
}

describe("saving", () => {
  it("brings everything back: records, tombstones, history, drafts", async () => {
    const store = createMemoryStore()
    const {desk, save} = saving(store)
    await save.open()
    describeDesk(desk)
    const [{id}, gone] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid")]
    desk.run(putRecords({citations: [citation("Port log")]}, desk.now()))
    edit(desk, id, {privateNote: "ask"})
    remove(desk, gone.id)
    type(desk, id, "typed")
    await save.flush()
    const again = saving(store, "tab-b")
    expect(await again.save.open()).to.deep.equal([])
    const [before, after] = [desk.value, again.desk.value]
    expect(agree(desk, again.desk)).to.be.true
    expect(after.factCheck.article).to.deep.equal(before.factCheck.article)
    for (const part of ["stamps", "tombstones", "log", "drafts"] as const)
      expect(Object.fromEntries<unknown>(after[part]), part).to.deep.equal(Object.fromEntries<unknown>(before[part]))
    expect(undoDepths(again.desk.state).undo).to.equal(0)
    expect(after.places.order).to.deep.equal([id])
  })

  it("writes nothing for an article that nobody has annotated", async () => {
    const {desk, store, save, statuses} = await openSaving()
    describeDesk(desk)
    desk.run(describeArticle({headline: "Harbour shut", url}, version))
    await save.flush()
    expect(store.writes).to.deep.equal([])
    expect(statuses).to.deep.equal(["stored"])
  })

  it("writes the article with the first annotation, and from then on when it changes", async () => {
    const {desk, store, save} = await openSaving()
    describeDesk(desk)
    mark(desk, "harbour is open")
    expect(keysOf(store, 0)).to.deep.equal(["annotations", "articles", "log"])
    await save.flush()
    desk.run(describeArticle({headline: "Harbour shut", url}, version))
    expect(keysOf(store, 1)).to.deep.equal(["articles"])
    await save.flush()
  })

  it("writes everything of one transaction at once, tombstones included", async () => {
    const {desk, store, save} = await openSaving()
    desk.reviewer = "Rita"
    const {id, creator} = mark(desk, "harbour is open")
    expect(keysOf(store, 0)).to.deep.equal(["agents", "annotations", "log", "log"])
    await save.flush()
    remove(desk, id, creator!)
    expect(keysOf(store, 1)).to.deep.equal(["agents", "annotations", "log", "log"])
    await save.flush()
    expect(store.writes).to.have.length(2)
    const deleted = [...(await store.stored()).values()].filter(entry => "stored" in entry && entry.stored.deleted)
    expect(deleted.map(entry => entry.id)).to.have.members([id, creator])
  })

  it("writes only what has changed", async () => {
    const {desk, store, save} = await openSaving()
    const [{id}] = [mark(desk, "harbour is open"), mark(desk, "Nobody paid")]
    await save.flush()
    store.writes.length = 0
    desk.run(selectAnnotation(id))
    expect(store.writes).to.deep.equal([])
    const doc = articleFromText(words.replace("Nobody", "It is summer. Nobody"))
    desk.run(openArticle(doc, {headline: "Harbour opens", url}, version))
    await save.flush()
    expect(keysOf(store, 0)).to.deep.equal(["articles"])
    undoLast(desk)
    await save.flush()
    expect(keysOf(store, 1)).to.deep.equal(["annotations", "log"])
  })

  it("writes a file's lines of history", async () => {
    const {desk, store, save} = await openSaving()
    const record = mark(openDesk("tab-b"), "June")
    const history = [{stamp: "2019", collection: "annotations", id: record.id, origin: "user", changes: {}}] as const
    const items = [{collection: "annotations", record, modified: record.modified}] as const
    desk.run(mergeFile(desk.value, items, desk.clock.next(), {history}).command)
    await save.flush()
    expect([...(await store.stored()).keys()]).to.include(`log/2019/${record.id}`)
  })

  it("condenses a history that has become too large, in storage and in other tabs too", async () => {
    const [one, two] = createTabs(2)
    const {desk, save} = await openSaving(one)
    const other = await openSaving(two, "tab-b")
    const {id} = mark(desk, "harbour is open")
    const note = (text: string) => edit(desk, id, {privateNote: text.repeat(historyLimit / 3)})
    for (const letter of ["a", "b"]) note(letter)
    await save.flush()
    note("c")
    await save.flush()
    const lines = desk.value.log.get(id)!
    expect(lines.map(line => line.condensed?.count)).to.deep.equal([3, undefined])
    expect(other.desk.value.log.get(id)).to.deep.equal(lines)
    const again = await openSaving(one, "tab-c")
    expect(again.desk.value.log.get(id)).to.deep.equal(lines)
  })

  it("says how it stands", async () => {
    const {desk, store, save, statuses} = await openSaving()
    store.hold()
    mark(desk, "harbour is open")
    mark(desk, "Nobody paid")
    expect(save.state).to.deep.equal({status: "storing"})
    store.release()
    await save.flush()
    expectStored(save.state)
    expect(statuses).to.deep.equal(["stored", "storing", "storing", "stored"])
    expect(store.writes).to.have.length(2)
  })

  it("waits with a flush for the write that is under way, the first one too", async () => {
    const {desk, store, save} = await openSaving()
    store.hold()
    mark(desk, "harbour is open")
    const flushed = save.flush()
    expect(await isSettled(flushed)).to.be.false
    mark(desk, "Nobody paid")
    store.release()
    await flushed
    expect([...(await store.stored()).keys()].filter(key => key.startsWith("annotations/"))).to.have.length(2)
  })
})

describe("a write that fails", () => {
  const full = new Error("no space")

  it("is told, tried again with the next flush, and nothing is lost", async () => {
    const {desk, store, save} = await openSaving()
    store.failure = full
    const {id} = mark(desk, "harbour is open")
    expect(await reasonOf(save.flush())).to.equal(full)
    expect(save.state).to.deep.equal({status: "failed", error: full})
    edit(desk, id, {privateNote: "first"})
    edit(desk, id, {privateNote: "latest"})
    type(desk, id, "typed")
    expect(await reasonOf(save.flush())).to.equal(full)
    expect((await store.stored()).size).to.equal(0)
    store.failure = null
    await save.flush()
    expectStored(save.state)
    const again = saving(store.inner, "tab-b")
    await again.save.open()
    expect(noteOf(again.desk, id)).to.equal("latest")
    expect(typedIn(again.desk, id)).to.equal("typed")
    expect([...again.desk.value.log]).to.deep.equal([...desk.value.log])
  })

  it("is tried again with the next change", async () => {
    const {desk, store, save} = await openSaving()
    store.failure = full
    const {id} = mark(desk, "harbour is open")
    await reasonOf(save.flush())
    store.failure = null
    edit(desk, id, {privateNote: "ask"})
    expect(save.state.status).to.equal("storing")
    await save.flush()
    expect((await store.stored()).has(`annotations/${id}`)).to.be.true
  })

  it("does not write what has changed meanwhile over with what it held", async () => {
    const {desk, store, save} = await openSaving()
    const {id} = mark(desk, "harbour is open")
    await save.flush()
    store.hold()
    type(desk, id, "old")
    type(desk, id, "new")
    store.failure = full
    store.release()
    await reasonOf(save.flush())
    store.failure = null
    await save.flush()
    const entry = (await store.stored()).get(`drafts/${id}`)
    expect(entry && "draft" in entry && entry.draft?.values).to.deep.equal({explanation: "new"})
  })

  it("is one that throws at once, too", async () => {
    const {desk, store, save} = await openSaving()
    const write = store.write.bind(store)
    store.write = () => {
      throw full
    }
    mark(desk, "harbour is open")
    expect(await reasonOf(save.flush())).to.equal(full)
    store.write = write
    await save.flush()
    expectStored(save.state)
    expect(store.writes).to.have.length(1)
  })
})

describe("opening", () => {
  it("merges a change that was made before it has finished", async () => {
    const [first, second] = createTabs(2) as [HeldStore, HeldStore]
    const {desk: other, save: saved} = await openSaving(first, "tab-b")
    const stored = mark(other, "harbour is open")
    await saved.flush()
    const {desk, save} = saving(second)
    second.hold()
    const opening = save.open()
    const early = mark(desk, "Nobody paid")
    type(desk, early.id, "typed")
    expect(save.state.status).to.equal("storing")
    second.release()
    await opening
    expect([...desk.factCheck.annotations.keys()]).to.have.members([stored.id, early.id])
    await save.flush()
    expect(second.writes).to.have.length(1)
    expect([...other.factCheck.annotations.keys()]).to.have.members([stored.id, early.id])
    expect(typedIn(other, early.id)).to.equal("typed")
  })

  it("writes what was done before without being asked", async () => {
    const store = new HeldStore()
    const {desk, save} = saving(store)
    mark(desk, "harbour is open")
    await save.open()
    expect(store.writes).to.have.length(1)
    await save.flush()
    expect(save.state.status).to.equal("stored")
  })

  it("misses nothing that others write while it reads", async () => {
    const [first, second] = createTabs(2) as [HeldStore, HeldStore]
    const {desk: other, save: saved} = await openSaving(first, "tab-b")
    const {desk, save} = saving(second)
    second.hold()
    const opening = save.open()
    await Promise.resolve()
    const {id} = mark(other, "harbour is open")
    await saved.flush()
    second.release()
    await opening
    expect(desk.factCheck.annotations.has(id)).to.be.true
  })

  it("does not put an older draft of the store over what was typed meanwhile", async () => {
    const store = new HeldStore()
    const first = await openSaving(store)
    const {id} = mark(first.desk, "harbour is open")
    type(first.desk, id, "old")
    await first.save.flush()
    const {desk, save} = saving(store, "tab-b")
    type(desk, id, "new")
    await save.open()
    expect(typedIn(desk, id)).to.equal("new")
    await save.flush()
    const entry = (await store.stored()).get(`drafts/${id}`)
    expect(entry && "draft" in entry && entry.draft?.values).to.deep.equal({explanation: "new"})
  })

  it("that fails is told; work goes on in memory and is written once it succeeds", async () => {
    const store = new HeldStore()
    const {desk, save} = saving(store)
    store.failure = new Error("closed")
    expect(await reasonOf(save.open())).to.equal(store.failure)
    expect(save.state).to.deep.equal({status: "failed", error: store.failure})
    const {id} = mark(desk, "harbour is open")
    expect(store.writes).to.deep.equal([])
    expect(save.state.status).to.equal("failed")
    expect(await reasonOf(save.flush())).to.equal(store.failure)
    store.failure = null
    await save.flush()
    expect((await store.stored()).has(`annotations/${id}`)).to.be.true
    expect(store.listeners.size).to.equal(1)
  })

  it("happens once, however many ask for it", async () => {
    const store = new HeldStore()
    const {desk, save} = saving(store)
    mark(desk, "harbour is open")
    await Promise.all([save.open(), save.flush(), save.open()])
    await save.flush()
    expect(store.listeners.size).to.equal(1)
    expect(store.writes).to.have.length(1)
  })

  it("names what could not be read", async () => {
    const {store, save} = saving(new HeldStore())
    const problems = [{key: "annotations/1", reason: "broken"}]
    store.read = () => Promise.resolve({entries: [], problems})
    expect(await save.open()).to.deep.equal(problems)
  })
})

describe("two annotators of one article", () => {
  async function twoTabs() {
    const [one, two] = createTabs(2) as [HeldStore, HeldStore]
    const [a, b] = [await openSaving(one), await openSaving(two, "tab-b")]
    const settle = async () => {
      await a.save.flush()
      await b.save.flush()
      await a.save.flush()
    }
    return {a, b, settle}
  }

  it("see each other's changes, and write none of them again", async () => {
    const {a, b, settle} = await twoTabs()
    const {id} = mark(a.desk, "harbour is open")
    await settle()
    edit(b.desk, id, {privateNote: "ask"})
    await settle()
    expect(noteOf(a.desk, id)).to.equal("ask")
    expect(agree(a.desk, b.desk)).to.be.true
    expect([...a.desk.value.log]).to.deep.equal([...b.desk.value.log])
    expect([a.store.writes.length, b.store.writes.length]).to.deep.equal([1, 1])
    remove(a.desk, id)
    await settle()
    expect(b.desk.factCheck.annotations.size).to.equal(0)
    expect([a.store.writes.length, b.store.writes.length]).to.deep.equal([2, 1])
    expect([undoDepths(a.desk.state).undo, undoDepths(b.desk.state).undo]).to.deep.equal([2, 1])
  })

  it("come to the same where both change something at once", async () => {
    const {a, b, settle} = await twoTabs()
    const {id} = mark(a.desk, "harbour is open")
    await settle()
    for (const {store} of [a, b]) store.hold()
    edit(a.desk, id, {privateNote: "a", speaker: "urn:uuid:s"})
    edit(b.desk, id, {privateNote: "b"})
    for (const {store} of [a, b]) store.release()
    await settle()
    expect(agree(a.desk, b.desk)).to.be.true
    expect(a.desk.factCheck.annotations.get(id)).to.include({privateNote: "b", speaker: "urn:uuid:s"})
    expect([a.store.writes.length, b.store.writes.length]).to.deep.equal([2, 1])
  })

  it("see each other's drafts, until they are gone", async () => {
    const {a, b, settle} = await twoTabs()
    const {id} = mark(a.desk, "harbour is open")
    type(a.desk, id, "typed")
    await settle()
    expect(typedIn(b.desk, id)).to.equal("typed")
    type(b.desk, id, "typed more")
    await settle()
    expect(typedIn(a.desk, id)).to.equal("typed more")
    type(a.desk, id, null)
    await settle()
    expect(b.desk.value.drafts.size).to.equal(0)
    expect((await a.store.stored()).has(`drafts/${id}`)).to.be.false
    expect(b.store.writes).to.have.length(1)
  })

  it("date their changes after what they have seen", async () => {
    const {a, b, settle} = await twoTabs()
    a.desk.clock.see("2026-01-01T12:00:00.000Z/000000/tab-c")
    const {id} = mark(a.desk, "harbour is open")
    await settle()
    edit(b.desk, id, {kind: "quote"})
    await settle()
    expect(a.desk.factCheck.annotations.get(id)?.kind).to.equal("quote")
  })

  it("hear nothing of other articles", async () => {
    const {a} = await twoTabs()
    const {state} = a.desk
    const other = await openSaving(new HeldStore(), "tab-c")
    mark(other.desk, "harbour is open")
    const {entries} = other.store.writes[0]!
    for (const listener of a.store.listeners) listener({article: "other", entries})
    expect(a.desk.state).to.equal(state)
  })

  it("store what came of merging where it is not what they heard", async () => {
    const {desk, store, save} = await openSaving()
    const {id} = mark(desk, "harbour is open")
    await save.flush()
    const heard = (await store.stored()).get(`annotations/${id}`)!
    edit(desk, id, {privateNote: "ask"})
    await save.flush()
    const merged = (await store.stored()).get(`annotations/${id}`)!
    for (const {entries, writes} of [
      {entries: [heard], writes: 1},
      {entries: [merged], writes: 0},
    ]) {
      const count = store.writes.length
      for (const listener of store.listeners) listener({article: "harbour", entries})
      await save.flush()
      expect(store.writes.slice(count).map(write => write.entries)).to.deep.equal(writes ? [[merged]] : [])
    }
  })

  it("store the source that comes back because an annotation they hear of names it", async () => {
    const {desk, store, save} = await openSaving()
    const source = citation("Port log")
    const {id} = mark(desk, "harbour is open")
    desk.run(putRecords({citations: [source]}, desk.now()))
    await save.flush()
    const other = openDesk("tab-b")
    sync(desk, other)
    edit(other, id, {evidence: [{id: "e", citation: source.id, stance: "supports", reviewAspect: "content"}]})
    remove(desk, source.id)
    await save.flush()
    const {stored} = itemOf(other, "annotations", id)
    for (const listener of store.listeners)
      listener({article: "harbour", entries: [{collection: "annotations", id, stored}]})
    await save.flush()
    const entry = (await store.stored()).get(`citations/${source.id}`)
    expect(entry && "stored" in entry && entry.stored.deleted).to.be.undefined
    expect(desk.factCheck.citations.get(source.id)).to.deep.equal(source)
  })

  it("hear of what merging in the very store has changed", async () => {
    const store = createMemoryStore()
    const [a, b] = [saving(store), saving(store, "tab-b")]
    await a.save.open()
    const {id} = mark(a.desk, "harbour is open")
    await a.save.flush()
    await b.save.open()
    edit(a.desk, id, {privateNote: "ask"})
    edit(b.desk, id, {speaker: "urn:uuid:s"})
    for (const {save} of [a, b]) await save.flush()
    expect(agree(a.desk, b.desk)).to.be.true
    expect(b.desk.factCheck.annotations.get(id)).to.include({privateNote: "ask", speaker: "urn:uuid:s"})
  })
})

describe("closing", () => {
  it("stops listening on both sides; what is under way is still written", async () => {
    const [one, two] = createTabs(2) as [HeldStore, HeldStore]
    const [a, b] = [await openSaving(one), await openSaving(two, "tab-b")]
    one.hold()
    const {id} = mark(a.desk, "harbour is open")
    edit(a.desk, id, {privateNote: "ask"})
    a.save.close()
    one.release()
    await a.save.flush()
    expect(noteOf(b.desk, id)).to.equal("ask")
    expect(one.listeners.size).to.equal(0)
    mark(a.desk, "Nobody paid")
    mark(b.desk, "The bridge")
    await Promise.all([a.save.flush(), b.save.flush()])
    expect(a.desk.factCheck.annotations.size).to.equal(2)
    expect(b.desk.factCheck.annotations.size).to.equal(2)
    expect(one.writes).to.have.length(2)
  })

  it("while the store is read stops listening too, and what waited is written", async () => {
    const store = new HeldStore()
    const {desk, save} = saving(store)
    store.hold()
    const opening = save.open()
    const {id} = mark(desk, "harbour is open")
    save.close()
    store.release()
    await opening
    await save.flush()
    expect(store.listeners.size).to.equal(0)
    expect((await store.stored()).has(`annotations/${id}`)).to.be.true
  })
})
