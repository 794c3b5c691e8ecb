const gone = Symbol("gone")

/// A map that nobody changes: an edit gives another one, which shares most of what it holds with this one and so costs
/// about the square root of their size. Keys come in the order in which they were first set, as in a `Map`.
export class PersistentMap<K, V> implements ReadonlyMap<K, V> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    /// What has become of keys of the base.
    private readonly changed: ReadonlyMap<K, V | typeof gone>,
    /// The keys behind those of the base.
    private readonly added: ReadonlyMap<K, V>,
    readonly size: number,
  ) {}

  static of<K, V>(entries: Iterable<readonly [K, V]> = []): PersistentMap<K, V> {
    const base = new Map(entries)
    return new PersistentMap<K, V>(base, new Map(), new Map(), base.size)
  }

  get(key: K): V | undefined {
    const added = this.added.get(key)
    if (added !== undefined) return added
    const changed = this.changed.get(key)
    return changed === undefined ? this.base.get(key) : changed === gone ? undefined : changed
  }

  has(key: K): boolean {
    return this.added.has(key) || (this.base.has(key) && this.changed.get(key) !== gone)
  }

  /// Begin another map, which is this one so far.
  edit(): MapEdit<K, V> {
    // Copied when something is set: most edits of a transaction leave most maps as they are.
    const before: Layers<K, V> = {changed: this.changed, added: this.added}
    let copy: {changed: Map<K, V | typeof gone>; added: Map<K, V>; size: number} | null = null
    const begin = () => (copy ??= {changed: new Map(this.changed), added: new Map(this.added), size: this.size})
    const now = () => copy ?? before
    const inBase = (key: K) => this.base.has(key) && now().changed.get(key) !== gone
    const has = (key: K) => now().added.has(key) || inBase(key)
    const get = (key: K) => {
      const value = now().added.get(key) ?? now().changed.get(key) ?? this.base.get(key)
      return value === gone ? undefined : value
    }
    return {
      has,
      get,
      set: (key, value) => {
        if (get(key) === value) return
        const into = begin()
        if (!has(key)) into.size++
        if (inBase(key)) into.changed.set(key, value)
        else into.added.set(key, value)
      },
      delete: key => {
        if (!has(key)) return
        const from = begin()
        from.size--
        if (!from.added.delete(key)) from.changed.set(key, gone)
      },
      done: () => {
        if (!copy) return this
        const {changed, added, size} = copy
        const next = new PersistentMap(this.base, changed, added, size)
        return changed.size + added.size > Math.max(few, 2 * Math.sqrt(size)) ? next.#settled() : next
      },
    }
  }

  /// This map with one value set.
  with(key: K, value: V): PersistentMap<K, V> {
    const edit = this.edit()
    edit.set(key, value)
    return edit.done()
  }

  /// This map without a key.
  without(key: K): PersistentMap<K, V> {
    const edit = this.edit()
    edit.delete(key)
    return edit.done()
  }

  forEach(act: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) act(value, key, this)
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) {
      const changed = this.changed.get(key)
      if (changed !== gone) yield [key, changed ?? value]
    }
    yield* this.added
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  /// The same map with nothing beside its base.
  #settled(): PersistentMap<K, V> {
    return new PersistentMap<K, V>(new Map(this.entries()), new Map(), new Map(), this.size)
  }
}

interface Layers<K, V> {
  readonly changed: ReadonlyMap<K, V | typeof gone>
  readonly added: ReadonlyMap<K, V>
}

/// A `PersistentMap` in the making. A value is never undefined.
export interface MapEdit<K, V> {
  has(key: K): boolean
  get(key: K): V | undefined
  set(key: K, value: V): void
  delete(key: K): void
  /// The map as it is now, the very one this began from where it is the same. Nothing may be set after that.
  done(): PersistentMap<K, V>
}

/// Up to here it costs least to copy everything.
const few = 64
