import {viewport} from "../support/keys.js"

let size = ""

/// Give the window's content this size, in CSS pixels, where it has another.
export async function resizeTo(width: number, height: number): Promise<void> {
  const next = `${width} × ${height}`
  if (next === size) return
  await viewport({width, height})
  size = next
}
