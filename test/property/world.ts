import assert from "node:assert/strict"
import {redo, undo} from "../../src/state/undo.js"
import {articles} from "./articles.js"
import {Chance} from "./chance.js"
import type {Command, Sequence} from "./command.js"
import {pick} from "./deeds.js"
import {type WrittenFile, edited, fileOf, jsonOf, wantedOf} from "./file.js"
import {Ledger} from "./ledger.js"
import {draft, openArticle, select} from "./no-records.js"
import {deedOf} from "./other-deeds.js"
import {
  expectAgreement,
  expectAllWords,
  expectNamed,
  expectPlaces,
  expectSameFile,
  expectSameHistory,
  expectSameTab,
  jsonOfRecords,
} from "./outcome.js"
import type {PlainRecord} from "./plain-record.js"
import {Shelf} from "./shelf.js"
import {Tab} from "./tab.js"

const reviewers = ["Ada", "Ben"]

/// One or two tabs on one article, with one storage.
export class World {
  readonly shelf = new Shelf()
  readonly ledger = new Ledger()
  readonly tabs: Tab[] = []
  readonly words: string[] = []
  readonly files: WrittenFile[] = []
  /// What undoing everything comes to; null where that is not to be said.
  start: ReadonlyMap<string, PlainRecord> | null = new Map()

  private constructor(
    private readonly chance: Chance,
    private readonly sequence: Sequence,
  ) {}

  static async open(sequence: Sequence, chance: Chance): Promise<World> {
    const {tabs} = sequence
    const world = new World(chance, sequence)
    if (tabs > 1) world.start = null
    for (let i = 0; i < tabs; i++) world.tabs.push(await Tab.open(world.shelf.door(), reviewers[i]!, world.ledger))
    return world
  }

  /// A word that is written nowhere else.
  readonly #word = (): string => `w${++this.#count}`
  #count = 0

  async run([name, at, a, b]: Command): Promise<void> {
    const index = at % this.tabs.length
    const tab = this.#at(index)
    switch (name) {
      case "undo":
        tab.turn(tab.plain.undo(), () => tab.annotator.run(undo))
        return
      case "redo":
        tab.turn(tab.plain.redo(), () => tab.annotator.run(redo))
        return
      case "file":
        if (this.files.length > 3) this.files.shift()
        this.files.push(fileOf(tab, b % 3 === 0))
        return
      case "load":
        this.#load(tab, a, b)
        return
      case "draft":
        draft(tab, a, b, this.#word())
        return
      case "select":
        select(tab, a)
        return
      case "article":
        await openArticle(tab, a)
        return
      case "store":
        await tab.door.letThrough()
        this.#heard(tab)
        return
      case "hear":
        tab.door.hear()
        this.#heard(tab)
        return
      case "meet":
        return this.meet()
      case "reload":
        return this.#reload(index)
      default: {
        const deed = deedOf(name, {tab, a, b, word: this.#word})
        if (deed && tab.do(deed)) this.words.push(...deed.words)
      }
    }
  }

  /// A tab, with its clock.
  #at(index: number): Tab {
    this.chance.ahead = index * this.sequence.ahead
    return this.tabs[index]!
  }

  /// A tab may have heard of the other's work.
  #heard(tab: Tab): void {
    if (this.tabs.length > 1) tab.adopt()
    else assert.equal(tab.compare(new Map()).size, 0, "storage tells the only tab nothing new")
  }

  #load(tab: Tab, a: number, b: number): void {
    if (!this.files.length) return
    let file = pick(this.files, a)
    if (b % 3) {
      const word = this.#word()
      const other = edited(file, a, word, b % 3 === 1 ? null : tab.annotator.now())
      if (other !== file) this.words.push(word)
      file = other
    }
    // What the page itself brings along is never undone.
    const undoable = b % 4 > 0
    if (!undoable) this.start = null
    tab.load(file.json, wantedOf(file, tab), undoable, this.tabs.length === 1)
  }

  /// Let everything be stored and everybody hear of it, and see what has come of it.
  async meet(): Promise<void> {
    for (let [moved, rounds] = [true, 0]; moved; rounds++) {
      assert.ok(rounds < 20, "tabs come to an end of answering each other")
      moved = false
      for (const [i, tab] of this.tabs.entries()) {
        this.#at(i)
        moved = (await tab.door.letThrough()) || moved
        moved = tab.door.hear() || moved
        this.#heard(tab)
      }
    }
    for (const tab of this.tabs) {
      this.ledger.expectLast(tab)
      expectPlaces(tab)
      expectNamed(tab)
      expectAgreement(tab, this.shelf)
    }
  }

  /// Close a tab once all is stored, and open the article again: what was there is there, but nothing to undo.
  async #reload(index: number): Promise<void> {
    await this.meet()
    const before = this.tabs[index]!
    before.session.close()
    this.shelf.close(before.door)
    const article = articles.find(({doc}) => doc === before.annotator.state.doc) ?? articles[0]!
    const tab = await Tab.open(this.shelf.door(), reviewers[index]!, this.ledger, article)
    this.tabs[index] = tab
    expectSameTab(tab, before, this.tabs.length === 1)
    expectAgreement(tab, this.shelf)
    if (this.start) this.start = new Map(tab.plain.records)
  }

  /// What must be so in the end.
  async end(): Promise<void> {
    const [isFourth, isSixteenth] = [this.sequence.end % 4 === 0, this.sequence.end === 0]
    const [tab] = this.tabs as [Tab]
    this.#undoAll(tab)
    await this.meet()
    await expectSameFile(tab, isFourth)
    if (isSixteenth) expectSameHistory(tab)
    if (isFourth) await this.#undoWithOthers()
    for (const each of this.tabs) expectAllWords(each, this.words)
  }

  /// Undo everything that was done in each tab, what others did being there as well.
  async #undoWithOthers(): Promise<void> {
    for (const tab of this.tabs) while (tab.plain.depths.undo) tab.turn(tab.plain.undo(), () => tab.annotator.run(undo))
    await this.meet()
  }

  /// Undo everything and redo it: the start comes of the one and what there was of the other, to the last byte.
  #undoAll(tab: Tab): void {
    if (!this.start) return
    const end = jsonOf(tab)
    const {undo: depth} = tab.plain.depths
    for (let i = 0; i < depth; i++) assert.ok(tab.annotator.run(undo), "there is something to undo")
    assert.equal(jsonOf(tab), jsonOfRecords(tab, this.start), "undoing everything returns the start")
    assert.equal(tab.annotator.run(undo), false, "nothing is left to undo")
    assert.deepEqual(tab.value.kept, [], "nothing is kept")
    for (let i = 0; i < depth; i++) assert.ok(tab.annotator.run(redo), "there is something to redo")
    assert.equal(jsonOf(tab), end, "redoing everything returns the end")
  }
}
