import type {Json} from "../model/json.js"

/// The parts of a valibot schema that say which keys an object has.
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
}

/// The same value with its keys in the order of the schema, unknown keys sorted behind them, so that equal records make
/// equal files. Keys holding `undefined` go.
export function inOrder(value: unknown, schema?: unknown): Json {
  return ordered(value, schema as Shape | undefined)
}

function ordered(value: unknown, shape: Shape | undefined): Json {
  if (typeof value !== "object" || value === null) return value as Json
  const known = shape?.type === "exact_optional" ? shape.wrapped : shape
  if (Array.isArray(value)) return value.map(item => ordered(item, known?.item))
  const object = value as Record<string, unknown>
  const entries = known?.entries ?? {}
  const result: Record<string, Json> = {}
  for (const key of Object.keys(entries))
    if (object[key] !== undefined) result[key] = ordered(object[key], entries[key])
  for (const key of Object.keys(object).sort())
    if (!Object.hasOwn(entries, key) && object[key] !== undefined) result[key] = ordered(object[key], undefined)
  return result
}
