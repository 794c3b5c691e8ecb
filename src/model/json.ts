/// Any JSON value.
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json}

/// Are two JSON values equal? Key order does not count; a key holding `undefined` counts as absent.
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, i) => sameJson(item, b[i]))
  }
  const keys = presentKeys(a)
  if (keys.length !== presentKeys(b).length) return false
  return keys.every(key => Object.hasOwn(b, key) && sameJson(valueOf(a, key), valueOf(b, key)))
}

/// The value that an object itself has under a key, not one that every object inherits: a file may name a field
/// "toString".
export function ownValue<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

const valueOf = (object: object, key: string): unknown => (object as Record<string, unknown>)[key]
const presentKeys = (object: object): string[] => Object.keys(object).filter(key => valueOf(object, key) !== undefined)

/// The value itself, frozen with everything in it. Records are shared by reference, so nobody may change one.
export function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const key of Object.keys(value)) freeze(valueOf(value, key))
  }
  return value
}

/// A copy of a JSON value that cannot be changed. What is frozen already is shared with it, not copied: like `freeze`,
/// this takes it for frozen to the bottom.
export function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozenCopy(item as unknown)])),
  ) as T
}
