import {executeServerCommand} from "@web/test-runner-commands"

/// Press keys: keys("Shift+ArrowRight", "Alt+c", "a").
export const keys = (...combos: string[]) => executeServerCommand("keys", combos)

/// Give the window's content this size, in CSS pixels.
export const viewport = (size: {readonly width: number; readonly height: number}) =>
  executeServerCommand("viewport", {...size})
