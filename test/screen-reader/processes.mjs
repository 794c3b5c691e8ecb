import {execFile, spawn} from "node:child_process"
import {openSync} from "node:fs"
import {promisify} from "node:util"
import {within} from "./until.mjs"

const run = promisify(execFile)

/** Programs that run as long as we do, each the head of a process group, so that what they start ends with them. */
export class Processes {
  #children = []
  #log

  /** `log`: file that takes what they print. */
  constructor(log) {
    this.#log = openSync(log, "a")
    process.on("exit", () => this.#signal("SIGKILL"))
  }

  /** Start a program. `read` is the file descriptor whose first line is wanted: then the result is that line. */
  start(command, args, {env, read}) {
    const stdio = ["ignore", this.#log, this.#log]
    if (read !== undefined) stdio[read] = "pipe"
    const child = spawn(command, args, {env, stdio, detached: true})
    this.#children.push(child)
    const failure = new Promise((_, reject) => {
      child.on("error", reject)
      child.on("exit", code => reject(new Error(`${command} ended with ${code}`)))
    })
    if (read === undefined) {
      failure.catch(error => (child.failure = error))
      return child
    }
    const line = new Promise(resolve => {
      let text = ""
      child.stdio[read].on("data", data => {
        text += data
        if (text.includes("\n")) resolve(text.split("\n")[0])
      })
    })
    return Promise.race([line, failure])
  }

  /** Run a program to its end, and give what it printed. */
  async run(command, args, env) {
    const {stdout} = await run(command, args, {env})
    return stdout
  }

  /** End everything, the last started first; whoever does not listen is killed. */
  async end() {
    for (const child of this.#children.reverse()) {
      this.#signal("SIGTERM", [child])
      await within(() => child.exitCode !== null || child.signalCode !== null || child.failure, 3)
    }
    this.#signal("SIGKILL")
  }

  #signal(signal, children = this.#children) {
    for (const {pid} of children) {
      try {
        process.kill(-pid, signal)
      } catch {
        // has ended already
      }
    }
  }
}
