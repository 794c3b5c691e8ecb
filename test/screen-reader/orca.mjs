import {open} from "node:fs/promises"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {until, within} from "./until.mjs"

const launcher = fileURLToPath(new URL("./spoken_words.py", import.meta.url))
/** The Python that Debian's Orca is written for; another one on the path would not have it. */
const python = "/usr/bin/python3"
/** How long Orca has to have nothing to do, in milliseconds, to count as finished. */
const rest = 1200

/** A running Orca. `spoken` is everything it has said so far. */
export class Orca {
  spoken = []
  #keys = 0
  #lastActive = Date.now()
  #files
  #parts = ["", ""]

  static async start(processes, env, folder) {
    const orca = new Orca()
    const files = ["speech.jsonl", "orca.log"].map(name => join(folder, name))
    processes.start(python, [launcher, ...files], {env: {...env, PYTHONDONTWRITEBYTECODE: "1"}})
    orca.#files = await Promise.all(files.map(file => until(() => open(file).catch(() => null), "Orca")))
    await until(async () => (await orca.#listen()) && orca.spoken.length, "Orca's first words")
    return orca
  }

  async close() {
    await Promise.all(this.#files.map(file => file.close()))
  }

  /** How many key events it has seen. */
  async keys() {
    await this.#listen()
    return this.#keys
  }

  /**
   * Wait until it has said all there is to say. There is no event for that, so this waits until its log, which has a
   * line for every event of the page, stays as it is for a while. This is no part of the ordinary tests.
   */
  async finished(seconds = 90) {
    this.#lastActive = Date.now()
    await within(async () => {
      await this.#listen()
      return Date.now() - this.#lastActive > rest
    }, seconds)
  }

  async #listen() {
    const [speech, log] = await Promise.all(this.#files.map((file, i) => this.#lines(file, i)))
    this.spoken.push(...speech.map(line => JSON.parse(line)))
    this.#keys += log.filter(line => line.startsWith("KEYBOARD")).length
    if (speech.length || log.length) this.#lastActive = Date.now()
    return true
  }

  async #lines(file, i) {
    const lines = (this.#parts[i] + (await file.readFile("utf8"))).split("\n")
    this.#parts[i] = lines.pop()
    return lines
  }
}
