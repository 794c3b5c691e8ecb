import {expect} from "chai"
import type {FactCheckStore, StoredEntry} from "../../src/storage/fact-check-store.js"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {FaultDesk, missing} from "./fault-desk.js"
import {type Fault, FaultyDatabase} from "./faulty-database.js"
import {LongTimers} from "./long-timers.js"

interface Desks {
  readonly main: FaultDesk
  /// A second tab. It hears nothing of the first: they meet in storage.
  other: FaultDesk
  /// A tab that is opened now.
  readonly again: () => FaultDesk
}

/// The work that is done under each fault, again and again until each of its calls has failed once.
const steps: readonly ((desks: Desks) => FaultDesk)[] = [
  ({main}) => (main.mark(), main),
  ({main}) => (main.edit("privateNote"), main),
  ({main}) => (main.cite(), main),
  ({main}) => (main.type(), main),
  ({main}) => (main.apply(), main),
  desks => {
    desks.other = desks.again()
    desks.other.mark()
    return desks.other
  },
  ({other}) => (other.edit("speaker"), other),
  ({main}) => (main.delete(), main),
  ({main}) => (main.undo(), main),
]

/// Work on one database, some of whose calls fail.
export class FaultTrial {
  /// How many faults have struck, and what of the work was not there afterwards.
  readonly counts = {tried: 0, lost: 0}
  readonly #faults = new FaultyDatabase()
  readonly #timers = new LongTimers()
  readonly #sound: FactCheckStore

  constructor(private readonly name: string) {
    this.#sound = createIndexedDbStore({name, channel: null})
  }

  close(): void {
    this.#timers.restore()
    this.#faults.close()
  }

  /// Do every step while its n-th such call fails, for every n; where the fault lasts, from the first call on. Returns what
  /// was told, each once; "" where nothing was.
  async run(fault: Fault, lasts: boolean): Promise<string[]> {
    const article = `article-${this.counts.tried}`
    const again = () =>
      new FaultDesk(createIndexedDbStore({name: this.name, indexedDB: this.#faults.factory, channel: null}), article)
    const desks: Desks = {main: again(), other: again(), again}
    desks.main.mark()
    await desks.main.session.saved()
    await desks.other.session.saved()
    const told = new Set<string>()
    try {
      for (const step of steps)
        for (let n = 1; ; n++) {
          this.#faults.arm(fault, n, lasts)
          const outcome = await this.#take(step, desks, lasts)
          if (outcome !== null) told.add(outcome)
          if (outcome === null || lasts) break
        }
    } finally {
      this.#faults.end()
    }
    return [...told]
  }

  /// One step under a fault. Returns what is told; null where the fault does not strike.
  async #take(step: (desks: Desks) => FaultDesk, desks: Desks, lasts: boolean): Promise<string | null> {
    const before = desks.main.work()
    const records = [...before, ...desks.other.work()].filter(entry => entry.collection !== "drafts")
    const desk = step(desks)
    const done = desk.work()
    const isSaved = await this.#isSaved(desk)
    if (!this.#faults.struck) return null
    this.counts.tried++
    expect(desk.status).to.equal(isSaved ? "stored" : "failed")
    expect(missing(done, desk.work()), "in memory").to.deep.equal([])
    const told = isSaved ? "" : desk.told.at(-1)!
    // What is not known to be stored may be: a commit that was not heard of.
    if (!isSaved) await this.#expectStored(desks, before, done)
    if (!isSaved && lasts) {
      desk.edit("privateNote")
      expect(await this.#isSaved(desk)).to.equal(false)
    }
    this.#faults.end()
    await desk.storedAfterAll(this.#timers)
    await this.#expectStored(desks, [...records, ...desk.work()])
    return told
  }

  /// Whether what was done is stored: time passes where an answer is held back.
  async #isSaved({session}: FaultDesk): Promise<boolean> {
    const settled = session.saved().then(
      () => true,
      () => false,
    )
    for (;;) {
      const saved = await Promise.race([settled, this.#faults.held()])
      if (typeof saved === "boolean") return saved
      this.#timers.pass()
    }
  }

  /// The work is in storage, each part of it at least as it was or, where that is given, as it is `now`.
  async #expectStored({main}: Desks, work: readonly StoredEntry[], now = work): Promise<void> {
    const {entries} = await this.#sound.read(main.desk.factCheck.article.id)
    const lost = new Set(missing(now, entries))
    const losses = missing(work, entries).filter(key => lost.has(key))
    this.counts.lost += losses.length
    expect(losses, "in storage").to.deep.equal([])
  }
}
