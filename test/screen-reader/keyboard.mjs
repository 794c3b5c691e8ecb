import {until} from "./until.mjs"

/** Names of keys as browsers report them, where X has another name. */
const ofX = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Enter: "Return",
  " ": "space",
  Ctrl: "ctrl",
  Alt: "alt",
  Shift: "shift",
  Orca: "Insert",
}

/** Press keys ("Shift+ArrowRight") or type text, as a person at the keyboard would; resolves when Orca has seen it. */
export async function perform(step, orca, processes, env) {
  const before = await orca.keys()
  if (step.do === "type") await processes.run("xdotool", ["type", "--delay", "60", "--", step.value], env)
  else {
    const keys = step.value.split("+").map(key => ofX[key] ?? key)
    await processes.run("xdotool", ["key", keys.join("+")], env)
  }
  await until(async () => (await orca.keys()) > before, `Orca to see the key ${step.value}`)
}
