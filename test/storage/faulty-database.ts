/// What storage asks of IndexedDB; "commit" is the end of a transaction that writes.
export type Call = "open" | "transaction" | "objectStore" | RequestCall | "commit"

const requestCalls = ["getAllKeys", "getAll", "get", "put", "delete"] as const
type RequestCall = (typeof requestCalls)[number]

/// How a call fails:
/// - `throws`, or `refuses` by an event, with a DOMException of one of these names in turn ("": the browser gives no reason)
/// - `silent`: never answers; `late`: answers when the fault is over; `blocked`: the same, and says so
/// - `closed`: the browser has closed the database, and says so; `asked`: another release has asked to let go of it
/// - `gives`: answers with something else
export type Way =
  | {readonly throws: readonly string[]}
  | {readonly refuses: readonly string[]}
  | {readonly gives: (result: unknown) => unknown}
  | "silent"
  | "late"
  | "blocked"
  | "closed"
  | "asked"

export interface Fault {
  readonly call: Call
  readonly way: Way
}

/// The browser's own IndexedDB, in which the n-th call of a kind fails, and where the fault lasts every later one too.
/// It does not wait for the disk.
export class FaultyDatabase {
  /// How many calls have failed since `arm`.
  struck = 0
  readonly factory = {open: (name: string, version?: number) => this.#open(name, version)} as IDBFactory
  readonly #databases = new Set<IDBDatabase>()
  #fault: Fault | null = null
  #left = 0
  #failures = 0
  #lasts = false
  #late: (() => void)[] = []
  #tellHeld: () => void = () => undefined

  arm(fault: Fault, n: number, lasts: boolean): void {
    this.#fault = fault
    this.#left = n
    this.#lasts = lasts
    this.struck = 0
  }

  /// The fault is over; late answers come.
  end(): void {
    this.#fault = null
    for (const answer of this.#late.splice(0)) answer()
  }

  /// Resolves when the next answer is held back.
  held(): Promise<void> {
    return new Promise(resolve => (this.#tellHeld = resolve))
  }

  close(): void {
    this.end()
    for (const database of this.#databases) database.close()
    this.#databases.clear()
  }

  /// How this call fails; null where it does not. Throws where it fails by throwing.
  #strike(call: Call): Exclude<Way, {readonly throws: readonly string[]}> | null {
    if (!this.#fault || this.#fault.call !== call) return null
    this.#left--
    if (this.#left > 0 || (this.#left < 0 && !this.#lasts)) return null
    this.struck++
    const {way} = this.#fault
    if (typeof way === "object" && "throws" in way) throw new DOMException("No", this.#nameOf(way.throws))
    return way
  }

  #nameOf(names: readonly string[]): string {
    return names[this.#failures++ % names.length]!
  }

  #open(name: string, version?: number): IDBOpenDBRequest {
    const way = this.#strike("open")
    const request = indexedDB.open(name, version)
    request.addEventListener("success", event => {
      this.#watchDatabase(request.result)
      if (!way || !event.isTrusted) return
      event.stopImmediatePropagation()
      if (typeof way === "object" && "refuses" in way) {
        request.result.close()
        refuse(request, this.#nameOf(way.refuses))
        return
      }
      if (way !== "silent") this.#late.push(() => request.dispatchEvent(new Event("success")))
      if (way === "blocked") request.dispatchEvent(new Event("blocked"))
      else this.#tellHeld()
    })
    return request
  }

  #watchDatabase(database: IDBDatabase): void {
    if (this.#databases.has(database)) return
    this.#databases.add(database)
    const begin = database.transaction.bind(database)
    database.transaction = (names, mode) => {
      const way = this.#strike("transaction")
      if (way === "closed") {
        database.close()
        database.dispatchEvent(new Event("close"))
      }
      if (way === "asked") database.dispatchEvent(new Event("versionchange"))
      const transaction = begin(names, mode, {durability: "relaxed"})
      this.#watchTransaction(transaction, mode === "readwrite" ? this.#strike("commit") : null)
      return transaction
    }
  }

  #watchTransaction(transaction: IDBTransaction, way: Way | null): void {
    const find = transaction.objectStore.bind(transaction)
    const watched = new Set<IDBObjectStore>()
    const failsAtLast =
      typeof way === "object" && way && "refuses" in way
        ? new LastRequest(transaction, this.#nameOf(way.refuses))
        : null
    transaction.objectStore = name => {
      this.#strike("objectStore")
      const store = find(name)
      if (!watched.has(store)) this.#watchStore(store, failsAtLast)
      watched.add(store)
      return store
    }
    if (way !== "silent" && way !== "late") return
    transaction.addEventListener("complete", event => {
      if (!event.isTrusted) return
      event.stopImmediatePropagation()
      if (way === "late") this.#late.push(() => transaction.dispatchEvent(new Event("complete")))
      this.#tellHeld()
    })
  }

  #watchStore(store: IDBObjectStore, failsAtLast: LastRequest | null): void {
    const get = store.get.bind(store)
    for (const call of requestCalls) {
      const ask = store[call].bind(store) as (...args: unknown[]) => IDBRequest<unknown>
      const own = (...args: unknown[]) => {
        const way = this.#strike(call)
        const request = ask(...args)
        failsAtLast?.add(request, () => get("nothing"))
        if (way) this.#answer(request, way, () => get("nothing"))
        return request
      }
      Object.defineProperty(store, call, {value: own})
    }
  }

  #answer(request: IDBRequest<unknown>, way: Way, ask: () => IDBRequest<unknown>): void {
    request.addEventListener("success", event => {
      if (typeof way === "object" && "gives" in way) {
        Object.defineProperty(request, "result", {value: way.gives(request.result)})
        return
      }
      event.stopImmediatePropagation()
      if (typeof way === "object" && "refuses" in way) refuse(request, this.#nameOf(way.refuses))
      else {
        // A transaction that is not answered does not end.
        const goOn = () => {
          if (this.#fault) ask().onsuccess = goOn
        }
        goOn()
        this.#tellHeld()
      }
    })
  }
}

/// Aborts a transaction when all its requests have been answered.
class LastRequest {
  #unanswered = 0

  constructor(
    private readonly transaction: IDBTransaction,
    private readonly reason: string,
  ) {}

  /// `ask` makes a request of no consequence: what follows from an answer has been asked for before it is answered.
  add(request: IDBRequest<unknown>, ask: () => IDBRequest<unknown>): void {
    this.#unanswered++
    request.addEventListener("success", () => {
      this.#unanswered--
      ask().onsuccess = () => {
        if (this.#unanswered === 0) abort(this.transaction, this.reason)
      }
    })
  }
}

/// The request fails, and its transaction with it.
function refuse(request: Pick<IDBRequest, "dispatchEvent" | "transaction">, reason: string): void {
  Object.defineProperty(request, "error", {value: new DOMException("No", reason)})
  const event = new Event("error", {bubbles: true, cancelable: true})
  request.dispatchEvent(event)
  if (request.transaction && !event.defaultPrevented) abort(request.transaction, reason)
}

function abort(transaction: IDBTransaction, reason: string): void {
  Object.defineProperty(transaction, "error", {value: reason ? new DOMException("No", reason) : null})
  transaction.abort()
}
