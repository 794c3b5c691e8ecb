type Bag = Readonly<Record<string, unknown>>

/// The object without the keys that hold `undefined`, which JSON does not know.
export function present<T>(object: Readonly<Record<string, T | undefined>>): Record<string, T> {
  const result: Record<string, T> = {}
  for (const key of Object.keys(object)) if (object[key] !== undefined) result[key] = object[key]
  return result
}

/// The object without these keys.
export function withoutKeys<T extends Bag>(object: T, keys: ReadonlySet<string>): T {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(object)) if (!keys.has(key)) result[key] = object[key]
  return result as T
}

/// Is the value an object and no list?
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
