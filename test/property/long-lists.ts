import fc from "fast-check"

/// Lists of at least so many items when they are drawn, and of any length when they are shrunk: fast-check's own never get
/// shorter than they may be drawn. Shrinking takes out half of the list, a quarter, …, single items, then makes numbers of
/// the items smaller.
export class LongLists<T> extends fc.Arbitrary<readonly T[]> {
  readonly #lists: fc.Arbitrary<T[]>

  constructor(
    items: fc.Arbitrary<T>,
    minLength: number,
    maxLength: number,
    private readonly simpler: (item: T) => readonly T[],
  ) {
    super()
    this.#lists = fc.array(items, {minLength, maxLength, size: "max"})
  }

  /// Without a bias towards small numbers, which pick the same thing again and again.
  override generate(random: fc.Random): fc.Value<readonly T[]> {
    return new fc.Value(this.#lists.generate(random, undefined).value_, undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is readonly T[] {
    return Array.isArray(value)
  }

  override shrink(list: readonly T[]): fc.Stream<fc.Value<readonly T[]>> {
    return new fc.Stream(this.#smaller(list))
  }

  *#smaller(list: readonly T[]): IterableIterator<fc.Value<readonly T[]>> {
    for (let size = Math.ceil(list.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
      for (let at = list.length; at > 0; at -= size)
        yield new fc.Value([...list.slice(0, Math.max(0, at - size)), ...list.slice(at)], undefined)
    for (const [i, item] of list.entries())
      for (const other of this.simpler(item)) yield new fc.Value(list.with(i, other), undefined)
  }
}
