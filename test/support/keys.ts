import {executeServerCommand} from "@web/test-runner-commands"
import {frame} from "./frames.js"

/// Press keys: keys("Shift+ArrowRight", "Alt+c", "a").
export const keys = (...combos: string[]) => executeServerCommand("keys", combos)

/// What a window has around its content, in CSS pixels.
const around = {width: outerWidth - innerWidth, height: outerHeight - innerHeight}

/// Give the window's content this size, in CSS pixels. Resolves when the content has it.
export async function viewport(size: {readonly width: number; readonly height: number}): Promise<void> {
  const isWindow = await executeServerCommand("viewport", {...size})
  // WebKit has resized its window then, but the page in it may not know.
  while (isWindow && (outerWidth - innerWidth !== around.width || outerHeight - innerHeight !== around.height))
    await frame()
}
