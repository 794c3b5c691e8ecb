/// A typed text as a field; empty is absent. One that is left as it was shown stays as it is, white space and all.
export function textField<K extends string>(key: K, value: string, before: object = {}): {[P in K]?: string} {
  const known = (before as Partial<Record<string, string>>)[key]
  const next = value === (known ?? "") ? known : value.trim() || undefined
  return (next === undefined ? {} : {[key]: next}) as {[P in K]?: string}
}

/// What was chosen as a field; anything but one of the choices is absent.
export function choiceField<K extends string, T extends string>(
  key: K,
  value: string,
  choices: readonly T[],
): {[P in K]?: T} {
  const chosen = choices.find(choice => choice === value)
  return (chosen === undefined ? {} : {[key]: chosen}) as {[P in K]?: T}
}

/// The object without these keys.
export function without<T extends object, K extends string>(object: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
}
