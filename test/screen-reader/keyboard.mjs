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
    // As people do, the key goes up first: Orca would take one without the others for another command.
    const [key, ...held] = step.value
      .split("+")
      .map(name => ofX[name] ?? name)
      .reverse()
    const down = held.reverse().flatMap(name => ["keydown", name])
    const up = held.toReversed().flatMap(name => ["keyup", name])
    await processes.run("xdotool", [...down, "key", key, ...up], env)
  }
  await until(async () => (await orca.keys()) > before, `Orca to see the key ${step.value}`)
}
